/** Going by Tab through the slots of what was just typed for the writer, until they do something else. */

import type { Span } from "../span.js";
import type { Field } from "./field.js";

const SLOT = /\[[^\]\n]*\]/g;

/** The slots of a text, in its order. */
export function slotsIn(text: string): Span[] {
  return [...text.matchAll(SLOT)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

export class Slots {
  readonly #field: Field;
  readonly #ended: () => void;
  /** How many there are still to go to: each is gone to once, so that Tab leads out again. */
  #left = 0;

  /** `ended` is told when Tab is the page's again, once. */
  constructor(field: Field, ended: () => void) {
    this.#field = field;
    this.#ended = ended;
  }

  get isActive(): boolean {
    return this.#left > 0;
  }

  /** The first slot is selected: Tab goes on from there. */
  begin(): void {
    this.#left = slotsIn(this.#field.text).length - 1;
  }

  /** Selects the next slot. Says whether Tab was ours. */
  next(): boolean {
    if (!this.isActive) return false;
    const caret = this.#field.selected?.caret ?? 0;
    const slots = slotsIn(this.#field.text);
    const next = slots.find(({ start }) => start >= caret) ?? slots.find(({ end }) => end < caret);
    if (!next) {
      this.end();
      return false;
    }
    this.#field.select({ anchor: next.start, caret: next.end });
    this.#left -= 1;
    if (!this.isActive) this.#ended();
    return true;
  }

  /** Ends it. Says whether it had not ended. */
  end(): boolean {
    const wasActive = this.isActive;
    this.#left = 0;
    if (wasActive) this.#ended();
    return wasActive;
  }
}
