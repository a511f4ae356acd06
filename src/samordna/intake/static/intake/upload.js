// Dragging, the file's size and a progress bar, on top of a form that works without scripts.

const form = document.querySelector("form.drop");
const input = form.querySelector("input[type=file]");
const shown = (name) => form.querySelector(`[data-${name}]`);

function sizeOf(bytes) {
  const units = ["byte", "kB", "MB", "GB"];
  const step = bytes ? Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1) : 0;
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: step > 1 ? 1 : 0 });
  return `${number.format(bytes / 1000 ** step)} ${units[step]}`;
}

function complain(text) {
  shown("error").textContent = text;
  shown("error").hidden = !text;
}

function choose() {
  const file = input.files[0];
  form.querySelector(".chosen").hidden = !file;
  if (!file) return;
  shown("name").textContent = file.name;
  shown("size").textContent = sizeOf(file.size);
  complain(isTooLarge(file) ? form.dataset.tooLarge : "");
}

function isTooLarge(file) {
  return file.size > Number(form.dataset.limit);
}

function busy(isBusy) {
  form.querySelector(".sending").hidden = !isBusy;
  form.querySelector("button").disabled = isBusy;
}

function send() {
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/json");
  request.responseType = "json";
  request.upload.addEventListener("progress", (event) => {
    form.querySelector("progress").value = (100 * event.loaded) / event.total;
  });
  request.addEventListener("loadend", () => {
    if (request.response?.url) {
      window.location.assign(request.response.url);
      return;
    }
    busy(false);
    complain(request.response?.error ?? form.dataset.failed);
  });
  busy(true);
  request.send(new FormData(form));
}

for (const name of ["dragenter", "dragover"]) {
  form.addEventListener(name, (event) => {
    event.preventDefault();
    form.classList.add("is-over");
  });
}
for (const name of ["dragleave", "drop"]) {
  form.addEventListener(name, () => form.classList.remove("is-over"));
}
form.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) {
    input.files = event.dataTransfer.files;
    choose();
  }
});
input.addEventListener("change", choose);
form.addEventListener("submit", (event) => {
  const file = input.files[0];
  if (!file) return;
  event.preventDefault();
  if (isTooLarge(file)) complain(form.dataset.tooLarge);
  else send();
});
choose();
