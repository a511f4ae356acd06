// Personal data settled with the keyboard: the keys hold while the list or a finding has the focus, never in the page as a whole.

const list = document.getElementById("fynd");
const items = () => [...list.querySelectorAll(".finding")];
const ANSWERS = { p: "person", i: "ingen", t: "bort" };
let place = 0;
let answering = false;
let early = [];
let before = null;

function go(number) {
  const all = items();
  if (!all.length) {
    list.querySelector(".none-left").focus();
    return;
  }
  place = Math.max(0, Math.min(number, all.length - 1));
  all.forEach((item, at) => item.setAttribute("tabindex", at === place ? "0" : "-1"));
  all[place].focus();
  all[place].scrollIntoView({ block: "nearest" });
}

function write(field) {
  field.focus();
  field.select();
}

const press = (item, answer) => item.querySelector(`button[value="${answer}"]`)?.click();

function act(key, item) {
  const all = items();
  if (key === "j" || key === "arrowdown") go(all.indexOf(item) + 1);
  else if (key === "k" || key === "arrowup") go(all.indexOf(item) - 1);
  else if (key === "u") list.querySelector("[data-answer=angra]")?.click();
  else if (key === "e" && item) write(item.querySelector("input[name=ersattning]"));
  else if (ANSWERS[key] && item) press(item, ANSWERS[key]);
  else return false;
  return true;
}

const chord = (event) => event.altKey || event.ctrlKey || event.metaKey;

list.addEventListener("keydown", (event) => {
  if (chord(event) || answering) return;
  const item = event.target.closest(".finding");
  if (event.target.closest("input")) {
    if (event.key === "Escape") item.focus();
    if (event.key === "Enter") {
      event.preventDefault();
      press(item, "ersatt");
    }
  } else if (act(event.key.toLowerCase(), item)) event.preventDefault();
});

// While an answer is on its way the focus is nowhere: what is pressed then is meant for the list that comes back.
document.addEventListener("keydown", (event) => {
  if (!answering || event.defaultPrevented || chord(event) || event.target.closest("input")) return;
  early.push(event.key.toLowerCase());
});

function replay() {
  while (early.length && !answering) act(early.shift(), items()[place]);
}

list.addEventListener("focusin", ({ target }) => {
  const at = items().indexOf(target.closest(".finding"));
  if (at >= 0) place = at;
});

document.addEventListener("htmx:beforeRequest", ({ target }) => {
  if (!list.contains(target)) return;
  answering = true;
  before = target.matches(".undo") ? new Set(items().map((item) => item.id)) : null;
});
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.successful) return;
  answering = false;
  early = [];
});

// The list comes back without what was answered, and the next one stands in its place; what an undo brought back is gone to.
document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (target.id !== "fynd") return;
  answering = false;
  const back = before ? items().findIndex((item) => !before.has(item.id)) : -1;
  go(back >= 0 ? back : place);
  replay();
});
items()[0]?.setAttribute("tabindex", "0");

// The list has the focus from the start, so that its keys lead to the first finding, unless somebody has gone elsewhere already.
if (document.activeElement === document.body && !location.hash) list.focus({ preventScroll: true });
