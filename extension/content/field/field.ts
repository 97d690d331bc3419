/** The box a note is typed into. */

import { rootOf } from "../dom.js";

/** What is selected: from where the writer began to where the caret is, which may be the other way round. */
export interface Selected {
  readonly anchor: number;
  readonly caret: number;
}

export abstract class Field<Box extends HTMLElement = HTMLElement> {
  readonly element: Box;

  constructor(element: Box) {
    this.element = element;
  }

  /** The note, as the site would send it. */
  abstract get text(): string;
  /** Whether it holds nothing but its text: else there are mentions, bold words and the like, which a change must spare. */
  abstract get isPlain(): boolean;
  /** How many UTF-16 units the browser lets be typed into it. */
  abstract get most(): number;
  /** What is selected in the box, where the browser says it. */
  abstract get selected(): Selected | undefined;
  abstract select(selected: Selected): void;

  get isFocused(): boolean {
    return rootOf(this.element).activeElement === this.element;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Makes sure that a span is in view, where the box scrolls. Given its place in the scrolled content. */
  reveal(top: number, bottom: number): void {
    const { scrollTop, clientHeight } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.element.scrollTop = bottom - clientHeight;
  }
}
