/**
 * The dialog that adds a note to an invitation. It asks first (stage 1: the recipient's name and a question, no box) and
 * shows the box then (stage 2: the box, no name), both in one dialog element.
 */

import type { NoteBox, Root, Site, Theme } from "../site.js";

// Each selector, why it was chosen, and the layouts it was seen in:
// "shadow" is the dialog in the shadow root of the pages in use since December 2025,
// "page" the same dialog in the document itself, at /preload/custom-invite/.

/** The box. Id and name outlived every redesign since 2018, and no language changes them. Shadow, page. */
const FIELD = "custom-message";
/** The heading of both stages, named by the dialog's `aria-labelledby`; its words depend on the language. Shadow, page. */
const HEADING = "send-invite-modal";
/** The dialog element: the role is `alertdialog` for some, and the class stays where the role does not. Shadow, page. */
const DIALOG = "[role=dialog], [role=alertdialog], .artdeco-modal";
/** What is between the dialog's heading and its buttons. Shadow, page. */
const CONTENT = ".artdeco-modal__content";
/** The recipient's name: at stage 1 only, wherever the language puts it in the sentence. Shadow, page. */
const NAME = ".artdeco-modal__content strong";
/** The element whose open shadow root holds the dialogs of the old application on the new pages. Shadow. */
const SHADOW_HOST = "interop-outlet";
/** The site's own themes: on the shadow host, or further up. Shadow. */
const THEMES = ".theme--dark, .theme--light";
const DARK = ".theme--dark";

/** The counter, "0/200". The label beside it says 300 to everybody, and the box itself has no `maxlength`. */
const COUNTER = /^\s*\d+\s*\/\s*(\d+)\s*$/;
/** A profile's title, "(3) Ada Okafor | LinkedIn": the number is that of unread notifications. */
const PROFILE_TITLE = /^(?:\(\d+\+?\)\s*)?(.+?)\s*\|\s*LinkedIn$/;
const PROFILE_PATH = /^\/in\//;

/** The name each dialog showed when it asked whether to add a note. */
const names = new WeakMap<Element, string>();

export const invitation: Site = {
  shadowHosts: [SHADOW_HOST],

  find(root) {
    const field = root.getElementById(FIELD);
    const dialog = (field ?? root.getElementById(HEADING))?.closest(DIALOG);
    if (!dialog) return NONE;
    if (field instanceof HTMLTextAreaElement) return [noteBox(root, dialog, field)];
    remember(dialog);
    return NONE;
  },
};

const NONE: readonly NoteBox[] = [];

function noteBox(root: Root, dialog: Element, field: HTMLTextAreaElement): NoteBox {
  return {
    layout: root instanceof ShadowRoot ? "invitation-shadow" : "invitation-page",
    kind: "invite",
    field,
    dialog,
    anchor: wrapper(field),
    recipient: () => names.get(dialog) ?? nameInTitle(),
    limit: () => limit(dialog, field),
    theme: () => theme(root, dialog),
  };
}

function remember(dialog: Element): void {
  const name = dialog.querySelector(NAME)?.textContent?.trim();
  if (name) names.set(dialog, name);
}

/** The box and its counter stand in an element of their own, which other things may follow. */
function wrapper(field: Element): Element {
  const parent = field.parentElement;
  return parent && !parent.matches(`${DIALOG}, ${CONTENT}`) ? parent : field;
}

function nameInTitle(): string | undefined {
  if (!PROFILE_PATH.test(location.pathname)) return undefined;
  return PROFILE_TITLE.exec(document.title)?.[1];
}

/** Looks for an element with nothing but the counter in it: in more text it could run into another number. */
function limit(dialog: Element, field: HTMLTextAreaElement): number | undefined {
  let last: number | undefined;
  for (const element of dialog.querySelectorAll("*")) {
    const allowed = COUNTER.exec(element.textContent ?? "")?.[1];
    if (allowed) last = Number(allowed);
  }
  return last || (field.maxLength > 0 ? field.maxLength : undefined);
}

function theme(root: Root, dialog: Element): Theme | undefined {
  const themed = (root instanceof ShadowRoot ? root.host : dialog).closest(THEMES);
  if (!themed) return undefined;
  return themed.matches(DARK) ? "dark" : "light";
}
