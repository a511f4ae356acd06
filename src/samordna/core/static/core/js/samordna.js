// Small helps on top of pages that work without scripts.

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/offline/sw.js", { scope: "/" });
  keepGuides(document.querySelector("a[data-keep]")?.pathname);
}

// Whoever works in a municipality has its guides with them when the network goes (guidance/reading/sw.js).
function keepGuides(home) {
  if (!home) return;
  navigator.serviceWorker.register(`${home}sw.js`, { scope: home }).then(({ active }) => active?.postMessage("refresh"), () => {});
}

// After an error the summary has the focus, so that screen readers read it first.
document.querySelector(".ds-error-summary")?.focus();

// Filters send themselves when something is chosen; without scripts there is a button.
for (const form of document.querySelectorAll("form[data-autosubmit]")) {
  form.classList.add("is-live");
}

// On small screens the text comes first and the list of contents is folded.
if (matchMedia("(width < 60rem)").matches) {
  document.querySelector(".outline-box")?.removeAttribute("open");
}

// What was probably meant is written in the field beside, on a press.
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-write]");
  const field = button?.closest(".ds-field")?.querySelector("input, textarea");
  if (!field) return;
  field.value = button.dataset.write;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  button.remove();
});
