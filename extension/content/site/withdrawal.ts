/**
 * How an invitation is taken back: a control says that it waits, or stands in the list of all that were sent, and opens a
 * dialog that asks once more. Only the button in that which names the person takes it back; no word is gone by.
 */

import { aliasAt, aliasOf } from "./address.js";
import { nameOf, wordsOf } from "./card.js";
import { DIALOG } from "./dialog.js";
import { linesOf } from "./lines.js";
import { cardOf, memberOf, nameOn, ownerOf, rowOf } from "./profile.js";

/** Says that an invitation waits: on a profile, in the menu of one, in a search. 2026. */
const PENDING = '[componentkey^="ConnectButtonstate:invitation:"][componentkey$="_pending"]';
/** The pages of invitations that were sent. All. */
const SENT = /^\/mynetwork\/invitation-manager\/sent\b/;
/** There each row has a control that takes it back: a link to nowhere in particular in 2026, a button before. */
const CONTROL = "a, button, [role=button]";
/** What decides in the dialog. */
const BUTTON = "button, [role=button]";
/** Buttons with a label: "Withdraw invitation sent to Ada Okafor" is that of the one that does it. 2026. */
const NAMING = "button[aria-label], [role=button][aria-label]";

/** Whose invitation may be taken back by the dialog that opens next. */
export interface Withdrawal {
  readonly aliases: readonly string[];
  /** Their name, as far as the page shows it. Read when it is needed. */
  name(): string | undefined;
}

/** Whom a click is about, where it may open the dialog. */
export function withdrawalBy(clicked: Element): Withdrawal | undefined {
  // The dialog itself may stand within the row that it is about.
  if (clicked.closest(DIALOG)) return undefined;
  const pending = clicked.closest(PENDING);
  if (!pending && !(SENT.test(location.pathname) && clicked.closest(CONTROL))) return undefined;
  const said = [aliasAt(pending?.getAttribute("href") ?? ""), memberOf(pending)];
  const own = said.filter((alias) => alias !== undefined);
  const card = cardOf(own);
  if (card) return { aliases: ownerOf(card), name: () => nameOn(card) };
  const row = rowOf(clicked);
  if (!row) return undefined;
  // Where the link to them is a picture alone, the name is what stands first.
  const first = () => nameOf(linesOf(row.element)[0]?.text ?? "");
  return { aliases: [aliasOf(row.slug), ...own], name: () => nameOn(row.element) ?? first() };
}

/** Whether a click is in a dialog, and on none of its buttons: nothing is decided by it. */
export function isBesideButtons(clicked: Element): boolean {
  return clicked.closest(DIALOG) !== null && clicked.closest(BUTTON) === null;
}

/** Whether a click takes back the invitation of who has this name: its button is the one that says so. */
export function confirms(clicked: Element, name: string): boolean {
  const button = clicked.closest(NAMING);
  const dialog = button?.closest(DIALOG);
  const called = wordsOf(name).join(" ");
  if (!dialog || called === "") return false;
  const saying = [...dialog.querySelectorAll(NAMING)].filter((it) =>
    wordsOf(it.getAttribute("aria-label") ?? "")
      .join(" ")
      .includes(called),
  );
  return saying.length === 1 && saying[0] === button;
}
