{% load static %}// Keeps the alarm routes with their numbers, and the alarms that have been looked at, for when the network or Samordna is away.
const HOME = "{% url 'readiness:routes' request.municipality.slug %}";
const COPY = "{% url 'readiness:offline_copy' request.municipality.slug %}";
const ALARM = new RegExp(`^${HOME}\\d+/$`);
const OURS = /^samordna-alarms-\d+ /;
const CACHE = `samordna-alarms-1 ${HOME}`;
const MINUTE = 60 * 1000;
const FRESH_FOR = 5 * MINUTE;
const PATIENCE = 5000;
let refreshing;

self.addEventListener("install", (event) => {
  event.waitUntil(refresh().catch(() => {}));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(Promise.all([forgetEarlier(), self.clients.claim()])));

self.addEventListener("message", (event) => event.waitUntil(refresh().catch(() => {})));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (request.method === "GET" && pathname.startsWith("/static/")) event.respondWith(file(request));
});

async function forgetEarlier() {
  const names = await caches.keys();
  const earlier = names.filter((name) => OURS.test(name) && name.endsWith(` ${HOME}`) && name !== CACHE);
  await Promise.all(earlier.map((name) => caches.delete(name)));
}

function refresh() {
  refreshing ??= renew().finally(() => { refreshing = undefined; });
  return refreshing;
}

async function renew() {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(COPY);
  if (kept && Date.now() - Number(kept.headers.get("X-Seen")) < FRESH_FOR) return;
  const answer = await fetch(COPY, { cache: "no-store", redirect: "manual" });
  if (answer.type === "opaqueredirect" || answer.status === 403 || answer.status === 404) await caches.delete(CACHE);
  if (!answer.ok) return;
  await keep(COPY, answer);
}

async function keep(path, answer) {
  const cache = await caches.open(CACHE);
  const text = await answer.text();
  const files = [...text.matchAll(/(?:href|src)="(\/static\/[^"#]+)/g)].map(([, one]) => one);
  await Promise.all([...new Set(files)].map(async (one) => (await cache.match(one)) ?? cache.add(one).catch(() => {})));
  const headers = { "X-Seen": Date.now(), "Content-Type": "text/html; charset=utf-8" };
  headers["Content-Security-Policy"] = answer.headers.get("Content-Security-Policy");
  await cache.put(path, new Response(text, { headers }));
}

async function page(request, path) {
  let answer;
  try {
    answer = await inTime(fetch(request));
    if (answer.ok && request.method === "GET" && ALARM.test(path)) keep(path, answer.clone()).catch(() => {});
    if (answer.status < 500 || request.method !== "GET") return answer;
  } catch {
    // The network or Samordna is away, or too slow.
  }
  return (await saved(path, request.method)) ?? answer ?? fetch(request);
}

async function file(request) {
  try {
    return await inTime(fetch(request));
  } catch {
    return (await caches.match(request, { cacheName: CACHE, ignoreSearch: true })) ?? fetch(request);
  }
}

function inTime(answer) {
  const tooLate = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("too slow")));
  return Promise.race([answer, tooLate]);
}

// The page itself as it was when it was last seen, and otherwise the routes with their numbers.
async function saved(path, method) {
  const cache = await caches.open(CACHE);
  const kept = (ALARM.test(path) && (await cache.match(path))) || (await cache.match(COPY));
  if (!kept) return undefined;
  const said = [`{{ words.saved|escapejs }} ${when(Number(kept.headers.get("X-Seen")))}.`, navigator.onLine ? "{{ words.unanswered|escapejs }}" : "{{ words.offline|escapejs }}"];
  if (!ALARM.test(path)) said.push(...(await alarms(cache)));
  if (method === "POST") said.push("{{ words.unsent|escapejs }}");
  const notice = `<p class="ds-alert kept-copy" data-color="warning" role="status">${said.join(" ")}</p>`;
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  headers["Content-Security-Policy"] = kept.headers.get("Content-Security-Policy");
  return new Response((await kept.text()).replace(/(<main[^>]*>)/, `$1${notice}`), { headers });
}

async function alarms(cache) {
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((one) => ALARM.test(one));
  const links = paths.map(async (one) => {
    const [, title] = /<title>([^<]*)<\/title>/.exec(await (await cache.match(one)).text()) ?? [];
    return `<a href="${one}">${title ?? one}</a>`;
  });
  return paths.length ? [`{{ words.alarms|escapejs }} ${(await Promise.all(links)).join(", ")}.`] : [];
}

function when(seen) {
  return new Date(seen).toLocaleString("{{ LANGUAGE_CODE }}", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" });
}
