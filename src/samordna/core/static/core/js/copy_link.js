// A link that is shown once is copied with one press. Without this script it is selected and copied by hand.

for (const button of document.querySelectorAll("[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  const told = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    told.textContent = "";
    try {
      await navigator.clipboard.writeText(field.value);
      requestAnimationFrame(() => (told.textContent = told.dataset.done));
    } catch {
      told.textContent = told.dataset.failed;
    }
  });
}
