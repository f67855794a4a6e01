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
