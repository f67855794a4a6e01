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
document.addEventListener("htmx:beforeRequest", () => {
  say("");
  waiting = setTimeout(say, 400, "planner-busy");
});
document.addEventListener("htmx:afterRequest", () => say(""));
document.addEventListener("htmx:sendError", () => say("planner-offline"));
document.addEventListener("htmx:responseError", () => HTMLFormElement.prototype.submit.call(form()));

// After a change in place, the reader's place is the verdict, the message or the new row.
document.addEventListener("htmx:afterSettle", () => {
  const place = document.getElementById(form()?.dataset.focus);
  const target = place?.querySelector("input:not([type=hidden]), select") ?? place;
  target?.focus({ preventScroll: true });
  (place?.closest("fieldset, section, .error-summary") ?? place)?.scrollIntoView({ block: "start" });
  if (form()?.dataset.stage === "result" && history.state?.planner !== "result") history.pushState({ planner: "result" }, "");
});

// Back from a result leads to the answers, still filled in.
addEventListener("popstate", () => {
  if (form()?.dataset.stage === "result") form().querySelector("button[name=do][value=edit]").click();
});
