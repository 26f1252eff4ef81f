// Every text that comes from the server becomes a text node; nothing is ever parsed as HTML.

const shop = new URLSearchParams(location.search).get("shop");
const storageKey = `tendero.session.${shop ?? ""}`;
const log = document.getElementById("log");
const hello = document.getElementById("hello");
const form = document.getElementById("form");
const input = document.getElementById("message");
const send = document.getElementById("send");
const notice = document.getElementById("notice");

const AVAILABILITY = {
  out_of_stock: "Agotado",
  preorder: "Disponible para reservar",
  backorder: "Disponible por encargo",
};

const PROBLEMS = {
  message_too_long: "El mensaje es demasiado largo. Prueba con uno más corto.",
  database_unavailable: "La tienda no responde ahora mismo. Inténtalo dentro de un momento.",
  shutting_down: "La tienda se está reiniciando. Inténtalo dentro de un momento.",
  too_many_requests: "Hay mucha gente preguntando. Inténtalo dentro de un momento.",
  unknown_shop: "Esta tienda no existe.",
};

let session = sessionStorage.getItem(storageKey);
let busy = false;
// What could not be sent: tried again, it keeps its id, so that the server answers it once.
let failed = null;

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

function money(amount, currency) {
  return new Intl.NumberFormat("es-ES", { style: "currency", currency }).format(amount);
}

function price(product) {
  const line = element("p", "price", element("strong", "", money(product.price, product.currency)));
  if (product.list_price !== undefined) {
    line.classList.add("on-sale");
    const before = element("s", "", money(product.list_price, product.currency));
    line.append(element("span", "hidden", "en oferta, antes "), before);
  }
  return line;
}

function card(product) {
  const item = element("li", "product");
  const image = product.image_url && webAddress(product.image_url);
  if (image) {
    const picture = element("img");
    picture.src = image;
    picture.alt = "";
    picture.loading = "lazy";
    picture.addEventListener("error", () => picture.remove());
    item.append(picture);
  }
  const address = product.url && webAddress(product.url);
  const name = element(address ? "a" : "span", "", product.name);
  if (address) {
    name.href = address;
    name.rel = "noopener noreferrer";
    name.target = "_blank";
  }
  item.append(element("h2", "", name));
  const about = [product.brand, product.category].filter(Boolean).join(" · ");
  if (about) item.append(element("p", "about", about));
  item.append(price(product));
  const stock = AVAILABILITY[product.availability];
  if (stock) item.append(element("p", "out", stock));
  return item;
}

function showMine(text) {
  hello.hidden = true;
  const shown = element("div", "turn mine", element("p", "said", text));
  log.append(shown);
  scroll();
  return shown;
}

function showWaiting() {
  const waiting = element("div", "turn theirs waiting", element("p", "said", "Un momento…"));
  log.append(waiting);
  scroll();
  return waiting;
}

function showReply(turn, place) {
  const shown = element("div", "turn theirs", element("p", "said", turn.reply));
  if (turn.products.length > 0) {
    shown.append(element("ul", "products", ...turn.products.map(card)));
  }
  dropSuggestions();
  if (turn.suggestions.length > 0) {
    const offers = turn.suggestions.map((text) => {
      const offer = element("button", "", text);
      offer.type = "button";
      offer.addEventListener("click", () => ask(text));
      return offer;
    });
    shown.append(element("div", "suggestions", ...offers));
  }
  if (place) place.replaceWith(shown);
  else log.append(shown);
  scroll();
}

function dropSuggestions() {
  for (const old of log.querySelectorAll(".suggestions")) old.remove();
}

function scroll() {
  log.scrollTop = log.scrollHeight;
}

async function call(path, options) {
  const answer = await fetch(path, options);
  const body = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(body.detail), { code: body.code });
  return body;
}

function post(text, messageId) {
  const body = { message: text, message_id: messageId };
  if (session) body.session_id = session;
  else if (shop) body.shop = shop;
  return call("/chat", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}

function remember(id) {
  session = id;
  if (id) sessionStorage.setItem(storageKey, id);
  else sessionStorage.removeItem(storageKey);
}

async function ask(text) {
  if (busy || !text.trim()) return;
  setBusy(true);
  notice.textContent = "";
  const mine = showMine(text);
  const waiting = showWaiting();
  const messageId = failed?.text === text ? failed.messageId : newId();
  try {
    const turn = await postOnce(text, messageId);
    remember(turn.session_id);
    failed = null;
    showReply(turn, waiting);
  } catch (problem) {
    failed = { text, messageId };
    waiting.remove();
    mine.remove();
    notice.textContent = PROBLEMS[problem.code] ?? "No se ha podido enviar. Vuelve a intentarlo.";
    if (!input.value) input.value = text;
  } finally {
    setBusy(false);
  }
}

// A conversation that the server no longer knows begins anew with the same message.
async function postOnce(text, messageId) {
  try {
    return await post(text, messageId);
  } catch (problem) {
    if (problem.code !== "unknown_session" || !session) throw problem;
    remember(null);
    return post(text, messageId);
  }
}

function setBusy(now) {
  busy = now;
  send.disabled = now;
}

async function showHistory() {
  if (!session) return;
  try {
    let after = 0;
    for (;;) {
      const { items } = await call(`/sessions/${encodeURIComponent(session)}/messages?after=${after}&limit=100`);
      for (const turn of items) {
        showMine(turn.message);
        showReply(turn);
        after = turn.seq;
      }
      if (items.length < 100) return;
    }
  } catch (problem) {
    if (problem.code === "unknown_session") remember(null);
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = input.value;
  if (busy || !text.trim()) return;
  input.value = "";
  ask(text);
});

input.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

document.getElementById("restart").addEventListener("click", () => {
  if (busy) return;
  remember(null);
  log.replaceChildren(hello);
  hello.hidden = false;
  notice.textContent = "";
  input.focus();
});

setBusy(true);
await showHistory();
setBusy(false);
input.focus();
