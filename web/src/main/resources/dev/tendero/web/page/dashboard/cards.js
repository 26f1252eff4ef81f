// Cards of the dashboard: a chart with its table and its CSV, or what to do where there is nothing to show.
import { colour, csv, download, fill, make } from "./build.js";

// The chart of each card, so that an update moves it instead of drawing it anew.
export class Card {
  constructor(words, options) {
    this.words = words;
    this.options = options;
    this.rows = [];
    this.chart = null;
    this.button = make("button", { type: "button", class: "plain", "aria-label": fill(words.csvOf, options.title), onclick: () => this.save() }, words.csv);
    this.body = make("div");
    this.canvas = make("canvas", { role: "img", "aria-label": options.title });
    this.plot = make("div", { class: "plot" }, this.canvas);
    this.table = make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": options.title });
    this.details = make("details", {}, make("summary", {}, words.table), this.table);
    this.empty = make("p", { class: "empty" });
    this.element = make(
      "section",
      { class: options.wide ? "card wide" : "card", id: options.id, "aria-label": options.title },
      make("div", { class: "head" }, make("h2", {}, options.title), this.button),
      options.note ? make("p", { class: "note" }, options.note) : null,
      this.empty,
      this.plot,
      this.details,
    );
  }

  // heads: column titles; rows: their cells; data: what the chart shows, null for a table alone
  show(heads, rows, data, empty) {
    this.rows = [heads, ...rows];
    const nothing = rows.length === 0;
    this.empty.hidden = !nothing;
    this.empty.replaceChildren(...(nothing ? [].concat(empty) : []));
    this.button.hidden = nothing;
    this.plot.hidden = nothing;
    this.details.hidden = nothing;
    this.table.replaceChildren(table(heads, rows));
    if (nothing) {
      this.chart?.destroy();
      this.chart = null;
    } else {
      this.draw(data);
    }
  }

  draw(data) {
    if (this.chart) {
      this.chart.data.labels = data.labels;
      data.datasets.forEach((set, i) => Object.assign((this.chart.data.datasets[i] ??= {}), set));
      this.chart.update("none");
      return;
    }
    this.chart = new globalThis.Chart(this.canvas, { type: "bar", data, options: options(this.options.sideways, data.datasets.length > 1) });
  }

  // After the colours have changed.
  repaint() {
    const data = this.chart?.data;
    if (data) {
      this.chart.destroy();
      this.chart = null;
      const sets = data.datasets.map(({ label, data: values, tone }) => series(label, values, tone));
      this.draw({ labels: data.labels, datasets: sets });
    }
  }

  save() {
    download(`${this.options.id}.csv`, csv(this.rows));
  }
}

export function series(label, data, tone = "accent") {
  return { label, data, tone, backgroundColor: colour(tone), borderRadius: 3, maxBarThickness: 34 };
}

function options(sideways, legend) {
  const ink = colour("soft");
  const line = colour("line");
  const scale = (isValue) => ({
    beginAtZero: true,
    ticks: { color: ink, precision: isValue ? 0 : undefined, maxRotation: 0, autoSkip: !sideways || isValue, callback: isValue ? undefined : shortened(sideways) },
    grid: { color: line, display: isValue },
    border: { display: false },
  });
  return {
    indexAxis: sideways ? "y" : "x",
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    plugins: { legend: { display: legend, labels: { color: ink, boxWidth: 12 } } },
    scales: { x: scale(Boolean(sideways)), y: scale(!sideways) },
  };
}

function shortened(sideways) {
  return function label(value) {
    const text = String(this.getLabelForValue(value));
    const longest = sideways ? 26 : 14;
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  };
}

export function table(heads, rows) {
  const numeric = (i) => rows.length > 0 && rows.every((row) => typeof row[i] === "number");
  const type = heads.map((_, i) => (numeric(i) ? "number" : ""));
  return make(
    "table",
    {},
    make("thead", {}, make("tr", {}, ...heads.map((head, i) => make("th", { scope: "col", class: type[i] }, head)))),
    make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map((cell, i) => make("td", { class: type[i] }, String(cell)))))),
  );
}
