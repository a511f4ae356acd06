// What is pasted from Word, LibreOffice and the web, as plain HTML of headings, lists, tables, bold, italic, links and line breaks.
// Everything else goes; the words stay.

import { listed } from "./lists.js";
import { levelled } from "./tables.js";

const OWN = "data-pm-slice";
const GONE = "script, style, meta, title, link, xml, img, svg, object, iframe, video, audio, input, button, select, textarea, [hidden]";
const LIST_STYLE = /mso-list:\s*l\d+\s+level(\d+)/i;
const MARKER = /mso-list:\s*ignore/i;
const OUTLINE = /mso-outline-level:\s*(\d)/i;
const NUMBERED = /^\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)]/;
const BOLD = /font-weight:\s*(?:bold|[6-9]00)/i;
const NOT_BOLD = /font-weight:\s*(?:normal|[1-4]00)/i;
const ITALIC = /font-style:\s*italic/i;

// How things look is read and never used: the page's policy would complain of each style.
const lookless = (html) =>
  html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, "").replace(/<[^<>]+>/g, (tag) => tag.replace(/(\s)style(?=\s*=)/gi, "$1data-look"));
const styleOf = (node) => node.getAttribute("data-look") ?? "";
const every = (body, selector) => [...body.querySelectorAll(selector)];

function retagged(node, tag) {
  const made = node.ownerDocument.createElement(tag);
  made.append(...node.childNodes);
  node.replaceWith(made);
  return made;
}

function drop(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const node of [...comments, ...every(body, GONE)]) node.remove();
  for (const node of every(body, "*")) if (node.localName.startsWith("o:") && !node.textContent.trim()) node.remove();
}

// A look is a mark: Word and Google write bold as a style, and wrap what is not bold in <b>.
function marked(body) {
  for (const node of every(body, "b, strong")) if (NOT_BOLD.test(styleOf(node))) node.replaceWith(...node.childNodes);
  for (const node of every(body, "span, font")) {
    const tags = [BOLD.test(styleOf(node)) && "strong", ITALIC.test(styleOf(node)) && "em"].filter(Boolean);
    for (const tag of tags) {
      const made = body.ownerDocument.createElement(tag);
      made.append(...node.childNodes);
      node.append(made);
    }
  }
}

// Word's lists are paragraphs with a sign in front.
function pointed(body) {
  for (const node of every(body, "p, h1, h2, h3, h4, h5, h6")) {
    const level = LIST_STYLE.exec(styleOf(node))?.[1] ?? (/MsoListParagraph/.test(node.className) && "1");
    const marker = every(node, "span").find((one) => MARKER.test(styleOf(one)));
    if (!level || /^h/i.test(node.tagName) || (!marker && !LIST_STYLE.test(styleOf(node)))) {
      marker?.remove();
      continue;
    }
    const sign = marker?.textContent.trim() ?? "";
    marker?.remove();
    node.dataset.depth = level;
    node.dataset.tag = NUMBERED.test(sign) ? "ol" : "ul";
    node.dataset.start = /\d+/.exec(sign)?.[0] ?? "1";
  }
}

function headed(body, shift, deepest) {
  for (const node of every(body, "p")) {
    const level = OUTLINE.exec(styleOf(node))?.[1] ?? (/MsoTitle/.test(node.className) && "1");
    if (level && node.textContent.trim()) retagged(node, `h${level}`);
  }
  for (const node of every(body, "h1, h2, h3, h4, h5, h6")) {
    const level = Math.max(1, Math.min(deepest, Number(node.tagName[1]) - shift));
    for (const bold of every(node, "b, strong")) bold.replaceWith(...bold.childNodes);
    retagged(node, `h${level}`);
  }
}

function plainOnly(body) {
  for (const node of every(body, "pre")) {
    const made = node.ownerDocument.createElement("p");
    node.textContent.trim().split("\n").forEach((line, at) => made.append(...(at ? [node.ownerDocument.createElement("br")] : []), line));
    node.replaceWith(made);
  }
  for (const node of every(body, "blockquote, code, tt, kbd, samp, s, strike, del, u, font, span")) node.replaceWith(...node.childNodes);
  for (const node of every(body, "hr")) node.remove();
  for (const node of every(body, "*")) {
    for (const { name } of [...node.attributes]) if (!["href", "start", "colspan", "rowspan"].includes(name)) node.removeAttribute(name);
  }
}

// Blanks that stand in for an indent, a tab or an empty line say nothing here.
function unspaced(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replace(/[\s\u00a0]+/g, " ");
  body.normalize();
  for (const node of every(body, "p, h1, h2, h3, h4, h5, h6")) if (!node.textContent.trim()) node.remove();
}

export function cleaned(html, { shift, deepest }) {
  if (html.includes(OWN)) return lookless(html);
  const { body } = new DOMParser().parseFromString(lookless(html), "text/html");
  pointed(body);
  drop(body);
  marked(body);
  headed(body, shift, deepest);
  listed(body);
  levelled(body);
  plainOnly(body);
  unspaced(body);
  return body.innerHTML;
}

const BULLET = /^(\s*)(?:[•·▪◦●‣–—*-]|o(?=\t| {2}))[\t \u00a0]+(?=\S)/;
const NUMBER = /^(\s*)(\d{1,3})[.)][\t \u00a0]+(?=\S)/;

function asLine(page, line) {
  const number = NUMBER.exec(line);
  const bullet = number ? null : BULLET.exec(line);
  const made = page.createElement("p");
  const sign = number ?? bullet;
  made.textContent = sign ? line.slice(sign[0].length).trim() : line.trim();
  if (sign) {
    made.dataset.depth = 1 + Math.floor(sign[1].replace(/\t/g, "  ").length / 2);
    made.dataset.tag = number ? "ol" : "ul";
    made.dataset.start = number?.[2] ?? "1";
  }
  return made;
}

// Plain words: a blank line parts paragraphs, a line break is kept, a line with a sign in front is an item of a list.
export function fromPlain(text) {
  const page = document.implementation.createHTMLDocument("");
  let open = null;
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const made = line.trim() ? asLine(page, line) : null;
    if (made && open && !made.dataset.depth) {
      open.append(page.createElement("br"), made.textContent);
      continue;
    }
    open = made;
    if (made) page.body.append(made);
  }
  listed(page.body);
  return page.body;
}
