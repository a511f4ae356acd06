// What a text can hold: what Markdown can, no more. The names of the attributes are what the writing of Markdown asks for.

import { Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

export const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)/i;
const OWN_HEADING = "data-level";

const table = tableNodes({
  tableGroup: "block",
  cellContent: "paragraph",
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: (cell) => cell.getAttribute("data-align"),
      setDOMAttr: (value, attributes) => value && (attributes["data-align"] = value),
    },
  },
});

const headingRules = [1, 2, 3, 4, 5, 6].flatMap((level) => [
  { tag: `h${level}[${OWN_HEADING}]`, priority: 60, getAttrs: (dom) => ({ level: Number(dom.getAttribute(OWN_HEADING)) }) },
  { tag: `h${level}`, attrs: { level } },
]);

// The page has a heading of the first level already, so those of a text begin below it.
const heading = {
  group: "block",
  content: "inline*",
  attrs: { level: { default: 1 } },
  defining: true,
  parseDOM: headingRules,
  toDOM: ({ attrs: { level } }) => [`h${Math.min(6, level + 1)}`, { [OWN_HEADING]: level }, 0],
};

// A place stands alone between the blocks; what it says comes from the page.
const place = {
  atom: true,
  selectable: true,
  draggable: true,
  attrs: { source: {}, words: { default: "" } },
  parseDOM: [{ tag: "[data-place]", getAttrs: (dom) => ({ source: dom.dataset.place, words: dom.textContent }) }],
  toDOM: ({ attrs }) => ["p", { class: "place", "data-place": attrs.source }, attrs.words || attrs.source],
};

const simple = (tag, more) => ({ parseDOM: [{ tag }], toDOM: () => [tag, 0], ...more });

export const schema = new Schema({
  nodes: {
    doc: { content: "(block | place)+" },
    paragraph: simple("p", { group: "block", content: "inline*" }),
    heading,
    bullet_list: simple("ul", { group: "block", content: "list_item+", attrs: { marker: { default: "-" }, tight: { default: true } } }),
    ordered_list: {
      group: "block",
      content: "list_item+",
      attrs: { order: { default: 1 }, delimiter: { default: "." }, tight: { default: true } },
      parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ order: dom.start ?? 1 }) }],
      toDOM: ({ attrs: { order } }) => ["ol", order === 1 ? {} : { start: order }, 0],
    },
    list_item: simple("li", { content: "paragraph block*", defining: true }),
    blockquote: simple("blockquote", { group: "block", content: "block+", defining: true }),
    code_block: {
      group: "block",
      content: "text*",
      marks: "",
      code: true,
      attrs: { info: { default: "" } },
      parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
      toDOM: () => ["pre", ["code", 0]],
    },
    horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
    ...table,
    place,
    text: { group: "inline" },
    hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  },
  marks: {
    link: {
      attrs: { href: {}, title: { default: null } },
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (dom) => (SAFE_LINK.test(dom.getAttribute("href")) ? { href: dom.getAttribute("href") } : false),
        },
      ],
      toDOM: ({ attrs: { href } }) => ["a", { href }, 0],
    },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    strike: { parseDOM: [{ tag: "s" }], toDOM: () => ["s", 0] },
    code: { code: true, parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
  },
});
