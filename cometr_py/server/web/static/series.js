// One run's points of one metric: a sample of all of them, and all of those in the range that a chart zooms into.

const MOST_KEPT = 4000;
const { root } = document.documentElement.dataset;

async function ask(parameters) {
  const reply = await fetch(`${root}-/series?${new URLSearchParams(parameters)}`);
  if (!reply.ok) throw new Error(`series: ${reply.status}`);
  return (await reply.json()).series[0];
}

function toPoints(found) {
  const points = found.values.map((value, index) => ({
    step: found.steps[index],
    epoch: found.epochs[index],
    time: found.times[index],
    value,
  }));
  return points.concat(found.extremes.map(([step, epoch, time, value]) => ({ step, epoch, time, value })));
}

export class Series {
  constructor(run, name) {
    this.run = run;
    this.name = name;
    this.points = []; // of the whole series
    this.total = 0; // how many are stored
    this.last = null; // the number of the newest one that is here
    this.rewound = null; // grows whenever points of the run are hidden: then those that are here are out of date
    this.sampled = false; // whether there are more than those in `points`
    this.asking = Promise.resolve();
    this.window = null; // {low, high, points, within}: the range that is zoomed into, on one axis
  }

  // Milliseconds from the run's start to its newest point.
  get length() {
    return this.points.reduce((longest, { time }) => Math.max(longest, time - this.run.start), 0);
  }

  // Fetches what has been stored since the last time; one request after the other, so that no point comes twice.
  update() {
    this.asking = this.asking.catch(() => {}).then(() => this.fetchNew());
    return this.asking;
  }

  async fetchNew() {
    const known = this.last === null ? {} : { after: this.last };
    let found = await ask({ key: this.run.key, name: this.name, ...known });
    if (this.rewound !== null && this.rewound !== found.rewound) {
      found = await ask({ key: this.run.key, name: this.name });
      [this.points, this.last, this.sampled, this.window] = [[], null, false, null];
    }
    this.rewound = found.rewound;
    this.points.push(...toPoints(found));
    this.sampled ||= found.within > found.values.length;
    this.total = found.total;
    if (found.total) this.last = found.last;
    if (this.points.length > MOST_KEPT) {
      this.points = this.points.filter((_, index) => index % 2 === 0);
      this.sampled = true;
    }
  }

  // Fetches every point of a range, unless they are all here.
  async zoom(axis, low, high) {
    if (!this.sampled) return;
    const found = await ask({ key: this.run.key, name: this.name, axis, from: low, to: high });
    this.window = { axis, low, high, points: toPoints(found), within: found.within };
  }

  // The points to draw, in the order of an axis: `at` returns where on the axis a point lies, null for nowhere.
  inOrder(at) {
    let points = this.points;
    if (this.window) {
      const { axis, low, high } = this.window;
      const outside = (point) => point[axis] === null || point[axis] < low || point[axis] > high;
      points = points.filter(outside).concat(this.window.points);
    }
    const placed = points.map((point) => ({ x: at(point), y: point.value })).filter(({ x }) => x !== null);
    return placed.sort((one, other) => one.x - other.x);
  }
}
