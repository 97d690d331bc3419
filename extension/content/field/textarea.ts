/** A `textarea`: its text is its value. */

import { Field, type Selected } from "./field.js";

export class TextareaField extends Field<HTMLTextAreaElement> {
  readonly isPlain = true;

  get text(): string {
    return this.element.value;
  }

  /** A box that does not say how many says -1. */
  get most(): number {
    const { maxLength } = this.element;
    return maxLength < 0 ? Number.POSITIVE_INFINITY : maxLength;
  }

  get selected(): Selected {
    const { selectionStart, selectionEnd, selectionDirection } = this.element;
    return selectionDirection === "backward"
      ? { anchor: selectionEnd, caret: selectionStart }
      : { anchor: selectionStart, caret: selectionEnd };
  }

  select({ anchor, caret }: Selected): void {
    const direction = caret < anchor ? "backward" : "none";
    this.element.setSelectionRange(Math.min(anchor, caret), Math.max(anchor, caret), direction);
  }
}
