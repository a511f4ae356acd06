// Keeps a copy of the guides for when there is no network, and counts the step that was opened. Without it the page works as well.

const { home, guide, step, copy } = document.body.dataset;
const RETRY = 30_000;
const PREVIEWED = "samordna-previewed";
const COUNTED = "samordna-counted";

function keep() {
  navigator.serviceWorker?.register(`${home}sw.js`, { scope: home }).then(({ active }) => active?.postMessage("refresh"), () => {});
}

// A saved copy gives way to the page itself as soon as that can be had.
function becomeFresh() {
  const look = () => fetch(location.href, { method: "HEAD", cache: "no-store" }).then(({ ok }) => ok && location.reload(), () => {});
  addEventListener("online", look);
  setInterval(look, RETRY);
}

// Each step once in a window; not those who come from editing, nor programs that drive a browser.
function count() {
  if (document.referrer.includes(home.replace("hur-gor-jag", "guider"))) sessionStorage.setItem(PREVIEWED, "yes");
  if (!step || navigator.webdriver || sessionStorage.getItem(PREVIEWED)) return;
  const counted = JSON.parse(sessionStorage.getItem(COUNTED) ?? "[]");
  const here = `${guide}/${step}`;
  if (counted.includes(here)) return;
  const latest = counted.at(-1)?.split("/");
  const body = new URLSearchParams({ guide, step, from: latest?.[0] === guide ? latest[1] : "" });
  sessionStorage.setItem(COUNTED, JSON.stringify([...counted, here]));
  fetch(`${home}oppnad.json`, { method: "POST", body, credentials: "omit", keepalive: true }).catch(() => {});
}

if (copy === undefined) {
  keep();
  count();
} else {
  becomeFresh();
}
