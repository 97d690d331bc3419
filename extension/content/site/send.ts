/** Where a note is sent from: known by where it is, as its words and names are others in each language and layout. */

import { rootOf } from "../dom.js";

const BUTTON = "button, [role='button'], input[type='submit']";

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
