/** Our one element in the page: without name, class or attribute, its inside closed to the page. */

import tokens from "../../tokens.css" with { type: "text" };
import { element } from "../dom.js";
import panel from "./panel.css" with { type: "text" };

/** What is done to our controls is no business of the page's: it has shortcuts of its own, and a focus trap. */
const KEPT_IN = [
  "auxclick",
  "click",
  "contextmenu",
  "copy",
  "dblclick",
  "focusin",
  "focusout",
  "keydown",
  "keypress",
  "keyup",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "touchend",
  "touchstart",
];

export class Host {
  readonly element = element("div");
  readonly root = this.element.attachShadow({ mode: "closed" });
  readonly #anchor: Element;

  /** The host goes right after `anchor`, and is taken out when `signal` aborts. */
  constructor(anchor: Element, signal: AbortSignal) {
    this.#anchor = anchor;
    this.root.adoptedStyleSheets = [tokens, panel].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    for (const kind of KEPT_IN) this.root.addEventListener(kind, (event) => event.stopPropagation());
    signal.addEventListener("abort", () => this.element.remove());
  }

  /** Puts the host where it belongs, unless it is there. */
  place(): void {
    if (this.element.isConnected) return;
    const there = this.#anchor.nextElementSibling;
    if (there && isLeftBehind(there)) there.remove();
    this.#anchor.after(this.element);
  }
}

/**
 * Whether an element is a host of ours from before an update: Firefox ends a script without letting it tidy up, and
 * starts the new one in the same page. An element with nothing in it that anybody can see has no height of its own.
 */
function isLeftBehind(element: Element): boolean {
  const isBare = element.localName === "div" && element.attributes.length === 0 && !element.firstChild;
  return isBare && element.getBoundingClientRect().height > 0;
}
