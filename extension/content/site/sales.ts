/** Sales Navigator: its invitation, and its messages. Both are textareas in the document itself. */

import type { Layout, Recipient } from "../../../pkg/connote.js";
import { isShown } from "../dom.js";
import { defined, degreeOf, pieces } from "./card.js";
import { DIALOG, firstShown, isEditable, limitOf, themeBy } from "./dialog.js";
import { linesOf } from "./lines.js";
import { nameIn } from "./profile.js";
import { departureOf } from "./send.js";
import type { NoteBox, Site } from "./site.js";

const PAGES = /^\/sales\//;
/** The heading of a dialog about somebody: the name, and behind it how far off they are. */
const LOCKUP = ".artdeco-entity-lockup__title";

interface Part {
  readonly layout: Layout;
  readonly kind: NoteBox["kind"];
  readonly field: string;
  /** What is opened and closed with the note. */
  readonly dialog: string;
  /** In it, the name of who will read the note. */
  readonly name: string;
  /** What sends it. Not there where nothing is known that would show that it went: the messages of a conversation. */
  readonly send?: string;
}

const PARTS: readonly Part[] = [
  {
    layout: "sales-invitation",
    kind: "invite",
    field: "#connect-cta-form__invitation",
    dialog: DIALOG,
    name: '[data-anonymize="person-name"]',
    send: ".connect-cta-form__send",
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
      const { layout, kind, send } = part;
      return {
        layout,
        kind,
        field,
        dialog,
        anchor: () => field,
        recipient: (readsProfile) => recipient(dialog.querySelector(part.name), readsProfile && kind === "invite"),
        person: () => undefined,
        sends: (pressed) => send !== undefined && pressed.closest(send) !== null,
        ...(send && { departure: () => departureOf([document], () => isShown(dialog)) }),
        limit: () => limitOf(dialog, field),
        theme: () => themeBy(dialog),
      };
    });
  },
};

/** The address names nobody here, so a name that a translator has written can't be believed. */
function recipient(named: Element | null, readsProfile: boolean): Partial<Recipient> {
  const shown = nameIn(named);
  const name = shown?.isTranslated ? undefined : shown?.text;
  const lockup = readsProfile && named?.closest(LOCKUP);
  const badges = lockup ? linesOf(lockup).flatMap(({ text }) => pieces(text)) : [];
  return defined({ name, degree: badges.map(degreeOf).find((degree) => degree !== undefined) });
}
