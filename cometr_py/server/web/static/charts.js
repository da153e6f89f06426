// All charts of a page: their controls, which of them are in view, and new points while a run is going.

import { Chart } from "./chart.js";

const POLL_SECONDS = 3;
const { root } = document.documentElement.dataset;
const { runs, metrics, system_metrics } = JSON.parse(document.getElementById("chart-data").textContent);
const grid = document.getElementById("charts");
const controls = document.getElementById("chart-controls");
const charts = new Map();

// --- What the reader has chosen, remembered for all charts ---

const settings = { axis: "step", smoothing: 0, log: false, ...JSON.parse(localStorage.getItem("charts") ?? "{}") };
if (system_metrics && settings.axis === "epoch") settings.axis = "relative";

function showSettings() {
  controls.elements.axis.value = settings.axis;
  controls.elements.smoothing.value = settings.smoothing;
  controls.elements.log.checked = settings.log;
  controls.querySelector("output").textContent = settings.smoothing;
}

controls.addEventListener("submit", (event) => event.preventDefault());
controls.addEventListener("input", ({ target }) => {
  if (target.name === "find") {
    showFound();
    return;
  }
  const axisChanged = settings.axis !== controls.elements.axis.value;
  settings.axis = controls.elements.axis.value;
  settings.smoothing = Number(controls.elements.smoothing.value);
  settings.log = controls.elements.log.checked;
  localStorage.setItem("charts", JSON.stringify(settings));
  showSettings();
  for (const chart of charts.values()) {
    if (!chart.listening) continue;
    if (axisChanged) chart.reset();
    else chart.draw();
  }
});

function showFound() {
  const wanted = controls.elements.find.value.trim().toLowerCase();
  for (const [name, chart] of charts) chart.figure.hidden = !name.toLowerCase().includes(wanted);
  const found = [...charts.values()].some(({ figure }) => !figure.hidden);
  document.getElementById("no-charts").hidden = found || charts.size === 0;
}

// --- Colours, out of the style sheet ---

const colours = { lines: [] };

function readColours() {
  const probe = document.createElement("span");
  grid.append(probe);
  const read = (value) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  for (const name of ["ink", "muted", "line", "surface"]) colours[name] = read(`var(--${name})`);
  colours.lines = Array.from({ length: 10 }, (_, index) => {
    probe.className = `c${index}`;
    return read("var(--line-colour)");
  });
  probe.remove();
}

document.addEventListener("themechange", () => {
  readColours();
  for (const chart of charts.values()) if (chart.listening) chart.draw();
});

// --- The charts ---

const inView = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const chart = charts.get(target.dataset.metric);
      chart.visible = isIntersecting;
      if (isIntersecting && chart.stale) chart.update().catch(() => {});
    }
  },
  { rootMargin: "200px" },
);

function add(name) {
  const chart = new Chart(name, runs, settings, colours);
  charts.set(name, chart);
  grid.append(chart.figure);
  inView.observe(chart.figure);
}

// --- New points ---

// Adds charts for new metrics, and returns which of the others lack points or show points that are hidden now.
function take({ experiments }) {
  const grown = new Set();
  for (const { key, metrics: found, rewound } of experiments) {
    for (const chart of charts.values()) {
      const isOld = (one) => one.run.key === key && one.rewound !== null && one.rewound !== rewound;
      if (chart.series.some(isOld)) grown.add(chart);
    }
    for (const [name, count, last] of found) {
      if (system_metrics !== null && name.startsWith("sys.") !== system_metrics) continue;
      if (!charts.has(name)) {
        add(name);
        showFound();
      }
      const chart = charts.get(name);
      if (chart.series.some(({ run, total }) => run.key === key && total < count)) grown.add(chart);
      if (runs.length === 1) chart.setLast(last);
    }
  }
  return grown;
}

async function ask() {
  const reply = await fetch(`${root}-/live?${new URLSearchParams(runs.map(({ key }) => ["key", key]))}`);
  if (!reply.ok) throw new Error(`live: ${reply.status}`);
  return reply.json();
}

// Charts in view whose points could not be fetched or drawn.
const failed = () => [...charts.values()].filter((chart) => chart.visible && chart.stale);

// Asks what is new while a run is going; charts that failed are tried again even after its end.
async function poll() {
  let running = true;
  while (true) {
    if (!document.hidden) {
      try {
        const grown = new Set(failed());
        if (running) {
          const found = await ask();
          running = found.experiments.some((one) => one.running);
          for (const chart of take(found)) grown.add(chart);
        }
        await Promise.all([...grown].map((chart) => chart.update()));
      } catch {
        // The next round may reach the server again; the page reports that it is away.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_SECONDS * 1000));
  }
}

controls.hidden = false;
showSettings();
readColours();
metrics.forEach(add);
poll();
