// Two minutes before a session ends its owner is asked, in every tab, and whoever stays in one takes the word away in the others.
// A page asks how long is left only when its own time says that it is soon, and asking does not make it longer.

const WARNING = 2 * 60 * 1000;
const LOOK = 5 * 1000;
const SHARED = "samordna-signed-in-until";
const word = document.getElementById("staying");
const token = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["x-csrftoken"];
let until = 0;
let longer = true;
let asking = false;

function show(state) {
  for (const part of word.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== state;
  for (const told of word.querySelectorAll("[id]")) told.removeAttribute("id");
  const shown = word.querySelector(`[data-state=${state}]`);
  const clock = new Date(until).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  const title = shown.querySelector("[data-title]");
  title.dataset.words ??= title.textContent;
  title.textContent = title.dataset.words.replace("00:00", clock);
  title.id = "staying-title";
  shown.querySelector("[data-text]").id = "staying-text";
  word.dataset.shown = state;
  if (!word.open) word.showModal();
  shown.querySelector("button, a").focus();
}

function hide() {
  delete word.dataset.shown;
  if (word.open) word.close();
}

function learn(left, { tell = true } = {}) {
  until = Date.now() + left * 1000;
  if (left * 1000 > WARNING) {
    hide();
    delete word.dataset.closed;
  }
  try {
    if (tell) localStorage.setItem(SHARED, String(until));
  } catch {}
}

async function ask(method, headers) {
  const told = await fetch(word.dataset.address, { method, headers: { accept: "application/json", ...headers } })
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
  if (!told) return false;
  longer = told.longer;
  learn(told.left);
  return true;
}

async function look() {
  const left = until - Date.now();
  const state = left <= 0 ? "over" : longer ? "soon" : "last";
  if (left > WARNING || word.dataset.shown === state || word.dataset.shown === "over" || asking) return;
  asking = true;
  if (word.dataset.closed !== state && (await ask("GET", { "samordna-alone": "1" }))) {
    const now = until - Date.now();
    if (now <= 0) show("over");
    else if (now <= WARNING) show(longer ? "soon" : "last");
  }
  asking = false;
}

const stay = () => ask("POST", { "x-csrftoken": token }).then((answered) => answered && until > Date.now() && hide());

function close() {
  word.dataset.closed = word.dataset.shown;
  hide();
}

if (word) {
  learn(Number(word.dataset.left));
  word.addEventListener("click", ({ target }) => {
    if (target.closest("[data-stay]")) stay();
    if (target.closest("[data-close]")) close();
  });
  word.addEventListener("cancel", (event) => {
    event.preventDefault();
    if (word.dataset.shown === "soon") stay();
    else close();
  });
  addEventListener("storage", ({ key, newValue }) => {
    if (key === SHARED && newValue) learn((Number(newValue) - Date.now()) / 1000, { tell: false });
  });
  document.addEventListener("visibilitychange", look);
  setInterval(look, LOOK);
}
