// Keeps the copy of the alarm routes fresh, and holds what is told of an alarm while nothing can be sent. Without it the pages work
// as long as there is network.

const home = new URL(document.querySelector("meta[name=alarms]").content, location.href).pathname;
const waits = document.querySelector("[data-device]");

navigator.serviceWorker?.register(`${home}sw.js`, { scope: home }).then(({ active }) => active?.postMessage("refresh"), () => {});

const KEY = `samordna-alarm:${document.body.dataset.reader}:${waits?.dataset.device}`;
const read = () => JSON.parse(localStorage.getItem(KEY) ?? "[]");
const write = (entries) => localStorage.setItem(KEY, JSON.stringify(entries));
const isAway = () => !navigator.onLine || document.querySelector("[data-lost]")?.hidden === false || document.querySelector(".kept-copy");
const EACH = 5000;

// What a form of the alarm tells, in the words that the server takes.
function hold(event) {
  const form = event.target;
  if (!form.matches("[data-holds]") || !isAway()) return;
  event.preventDefault();
  const entry = Object.fromEntries(new FormData(form, event.submitter));
  delete entry.csrfmiddlewaretoken;
  delete entry.sent_once;
  entry.mark = crypto.randomUUID();
  entry.at = new Date().toISOString();
  entry.said_as = event.submitter?.textContent.trim() ?? "";
  write([...read(), entry]);
  form.querySelectorAll("textarea").forEach((one) => { one.value = ""; });
  show();
}

function show(became = []) {
  const entries = read();
  waits.hidden = entries.length === 0 && became.length === 0;
  waits.querySelector("[data-count]").textContent = entries.length;
  waits.querySelector("[data-waiting]").hidden = entries.length === 0;
  const list = waits.querySelector("ul");
  const lines = [...became, ...entries.map(({ at, said_as, text }) => `${new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" })} ${said_as} ${text ?? ""}`)];
  list.replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
}

// The server says of each what became of it; what it refuses stays to be read and written anew.
async function send() {
  const entries = read();
  if (!entries.length || !navigator.onLine) return;
  const body = new FormData();
  body.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  body.set("entries", JSON.stringify(entries));
  let answer;
  try {
    answer = await fetch(waits.dataset.send, { method: "POST", body, redirect: "error" });
  } catch {
    return;
  }
  if (!answer.ok) return;
  const { entries: became } = await answer.json();
  const sent = new Map(became.map((one) => [one.mark, one]));
  const refused = entries.filter(({ mark }) => sent.get(mark)?.state === "refused");
  write(read().filter(({ mark }) => !sent.has(mark)));
  const words = [...refused.map((one) => `${one.text ?? one.said_as}: ${sent.get(one.mark).words}`), ...became.filter(({ state }) => state === "late").map((one) => one.words)];
  show(words);
  if (!words.length) location.reload();
}

if (waits) {
  document.addEventListener("submit", hold, { capture: true });
  addEventListener("online", send);
  setInterval(send, EACH);
  show();
  send();
}
