/** What is said of some words, beside them: over everything else, and never over their own line. */

import { autoUpdate, computePosition, flip, offset, shift, size, type VirtualElement } from "@floating-ui/dom";
import { element } from "../dom.js";
import { message } from "../messages.js";
import type { Finding } from "./finding.js";

/** Between the words and the card, and between the card and the edge of the window, in pixels. */
const GAP = 6;
const EDGE = 8;

export class Card {
  // In the top layer, where no box of the page's cuts it off; only we show and hide it.
  readonly element = element("div", {
    class: "card",
    popover: "manual",
    role: "group",
    "aria-label": message("panelCard"),
  });
  readonly #words: () => DOMRect | undefined;
  readonly #reference: VirtualElement;
  #finding: Finding | undefined;
  #rest: (() => void) | undefined;

  /** `words` says where the words are on the screen: nowhere while `field`, the box they are in, does not show them. */
  constructor(field: Element, words: () => DOMRect | undefined) {
    this.#words = words;
    this.#reference = {
      contextElement: field,
      getBoundingClientRect: () => words() ?? field.getBoundingClientRect(),
    };
  }

  /** What is shown, if anything. */
  get finding(): Finding | undefined {
    return this.#finding;
  }

  open(finding: Finding): void {
    this.close();
    this.#finding = finding;
    this.element.replaceChildren(finding.element);
    this.element.showPopover();
    this.#rest = autoUpdate(this.#reference, this.element, () => void this.place());
  }

  close(): void {
    if (!this.#finding) return;
    this.#rest?.();
    this.#finding = undefined;
    this.element.hidePopover();
    this.element.replaceChildren();
  }

  /** Goes where its words are now. */
  async place(): Promise<void> {
    this.element.classList.toggle("away", !this.#words());
    const { x, y } = await computePosition(this.#reference, this.element, {
      strategy: "fixed",
      // Above: the counter and the site's buttons are below the box.
      placement: "top-start",
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, crossAxis: false }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight, elements }) =>
            elements.floating.style.setProperty("max-height", `${Math.max(0, availableHeight)}px`),
        }),
      ],
    });
    this.element.style.setProperty("left", `${x}px`);
    this.element.style.setProperty("top", `${y}px`);
  }
}
