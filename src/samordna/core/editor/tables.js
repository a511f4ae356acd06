// Tables as Markdown has them: a row of headings, as many cells in each row, and in each cell one paragraph.

const BLOCKS = "p, li, div, h1, h2, h3, h4, h5, h6";

// What stood on lines of its own in a cell is parted by signs, so that no two words run together.
function inOneLine(cell) {
  for (const list of cell.querySelectorAll("table")) list.replaceWith(list.textContent);
  const blocks = [...cell.querySelectorAll(BLOCKS)].filter((one) => one.textContent.trim());
  for (const part of [...blocks.slice(0, -1), ...cell.querySelectorAll("br")]) {
    const isEnded = /[.,:;!?]\s*$/.test(part.textContent) || (part.localName === "br" && /[.,:;!?]\s*$/.test(part.previousSibling?.textContent ?? ""));
    if (part.localName === "br") part.replaceWith(isEnded ? " " : "; ");
    else if (!part.querySelector(BLOCKS)) part.append(isEnded ? " " : "; ");
  }
  for (const block of [...cell.querySelectorAll(`${BLOCKS}, ul, ol`)]) block.replaceWith(...block.childNodes);
}

function squared(table) {
  const grid = [];
  [...table.rows].forEach((row, down) => {
    grid[down] ??= [];
    let across = 0;
    for (const cell of row.cells) {
      while (grid[down][across]) across++;
      for (let below = 0; below < Math.max(1, cell.rowSpan); below++) {
        for (let beside = 0; beside < Math.max(1, cell.colSpan); beside++) {
          (grid[down + below] ??= [])[across + beside] = below || beside ? cell.ownerDocument.createElement("td") : cell;
        }
      }
    }
  });
  return grid.slice(0, table.rows.length);
}

function made(page, tag, cell) {
  const one = page.createElement(tag);
  if (cell) one.append(...cell.childNodes);
  return one;
}

export function levelled(body) {
  for (const table of [...body.querySelectorAll("table")].filter((one) => !one.parentElement.closest("table"))) {
    const grid = squared(table);
    const width = Math.max(0, ...grid.map((row) => row.length));
    const page = table.ownerDocument;
    for (const cell of grid.flat()) if (cell) inOneLine(cell);
    const rows = grid.map((row, down) => {
      const line = page.createElement("tr");
      for (let across = 0; across < width; across++) line.append(made(page, down ? "td" : "th", row[across]));
      return line;
    });
    const fresh = page.createElement("table");
    fresh.append(...rows);
    table.replaceWith(...(width ? [fresh] : []));
  }
  for (const bold of body.querySelectorAll("th b, th strong")) bold.replaceWith(...bold.childNodes);
}
