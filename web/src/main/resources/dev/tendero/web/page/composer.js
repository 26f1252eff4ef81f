import { el, icon } from "./dom.js";

export const FINE_POINTER = matchMedia("(pointer: fine)");
const LONGEST_MESSAGE = 2000;
const TALLEST = 144;

/** Where the customer writes: a field that grows with its text, and what waits to be sent. */
export class Composer {
  #input;
  #form;
  #waiting = el("p", { class: "waiting", role: "status" });

  /** @param said takes a message that is to be sent */
  constructor(text, said) {
    this.#input = el("textarea", {
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
      this.#submit(said);
    };
    this.#form = el("form", { submit }, this.#input, send);
    this.element = el("footer", {}, this.#waiting, this.#form);
  }

  focus(options) {
    this.#input.focus(options);
  }

  /** Says what keeps messages from leaving; nothing does when it is empty. */
  explain(said) {
    if (this.#waiting.textContent !== said) this.#waiting.textContent = said;
  }

  /** Enter sends, unless it makes a line or ends what an input method composes. */
  key(event) {
    if (event.target !== this.#input || event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#form.requestSubmit();
  }

  #submit(said) {
    const message = this.#input.value.trim();
    if (!message) return;
    this.#input.value = "";
    this.#grow();
    said(message);
  }

  #grow() {
    this.#input.style.height = "auto";
    this.#input.style.height = `${Math.min(this.#input.scrollHeight, TALLEST)}px`;
  }
}
