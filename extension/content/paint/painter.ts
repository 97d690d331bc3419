/** What shows where the words are that something was found in. */

import type { Severity } from "../../../pkg/connote.js";
import { difference, type Span, shifted } from "../span.js";

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
  /** Where the active mark is on the screen, as far as the box shows it. */
  readonly active: DOMRect | undefined;
  /** The shortest mark at a place on the screen. */
  at(x: number, y: number): Mark | undefined;
  /** The text has changed: until the new one has been read, the marks go along with their words. */
  follow(text: string): void;
}

/** What is around the lines of a mark, of those that the box shows. */
export function around(lines: readonly DOMRect[], box: DOMRect): DOMRect | undefined {
  const shown = lines.filter(({ top, bottom }) => top < box.bottom && bottom > box.top);
  if (shown.length === 0) return undefined;
  const [left, right] = [Math.min(...shown.map((it) => it.left)), Math.max(...shown.map((it) => it.right))];
  const [top, bottom] = [Math.min(...shown.map((it) => it.top)), Math.max(...shown.map((it) => it.bottom))];
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The shortest mark that has a line at a place on the screen. */
export function shortestAt(
  marks: readonly { readonly mark: Mark; readonly lines: readonly DOMRect[] }[],
  x: number,
  y: number,
): Mark | undefined {
  return marks
    .filter(({ lines }) => lines.some((it) => it.left <= x && x <= it.right && it.top <= y && y <= it.bottom))
    .map(({ mark }) => mark)
    .sort((one, other) => one.end - one.start - (other.end - other.start))[0];
}

/** The marks that a change of the text did not go into, where they are after it. */
export function carried(marks: readonly Mark[], before: string, after: string): Mark[] {
  const edit = difference(before, after);
  return marks.map((mark) => shifted(mark, edit)).filter((mark) => mark !== undefined);
}
