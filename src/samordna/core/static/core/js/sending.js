// What is on its way: its button says so and takes no second press, a page come back to knows what it has sent, and what could not
// be sent is told where one is, with the text still in the form.

const LONGEST = 15 * 1000;
const MARK = "sent_once";
const { sending, unsent } = document.body.dataset;
const ending = new WeakMap();

const isPost = (form) => form.getAttribute("method")?.toLowerCase() === "post";
const addressOf = (form) => new URL(form.getAttribute("action") || "", location.href).pathname;
const markOf = (form) => form.querySelector(`input[name=${MARK}]`);

function begin(form, button) {
  form.setAttribute("aria-busy", "true");
  if (button) {
    button.setAttribute("aria-disabled", "true");
    const word = document.createElement("span");
    word.className = "sending";
    word.setAttribute("role", "status");
    button.after(word);
    setTimeout(() => (word.textContent = sending), 300);
  }
  ending.set(form, setTimeout(() => end(form), LONGEST));
}

function end(form) {
  clearTimeout(ending.get(form));
  form.removeAttribute("aria-busy");
  for (const button of form.querySelectorAll("[aria-disabled=true]")) button.removeAttribute("aria-disabled");
  for (const word of form.querySelectorAll(".sending")) word.remove();
}

const isBusy = (form) => form.getAttribute("aria-busy") === "true";

// At the window, where a form comes last: what a page has stopped, such as for a card that is not saved, is not on its way.
addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !isPost(form) || form.matches("[data-downloads]")) return;
  if (isBusy(form)) {
    event.preventDefault();
    return;
  }
  if (!navigator.onLine) {
    event.preventDefault();
    tell([unsent]);
    return;
  }
  begin(form, event.submitter);
  const mark = markOf(form)?.value;
  if (mark) history.replaceState({ ...history.state, sent: { ...history.state?.sent, [addressOf(form)]: mark } }, "");
});

addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach(end));

// A page that is fetched anew by Back has new marks; what was sent from it before keeps the mark that it was sent with.
if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") {
  for (const form of document.querySelectorAll("form")) {
    const sent = history.state?.sent?.[addressOf(form)];
    if (sent && markOf(form)) markOf(form).value = sent;
  }
}

// An error page says in its own words what was wrong; whatever stands in between, such as a proxy, may not.
function wordsOf(answer) {
  const page = new DOMParser().parseFromString(answer?.responseText ?? "", "text/html");
  const said = [...page.querySelectorAll("main h1, main p")].filter((line) => !line.querySelector("a")).slice(0, 3);
  return said.length ? said.map((line) => line.textContent.trim().replace(/\s+/g, " ")) : [unsent];
}

function tell(words) {
  document.querySelector(".toast.trouble")?.remove();
  const told = document.createElement("div");
  told.className = "ds-alert toast trouble";
  told.dataset.color = "danger";
  told.setAttribute("role", "alert");
  for (const word of words) told.append(Object.assign(document.createElement("p"), { textContent: word }));
  let place = document.querySelector(".toasts");
  if (!place) {
    place = Object.assign(document.createElement("div"), { className: "toasts" });
    document.querySelector(".page").prepend(place);
  }
  place.classList.remove("is-read");
  place.append(told);
}

document.addEventListener("htmx:beforeRequest", (event) => {
  const { elt, requestConfig } = event.detail;
  if (requestConfig.verb === "get") return;
  if (isBusy(elt)) event.preventDefault();
  else begin(elt, requestConfig.triggeringEvent?.submitter);
});
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  end(detail.elt);
  if (detail.successful) document.querySelector(".toast.trouble")?.remove();
});
document.addEventListener("htmx:responseError", ({ detail }) => tell(wordsOf(detail.xhr)));
document.addEventListener("htmx:sendError", () => tell([unsent]));
document.addEventListener("htmx:timeout", () => tell([unsent]));

// Whoever presses a button that stands alone, such as an arrow, and comes back to the page is at that button again.
const PRESSED = "samordna-pressed";
const isAlone = (form) => !form.querySelector("textarea, select, input:not([type=hidden])");
const buttonsOf = (form) => [...form.querySelectorAll("button")];

function remember(form, button) {
  const pressed = { page: location.pathname, form: addressOf(form), at: buttonsOf(form).indexOf(button) };
  try {
    sessionStorage.setItem(PRESSED, JSON.stringify(pressed));
  } catch {}
}

function pressedBefore() {
  try {
    const pressed = JSON.parse(sessionStorage.getItem(PRESSED));
    sessionStorage.removeItem(PRESSED);
    return pressed;
  } catch {
    return null;
  }
}

function comeBack() {
  const pressed = pressedBefore();
  if (pressed?.page !== location.pathname) return;
  const form = [...document.querySelectorAll("main form")].find((one) => isAlone(one) && addressOf(one) === pressed.form);
  const buttons = form ? buttonsOf(form) : [];
  const free = buttons[pressed.at]?.disabled ? buttons.find((one) => !one.disabled) : buttons[pressed.at];
  free?.focus({ focusVisible: true });
}

addEventListener("submit", ({ target, submitter, defaultPrevented }) => {
  if (!defaultPrevented && submitter && isPost(target) && isAlone(target)) remember(target, submitter);
});
addEventListener("pageshow", () => setTimeout(comeBack)); // after the browser has gone to the place that the address names

// A receipt goes along while one reads it, and stays where it stands when there has been time to.
setTimeout(() => document.querySelector(".toasts")?.classList.add("is-read"), LONGEST);
