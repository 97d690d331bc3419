/** The box a note is typed into, and typing into it on the writer's behalf. */

import { apply, type Edit, joined, type Span, shifted } from "./span.js";

/** What became of an edit: typed, not tried because the text had changed, or refused by the browser or the site. */
export type Typed = "typed" | "stale" | "refused";

export class Field {
  readonly element: HTMLTextAreaElement;

  constructor(element: HTMLTextAreaElement) {
    this.element = element;
  }

  get text(): string {
    return this.element.value;
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

  /**
   * Types edits the way the writer would, so that one undo takes them back and the site hears of it. They are made for one
   * text and are not tried on another. The caret stays where the writer had it, unless there is a slot to fill.
   */
  type(edits: readonly Edit[], madeFor: string, slot?: Span): Typed {
    if (this.text !== madeFor) return "stale";
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = this.element;
    const edit = joined(edits, madeFor);
    const meant = apply(edit, madeFor);
    this.focus();
    if (!this.isFocused) return "refused";

    this.element.setSelectionRange(edit.start, edit.end);
    insert(edit.replacement);
    if (this.text !== meant) {
      // Half an edit is worse than none.
      if (this.text !== madeFor) document.execCommand("undo");
      return "refused";
    }

    if (slot) {
      this.element.setSelectionRange(slot.start, slot.end);
    } else {
      this.element.setSelectionRange(moved(selectionStart, edits), moved(selectionEnd, edits), selectionDirection);
      this.element.scrollTop = scrollTop;
    }
    return "typed";
  }

  get isFocused(): boolean {
    return (this.element.getRootNode() as Document | ShadowRoot).activeElement === this.element;
  }
}

/** The only way in that keeps undo: setting the value throws the history away. Deprecated, and without a successor. */
function insert(text: string): void {
  if (text) document.execCommand("insertText", false, text);
  else document.execCommand("delete");
}

/** Where a caret is after edits: one inside replaced words goes to their end. */
function moved(caret: number, edits: readonly Edit[]): number {
  return edits.reduceRight((at, edit) => {
    const place = shifted({ start: at, end: at }, edit);
    return place ? place.start : edit.start + edit.replacement.length;
  }, caret);
}
