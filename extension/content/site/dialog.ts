/** What the site's dialogs have in common, whatever they ask for. */

import { isShown, type Root, rootOf } from "../dom.js";
import type { Theme } from "./site.js";

/**
 * A dialog: the role is `alertdialog` for some, the class stays where the role does not, and the newest dialogs of other
 * kinds are native.
 */
export const DIALOG = "[role=dialog], [role=alertdialog], [aria-modal=true], dialog, .artdeco-modal";
/** What is between a dialog's heading and its buttons. */
const CONTENT = ".artdeco-modal__content";
/** What can be typed into, except what a captcha hides in the page. */
export const EDITABLE = "textarea:not([name=g-recaptcha-response]), [contenteditable]:not([contenteditable=false])";
/** The site's own themes: on the shadow host, or further up. */
const THEMES = ".theme--dark, .theme--light";
const DARK = ".theme--dark";

/** The first that is shown: a dialog that is hidden, and not taken away, may hold the same as the one shown after it. */
export function firstShown(root: Root, selector: string): Element | undefined {
  const all = [...root.querySelectorAll(selector)];
  // Asked all the time, and next to always for one.
  return (all.length > 1 && all.find(isShown)) || all[0];
}

/** The dialogs that are shown in some roots. */
export function dialogsIn(roots: readonly Root[]): Element[] {
  return roots.flatMap((root) => [...root.querySelectorAll(DIALOG)].filter(isShown));
}

/** The counter, "0/200", alone in its element: in more text it could run into another number. */
const COUNTER = /^\s*\d+\s*\/\s*(\d+)\s*$/;

/** How many UTF-16 units a dialog's counter allows. */
export function counted(dialog: Element): number | undefined {
  let last: number | undefined;
  for (const element of dialog.querySelectorAll("*")) {
    const allowed = COUNTER.exec(element.textContent ?? "")?.[1];
    if (allowed) last = Number(allowed);
  }
  return last || undefined;
}

/** How many UTF-16 units a box takes: the label says 300 to everybody, and most boxes have no `maxlength`. */
export function limitOf(dialog: Element, field: HTMLElement): number | undefined {
  const most = (field as Partial<HTMLTextAreaElement>).maxLength ?? 0;
  return counted(dialog) ?? (most > 0 ? most : undefined);
}

/** Not by its class: an element in a frame may have been made in the page around it. */
export function isEditable(element: Element | null | undefined): element is HTMLElement {
  return element?.matches(EDITABLE) ?? false;
}

/** Whether something is to be written in a dialog. */
export function hasBox(dialog: Element): boolean {
  return [...dialog.querySelectorAll(EDITABLE)].some(isShown);
}

/** The box and its counter stand in an element of their own, which other things may follow. */
export function wrapper(field: Element): Element {
  const parent = field.parentElement;
  return parent && !parent.matches(`${DIALOG}, ${CONTENT}`) ? parent : field;
}

/** The theme the site says a dialog has. */
export function themeBy(dialog: Element): Theme | undefined {
  const root = rootOf(dialog);
  const themed = (root instanceof ShadowRoot ? root.host : dialog).closest(THEMES);
  if (!themed) return undefined;
  return themed.matches(DARK) ? "dark" : "light";
}
