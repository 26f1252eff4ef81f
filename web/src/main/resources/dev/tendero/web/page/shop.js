import { ask } from "./link.js";

/** What a shop says of itself; nothing, with a word to the site's maker, where it can't be asked. */
export function shopInfo(home, shop) {
  return ask(home, shop ? `shop?shop=${encodeURIComponent(shop)}` : "shop").catch((failure) => explain(home, failure));
}

function explain(home, failure) {
  if (failure.code) console.warn(`tendero: ${failure.message} (${failure.code})`);
  else if (navigator.onLine && location.origin !== home.origin) {
    console.warn(`tendero: ${home.origin} can't be asked. Is ${location.origin} among its server.cors_origins?`);
  }
  return null;
}
