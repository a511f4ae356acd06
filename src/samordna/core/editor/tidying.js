// What is written instead of a block that Markdown has no way to say exactly: the same words, with fewer marks.

import { Fragment } from "prosemirror-model";

const isBreak = (node) => node.type.name === "hard_break";
const EVEN = new Set(["em", "strong", "strike"]);

function trimmed(children) {
  const left = [...children];
  while (left.length && (isBreak(left[0]) || !left[0].text?.trim())) left.shift();
  while (left.length && (isBreak(left.at(-1)) || !left.at(-1).text?.trim())) left.pop();
  if (left.length && left[0].isText) left[0] = left[0].type.schema.text(left[0].text.trimStart(), left[0].marks);
  const last = left.at(-1);
  if (last?.isText) left[left.length - 1] = last.type.schema.text(last.text.trimEnd(), last.marks);
  return left;
}

// A text as a list of texts in which those of the ends that are no letters have no marks.
function withoutEdges(node) {
  const even = node.marks.filter((mark) => EVEN.has(mark.type.name));
  if (!node.isText || !even.length) return [node];
  const [, before, core, after] = node.text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
  const less = node.marks.filter((mark) => !EVEN.has(mark.type.name));
  const made = (text, marks) => (text ? [node.type.schema.text(text, marks)] : []);
  return [...made(before, less), ...made(core, node.marks), ...made(after, less)];
}

const without = (names) => (node) => [node.mark(node.marks.filter((mark) => !names.includes(mark.type.name)))];

// A list in which an item is more than a paragraph and lists is written with blank lines between its items.
function isLoose(list) {
  return list.children.some((item) => item.children.slice(1).some((one) => !one.type.name.endsWith("_list") || (one.attrs.order ?? 1) !== 1));
}

function tidied(node, change) {
  if (node.isTextblock && !node.type.spec.code) return node.copy(Fragment.fromArray(trimmed(node.children.flatMap(change))));
  if (node.isLeaf || node.isText || node.isTextblock) return node;
  const copy = node.copy(Fragment.fromArray(node.children.map((child) => tidied(child, change))));
  if (!("tight" in node.attrs) || !isLoose(copy)) return copy;
  return copy.type.create({ ...copy.attrs, tight: false }, copy.content);
}

export const candidatesOf = (node) =>
  [(one) => [one], withoutEdges, without(["em", "strike"]), without([...EVEN, "code"])].map((change) => tidied(node, change));
