// The dashboard: signing in, choosing shop and period, and keeping the figures fresh.
import { fill, make } from "./build.js";
import { Card } from "./cards.js";
import * as figures from "./figures.js";
import { Messages } from "./messages.js";
import { Troubles } from "./troubles.js";
import { Refused, shops, signIn, signOut, signedIn, stats } from "./server.js";

const REFRESH = 15_000;
const LANGUAGES = ["es", "en", "pt"];
// Spanish, unless ?lang= says otherwise: the operator's choice, not the browser's.
const wanted = new URLSearchParams(location.search).get("lang");
const language = LANGUAGES.includes(wanted) ? wanted : "es";
const { default: words } = await import(`./text-${language}.js`);
const app = document.getElementById("app");

document.documentElement.lang = language;
document.title = words.title;

function signInForm(problem) {
  const token = make("input", { type: "password", autocomplete: "current-password", required: true, "aria-describedby": "help" });
  const submit = (event) => {
    event.preventDefault();
    signIn(token.value.trim());
    open();
  };
  const form = make(
    "form",
    { class: "sign-in", onsubmit: submit },
    make("h1", {}, words.title),
    make("p", { id: "help" }, words.signInHelp),
    make("label", {}, words.token, token),
    make("p", { class: "wrong", role: "alert", hidden: !problem }, problem ?? ""),
    make("button", { class: "main" }, words.signIn),
  );
  app.replaceChildren(make("main", { class: "door" }, form));
  token.focus();
}

class Dashboard {
  constructor() {
    this.days = 1;
    this.round = 0;
    this.card = (id, title, more = {}) => new Card(words, { id, title, ...more });
    this.hours = this.card("per-hour", words.perHour, { wide: true });
    this.intents = this.card("intents", words.intents, { sideways: true });
    this.latency = this.card("latency", words.latency, { note: words.latencyNote });
    this.confidence = this.card("confidence", words.confidenceHistogram);
    this.searches = this.card("empty-searches", words.emptySearches, { sideways: true });
    this.shown = this.card("shown", words.shown, { sideways: true });
    this.asked = this.card("asked", words.asked, { sideways: true, note: words.askedNote });
    this.model = this.card("model", words.model);
    this.thumbs = this.card("thumbs", words.thumbs);
    this.cards = [this.hours, this.intents, this.latency, this.confidence, this.searches, this.shown, this.asked, this.model, this.thumbs];
    this.state = make("span");
    this.done = make("span", { role: "status" });
    this.messages = new Messages(words, language, (text) => (this.done.textContent = text), () => this.refresh());
    this.troubles = new Troubles(words);
    this.tiles = make("dl", { class: "tiles" });
    this.shop = make("select", { onchange: () => this.refresh() }, make("option", { value: "*" }, words.allShops));
    this.live = make("input", { type: "checkbox", checked: true });
    this.live.checked = true;
    this.periods = [1, 7, 30].map((days) => make("button", { type: "button", "aria-pressed": String(days === 1), onclick: () => this.choose(days) }, words[`days${days}`]));
  }

  async open() {
    app.replaceChildren(this.head(), make("main", {}, make("p", { class: "state" }, this.state, this.done), this.troubles.element, this.tiles, this.hours.element, this.messages.element, ...this.cards.slice(1).map((card) => card.element)));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.cards.forEach((card) => card.repaint()));
    this.timer = setInterval(() => this.live.checked && !document.hidden && this.refresh(), REFRESH);
    shops().then((ids) => this.shop.append(...ids.map((id) => make("option", { value: id }, id))), () => {});
    await this.refresh();
  }

  head() {
    return make(
      "header",
      {},
      make("h1", {}, words.title),
      make("label", { class: "group" }, words.shop, this.shop),
      make("div", { class: "group", role: "group", "aria-label": words.period }, ...this.periods),
      make("label", { class: "live" }, this.live, words.live),
      make("button", { type: "button", onclick: () => this.close() }, words.signOut),
    );
  }

  choose(days) {
    this.days = days;
    this.periods.forEach((button, i) => button.setAttribute("aria-pressed", String([1, 7, 30][i] === days)));
    this.refresh();
  }

  close(problem) {
    clearInterval(this.timer);
    signOut();
    signInForm(problem);
  }

  // Today begins at midnight here; 7 and 30 days are whole ones, with today.
  async refresh() {
    const round = ++this.round;
    const to = new Date();
    const from = new Date(to.getFullYear(), to.getMonth(), to.getDate() - this.days + 1);
    this.troubles.refresh().catch(() => {});
    try {
      const found = await stats(this.shop.value, from, to);
      if (round === this.round) {
        await this.show(found);
        this.state.textContent = fill(words.updated, to.toLocaleTimeString(language));
      }
    } catch (problem) {
      if (problem instanceof Refused) {
        this.close(words.wrongToken);
      } else {
        this.state.textContent = fill(words.failed, problem instanceof TypeError ? words.offline : problem.message);
      }
    }
  }

  async show(found) {
    this.tiles.replaceChildren(...figures.tiles(words, found, language));
    figures.hours(this.hours, words, found, language);
    figures.intents(this.intents, words, found);
    figures.latency(this.latency, words, found);
    figures.confidence(this.confidence, words, found);
    figures.searches(this.searches, words, found);
    figures.products(this.shown, words, found.shown, words.noProducts);
    figures.products(this.asked, words, found.asked, words.noAsked);
    figures.model(this.model, words, found);
    figures.thumbs(this.thumbs, words, found);
    await this.messages.show(found.unrecognised);
  }
}

function open() {
  new Dashboard().open();
}

if (signedIn()) {
  open();
} else {
  signInForm();
}
