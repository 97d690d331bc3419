/** Our one element in the page: without name, class or attribute, its inside closed to the page. */

import tokens from "../../tokens.css" with { type: "text" };
import { element } from "../dom.js";
import { message } from "../messages.js";
import panel from "./panel.css" with { type: "text" };

/**
 * What is done to our controls, or written in them, is no business of the page's: it has shortcuts of its own, and a focus
 * trap.
 */
const KEPT_IN = [
  "auxclick",
  "beforeinput",
  "click",
  "compositionend",
  "compositionstart",
  "compositionupdate",
  "contextmenu",
  "copy",
  "cut",
  "dblclick",
  "dragover",
  "dragstart",
  "drop",
  "focusin",
  "focusout",
  "input",
  "keydown",
  "keypress",
  "keyup",
  "mousedown",
  "mouseup",
  "paste",
  "pointerdown",
  "pointerup",
  "textInput",
  "touchend",
  "touchstart",
];

export class Host {
  readonly element = element("div");
  readonly root = this.element.attachShadow({ mode: "closed" });
  readonly #anchor: () => Element;

  /** The host goes right after `anchor`, and is taken out when `signal` aborts. */
  constructor(anchor: () => Element, signal: AbortSignal) {
    this.#anchor = anchor;
    this.root.adoptedStyleSheets = [tokens, panel].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    for (const kind of KEPT_IN) this.root.addEventListener(kind, (event) => event.stopPropagation());
    signal.addEventListener("abort", () => this.element.remove());
  }

  /** Puts the host where it belongs. Says whether it was not there. */
  place(): boolean {
    const anchor = this.#anchor();
    if (isAfter(anchor, this.element)) return false;
    for (const there of [...(anchor.parentNode?.children ?? [])]) if (isLeftBehind(there)) there.remove();
    anchor.after(this.element);
    return true;
  }
}

/** Whether an element stands after another, if not right after it: others put theirs there too, and a quarrel has no end. */
function isAfter(one: Element, other: Element): boolean {
  if (other.parentNode !== one.parentNode) return false;
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/**
 * Whether an element is a host of ours from before an update: Firefox ends a script without letting it tidy up, and
 * starts the new one in the same page. Its scripts are allowed into closed roots, and no other root has our name in it.
 */
function isLeftBehind(element: Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null }): boolean {
  const regions = element.openOrClosedShadowRoot?.querySelectorAll("[role=region]") ?? [];
  return [...regions].some((region) => region.ariaLabel === message("extensionName"));
}
