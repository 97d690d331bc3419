/**
 * The dialog that adds a note to an invitation. It asks first (stage 1: the recipient's name and a question, no box) and
 * shows the box then (stage 2: the box, no name), both in one dialog element.
 */

import type { Layout, Recipient } from "../../../pkg/connote.js";
import { isShown, type Root } from "../dom.js";
import { counted, DIALOG, EDITABLE, firstShown, isEditable, limitOf, textOf, themeBy, wrapper } from "./dialog.js";
import { isInOwnersCard, owner, ownersName, ownersSlug } from "./profile.js";
import type { NoteBox, Site } from "./site.js";

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
/** A control that opens the dialog says whom it invites in its address. Profiles, search. */
const INVITES = "a[href*='vanityName=']";
/** Where the dialog has a page or a frame of its own. */
const PRELOADED = /^\/preload\//;
/** What the counter of a note allows, and that of nothing else: without and with Premium. */
const LIMITS = [200, 300];

/** "3 personalized invitations remaining for this month", in any language: a paragraph with one number, a small one. */
const REMAINING = /^\D*(\d{1,2})\D*$/;

/** The name each dialog showed when it asked whether to add a note. */
const names = new WeakMap<Element, string>();
/** The profile that the writer last clicked to invite, by the last part of its address. */
let invited: string | undefined;

export const invitation: Site = {
  shadowHosts: [SHADOW_HOST],

  find(root) {
    const field = firstShown(root, FIELD);
    const dialog = (field ?? firstShown(root, HEADING))?.closest(DIALOG);
    if (!dialog) return [];
    if (isEditable(field)) return [noteBox(layout(root, dialog), dialog, field)];
    remember(dialog);
    return [];
  },

  /** In a new layout the box may be known by nothing but the counter beside it, and by what was clicked before. */
  guess(element) {
    const isAskedFor = invited !== undefined || PRELOADED.test(location.pathname);
    const dialog = isAskedFor && isEditable(element) ? element.closest(DIALOG) : null;
    if (!dialog || !countsANote(dialog)) return undefined;
    const boxes = [...dialog.querySelectorAll<HTMLElement>(EDITABLE)].filter(isShown);
    const [field] = boxes;
    return field && boxes.length === 1 ? noteBox("invitation-guessed", dialog, field) : undefined;
  },

  clicked(element) {
    if (element.closest(DIALOG)) return;
    const link = element.closest<HTMLAnchorElement>(INVITES);
    if (link) invited = new URL(link.href).searchParams.get("vanityName") ?? undefined;
    else invited = isInOwnersCard(element) ? ownersSlug() : undefined;
  },

  isMissed(root) {
    const shown = [...root.querySelectorAll(DIALOG)].filter(isShown);
    return shown.some((dialog) => countsANote(dialog) || (isInvitation(dialog) && dialog.querySelector(EDITABLE)));
  },
};

function noteBox(layout: Layout, dialog: Element, field: HTMLElement): NoteBox {
  let known: Partial<Recipient> = {};
  return {
    layout,
    kind: "invite",
    field,
    dialog,
    anchor: () => wrapper(field),
    recipient() {
      if (!known.name) known = recipient(dialog);
      return known;
    },
    person: () => recipient(dialog).name,
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

function remember(dialog: Element): void {
  const name = textOf(dialog.querySelector(NAME));
  if (name) names.set(dialog, name);
}

/** The page says a lot of its owner, but the dialog may be about somebody else. */
function recipient(dialog: Element): Partial<Recipient> {
  const name = names.get(dialog);
  const isOwner = name ? name === ownersName() : invited !== undefined && invited === ownersSlug();
  return isOwner ? owner() : { name };
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
