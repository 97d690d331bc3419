/**
 * Draws highlights over the words of a textarea. A textarea does not say where its words are, so a copy of the text is
 * laid out with the same styles, out of sight and exactly on top, and asked instead.
 */

import { element } from "../dom.js";
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

export class Mirror extends Painter {
  /** As large as what the box shows of its text, and cuts off the rest. */
  readonly #window = element("div", { class: "window", "aria-hidden": "true" });
  /** Scrolls as the box does. */
  readonly #content = element("div", { class: "content" });
  readonly #copy = element("div", { class: "copy" });
  readonly #copied = document.createTextNode("");
  /** The text without the box's width: its size changes with the font, and a font may come late without any event. */
  readonly #unwrapped = element("div", { class: "unwrapped" });
  readonly #field: TextareaField;
  /** A box for each line of each mark. */
  #drawn: readonly { mark: Mark; box: HTMLElement }[] = [];

  /** `anchor` is what stands between the box and our host: what resizes it moves us. */
  constructor(field: TextareaField, host: Element, anchor: Element, signal: AbortSignal) {
    super();
    this.#field = field;
    this.#copy.append(this.#copied);
    this.#content.append(this.#unwrapped, this.#copy);
    this.#window.append(this.#content);

    const redraw = () => this.#draw();
    const resized = new ResizeObserver(redraw);
    for (const part of new Set([field.element, anchor, host, this.#unwrapped])) resized.observe(part);
    signal.addEventListener("abort", () => resized.disconnect());
    window.addEventListener("resize", redraw, { signal });
    // A site may give a box another border or padding while it has the focus.
    for (const kind of ["focus", "blur", "transitionend"]) field.element.addEventListener(kind, redraw, { signal });
    field.element.addEventListener("scroll", () => this.#scroll(), { passive: true, signal });
  }

  get element(): HTMLElement {
    return this.#window;
  }

  protected get bounds(): DOMRect {
    return this.#window.getBoundingClientRect();
  }

  protected linesOf(mark: Mark): readonly DOMRect[] {
    return this.#drawn.filter((it) => it.mark === mark).map(({ box }) => box.getBoundingClientRect());
  }

  protected draw(): void {
    this.#copied.data = this.text;
    this.#unwrapped.textContent = this.text;
    this.#draw();
  }

  #draw(): void {
    if (!this.#window.isConnected) return;
    this.#measure();
    const origin = this.#content.getBoundingClientRect();
    const scale = this.#scale();
    const drawn: { mark: Mark; box: HTMLElement }[] = [];
    for (const mark of this.marks) {
      const lines = this.#lines(mark).map((line) => ({
        left: (line.left - origin.left) / scale,
        top: (line.top - origin.top) / scale,
        width: (line.right - line.left) / scale,
        height: (line.bottom - line.top) / scale,
      }));
      for (const line of lines) {
        const box = element("div", { class: `mark ${mark.severity}${mark.active ? " active" : ""}` });
        for (const [side, length] of Object.entries(line)) box.style.setProperty(side, `${length}px`);
        drawn.push({ mark, box });
      }
      const [first, last] = [lines[0], lines.at(-1)];
      if (mark.active && first && last) this.#field.reveal(first.top, last.top + last.height);
    }
    this.#drawn = drawn;
    this.#content.replaceChildren(this.#unwrapped, this.#copy, ...drawn.map(({ box }) => box));
    this.#scroll();
  }

  /** One rectangle per line: where a line holds both directions of writing, or two fonts, the browser gives several. */
  #lines({ start, end }: Span): Line[] {
    const range = document.createRange();
    range.setStart(this.#copied, Math.min(start, this.#copied.length));
    range.setEnd(this.#copied, Math.min(end, this.#copied.length));
    const lines: Line[] = [];
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

  /** Puts the window over the box's padding, without scrollbars, and gives the copy the box's styles and width. */
  #measure(): void {
    const field = this.#field.element;
    const styles = getComputedStyle(field);
    for (const name of TEXT_STYLES) {
      const value = styles.getPropertyValue(name);
      this.#copy.style.setProperty(name, value);
      this.#unwrapped.style.setProperty(name, value);
    }
    // A fixed height of lines would hide that of the font.
    this.#unwrapped.style.setProperty("line-height", "normal");
    this.#copy.lang = field.closest<HTMLElement>("[lang]")?.lang ?? "";
    const place = this.#window.style;
    place.setProperty("zoom", styles.getPropertyValue("zoom"));
    place.setProperty("left", "0");
    place.setProperty("top", "0");

    const scale = this.#scale();
    const outer = field.getBoundingClientRect();
    const px = (name: string) => Number.parseFloat(styles.getPropertyValue(name)) || 0;
    const [left, right] = [px("border-left-width"), px("border-right-width")];
    const [top, bottom] = [px("border-top-width"), px("border-bottom-width")];
    const scrollbarAcross = scrollbar(field.offsetWidth - field.clientWidth - left - right);
    const scrollbarBelow = scrollbar(field.offsetHeight - field.clientHeight - top - bottom);
    const scrollbarBefore = scrollbar(field.clientLeft - left);
    const width = outer.width / scale - left - right - scrollbarAcross;
    const height = outer.height / scale - top - bottom - scrollbarBelow;

    place.setProperty("width", `${width}px`);
    place.setProperty("height", `${height}px`);
    const here = this.#window.getBoundingClientRect();
    place.setProperty("left", `${(outer.left - here.left) / scale + left + scrollbarBefore}px`);
    place.setProperty("top", `${(outer.top - here.top) / scale + top}px`);

    const [paddingLeft, paddingRight] = [px("padding-left"), px("padding-right")];
    this.#copy.style.setProperty("left", `${paddingLeft}px`);
    this.#copy.style.setProperty("top", `${px("padding-top")}px`);
    this.#copy.style.setProperty("width", `${width - paddingLeft - paddingRight}px`);
  }

  /** Pixels on the screen per pixel of ours, where the page is zoomed or transformed. */
  #scale(): number {
    this.#content.style.setProperty("width", `${RULER}px`);
    return this.#content.getBoundingClientRect().width / RULER || 1;
  }

  #scroll(): void {
    const { scrollLeft, scrollTop } = this.#field.element;
    this.#content.style.setProperty("transform", `translate(${-scrollLeft}px, ${-scrollTop}px)`);
  }
}

interface Line {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function scrollbar(difference: number): number {
  return difference > NARROWEST_SCROLLBAR ? difference : 0;
}
