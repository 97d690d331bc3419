/** Whether what we are drawn on is light or dark. */

import { rootOf } from "../dom.js";
import type { NoteBox, Theme } from "./site.js";

/** What is painted behind us decides; where that can't be told, what the site says, then what the system prefers. */
export function themeOf(box: NoteBox): Theme {
  return painted(box.anchor) ?? box.theme() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

function painted(from: Element): Theme | undefined {
  for (let at: Element | null = from.parentElement; at; at = above(at)) {
    const [red, green, blue, alpha = 1] = numbers(getComputedStyle(at).backgroundColor);
    if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) continue;
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
  }
  return undefined;
}

/** Computed colours are written `rgb(…)` and `rgba(…)`, unless a page uses one of the newer colour spaces. */
function numbers(color: string): number[] {
  const inside = /^rgba?\((.*)\)$/.exec(color)?.[1];
  return inside ? inside.split(/[\s,/]+/).map(Number) : [];
}

/** The parent, also out of a shadow root. */
function above(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : null;
}
