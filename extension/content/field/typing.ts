/** Typing on the writer's behalf. */

import { apply, type Edit, inverted, joined, moved, type Span } from "../span.js";
import type { Field } from "./field.js";

/**
 * What became of edits: typed, and by which others they are taken back; not tried, because the text had changed or the
 * box has no room; or refused, by the browser or the site.
 */
export type Typed =
  | { readonly outcome: "typed"; readonly undo: readonly Edit[] }
  | { readonly outcome: "stale" | "full" | "refused" };

/**
 * Types edits the way the writer would, so that undo takes them back and the site hears of it: as one where there is
 * nothing between them to spare, else each apart. They are in the order of the text, made for it, and not tried on
 * another. The caret stays where the writer had it, unless there is a slot to fill; where an edit can't be typed, all is
 * as it was.
 */
export function type(field: Field, edits: readonly Edit[], madeFor: string, slot?: Span): Typed {
  if (field.text !== madeFor) return { outcome: "stale" };
  const edit = joined(edits, madeFor);
  const meant = apply(edit, madeFor);
  const isFull = meant.length > field.most;
  if (isFull && meant.length > madeFor.length) return { outcome: "full" };

  const { scrollLeft, scrollTop } = field.element;
  const { selected } = field;
  field.focus();
  if (!field.isFocused) return { outcome: "refused" };
  const isTyped = typeApart(field, field.isPlain ? [edit] : edits, madeFor);
  if (isTyped && slot) {
    field.select({ anchor: slot.start, caret: slot.end });
  } else if (selected) {
    const to = (place: number) => (isTyped ? moved(place, edits) : place);
    field.select({ anchor: to(selected.anchor), caret: to(selected.caret) });
    field.element.scrollTo({ left: scrollLeft, top: scrollTop, behavior: "instant" });
  }
  if (isTyped) return { outcome: "typed", undo: inverted(edits, madeFor) };
  return { outcome: isFull ? "full" : "refused" };
}

/** Types edits one after the other, the last first: so the others stay where they are. Says whether all could be. */
function typeApart(field: Field, edits: readonly Edit[], madeFor: string): boolean {
  let meant = madeFor;
  let steps = 0;
  for (const edit of edits.toReversed()) {
    const before = field.text;
    field.select({ anchor: edit.start, caret: edit.end });
    insert(edit.replacement);
    if (field.text !== before) steps += 1;
    meant = apply(edit, meant);
    if (field.text !== meant) {
      // Half of what was meant is worse than none.
      for (; steps > 0 && field.text !== madeFor; steps -= 1) document.execCommand("undo");
      return false;
    }
  }
  return true;
}

/** The only way in that keeps undo: setting the value throws the history away. Deprecated, and without a successor. */
function insert(text: string): void {
  if (text) document.execCommand("insertText", false, text);
  else document.execCommand("delete");
}
