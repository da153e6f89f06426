// What every page has: the choice between light and dark, times in the reader's zone, and news without reloading.

const storage = window.localStorage;
const started = new Map();
for (const part of document.querySelectorAll("[data-live]")) started.set(part.id, part.innerHTML);

// --- Light and dark ---

const themeButton = document.getElementById("theme");

function showTheme() {
  const chosen = document.documentElement.dataset.theme ?? "";
  themeButton.textContent = `Theme: ${chosen || "auto"}`;
  themeButton.title = "Light, dark, or as the system is; press for the next";
}

themeButton.addEventListener("click", () => {
  const order = ["", "light", "dark"];
  const next = order[(order.indexOf(document.documentElement.dataset.theme ?? "") + 1) % order.length];
  if (next) document.documentElement.dataset.theme = next;
  else delete document.documentElement.dataset.theme;
  storage.setItem("theme", next);
  showTheme();
  document.dispatchEvent(new Event("themechange"));
});
const systemTheme = window.matchMedia("(prefers-color-scheme: dark)");
systemTheme.addEventListener("change", () => document.dispatchEvent(new Event("themechange")));
themeButton.hidden = false;
showTheme();

// --- Times ---

const shown = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

function localTimes(root) {
  for (const time of root.querySelectorAll("time[datetime]")) {
    if (!time.title) time.title = time.textContent;
    time.textContent = shown.format(new Date(time.dateTime));
  }
}

// --- Small conveniences ---

document.documentElement.classList.toggle("no-clipboard", !navigator.clipboard);

document.addEventListener("click", async (event) => {
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    await navigator.clipboard.writeText(copy.dataset.copy);
    copy.textContent = "Copied";
  }
  for (const menu of document.querySelectorAll(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector(".menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// A search box that hides what doesn't contain its text: rows of a table, entries of a list.
function applyFilter(box) {
  const wanted = box.value.trim().toLowerCase();
  for (const entry of document.querySelectorAll(box.dataset.filter)) {
    entry.hidden = wanted !== "" && !entry.textContent.toLowerCase().includes(wanted);
  }
}
const boxes = document.querySelectorAll("[data-filter]");
for (const box of boxes) box.addEventListener("input", () => applyFilter(box));

const switches = document.querySelectorAll("[data-only]");
const applySwitch = (one) => document.querySelector(one.dataset.only)?.classList.toggle("only", one.checked);
for (const one of switches) one.addEventListener("change", () => applySwitch(one));
for (const list of document.querySelectorAll("[data-submit]")) list.addEventListener("change", () => list.form.submit());

// --- News: the page is asked for again, and the parts that are marked as live are replaced where they differ ---

const notice = document.getElementById("notice");
const main = document.getElementById("main");

function say(text) {
  notice.textContent = text;
  notice.hidden = !text;
}

function replacePart(part, news) {
  const focused = part.contains(document.activeElement) ? document.activeElement : null;
  const scroller = part.querySelector("pre, .table");
  const position = scroller && [scroller.scrollLeft, scroller.scrollTop];
  const atEnd = scroller && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 8;
  for (const name of ["class"]) if (news.hasAttribute(name)) part.setAttribute(name, news.getAttribute(name));
  part.replaceChildren(...news.childNodes);
  localTimes(part);
  const again = part.querySelector("pre, .table");
  if (again && position) {
    again.scrollLeft = position[0];
    again.scrollTop = atEnd && again.matches(".terminal") ? again.scrollHeight : position[1];
  }
  if (focused) {
    const same = [...part.querySelectorAll(focused.tagName)].find(
      (one) => one.id === focused.id && one.value === focused.value && one.getAttribute("href") === focused.getAttribute("href"),
    );
    same?.focus({ preventScroll: true });
  }
}

async function refresh() {
  const reply = await fetch(window.location.href, { headers: { Accept: "text/html" } });
  if (reply.status === 401) window.location.reload();
  if (!reply.ok) throw new Error(`status ${reply.status}`);
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const news = page.getElementById(part.id);
    if (!news || news.innerHTML === started.get(part.id)) continue;
    started.set(part.id, news.innerHTML);
    replacePart(part, news);
  }
  boxes.forEach(applyFilter);
  switches.forEach(applySwitch);
  document.dispatchEvent(new Event("news"));
  return page.getElementById("main")?.dataset.poll;
}

async function poll() {
  let seconds = main.dataset.poll;
  while (seconds) {
    await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));
    if (document.hidden) continue;
    try {
      seconds = await refresh();
      say("");
    } catch {
      say("The server doesn't answer. Trying again …");
    }
  }
}

localTimes(document);
const terminal = document.getElementById("terminal");
if (terminal && main.dataset.poll) terminal.scrollTop = terminal.scrollHeight;
poll();
