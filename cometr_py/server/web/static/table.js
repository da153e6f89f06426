// The table of a project's experiments: which are selected, over several pages of it, and which columns it had last.

const place = window.location.pathname;
const form = document.getElementById("compare");
const button = document.getElementById("compare-button");

// --- Selection ---

const selected = new Set(JSON.parse(sessionStorage.getItem(`selected ${place}`) ?? "[]"));

function showSelection() {
  const boxes = [...document.querySelectorAll('input[name="key"]')];
  for (const box of boxes) box.checked = selected.has(box.value);
  const all = document.getElementById("all");
  if (all) {
    const count = boxes.filter((box) => box.checked).length;
    all.checked = count > 0 && count === boxes.length;
    all.indeterminate = count > 0 && count < boxes.length;
  }
  button.disabled = selected.size === 0;
  button.textContent = selected.size ? `Compare ${selected.size}` : "Compare";
  button.title = selected.size ? "" : "Select experiments in the table first";
  sessionStorage.setItem(`selected ${place}`, JSON.stringify([...selected]));
}

function select(box, on) {
  if (on) selected.add(box.value);
  else selected.delete(box.value);
}

document.addEventListener("change", (event) => {
  if (event.target.id === "all") {
    for (const box of document.querySelectorAll('input[name="key"]')) select(box, event.target.checked);
  } else if (event.target.name === "key") {
    select(event.target, event.target.checked);
  } else {
    return;
  }
  showSelection();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = new URLSearchParams([...selected].map((key) => ["key", key]));
  window.location.href = `${form.action}?${query}`;
});

// --- Columns: those that were applied last are there again on the next visit ---

const remembered = `columns ${place}`;
const here = new URLSearchParams(window.location.search);
if (here.has("col")) {
  localStorage.setItem(remembered, JSON.stringify(here.getAll("col")));
} else if (localStorage.getItem(remembered)) {
  for (const column of JSON.parse(localStorage.getItem(remembered))) here.append("col", column);
  window.location.replace(`${place}?${here}`);
}
document.querySelector("[data-forget]").addEventListener("click", () => localStorage.removeItem(remembered));

document.addEventListener("news", showSelection);
showSelection();
