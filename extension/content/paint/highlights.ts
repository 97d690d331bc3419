/**
 * Highlights words of an element whose content is edited in place. There the browser itself can paint them, without a
 * change to the page's nodes: all it needs is a name for each kind, and a style sheet in the root that holds the box.
 */

import type { Severity } from "../../../pkg/connote.js";
import { element, rootOf } from "../dom.js";
import type { EditableField } from "../field/editable.js";
import { around, carried, type Mark, type Painter, shortestAt } from "./painter.js";

/** Each kind of mark, and how it is drawn: the colours are the tokens of `tokens.css`. */
const KINDS: readonly { severity: Severity; active: boolean; line: string; ground: string | undefined }[] = [
  { severity: "error", active: false, line: "2px solid --error-mark", ground: "--error-tint" },
  { severity: "error", active: true, line: "2px solid --error-mark", ground: "--error-strong" },
  { severity: "warning", active: false, line: "2px dotted --warning-mark", ground: "--warning-tint" },
  { severity: "warning", active: true, line: "2px dotted --warning-mark", ground: "--warning-strong" },
  { severity: "hint", active: false, line: "1px dashed --hint-mark", ground: undefined },
  { severity: "hint", active: true, line: "1px dashed --hint-mark", ground: "--hint-strong" },
];

export class Highlights implements Painter {
  /** Shows nothing: it has the theme's colours. */
  readonly element = element("div", { class: "window" });
  readonly #field: EditableField;
  readonly #sheet = new CSSStyleSheet();
  /** A page can list the names: these say nothing, and are others each time. */
  readonly #names = KINDS.map(() => `h${crypto.randomUUID()}`);
  #text = "";
  #marks: readonly Mark[] = [];
  /** Where the words of each mark are. */
  #ranges: readonly Range[] = [];
  #css = "";

  constructor(field: EditableField, signal: AbortSignal) {
    this.#field = field;
    const root = rootOf(field.element);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    signal.addEventListener("abort", () => {
      for (const name of this.#names) CSS.highlights.delete(name);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((it) => it !== this.#sheet);
    });
  }

  show(text: string, marks: readonly Mark[]): void {
    this.#text = text;
    this.#marks = marks;
    this.#ranges = [];
    // The words cannot be found in a box that holds others by now; it will be heard of.
    if (this.#field.text !== text) return;
    this.#style();
    const ranges = this.#field.ranges(marks);
    this.#ranges = ranges;
    for (const [index, kind] of KINDS.entries()) {
      const shown = ranges.filter((_, at) => isOf(kind, marks[at]));
      CSS.highlights.set(this.#names[index] ?? "", new Highlight(...shown));
    }
    const active = ranges[marks.findIndex((mark) => mark.active)];
    if (active) this.#reveal(active);
  }

  get active(): DOMRect | undefined {
    const range = this.#ranges[this.#marks.findIndex((mark) => mark.active)];
    return range && around([...range.getClientRects()], this.#field.element.getBoundingClientRect());
  }

  at(x: number, y: number): Mark | undefined {
    const marks = this.#marks.flatMap((mark, index) => {
      const range = this.#ranges[index];
      return range ? [{ mark, lines: [...range.getClientRects()] }] : [];
    });
    return shortestAt(marks, x, y);
  }

  follow(text: string): void {
    this.show(text, carried(this.#marks, this.#text, text));
  }

  #reveal(words: Range): void {
    const { element } = this.#field;
    const [box, shown] = [element.getBoundingClientRect(), words.getBoundingClientRect()];
    const origin = box.top + element.clientTop - element.scrollTop;
    this.#field.reveal(shown.top - origin, shown.bottom - origin);
  }

  #style(): void {
    const colors = getComputedStyle(this.element);
    const inTheme = (style: string) => style.replace(/--[a-z-]+/, (name) => colors.getPropertyValue(name));
    const rules = KINDS.map(({ line, ground }, index) => {
      const background = ground ? `background-color: ${inTheme(ground)}; ` : "";
      return `::highlight(${this.#names[index]}) { ${background}text-decoration: underline ${inTheme(line)}; }`;
    });
    const css = rules.join("\n");
    if (css === this.#css) return;
    this.#css = css;
    this.#sheet.replaceSync(css);
  }
}

function isOf(kind: (typeof KINDS)[number], mark: Mark | undefined): boolean {
  return mark?.severity === kind.severity && mark.active === kind.active;
}
