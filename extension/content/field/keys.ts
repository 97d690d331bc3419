/** The keys that are ours while the writer is in the box. */

import type { Step } from "../step.js";
import type { Field } from "./field.js";

/** Each says whether the key was ours; if it was, neither the box nor the site gets it. */
export interface Keys {
  /** F8, and Shift+F8 with -1. */
  go(step: Step): boolean;
  /** The arrow down, and the arrow up with -1. */
  choose(step: Step): boolean;
  /** What is chosen, where the writer has gone there by key. */
  enter(): boolean;
  escape(): boolean;
  /** Tab, while there are slots to go to. */
  tab(): boolean;
  /** Any other key. `moves` says whether it only moves the caret. */
  other(moves: boolean): void;
}

/** Keys that neither write nor move the caret. Tab goes on to our own buttons. */
const NEUTRAL = new Set(["Alt", "AltGraph", "CapsLock", "Control", "Fn", "Meta", "NumLock", "Shift", "Tab"]);
/** Keys that move the caret and write nothing. */
const MOVING = new Set(["ArrowDown", "ArrowLeft", "ArrowRight", "ArrowUp", "End", "Home", "PageDown", "PageUp"]);
/** Keys that do their work again while they are held down. */
const REPEATED = new Set(["ArrowDown", "ArrowUp", "F8"]);

export class Keyboard {
  readonly #field: Field;
  readonly #keys: Keys;
  /** Keys whose release the site must not see either: it closes its dialog when Escape is released. */
  readonly #held = new Set<string>();

  constructor(field: Field, keys: Keys, signal: AbortSignal) {
    this.#field = field;
    this.#keys = keys;
    // As early as can be: the site listens too, and an event that has arrived cannot be taken back.
    window.addEventListener("keydown", (event) => this.#pressed(event), { capture: true, signal });
    window.addEventListener("keyup", (event) => this.#released(event), { capture: true, signal });
  }

  /** Keeps the release of a key that was pressed elsewhere in our UI from the site. */
  hold(key: string): void {
    this.#held.add(key);
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing || !this.#isInBox(event)) return;
    if (this.#isOurs(event)) {
      swallow(event);
      this.#held.add(event.key);
    } else {
      // Where its last release was not heard of, this one is the page's all the same.
      this.#held.delete(event.key);
    }
  }

  #released(event: KeyboardEvent): void {
    if (this.#held.delete(event.key) && this.#isInBox(event)) swallow(event);
  }

  #isOurs(event: KeyboardEvent): boolean {
    const modified = event.altKey || event.ctrlKey || event.metaKey;
    if (event.key === "Tab" && !modified && !event.shiftKey && this.#keys.tab()) return true;
    if (NEUTRAL.has(event.key)) return false;
    // A key that is held down says so again and again, after the first has done its work.
    if (event.repeat && this.#held.has(event.key) && !REPEATED.has(event.key)) return true;
    if (event.key === "F8" && !modified) return this.#keys.go(event.shiftKey ? -1 : 1);
    if (event.key === "Escape" && !modified) return this.#keys.escape();
    if (!modified && !event.shiftKey) {
      if (event.key === "Enter" && this.#keys.enter()) return true;
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
      if (step && this.#keys.choose(step)) return true;
    }
    this.#keys.other(MOVING.has(event.key));
    return false;
  }

  #isInBox(event: Event): boolean {
    return event.composedPath()[0] === this.#field.element;
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
