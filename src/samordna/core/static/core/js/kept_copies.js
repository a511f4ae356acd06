// What this browser keeps for when there is no network (the workers of guides and of alarms), one link for each municipality's.

const names = await caches.keys();

for (const place of document.querySelectorAll("[data-kept]")) {
  const { kept: kind, name } = place.dataset;
  const kept = names.map((key) => new RegExp(`^samordna-${kind}-\\d+ (/([^/]+)/.*)$`).exec(key)).filter(Boolean);
  for (const [, address, municipality] of kept) {
    const line = document.createElement("p");
    const link = line.appendChild(document.createElement("a"));
    link.className = "ds-button";
    link.href = address;
    link.textContent = kept.length > 1 ? `${name} (${municipality})` : name;
    place.append(line);
  }
  place.hidden = kept.length === 0;
}
