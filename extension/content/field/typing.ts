/** Typing on the writer's behalf. */

import { apply, type Edit, joined, moved, type Span } from "../span.js";
import type { Field } from "./field.js";

/** What became of an edit: typed, not tried because the text had changed, or refused by the browser or the site. */
export type Typed = "typed" | "stale" | "refused";

/**
 * Types edits the way the writer would, so that one undo takes them back and the site hears of it. They are made for one
 * text and are not tried on another. The caret stays where the writer had it, unless there is a slot to fill.
 */
export function type(field: Field, edits: readonly Edit[], madeFor: string, slot?: Span): Typed {
  if (field.text !== madeFor) return "stale";
  const { scrollTop } = field.element;
  const { selected } = field;
  const edit = joined(edits, madeFor);
  const meant = apply(edit, madeFor);
  field.focus();
  if (!field.isFocused) return "refused";

  field.select({ anchor: edit.start, caret: edit.end });
  insert(edit.replacement);
  if (field.text !== meant) {
    // Half an edit is worse than none.
    if (field.text !== madeFor) document.execCommand("undo");
    return "refused";
  }

  if (slot) {
    field.select({ anchor: slot.start, caret: slot.end });
  } else if (selected) {
    field.select({ anchor: moved(selected.anchor, edits), caret: moved(selected.caret, edits) });
    field.element.scrollTop = scrollTop;
  }
  return "typed";
}

/** The only way in that keeps undo: setting the value throws the history away. Deprecated, and without a successor. */
function insert(text: string): void {
  if (text) document.execCommand("insertText", false, text);
  else document.execCommand("delete");
}
