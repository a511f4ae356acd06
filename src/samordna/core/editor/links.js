// Where a link leads is asked in a row under the tools.

import { schema, SAFE_LINK } from "./schema.js";

const { link } = schema.marks;

// The whole link that the cursor stands in, or what is chosen.
function stretch(state) {
  const { from, to, empty, $from } = state.selection;
  if (!empty) return { from, to };
  const { parent, parentOffset } = $from;
  let at = 0;
  for (const child of parent.children) {
    const isHere = at <= parentOffset && parentOffset <= at + child.nodeSize;
    if (isHere && link.isInSet(child.marks)) return { from: $from.start() + at, to: $from.start() + at + child.nodeSize };
    at += child.nodeSize;
  }
  return { from, to };
}

function hrefOf(state) {
  let href = "";
  const { from, to } = stretch(state);
  state.doc.nodesBetween(from, to, (node) => void (href ||= link.isInSet(node.marks)?.attrs.href ?? ""));
  return href;
}

export function addressOf(typed) {
  const text = typed.trim();
  if (!text || SAFE_LINK.test(text)) return text;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text)) return null;
  return /^[^\s@/]+@[^\s@/]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
}

export function linkForm(form, view) {
  const input = form.querySelector("input");
  const wrong = form.querySelector(".link-wrong");
  const close = () => {
    form.hidden = true;
    view().focus();
  };
  const say = (isWrong) => {
    wrong.hidden = !isWrong;
    input.setAttribute("aria-invalid", String(isWrong));
  };
  const put = (href) => {
    const { state, dispatch } = view();
    const { from, to } = stretch(state);
    const tr = state.tr;
    if (from !== to) {
      tr.removeMark(from, to, link);
      if (href) tr.addMark(from, to, link.create({ href }));
    } else if (href) tr.replaceSelectionWith(schema.text(href, [link.create({ href })]), false);
    dispatch.call(view(), tr);
    close();
  };
  const use = () => {
    const href = addressOf(input.value);
    if (href === null) return say(true);
    put(href);
  };
  const acts = { use, drop: () => put(""), close };
  form.addEventListener("click", ({ target }) => acts[target.closest("button")?.dataset.link]?.());
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === input) use();
    else return;
    event.preventDefault();
  });
  return (state) => {
    input.value = hrefOf(state);
    say(false);
    form.hidden = false;
    input.focus();
    input.select();
    return true;
  };
}
