// What somebody writes outlives a closed browser, a session that ended and a save that never arrived. It is kept in this browser
// for a day, and goes when it is saved, thrown away, or its writer signs out (which empties the browser's storage). What unsaved.js
// had kept elsewhere comes back in the page.

const DAY = 24 * 60 * 60 * 1000;
const PREFIX = "samordna-draft:";
const FORMS = "main form[method=post]";
const { reader, page, draftFound, draftFoundEarlier, draftUse, draftDrop } = document.body.dataset;
const mine = `${PREFIX}${reader}:`;
const here = `${mine}${page}`;

const received = document.querySelector(".toast:not([data-color=danger], [data-color=warning])");

const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

// A browser may refuse to keep anything; then nothing is kept.
const write = (key, draft) => {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {}
};

const UNKEPT = ["password", "file", "hidden", "submit", "button", "image", "reset"];
const fieldsOf = (form) => [...form.querySelectorAll("[name]")].filter((field) => field.name && !UNKEPT.includes(field.type));
const isTick = (field) => field.type === "checkbox" || field.type === "radio";

// What a field says, as a list: a box that is not ticked says nothing, a choice of several says them all.
const says = (field) => {
  if (isTick(field)) return field.checked ? [field.value] : [];
  return field.matches("select") ? [...field.selectedOptions].map((option) => option.value) : [field.value];
};
const saidAtFirst = (field) => {
  if (isTick(field)) return field.defaultChecked ? [field.value] : [];
  if (!field.matches("select")) return [field.defaultValue];
  const options = [...field.options];
  const chosen = options.filter((option) => option.defaultSelected);
  return (chosen.length || field.multiple ? chosen : options.slice(0, 1)).map((option) => option.value);
};

// Every name of the form with what its fields say, in their order.
function valuesOf(form, said) {
  const values = {};
  for (const field of fieldsOf(form)) (values[field.name] ??= []).push(...said(field));
  return values;
}
const differ = (one, other) => JSON.stringify(one) !== JSON.stringify(other);

// A field may be called "action", which hides the form's own property.
const sentTo = (form) => new URL(form.getAttribute("action") || "", location.href).pathname;
const keyOf = (form) => `${here}|${sentTo(form)}`;

// What came with the page; a form that is dealt with does not ask again.
const elsewhere = JSON.parse(document.getElementById("unsaved")?.textContent ?? "{}");

function newest(form) {
  const local = read(keyOf(form));
  const other = elsewhere[sentTo(form)];
  return other && other.at > (local?.at ?? 0) ? other : local;
}

// Old drafts, those of others who used this browser, and those that were sent from a page that led on to another, or to a receipt.
function tidy() {
  for (const key of Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) {
    const draft = read(key);
    const isOld = !draft || Date.now() - draft.at > DAY || !Object.values(draft.values ?? { none: 0 }).every(Array.isArray);
    const isSaved = draft?.sent && (received || !key.startsWith(`${here}|`));
    if (isOld || isSaved || !key.startsWith(mine)) localStorage.removeItem(key);
  }
}

// What a form showed of each field when somebody began to write (core/edit_conflicts.py). It is kept and put back with the words, so
// that what somebody else has saved since is told and not written over.
const SHOWN = "meanwhile_seen";
const shownIn = (form) => [...form.querySelectorAll(`input[type=hidden][name$=${SHOWN}]`)];

function putBackShown(form, values) {
  for (const field of shownIn(form).filter(({ name }) => values[name])) {
    const prefix = field.name.slice(0, -SHOWN.length);
    const then = Object.entries(JSON.parse(values[field.name][0])).filter(([name]) => prefix + name in values);
    field.value = JSON.stringify({ ...JSON.parse(field.value), ...Object.fromEntries(then) });
  }
}

// A form that was refused comes back filled in: what was written before it was sent is still not saved.
const refused = new WeakMap();

function changed(form) {
  const now = Object.entries(valuesOf(form, says));
  const first = valuesOf(form, saidAtFirst);
  return Object.fromEntries(now.filter(([name, value]) => refused.get(form)?.has(name) || differ(value, first[name])));
}

function putBack(fields, values) {
  const left = structuredClone(values);
  for (const field of fields) {
    const kept = values[field.name];
    if (isTick(field)) field.checked = kept.includes(field.value);
    else if (field.matches("select")) for (const option of field.options) option.selected = kept.includes(option.value);
    else field.value = left[field.name].shift() ?? "";
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }
}

const tell = (form, values) => form.dispatchEvent(new CustomEvent("samordna:draft", { bubbles: true, detail: { form: sentTo(form), values } }));

// Nothing is kept as well as something: what came with a page may be older than that it was thrown away.
function remember(form, values) {
  write(keyOf(form), { at: Date.now(), values });
  tell(form, values);
}

function keep(form) {
  const values = changed(form);
  if (Object.keys(values).length) for (const { name, value } of shownIn(form)) values[name] = [value];
  remember(form, values);
}

function button(words, variant, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "ds-button";
  made.dataset.variant = variant;
  made.dataset.size = "sm";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

function toldOf(at) {
  const { lang } = document.documentElement;
  const clock = at.toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit" });
  const time = lang === "sv" ? clock.replace(":", ".") : clock;
  if (at.toDateString() === new Date().toDateString()) return draftFound.replace("00:00", time);
  return draftFoundEarlier.replace("00:00", time).replace("{day}", at.toLocaleDateString(lang, { day: "numeric", month: "long" }));
}

// A form whose rows are added while one writes is told what was kept, and makes room for it.
const KEPT = "samordna:kept";

function offer(form, draft) {
  form.dispatchEvent(new CustomEvent(KEPT, { detail: Object.keys(draft.values) }));
  const now = valuesOf(form, says);
  const waiting = fieldsOf(form).filter(({ name }) => name in draft.values && differ(draft.values[name], now[name]));
  if (!waiting.length) {
    if (!draft.sent) return remember(form, {});
    refused.set(form, new Set(Object.keys(draft.values)));
    return write(keyOf(form), { at: draft.at, values: draft.values });
  }
  const note = document.createElement("div");
  note.className = "ds-alert draft";
  note.dataset.color = "info";
  note.setAttribute("role", "status");
  const words = document.createElement("p");
  words.textContent = toldOf(new Date(draft.at));
  const done = () => {
    note.remove();
    waiting[0].focus();
  };
  const use = () => {
    putBackShown(form, draft.values);
    putBack(waiting, draft.values);
    done();
  };
  const drop = () => {
    remember(form, {});
    done();
  };
  const actions = document.createElement("p");
  actions.className = "actions";
  actions.append(button(draftUse, "primary", use), button(draftDrop, "tertiary", drop));
  note.append(words, actions);
  form.before(note);
}

const waiting = new Map();

function keepNow(form) {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  keep(form);
}

// Of a form that was saved in part, what is left is marked; all else that was sent is saved.
function keepLeft(form) {
  refused.set(form, new Set(fieldsOf(form).filter((field) => "unsaved" in field.dataset).map(({ name }) => name)));
  keep(form);
}

function watch(form) {
  if (form.querySelector("input[type=password]") || !fieldsOf(form).length) return;
  const draft = newest(form);
  if ("savedInPart" in form.dataset) keepLeft(form);
  else if (draft && Object.keys(draft.values).length) offer(form, draft);
  form.addEventListener("input", () => {
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(keepNow, 500, form));
  });
  form.addEventListener("submit", () => {
    keepNow(form);
    const sent = read(keyOf(form));
    if (sent) write(keyOf(form), { ...sent, sent: true });
  });
}

// A form that htmx sent is gone from the page when it is saved.
function tidySaved() {
  const shown = new Set([...document.querySelectorAll(FORMS)].map(keyOf));
  for (const key of Object.keys(localStorage).filter((key) => key.startsWith(`${here}|`))) {
    if (read(key)?.sent && !shown.has(key)) localStorage.removeItem(key);
  }
}

if (reader && draftFound) {
  tidy();
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(FORMS).forEach(watch)); // the page's own script listens then
  window.addEventListener("pagehide", () => [...waiting.keys()].forEach(keepNow)); // the last half second too
  document.addEventListener("htmx:afterSwap", tidySaved);
  document.addEventListener("htmx:load", ({ detail: { elt } }) => {
    const forms = elt.matches(FORMS) ? [elt] : elt.querySelectorAll(FORMS);
    if (elt !== document.body) forms.forEach(watch);
  });
}
