/** What a part of the page shows, line by line. */

import { isLine, withoutEnd } from "./card.js";

/** A line of text, as far as it is in one link or in none. */
export interface Line {
  readonly text: string;
  /** What its first text stands in. */
  readonly from: Element;
  /** What makes a line of it: what it is in that is not part of a line. */
  readonly block: Element;
  /** The link or button it is in, if any. */
  readonly control: Element | undefined;
  /** Whether a translator has written it. */
  readonly isTranslated: boolean;
}

/** What is part of a line. */
const INLINE = "a, abbr, b, bdi, em, font, i, mark, small, span, strong, sub, sup, u, wbr";
const CONTROL = "a, button, [role=button]";
/** What Google's translator puts all it writes into, and the site itself never has. */
export const TRANSLATED = "font";
/** What is in the page and not read as text; and what is there for screen readers only, in the layouts before 2025. */
const UNREAD = "script, style, svg, noscript, textarea, select, [contenteditable], .visually-hidden, .a11y-text";

/** The lines that are seen of an element, in their order. */
export function linesOf(around: Element): Line[] {
  const lines: { -readonly [Part in keyof Line]: Line[Part] }[] = [];
  const seen = new Map<Element, boolean>();
  const nodes = around.ownerDocument.createTreeWalker(around, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let isBroken = false;
  while (nodes.nextNode()) {
    const { nodeName, nodeType, nodeValue, parentElement: from } = nodes.currentNode;
    isBroken ||= nodeName === "BR";
    if (nodeType !== Node.TEXT_NODE || !nodeValue || !from) continue;
    const block = blockOf(from);
    const control = from.closest(CONTROL) ?? undefined;
    const last = lines.at(-1);
    const goesOn = last?.block === block && last.control === control && !isBroken;
    if (nodeValue.trim() === "") {
      if (goesOn) last.text += " ";
      continue;
    }
    if (!seen.has(from)) seen.set(from, isSeen(from));
    if (!seen.get(from)) continue;
    const isTranslated = from.closest(TRANSLATED) !== null;
    if (goesOn) {
      last.text += nodeValue;
      last.isTranslated ||= isTranslated;
    } else lines.push({ text: nodeValue, from, block, control, isTranslated });
    isBroken = false;
  }
  return lines.map((line) => ({ ...line, text: withoutEnd(line.text) })).filter(({ text }) => isLine(text));
}

/** Whether somebody sees an element: it is there, and not cut down to a point for screen readers. */
function isSeen(element: Element): boolean {
  if (element.closest(UNREAD) || !element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
    return false;
  // Asked of its style: its size would have all of the page laid out.
  const { position, clip, clipPath } = getComputedStyle(element);
  return position !== "absolute" || (clip === "auto" && clipPath === "none");
}

function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && block.matches(INLINE)) block = block.parentElement;
  return block;
}
