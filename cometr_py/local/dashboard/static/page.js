"use strict";
// Draws each metric's whole series when its chart comes into view.

async function draw(figure) {
  const { key, metric } = figure.dataset;
  const reply = await fetch(`/-/chart/${encodeURIComponent(key)}?name=${encodeURIComponent(metric)}`);
  if (!reply.ok) throw new Error(`chart of ${metric}: ${reply.status}`);
  const { steps, timestamps, values } = await reply.json();
  const bySteps = steps.every((step) => step !== null);
  const x = bySteps ? steps : timestamps.map((moment) => new Date(moment));
  const y = values.map(Number);
  const layout = {
    title: { text: metric.replaceAll("<", "&lt;"), font: { size: 14 } },
    xaxis: { title: { text: bySteps ? "step" : "time" } },
    margin: { t: 40, r: 20, b: 40, l: 60 },
  };
  await Plotly.newPlot(figure, [{ x, y, mode: y.length === 1 ? "markers" : "lines" }], layout, {
    responsive: true,
    displaylogo: false,
  });
}

const observer = new IntersectionObserver((entries) => {
  for (const entry of entries.filter((one) => one.isIntersecting)) {
    observer.unobserve(entry.target);
    draw(entry.target);
  }
});
document.querySelectorAll(".chart").forEach((figure) => observer.observe(figure));
