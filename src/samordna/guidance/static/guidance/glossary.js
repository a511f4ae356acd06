// Words of the glossary are explained where they first stand on a page. Each is a link to the glossary, so that without this
// script, or when the words cannot be fetched, the page reads as it always did; with it the meaning is shown beside the word.

const source = document.getElementById("glossary");
const NOT_IN = "a, button, h1, h2, h3, h4, h5, h6, summary, label, th, dt, code, form, nav, .ds-tag, [hidden]";
const BESIDE = 8;

function patternOf(words) {
  const spelled = words.flatMap((word) => [word.name, ...word.forms]).sort((one, other) => other.length - one.length);
  const safe = spelled.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${safe.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

function textsOf(place) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(NOT_IN)) texts.push(walker.currentNode);
  return texts;
}

function meaningOf(word) {
  const shown = source.content.firstElementChild.cloneNode(true);
  shown.setAttribute("aria-label", word.name);
  shown.querySelector("[data-name]").textContent = word.name;
  shown.querySelector("[data-meaning]").textContent = word.meaning;
  const from = shown.querySelector("[data-source]");
  if (word.source) from.append(word.source);
  else from.remove();
  return shown;
}

function show(term, meaning) {
  meaning.showPopover();
  const at = term.getBoundingClientRect();
  const height = meaning.offsetHeight;
  const room = window.innerHeight - at.bottom;
  const top = room > height + BESIDE ? at.bottom + BESIDE : Math.max(BESIDE, at.top - height - BESIDE);
  const left = Math.min(Math.max(BESIDE, at.left), window.innerWidth - meaning.offsetWidth - BESIDE);
  meaning.style.top = `${top}px`;
  meaning.style.left = `${left}px`;
}

function explain(words) {
  const pattern = patternOf(words);
  const byForm = new Map(words.flatMap((word) => [word.name, ...word.forms].map((form) => [form.toLowerCase(), word])));
  const told = new Set();
  for (const term of document.querySelectorAll("a.term")) told.add(byForm.get(term.textContent.toLowerCase()));
  for (const place of document.querySelectorAll(".paper, main .prose")) {
    for (const text of textsOf(place)) mark(text, pattern, byForm, told);
  }
}

function mark(text, pattern, byForm, told) {
  const first = [...text.data.matchAll(pattern)].filter((found) => {
    const word = byForm.get(found[0].toLowerCase());
    return isMeant(found[0], word) && !told.has(word) && told.add(word);
  });
  for (const found of first.reverse()) link(text, found, byForm.get(found[0].toLowerCase()));
}

// An abbreviation such as SIG is meant only in capitals: "sig" is another word.
function isMeant(written, word) {
  const form = [word.name, ...word.forms].find((one) => one.toLowerCase() === written.toLowerCase());
  return form !== form.toUpperCase() || written === form;
}

function link(text, found, word) {
  const rest = text.splitText(found.index);
  rest.data = rest.data.slice(found[0].length);
  const term = document.createElement("a");
  term.className = "term";
  term.href = word.address;
  term.textContent = found[0];
  term.setAttribute("aria-haspopup", "dialog");
  rest.before(term);
  const meaning = meaningOf(word);
  document.querySelector("main").append(meaning);
  term.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(term, meaning);
  });
}

if (source && HTMLElement.prototype.showPopover) {
  const words = await fetch(source.dataset.words)
    .then((answer) => (answer.ok ? answer.json() : []))
    .catch(() => []);
  if (words.length) explain(words);
}
