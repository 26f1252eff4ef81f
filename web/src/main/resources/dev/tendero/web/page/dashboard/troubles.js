// What the server can't use as it is: a shop's broken files, a feed that can't be read.
import { make } from "./build.js";
import { dependencies } from "./server.js";

export class Troubles {
  constructor(words) {
    this.list = make("dl");
    this.element = make("section", { class: "card wide troubles", role: "alert", hidden: true }, make("h2", {}, words.troubles), this.list);
  }

  async refresh() {
    const broken = (await dependencies()).filter((one) => one.state !== "up");
    this.element.hidden = broken.length === 0;
    this.list.replaceChildren(...broken.flatMap((one) => [make("dt", {}, one.name), make("dd", {}, one.detail ?? one.state)]));
  }
}
