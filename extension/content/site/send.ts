/** Where a note is sent from: known by where it is, as its words are others in each language, and what shows that it went. */

import { type Root, rootOf } from "../dom.js";
import type { Trace } from "../sent.js";
import { dialogsIn, hasBox } from "./dialog.js";

const BUTTON = "button, [role='button'], input[type='submit']";
/** The row of buttons, in all dialogs since 2020. */
const ACTIONS = ".artdeco-modal__actionbar";
/** The button that sends, in every generation of them: what adds a note, cancels or closes is another kind. */
const PRIMARY = "[class*=primary]";
/**
 * What the site asks for, or says, in the place of an invitation that it does not send: the limit of the week is reached,
 * an e-mail address is asked for, or the notes of the month are spent and Premium has no end of them.
 */
const GATE =
  '.ip-fuse-limit-alert, #ip-fuse-limit-alert__header, input[type=email], input[name=email], a[href*="/premium/"]';
/**
 * The message in a corner that something has failed, told from one that says it went by its kind: a class and an attribute
 * of the site's own, or the sign beside the words.
 */
const FAILURE =
  ".artdeco-toast-item--error, [data-test-artdeco-toast-item-type=error], " +
  ".artdeco-toast-item :is(li-icon[type^=error], [data-test-icon^=error])";

/** Whether a part of the page belongs to the row of Send: what follows the box in its dialog and holds buttons. */
export function isAtSend(target: Node, anchor: Element, dialog: Element): boolean {
  if (!dialog.contains(target) || !(anchor.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING)) {
    return false;
  }
  // As large as a part can be that does not hold the box too.
  let row = target;
  while (row.parentNode && row.parentNode !== rootOf(dialog) && !row.parentNode.contains(anchor)) row = row.parentNode;
  return row instanceof Element && (row.matches(BUTTON) || row.querySelector(BUTTON) !== null);
}

/** Whether a part of a dialog belongs to its one button that does what the dialog is for. */
export function isPrimary(pressed: Element, dialog: Element): boolean {
  const button = pressed.closest(BUTTON);
  return button !== null && (dialog.querySelector(ACTIONS) ?? dialog).contains(button) && button.matches(PRIMARY);
}

/** Whether a dialog asks for something else than the note. */
export function isGate(dialog: Element): boolean {
  const has = (selector: string) => dialog.matches(selector) || dialog.querySelector(selector) !== null;
  return has(GATE) && !hasBox(dialog);
}

/**
 * What shows whether an invitation goes, from now on, with the dialogs of these roots. `isOpen` says whether its dialog is
 * there, or is there again, and `isOther` whether a dialog is about another invitation.
 */
export function departureOf(
  roots: readonly Root[],
  isOpen: () => boolean,
  isOther: (dialog: Element) => boolean = () => false,
): () => Trace {
  const failures = () => roots.flatMap((root) => [...root.querySelectorAll(FAILURE)]);
  const refusals = () => [...dialogsIn(roots).filter(isGate), ...failures()];
  const before = new Set(refusals());
  const isRefused = () => refusals().some((it) => !before.has(it) && !isOther(it));
  return () => ({ kind: "invite", dialog: isRefused() ? "refused" : isOpen() ? "open" : "gone" });
}
