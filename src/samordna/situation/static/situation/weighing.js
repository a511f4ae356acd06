// A score is saved when it is touched. What cannot be sent is kept in this browser, also over a reload, and sent when there is
// contact again. Each second the page asks whether the result is shown, and is then opened anew.

const EACH = 1000;
const PATIENCE = 4000;
const KEY = `samordna-scores:${location.pathname}`;
const form = document.querySelector("[data-save]");
const watched = document.querySelector("[data-now]");
let left = JSON.parse(localStorage.getItem(KEY) ?? "{}");
let isLost = false;
let sending = false;

const waits = () => Object.keys(left).length > 0;
const show = (name, isShown) => {
  const told = document.querySelector(`[data-${name}]`);
  if (told) told.hidden = !isShown;
};

function keep() {
  if (waits()) localStorage.setItem(KEY, JSON.stringify(left));
  else localStorage.removeItem(KEY);
}

function tell() {
  show("left", !form && waits());
  show("lost", isLost);
  show("saving", !isLost && waits());
  show("saved", !isLost && !waits());
  const whole = (problem) => [...problem.querySelectorAll("fieldset")].every((one) => one.querySelector(":checked"));
  const done = document.querySelector("[data-done]");
  if (done) done.textContent = [...form.querySelectorAll(".weigh-problem")].filter(whole).length;
}

async function send() {
  if (!form || sending || !waits()) return;
  sending = true;
  const sent = { ...left };
  const data = new FormData();
  data.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  for (const [name, figure] of Object.entries(sent)) data.set(name, figure);
  try {
    const answer = await fetch(form.dataset.save, { method: "POST", body: data, signal: AbortSignal.timeout(PATIENCE) });
    if ([404, 409, 410].includes(answer.status)) return location.reload();
    if (!answer.ok) throw new Error(answer.status);
    for (const [name, figure] of Object.entries(sent)) if (left[name] === figure) delete left[name];
    isLost = false;
  } catch {
    isLost = true;
  } finally {
    sending = false;
    keep();
    tell();
  }
}

async function ask() {
  try {
    const address = new URL(watched.dataset.now, location.href);
    address.searchParams.set("sedan", watched.dataset.version);
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    isLost = false;
    if (answer.status !== 204) return location.reload();
  } catch {
    isLost = true;
  }
  tell();
}

async function watch() {
  await send();
  if (watched && !document.hidden) await ask();
  setTimeout(watch, EACH);
}

if (form) {
  for (const [name, figure] of Object.entries(left)) {
    const box = form.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(figure)}"]`);
    if (box) box.checked = true;
    else delete left[name];
  }
  form.addEventListener("change", ({ target }) => {
    left = { ...left, [target.name]: target.value };
    keep();
    tell();
    send();
  });
}
tell();
watch();
