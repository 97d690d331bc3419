/**
 * Draws highlights over the words of a textarea. A textarea does not say where its words are, so a copy of the text is
 * laid out with the same styles, out of sight and exactly on top, and asked instead.
 */

import { element, onceAFrame, watchLooks } from "../dom.js";
import type { TextareaField } from "../field/textarea.js";
import type { Span } from "../span.js";
import { type Mark, Painter } from "./painter.js";

/** Every style that decides where a character of a textarea stands. */
const TEXT_STYLES = [
  "direction",
  "font-family",
  "font-feature-settings",
  "font-kerning",
  "font-language-override",
  "font-optical-sizing",
  "font-palette",
  "font-size",
  "font-size-adjust",
  "font-stretch",
  "font-style",
  "font-synthesis",
  "font-variant-alternates",
  "font-variant-caps",
  "font-variant-east-asian",
  "font-variant-ligatures",
  "font-variant-numeric",
  "font-variant-position",
  "font-variation-settings",
  "font-weight",
  "hyphenate-character",
  "hyphens",
  "letter-spacing",
  "line-break",
  "line-height",
  "overflow-wrap",
  "tab-size",
  "text-align",
  "text-align-last",
  "text-autospace",
  "text-combine-upright",
  "text-indent",
  "text-orientation",
  "text-rendering",
  "text-size-adjust",
  "text-spacing-trim",
  "text-transform",
  "text-wrap-mode",
  "text-wrap-style",
  "unicode-bidi",
  "white-space-collapse",
  "word-break",
  "word-spacing",
  "writing-mode",
] as const;

/** A scrollbar is wider than this; a smaller difference is the rounding of fractional borders. */
const NARROWEST_SCROLLBAR = 3;
/** Wide enough to read an exact scale off it. */
const RULER = 1000;
/** What the page may be off by, in pixels of the screen, without having moved: its own rounding. */
const NEAR = 0.5;
/** Characters that any box has use for, so that no font is fetched for them. */
const SAMPLE = "0123456789 Write a note";

export class Mirror extends Painter {
  /** As large as what the box shows of its text, and cuts off the rest. */
  readonly #window = element("div", { class: "window", "aria-hidden": "true" });
  /** Scrolls as the box does. */
  readonly #content = element("div", { class: "content" });
  readonly #copy = element("div", { class: "copy" });
  readonly #copied = document.createTextNode("");
  /** Its size changes with the font, and with nothing else: a font may come late without any event. */
  readonly #sample = element("div", { class: "sample" }, SAMPLE);
  readonly #field: TextareaField;
  readonly #soon: () => void;
  /** A box for each line of each mark. */
  #drawn: readonly Drawn[] = [];
  /** Whether the marks are others than those drawn. */
  #isDue = false;
  /** Where the box was when it was measured last: nowhere where its styles may be others by now. */
  #measured: Place | undefined;
  #left = 0;
  #top = 0;
  #scrolled = "";

  /** `anchor` is what stands between the box and our host: what resizes it moves us. */
  constructor(field: TextareaField, host: Element, anchor: Element, signal: AbortSignal) {
    super(field.element, signal);
    this.#field = field;
    this.#soon = onceAFrame(() => this.#draw(), signal);
    this.#copy.append(this.#copied);
    this.#content.append(this.#sample, this.#copy);
    this.#content.style.setProperty("width", `${RULER}px`);
    this.#window.append(this.#content);

    // Where something is resized it has just been laid out, and is not painted yet.
    const resized = new ResizeObserver(() => {
      this.#measured = undefined;
      this.#draw();
    });
    for (const part of new Set([field.element, anchor, host, this.#sample])) resized.observe(part);
    signal.addEventListener("abort", () => resized.disconnect());
    const changed = () => {
      this.#measured = undefined;
      this.#soon();
    };
    watchLooks(field.element, changed, signal);
    // A site may give a box another border or padding while it has the focus.
    for (const kind of ["focus", "blur"]) field.element.addEventListener(kind, changed, { signal });
    field.element.addEventListener("scroll", () => this.marks.length > 0 && this.#scroll(), { passive: true, signal });
  }

  get element(): HTMLElement {
    return this.#window;
  }

  protected get bounds(): DOMRect {
    return this.#window.getBoundingClientRect();
  }

  protected linesOf(mark: Mark): readonly DOMRect[] {
    if (this.#isDue) this.#draw();
    return this.#drawn.filter((it) => it.mark === mark).map(({ box }) => box.getBoundingClientRect());
  }

  /**
   * The copy gets its text with the box, and is laid out with it. A text is often read before the frame is painted that
   * shows it: what both change is drawn once.
   */
  protected draw(): void {
    this.#isDue = true;
    if (this.marks.length === 0) {
      this.#draw();
    } else {
      if (this.#copied.data !== this.text) this.#copied.data = this.text;
      this.#soon();
    }
  }

  protected deepen(): void {
    for (const { mark, box } of this.#drawn) this.#dress(box, mark);
  }

  /** Reads the layout once, and then writes what has changed; more only where the box itself has. */
  #draw(): void {
    if (!this.#window.isConnected) return;
    this.#isDue = false;
    if (this.marks.length === 0) {
      for (const { box } of this.#drawn) box.remove();
      this.#drawn = [];
      return;
    }
    if (!this.#isInPlace()) this.#measure();

    const origin = this.#content.getBoundingClientRect();
    const scale = origin.width / RULER || 1;
    const lines = this.marks.flatMap((mark) =>
      this.#lines(mark).map((line) => ({ mark, line: within(line, origin, scale) })),
    );
    if (this.isToReveal) this.#reveal(lines);
    this.#scroll();

    const [before, drawn] = [
      this.#drawn,
      lines.map(({ mark, line }, index) => this.#box(mark, line, this.#drawn[index])),
    ];
    for (const { box } of before.slice(drawn.length)) box.remove();
    this.#drawn = drawn;
  }

  /** Draws one line in the place of another, if there is one. */
  #box(mark: Mark, line: Line, before: Drawn | undefined): Drawn {
    const box = before?.box ?? element("div");
    this.#dress(box, mark);
    for (const side of SIDES) {
      if (line[side] !== before?.line[side]) box.style.setProperty(side, `${line[side]}px`);
    }
    if (!before) this.#content.append(box);
    return { mark, line, box };
  }

  #dress(box: HTMLElement, mark: Mark): void {
    const kind = `mark ${mark.severity}${mark.active ? " active" : ""}${mark === this.hovered ? " hovered" : ""}`;
    if (box.className !== kind) box.className = kind;
  }

  #reveal(lines: readonly { mark: Mark; line: Line }[]): void {
    const active = lines.filter(({ mark }) => mark.active).map(({ line }) => line);
    const [first, last] = [active[0], active.at(-1)];
    if (first && last) this.#field.reveal(first.top, last.top + last.height);
    this.isToReveal = false;
  }

  /** One rectangle per line: where a line holds both directions of writing, or two fonts, the browser gives several. */
  #lines({ start, end }: Span): Edges[] {
    const range = document.createRange();
    range.setStart(this.#copied, Math.min(start, this.#copied.length));
    range.setEnd(this.#copied, Math.min(end, this.#copied.length));
    const lines: Edges[] = [];
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 0.5) continue;
      const line = lines.at(-1);
      const middle = (top + bottom) / 2;
      const touches = line && left <= line.right + 1 && right >= line.left - 1;
      if (line && touches && line.top < middle && middle < line.bottom) {
        line.left = Math.min(line.left, left);
        line.right = Math.max(line.right, right);
        line.top = Math.min(line.top, top);
        line.bottom = Math.max(line.bottom, bottom);
      } else {
        lines.push({ left, right, top, bottom });
      }
    }
    return lines;
  }

  /** Whether the window still lies over the box as it did: nobody says that something was moved or drawn larger. */
  #isInPlace(): boolean {
    const before = this.#measured;
    return before !== undefined && this.#place().every((now, index) => Math.abs(now - (before[index] ?? 0)) < NEAR);
  }

  #place(): Place {
    const [outer, here] = [this.#field.element.getBoundingClientRect(), this.#window.getBoundingClientRect()];
    const scale = this.#content.getBoundingClientRect().width;
    return [outer.left - here.left, outer.top - here.top, outer.width, outer.height, scale];
  }

  /** Puts the window over the box's padding, without scrollbars, and gives the copy the box's styles and width. */
  #measure(): void {
    const field = this.#field.element;
    const styles = getComputedStyle(field);
    const values = TEXT_STYLES.map((name) => styles.getPropertyValue(name));
    for (const [index, name] of TEXT_STYLES.entries()) {
      this.#copy.style.setProperty(name, values[index] ?? "");
      // A fixed height of lines would hide that of the font.
      if (name !== "line-height") this.#sample.style.setProperty(name, values[index] ?? "");
    }
    this.#copy.lang = field.closest<HTMLElement>("[lang]")?.lang ?? "";
    this.#window.style.setProperty("zoom", styles.getPropertyValue("zoom"));

    const scale = this.#content.getBoundingClientRect().width / RULER || 1;
    const outer = field.getBoundingClientRect();
    const here = this.#window.getBoundingClientRect();
    const px = (name: string) => Number.parseFloat(styles.getPropertyValue(name)) || 0;
    const [left, right] = [px("border-left-width"), px("border-right-width")];
    const [top, bottom] = [px("border-top-width"), px("border-bottom-width")];
    const scrollbarAcross = scrollbar(field.offsetWidth - field.clientWidth - left - right);
    const scrollbarBelow = scrollbar(field.offsetHeight - field.clientHeight - top - bottom);
    const scrollbarBefore = scrollbar(field.clientLeft - left);
    const width = outer.width / scale - left - right - scrollbarAcross;
    const height = outer.height / scale - top - bottom - scrollbarBelow;
    const [paddingLeft, paddingRight, paddingTop] = [px("padding-left"), px("padding-right"), px("padding-top")];
    this.#left += (outer.left - here.left) / scale + left + scrollbarBefore;
    this.#top += (outer.top - here.top) / scale + top;

    this.#window.style.setProperty("width", `${width}px`);
    this.#window.style.setProperty("height", `${height}px`);
    this.#window.style.setProperty("left", `${this.#left}px`);
    this.#window.style.setProperty("top", `${this.#top}px`);
    this.#copy.style.setProperty("left", `${paddingLeft}px`);
    this.#copy.style.setProperty("top", `${paddingTop}px`);
    this.#copy.style.setProperty("width", `${width - paddingLeft - paddingRight}px`);
    this.#measured = this.#place();
  }

  #scroll(): void {
    const { scrollLeft, scrollTop } = this.#field.element;
    const scrolled = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
    if (scrolled !== this.#scrolled) this.#content.style.setProperty("transform", scrolled);
    this.#scrolled = scrolled;
  }
}

/** Edges of something on the screen. */
interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a line is in the content, in its own pixels. */
interface Line {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const SIDES = ["left", "top", "width", "height"] as const;

interface Drawn {
  readonly mark: Mark;
  readonly line: Line;
  readonly box: HTMLElement;
}

/** How far the window is from the box, how large that is, and how long the ruler, in pixels of the screen. */
type Place = readonly [left: number, top: number, width: number, height: number, ruler: number];

function within({ left, right, top, bottom }: Edges, origin: DOMRect, scale: number): Line {
  return {
    left: (left - origin.left) / scale,
    top: (top - origin.top) / scale,
    width: (right - left) / scale,
    height: (bottom - top) / scale,
  };
}

function scrollbar(difference: number): number {
  return difference > NARROWEST_SCROLLBAR ? difference : 0;
}
