// What was on its way when the network went was not saved: it does not count as sent, and the page leads back to it.

const OF_PAGE = /^samordna-draft:[^:]*:(.*)\|/;
const back = document.querySelector("#written");
let latest = 0;

for (const key of Object.keys(localStorage)) {
  const page = OF_PAGE.exec(key)?.[1];
  const { sent, ...draft } = page ? JSON.parse(localStorage.getItem(key)) : {};
  if (!sent) continue;
  localStorage.setItem(key, JSON.stringify(draft));
  if (draft.at > latest) {
    latest = draft.at;
    back.hidden = false;
    back.querySelector("a").href = page;
  }
}
