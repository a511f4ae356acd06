// After a card has been changed in place, the keyboard is where the change was.

const shown = (target) => target?.id?.startsWith("del-") && document.getElementById(target.id);

document.addEventListener("htmx:afterSettle", (event) => {
  const card = shown(event.detail.target ?? event.target) || shown(event.target);
  if (!card || (document.activeElement && document.activeElement !== document.body)) return;
  const wrong = card.querySelector("[aria-invalid='true']");
  const first = card.querySelector("form.form [name]:not([type='hidden'])");
  const isOpen = card.classList.contains("is-open");
  (wrong || (isOpen && first) || card).focus();
});
