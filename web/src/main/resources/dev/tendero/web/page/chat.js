import { el, icon, iconButton } from "./dom.js";
import { dress } from "./theme.js";
import { Memory } from "./memory.js";
import { Conversation } from "./conversation.js";
import { Log } from "./log.js";
import { ask } from "./link.js";

const HOME = new URL("..", import.meta.url);
const LANGUAGES = ["es", "en", "pt"];
const PHONE = matchMedia("(max-width: 480px), (max-height: 420px)");
const FINE_POINTER = matchMedia("(pointer: fine)");
const LONGEST_MESSAGE = 2000;
const SHOP_WAIT = 2_500;

/**
 * `<tendero-chat>`: a shop's chat, as a button with a panel or, with the attribute `page`, as the whole page.
 * Attributes: `shop`, and, over what the shop sets, `lang`, `mode`, `side` and `color`. Methods: `open()`, `close()`.
 */
class TenderoChat extends HTMLElement {
  #root;
  #memory;
  #shop;
  #words;
  #log;
  #conversation;
  #panel;
  #launcher;
  #parts = {};
  #unread = 0;
  #isOpen = false;
  #isBuilt = false;
  #silence = 0;

  async connectedCallback() {
    if (this.#isBuilt) return this.#rise();
    this.#isBuilt = true;
    const shop = this.#isPage && new URLSearchParams(location.search).get("shop");
    if (shop) this.setAttribute("shop", shop);
    this.#memory = new Memory(HOME.origin, this.getAttribute("shop"));
    this.#shop = this.#memory.shop ?? {};
    const [fresh] = await Promise.all([this.#fetchShop(), this.#prepare()]);
    if (fresh) this.#know(fresh);
    await this.#speak();
    this.#build();
    this.#converse();
    if (this.#isPage || this.#wasOpen()) this.#show(false);
    else if (this.#conversation.isWaiting) this.#conversation.wake();
    return undefined;
  }

  /** Above everything of the page, and out of reach of what it does to our ancestors. */
  #rise() {
    const { frame } = this.#parts;
    if (!frame || this.#isPage || !frame.showPopover) return;
    frame.popover = "manual";
    frame.showPopover();
  }

  open() {
    this.#show(true);
  }

  close() {
    if (!this.#isOpen || this.#isPage) return;
    this.#isOpen = false;
    const hadFocus = this.#root.activeElement && this.#panel.contains(this.#root.activeElement);
    if (this.#panel.open) this.#panel.close();
    this.#rememberOpen();
    this.#label();
    if (hadFocus || this.#parts.frame.dataset.modal) this.#launcher.focus();
    delete this.#parts.frame.dataset.modal;
  }

  get #isPage() {
    return this.hasAttribute("page");
  }

  get #name() {
    return this.#shop.name ?? this.#words.text.someShop;
  }

  /** The shadow, hidden until its styles have come. */
  #prepare() {
    this.#root = this.attachShadow({ mode: "open" });
    const styles = el("link", { rel: "stylesheet", href: new URL("assets/chat.css", HOME).href });
    this.#root.append(styles);
    return new Promise((done) => {
      styles.addEventListener("load", done);
      styles.addEventListener("error", done);
    });
  }

  /** What the shop says of itself; what it said last time when it does not answer soon. */
  #fetchShop() {
    const shop = this.getAttribute("shop");
    const answer = ask(HOME, shop ? `shop?shop=${encodeURIComponent(shop)}` : "shop").then(
      (body) => (this.#memory.shop = body),
      (failure) => this.#explain(failure),
    );
    const wait = new Promise((done) => setTimeout(done, SHOP_WAIT));
    answer.then((late) => late && this.#isDressed && this.#know(late) && this.#dress());
    return Promise.race([answer, wait]);
  }

  #explain(failure) {
    if (failure.code) console.warn(`tendero: ${failure.message} (${failure.code})`);
    else if (navigator.onLine && location.origin !== HOME.origin) {
      console.warn(`tendero: ${HOME.origin} can't be asked. Is ${location.origin} among its server.cors_origins?`);
    }
    return null;
  }

  get #isDressed() {
    return this.#parts.frame !== undefined;
  }

  #know(shop) {
    return (this.#shop = shop);
  }

  async #speak() {
    const wanted = [this.lang, this.#shop.language, ...navigator.languages].map((tag) => (tag ?? "").slice(0, 2).toLowerCase());
    const language = wanted.find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];
    const { default: text } = await import(`./text-${language}.js`);
    const format = (options) => {
      const formatter = new Intl.DateTimeFormat(language, options);
      return (at) => formatter.format(new Date(at));
    };
    this.#words = {
      text,
      language,
      clock: format({ timeStyle: "short" }),
      day: format({ dateStyle: "long" }),
      moment: format({ dateStyle: "medium", timeStyle: "short" }),
      money: (amount, currency) => money(language, amount, currency),
    };
  }

  #build() {
    const { text, language } = this.#words;
    this.#log = new Log(this.#words, {
      ask: (suggestion) => this.#ask(suggestion),
      retry: (id) => this.#conversation.retry(id),
      discard: (id) => this.#conversation.discard(id),
      rate: (seq, value) => this.#conversation.rate(seq, value),
      thumb: (seq) => this.#conversation.thumb(seq),
      copied: () => this.#announce(text.copied),
    });
    this.#panel = el(
      this.#isPage ? "main" : "dialog",
      { class: "panel", keydown: (event) => this.#key(event), cancel: (event) => this.#cancel(event) },
      this.#header(),
      el("div", { class: "middle" }, this.#log.element, this.#log.jump),
      this.#composer(),
    );
    this.#parts.live = el("div", { class: "unseen", role: "status", "aria-live": "polite" });
    this.#panel.append(this.#parts.live);
    this.#parts.frame = el("div", { class: this.#isPage ? "frame page" : "frame", lang: language, dir: text.dir }, this.#panel);
    if (!this.#isPage) this.#parts.frame.prepend(this.#button());
    this.#root.append(this.#parts.frame);
    this.#rise();
    this.#dress();
    this.#fit();
  }

  #button() {
    this.#parts.badge = el("span", { class: "badge", "aria-hidden": "true" });
    this.#launcher = el(
      "button",
      { type: "button", class: "launcher", "aria-haspopup": "dialog", click: () => (this.#isOpen ? this.close() : this.#show(true)) },
      icon("chat", "icon closed"),
      icon("down", "icon opened"),
      this.#parts.badge,
    );
    return this.#launcher;
  }

  #header() {
    const { text } = this.#words;
    this.#parts.logo = el("span", { class: "logo", "aria-hidden": "true" });
    this.#parts.name = el(this.#isPage ? "h1" : "h2", { class: "shop", id: "shop", tabindex: "-1" });
    this.#parts.state = el("p", { class: "state" });
    this.#parts.download = iconButton("download", text.download, () => this.#download());
    this.#parts.restart = iconButton("restart", text.restart, () => this.#startOver());
    return el(
      "header",
      {},
      this.#parts.logo,
      el("div", { class: "who" }, this.#parts.name, this.#parts.state),
      this.#parts.download,
      this.#parts.restart,
      this.#isPage ? null : iconButton("close", text.close, () => this.close()),
    );
  }

  #composer() {
    const { text } = this.#words;
    this.#parts.waiting = el("p", { class: "waiting", role: "status" });
    this.#parts.input = el("textarea", {
      rows: "1",
      dir: "auto",
      maxlength: LONGEST_MESSAGE,
      placeholder: text.placeholder,
      "aria-label": text.message,
      autocomplete: "off",
      enterkeyhint: "send",
      input: () => this.#grow(),
    });
    const send = el("button", { type: "submit", class: "send", "aria-label": text.send, title: text.send }, icon("send"));
    const submit = (event) => {
      event.preventDefault();
      this.#ask(this.#parts.input.value, true);
    };
    this.#parts.form = el("form", { submit }, this.#parts.input, send);
    return el("footer", {}, this.#parts.waiting, this.#parts.form);
  }

  /** Puts on the shop's colours, name and first suggestions. */
  #dress() {
    const { frame, name, logo } = this.#parts;
    const own = ["color", "mode", "side"].filter((key) => this.hasAttribute(key)).map((key) => [key, this.getAttribute(key)]);
    dress(frame, { ...this.#shop.theme, ...Object.fromEntries(own) });
    name.textContent = this.#name;
    logo.replaceChildren(this.#name.trim().charAt(0).toUpperCase());
    if (this.#shop.theme?.logo) {
      const picture = el("img", { alt: "", load: () => logo.replaceChildren(picture), src: this.#shop.theme.logo });
    }
    this.#panel.setAttribute("aria-label", this.#words.text.title(this.#name));
    this.#log.greet(logo, this.#shop.suggestions ?? []);
    if (this.#isPage) {
      document.title = this.#words.text.title(this.#name);
      document.documentElement.lang = this.#words.language;
    }
    this.#label();
  }

  #converse() {
    const log = this.#log;
    this.#conversation = new Conversation(HOME, this.getAttribute("shop"), this.#memory, {
      turn: (turn, isHistory) => {
        log.turn(turn, isHistory);
        if (!isHistory) this.#heard(turn);
        this.#tidy();
      },
      entry: (entry) => {
        log.dropNotices();
        log.entry(entry);
        if (entry.state === "failed") this.#announce(`${this.#words.text.failed}. ${entry.text}`);
        this.#tidy();
      },
      drop: (id) => log.drop(id),
      typing: (isOn, id) => log.typing(isOn, id),
      delta: (text, id) => log.delta(text, id),
      restart: () => log.restart(),
      clear: () => {
        log.clear();
        this.#tidy();
      },
      lost: () => log.notice(this.#words.text.lost),
      state: (state) => this.#state(state),
    });
    this.#state("idle");
    this.#tidy();
  }

  #ask(text, isTyped = false) {
    const { input } = this.#parts;
    if (!text.trim()) return;
    if (isTyped) input.value = "";
    this.#grow();
    this.#conversation.say(text.trim());
    // The suggestion that had the focus is gone: who uses the keyboard goes on in the field.
    if (!isTyped && FINE_POINTER.matches) input.focus();
  }

  #heard(turn) {
    const { text } = this.#words;
    const shown = turn.products?.length ? ` ${text.products(turn.products.length)}.` : "";
    this.#announce(`${text.they}: ${turn.reply}${shown}`);
    if (this.#isOpen && !document.hidden) return;
    this.#unread++;
    this.#label();
  }

  /** Read out once; the same text twice is read twice. */
  #announce(text) {
    const { live } = this.#parts;
    live.replaceChildren(el("p", {}, text));
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => live.replaceChildren(), 5_000);
  }

  #state(state) {
    const { frame, state: line, waiting } = this.#parts;
    const { text } = this.#words;
    frame.dataset.state = state;
    frame.classList.toggle("rates", this.#conversation?.canRate ?? false);
    line.textContent = text.state[state];
    const said = text.waiting[state] ?? "";
    if (waiting.textContent !== said) waiting.textContent = said;
  }

  #tidy() {
    this.#parts.download.disabled = this.#log.transcript === "";
    this.#parts.restart.disabled = this.#log.isEmpty;
  }

  #label() {
    const { text } = this.#words;
    if (this.#isOpen && !document.hidden) this.#unread = 0;
    const unread = this.#unread ? `(${this.#unread}) ` : "";
    if (this.#isPage) {
      document.title = unread + text.title(this.#name);
      return;
    }
    const label = this.#isOpen ? text.close : text.open(this.#name);
    this.#launcher.setAttribute("aria-label", this.#unread ? `${label}, ${text.unread(this.#unread)}` : label);
    this.#launcher.setAttribute("aria-expanded", String(this.#isOpen));
    this.#parts.badge.textContent = this.#unread > 9 ? "9+" : this.#unread || "";
  }

  /** On a phone the panel is all there is, so that what lies behind it takes no part. */
  #show(isAsked) {
    if (this.#isOpen) return;
    this.#isOpen = true;
    if (!this.#isPage) {
      if (PHONE.matches) {
        this.#parts.frame.dataset.modal = "";
        this.#panel.showModal();
      } else this.#panel.setAttribute("open", "");
      this.#rememberOpen();
    }
    this.#label();
    this.#conversation.wake();
    this.#log.toEnd(false);
    const mayFocus = isAsked || (this.#isPage && document.activeElement === document.body);
    if (mayFocus) (FINE_POINTER.matches ? this.#parts.input : this.#parts.name).focus({ preventScroll: true });
  }

  #wasOpen() {
    try {
      return sessionStorage.getItem("tendero open") === "1" && !PHONE.matches;
    } catch {
      return false;
    }
  }

  #rememberOpen() {
    try {
      sessionStorage.setItem("tendero open", this.#isOpen ? "1" : "0");
    } catch {
      // Without storage the panel begins closed on every page.
    }
  }

  #key(event) {
    event.stopPropagation();
    if (event.key === "Escape" && !event.isComposing) this.close();
    const isInput = event.target === this.#parts.input;
    if (isInput && event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#parts.form.requestSubmit();
    }
  }

  #cancel(event) {
    event.preventDefault();
    this.close();
  }

  #grow() {
    const { input } = this.#parts;
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, 144)}px`;
  }

  /** The keyboard of a phone covers the page; what is left of it is ours. */
  #fit() {
    const fit = () => {
      const { height, offsetTop } = visualViewport;
      this.#parts.frame.style.setProperty("--seen-height", `${height}px`);
      this.#parts.frame.style.setProperty("--seen-top", `${offsetTop}px`);
    };
    visualViewport?.addEventListener("resize", fit);
    visualViewport?.addEventListener("scroll", fit);
    if (globalThis.visualViewport) fit();
    document.addEventListener("visibilitychange", () => this.#label());
  }

  #startOver() {
    const { text } = this.#words;
    const wasBegun = this.#conversation.isBegun;
    this.#conversation.startOver();
    const back = () => {
      this.#log.dropNotices();
      this.#conversation.goBack();
      this.#parts.input.focus();
    };
    const undo = el("button", { type: "button", class: "plain", click: back }, text.undo);
    if (wasBegun) this.#log.notice(text.restarted, " ", undo);
    this.#announce(text.restarted);
    this.#parts.input.focus();
  }

  #download() {
    const file = new Blob([this.#log.transcript], { type: "text/plain;charset=utf-8" });
    const address = URL.createObjectURL(file);
    el("a", { href: address, download: `chat-${new Date().toISOString().slice(0, 10)}.txt` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

function money(language, amount, currency) {
  try {
    return new Intl.NumberFormat(language, { style: "currency", currency, useGrouping: "always" }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}

if (!customElements.get("tendero-chat")) customElements.define("tendero-chat", TenderoChat);
