/**
 * What outlives the page: the conversation's id, what waits to be sent, the thumbs, and the shop's looks. Where the
 * browser keeps nothing for us, it lasts as long as the page does.
 */
export class Memory {
  #prefix;
  #store = browserStore() ?? pageStore();

  constructor(server, shop) {
    this.#prefix = `tendero ${server} ${shop ?? ""} `;
  }

  get session() {
    return this.#get("session");
  }

  set session(id) {
    this.#set("session", id);
  }

  get last() {
    return this.#get("last");
  }

  /** The number of the newest turn that any tab has seen. */
  set last(seq) {
    this.#set("last", seq);
  }

  get shop() {
    return this.#get("shop");
  }

  set shop(body) {
    this.#set("shop", body);
  }

  /** Messages that have no answer yet, oldest first. */
  get waiting() {
    return this.#names()
      .filter((name) => name.startsWith("waiting "))
      .map((name) => this.#get(name))
      .filter((entry) => typeof entry?.id === "string" && typeof entry.text === "string")
      .sort((a, b) => a.at - b.at);
  }

  keep({ id, text, at, state, code }) {
    this.#set(`waiting ${id}`, { id, text, at, state, code });
  }

  drop(id) {
    this.#set(`waiting ${id}`, null);
  }

  thumb(seq) {
    return this.#get("thumbs")?.[seq] ?? null;
  }

  rate(seq, value) {
    this.#set("thumbs", { ...this.#get("thumbs"), [seq]: value });
  }

  /** Everything of the conversation, not the shop. */
  forget() {
    for (const { id } of this.waiting) this.drop(id);
    this.#set("thumbs", null);
    this.#set("last", null);
    this.session = null;
  }

  /** Tells when another tab has begun, left or gone on with the conversation. */
  watch(changed) {
    const keys = [null, `${this.#prefix}session`, `${this.#prefix}last`];
    addEventListener("storage", ({ key }) => keys.includes(key) && changed());
  }

  #get(name) {
    try {
      return JSON.parse(this.#store.getItem(this.#prefix + name));
    } catch {
      return null;
    }
  }

  #set(name, value) {
    if (value === null) this.#store.removeItem(this.#prefix + name);
    else this.#store.setItem(this.#prefix + name, JSON.stringify(value));
  }

  #names() {
    return this.#store
      .keys()
      .filter((key) => key.startsWith(this.#prefix))
      .map((key) => key.slice(this.#prefix.length));
  }
}

function browserStore() {
  try {
    const store = localStorage;
    store.setItem("tendero", "");
    store.removeItem("tendero");
    return {
      getItem: (key) => store.getItem(key),
      removeItem: (key) => store.removeItem(key),
      keys: () => Object.keys(store),
      setItem(key, value) {
        try {
          store.setItem(key, value);
        } catch (full) {
          console.warn("tendero: the browser's storage is full", full);
        }
      },
    };
  } catch {
    return null;
  }
}

function pageStore() {
  const held = new Map();
  return {
    getItem: (key) => held.get(key) ?? null,
    removeItem: (key) => held.delete(key),
    setItem: (key, value) => held.set(key, value),
    keys: () => [...held.keys()],
  };
}
