/** What is said of some words, beside them: over everything else, and never over their own line. */

import type { VirtualElement } from "@floating-ui/dom";
import { element } from "../dom.js";
import { message } from "../messages.js";
import { follow, place } from "./beside.js";
import type { Finding } from "./finding.js";
import { Roving } from "./roving.js";

/** Where something is on the screen; nowhere while its box does not show it. */
export type Where = () => DOMRect | undefined;

export class Card {
  // In the top layer, where no box of the page's cuts it off; only we show and hide it.
  readonly element = element("div", {
    class: "card",
    popover: "manual",
    role: "group",
    tabindex: "-1",
    "aria-label": message("panelCard"),
  });
  readonly #roving = new Roving(this.element);
  readonly #field: Element;
  #shown: { finding: Finding | undefined; where: Where; beside: VirtualElement; end: () => void } | undefined;

  constructor(field: Element) {
    this.#field = field;
  }

  get isOpen(): boolean {
    return this.#shown !== undefined;
  }

  /** The finding that is shown, if one is. */
  get finding(): Finding | undefined {
    return this.#shown?.finding;
  }

  open(content: Finding | Element, where: Where): void {
    this.close();
    const finding = content instanceof Element ? undefined : content;
    this.element.replaceChildren(content instanceof Element ? content : content.element);
    this.#roving.refresh();
    this.element.showPopover();
    const field = this.#field;
    const beside = {
      contextElement: field,
      getBoundingClientRect: () => where() ?? field.getBoundingClientRect(),
    };
    this.#shown = { finding, where, beside, end: () => {} };
    this.#shown.end = follow(this.element, beside, () => this.place());
  }

  close(): void {
    if (!this.#shown) return;
    this.#shown.end();
    this.#shown = undefined;
    this.element.hidePopover();
    this.element.replaceChildren();
  }

  /** Goes where it belongs now. */
  async place(): Promise<void> {
    if (!this.#shown) return;
    const { where, beside } = this.#shown;
    this.element.classList.toggle("away", !where());
    // Above: the counter and the site's buttons are below the box.
    await place(this.element, beside, "top-start");
  }
}
