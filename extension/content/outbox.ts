/** What the writer sends: followed until the page shows that it has gone, told to the background, and forgotten then. */

import type { LintRequest, Sent } from "../../pkg/connote.js";
import { targetOf } from "./dom.js";
import type { Background } from "./port.js";
import { type Event as Happening, next, pressed, type Sight, WAIT } from "./sent.js";
import type { NoteBox, Sendable } from "./site/site.js";

/** What goes, as it was when Send was pressed, and the writer's own line on why it is this person. */
export type Letter = Required<Pick<Sent<LintRequest>, "note" | "why">>;

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
  readonly #signal: AbortSignal;
  readonly #open = new Set<Open>();

  constructor(background: Background, signal: AbortSignal) {
    this.#background = background;
    this.#signal = signal;
    // A page that is left, kept and come back to has lost its line.
    window.addEventListener("pagehide", () => background.hangUp(), { signal });
  }

  /** The writer has pressed Send. */
  press({ dialog, departure }: Sendable, letter: Letter): void {
    for (const open of this.#open) if (open.dialog === dialog) open.left();
    const look = departure?.();
    const sent = { at: Date.now(), ...letter };
    if (look) this.#follow(dialog, look, () => void this.#background.sent(sent));
  }

  /** The page has changed. */
  changed(): void {
    for (const open of this.#open) open.changed();
  }

  #follow(dialog: Element, look: () => Sight, arrived: () => void): void {
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
    const changed = () => happens({ kind: "looked", sight: look() });
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
