// Tells once that a person looks at this page, and lets the links ride on as the server answers. Nothing else is sent.
const code = new URLSearchParams(location.search).get("via");
let told = !code || code.includes("-");
async function tell() {
  if (told || document.visibilityState !== "visible") return;
  told = true;
  try {
    const answer = await fetch("/via/seen/", { method: "POST", body: new URLSearchParams({ via: code }) });
    const next = answer.ok ? await answer.text() : "";
    if (!/^[A-Za-z0-9]+-[A-Za-z0-9]+$/.test(next)) return;
    for (const field of document.querySelectorAll('input[name="via"]')) field.value = next;
    for (const link of document.querySelectorAll('a[href*="via="]')) {
      link.href = link.getAttribute("href").replace(/([?&]via=)[A-Za-z0-9-]+/, `$1${next}`);
    }
    const here = new URL(location.href);
    here.searchParams.set("via", next);
    history.replaceState(history.state, "", here);
  } catch {
    told = false; // no connection now: the first form of the visit tells it
  }
}
for (const sign of ["pointerdown", "keydown", "scroll"]) addEventListener(sign, tell, { passive: true });
setTimeout(tell, 4000);
