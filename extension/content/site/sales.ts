/** Sales Navigator: its invitation, and its messages. Both are textareas in the document itself. */

import type { Layout } from "../../../pkg/connote.js";
import { DIALOG, firstShown, isEditable, limitOf, textOf, themeBy } from "./dialog.js";
import type { NoteBox, Site } from "./site.js";

const PAGES = /^\/sales\//;

interface Part {
  readonly layout: Layout;
  readonly kind: NoteBox["kind"];
  readonly field: string;
  /** What is opened and closed with the note. */
  readonly dialog: string;
  /** In it, the name of who will read the note. */
  readonly name: string;
}

const PARTS: readonly Part[] = [
  {
    layout: "sales-invitation",
    kind: "invite",
    field: "#connect-cta-form__invitation",
    dialog: DIALOG,
    name: '[data-anonymize="person-name"]',
  },
  {
    layout: "sales-message",
    kind: "message",
    field: ".compose-form__message-field",
    dialog: ".thread-container",
    name: 'a[href*="/sales/lead/"]',
  },
];

export const sales: Site = {
  find(root) {
    if (!PAGES.test(location.pathname)) return [];
    return PARTS.flatMap((part) => {
      const field = firstShown(root, part.field);
      const dialog = field?.closest(part.dialog);
      if (!dialog || !isEditable(field)) return [];
      const { layout, kind } = part;
      return {
        layout,
        kind,
        field,
        dialog,
        anchor: () => field,
        recipient: () => ({ name: textOf(dialog.querySelector(part.name)) }),
        person: () => textOf(dialog.querySelector(part.name)),
        limit: () => limitOf(dialog, field),
        theme: () => themeBy(dialog),
      };
    });
  },
};
