const FIRST_WAIT = 800;
const LONGEST_WAIT = 30_000;
const WELCOME_WAIT = 8_000;
const SILENCE = 25_000;
const DONE = 1000;
const GONE = 4404;
const CODES_OF_LIMITS = [1008, 1013];

/**
 * The line to the server: a WebSocket, or requests and event streams where a socket can't be had. It comes back by
 * itself, each try later than the one before, and no two customers at the same moment.
 *
 * Tells its owner `state(name)`, `ready()`, `frame(object)`, `lost()` and `gone()`, and asks it to `catchUp()`
 * and whether it `isBusy()` with a message.
 */
export class Link {
  #home;
  #owner;
  #session = null;
  #socket = null;
  #life = 0;
  #tries = 0;
  #timer = 0;
  #silence = 0;
  #request = null;
  #state = "idle";

  constructor(home, owner) {
    this.#home = home;
    this.#owner = owner;
    addEventListener("offline", () => this.#drop("offline"));
    addEventListener("online", () => this.#hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.#hurry());
  }

  get state() {
    return this.#state;
  }

  get isReady() {
    return this.#state === "online";
  }

  /** Whether thumbs have a way to the server. */
  get hasSocket() {
    return this.isReady && this.#socket !== null;
  }

  open(session) {
    if (this.#session === session && this.#state !== "idle") return;
    this.close();
    this.#session = session;
    this.#connect("connecting");
  }

  close() {
    this.#session = null;
    this.#tries = 0;
    this.#drop("idle");
  }

  /** Sends a message; what comes of it arrives as frames. */
  send({ id, text }) {
    this.#watchSilence();
    if (this.#socket) this.#socket.send(JSON.stringify({ type: "message", id, text }));
    else this.#post(id, text);
  }

  feedback(seq, value) {
    if (!this.hasSocket) return false;
    this.#socket.send(JSON.stringify({ type: "feedback", seq, value }));
    return true;
  }

  async #connect(state) {
    const life = ++this.#life;
    if (!navigator.onLine) return this.#say("offline");
    this.#say(state);
    try {
      const after = await this.#owner.catchUp();
      if (life !== this.#life) return undefined;
      await this.#openSocket(after, life).catch((refused) => {
        if (refused.gone) throw refused;
      });
    } catch (failure) {
      if (life !== this.#life) return undefined;
      return failure.gone || failure.code === "unknown_session" ? this.#owner.gone() : this.#later();
    }
    if (life !== this.#life) return undefined;
    this.#tries = 0;
    this.#say("online");
    return this.#owner.ready();
  }

  /** Resolves at the server's welcome; a server or a proxy without sockets rejects. */
  #openSocket(after, life) {
    return new Promise((resolve, reject) => {
      const address = new URL(`ws/${encodeURIComponent(this.#session)}`, this.#home);
      address.protocol = address.protocol.replace("http", "ws");
      const socket = new WebSocket(address);
      const patience = setTimeout(() => socket.close(), WELCOME_WAIT);
      let isWelcome = false;
      socket.onmessage = ({ data }) => {
        if (life !== this.#life) return socket.close();
        const frame = JSON.parse(data);
        if (frame.type === "welcome") {
          clearTimeout(patience);
          isWelcome = true;
          this.#socket = socket;
          socket.send(JSON.stringify({ type: "resume", after }));
          return resolve();
        }
        return this.#frame(frame);
      };
      socket.onclose = ({ code }) => {
        clearTimeout(patience);
        if (!isWelcome) reject(Object.assign(new Error(`closed with ${code}`), { gone: code === GONE }));
        else if (life === this.#life) this.#broken(code);
      };
    });
  }

  #frame(frame) {
    if (this.#silence) this.#watchSilence();
    if (frame.type === "reply" || frame.type === "error") this.#rest();
    this.#owner.frame(frame);
  }

  /** The same conversation in requests: the reply comes as the events that the socket would bring. */
  async #post(id, text) {
    const life = this.#life;
    const request = new AbortController();
    this.#request = request;
    try {
      this.#frame({ type: "typing" });
      const answer = await fetch(new URL("chat", this.#home), {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
        body: JSON.stringify({ message: text, session_id: this.#session, message_id: id }),
        signal: request.signal,
      });
      if (life !== this.#life) return;
      if (answer.ok) await this.#readEvents(answer.body, id, life);
      else this.#frame({ ...(await problemOf(answer)), type: "error", id });
    } catch (failure) {
      if (life === this.#life) this.#broken(0);
    }
  }

  async #readEvents(body, id, life) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { value, done } = await reader.read();
      if (life !== this.#life) return;
      if (done) break;
      const events = (text + value).split("\n\n");
      text = events.pop();
      for (const event of events) if (this.#event(event, id)) return;
    }
    throw new Error("the stream ended before the reply");
  }

  /** Whether it was the last one. */
  #event(event, id) {
    const [, type, data] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
    if (!type) return false;
    this.#frame({ ...JSON.parse(data), id, type });
    return type === "reply" || type === "error";
  }

  /** A line that the server ends because nothing was said for long is taken up when something is. */
  #broken(code) {
    if (code === DONE && !this.#owner.isBusy()) return this.#drop("idle");
    const wasBusy = CODES_OF_LIMITS.includes(code);
    this.#drop("reconnecting");
    return code === GONE ? this.#owner.gone() : this.#later(wasBusy ? 4 : 0);
  }

  #drop(state) {
    this.#life++;
    clearTimeout(this.#timer);
    this.#rest();
    this.#request?.abort();
    this.#request = null;
    const socket = this.#socket;
    this.#socket = null;
    socket?.close(1000);
    this.#owner.lost();
    this.#say(state);
  }

  #later(least = 0) {
    this.#say(navigator.onLine ? "reconnecting" : "offline");
    this.#tries = Math.max(this.#tries, least);
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#tries++);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect("reconnecting"), longest * (0.5 + Math.random() / 2));
  }

  #hurry() {
    if (["online", "connecting"].includes(this.#state)) return;
    clearTimeout(this.#timer);
    if (this.#session) this.#connect("reconnecting");
    else this.#say("idle");
  }

  /** A line that brings nothing while an answer is due is taken for broken. */
  #watchSilence() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#broken(0), SILENCE);
  }

  #rest() {
    clearTimeout(this.#silence);
    this.#silence = 0;
  }

  #say(state) {
    if (this.#state === state) return;
    this.#state = state;
    this.#owner.state(state);
  }
}

/** Asks the server for JSON. An error has the problem's `code`, or none when the server was not reached. */
export async function ask(home, path, body) {
  const request = body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(new URL(path, home), request);
  if (!answer.ok) throw Object.assign(new Error(`${answer.status} for ${path}`), await problemOf(answer));
  return answer.json();
}

async function problemOf(answer) {
  const problem = await answer.json().catch(() => ({}));
  return { code: problem.code ?? (answer.status >= 500 ? "database_unavailable" : "bad_request") };
}
