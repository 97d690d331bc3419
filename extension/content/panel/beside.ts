/** Where something of the top layer stands: beside what it belongs to, and never off the screen. */

import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  type Placement,
  type ReferenceElement,
  shift,
  size,
} from "@floating-ui/dom";

/** Between the two, and to the edge of the window, in pixels. */
const GAP = 6;
const EDGE = 8;

/** Puts `shown` where it belongs now. */
export async function place(shown: HTMLElement, beside: ReferenceElement, placement: Placement): Promise<void> {
  const { x, y } = await computePosition(beside, shown, {
    strategy: "fixed",
    placement,
    middleware: [
      offset(GAP),
      flip({ padding: EDGE, crossAxis: false }),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) =>
          shown.style.setProperty("max-height", `${Math.max(0, Math.floor(availableHeight))}px`),
      }),
    ],
  });
  shown.style.setProperty("left", `${x}px`);
  shown.style.setProperty("top", `${y}px`);
}

/** Calls `placed` now, and whenever the page is scrolled or laid out anew. What is returned ends that. */
export function follow(shown: HTMLElement, beside: ReferenceElement, placed: () => Promise<void>): () => void {
  return autoUpdate(beside, shown, () => void placed());
}
