import { el, icon, iconButton, unseen } from "./dom.js";
import { render } from "./markdown.js";
import { besideCards, showcase } from "./products.js";

const NEAR = 80;
const DAY = 86_400_000;

/**
 * The conversation as it is seen: turns by their number, below them what is on its way.
 *
 * @param words the texts, and how money, times and days are written
 * @param deeds what can be done with it: `ask`, `retry`, `discard`, `rate`, `thumb`, `copied`
 */
export class Log {
  #words;
  #deeds;
  #hello;
  #turns = el("div", { class: "turns" });
  #live = null;
  #streamed = "";
  #transcript = new Map();

  constructor(words, deeds) {
    this.#words = words;
    this.#deeds = deeds;
    this.#hello = el("div", { class: "hello" });
    this.jump = iconButton("down", words.text.latest, () => this.toEnd(true), "jump");
    this.jump.hidden = true;
    this.element = el(
      "div",
      { class: "log", role: "log", "aria-live": "off", "aria-label": words.text.log, tabindex: "0", scroll: () => this.#look() },
      this.#hello,
      this.#turns,
    );
    new ResizeObserver(() => this.#wasAtEnd && this.toEnd(false)).observe(this.element);
  }

  #wasAtEnd = true;

  greet(shop, suggestions) {
    this.#hello.replaceChildren(
      shop.cloneNode(true),
      el("p", { class: "big" }, this.#words.text.hello),
      el("p", {}, this.#words.text.helloMore),
      suggestions.length ? this.#chips(suggestions) : "",
    );
  }

  get isEmpty() {
    return !this.#turns.querySelector(".turn");
  }

  turn(turn, isHistory) {
    this.#transcript.set(turn.seq, turn);
    const follows = this.#isNearEnd();
    const place = this.#turns.querySelector(`[data-id="${CSS.escape(turn.message_id)}"]`);
    if (!isHistory) this.#quiet();
    this.#dropChips();
    const shown = el(
      "section",
      { class: isHistory ? "turn" : "turn fresh", "data-seq": turn.seq },
      this.#mine(turn.message, turn.at),
      this.#theirs(turn),
      turn.suggestions?.length ? this.#chips(turn.suggestions) : null,
    );
    const next = [...this.#turns.children].find((other) => !other.dataset.seq || Number(other.dataset.seq) > turn.seq);
    place?.remove();
    this.#turns.insertBefore(shown, next === place ? this.#turns.querySelector(".turn:not([data-seq])") : (next ?? null));
    this.#markDays();
    this.#settle(follows, isHistory, shown);
  }

  /** A message that has no answer yet, with how it fares. */
  entry(entry) {
    const follows = this.#isNearEnd();
    const old = this.#turns.querySelector(`[data-id="${CSS.escape(entry.id)}"]`);
    const shown = el(
      "section",
      { class: `turn waits ${entry.state}`, "data-id": entry.id },
      this.#mine(entry.text, new Date(entry.at).toISOString(), this.#fate(entry)),
    );
    if (old && this.#live && old.contains(this.#live)) shown.append(this.#live);
    if (old) old.replaceWith(shown);
    else this.#turns.append(shown);
    this.#dropChips();
    this.#markDays();
    if (!old) this.toEnd(false);
    else this.#settle(follows, false, null);
  }

  drop(id) {
    this.#turns.querySelector(`[data-id="${CSS.escape(id)}"]`)?.remove();
    this.#look();
  }

  typing(isOn, id) {
    if (!isOn) return this.#quiet();
    if (this.#live) return undefined;
    const follows = this.#isNearEnd();
    const dots = el("span", { class: "dots", role: "img", "aria-label": this.#words.text.typing }, el("i"), el("i"), el("i"));
    this.#live = el("div", { class: "theirs live" }, el("div", { class: "said" }, dots));
    (id && this.#turns.querySelector(`[data-id="${CSS.escape(id)}"]`) || this.#turns).append(this.#live);
    return this.#settle(follows, false, null);
  }

  delta(text, id) {
    this.typing(true, id);
    const follows = this.#isNearEnd();
    this.#streamed += text;
    this.#live.firstChild.replaceChildren(render(this.#streamed, true));
    this.#settle(follows, false, null);
  }

  restart() {
    this.#quiet();
    this.typing(true);
  }

  clear() {
    this.#quiet();
    this.#turns.replaceChildren();
    this.#transcript.clear();
    this.#look();
  }

  notice(...content) {
    this.#turns.append(el("p", { class: "notice" }, ...content));
    this.toEnd(false);
  }

  dropNotices() {
    for (const notice of this.#turns.querySelectorAll(".notice")) notice.remove();
  }

  /** The whole conversation in plain text. */
  get transcript() {
    const { you, they } = this.#words.text;
    return [...this.#transcript.values()]
      .sort((a, b) => a.seq - b.seq)
      .map(({ at, message, reply }) => `[${this.#words.moment(at)}] ${you}: ${message}\n${they}: ${reply}\n`)
      .join("\n");
  }

  toEnd(isSmooth) {
    this.element.scrollTo({ top: this.element.scrollHeight, behavior: isSmooth ? "smooth" : "instant" });
    this.#look();
  }

  #mine(text, at, fate) {
    return el(
      "div",
      { class: "mine" },
      el("p", { class: "said", dir: "auto" }, unseen(`${this.#words.text.you}: `), text),
      fate ?? el("p", { class: "meta" }, this.#time(at)),
    );
  }

  #fate(entry) {
    const { text } = this.#words;
    if (entry.state !== "failed") return el("p", { class: "meta" }, text[entry.state]);
    return el(
      "div",
      { class: "meta refused" },
      el("span", { class: "why" }, icon("warn"), `${text.failed}. ${text.problems[entry.code] ?? text.problem}`),
      el("button", { type: "button", class: "plain", click: () => this.#deeds.retry(entry.id) }, text.retry),
      el("button", { type: "button", class: "plain", click: () => this.#deeds.discard(entry.id) }, text.discard),
    );
  }

  #theirs(turn) {
    const shows = showcase(turn, this.#words);
    const isModel = turn.source === "model";
    return el(
      "div",
      { class: "theirs" },
      el(
        "div",
        { class: "said" },
        unseen(`${this.#words.text.they}: `),
        render(shows && !isModel ? besideCards(turn) : turn.reply, isModel),
      ),
      shows,
      this.#tools(turn),
    );
  }

  #tools(turn) {
    const { text } = this.#words;
    const copy = iconButton("copy", text.copy, async () => {
      await navigator.clipboard.writeText(turn.reply);
      copy.replaceChildren(icon("check"));
      this.#deeds.copied();
      setTimeout(() => copy.replaceChildren(icon("copy")), 2_000);
    });
    const thumb = (value) => {
      const button = iconButton("up", text[value], () => this.#deeds.rate(turn.seq, value) && mark(), `tool thumb ${value}`);
      button.dataset.value = value;
      return button;
    };
    const thumbs = ["up", "down"].map(thumb);
    const mark = () => {
      for (const button of thumbs) {
        button.setAttribute("aria-pressed", String(this.#deeds.thumb(turn.seq) === button.dataset.value));
      }
    };
    mark();
    return el("div", { class: "meta tools" }, this.#time(turn.at), navigator.clipboard ? copy : null, ...thumbs);
  }

  #chips(suggestions) {
    const chip = (suggestion) =>
      el("button", { type: "button", class: "chip", dir: "auto", click: () => this.#deeds.ask(suggestion) }, suggestion);
    return el("div", { class: "chips", role: "group", "aria-label": this.#words.text.suggestions }, ...suggestions.map(chip));
  }

  #time(at) {
    return el("time", { datetime: at, title: this.#words.moment(at) }, this.#words.clock(at));
  }

  /** A line with the day before the first turn of each day, when there is more than today. */
  #markDays() {
    for (const old of this.#turns.querySelectorAll(".day")) old.remove();
    let last = new Date().toDateString();
    for (const turn of [...this.#turns.querySelectorAll(".turn")]) {
      const at = turn.querySelector("time")?.dateTime;
      const day = at && new Date(at).toDateString();
      if (day && day !== last) {
        turn.before(el("p", { class: "day" }, this.#dayName(at)));
        last = day;
      }
    }
  }

  #dayName(at) {
    const midnight = (moment) => new Date(moment).setHours(0, 0, 0, 0);
    const days = Math.round((midnight(Date.now()) - midnight(at)) / DAY);
    const { today, yesterday } = this.#words.text;
    return [today, yesterday][days] ?? this.#words.day(at);
  }

  #quiet() {
    this.#live?.remove();
    this.#live = null;
    this.#streamed = "";
  }

  #dropChips() {
    for (const chips of this.#turns.querySelectorAll(".chips")) chips.remove();
  }

  #isNearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  /** Who reads further up is left there; an answer longer than the window is shown from its question on. */
  #settle(follows, isHistory, shown) {
    if (!follows && !isHistory) return this.#look();
    this.toEnd(false);
    const isLong = shown && !isHistory && shown.offsetHeight > this.element.clientHeight;
    if (isLong) this.element.scrollTop = shown.offsetTop - 12;
    return this.#look();
  }

  #look() {
    this.#wasAtEnd = this.#isNearEnd();
    this.jump.hidden = this.#wasAtEnd;
    this.#hello.hidden = !this.isEmpty;
  }
}
