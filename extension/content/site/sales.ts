/** Sales Navigator: its invitation, and its messages. Both are textareas in the document itself. */

import type { Layout, Recipient } from "../../../pkg/connote.js";
import { isShown } from "../dom.js";
import { aliasOf, slugOf } from "./address.js";
import { defined, degreeOf, pieces } from "./card.js";
import { DIALOG, firstShown, isEditable, limitOf, themeBy } from "./dialog.js";
import { linesOf } from "./lines.js";
import { nameIn } from "./profile.js";
import { departureOf } from "./send.js";
import type { NoteBox, Site } from "./site.js";

const PAGES = /^\/sales\//;
/** The page of somebody, and links to it: "/sales/lead/ACwAAA1,NAME_SEARCH,x1y2" begins with their id. */
const LEAD = /\/sales\/lead\/([^,/?#]+)/;
const LEADS = 'a[href*="/sales/lead/"]';
/** Their name on it. Two programs of 2025 and 2026 have it so. */
const LEAD_NAME = "h1[data-x--lead--name]";
/** What belongs to that name, and the menu that is opened from it: it leads to their profile. Likewise. */
const LEAD_CARD = "section";
const OPENS = "[aria-controls]";
const PERSON = 'a[href*="/in/"]';
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
        recipient: (readsProfile) =>
          recipient(dialog.querySelector(part.name), readsProfile && kind === "invite", dialog),
        sends: (pressed) => send !== undefined && pressed.closest(send) !== null,
        ...(send && { departure: () => departureOf([document], () => isShown(dialog)) }),
        limit: () => limitOf(dialog, field),
        theme: () => themeBy(dialog),
      };
    });
  },
};

/** A name that a translator has written can't be believed: no address has it too. */
function recipient(named: Element | null, readsProfile: boolean, dialog: Element): Partial<Recipient> {
  const shown = nameIn(named);
  const name = shown?.isTranslated ? undefined : shown?.text;
  const lockup = readsProfile && named?.closest(LOCKUP);
  const badges = lockup ? linesOf(lockup).flatMap(({ text }) => pieces(text)) : [];
  const lead = leadOf(named);
  const aliases = lead ? [lead] : aliasesOfLead(shown?.text, dialog);
  const degree = badges.map(degreeOf).find((degree) => degree !== undefined);
  return { ...defined({ name, degree }), ...(aliases.length > 0 ? { aliases } : {}) };
}

function leadOf(link: Element | null): string | undefined {
  const id = LEAD.exec(link?.getAttribute("href") ?? "")?.[1];
  return id && `lead/${id}`;
}

/** Whom a page is about, where a dialog over it shows their name, and nobody else of that name is on it. */
function aliasesOfLead(name: string | undefined, dialog: Element): string[] {
  const id = LEAD.exec(location.pathname)?.[1];
  const heading = firstShown(document, LEAD_NAME);
  const isTheirs = (it: Element) => name !== undefined && nameIn(it)?.text === name;
  const others = [...document.querySelectorAll(LEADS)].filter((link) => !dialog.contains(link) && isTheirs(link));
  if (!id || !heading || !isTheirs(heading) || others.some((link) => leadOf(link) !== `lead/${id}`)) return [];
  const card = heading.closest(LEAD_CARD);
  const menus = [...(card?.querySelectorAll(OPENS) ?? [])].map((it) => it.getAttribute("aria-controls") ?? "");
  const parts = [card, ...menus.map((menu) => document.getElementById(menu))];
  const links = parts.flatMap((part) => [...(part?.querySelectorAll(PERSON) ?? [])]);
  const [slug, another] = new Set(links.map(slugOf));
  return [`lead/${id}`, ...(slug && another === undefined ? [aliasOf(slug)] : [])];
}
