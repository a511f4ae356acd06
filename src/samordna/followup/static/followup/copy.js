// Copies a piece of a report, or all of it, as a table that Word keeps and as plain text for what takes no tables.
// Without this script what the page shows is selected and copied by hand.

const told = document.querySelector("[data-copied]");
const pieces = [...document.querySelectorAll(".pasted")];

const plainOf = (piece) => document.getElementById(piece.id.replace("piece", "plain")).textContent;

function titleOf(piece) {
  const title = document.createElement("h2");
  title.textContent = piece.dataset.title;
  return title.outerHTML;
}

function asBlobs(chosen) {
  const isWhole = chosen.length > 1;
  const html = chosen.map((piece) => (isWhole ? titleOf(piece) : "") + piece.innerHTML).join("");
  const text = chosen.map((piece) => (isWhole ? `${piece.dataset.title}\n\n` : "") + plainOf(piece)).join("\n\n");
  return { "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) };
}

// A status that is the same as before is not read aloud again.
function say(words, button) {
  told.textContent = "";
  told.classList.remove("ds-sr-only");
  requestAnimationFrame(() => {
    told.textContent = words;
    button.after(told);
  });
}

async function copy(button) {
  const chosen = button.dataset.copy === "all" ? pieces : pieces.filter((piece) => piece.id === `piece-${button.dataset.copy}`);
  try {
    await navigator.clipboard.write([new ClipboardItem(asBlobs(chosen))]);
    say(told.dataset.done, button);
  } catch {
    say(told.dataset.failed, button);
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
