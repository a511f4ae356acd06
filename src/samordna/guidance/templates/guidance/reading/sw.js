// Keeps what the municipality's guides say to everybody, for when the network or Samordna is away: one copy, replaced by the next.
const HOME = "{% url 'guide:list' request.municipality.slug %}";
const COPY = "{% url 'guide:copy' request.municipality.slug %}";
const OURS = /^samordna-guides-\d+ /;
const CACHE = `samordna-guides-1 ${HOME}`;
const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const FRESH_FOR = 5 * MINUTE;
const OLD_AFTER = 30 * DAY;
const PATIENCE = 5000;
let refreshing;

self.addEventListener("install", (event) => {
  event.waitUntil(refresh());
  self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(Promise.all([forgetEarlier(), self.clients.claim()])));

self.addEventListener("message", (event) => event.waitUntil(refresh().catch(() => {})));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin || request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (pathname.startsWith("/static/")) event.respondWith(file(request));
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
  const tag = kept?.headers.get("ETag");
  const answer = await fetch(COPY, { cache: "no-store", headers: tag ? { "If-None-Match": tag } : {} });
  if (answer.status === 404) await caches.delete(CACHE);
  if (answer.status !== 304 && !answer.ok) return;
  const text = await (answer.status === 304 ? kept : answer).text();
  const { files } = JSON.parse(text);
  await Promise.all(files.map(async (one) => (await cache.match(one)) ?? cache.add(one)));
  const headers = { "X-Seen": Date.now(), ETag: answer.headers.get("ETag") ?? tag };
  headers["Content-Security-Policy"] = (answer.status === 304 ? kept : answer).headers.get("Content-Security-Policy");
  await cache.put(COPY, new Response(text, { headers }));
  for (const one of await cache.keys()) {
    const { pathname } = new URL(one.url);
    if (pathname !== COPY && !files.includes(pathname)) await cache.delete(one);
  }
}

async function page(request, path) {
  let answer;
  try {
    answer = await inTime(fetch(request));
    if (answer.status < 500) return answer;
  } catch {
    // The network or Samordna is away, or too slow.
  }
  return (await saved(path)) ?? answer ?? fetch(request);
}

async function file(request) {
  try {
    return await inTime(fetch(request));
  } catch {
    return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);
  }
}

function inTime(answer) {
  const tooLate = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("too slow")));
  return Promise.race([answer, tooLate]);
}

async function saved(path) {
  const kept = await caches.match(COPY, { cacheName: CACHE });
  if (!kept) return undefined;
  const { pages, words } = await kept.json();
  const page = pages[path];
  const said = [age(Number(kept.headers.get("X-Seen")), words), navigator.onLine ? words.unanswered : words.offline];
  if (!page) said.push(words.missing);
  const notice = `<p class="notice kept" role="status">${said.join(" ")}</p>`;
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  headers["Content-Security-Policy"] = kept.headers.get("Content-Security-Policy");
  return new Response((page ?? pages[HOME]).replace("<!--age-->", notice), { headers });
}

function age(seen, words) {
  const midnight = new Date().setHours(0, 0, 0, 0);
  const then = new Date(seen);
  const time = then.toLocaleTimeString("{{ LANGUAGE_CODE }}", { hour: "2-digit", minute: "2-digit" });
  if (seen >= midnight) return words.today.replace("{time}", time);
  if (seen >= midnight - DAY) return words.yesterday.replace("{time}", time);
  const day = then.toLocaleDateString("{{ LANGUAGE_CODE }}", { day: "numeric", month: "long", year: "numeric" });
  const said = words.earlier.replace("{day}", day);
  return Date.now() - seen > OLD_AFTER ? `${said} ${words.old}` : said;
}
