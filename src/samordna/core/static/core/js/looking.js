// A second after the last key: what the guard would ask about, under the field, before anybody presses save.
// The text goes to one address of our own and is not kept. Saving looks again, with or without scripts.

const PAUSE = 1000;
const address = document.body.dataset.look;
const token = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["x-csrftoken"];
const waiting = new WeakMap();
const asked = new WeakMap();

const isText = (field) => field.matches?.("[data-guarded] :is(textarea, input[type=text], input:not([type]))[name]");

// Made when somebody comes to the field, so that a screen reader knows it before anything is said in it.
function told(field) {
  const box = field.closest(".ds-field");
  let list = box.querySelector(".looked");
  if (!list) {
    list = document.createElement("div");
    list.className = "looked";
    list.setAttribute("role", "status");
    box.append(list);
  }
  return list;
}

// The receipts that stand under the field, so that they stay while somebody writes on.
const learnt = (field) =>
  [...field.closest(".ds-field").querySelectorAll(".looked [data-back]")].map((one) => one.dataset.back).join();

async function ask(field, where, more = {}) {
  const text = field.value;
  asked.set(field, text);
  const answered = await fetch(where, {
    method: "POST",
    headers: { "x-csrftoken": token },
    body: new URLSearchParams({ text, field: field.name, larda: learnt(field), ...more }),
  })
    .then((answer) => (answer.ok && !answer.redirected ? answer.text() : null))
    .catch(() => null);
  if (answered === null || field.value !== text) return;
  const found = answered.trim();
  const list = told(field);
  if (list.innerHTML.trim() !== found) list.innerHTML = found;
}

function soon(field) {
  clearTimeout(waiting.get(field));
  waiting.set(field, setTimeout(() => field.value !== asked.get(field) && ask(field, address), PAUSE));
}

if (address) {
  document.addEventListener("focusin", ({ target }) => isText(target) && told(target));
  document.addEventListener("input", ({ target }) => isText(target) && soon(target));
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.(".looked :is([data-known], [data-back])");
    if (!button) return;
    const field = button.closest(".ds-field").querySelector(":is(textarea, input)[name]");
    const { known: ord = "", back: tillbaka = "" } = button.dataset;
    field.focus();
    await ask(field, `${address}kant/`, { ord, tillbaka });
  });
}

// A contact point that is chosen is put where one wrote last in the form.
let last = null;
document.addEventListener("focusin", ({ target }) => {
  if (isText(target)) last = target;
});
document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("[data-insert]");
  if (!button) return;
  const form = button.closest("form");
  const field = last && form.contains(last) ? last : form.querySelector("[data-guarded] textarea");
  const gap = field.value && !/\s$/.test(field.value) ? " " : "";
  field.value += gap + button.dataset.insert;
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
