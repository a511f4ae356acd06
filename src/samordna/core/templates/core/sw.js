// Keeps one page for when there is no network. Nothing of a plan is kept on the device.
const OURS = "samordna-offline-";
const CACHE = `${OURS}4`;
const KEPT = ["{% url 'core:offline' %}", "{% static 'vendor/designsystemet/theme.css' %}", "{% static 'vendor/designsystemet/designsystemet.css' %}", "{% static 'core/css/tokens.css' %}", "{% static 'core/css/page.css' %}", "{% static 'core/js/unsent.js' %}", "{% static 'core/js/kept_copies.js' %}"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(KEPT)));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(Promise.all([forgetEarlier(), self.clients.claim()])));

async function forgetEarlier() {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(earlier.map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") {
    event.respondWith(fetch(event.request).catch(() => caches.match(KEPT[0])));
  } else if (KEPT.includes(new URL(event.request.url).pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
  }
});
