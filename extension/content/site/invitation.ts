/**
 * The dialog that adds a note to an invitation. It asks first (stage 1: the recipient's name and a question, no box) and
 * shows the box then (stage 2: the box, no name), both in one dialog element.
 */

import type { Layout, Recipient } from "../../../pkg/connote.js";
import { isShown, type Root, rootOf } from "../dom.js";
import type { Trace } from "../sent.js";
import { defined } from "./card.js";
import {
  counted,
  DIALOG,
  dialogsIn,
  EDITABLE,
  firstShown,
  hasBox,
  isEditable,
  limitOf,
  themeBy,
  wrapper,
} from "./dialog.js";
import { aliasesOf, believed, factsAbout, isInvite, nameIn, personBehind, type ShownName } from "./profile.js";
import { departureOf, isGate, isPrimary } from "./send.js";
import type { NoteBox, Sendable, Site } from "./site.js";

// Each selector, why it was chosen, and the layouts it was seen in:
// "shadow" is the dialog in the shadow root of the pages in use since December 2025,
// "page" the same dialog in the document itself, at /preload/custom-invite/ and on all pages before.

/** The box. Id and name outlived every redesign since 2018, and no language changes them. Shadow, page. */
const FIELD = "#custom-message";
/** The heading of both stages, named by the dialog's `aria-labelledby`; its words depend on the language. Shadow, page. */
const HEADING = "#send-invite-modal";
/** The dialog, whatever becomes of its heading. Shadow, page. */
const SEND_INVITE = ".send-invite";
/** The recipient's name: at stage 1 only, wherever the language puts it in the sentence. Shadow, page. */
const NAME = "strong";
/** The element whose open shadow root holds the dialogs of the old application on the new pages. Shadow. */
const SHADOW_HOST = "interop-outlet";
/** Where the dialog has a page or a frame of its own. */
const PRELOADED = /^\/preload\//;
/** What the counter of a note allows, and that of nothing else: without and with Premium. */
const LIMITS = [200, 300];

/** "3 personalized invitations remaining for this month", in any language: a paragraph with one number, a small one. */
const REMAINING = /^\D*(\d{1,2})\D*$/;

/** What is known of whom a dialog is about, since it opened. */
interface Opening {
  /** What was clicked last before. */
  readonly clicked: Element | undefined;
  /** The name it showed when it asked whether to add a note. The first one stands: a translator may come later. */
  name?: ShownName | undefined;
  /** What the page says of them, once it has been found. */
  facts?: Partial<Recipient> | undefined;
}

const openings = new WeakMap<Element, Opening>();
/** What was clicked last on the page. It is looked at only once a dialog opens. */
let clicked: Element | undefined;

export const invitation: Site = {
  shadowHosts: [SHADOW_HOST],

  find(root) {
    const field = firstShown(root, FIELD);
    const dialog = (field ?? firstShown(root, HEADING))?.closest(DIALOG);
    if (!dialog) return [];
    if (isEditable(field)) return [noteBox(layout(root, dialog), dialog, field)];
    opening(dialog).name ??= nameIn(dialog.querySelector(NAME));
    return [];
  },

  /** In a new layout the box may be known by nothing but the counter beside it, and by what was clicked before. */
  guess(element) {
    const isAskedFor = (clicked && isInvite(clicked)) || PRELOADED.test(location.pathname);
    const dialog = isAskedFor && isEditable(element) ? element.closest(DIALOG) : null;
    if (!dialog || !countsANote(dialog)) return undefined;
    const boxes = [...dialog.querySelectorAll<HTMLElement>(EDITABLE)].filter(isShown);
    const [field] = boxes;
    return field && boxes.length === 1 ? noteBox("invitation-guessed", dialog, field) : undefined;
  },

  clicked(element) {
    if (!element.closest(DIALOG)) clicked = element;
  },

  /** Where the dialog asks whether to add a note. Something else that it asks for comes without the name. */
  unwritten(pressed) {
    const dialog = pressed.closest(DIALOG);
    if (!dialog || !isInvitation(dialog) || !isPrimary(pressed, dialog) || hasBox(dialog)) return undefined;
    return isGate(dialog) && !dialog.querySelector(NAME) ? undefined : sendable(dialog);
  },

  isMissed(root) {
    return dialogsIn([root]).some(
      (dialog) => countsANote(dialog) || (isInvitation(dialog) && dialog.querySelector(EDITABLE)),
    );
  },
};

function sendable(dialog: Element): Sendable {
  return {
    dialog,
    recipient: (readsProfile) => recipient(dialog, readsProfile),
    departure: () => departure(dialog),
  };
}

function noteBox(layout: Layout, dialog: Element, field: HTMLElement): NoteBox {
  return {
    ...sendable(dialog),
    layout,
    kind: "invite",
    field,
    anchor: () => wrapper(field),
    sends: (pressed) => isPrimary(pressed, dialog),
    limit: () => limitOf(dialog, field),
    remaining: () => remaining(dialog),
    theme: () => themeBy(dialog),
  };
}

function layout(root: Root, dialog: Element): Layout {
  if (root instanceof ShadowRoot) return "invitation-shadow";
  if (dialog.localName === "dialog") return "invitation-native";
  return window === window.top ? "invitation-page" : "invitation-frame";
}

function isInvitation(dialog: Element): boolean {
  return dialog.matches(SEND_INVITE) || dialog.querySelector(HEADING) !== null;
}

/** A dialog that stays in the page may open for somebody else. */
function opening(dialog: Element): Opening {
  const before = openings.get(dialog);
  if (before && (before.clicked === clicked || !clicked || !isInvite(clicked))) return before;
  const now = { clicked };
  openings.set(dialog, now);
  return now;
}

/** The page says a lot of many people, but the dialog is about one. */
function recipient(dialog: Element, readsProfile: boolean): Partial<Recipient> {
  const now = opening(dialog);
  if (!readsProfile) now.facts = undefined;
  if (now.facts) return now.facts;
  const person = personBehind(now.clicked);
  const name = believed(now.name, person.slug);
  const facts = readsProfile ? factsAbout(person, name, now.clicked) : undefined;
  const aliases = aliasesOf(person, now.clicked, person.isSure || facts !== undefined);
  const found = { ...(facts ?? defined({ name })), ...(aliases.length > 0 ? { aliases } : {}) };
  if (facts) now.facts = found;
  return found;
}

/** A dialog that comes next is about somebody else where something else was clicked to open it. */
function departure(dialog: Element): () => Trace {
  const about = opening(dialog);
  const outlet = document.getElementById(SHADOW_HOST)?.shadowRoot;
  const roots = [...new Set([document, rootOf(dialog), ...(outlet ? [outlet] : [])])];
  const isOther = (shown: Element) => isInvitation(shown) && opening(shown).clicked !== about.clicked;
  const isSame = (shown: Element) => shown === dialog || isInvitation(shown);
  const isOpen = () => dialogsIn(roots).some((shown) => isSame(shown) && !isOther(shown));
  return departureOf(roots, isOpen, isOther);
}

function remaining(dialog: Element): number | undefined {
  const [number, another] = [...dialog.querySelectorAll("p")].flatMap(
    (it) => REMAINING.exec(it.textContent)?.[1] ?? [],
  );
  return number !== undefined && another === undefined ? Number(number) : undefined;
}

function countsANote(dialog: Element): boolean {
  const limit = counted(dialog);
  return limit !== undefined && LIMITS.includes(limit);
}
