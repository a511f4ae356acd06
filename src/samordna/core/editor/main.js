// A textarea of Markdown becomes a text that is written as in Word. The textarea keeps its words, is what is sent, and is touched
// only when something is changed.

import { history } from "prosemirror-history";
import { gapCursor } from "prosemirror-gapcursor";
import { DOMParser as Reader } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { isInTable, tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { keys } from "./keys.js";
import { linkForm } from "./links.js";
import { cleaned, fromPlain } from "./pasting.js";
import { read } from "./reading.js";
import { schema } from "./schema.js";
import { toolbar } from "./toolbar.js";
import { isWritable, write } from "./writing.js";

const mounted = new WeakSet();

function readable(source, places) {
  const origin = read(source, places);
  return origin && isWritable(origin) ? origin : null;
}

function told(textarea, keysHelp) {
  const label = document.querySelector(`label[for="${textarea.id}"]`);
  label.id ||= `${textarea.id}_label`;
  const attributes = {
    role: "textbox",
    "aria-multiline": "true",
    "aria-labelledby": label.id,
    "aria-describedby": [textarea.getAttribute("aria-describedby"), keysHelp.id].filter(Boolean).join(" "),
    lang: textarea.lang || document.documentElement.lang,
    spellcheck: "true",
    class: "prose",
  };
  if (textarea.required) attributes["aria-required"] = "true";
  if (textarea.getAttribute("aria-invalid")) attributes["aria-invalid"] = textarea.getAttribute("aria-invalid");
  return attributes;
}

// A paste into a cell is words: what stood on lines of its own is parted by signs.
function pasteInCell(view, _event, slice) {
  if (!isInTable(view.state) || slice.content.firstChild?.type.name === "table") return false;
  const text = slice.content.textBetween(0, slice.content.size, "; ", " ");
  view.dispatch(view.state.tr.insertText(text).scrollIntoView());
  return true;
}

function mount(root) {
  if (mounted.has(root)) return;
  mounted.add(root);
  const textarea = root.querySelector("textarea");
  const places = textarea.dataset.places ? JSON.parse(textarea.dataset.places) : null;
  const deepest = Number(textarea.dataset.deepest);
  const shift = Number(textarea.dataset.below);
  const tools = root.querySelector("template").content.cloneNode(true);
  const place = document.createElement("div");
  place.className = "sheet";
  place.id = `${textarea.id}_sheet`;
  let view = null;
  let origin = null;
  let last = textarea.value;

  const ask = linkForm(tools.querySelector(".link-form"), () => view);
  const askLink = (state, dispatch) => !dispatch || ask(state);
  const plugins = [...keys(deepest, askLink), history(), tableEditing(), gapCursor()];
  let refresh = () => {};

  const show = (state) => {
    root.dataset.state = state;
    textarea.hidden = state === "rich";
    root.querySelector(".is-plain").hidden = state === "rich" || !textarea.value.trim();
  };

  // Reads the textarea as it is now: at first, and when somebody else has put words in it.
  const open = () => {
    last = textarea.value;
    origin = readable(last, places);
    show(origin ? "rich" : "plain");
    if (!origin) return;
    view.updateState(EditorState.create({ doc: origin.doc, plugins }));
    refresh(view.state);
  };

  view = new EditorView(place, {
    state: EditorState.create({ schema, plugins }),
    attributes: told(textarea, tools.querySelector(".keys")),
    transformPastedHTML: (html) => cleaned(html, { shift, deepest }),
    clipboardTextParser: (text) => Reader.fromSchema(schema).parseSlice(fromPlain(text)),
    handlePaste: pasteInCell,
    handleDOMEvents: { focus: () => void textarea.dispatchEvent(new FocusEvent("focusin", { bubbles: true })) },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      refresh(view.state);
      if (!transaction.docChanged) return;
      const text = write(view.state.doc, origin, places);
      if (text === last) return;
      last = textarea.value = text;
      textarea.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  const reopen = () => textarea.value !== last && open();
  textarea.addEventListener("input", reopen);
  addEventListener("pageshow", reopen);
  root.prepend(tools);
  textarea.before(place);
  refresh = toolbar(root.querySelector("[role=toolbar]"), view, { deepest, askLink });
  open();

  // A field that is hidden has no focus, and stops nobody from sending what is empty.
  textarea.required = false;
  const focus = textarea.focus.bind(textarea);
  textarea.focus = () => (root.dataset.state === "rich" ? view.focus() : focus());
  document.addEventListener("click", (event) => {
    const leads = event.target.closest?.(`label[for="${textarea.id}"], a[href="#${textarea.id}"]`);
    if (!leads || root.dataset.state !== "rich") return;
    event.preventDefault();
    view.focus();
    view.dom.scrollIntoView({ block: "nearest" });
  });
}

const mountAll = (within) => within.querySelectorAll("[data-writing]").forEach(mount);
mountAll(document);
document.addEventListener("htmx:load", ({ detail: { elt } }) => elt !== document.body && mountAll(elt.parentElement ?? elt));
