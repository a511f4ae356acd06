// Who goes back to a form that has been saved is told so, and led to where it led: what stands in it is old, or half of what was
// written, and saved once more it would be a second one.

const MARK = "sent_once";
const UNDER_WAY = "samordna-under-way";
const SAVED = "samordna-saved";
const MOST = 50;
const { reader, savedAlready, savedLead } = document.body.dataset;
const visit = performance.getEntriesByType("navigation")[0];

const read = (key) => {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
};
const write = (key, value) => {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {}
};

const saved = read(SAVED) ?? [];
const addressOf = (form) => new URL(form.getAttribute("action") || "", location.href).pathname;
const isFilledIn = (form) => form.querySelector("textarea, select, input:not([type=hidden])");

// What is saved leads on to another page; what is refused is answered with the form, or with a word about it.
function remember() {
  const mark = read(UNDER_WAY);
  write(UNDER_WAY, null);
  const isRefused = document.querySelector(".toast:is([data-color=danger], [data-color=warning])");
  if (!mark || !reader || visit?.type !== "navigate" || !visit.redirectCount || isRefused) return;
  write(SAVED, [...saved, [mark, location.pathname + location.search + location.hash]].slice(-MOST));
}

function tell(form, to) {
  const note = document.createElement("div");
  note.className = "ds-alert draft";
  note.dataset.color = "info";
  note.setAttribute("role", "status");
  const words = document.createElement("p");
  words.textContent = savedAlready;
  const way = document.createElement("p");
  way.append(Object.assign(document.createElement("a"), { href: to, textContent: savedLead }));
  note.append(words, way);
  form.before(note);
}

function lookBack() {
  const sent = history.state?.sent ?? {};
  for (const form of document.querySelectorAll("main form[method=post]")) {
    const to = saved.find(([mark]) => mark === sent[addressOf(form)])?.[1];
    if (to && isFilledIn(form)) tell(form, to);
  }
}

addEventListener("submit", ({ target, defaultPrevented }) => {
  const mark = defaultPrevented ? null : target.querySelector(`input[name=${MARK}]`)?.value;
  if (mark && !target.matches("[data-downloads]")) write(UNDER_WAY, mark);
});
if (visit?.type === "back_forward") lookBack();
else remember();
