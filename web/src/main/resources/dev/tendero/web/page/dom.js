const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  chat: "M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.6 4a.5.5 0 0 1-.9-.4V16A2 2 0 0 1 4 14zM8 8h8M8 11.5h5",
  down: "m6 9 6 6 6-6",
  close: "M6 6l12 12M18 6 6 18",
  send: "M12 19V5M5.5 11.5 12 5l6.5 6.5",
  restart: "M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5",
  download: "M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19.5h14",
  copy: "M9 9h9.5v10.5H9zM5.5 15V4.5H15",
  check: "m5 12.5 4.5 4.5L19 7.5",
  up: "M7.5 11v9h9.4a2 2 0 0 0 2-1.6l1.1-5.5A2 2 0 0 0 18 10.5h-4.5V6A2.5 2.5 0 0 0 11 3.5zM7.5 11H4v9h3.5",
  bag: "M6 8.5h12l1 11.5H5zM9 11V7.5a3 3 0 0 1 6 0V11",
  out: "M9 6H6v12h12v-3M13 5h6v6m0-6-8.5 8.5",
  warn: "M12 8v5m0 3.2v.3M12 3.5 2.8 19.5h18.4z",
};

/**
 * An element with its attributes and children. A string becomes a text node: nothing is ever parsed as HTML.
 * An attribute that is null, undefined or false is left out; a function is a listener.
 */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

export function icon(name, className = "icon") {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}

/** A button that shows an icon and says its name to those who do not see it. */
export function iconButton(name, label, click, className = "tool") {
  return el("button", { type: "button", class: className, "aria-label": label, title: label, click }, icon(name));
}

/** Read out, not seen. */
export const unseen = (text) => el("span", { class: "unseen" }, text);

/** The address when it is one of the web, or null: no script, no file, no data. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/** A link out of the chat. */
export function link(address, ...children) {
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, ...children);
}
