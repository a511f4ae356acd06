// After a card has been changed in place, the keyboard is where the change was. What is written in a card and not saved there is
// neither left behind when the plan is saved nor lost when the page is left.

const shown = (target) => target?.id?.startsWith("del-") && document.getElementById(target.id);
const unsaved = () => [...document.querySelectorAll(".card form[data-changed]")];
let sending = false;

document.addEventListener("htmx:afterSettle", (event) => {
  if (!unsaved().length) document.querySelector("[data-unsaved]")?.setAttribute("hidden", "");
  const page = event.target.id === "content" && event.target;
  const card = shown(event.detail.target ?? event.target) || shown(event.target) || page;
  if (!card || (document.activeElement && document.activeElement !== document.body)) return;
  const wrong = card.querySelector("[aria-invalid='true']");
  const first = card.querySelector("form.form [name]:not([type='hidden'])");
  const isOpen = card.classList.contains("is-open");
  (wrong || (isOpen && first) || card).focus();
});

// A card that is on the page is gone to without loading the page anew, which would ask about what is not saved.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".waiting a");
  const card = link?.hash && document.getElementById(link.hash.slice(1));
  if (!card || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, "", link.hash);
  card.scrollIntoView();
  card.focus({ preventScroll: true });
});

document.addEventListener("input", (event) => {
  const form = event.target.closest(".card form.form");
  if (form) form.dataset.changed = "";
});

document.addEventListener("submit", (event) => {
  const [open] = event.target.matches("[data-saves]") ? unsaved() : [];
  if (open) {
    event.preventDefault();
    document.querySelector("[data-unsaved]").hidden = false;
    open.querySelector("[name]:not([type='hidden'])").focus();
  }
});
addEventListener("submit", (event) => (sending = !event.defaultPrevented));

window.addEventListener("beforeunload", (event) => {
  if (unsaved().length && !sending) event.preventDefault();
});
