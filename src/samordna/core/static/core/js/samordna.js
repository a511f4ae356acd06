// Small helps on top of pages that work without scripts.

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/offline/sw.js", { scope: "/" });
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

// Where the tabs do not fit beside one another, the current one is in view.
document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
