const PAPER = { light: "#f3f3f6", dark: "#26282e" };
const READABLE = 4.5;
const VISIBLE = 2;

const channels = (color) => {
  const hex = color.length === 4 ? color.replace(/[0-9a-f]/gi, "$&$&") : color;
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
};

function luminance(color) {
  const [r, g, b] = channels(color).map((c) => (c <= 10 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The colour, drawn towards white or black until it stands out enough. */
function drawn(color, ground, wanted, towards) {
  let result = color;
  for (let share = 0.05; contrast(result, ground) < wanted && share <= 1; share += 0.05) {
    const mixed = channels(color).map((c) => Math.round(c + (towards - c) * share));
    result = `#${mixed.map((c) => c.toString(16).padStart(2, "0")).join("")}`;
  }
  return result;
}

const on = (color) => (contrast(color, "#ffffff") >= READABLE ? "#ffffff" : "#15161a");

/** Dresses an element as the shop wants it. Whatever colour it chose, text on it and in it can be read. */
export function dress(root, theme) {
  const color = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(theme.color) ? theme.color : "#1f5f5b";
  const dark = drawn(color, PAPER.dark, VISIBLE, 255);
  const values = {
    "accent-light": color,
    "accent-dark": dark,
    "on-accent-light": on(color),
    "on-accent-dark": on(dark),
    "link-light": drawn(color, PAPER.light, READABLE, 0),
    "link-dark": drawn(color, PAPER.dark, READABLE, 255),
    corners: `${Number(theme.corners ?? 16)}px`,
  };
  for (const [name, value] of Object.entries(values)) root.style.setProperty(`--shop-${name}`, value);
  root.dataset.mode = theme.mode ?? "auto";
  root.dataset.side = theme.side ?? "right";
}
