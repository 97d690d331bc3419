/** What a part of the page shows, line by line. */

import { isLine, plain } from "./card.js";

/** A line of text, as far as it is in one link or in none. */
export interface Line {
  readonly text: string;
  /** What its first text stands in. */
  readonly from: Element;
  /** What makes a line of it: what it is in that is not part of a line. */
  readonly block: Element;
  /** The link or button it is in, if any. */
  readonly control: Element | undefined;
  /** Whether a translator has written it: these put what they write into `font`, which the site itself never has. */
  readonly isTranslated: boolean;
}

/** What is part of a line. */
const INLINE = "a, abbr, b, bdi, em, font, i, mark, small, span, strong, sub, sup, u, wbr";
const CONTROL = "a, button, [role=button]";
/** What is in the page and not read as text; and what is there for screen readers only, in the layouts before 2025. */
const UNREAD = "script, style, svg, noscript, textarea, select, [contenteditable], .visually-hidden, .a11y-text";

/** The lines that are seen of an element, in their order. */
export function linesOf(around: Element): Line[] {
  const lines: (Line & { text: string })[] = [];
  const seen = new Map<Element, boolean>();
  const texts = around.ownerDocument.createTreeWalker(around, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let isBroken = false;
  while (texts.nextNode()) {
    const node = texts.currentNode;
    isBroken ||= node.nodeName === "BR";
    const from = node.nodeType === Node.TEXT_NODE ? node.parentElement : null;
    const said = from ? (node.nodeValue ?? "") : "";
    if (!from || said === "") continue;
    const isBlank = said.trim() === "";
    if (!isBlank && !seen.has(from)) seen.set(from, isSeen(from));
    const block = blockOf(from);
    const control = from.closest(CONTROL) ?? undefined;
    const last = lines.at(-1);
    const isSame = last?.block === block && last.control === control && !isBroken;
    if (isBlank || !seen.get(from)) {
      if (isBlank && isSame) last.text += " ";
      continue;
    }
    if (isSame)
      lines[lines.length - 1] = { ...last, text: last.text + said, isTranslated: last.isTranslated || isIn(from) };
    else lines.push({ text: said, from, block, control, isTranslated: isIn(from) });
    isBroken = false;
  }
  return lines.map((line) => ({ ...line, text: plain(line.text) })).filter(({ text }) => isLine(text));
}

/** Whether somebody sees an element: it is there, and not shrunk to a point for screen readers. */
export function isSeen(element: Element): boolean {
  if (element.closest(UNREAD) || !element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
    return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1;
}

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && block.matches(INLINE)) block = block.parentElement;
  return block;
}

function isIn(element: Element): boolean {
  return element.closest("font") !== null;
}
