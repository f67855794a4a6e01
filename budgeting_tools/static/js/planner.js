// Makes the planner change in place; without it every button is a plain form post. It holds and sends no figure itself.
const form = () => document.getElementById("planner");

// A button that leads to another address (language, the other door) loads a whole page.
document.addEventListener(
  "submit",
  (event) => {
    const action = event.submitter?.getAttribute("formaction");
    if (action && new URL(action, location.href).pathname !== location.pathname) event.stopImmediatePropagation();
  },
  true,
);

// Says what is going on when an answer takes a moment, and when none comes; a page of errors loads as a page.
let waiting;
const say = (name) => {
  clearTimeout(waiting);
  for (const id of ["planner-busy", "planner-offline"]) document.getElementById(id).hidden = id !== name;
};
const isFurther = (event) => event.detail.requestConfig?.elt.id === "further";
document.addEventListener("htmx:beforeRequest", (event) => {
  if (isFurther(event)) return showFurther("[data-busy]");
  say("");
  waiting = setTimeout(say, 400, "planner-busy");
});
document.addEventListener("htmx:afterRequest", (event) => isFurther(event) || say(""));
document.addEventListener("htmx:sendError", (event) => isFurther(event) || say("planner-offline"));
document.addEventListener("htmx:responseError", (event) => isFurther(event) || HTMLFormElement.prototype.submit.call(form()));

// The part that takes longer comes by itself. While it is on its way its button waits; when it does not come, it is back.
const showFurther = (shown) => {
  for (const name of ["[data-busy]", "[data-stopped]", "[data-button]"]) {
    const part = document.querySelector(`#further ${name}`);
    if (part) part.hidden = !shown.includes(name);
  }
};
for (const trouble of ["sendError", "responseError", "timeout"])
  document.addEventListener(`htmx:${trouble}`, (event) => isFurther(event) && showFurther("[data-stopped] [data-button]"));

// After a change in place, the reader's place is the verdict, the message or the new row. Whoever is in a field already,
// before the page has settled, stays there: what they type must not land in another one.
let held;
document.addEventListener("htmx:afterSwap", () => (held = document.activeElement));
document.addEventListener("htmx:afterSettle", (event) => {
  if (isFurther(event)) return;
  if (form()?.dataset.stage === "result" && history.state?.planner !== "result") history.pushState({ planner: "result" }, "");
  if (document.activeElement !== held) return;
  const place = document.getElementById(form()?.dataset.focus);
  const target = place?.querySelector("input:not([type=hidden]), select") ?? place;
  target?.focus({ preventScroll: true });
  (place?.closest("fieldset, section, .error-summary") ?? place)?.scrollIntoView({ block: "start" });
});

// Back from a result leads to the answers, still filled in.
addEventListener("popstate", () => {
  if (form()?.dataset.stage === "result") form().querySelector("button[name=do][value=edit]").click();
});
