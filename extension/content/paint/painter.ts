/** What shows where the words are that something was found in. */

import type { Severity } from "../../../pkg/connote.js";
import { onceAFrame } from "../dom.js";
import { difference, type Span, shifted } from "../span.js";

export interface Mark extends Span {
  readonly severity: Severity;
  /** Whether it is the one the writer has gone to. */
  readonly active: boolean;
}

/** There is one for each way a box may hold its text. */
export abstract class Painter {
  /** What it needs in our host, and the theme is told by. */
  abstract readonly element: HTMLElement;
  protected text = "";
  protected marks: readonly Mark[] = [];
  /** The mark under the pointer: it is drawn deeper, as a button is. */
  protected hovered: Mark | undefined;
  /** Whether the mark gone to has not been brought into view yet. After that, scrolling is the writer's. */
  protected isToReveal = false;

  constructor(field: HTMLElement, signal: AbortSignal) {
    let pointer: PointerEvent | undefined;
    const look = onceAFrame(() => this.#hover(pointer && this.at(pointer.clientX, pointer.clientY)), signal);
    const pointed = (event: PointerEvent | undefined) => {
      pointer = event;
      if (this.hovered || (event && this.marks.length > 0)) look();
    };
    // A finger hovers over nothing.
    const moved = (event: PointerEvent) => pointed(event.pointerType === "touch" ? undefined : event);
    field.addEventListener("pointermove", moved, { passive: true, signal });
    field.addEventListener("pointerleave", () => pointed(undefined), { passive: true, signal });
  }

  /** Draws the marks over their words. */
  protected abstract draw(): void;
  /** Draws the mark under the pointer deeper than the others. */
  protected abstract deepen(): void;
  /** Where the lines of a mark are on the screen, once it is drawn. */
  protected abstract linesOf(mark: Mark): readonly DOMRect[];
  /** As much of the screen as the box shows its text in. */
  protected abstract get bounds(): DOMRect;

  /** Shows these marks, made for this text. */
  show(text: string, marks: readonly Mark[]): void {
    const [textBefore, before] = [this.text, this.marks];
    this.text = text;
    const isSame = marks.length === before.length && marks.every((mark, index) => isEqual(mark, before[index]));
    if (isSame && (text === textBefore || marks.length === 0)) return;
    if (!isSame) {
      this.marks = marks;
      this.hovered = undefined;
      const active = marks.find((mark) => mark.active);
      this.isToReveal = active !== undefined && !before.some((mark) => isEqual(mark, active));
    }
    this.draw();
  }

  /** The text has changed: until the new one has been read, the marks go along with their words. */
  follow(text: string): void {
    const edit = difference(this.text, text);
    this.show(
      text,
      this.marks.map((mark) => shifted(mark, edit)).filter((mark) => mark !== undefined),
    );
  }

  /** The page has changed what is around the words, or the nodes they are in: the marks may have lost them. */
  repaint(): void {
    if (this.marks.length > 0) this.draw();
  }

  /** Where the active mark is on the screen, as far as the box shows it. */
  get active(): DOMRect | undefined {
    const active = this.marks.find((mark) => mark.active);
    return active && around(this.linesOf(active), this.bounds);
  }

  /** The shortest mark that has a line at a place on the screen. */
  at(x: number, y: number): Mark | undefined {
    const holds = ({ left, right, top, bottom }: DOMRect) => left <= x && x <= right && top <= y && y <= bottom;
    return this.marks
      .filter((mark) => this.linesOf(mark).some(holds))
      .sort((one, other) => one.end - one.start - (other.end - other.start))[0];
  }

  #hover(mark: Mark | undefined): void {
    if (mark === this.hovered) return;
    this.hovered = mark;
    this.deepen();
  }
}

function isEqual(one: Mark, other: Mark | undefined): boolean {
  const { start, end, severity, active } = one;
  const is = other?.start === start && other.end === end;
  return is && other.severity === severity && other.active === active;
}

/** What is around the lines of a mark, of those that the box shows. */
function around(lines: readonly DOMRect[], box: DOMRect): DOMRect | undefined {
  const shown = lines.filter(({ top, bottom }) => top < box.bottom && bottom > box.top);
  if (shown.length === 0) return undefined;
  const [left, right] = [Math.min(...shown.map((it) => it.left)), Math.max(...shown.map((it) => it.right))];
  const [top, bottom] = [Math.min(...shown.map((it) => it.top)), Math.max(...shown.map((it) => it.bottom))];
  return new DOMRect(left, top, right - left, bottom - top);
}
