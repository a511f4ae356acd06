// Searches among the boxes of a long choice; what is ticked stays in sight. Without it one scrolls.

const FEW = 12;

for (const many of document.querySelectorAll(".many")) {
  const labels = [...many.querySelectorAll("label")];
  if (labels.length <= FEW) continue;
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
  many.before(search, nothing);
}
