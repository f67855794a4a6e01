// Takes a token out of the address, so that it stays in no history, and puts it into the form; it reads and sends nothing.
const take = () => {
  const token = location.hash.slice(1);
  if (token.split(".").length !== 5) return;
  history.replaceState(null, "", location.pathname + location.search);
  document.getElementById("id_token").value = token;
  document.querySelector("[data-paste]").hidden = true;
  document.querySelector("[data-arrived]").hidden = false;
};
take();
addEventListener("hashchange", take);
