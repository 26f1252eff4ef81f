import { el, link, webAddress } from "./dom.js";

const ITEM = /^\s*(?:[-*•·]|(\d{1,3})[.)])\s+(.*)$/;
const WEB = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]]/g;
const MARKS = new RegExp(
  [/\*\*(?=\S)(.+?)\*\*/, /\*(?=[^\s*])(.+?)\*/, /(?<!\w)_(?=\S)(.+?)_(?!\w)/, /\[([^\]\n]{1,300})\]\(([^()\s]{1,2000})\)/, WEB]
    .map((mark) => mark.source)
    .join("|"),
  "g",
);

/**
 * Text as nodes: paragraphs, and addresses of the web as links. With marks, which only a model's words get, also bold,
 * italics, lists and named links. Everything else stays the text that it is.
 */
export function render(text, marks) {
  const blocks = document.createDocumentFragment();
  let list = null;
  let lines = [];
  const flush = () => {
    if (lines.join("").trim()) blocks.append(el("p", { dir: "auto" }, ...inline(lines.join("\n").trim(), marks)));
    lines = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const item = marks ? ITEM.exec(line) : null;
    if (item) {
      flush();
      const kind = item[1] ? "OL" : "UL";
      if (list?.tagName !== kind) {
        list = el(kind.toLowerCase(), { dir: "auto", start: item[1] });
        blocks.append(list);
      }
      list.append(el("li", {}, ...inline(item[2], marks)));
    } else {
      if (line.trim()) list = null;
      if (line.trim()) lines.push(line);
      else flush();
    }
  }
  flush();
  return blocks;
}

function inline(text, marks) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(marks ? MARKS : WEB)) {
    nodes.push(text.slice(from, found.index), mark(found, marks));
    from = found.index + found[0].length;
  }
  nodes.push(text.slice(from));
  return nodes;
}

function mark([whole, bold, italic, slanted, name, target], marks) {
  if (marks && bold) return el("strong", {}, ...inline(bold, marks));
  if (marks && (italic || slanted)) return el("em", {}, ...inline(italic || slanted, marks));
  const address = webAddress(marks && target ? target : whole);
  return address ? link(address, marks && name ? name : whole) : whole;
}
