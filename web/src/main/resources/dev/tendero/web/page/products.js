import { el, icon, link, unseen, webAddress } from "./dom.js";

const HUES = 360;
const COMPARED = 4;

/** What a reply shows of products: a table when they are compared, cards otherwise; null when there are none. */
export function showcase({ products = [], intent }, words) {
  if (products.length === 0) return null;
  const isComparison = intent === "comparar_precios" && products.length > 1 && products.length <= COMPARED;
  return isComparison ? table(products, words) : cards(products, words);
}

function cards(products, words) {
  const items = products.map((product, index) => card(product, products.length > 1 ? index + 1 : null, words));
  return el("ul", { class: "cards", role: "list", "aria-label": words.text.products(products.length) }, ...items);
}

function card(product, number, words) {
  const about = [product.brand, product.category].filter(Boolean).join(" · ");
  return el(
    "li",
    { class: "card" },
    picture(product, number),
    el(
      "div",
      { class: "facts" },
      el("p", { class: "name", dir: "auto" }, name(product, words)),
      about && el("p", { class: "about", dir: "auto" }, about),
      el("p", { class: "deal" }, price(product, words), stock(product, words)),
    ),
  );
}

function name(product, words) {
  const address = webAddress(product.url);
  return address ? link(address, product.name, unseen(` ${words.text.newTab}`)) : product.name;
}

/** A drawing of our own, with the shop's picture over it once that has come. */
function picture(product, number) {
  const frame = el("div", { class: "picture", "aria-hidden": "true" }, icon("bag", "drawn"));
  frame.style.setProperty("--hue", hue(product.category ?? product.name));
  const address = pictureAddress(product.image_url);
  if (address) {
    const shown = () => frame.classList.add("loaded");
    const image = el("img", { alt: "", loading: "lazy", decoding: "async", load: shown, error: () => image.remove() });
    image.src = address;
    frame.append(image);
  }
  if (number !== null) frame.append(el("span", { class: "number" }, String(number)));
  return frame;
}

/** A picture over plain http would be refused on an encrypted page. */
function pictureAddress(text) {
  const address = webAddress(text);
  const isOurs = address?.startsWith(`${location.origin}/`);
  return isOurs ? address : (address?.replace(/^http:/, "https:") ?? null);
}

function hue(text) {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)) % HUES;
  return String(sum);
}

const onSale = ({ price, list_price: before }) => before !== undefined && before !== null && Number(before) > Number(price);

function price(product, words) {
  const paid = el("strong", {}, words.money(product.price, product.currency));
  if (!onSale(product)) return el("span", { class: "price" }, paid);
  const less = Math.floor((1 - product.price / product.list_price) * 100);
  return el(
    "span",
    { class: "price sale" },
    paid,
    " ",
    unseen(`${words.text.before} `),
    el("s", {}, words.money(product.list_price, product.currency)),
    less > 0 ? el("span", { class: "less" }, `−${less} %`) : null,
  );
}

function stock({ availability }, words) {
  const said = words.text.availability[availability];
  return said ? el("span", { class: `stock ${availability}` }, said) : null;
}

/** One product a column, so that prices stand beside each other. */
function table(products, words) {
  const { text } = words;
  const row = (label, cell) => {
    const cells = products.map(cell);
    return cells.some(Boolean) ? el("tr", {}, el("th", { scope: "row" }, label), ...cells.map((c) => el("td", {}, c || "–"))) : null;
  };
  const best = cheapest(products);
  const heads = products.map((product) =>
    el("th", { scope: "col" }, picture(product, null), el("span", { class: "name", dir: "auto" }, name(product, words))),
  );
  return el(
    "div",
    { class: "comparison", role: "region", tabindex: "0", "aria-label": text.comparison },
    el(
      "table",
      {},
      el("caption", { class: "unseen" }, text.comparison),
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, unseen(text.product)), ...heads)),
      el(
        "tbody",
        {},
        row(text.price, (p) => el("span", {}, price(p, words), p === best ? el("span", { class: "best" }, text.cheapest) : null)),
        row(text.brand, (p) => p.brand && el("span", { dir: "auto" }, p.brand)),
        row(text.category, (p) => p.category && el("span", { dir: "auto" }, p.category)),
        row(text.stock, (p) => stock(p, words)),
      ),
    ),
  );
}

/** The one product that costs less than every other, or null. */
function cheapest(products) {
  const [first, second] = [...products].sort((a, b) => a.price - b.price);
  const comparable = products.every((product) => product.currency === first.currency);
  return comparable && Number(first.price) < Number(second.price) ? first : null;
}

/**
 * The words of a reply without the lines that the cards below them say again: a numbered line that begins with the
 * name of the product of that number. What announced them with a colon goes too, when there is more to say.
 */
export function besideCards({ reply, products = [] }) {
  const lines = reply.split("\n");
  const isCard = (line = "") => {
    const [, number, rest] = /^\s*(\d{1,3})\.\s+(.*)$/.exec(line) ?? [];
    return number !== undefined && rest.startsWith(products[number - 1]?.name ?? "\n");
  };
  const left = lines.filter((line) => !isCard(line));
  const more = left.filter((line) => !(line.endsWith(":") && isCard(lines[lines.indexOf(line) + 1])));
  return (more.join("").trim() ? more : left).join("\n").trim() || reply;
}
