// The guides that this browser keeps (guidance/reading/sw.js), one link for each municipality's.

const OF_GUIDES = /^samordna-guides-\d+ (\/([^/]+)\/.*)$/;
const place = document.querySelector("#guides");
const { name } = document.querySelector("script[data-name]").dataset;
const kept = (await caches.keys()).map((key) => OF_GUIDES.exec(key)).filter(Boolean);

for (const [, address, municipality] of kept) {
  const line = document.createElement("p");
  const link = line.appendChild(document.createElement("a"));
  link.className = "ds-button";
  link.href = address;
  link.textContent = kept.length > 1 ? `${name} (${municipality})` : name;
  place.append(line);
}
place.hidden = kept.length === 0;
