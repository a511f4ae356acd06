// A document as Markdown. What has not been changed is written as it stood in the text, to the last sign.

import { MarkdownSerializer, defaultMarkdownSerializer } from "prosemirror-markdown";
import { escaped } from "./escaping.js";
import { nodesOf, read } from "./reading.js";
import { candidatesOf } from "./tidying.js";

const BLANK_LINE = "\n\n";

const other = (marker, one, two) => (marker === one ? two : one);
const isAfterSame = (node, parent, at) => at > 0 && parent.child(at - 1).type === node.type;

function bullets(state, node, parent, at) {
  const marker = isAfterSame(node, parent, at) ? other(parent.child(at - 1).attrs.marker, "-", "*") : node.attrs.marker;
  state.renderList(node, "  ", () => `${marker} `);
}

function numbers(state, node, parent, at) {
  const { order } = node.attrs;
  const delimiter = isAfterSame(node, parent, at) ? other(parent.child(at - 1).attrs.delimiter, ".", ")") : node.attrs.delimiter;
  const width = String(order + node.childCount - 1).length + 2;
  state.renderList(node, " ".repeat(width), (item) => `${order + item}${delimiter} `);
}

const DASHES = { left: ":--", right: "--:", center: ":-:" };
const line = (cells) => `| ${cells.join(" | ")} |`;

function table(state, node) {
  const rows = node.children.map((row) => row.children.map((cell) => inCell(cell, state.options)));
  const dashes = node.firstChild.children.map((cell) => DASHES[cell.attrs.align] ?? "---");
  for (const row of [line(rows[0]), line(dashes), ...rows.slice(1).map(line)]) {
    state.write(row);
    state.ensureNewLine();
  }
  state.closeBlock(node);
}

const inCell = (cell, options) => serializer.serialize(cell, options).trim().replace(/\s*\\?\n\s*/g, " ").replace(/\\?\|/g, "\\|");

function headed(state, node) {
  state.write(`${"#".repeat(node.attrs.level)} `);
  state.renderInline(node, false);
  state.out = state.out.replace(/(?<=\s|^)(#+)$/, "\\$1");
  state.closeBlock(node);
}

// Two breaks at the end of a paragraph would be words.
function broken(state, node, parent, at) {
  if (parent.type.name === "heading") return state.write(" ");
  if (parent.children.slice(at + 1).some((one) => one.type !== node.type)) state.write("\\\n");
}

function words(state, node) {
  const isLineStart = state.atBlockStart || state.atBlank();
  state.text(escaped(node.text.replace(/\s*\n\s*/g, " "), { isLineStart, isAll: state.options.isAll }), false);
}

function linkOpened(state) {
  state.out = state.out.replace(/(?<!\\)!$/, "\\!");
  return "[";
}

const even = (sign) => ({ open: sign, close: sign, mixable: true, expelEnclosingWhitespace: true });
const addressed = (href) => href.replace(/\s/g, "%20").replace(/[()<>\\]/g, "\\$&");

const { nodes, marks } = defaultMarkdownSerializer;
const serializer = new MarkdownSerializer(
  {
    paragraph: nodes.paragraph,
    heading: headed,
    bullet_list: bullets,
    ordered_list: numbers,
    list_item: nodes.list_item,
    blockquote: nodes.blockquote,
    code_block: (state, node) => nodes.code_block(state, { ...node, attrs: { params: node.attrs.info }, textContent: node.textContent }),
    horizontal_rule: nodes.horizontal_rule,
    table,
    table_cell: (state, node) => state.renderContent(node),
    table_header: (state, node) => state.renderContent(node),
    hard_break: broken,
    text: words,
    place(state, node) {
      state.write(node.attrs.source);
      state.closeBlock(node);
    },
  },
  {
    em: even("*"),
    strong: even("**"),
    strike: even("~~"),
    code: marks.code,
    link: {
      open: linkOpened,
      close: (state, { attrs: { href, title } }) => `](${addressed(href)}${title ? ` "${title.replace(/"/g, '\\"')}"` : ""})`,
      mixable: true,
    },
  },
);

const written = (node, isAll) => serializer.serialize(node.type.schema.nodes.doc.create(null, node), { isAll }).trim();

function reads(text, node) {
  const read = nodesOf(text);
  return read.length === 1 && read[0].eq(node);
}

// The first way of writing a block that is read as what it is; words are never lost, a mark in an odd place may be.
const kept = new WeakMap();
function attempt(node) {
  if (node.type.name === "place") return { text: node.attrs.source, isSame: true };
  const candidates = candidatesOf(node);
  for (const isAll of [false, true]) {
    for (const one of candidates) {
      const text = written(one, isAll);
      if (reads(text, one)) return { text, isSame: one.eq(node) };
    }
  }
  return { text: written(candidates[0], false), isSame: false };
}
function blockText(node) {
  if (!kept.has(node)) kept.set(node, attempt(node));
  return kept.get(node);
}

// Whether each block of a text would come back as what it is if somebody wrote in it.
export const isWritable = ({ blocks }) => blocks.every(({ node }) => blockText(node).isSame);

// The number of the block of the text that each node stands for, and whether it still says the same.
function matched(nodes, blocks) {
  const least = Math.min(nodes.length, blocks.length);
  let head = 0;
  while (head < least && nodes[head].eq(blocks[head].node)) head++;
  let tail = 0;
  while (tail < least - head && nodes.at(-1 - tail).eq(blocks.at(-1 - tail).node)) tail++;
  const own = new Map(blocks.map(({ node }, at) => [node, at]));
  const isAligned = nodes.length === blocks.length;
  return nodes.map((node, at) => {
    if (at < head) return { at, isSame: true };
    if (at >= nodes.length - tail) return { at: at - nodes.length + blocks.length, isSame: true };
    if (own.has(node)) return { at: own.get(node), isSame: true };
    return { at: isAligned ? at : null, isSame: false };
  });
}

const LISTS = { bullet_list: ["marker", "-", "*"], ordered_list: ["delimiter", ".", ")"] };

// Two lists with the same mark would be one.
function apart(node, before) {
  const [name, one, two] = LISTS[node.type.name] ?? [];
  if (!name || before?.type !== node.type || before.attrs[name] !== node.attrs[name]) return node;
  return node.type.create({ ...node.attrs, [name]: other(node.attrs[name], one, two) }, node.content);
}

function join(nodes, { source, blocks }, matches, keepsGaps) {
  const gapAfter = (at) => source.slice(blocks[at].end, blocks[at + 1].start);
  const isKept = matches.some(({ at }) => at !== null);
  let text = isKept ? source.slice(0, blocks[0].start) : "";
  let before = null;
  nodes.forEach((node, place) => {
    const now = matches[place];
    const last = matches[place - 1];
    const follows = place > 0 && now.at !== null && last.at !== null && now.at === last.at + 1;
    const isNeighbour = follows && (keepsGaps || (now.isSame && last.isSame));
    if (place > 0) text += isNeighbour ? gapAfter(last.at) : BLANK_LINE;
    const own = now.isSame ? source.slice(blocks[now.at].start, blocks[now.at].end) : "";
    const other = isNeighbour && now.isSame ? node : apart(node, before);
    const isOwn = now.isSame && other === node && (isNeighbour || place === 0 || !/^\s/.test(own));
    text += isOwn ? own : blockText(other).text;
    before = other;
  });
  return text + (isKept ? source.slice(blocks.at(-1).end) : "");
}

const isEmpty = (node) => node.type.name === "paragraph" && !node.content.size;

export function write(doc, origin, places) {
  const nodes = doc.children.filter((node) => !isEmpty(node));
  const matches = matched(nodes, origin.blocks);
  if (nodes.length === origin.blocks.length && matches.every(({ at, isSame }, place) => isSame && at === place)) return origin.source;
  if (!nodes.length) return "";
  const text = join(nodes, origin, matches, true);
  const back = read(text, places)?.doc;
  return back?.childCount === nodes.length && nodes.every((node, at) => node.type === back.child(at).type)
    ? text
    : join(nodes, origin, matches, false);
}
