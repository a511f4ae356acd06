// A table that is written in as in a spreadsheet: keys that move, tables that are pasted, rows that are added.

const form = document.getElementById("grid-form");
const body = form.querySelector(".new-rows");
const blank = document.getElementById("blank-row");
const told = form.querySelector(".grid-told");
const undoButton = form.querySelector("[data-undo]");
const BLANK_MARK = "tom";
const columns = [...form.querySelectorAll("[data-column]")].map((head) => head.dataset.column);
let pasted = null;

// On small screens the table comes first, and there are seldom keys.
if (matchMedia("(width < 42rem)").matches) document.querySelector(".grid-keys").removeAttribute("open");

const rows = () => [...form.querySelectorAll("tbody > tr")];
const cellsOf = (row) => [...row.querySelectorAll("textarea")];
const seenCells = (row) => cellsOf(row).filter((cell) => cell.offsetParent);
const rowOf = (cell) => cell.closest("tr");

function put(cell, text) {
  cell.value = text;
  cell.dispatchEvent(new Event("input", { bubbles: true }));
}

function freshMark() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function addRow(mark = freshMark()) {
  const row = blank.content.firstElementChild.cloneNode(true);
  for (const one of [row, ...row.querySelectorAll("*")]) {
    for (const attribute of one.attributes) attribute.value = attribute.value.replaceAll(`ny-${BLANK_MARK}`, `ny-${mark}`);
  }
  body.append(row);
  return row;
}

function go(row, place) {
  const cell = row && seenCells(row)[place];
  if (!cell) return;
  cell.focus();
  cell.select();
}

// Keys: Enter goes down, also into a new row; Ctrl and an arrow go anywhere. Without Ctrl, arrows move in the text.
function step(cell, key) {
  const all = rows();
  const row = rowOf(cell);
  const place = seenCells(row).indexOf(cell);
  const at = all.indexOf(row);
  if (key === "ArrowLeft") go(row, place - 1);
  else if (key === "ArrowRight") go(row, place + 1);
  else if (key === "ArrowUp") go(all[at - 1], place);
  else go(all[at + 1] ?? (key === "Enter" ? addRow() : null), place);
}

form.addEventListener("keydown", (event) => {
  if (!event.target.matches("tbody textarea") || event.isComposing) return;
  const withCtrl = event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey;
  const isEnter = event.key === "Enter" && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
  if (isEnter || (withCtrl && event.key.startsWith("Arrow"))) {
    event.preventDefault();
    step(event.target, event.key);
  } else if (withCtrl && event.key.toLowerCase() === "z" && pasted && !pasted.isOld) {
    event.preventDefault();
    undo();
  }
});

// Tables: the HTML that Excel, Word and web pages put on the clipboard, else text with tabs; a cell in quotes may hold lines.
function wordsOf(cell) {
  for (const end of cell.querySelectorAll("br, p:not(:last-child), li:not(:last-child)")) end.append("\n");
  for (const br of cell.querySelectorAll("br")) br.replaceWith("\n");
  return cell.textContent.replace(/[^\S\n]+/g, " ").split("\n").map((line) => line.trim()).filter(Boolean).join("\n");
}

function ofHtml(source) {
  const table = new DOMParser().parseFromString(source.replace(/>\s+</g, "><"), "text/html").querySelector("table");
  if (!table) return null;
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [wordsOf(cell), ...Array(Math.min(cell.colSpan, 20) - 1).fill("")]),
  );
}

function ofText(text) {
  const found = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    const row = found.at(-1);
    if (quoted && sign === '"' && text[at + 1] === '"') row[row.length - 1] += text[++at];
    else if (quoted && sign === '"') quoted = false;
    else if (!quoted && sign === '"' && row.at(-1) === "") quoted = true;
    else if (!quoted && sign === "\t") row.push("");
    else if (!quoted && sign === "\n") found.push([""]);
    else if (sign !== "\r") row[row.length - 1] += sign;
  }
  if (found.length > 1 && found.at(-1).join("") === "") found.pop();
  return found;
}

function tableIn(clipboard) {
  const html = ofHtml(clipboard.getData("text/html"));
  if (html && (html.length > 1 || html[0]?.length > 1)) return html;
  const text = clipboard.getData("text/plain");
  return text.includes("\t") ? ofText(text) : null;
}

const bare = (text) => text.trim().toLowerCase().replace(/\s+/g, " ").replace(/ ?[:*]+$/, "");

// What our columns are called, here and by others; our own names go before.
function columnNames() {
  const heads = [...form.querySelectorAll("[data-column]")];
  const others = heads.flatMap((head) => head.dataset.words.split("|").map((word) => [word, head.dataset.column]));
  return new Map([...others, ...heads.map((head) => [bare(head.textContent), head.dataset.column])]);
}

// A first row that says what headings say is no activity: it says which column is which. Of two that mean one, the first is it.
function placed(table, first) {
  const names = columnNames();
  const said = table[0].map((text) => names.get(bare(text)) ?? "");
  const heads = said.map((name, place) => (said.indexOf(name) === place ? name : ""));
  if (heads.filter(Boolean).length >= 2) return [heads, table.slice(1)];
  const from = columns.indexOf(first);
  return [columns.slice(from), table];
}

// The columns that have no place here, by their heading, or the first that is said in them.
function leftOut(table, places) {
  const widest = Math.max(...table.map((line) => line.length));
  const unplaced = [...Array(widest).keys()].filter((place) => !places[place]);
  return unplaced.map((place) => table.map((line) => line[place]?.trim()).find(Boolean)).filter(Boolean);
}

const columnOf = (cell) => cell.name.split("-").at(-1);

function fill(cell, table) {
  const [places, lines] = placed(table, columnOf(cell));
  const before = [];
  const added = [];
  let all = rows().slice(rows().indexOf(rowOf(cell)));
  for (const [at, line] of lines.entries()) {
    if (!all[at]) {
      added.push(addRow());
      all = [...all, added.at(-1)];
    }
    for (const [place, text] of line.entries()) {
      const one = places[place] && cellsOf(all[at]).find((other) => columnOf(other) === places[place]);
      if (!one || one.value === text) continue;
      before.push([one, one.value]);
      put(one, text);
    }
  }
  if (before.some(([one]) => !one.offsetParent)) document.getElementById("grid-more").checked = true;
  return { before, added, left: leftOut(table, places) };
}

const LONGEST = 40;
const quoted = (text) => `”${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;

function toldOf({ before, added, left }) {
  const done = told.dataset.pasted.replace("{cells}", before.length).replace("{rows}", added.length);
  return left.length ? `${done} ${told.dataset.leftOut.replace("{columns}", () => left.map(quoted).join(", "))}` : done;
}

function undo() {
  const [back, { before, added }] = [pasted.from, pasted];
  pasted = null;
  for (const [cell, text] of before) put(cell, text);
  for (const row of added) row.remove();
  undoButton.hidden = true;
  told.textContent = told.dataset.undone;
  back.focus();
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

form.addEventListener("paste", (event) => {
  if (!event.target.matches("tbody textarea")) return;
  const table = tableIn(event.clipboardData);
  if (!table) return;
  event.preventDefault();
  const done = fill(event.target, table);
  pasted = { from: event.target, ...done };
  undoButton.hidden = false;
  told.textContent = toldOf(done);
});

// What is written after a paste makes Ctrl and Z the browser's own again; the button stays.
form.addEventListener("beforeinput", () => {
  if (pasted) pasted = { ...pasted, isOld: true };
});
undoButton.addEventListener("click", () => pasted && undo());
document.querySelector("[data-write-all]")?.addEventListener("click", ({ target }) => {
  for (const one of form.querySelectorAll("[data-write]")) one.click();
  target.remove();
});
form.querySelector("[data-add-row]").addEventListener("click", () => go(addRow(), 0));

// Rows that were added before the page was closed have room again when what was written in them is put back.
form.addEventListener("samordna:kept", ({ detail: names }) => {
  const marks = new Set(names.map((name) => /^ny-([0-9a-z]+)-/.exec(name)?.[1]).filter(Boolean));
  for (const mark of marks) if (!document.getElementById(`ny-${mark}`)) addRow(mark);
});

// Browsers that cannot let a field grow with its text are helped.
function grow(cell) {
  cell.style.height = "auto";
  cell.style.height = `${cell.scrollHeight + 2}px`;
}
if (!CSS.supports("field-sizing: content")) {
  form.addEventListener("input", ({ target }) => target.matches("tbody textarea") && grow(target));
  for (const row of rows()) cellsOf(row).forEach(grow);
}
