/**
 * What is noticed of people who have something of the writer's before them: that they are connected now, or have answered,
 * and that the writer takes an invitation back. A page of anybody else is not looked at.
 */

import type { Book, Sight } from "../../pkg/connote.js";
import { LEDGER_KEY, OPEN_KEY } from "../names.js";
import { listen } from "./port.js";
import { aliasAt } from "./site/address.js";
import { cardOf, degreeOn, ownerOf } from "./site/profile.js";
import type { NoteBox } from "./site/site.js";
import { confirms, isBesideButtons, type Withdrawal, withdrawalBy } from "./site/withdrawal.js";

/** Tells the background what was seen of somebody. */
export type Tell = (aliases: readonly string[], sight: Sight) => void;

export class Lookout {
  readonly #tell: Tell;
  readonly #isOff: () => boolean;
  /** The aliases of all who have something before them; of nobody while nothing is recorded. */
  #open: ReadonlySet<string> = new Set();
  /** What is seen of them, and has been told. */
  readonly #told = new Map<string, Set<Sight>>();
  /** Whose card was looked at last: it is looked at again when it changes. */
  #looked: { readonly alias: string; readonly card: Element } | undefined;
  /** Whose invitation was asked to be taken back by the last click. */
  #withdrawal: Withdrawal | undefined;

  /** `isOff` says whether Connote is switched off. */
  constructor(tell: Tell, isOff: () => boolean, signal: AbortSignal) {
    this.#tell = tell;
    this.#isOff = isOff;
    const changed = (changes: object) => {
      if (LEDGER_KEY in changes || OPEN_KEY in changes) void this.read();
    };
    listen(chrome.storage.onChanged, changed, signal);
  }

  /** Reads whom to look out for: nobody while Connote is switched off. */
  async read(): Promise<void> {
    const stored = await chrome.storage.local.get([LEDGER_KEY, OPEN_KEY]);
    const consent = (stored[LEDGER_KEY] as Partial<Book> | undefined)?.consent;
    const isOn = !this.#isOff() && consent === "on";
    this.#open = new Set(isOn ? (stored[OPEN_KEY] as string[] | undefined) : []);
    for (const alias of this.#told.keys()) if (!this.#open.has(alias)) this.#told.delete(alias);
    this.#looked = undefined;
    this.look([]);
  }

  /** The page has changed. Asked after every batch of changes: all it costs is a comparison, but on a page of such people. */
  look(changes: readonly MutationRecord[]): void {
    if (this.#open.size === 0) return;
    const alias = aliasAt(location.pathname);
    if (!alias || !this.#open.has(alias)) return;
    const before = this.#looked?.alias === alias ? this.#looked.card : undefined;
    if (before?.isConnected && !changes.some(({ target }) => before.contains(target) || target.contains(before)))
      return;
    const card = cardOf([alias]);
    this.#looked = card && { alias, card };
    if (card) this.#see(alias, ownerOf(card), degreeOn(card) === 1 ? ["connected"] : []);
  }

  /** A conversation is open, or has changed. */
  lookAt(box: NoteBox): void {
    if (this.#open.size === 0 || !box.sights) return;
    const { aliases = [] } = box.recipient(false);
    const alias = aliases.find((it) => this.#open.has(it));
    if (alias) this.#see(alias, aliases, box.sights(alias));
  }

  /** Something was clicked. What a page clicks by itself may open a dialog, and takes nothing back. */
  clicked(element: Element, isTrusted: boolean): void {
    if (this.#open.size === 0) return;
    const asked = this.#withdrawal;
    // In the dialog that asks once more only a button decides.
    if (asked && isBesideButtons(element)) return;
    const next = withdrawalBy(element);
    this.#withdrawal = next?.aliases.some((alias) => this.#open.has(alias)) ? next : undefined;
    if (this.#withdrawal || !asked || !isTrusted) return;
    const name = asked.name();
    if (name && confirms(element, name)) this.#tell(asked.aliases, "withdrawn");
  }

  /** What is seen is told once, until it is not seen any more. */
  #see(alias: string, aliases: readonly string[], seen: readonly Sight[]): void {
    const told = this.#told.get(alias) ?? new Set();
    this.#told.set(alias, new Set(seen));
    for (const sight of seen) if (!told.has(sight)) this.#tell(aliases, sight);
  }
}
