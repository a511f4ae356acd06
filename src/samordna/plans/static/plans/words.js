// How many words a section has, under its text while it is written, against what the template expects. Whoever listens is told
// when that changes (too few, as expected, too many), and of the number when they leave the text.

const PLACE = /^ {0,3}\{\{[a-z_]+(-\d+)?\}\} *$/gm;
const QUIET = 2000;

const line = document.querySelector("[data-words-of]");
const text = document.getElementById(line.dataset.wordsOf);
const status = document.createElement("span");
const shown = document.createElement("span");
const least = Number(line.dataset.least) || 0;
const most = Number(line.dataset.most) || Infinity;
let last = "";
let waiting = 0;

const count = (words) =>
  words
    .replace(PLACE, "")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function stateOf(words) {
  if (words < least) return "few";
  return words > most ? "many" : "well";
}

function tell() {
  const words = count(text.value) + Number(line.dataset.below);
  const state = stateOf(words);
  const said = line.dataset[state].replace("{n}", words).replace("{over}", words - most);
  shown.textContent = said;
  line.dataset.state = state;
  clearTimeout(waiting);
  if (state !== last) waiting = setTimeout(() => ((last = state), (status.textContent = said)), QUIET);
}

status.className = "ds-sr-only";
status.setAttribute("role", "status");
shown.setAttribute("aria-hidden", "true");
line.append(shown, status);
const how = text.closest("[data-writing]")?.querySelector(".how");
if (how) how.before(line);
else text.after(line);
tell();
clearTimeout(waiting);
last = line.dataset.state;
status.textContent = shown.textContent;
line.hidden = false;
text.addEventListener("input", tell);
(text.closest(".ds-field") ?? text).addEventListener("focusout", () => (status.textContent = shown.textContent));
addEventListener("pageshow", tell);
