/** What a note may begin with, asked for anew when what it depends on is another thing. */

import type { LintRequest, Starter } from "../../pkg/connote.js";
import type { Background } from "./port.js";

export class Drafts {
  readonly #background: Background;
  readonly #heard: () => void;
  #offered: readonly Starter[] = [];
  /** What they were asked for last: an answer to anything else is dropped. */
  #askedFor = "";

  /** `heard` is told when others are offered. */
  constructor(background: Background, heard: () => void) {
    this.#background = background;
    this.#heard = heard;
  }

  get offered(): readonly Starter[] {
    return this.#offered;
  }

  /** Asks, where that may bring others; `why` is the writer's own line on why it is this person. */
  ask(note: LintRequest, why: string): void {
    const asked = JSON.stringify([note, why]);
    if (asked === this.#askedFor) return;
    this.#askedFor = asked;
    this.#background.starters(note, why, (answer) => {
      if (asked !== this.#askedFor) return;
      this.#offered = typeof answer === "object" && "starters" in answer ? answer.starters : [];
      this.#heard();
    });
  }

  /** What is stored is another thing, on which they depend too. */
  forget(): void {
    this.#askedFor = "";
  }
}
