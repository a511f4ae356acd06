// Personal data settled with the keyboard: the keys hold while a finding has the focus, never in the page as a whole.

const list = document.getElementById("fynd");
const items = () => [...list.querySelectorAll(".finding")];
const ANSWERS = { p: "person", i: "ingen", t: "bort" };
let place = 0;

function go(number) {
  const all = items();
  if (!all.length) {
    document.getElementById("fynd-status").focus?.();
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

list.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const item = event.target.closest(".finding");
  const field = event.target.closest("input");
  if (field) {
    if (event.key === "Escape") item.focus();
    if (event.key === "Enter") {
      event.preventDefault();
      press(item, "ersatt");
    }
    return;
  }
  const key = event.key.toLowerCase();
  const all = items();
  if (key === "j" || key === "arrowdown") go(all.indexOf(item) + 1);
  else if (key === "k" || key === "arrowup") go(all.indexOf(item) - 1);
  else if (key === "u") list.querySelector("[data-answer=angra]")?.click();
  else if (key === "e" && item) write(item.querySelector("input[name=ersattning]"));
  else if (ANSWERS[key] && item) press(item, ANSWERS[key]);
  else return;
  event.preventDefault();
});

list.addEventListener("focusin", ({ target }) => {
  const at = items().indexOf(target.closest(".finding"));
  if (at >= 0) place = at;
});

// The list comes back without what was answered: the next one stands in its place.
document.addEventListener("htmx:afterSettle", ({ target }) => target.id === "fynd" && go(place));
items()[0]?.setAttribute("tabindex", "0");
