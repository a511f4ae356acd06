// At a pause, what drafts.js has kept in this browser is sent to be kept for its writer too, so that it outlives the session and
// the device. Only of forms whose texts the guard looks at; what it would ask about is not kept there. Nothing is said if it fails.

const PAUSE = 1500;
const { keep, reader, page } = document.body.dataset;
const token = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["x-csrftoken"];
const came = JSON.parse(document.getElementById("unsaved")?.textContent ?? "{}");
const waiting = new Map();
const sent = new WeakMap();

function send(form) {
  const { timer, draft } = waiting.get(form);
  clearTimeout(timer);
  waiting.delete(form);
  const values = JSON.stringify(draft.values);
  if ((sent.get(form) ?? (came[draft.form] ? "" : "{}")) === values) return;
  sent.set(form, values);
  const body = new URLSearchParams({ page, form: draft.form, values });
  fetch(keep, { method: "POST", headers: { "x-csrftoken": token }, body }).catch(() => sent.delete(form));
}

if (keep && reader) {
  document.addEventListener("samordna:draft", ({ target: form, detail: draft }) => {
    if (!form.querySelector("[data-guarded]")) return;
    clearTimeout(waiting.get(form)?.timer);
    const isEmpty = !Object.keys(draft.values).length;
    waiting.set(form, { draft, timer: setTimeout(send, isEmpty ? 0 : PAUSE, form) });
  });
  // A form on its way is saved, or comes back with what was written.
  document.addEventListener("submit", ({ target: form }) => {
    clearTimeout(waiting.get(form)?.timer);
    waiting.delete(form);
  });
}
