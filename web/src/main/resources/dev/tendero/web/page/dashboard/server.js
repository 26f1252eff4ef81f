// Asks the server. The token stays in this tab and travels in a header alone, never in an address.
const KEY = "tendero-admin";

export class Refused extends Error {}

export function signedIn() {
  return sessionStorage.getItem(KEY) !== null;
}

export function signIn(token) {
  sessionStorage.setItem(KEY, token);
}

export function signOut() {
  sessionStorage.removeItem(KEY);
}

async function ask(path, options = {}) {
  const headers = { authorization: `Bearer ${sessionStorage.getItem(KEY)}`, ...options.headers };
  const answer = await fetch(path, { ...options, headers, cache: "no-store" });
  if (answer.status === 401) {
    throw new Refused();
  }
  const body = await answer.json();
  if (!answer.ok) {
    throw new Error(body.detail ?? body.title ?? String(answer.status));
  }
  return body;
}

export function stats(shop, from, to) {
  const query = new URLSearchParams({ shop, from: from.toISOString(), to: to.toISOString() });
  return ask(`/stats?${query}`);
}

export function labelled(shop) {
  return ask(`/labelled?${new URLSearchParams({ shop })}`);
}

// Without an intent, what was said before is taken back.
export function label(shop, message, intent) {
  const body = JSON.stringify(intent ? { shop, message, intent } : { shop, message });
  return ask("/labelled", { method: "POST", headers: { "content-type": "application/json" }, body });
}

// What the server leans on: { name, state, detail? } each, "shop ID" for a shop. A server that is down says so, too.
export async function dependencies() {
  const headers = { authorization: `Bearer ${sessionStorage.getItem(KEY)}` };
  const answer = await fetch("/health", { headers, cache: "no-store" });
  const health = await answer.json();
  return health.dependencies ?? [];
}

// The shops that are served, as the server's health names them.
export async function shops() {
  const names = (await dependencies()).map((one) => one.name);
  return names.filter((name) => name.startsWith("shop ")).map((name) => name.slice(5));
}
