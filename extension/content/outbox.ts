/** What the writer sends: followed until the page shows that it has gone, told to the background, and forgotten then. */

import type { LintRequest, Sent } from "../../pkg/connote.js";
import { targetOf } from "./dom.js";
import { message } from "./messages.js";
import type { Notice } from "./panel/panel.js";
import type { Background } from "./port.js";
import { type Event as Happening, next, pressed, type Trace, WAIT } from "./sent.js";
import type { NoteBox, Sendable } from "./site/site.js";

/** On the practice page nothing is sent. */
const IS_PRACTICE = location.protocol.endsWith("-extension:");

/** What goes, as it was when Send was pressed, and the writer's own line on why it is this person. */
export type Letter = Required<Pick<Sent<LintRequest>, "note" | "why">>;

/** Says in a box what can wait. Says whether there was room for it. */
export type Say = (notice: Notice) => boolean;

/** What is seen of Connote in the page: nothing where it is quiet, and where it is off it follows nothing either. */
export type Presence = "shown" | "quiet" | "off";

/** What the writer is still to be told: that a ledger can be kept of whom they write to, or that it is full. */
type Due = { readonly offerFor: Sent<LintRequest> } | "full";

/** Something on its way. */
interface Open {
  readonly dialog: Element;
  /** The page has changed. */
  changed(): void;
  /** The writer has pressed something else. */
  left(): void;
}

/** Calls `send` when the writer sends the note of a box, before the site does anything about it. */
export function hearSend(box: NoteBox, send: () => void, signal: AbortSignal): void {
  const { dialog, field, kind } = box;
  const clicked = (event: Event) => {
    const target = targetOf(event);
    if (event.isTrusted && target && box.sends(target)) send();
  };
  const typed = (event: Event) => {
    if (event.isTrusted && targetOf(event) === field && isEnter(event as KeyboardEvent)) send();
  };
  dialog.addEventListener("click", clicked, { capture: true, passive: true, signal });
  if (kind !== "invite") dialog.addEventListener("keydown", typed, { capture: true, passive: true, signal });
}

/** Whether a key may send a message: by a setting of the site's, and with Control or Command without it. */
function isEnter({ key, shiftKey, altKey, isComposing }: KeyboardEvent): boolean {
  return key === "Enter" && !shiftKey && !altKey && !isComposing;
}

export class Outbox {
  readonly #background: Background;
  readonly #presence: () => Presence;
  readonly #signal: AbortSignal;
  readonly #open = new Set<Open>();
  /** Those of the boxes that are open. */
  readonly #says = new Set<Say>();
  /** Nothing where nothing can be said, and of what was sent only the last. */
  #due: Due | undefined;
  /** The ledger is offered once, and what it is offered for is kept no longer than that. */
  #hasOffered = false;

  constructor(background: Background, presence: () => Presence, signal: AbortSignal) {
    this.#background = background;
    this.#presence = presence;
    this.#signal = signal;
    // A page that is left, kept and come back to has lost its line.
    const left = () => {
      this.forget();
      background.hangUp();
    };
    window.addEventListener("pagehide", left, { signal });
  }

  /** The writer has pressed Send for what is read now, if it is followed; `say` is for the box where they did. */
  press({ dialog, departure }: Sendable, letter: () => Letter, say?: Say): void {
    for (const open of this.#open) if (open.dialog === dialog) open.left();
    const look = IS_PRACTICE || this.#presence() === "off" ? undefined : departure?.();
    if (!look) return;
    const sent = { at: Date.now(), ...letter() };
    this.#follow(dialog, look, () => void this.#record(sent, say));
  }

  /** A box is open, in which something can be said, until `signal` aborts. */
  meet(say: Say, signal: AbortSignal): void {
    this.#says.add(say);
    signal.addEventListener("abort", () => this.#says.delete(say));
  }

  /** Says what the writer is still to be told: there may be room for it by now. */
  async tell(): Promise<void> {
    const due = this.#due;
    if (due === undefined) return;
    const holds = due === "full" || (await this.#isUnasked());
    if (due !== this.#due) return;
    if (!holds) this.#due = undefined;
    else this.#say(due);
  }

  /** Has nothing to tell any more. */
  forget(): void {
    this.#due = undefined;
  }

  /** The page has changed. */
  changed(): void {
    for (const open of this.#open) open.changed();
  }

  async #record(sent: Sent<LintRequest>, say: Say | undefined): Promise<void> {
    const answer = await this.#background.sent(sent);
    if (this.#presence() !== "shown") return;
    if (answer === "no-room") this.#due = "full";
    else if (answer?.consent === "unasked" && !this.#hasOffered) this.#due = { offerFor: sent };
    if (this.#due !== undefined) this.#say(this.#due, say);
  }

  /** Says it in one box, rather in that where the writer is. */
  #say(due: Due, here?: Say): void {
    const notice = (say: Say) => (due === "full" ? { text: message("ledgerFull") } : this.#offer(due.offerFor, say));
    const says = here ? [here, ...this.#says] : [...this.#says];
    if (!says.some((say) => say(notice(say)))) return;
    this.#due = undefined;
    if (due !== "full") this.#hasOffered = true;
  }

  #offer(sent: Sent<LintRequest>, say: Say): Notice {
    const yes = { name: message("ledgerKeep"), choose: () => void this.#keep(sent, say) };
    const no = { name: message("ledgerNo"), choose: () => void this.#decline() };
    return { text: message("ledgerOffer"), answers: { yes, no } };
  }

  /** Switches the ledger on, and says that it begins once it has begun, or why it does not. */
  async #keep(sent: Sent<LintRequest>, say: Say): Promise<void> {
    const state = await this.#background.setConsent("on");
    const isOn = typeof state === "object" && state.consent === "on";
    const answer = isOn ? await this.#background.sent(sent) : state;
    if (answer === "no-room") say({ text: message("ledgerFull") });
    else say({ text: message(answer?.consent === "on" ? "ledgerKept" : "ledgerNotKept") });
  }

  /** An answer to a question that was answered elsewhere meanwhile changes nothing. */
  async #decline(): Promise<void> {
    if (await this.#isUnasked()) await this.#background.setConsent("declined");
  }

  /** Whether the ledger was neither asked for nor declined so far, here or elsewhere. */
  async #isUnasked(): Promise<boolean> {
    return (await this.#background.ledgerState())?.consent === "unasked";
  }

  #follow(dialog: Element, look: () => Trace, arrived: () => void): void {
    const first = look();
    let sending = pressed(first);
    if (typeof sending === "string") return;
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, this.#signal]);
    const happens = (event: Happening) => {
      if (signal.aborted) return;
      sending = next(sending, event);
      if (typeof sending === "string") end.abort();
      if (sending === "sent") arrived();
    };
    const changed = () => happens({ kind: "looked", trace: look() });
    const left = () => {
      changed();
      happens({ kind: "left" });
    };
    const open: Open = { dialog, changed, left };
    this.#open.add(open);
    const timer = setTimeout(() => {
      changed();
      happens({ kind: "elapsed" });
    }, WAIT);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      this.#open.delete(open);
    });
    // Of an invitation any other press may be what closes the dialog.
    if (first.kind !== "invite") return;
    window.addEventListener("click", ({ isTrusted }) => isTrusted && left(), { capture: true, passive: true, signal });
    window.addEventListener("keydown", ({ key }) => key === "Escape" && left(), {
      capture: true,
      passive: true,
      signal,
    });
  }
}
