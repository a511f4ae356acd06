// Paragraphs that say how deep they stand in a list (data-depth, data-tag, data-start), as lists within lists.

function opened(line, parent) {
  const list = line.ownerDocument.createElement(line.dataset.tag);
  if (line.dataset.tag === "ol" && line.dataset.start !== "1") list.setAttribute("start", line.dataset.start);
  parent(list);
  return { list, depth: Number(line.dataset.depth), tag: line.dataset.tag };
}

function item(line) {
  const made = line.ownerDocument.createElement("li");
  const words = line.ownerDocument.createElement("p");
  words.append(...line.childNodes);
  made.append(words);
  return made;
}

const between = (line) => {
  let node = line.previousSibling;
  while (node && node.nodeType === Node.TEXT_NODE && !node.data.trim()) node = node.previousSibling;
  return node;
};

export function listed(body) {
  let open = [];
  for (const line of body.querySelectorAll("p[data-depth]")) {
    const follows = open.length && between(line) === open[0].list;
    if (!follows) open = [];
    const depth = Number(line.dataset.depth);
    while (open.length > 1 && open.at(-1).depth > depth) open.pop();
    const last = open.at(-1);
    if (!last) open.push(opened(line, (list) => line.before(list)));
    else if (depth > last.depth) open.push(opened(line, (list) => last.list.lastElementChild.append(list)));
    else if (last.tag !== line.dataset.tag) {
      open.pop();
      open.push(opened(line, (list) => last.list.after(list)));
    }
    open.at(-1).list.append(item(line));
    line.remove();
  }
}
