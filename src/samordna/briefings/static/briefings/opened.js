// Counts that a piece of news was opened out of a mail, for the unit that the mail went to. Without it the page works as well.

const COUNTED = "samordna-news";
const address = document.querySelector("[data-opened]")?.dataset.opened;

// Once in each browser; not for programs that drive one.
function count() {
  if (!address || navigator.webdriver) return;
  const counted = JSON.parse(localStorage.getItem(COUNTED) ?? "[]");
  const here = address.slice(-120);
  if (counted.includes(here)) return;
  localStorage.setItem(COUNTED, JSON.stringify([...counted.slice(-200), here]));
  fetch(address, { method: "POST", credentials: "omit", keepalive: true }).catch(() => {});
}

count();
