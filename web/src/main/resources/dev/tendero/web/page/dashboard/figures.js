// What the figures of a period show: each function fills one card.
import { series } from "./cards.js";
import { make } from "./build.js";

const TOP = 10;

export function tiles(words, stats, language) {
  const number = (value) => value.toLocaleString(language);
  const share = stats.fallback_rate.toLocaleString(language, { style: "percent", maximumFractionDigits: 1 });
  const outcome = (name) => stats.model_outcomes[name] ?? 0;
  const calls = Object.values(stats.model_outcomes).reduce((sum, turns) => sum + turns, 0);
  const all = [
    [words.conversations, number(stats.conversations)],
    [words.turns, number(stats.turns)],
    [words.fallbackRate, share],
    [words.withoutResults, number(stats.without_results)],
    [words.thumbs, `${number(stats.thumbs.up)} / ${number(stats.thumbs.down)}`],
    [words.modelCalls, number(calls)],
    [words.modelFailures, number(outcome("failed"))],
    [words.ungrounded, number(outcome("ungrounded"))],
  ];
  return all.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value)));
}

// Hours without turns are shown too: a gap says something.
export function hours(card, words, stats, language) {
  const known = new Map(stats.per_hour.map((hour) => [Date.parse(hour.start), hour]));
  const hour = 3_600_000;
  const all = [];
  for (let at = Math.floor(Date.parse(stats.from) / hour) * hour; at < Math.min(Date.parse(stats.to), Date.now()); at += hour) {
    all.push([at, known.get(at)]);
  }
  const oneDay = all.length <= 25;
  const format = new Intl.DateTimeFormat(language, oneDay ? { hour: "2-digit", minute: "2-digit" } : { weekday: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });
  const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short" });
  const rows = all.map(([at, one]) => [format.format(at), one?.turns ?? 0, one?.conversations ?? 0]);
  const labels = oneDay ? rows.map((row) => row[0]) : all.map(([at]) => day.format(at));
  const data = { labels, datasets: [series(words.turns, rows.map((row) => row[1])), series(words.conversations, rows.map((row) => row[2]), "second")] };
  const help = [words.nothingYet, " ", make("code", {}, `<script src="${location.origin}/widget.js" defer></script>`)];
  card.show([words.hour, words.turns, words.conversations], known.size > 0 ? rows : [], data, help);
}

export function intents(card, words, stats) {
  const rows = stats.intents.map((one) => [one.intent, one.turns, Number(one.confidence.toFixed(2))]);
  card.show([words.intent, words.turns, words.confidence], rows, top(rows, words.turns), words.noTurns);
}

export function confidence(card, words, stats) {
  const rows = stats.confidence.map((turns, bin) => [`${bin * 10}–${bin * 10 + 10} %`, turns]);
  const data = { labels: rows.map((row) => row[0]), datasets: [series(words.turns, stats.confidence)] };
  card.show([words.from, words.turns], stats.turns > 0 ? rows : [], data, words.noTurns);
}

export function latency(card, words, stats) {
  const rows = Object.entries(words.stages).map(([stage, name]) => {
    const { p50, p95, p99 } = stats.latency[stage];
    return [name, p50, p95, p99];
  });
  const set = (name, i, tone) => series(name, rows.map((row) => row[i]), tone);
  const data = { labels: rows.map((row) => row[0]), datasets: [set("p50", 1, "second"), set("p95", 2, "accent"), set("p99", 3, "third")] };
  card.show([words.stage, "p50", "p95", "p99"], stats.turns > 0 ? rows : [], data, words.noTurns);
}

export function products(card, words, list, empty) {
  const rows = list.map((one) => [one.name, one.id, one.times]);
  const data = top(rows.map((row) => [row[0], row[2]]), words.times);
  card.show([words.product, "id", words.times], rows, data, empty);
}

export function searches(card, words, stats) {
  const rows = stats.empty_searches.map((one) => [one.message, one.times]);
  card.show([words.message, words.times], rows, top(rows, words.times), words.noEmptySearches);
}

export function model(card, words, stats) {
  const rows = Object.entries(words.outcomes)
    .filter(([outcome]) => outcome in stats.model_outcomes)
    .map(([outcome, name]) => [name, stats.model_outcomes[outcome]]);
  card.show([words.outcome, words.turns], rows, top(rows, words.turns), words.noModel);
}

export function thumbs(card, words, stats) {
  const rows = [[words.up, stats.thumbs.up], [words.down, stats.thumbs.down]];
  card.show([words.thumb, words.times], stats.thumbs.up + stats.thumbs.down > 0 ? rows : [], top(rows, words.times), words.noThumbs);
}

function top(rows, title) {
  const first = rows.slice(0, TOP);
  return { labels: first.map((row) => row[0]), datasets: [series(title, first.map((row) => row[1]))] };
}
