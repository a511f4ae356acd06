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
const late = [];
let isWarned = false;

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
  entry.step_text = form.closest(".alarm-step")?.querySelector("h3").textContent.trim() ?? "";
  entry.said_as = event.submitter?.textContent.trim() ?? "";
  write([...read(), entry]);
  form.querySelectorAll("textarea").forEach((one) => { one.value = ""; });
  show();
}

function show() {
  const entries = read();
  const waiting = entries.filter(({ refused }) => !refused);
  waits.hidden = entries.length === 0 && late.length === 0;
  waits.querySelector("[data-count]").textContent = waiting.length;
  waits.querySelector("[data-waiting]").hidden = waiting.length === 0;
  waits.querySelector("ul").replaceChildren(...late.map((words) => line(words)), ...entries.map((entry) => line(told(entry), entry)));
}

const told = ({ at, said_as, step_text, text, refused }) => [`${clock(at)} ${[said_as, step_text, text].filter(Boolean).join(": ")}`, refused].filter(Boolean).join(" – ");
const { lang } = document.documentElement;
const inWords = (told) => (lang === "sv" ? told.replace(":", ".") : told);
const clock = (at) => inWords(new Date(at).toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" }));

// What was refused stays until it is taken back into the field, to be mended there.
function line(words, entry) {
  const made = Object.assign(document.createElement("li"), { textContent: `${words} ` });
  if (entry?.refused) {
    const button = made.appendChild(Object.assign(document.createElement("button"), { type: "button", className: "ds-button", textContent: waits.dataset.mend }));
    button.dataset.variant = "secondary";
    button.addEventListener("click", () => {
      const field = document.querySelector("form[action$='anteckna/'] textarea");
      field.value = [field.value, entry.text].filter(Boolean).join("\n");
      write(read().filter(({ mark }) => mark !== entry.mark));
      show();
      field.focus();
    });
  }
  return made;
}

// The server says of each what became of it; what it refuses stays to be read and written anew.
async function send() {
  const entries = read().filter(({ refused }) => !refused);
  if (!entries.length || !navigator.onLine) return;
  const body = new FormData();
  body.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
  body.set("entries", JSON.stringify(entries));
  let became;
  try {
    const answer = await fetch(waits.dataset.send, { method: "POST", body, redirect: "error" });
    if (!answer.ok) return;
    ({ entries: became } = await answer.json());
  } catch {
    return;
  }
  const sent = new Map(became.map((one) => [one.mark, one]));
  const left = read().filter(({ mark }) => !sent.has(mark) || sent.get(mark).state === "refused");
  write(left.map((one) => (sent.has(one.mark) ? { ...one, refused: sent.get(one.mark).words } : one)));
  late.push(...became.filter(({ state }) => state === "late").map(({ words }) => words));
  show();
  if (!late.length && !read().length) location.reload();
}

// Signing out empties the device: whoever has something that waits is told first, and may go on by pressing once more.
function stay(event) {
  if (!event.target.matches("[action$='/logga-ut/']") || isWarned || !read().some(({ refused }) => !refused)) return;
  event.preventDefault();
  isWarned = true;
  waits.scrollIntoView();
  waits.querySelector("[data-stay]").hidden = false;
}

// A saved copy is left as soon as Samordna answers. What somebody is writing stays: then only the notice goes.
const notice = document.querySelector(".kept-copy[data-method=GET]");
async function leaveCopy() {
  if (!navigator.onLine || !notice?.isConnected) return;
  try {
    const answer = await fetch(location.href, { method: "HEAD", cache: "no-store", redirect: "manual" });
    if (answer.status >= 500) return;
  } catch {
    return;
  }
  notice.remove();
  if (![...document.querySelectorAll("main textarea")].some(({ value }) => value)) location.reload();
}
if (notice) {
  addEventListener("online", leaveCopy);
  setInterval(leaveCopy, EACH);
}

if (waits) {
  document.addEventListener("submit", hold, { capture: true });
  document.addEventListener("submit", stay, { capture: true });
  addEventListener("online", send);
  setInterval(send, EACH);
  show();
  send();
}
