// An alarm's page keeps up with what happens: it asks each second whether there is anything new, says at once when nobody answers,
// and counts down to what comes by itself, by the server's clock. What somebody is writing is never written over.

const EACH = 1000;
const PATIENCE = 4000;
const watched = document.querySelector("[data-watch]");
const lost = document.querySelector("[data-lost]");
const root = () => watched.firstElementChild;
const { lang } = document.documentElement;

let ahead = Date.parse(root().dataset.now) - Date.now();
let heard = new Date();
let fetched = Number.NEGATIVE_INFINITY;

const serverTime = () => Date.now() + ahead;
const clock = (when) => {
  const told = when.toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" });
  return lang === "sv" ? told.replace(":", ".") : told;
};

function span(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  if (hours) return `${hours} h ${minutes} min`;
  return minutes >= 10 ? `${minutes} min` : `${minutes}:${String(seconds % 60).padStart(2, "0")}`;
}

function count() {
  const now = serverTime();
  for (const one of document.querySelectorAll("[data-until]")) one.textContent = ` (${span(Date.parse(one.dataset.until) - now)})`;
  for (const one of document.querySelectorAll("[data-since]")) one.textContent = `(${span(now - Date.parse(one.dataset.since))})`;
}

// A form is the same as one that was there when it is sent to the same place about the same thing.
const told = (form) => ["step", "attempt", "turn"].map((name) => form.elements[name]?.value ?? "").join(" ") + form.getAttribute("action");
const written = (form) => [...form.querySelectorAll("textarea, input:not([type=hidden])")].filter((field) => (field.type === "checkbox" ? field.checked : field.value));

// What has just come up under a thumb takes no tap for a moment: a second tap was meant for what stood there before.
const REST = 2000;
function rest() {
  const buttons = [...root().querySelectorAll(".alarm-step button")];
  for (const one of buttons) one.setAttribute("aria-disabled", "true");
  setTimeout(() => buttons.forEach((one) => one.removeAttribute("aria-disabled")), REST);
}
const steps = (within) => [...within.querySelectorAll(".alarm-step form")].map(told).join();
document.addEventListener("click", (event) => event.target.closest("button[aria-disabled=true]") && event.preventDefault(), { capture: true });

// A closed alarm has other words and other ways: it is loaded anew, unless that would take away what somebody writes.
function close() {
  if (![...document.querySelectorAll("main form")].some((form) => written(form).length)) return location.reload();
  document.querySelectorAll("[data-until-closed], .alarm-band-words").forEach((one) => one.remove());
  const ended = Object.assign(document.createElement("span"), { textContent: root().dataset.closed });
  document.querySelector(".alarm-band")?.append(" ", ended);
}

// Put the new in place of the old, with what has been written, opened and chosen; false where what is written has no place in it.
function swap(html) {
  const made = document.createElement("template");
  made.innerHTML = html;
  const [old, isNew] = [root(), made.content.firstElementChild];
  const news = new Map([...made.content.querySelectorAll("form")].map((form) => [told(form), form]));
  const writing = [...old.querySelectorAll("form")].filter((form) => written(form).length);
  if (old.querySelector(".has-error") || writing.some((form) => !news.has(told(form)))) {
    Object.assign(old.dataset, isNew.dataset);
    if ("closed" in isNew.dataset) close();
    return false;
  }
  const focus = old.contains(document.activeElement) ? document.activeElement : null;
  for (const form of writing) {
    const { elements } = news.get(told(form));
    for (const { name, value, checked } of written(form)) if (elements[name]) Object.assign(elements[name], { value, checked });
  }
  [...old.querySelectorAll("details")].forEach((one, place) => {
    const there = made.content.querySelectorAll("details")[place];
    if (there && one.open) there.open = true;
  });
  const isSame = steps(old) === steps(made.content);
  isNew.classList.toggle("is-same", isSame);
  const rested = isSame && [...old.querySelectorAll("button")].every((one) => !one.ariaDisabled);
  const path = focus && [focus.id, focus.name, focus.value, focus.form && told(focus.form)];
  old.replaceWith(isNew);
  window.htmx?.process(isNew);
  if (!rested) rest();
  if ("closed" in isNew.dataset && !("closed" in old.dataset)) close();
  if (path) refocus(path);
  return true;
}

function refocus([id, name, value, form]) {
  const all = [...root().querySelectorAll("a, button, input, textarea, summary")];
  const same = all.find((one) => (id ? one.id === id : one.name === name && one.value === value && one.form && told(one.form) === form));
  same?.focus({ preventScroll: true });
}

function contact(isThere) {
  if (isThere) heard = new Date();
  lost.hidden = isThere;
  if (!isThere) lost.querySelector("[data-lost-since]").textContent = clock(heard);
}

async function ask() {
  const { version, next } = root().dataset;
  const isDue = next && serverTime() >= Date.parse(next) && serverTime() - fetched > 2 * EACH;
  const address = new URL(watched.dataset.watch, location.href);
  if (!isDue) address.searchParams.set("sedan", version);
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), headers: { accept: "text/html" } });
    if (answer.redirected || answer.status === 403 || answer.status === 404) return location.reload();
    if (!answer.ok) throw new Error(answer.status);
    const said = Date.parse(answer.headers.get("date"));
    if (said && Math.abs(said - serverTime()) > 2 * EACH) ahead = said - Date.now();
    contact(true);
    if (answer.status !== 200) return;
    fetched = serverTime();
    const html = await answer.text();
    document.querySelector("[data-waits]").hidden = swap(html);
    count();
  } catch {
    contact(false);
  }
}

async function watch() {
  if (!document.hidden) await ask();
  setTimeout(watch, EACH);
}

// The answer to something that was sent is shown at another address than the alarm's own.
if (watched.dataset.at && watched.dataset.at !== location.pathname) history.replaceState(null, "", watched.dataset.at);
rest();
count();
setInterval(count, EACH);
setTimeout(watch, EACH);
document.addEventListener("visibilitychange", () => document.hidden || ask());
