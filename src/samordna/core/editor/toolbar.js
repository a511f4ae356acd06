// The row of tools: one stop for Tab, arrows between the tools. Their names and icons stand in the page.

import { toggleMark } from "prosemirror-commands";
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from "prosemirror-tables";
import { TextSelection } from "prosemirror-state";
import { isIn, turn } from "./keys.js";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

function listOf(type) {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const depth = [...Array($from.depth + 1).keys()].reverse().find((at) => $from.node(at).type.name.endsWith("_list"));
    if (depth === undefined) return wrapInList(type)(state, dispatch);
    if ($from.node(depth).type === type) return liftListItem(nodes.list_item)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { tight: $from.node(depth).attrs.tight }));
    return true;
  };
}

function insertTable(state, dispatch) {
  if (isInTable(state) || isIn(state, nodes.list_item)) return false;
  const row = (type) => nodes.table_row.create(null, Array.from({ length: 3 }, () => type.createAndFill()));
  const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)]);
  if (!dispatch) return true;
  const tr = state.tr.replaceSelectionWith(table, false);
  let at = null;
  tr.doc.forEach((node, place) => (at = at === null && node === table ? place : at));
  if (at !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3)));
  dispatch(tr.scrollIntoView());
  return true;
}

const hasMark = (state, type) => {
  const { from, to, empty, $from } = state.selection;
  return empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
};

const inList = (type) => (state) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name.endsWith("_list")) return $from.node(depth).type === type;
  return false;
};

const toolsWith = (askLink) => ({
  bold: { run: toggleMark(marks.strong), isOn: (state) => hasMark(state, marks.strong) },
  italic: { run: toggleMark(marks.em), isOn: (state) => hasMark(state, marks.em) },
  link: { run: askLink, isOn: (state) => hasMark(state, marks.link) },
  bullets: { run: listOf(nodes.bullet_list), isOn: inList(nodes.bullet_list) },
  numbers: { run: listOf(nodes.ordered_list), isOn: inList(nodes.ordered_list) },
  deeper: { run: sinkListItem(nodes.list_item) },
  shallower: { run: liftListItem(nodes.list_item) },
  table: { run: insertTable },
  row: { run: addRowAfter },
  column: { run: addColumnAfter },
  "drop-row": { run: deleteRow },
  "drop-column": { run: deleteColumn },
  "drop-table": { run: deleteTable },
  undo: { run: undo, isOff: (state) => !undoDepth(state) },
  redo: { run: redo, isOff: (state) => !redoDepth(state) },
});

function rove(bar) {
  const shown = () => [...bar.querySelectorAll("button, select")].filter((one) => one.offsetParent);
  const put = (one) => shown().forEach((tool) => (tool.tabIndex = tool === one ? 0 : -1));
  bar.addEventListener("focusin", ({ target }) => put(target));
  bar.addEventListener("keydown", (event) => {
    const all = shown();
    const at = all.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    all[to % all.length].focus();
  });
  return () => shown().some((one) => one.tabIndex === 0) || put(shown()[0]);
}

// Answers with what brings the tools in step with the text.
export function toolbar(bar, view, { deepest, askLink }) {
  const tools = toolsWith(askLink);
  const oneStop = rove(bar);
  const style = bar.querySelector("select");
  for (const option of style.querySelectorAll("option")) if (Number(option.value) > deepest) option.remove();
  for (const one of bar.querySelectorAll("button, select")) one.tabIndex = -1;
  bar.addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault());
  bar.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-does]");
    if (!button || button.getAttribute("aria-disabled") === "true") return;
    tools[button.dataset.does].run(view.state, view.dispatch, view);
    if (!bar.parentElement.querySelector(".link-form")?.contains(document.activeElement)) view.focus();
  });
  style.addEventListener("change", () => {
    const level = Number(style.value);
    turn(level ? nodes.heading : nodes.paragraph, level ? { level } : null)(view.state, view.dispatch);
    view.focus();
  });
  return (state) => {
    for (const button of bar.querySelectorAll("[data-does]")) {
      const { run, isOn, isOff } = tools[button.dataset.does];
      if (isOn) button.setAttribute("aria-pressed", String(isOn(state)));
      button.setAttribute("aria-disabled", String(isOff ? isOff(state) : button.dataset.does !== "link" && !run(state)));
    }
    for (const group of bar.querySelectorAll("[data-in]")) group.hidden = group.dataset.in === "table" ? !isInTable(state) : !isIn(state, nodes.list_item);
    const { parent } = state.selection.$from;
    style.value = parent.type === nodes.heading ? String(Math.min(parent.attrs.level, deepest)) : "0";
    oneStop();
  };
}
