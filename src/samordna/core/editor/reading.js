// Markdown as a document, with the stretch of the text that each block was read from. Null is a text that cannot be shown here.

import MarkdownIt from "markdown-it";
import { MarkdownParser } from "prosemirror-markdown";
import { schema } from "./schema.js";

const PLACE = /^ {0,3}\{\{([a-z]+(?:_[a-z]+)*)(?:-\d+)?\}\} *$/gm;

const tokenizer = new MarkdownIt("commonmark", { html: false, maxNesting: 100 }).enable(["table", "strikethrough"]);

// A cell holds a paragraph here, which Markdown does not say.
tokenizer.core.ruler.push("cell_paragraphs", (state) => {
  state.tokens = state.tokens.flatMap((token, at) => {
    const isCell = token.type === "inline" && /^t[hd]_open$/.test(state.tokens[at - 1]?.type);
    if (!isCell) return [token];
    return [new state.Token("paragraph_open", "p", 1), token, new state.Token("paragraph_close", "p", -1)];
  });
});

const isTight = (tokens, at) => {
  while (++at < tokens.length) if (tokens[at].type !== "list_item_open") return tokens[at].hidden || !tokens[at].type.startsWith("paragraph");
  return true;
};
const alignment = (token) => ({ align: token.attrGet("style")?.match(/text-align:(\w+)/)?.[1] ?? null });

const parser = new MarkdownParser(schema, tokenizer, {
  paragraph: { block: "paragraph" },
  heading: { block: "heading", getAttrs: ({ tag }) => ({ level: Number(tag.slice(1)) }) },
  bullet_list: { block: "bullet_list", getAttrs: (token, all, at) => ({ marker: token.markup, tight: isTight(all, at) }) },
  ordered_list: {
    block: "ordered_list",
    getAttrs: (token, all, at) => ({ order: Number(token.attrGet("start") ?? 1), delimiter: token.markup, tight: isTight(all, at) }),
  },
  list_item: { block: "list_item" },
  blockquote: { block: "blockquote" },
  code_block: { block: "code_block", noCloseToken: true },
  fence: { block: "code_block", getAttrs: ({ info }) => ({ info }), noCloseToken: true },
  hr: { node: "horizontal_rule" },
  table: { block: "table" },
  thead: { ignore: true },
  tbody: { ignore: true },
  tr: { block: "table_row" },
  th: { block: "table_header", getAttrs: alignment },
  td: { block: "table_cell", getAttrs: alignment },
  hardbreak: { node: "hard_break" },
  em: { mark: "em" },
  strong: { mark: "strong" },
  s: { mark: "strike" },
  code_inline: { mark: "code", noCloseToken: true },
  link: { mark: "link", getAttrs: (token) => ({ href: token.attrGet("href"), title: token.attrGet("title") || null }) },
});

// The nodes of a text without places; throws where there is something that has no node, such as a picture.
export const nodesOf = (text) => (text.trim() ? [...parser.parse(text).content.content] : []);

const isBlockStart = (token) => token.level === 0 && token.nesting >= 0 && token.map;

function blocksOf(text, from) {
  const nodes = nodesOf(text);
  const maps = nodes.length ? tokenizer.parse(text, {}).filter(isBlockStart).map(({ map }) => map) : [];
  if (maps.length !== nodes.length) throw new Error("a block without a stretch of its own");
  const starts = [0];
  for (const line of text.split("\n")) starts.push(starts.at(-1) + line.length + 1);
  return maps.map(([first, after], at) => {
    const stretch = text.slice(starts[first], starts[after]).replace(/\s+$/, "");
    return { node: nodes[at], start: from + starts[first], end: from + starts[first] + stretch.length };
  });
}

function pieces(source, places) {
  const blocks = [];
  let at = 0;
  for (const match of places ? source.matchAll(PLACE) : []) {
    const end = match.index + match[0].length;
    const words = places[match[1]] ?? places[""];
    blocks.push(...blocksOf(source.slice(at, match.index), at));
    blocks.push({ node: schema.nodes.place.create({ source: match[0].trim(), words }), start: match.index, end });
    at = end;
  }
  return [...blocks, ...blocksOf(source.slice(at), at)];
}

// What stands between the blocks is nothing but white space; anything else, such as the address of a link, has no node.
function isWhole(source, blocks) {
  let at = 0;
  for (const { start, end } of [...blocks, { start: source.length, end: source.length }]) {
    if (source.slice(at, start).trim()) return false;
    at = end;
  }
  return true;
}

// `places` is what the chip of each kind says, or null where a text has none.
export function read(source, places) {
  try {
    const blocks = pieces(source, places);
    if (!isWhole(source, blocks)) return null;
    const nodes = blocks.map(({ node }) => node);
    const doc = schema.nodes.doc.create(null, nodes.length ? nodes : [schema.nodes.paragraph.create()]);
    doc.check();
    return { source, blocks, doc };
  } catch {
    return null;
  }
}
