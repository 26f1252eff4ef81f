import { ask, Link } from "./link.js";

const PAGE = 100;
const TRIES = 4;
const PAUSE = 1_500;
const LONGEST_PAUSE = 30_000;
/** What may go well a moment later. */
const PASSING = ["too_many_requests", "database_unavailable", "shutting_down", "internal_error"];

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

/**
 * A conversation as this tab knows it. Messages leave one after the other, each under an id of its own that it keeps
 * however often it has to be sent, so that the server answers it once.
 *
 * Tells its view `turn`, `entry`, `drop`, `typing`, `delta`, `restart`, `state` and `clear`.
 */
export class Conversation {
  #home;
  #shop;
  #memory;
  #view;
  #link;
  #session = null;
  #outbox = [];
  #inFlight = null;
  #seen = new Set();
  #last = 0;
  #isNew = false;
  #beginning = false;
  #tries = 0;
  #left = null;

  constructor(home, shop, memory, view) {
    this.#home = home;
    this.#shop = shop;
    this.#memory = memory;
    this.#view = view;
    this.#link = new Link(home, {
      state: (state) => view.state(state),
      ready: () => this.#pump(),
      frame: (frame) => this.#frame(frame),
      lost: () => this.#putBack(),
      gone: () => this.#gone(),
      catchUp: () => this.#catchUp(),
      isBusy: () => this.#inFlight !== null,
    });
    memory.watch(() => this.#follow());
    addEventListener("online", () => this.#pump());
    for (const entry of memory.waiting) this.#line(entry);
  }

  get isBegun() {
    return this.#memory.session !== null;
  }

  get isWaiting() {
    return this.#outbox.length > 0;
  }

  get canRate() {
    return this.#link.hasSocket;
  }

  get state() {
    return this.#link.state;
  }

  /** Connects when there is something to connect for. */
  wake() {
    this.#session = this.#memory.session;
    if (this.#session) this.#link.open(this.#session);
    else this.#pump();
  }

  say(text) {
    this.#left = null;
    const entry = { id: newId(), text, at: Date.now(), state: "pending" };
    this.#memory.keep(entry);
    this.#line(entry);
    this.#pump();
  }

  retry(id) {
    const entry = this.#find(id);
    if (!entry) return;
    entry.tries = 0;
    this.#change(entry, "pending");
    this.#pump();
  }

  discard(id) {
    this.#outbox = this.#outbox.filter((entry) => entry.id !== id);
    this.#memory.drop(id);
    this.#view.drop(id);
  }

  thumb(seq) {
    return this.#memory.thumb(seq);
  }

  rate(seq, value) {
    if (!this.#link.feedback(seq, value)) return false;
    this.#memory.rate(seq, value);
    return true;
  }

  /** Leaves the conversation; until something new is said, it can be gone back to. */
  startOver() {
    this.#left = this.#memory.session;
    this.#reset();
    this.#memory.forget();
  }

  goBack() {
    this.#memory.session = this.#left;
    this.#left = null;
    this.#view.clear();
    this.wake();
  }

  #reset() {
    this.#outbox = [];
    this.#inFlight = null;
    this.#seen.clear();
    this.#last = 0;
    this.#isNew = false;
    this.#link.close();
    this.#view.clear();
  }

  /** Another tab has begun, left or answered a conversation. */
  #follow() {
    const session = this.#memory.session;
    if (this.#beginning) return;
    if (session !== null && session === this.#session) {
      setTimeout(() => this.#missed(), this.#link.hasSocket ? PAUSE : 0);
      return;
    }
    const waiting = new Set(this.#memory.waiting.map(({ id }) => id));
    const mine = this.#outbox.filter(({ id }) => waiting.has(id));
    this.#reset();
    for (const entry of mine) this.#line(entry);
    if (session) this.wake();
  }

  /** Another tab has a turn that no socket brings here: there is none, or that tab's server is another one. */
  #missed() {
    if (this.#link.isReady && this.#memory.last > this.#last) this.#catchUp().catch(() => {});
  }

  #line(entry) {
    this.#outbox.push(entry);
    this.#view.entry(entry);
  }

  #find(id) {
    return this.#outbox.find((entry) => entry.id === id);
  }

  #change(entry, state, code) {
    Object.assign(entry, { state, code });
    this.#memory.keep({ ...entry, state: state === "failed" ? state : "pending" });
    this.#view.entry(entry);
  }

  #pump() {
    const next = this.#inFlight ? null : this.#outbox.find((entry) => entry.state === "pending");
    if (!next) return;
    if (!this.#memory.session) {
      this.#begin();
    } else if (this.#link.isReady) {
      this.#inFlight = next;
      this.#change(next, "sending");
      this.#link.send(next);
    } else {
      this.wake();
    }
  }

  /** The session first, then the message: a message that is sent again then finds the conversation it was sent to. */
  async #begin() {
    if (this.#beginning) return;
    if (!navigator.onLine) {
      this.#view.state("offline");
      return;
    }
    this.#beginning = true;
    this.#view.state(this.#tries ? "reconnecting" : "connecting");
    try {
      const { session_id: session } = await ask(this.#home, "sessions", this.#shop ? { shop: this.#shop } : {});
      this.#memory.session ??= session;
      this.#isNew = this.#memory.session === session;
      this.#tries = 0;
      this.#beginning = false;
      this.wake();
    } catch (failure) {
      this.#beginning = false;
      if (failure.code && !PASSING.includes(failure.code)) {
        this.#refuseAll(failure.code);
        this.#view.state("idle");
      } else {
        this.#view.state(navigator.onLine ? "reconnecting" : "offline");
        setTimeout(() => this.#pump(), Math.min(LONGEST_PAUSE, PAUSE * 2 ** this.#tries++) * (0.5 + Math.random() / 2));
      }
    }
  }

  #refuseAll(code) {
    for (const entry of this.#outbox) this.#change(entry, "failed", code);
  }

  /** What was on its way when the line broke is sent again. */
  #putBack() {
    const entry = this.#inFlight;
    this.#inFlight = null;
    this.#view.typing(false);
    if (entry && this.#find(entry.id)) this.#change(entry, "pending");
  }

  /** The server does not know the conversation any more. */
  #gone() {
    const waiting = this.#outbox;
    this.#reset();
    this.#memory.session = null;
    this.#view.lost();
    for (const entry of waiting) this.#line(entry);
    this.#pump();
  }

  /** Fetches the turns that this tab has not seen; returns the last one's number. */
  async #catchUp() {
    const session = this.#memory.session;
    if (this.#isNew) {
      this.#isNew = false;
      return this.#last;
    }
    const isFirst = this.#last === 0;
    for (;;) {
      const { items } = await ask(this.#home, `sessions/${encodeURIComponent(session)}/messages?after=${this.#last}&limit=${PAGE}`);
      if (session !== this.#memory.session) return this.#last;
      for (const turn of items) this.#turn(turn, isFirst);
      if (items.length < PAGE) return this.#last;
    }
  }

  #frame(frame) {
    switch (frame.type) {
      case "typing":
        this.#view.typing(true, this.#inFlight?.id);
        break;
      case "delta":
        this.#view.delta(frame.text, this.#inFlight?.id);
        break;
      case "restart":
        this.#view.restart();
        break;
      case "reply":
        this.#turn(frame, false);
        this.#pump();
        break;
      case "error":
        this.#refused(frame);
        break;
      default:
    }
  }

  #turn(turn, isHistory) {
    const entry = this.#find(turn.message_id);
    if (entry) {
      this.#outbox = this.#outbox.filter((other) => other !== entry);
      this.#memory.drop(entry.id);
    }
    if (this.#inFlight?.id === turn.message_id) this.#inFlight = null;
    if (this.#seen.has(turn.seq)) {
      if (entry) this.#view.drop(entry.id);
      return;
    }
    this.#seen.add(turn.seq);
    this.#last = Math.max(this.#last, turn.seq);
    const message = turn.message ?? entry?.text ?? "";
    this.#memory.last = this.#last;
    this.#view.turn({ ...turn, message, at: turn.at ?? new Date().toISOString() }, isHistory && !entry);
  }

  #refused({ id, code }) {
    if (code === "unknown_session") return this.#gone();
    if (this.#inFlight?.id !== id) return undefined;
    const entry = this.#inFlight;
    this.#inFlight = null;
    this.#view.typing(false);
    entry.tries = (entry.tries ?? 0) + 1;
    if (!PASSING.includes(code) || entry.tries >= TRIES) {
      this.#change(entry, "failed", code);
      return this.#pump();
    }
    this.#change(entry, "pending", code);
    return setTimeout(() => this.#pump(), PAUSE * 2 ** (entry.tries - 1) * (0.5 + Math.random()));
  }
}
