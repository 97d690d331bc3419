/** The kinds of field there are. */

import { EditableField } from "./editable.js";
import { TextareaField } from "./textarea.js";

export type AnyField = TextareaField | EditableField;

/** The field of an element that a note is typed into. */
export function fieldOf(element: HTMLElement): AnyField {
  return element.localName === "textarea"
    ? new TextareaField(element as HTMLTextAreaElement)
    : new EditableField(element);
}
