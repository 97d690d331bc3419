/** Whether what we are drawn on is light or dark. */

import { outward, watchLooks } from "../dom.js";
import type { NoteBox, Theme } from "./site.js";

/** Says which theme fits a note box, and which does when that changes: by the site, by the system, by another extension. */
export function watchTheme(box: NoteBox, fits: (theme: Theme) => void, signal: AbortSignal): void {
  let theme = themeOf(box);
  fits(theme);
  const look = () => {
    const before = theme;
    theme = themeOf(box);
    if (theme !== before) fits(theme);
  };
  watchLooks(box.anchor(), look, signal);
}

/** What is painted behind us decides; where that can't be told, what the site says, then what the system prefers. */
function themeOf(box: NoteBox): Theme {
  return (
    painted(box.anchor()) ?? box.theme() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")
  );
}

function painted(from: Element): Theme | undefined {
  for (const at of outward(from)) {
    if (at === from) continue;
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
