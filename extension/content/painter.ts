/** What shows where the words are that something was found in. */

import type { Severity } from "../../pkg/connote.js";
import { difference, type Span, shifted } from "./span.js";

export interface Mark extends Span {
  readonly severity: Severity;
  /** Whether it is the one the writer has gone to by keyboard. */
  readonly active: boolean;
}

/** There is one for each way a box may hold its text. */
export interface Painter {
  /** What it needs in our host, and the theme is told by. */
  readonly element: HTMLElement;
  /** Shows these marks, made for this text. */
  show(text: string, marks: readonly Mark[]): void;
  /** The text has changed: until the new one has been read, the marks go along with their words. */
  follow(text: string): void;
}

/** The marks that a change of the text did not go into, where they are after it. */
export function carried(marks: readonly Mark[], before: string, after: string): Mark[] {
  const edit = difference(before, after);
  return marks.map((mark) => shifted(mark, edit)).filter((mark) => mark !== undefined);
}
