// Copies a draft at one tap; without it the reader selects and copies by hand. It sends and keeps nothing.
for (const button of document.querySelectorAll("[data-copy]")) {
  const place = button.closest("p");
  if (!navigator.clipboard) continue;
  place.hidden = false;
  button.addEventListener("click", async () => {
    const draft = document.getElementById(button.dataset.copy);
    const said = place.querySelector("[data-done]");
    try {
      await navigator.clipboard.writeText(draft.value);
      said.textContent = said.dataset.done;
    } catch {
      draft.focus();
      draft.select();
    }
  });
}
