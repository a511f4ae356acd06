// What the keys do. Tab moves in lists and tables; Escape and then Tab leaves the text.

import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { InputRule, inputRules, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import { addRowAfter, goToNextCell, isInTable } from "prosemirror-tables";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

export const isIn = (state, ...types) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if (types.includes($from.node(depth).type)) return true;
  return false;
};

function nextCell(state, dispatch, view) {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  addRowAfter(state, dispatch);
  return view ? goToNextCell(1)(view.state, dispatch) : true;
}
const cellBefore = (state, dispatch) => isInTable(state) && (goToNextCell(-1)(state, dispatch) || true);
const deeper = (state, dispatch) => isIn(state, nodes.list_item) && (sinkListItem(nodes.list_item)(state, dispatch) || true);
const shallower = (state, dispatch) => isIn(state, nodes.list_item) && (liftListItem(nodes.list_item)(state, dispatch) || true);

function breakLine(state, dispatch) {
  if (isInTable(state) || isIn(state, nodes.heading)) return true;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}

// Whoever has pressed Escape leaves with the next Tab.
function leaving() {
  let isLeaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: { blur: () => ((isLeaving = false), false) },
      handleKeyDown(_view, { key }) {
        if (key === "Tab" && isLeaving) {
          isLeaving = false;
          return false;
        }
        isLeaving = key === "Escape" || (isLeaving && key === "Shift");
        return false;
      },
    },
    isLeaving: () => isLeaving,
  });
}

// A place that is chosen is not typed over: what is typed stands after it.
const besidePlaces = new Plugin({
  props: {
    handleTextInput(view, _from, _to, text) {
      const { selection, tr } = view.state;
      if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.place) return false;
      tr.insert(selection.to, nodes.paragraph.create(null, schema.text(text)));
      view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1 + text.length)).scrollIntoView());
      return true;
    },
  },
});

// The first row of a table is its headings, whatever is added and removed.
const headingRows = new Plugin({
  appendTransaction(transactions, _before, { doc, tr }) {
    if (!transactions.some(({ docChanged }) => docChanged)) return null;
    doc.descendants((node, at) => {
      if (node.type !== nodes.table) return !node.isTextblock;
      node.forEach((row, down, place) => {
        const type = place ? nodes.table_cell : nodes.table_header;
        row.forEach((cell, across) => cell.type !== type && tr.setNodeMarkup(at + 2 + down + across, type, cell.attrs));
      });
      return false;
    });
    return tr.docChanged ? tr : null;
  },
});

const headingRule = (deepest) =>
  new InputRule(new RegExp(`^(#{1,${deepest}}) $`), (state, match, from, to) => {
    const { $from } = state.selection;
    if ($from.parent.type !== nodes.paragraph || $from.depth !== 1) return null;
    return state.tr.delete(from, to).setBlockType(from, from, nodes.heading, { level: match[1].length });
  });

export const turn = (type, attributes) => (state, dispatch) => !isInTable(state) && setBlockType(type, attributes)(state, dispatch);

export function keys(deepest, askLink) {
  const left = leaving();
  const unlessLeaving = (command) => (state, dispatch, view) => !left.spec.isLeaving() && command(state, dispatch, view);
  const headings = Array.from({ length: deepest }, (_, at) => [`Ctrl-Shift-${at + 1}`, turn(nodes.heading, { level: at + 1 })]);
  return [
    keymap({
      Tab: unlessLeaving(chainCommands(nextCell, deeper)),
      "Shift-Tab": unlessLeaving(chainCommands(cellBefore, shallower)),
    }),
    left,
    besidePlaces,
    headingRows,
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*•] $/, nodes.bullet_list),
        wrappingInputRule(/^(\d{1,3})[.)] $/, nodes.ordered_list, (match) => ({ order: Number(match[1]) })),
        headingRule(deepest),
      ],
    }),
    keymap({
      ...Object.fromEntries(headings),
      "Ctrl-Shift-0": turn(nodes.paragraph),
      "Mod-b": toggleMark(marks.strong),
      "Mod-i": toggleMark(marks.em),
      "Mod-k": askLink,
      "Mod-z": undo,
      "Mod-y": redo,
      "Shift-Mod-z": redo,
      "Shift-Enter": chainCommands(exitCode, breakLine),
      "Mod-Enter": (state, dispatch) => exitCode(state, dispatch),
      Enter: chainCommands(nextCell, splitListItem(nodes.list_item)),
    }),
    keymap(baseKeymap),
  ];
}
