// One chart: a metric of one or several runs, drawn by Plotly. What users named is never given to Plotly as markup.

import { Series } from "./series.js";

const UNITS = [["days", 86400], ["hours", 3600], ["minutes", 60], ["seconds", 1]];
const DASHES = ["solid", "dash", "dot"];
const plain = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const make = (tag, members) => Object.assign(document.createElement(tag), members);
const zone = (time) => new Date(time).getTimezoneOffset() * 60000;
// A number with six digits, as the tables show it.
function short(text) {
  const value = Number(text);
  if (text === "" || text.length <= 12 || !Number.isFinite(value)) return text;
  const size = Math.abs(value);
  return value !== 0 && (size < 1e-4 || size >= 1e6) ? value.toExponential(5) : String(Number(value.toPrecision(6)));
}

const figures = new Intl.NumberFormat(undefined);

export class Chart {
  constructor(name, runs, settings, colours) {
    this.name = name;
    this.settings = settings;
    this.colours = colours;
    this.series = runs.map((run) => new Series(run, name));
    this.visible = false;
    this.stale = true;
    this.range = null; // where the reader has zoomed to, as Plotly reports it
    this.turn = 0;
    this.drawing = Promise.resolve();
    this.figure = this.build();
  }

  build() {
    const figure = make("figure", { className: "chart" });
    figure.dataset.metric = this.name;
    const caption = make("figcaption", {});
    const label = make("span", { className: "name", textContent: this.name, title: this.name });
    this.lastValue = make("span", { className: "last" });
    this.widen = make("button", { type: "button", className: "quiet", textContent: "Enlarge" });
    this.widen.addEventListener("click", () => this.toggle());
    caption.append(label, this.lastValue, this.widen);
    this.plot = make("div", { className: "plot" });
    this.note = make("p", { className: "note" });
    figure.append(caption, this.plot, this.note);
    return figure;
  }

  toggle() {
    const wide = this.figure.classList.toggle("wide");
    this.widen.textContent = wide ? "Shrink" : "Enlarge";
    if (this.listening) Plotly.Plots.resize(this.plot);
  }

  setLast(text) {
    this.lastValue.textContent = short(text);
  }

  // Fetches what is new and draws it; only while the chart can be seen.
  async update() {
    if (!this.visible) {
      this.stale = true;
      return;
    }
    this.stale = false;
    try {
      await Promise.all(this.series.map((series) => series.update()));
      await this.draw();
    } catch (error) {
      this.stale = true;
      this.note.textContent = "This chart's points can't be fetched.";
      throw error;
    }
  }

  // Every kind of axis that the points have; time is always there.
  get axis() {
    const { axis } = this.settings;
    const has = (field) => this.series.some(({ points }) => points.some((point) => point[field] !== null));
    return (axis === "step" || axis === "epoch") && !has(axis) ? "relative" : axis;
  }

  // How long the longest run took decides the unit.
  get unit() {
    const longest = Math.max(...this.series.map(({ length }) => length));
    return UNITS.find(([, seconds]) => longest / 1000 >= 3 * seconds) ?? UNITS.at(-1);
  }

  place(run) {
    const axis = this.axis;
    if (axis === "clock") return ({ time }) => time - zone(time);
    if (axis === "relative") {
      const length = this.unit[1] * 1000;
      return ({ time }) => (time - run.start) / length;
    }
    return (point) => point[axis];
  }

  // One drawing after the other: Plotly takes a while, and must not begin anew meanwhile.
  draw() {
    this.drawing = this.drawing.catch(() => {}).then(() => this.drawNow());
    return this.drawing;
  }

  async drawNow() {
    const traces = this.series.flatMap((series, index) => this.traces(series, index));
    await Plotly.react(this.plot, traces, this.layout(), {
      responsive: true,
      displaylogo: false,
      displayModeBar: "hover",
      modeBarButtons: [["zoom2d", "pan2d", "resetScale2d", "toImage"]],
      toImageButtonOptions: { filename: this.name.replace(/[^\w.-]+/g, "_") },
    });
    if (!this.listening) {
      this.listening = true;
      this.plot.on("plotly_relayout", (change) => this.moved(change));
    }
    this.note.textContent = this.remark();
  }

  traces(series, index) {
    const points = series.inOrder(this.place(series.run));
    const { smoothing } = this.settings;
    const trace = {
      name: plain(series.run.name),
      x: points.map(({ x }) => x),
      y: points.map(({ y }) => y),
      ...dots(points),
      line: { color: this.colours.lines[index % 10], width: 1.6, dash: DASHES[Math.floor(index / 10) % DASHES.length] },
      hovertemplate: this.series.length > 1 ? "%{y:.6~g}" : "%{y:.6~g}<extra></extra>",
    };
    if (!smoothing) return [trace];
    const smooth = { ...trace, y: smoothed(trace.y, smoothing), meta: "smoothed" };
    return [{ ...trace, opacity: 0.25, hoverinfo: "skip", hovertemplate: null, showlegend: false }, smooth];
  }

  layout() {
    const { ink, muted, line, surface } = this.colours;
    const axis = this.axis;
    const title = { step: "step", epoch: "epoch", clock: "", relative: this.unit[0] }[axis];
    const common = { gridcolor: line, zerolinecolor: line, tickcolor: line, tickfont: { color: muted } };
    return {
      margin: { t: 12, r: 12, b: 40, l: 52 },
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: "system-ui, sans-serif", size: 11, color: ink },
      showlegend: false,
      hovermode: this.series.length > 12 ? "closest" : "x unified",
      hoverlabel: { bgcolor: surface, bordercolor: line, font: { color: ink } },
      modebar: { bgcolor: "rgba(0,0,0,0)", color: muted, activecolor: ink },
      xaxis: {
        ...common,
        uirevision: `${axis} ${title}`, // what the reader has zoomed into stays, until the axis means something else
        type: axis === "clock" ? "date" : "linear",
        title: { text: title, font: { color: muted }, standoff: 6 },
        spikecolor: muted,
        spikethickness: 1,
        spikedash: "dot",
      },
      yaxis: {
        ...common,
        uirevision: `${axis} ${this.settings.log}`,
        type: this.settings.log ? "log" : "linear",
        automargin: true,
        exponentformat: "power",
      },
    };
  }

  // The reader has zoomed or moved: now every point of that range is wanted.
  async moved(change) {
    const range = change["xaxis.range"] ?? [change["xaxis.range[0]"], change["xaxis.range[1]"]];
    if (change["xaxis.autorange"]) return this.reset();
    if (range[0] === undefined) return;
    const turn = ++this.turn;
    const numbers = range.map((end) => (typeof end === "string" ? Date.parse(`${end.replace(" ", "T")}Z`) : end));
    await Promise.all(this.series.map((series) => series.zoom(...this.stored(series.run, numbers))));
    if (turn === this.turn) await this.draw();
  }

  // A range of this chart's axis as the server knows it: by step, epoch or time.
  stored(run, [low, high]) {
    const axis = this.axis;
    if (axis === "clock") return ["time", low + zone(low), high + zone(high)];
    if (axis === "relative") return ["time", ...[low, high].map((end) => run.start + end * this.unit[1] * 1000)];
    return [axis, low, high];
  }

  async reset() {
    this.turn += 1;
    for (const series of this.series) series.window = null;
    await this.draw();
  }

  remark() {
    const total = this.series.reduce((sum, series) => sum + series.total, 0);
    if (!total) return "No points yet.";
    const zoomed = this.series.filter(({ window }) => window);
    if (zoomed.length) {
      const shown = zoomed.reduce((sum, { window }) => sum + window.points.length, 0);
      const within = zoomed.reduce((sum, { window }) => sum + window.within, 0);
      return shown < within
        ? `${figures.format(shown)} of ${figures.format(within)} points in this range; zoom in further for all of them.`
        : `All ${figures.format(within)} points in this range.`;
    }
    const sampled = this.series.filter((series) => series.sampled);
    if (!sampled.length) return "";
    const drawn = this.series.reduce((sum, series) => sum + series.points.length, 0);
    return `${figures.format(drawn)} of ${figures.format(total)} points; zoom in for all of them.`;
  }
}

// A point without neighbours would be a line without length: those are drawn as dots.
function dots(points) {
  const drawn = (index) => points[index] !== undefined && points[index].y !== null;
  const sizes = points.map((_, index) => (drawn(index) && !drawn(index - 1) && !drawn(index + 1) ? 6 : 0));
  return sizes.some(Boolean) ? { mode: "lines+markers", marker: { size: sizes } } : { mode: "lines" };
}

// An exponential moving average that doesn't start at zero; gaps stay gaps.
function smoothed(values, weight) {
  let average = 0;
  let mass = 0;
  return values.map((value) => {
    if (value === null) return null;
    average = average * weight + value * (1 - weight);
    mass = mass * weight + (1 - weight);
    return average / mass;
  });
}
