{% load static %}// Keeps the alarm routes with their numbers, and the alarms that have been looked at, for when the network or Samordna is away.
const HOME = "{% url 'readiness:routes' request.municipality.slug %}";
const COPY = "{% url 'readiness:offline_copy' request.municipality.slug %}";
const ALARM = new RegExp(`^${HOME}\\d+/$`);
const START = `${HOME}starta/`;
const OURS = /^samordna-alarms-\d+ /;
const CACHE = `samordna-alarms-2 ${HOME}`;
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

function refresh(isAtOnce = false) {
  refreshing ??= renew(isAtOnce).finally(() => { refreshing = undefined; });
  return refreshing;
}

async function renew(isAtOnce) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(COPY);
  if (!isAtOnce && kept && Date.now() - Number(kept.headers.get("X-Seen")) < FRESH_FOR) return;
  const answer = await fetch(COPY, { cache: "no-store", redirect: "manual" });
  if (answer.type === "opaqueredirect" || answer.status === 403 || answer.status === 404) await caches.delete(CACHE);
  if (!answer.ok) return;
  await forgetClosed(cache, await answer.clone().text());
  await keep(COPY, answer);
}

// An alarm that was closed elsewhere is not kept as one that goes on; the copy tells which do.
async function forgetClosed(cache, text) {
  const [, goingOn] = /<meta name="alarms-going-on" content="([^"]*)"/.exec(text) ?? [];
  if (goingOn === undefined) return;
  const closed = (await alarmsIn(cache)).filter((one) => !goingOn.split(" ").includes(one));
  await Promise.all(closed.map((one) => cache.delete(one)));
}

const alarmsIn = async (cache) => (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((one) => ALARM.test(one));

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
    if (answer.ok && path === HOME) refresh(true).catch(() => {});
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
  const copy = (ALARM.test(path) && (await cache.match(path))) || (await cache.match(COPY));
  if (!copy) return undefined;
  const said = [`{{ words.saved|escapejs }} ${when(Number(copy.headers.get("X-Seen")))}.`, navigator.onLine ? "{{ words.unanswered|escapejs }}" : "{{ words.offline|escapejs }}"];
  if (!ALARM.test(path)) said.push(...(await alarms(cache)));
  if (path.startsWith(START)) said.push("{{ words.start|escapejs }}");
  if (method === "POST") said.push("{{ words.unsent|escapejs }}");
  const notice = `<p class="ds-alert kept-copy" data-color="warning" data-method="${method}" role="status">${said.join(" ")}</p>`;
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  headers["Content-Security-Policy"] = copy.headers.get("Content-Security-Policy");
  return new Response((await copy.text()).replace(/(<main[^>]*>)/, `$1${notice}`), { headers });
}

async function alarms(cache) {
  const paths = await alarmsIn(cache);
  const links = paths.map(async (one) => {
    const [, title] = /<title>([^<]*)<\/title>/.exec(await (await cache.match(one)).text()) ?? [];
    return `<a href="${one}">${title ?? one}</a>`;
  });
  return paths.length ? [`{{ words.alarms|escapejs }} ${(await Promise.all(links)).join(", ")}.`] : [];
}

function when(seen) {
  const told = new Date(seen).toLocaleString("{{ LANGUAGE_CODE }}", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" });
  return "{{ LANGUAGE_CODE }}" === "sv" ? told.replace(":", ".") : told;
}
