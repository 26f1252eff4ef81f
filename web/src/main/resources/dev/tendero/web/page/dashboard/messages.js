// The messages that were not understood: the operator says what each should have been, and can take it back.
import { csv, download, fill, make } from "./build.js";
import { label, labelled } from "./server.js";

export class Messages {
  // say: announces what was done; changed: asks for the figures again
  constructor(words, language, say, changed) {
    this.words = words;
    this.language = language;
    this.say = say;
    this.changed = changed;
    this.known = new Map();
    this.list = [];
    this.body = make("tbody");
    this.empty = make("p", { class: "empty" }, words.noUnrecognised);
    const heads = [words.message, words.when, words.shouldBe].map((head) => make("th", { scope: "col" }, head));
    this.table = make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": words.unrecognised }, make("table", { class: "messages" }, make("thead", {}, make("tr", {}, ...heads)), this.body));
    this.button = make("button", { type: "button", class: "plain", "aria-label": fill(words.csvOf, words.unrecognised), onclick: () => this.save() }, words.csv);
    this.element = make(
      "section",
      { class: "card wide", id: "unrecognised", "aria-label": words.unrecognised },
      make("div", { class: "head" }, make("h2", {}, words.unrecognised), this.button),
      make("p", { class: "note" }, words.unrecognisedNote),
      this.empty,
      this.table,
    );
  }

  async show(list) {
    for (const shop of new Set(list.map((one) => one.shop))) {
      if (!this.known.has(shop)) {
        this.known.set(shop, (await labelled(shop)).intents);
      }
    }
    this.list = list;
    this.empty.hidden = list.length > 0;
    this.table.hidden = list.length === 0;
    this.button.hidden = list.length === 0;
    const text = JSON.stringify(list);
    // Who is choosing right now is not disturbed by the live refresh.
    if (text !== this.shown && !this.body.contains(document.activeElement)) {
      this.shown = text;
      this.body.replaceChildren(...list.map((one) => this.row(one)));
    }
  }

  row(one) {
    const when = new Date(one.at).toLocaleString(this.language, { dateStyle: "short", timeStyle: "short" });
    const choice = one.label ? this.chosen(one) : this.choice(one);
    return make("tr", {}, make("td", {}, one.message), make("td", { class: "when" }, when), make("td", {}, choice));
  }

  choice(one) {
    const options = this.known.get(one.shop).map((name) => make("option", { value: name }, name));
    const select = make("select", { "aria-label": fill(this.words.chooseFor, one.message), onchange: () => this.put(one, select.value) }, make("option", { value: "" }, this.words.choose), ...options);
    return select;
  }

  chosen(one) {
    const undo = make("button", { type: "button", "aria-label": fill(this.words.undoFor, one.message), onclick: () => this.put(one, null) }, this.words.undo);
    return make("span", { class: "label" }, make("strong", {}, one.label), undo);
  }

  async put(one, intent) {
    if (intent === "") {
      return;
    }
    try {
      await label(one.shop, one.message, intent);
      const done = intent ? fill(this.words.labelled, one.message, intent) : fill(this.words.unlabelled, one.message);
      this.say(done);
      this.list.filter((other) => other.shop === one.shop && other.message === one.message).forEach((same) => (same.label = intent));
      const place = this.list.indexOf(one);
      this.body.replaceChildren(...this.list.map((other) => this.row(other)));
      this.body.rows[place]?.querySelector("button, select")?.focus();
      this.shown = null;
    } catch (problem) {
      this.say(fill(this.words.notLabelled, problem.message));
    }
    this.changed();
  }

  save() {
    const rows = this.list.map((one) => [one.shop, one.at, one.message, one.label ?? ""]);
    download("unrecognised.csv", csv([[this.words.shop, this.words.when, this.words.message, this.words.shouldBe], ...rows]));
  }
}
