import { el, icon, iconButton } from "./dom.js";
import { dress } from "./theme.js";
import { speak } from "./words.js";
import { Composer, FINE_POINTER } from "./composer.js";
import { Memory } from "./memory.js";
import { Conversation } from "./conversation.js";
import { Log } from "./log.js";
import { shopInfo } from "./shop.js";

const HOME = new URL("..", import.meta.url);
const PHONE = matchMedia("(max-width: 480px), (max-height: 420px)");
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
  #composer;
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
    this.#words = await speak([this.lang, this.#shop.language, ...navigator.languages], this.#shop.theme?.bot);
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
    const answer = shopInfo(HOME, this.getAttribute("shop")).then((shop) => shop && (this.#memory.shop = shop));
    const wait = new Promise((done) => setTimeout(done, SHOP_WAIT));
    answer.then((late) => late && this.#isDressed && this.#know(late) && this.#dress());
    return Promise.race([answer, wait]);
  }

  get #isDressed() {
    return this.#parts.frame !== undefined;
  }

  #know(shop) {
    return (this.#shop = shop);
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
    this.#composer = new Composer(text, (message) => this.#conversation.say(message));
    this.#panel = el(
      this.#isPage ? "main" : "dialog",
      { class: "panel", keydown: (event) => this.#key(event), cancel: (event) => this.#cancel(event) },
      this.#header(),
      el("div", { class: "middle" }, this.#log.element, this.#log.jump),
      this.#composer.element,
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

  /** The suggestion that had the focus is gone: who uses the keyboard goes on in the field. */
  #ask(suggestion) {
    this.#conversation.say(suggestion);
    if (FINE_POINTER.matches) this.#composer.focus();
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
    const { frame, state: line } = this.#parts;
    const { text } = this.#words;
    frame.dataset.state = state;
    frame.classList.toggle("rates", this.#conversation?.canRate ?? false);
    const { bot } = this.#shop.theme ?? {};
    line.textContent = bot ? `${bot} · ${text.state[state]}` : text.state[state];
    this.#composer.explain(text.waiting[state] ?? "");
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
    if (mayFocus) (FINE_POINTER.matches ? this.#composer : this.#parts.name).focus({ preventScroll: true });
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
    this.#composer.key(event);
  }

  #cancel(event) {
    event.preventDefault();
    this.close();
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
      this.#composer.focus();
    };
    const undo = el("button", { type: "button", class: "plain", click: back }, text.undo);
    if (wasBegun) this.#log.notice(text.restarted, " ", undo);
    this.#announce(text.restarted);
    this.#composer.focus();
  }

  #download() {
    const file = new Blob([this.#log.transcript], { type: "text/plain;charset=utf-8" });
    const address = URL.createObjectURL(file);
    el("a", { href: address, download: `chat-${new Date().toISOString().slice(0, 10)}.txt` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

if (!customElements.get("tendero-chat")) customElements.define("tendero-chat", TenderoChat);
