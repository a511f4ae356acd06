// Searches among the boxes of a long choice, where what is ticked stays in sight; ticks all or none of those in sight, where that
// is offered; and tells how many are ticked. Without it one scrolls and ticks.

const FEW = 12;

for (const many of document.querySelectorAll(".many")) {
  const labels = [...many.querySelectorAll("label")];
  if (labels.length > FEW) many.before(...searchOf(many, labels));
  if (many.dataset.all) many.before(wholeOf(many, labels));
  const told = document.querySelector(`[data-chosen="${many.id}"]`);
  if (!told) continue;
  const tell = () => {
    const chosen = labels.filter((label) => label.firstElementChild.checked).length;
    told.textContent = ` ${chosen === 1 ? told.dataset.one : told.dataset.other.replace("#", chosen)}`;
  };
  many.addEventListener("change", tell);
  tell();
}

function searchOf(many, labels) {
  const search = document.createElement("input");
  search.type = "search";
  search.className = "ds-input many-search";
  search.placeholder = many.dataset.search;
  search.setAttribute("aria-label", many.dataset.search);
  const nothing = document.createElement("p");
  nothing.className = "muted small";
  nothing.setAttribute("role", "status");
  const look = () => {
    const words = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const label of labels) {
      const fits = words.every((word) => label.textContent.toLocaleLowerCase().includes(word));
      label.hidden = !fits && !label.firstElementChild.checked;
      found += fits;
    }
    nothing.textContent = found ? "" : many.dataset.nothing;
  };
  search.addEventListener("input", look);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  return [search, nothing];
}

function wholeOf(many, labels) {
  const row = document.createElement("p");
  row.className = "actions";
  for (const [words, ticked] of [[many.dataset.all, true], [many.dataset.none, false]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ds-button";
    button.dataset.variant = "tertiary";
    button.textContent = words;
    button.addEventListener("click", () => {
      for (const label of labels) if (!label.hidden) label.firstElementChild.checked = ticked;
      many.dispatchEvent(new Event("change", { bubbles: true }));
    });
    row.append(button);
  }
  return row;
}
