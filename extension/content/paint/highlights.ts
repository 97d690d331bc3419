/**
 * Highlights words of an element whose content is edited in place. There the browser itself can paint them, without a
 * change to the page's nodes: all it needs is a name for each kind, and a style sheet in the root that holds the box.
 */

import type { Severity } from "../../../pkg/connote.js";
import { element, rootOf } from "../dom.js";
import type { EditableField } from "../field/editable.js";
import { type Mark, Painter } from "./painter.js";

/** Each kind of mark, and how it is drawn: the colours are the tokens of `tokens.css`. */
const KINDS: readonly { severity: Severity; active: boolean; line: string; ground: string | undefined }[] = [
  { severity: "error", active: false, line: "2px solid --error-mark", ground: "--error-tint" },
  { severity: "error", active: true, line: "2px solid --error-mark", ground: "--error-strong" },
  { severity: "warning", active: false, line: "2px dotted --warning-mark", ground: "--warning-tint" },
  { severity: "warning", active: true, line: "2px dotted --warning-mark", ground: "--warning-strong" },
  { severity: "hint", active: false, line: "1px dashed --hint-mark", ground: undefined },
  { severity: "hint", active: true, line: "1px dashed --hint-mark", ground: "--hint-strong" },
];

export class Highlights extends Painter {
  /** Shows nothing: it has the theme's colours. */
  readonly element = element("div", { class: "window" });
  readonly #field: EditableField;
  readonly #sheet = new CSSStyleSheet();
  /** A page can list the names: these say nothing, and are others each time. */
  readonly #names = KINDS.map(() => `h${crypto.randomUUID()}`);
  /** Where the words of each mark are. */
  readonly #ranges = new Map<Mark, Range>();
  #css = "";

  constructor(field: EditableField, signal: AbortSignal) {
    super();
    this.#field = field;
    const root = rootOf(field.element);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    signal.addEventListener("abort", () => {
      for (const name of this.#names) CSS.highlights.delete(name);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((it) => it !== this.#sheet);
    });
  }

  protected get bounds(): DOMRect {
    return this.#field.element.getBoundingClientRect();
  }

  protected linesOf(mark: Mark): readonly DOMRect[] {
    return [...(this.#ranges.get(mark)?.getClientRects() ?? [])];
  }

  protected draw(): void {
    this.#ranges.clear();
    // The words cannot be found in a box that holds others by now; it will be heard of.
    if (this.#field.text !== this.text) return;
    this.#style();
    for (const [index, range] of this.#field.ranges(this.marks).entries()) {
      const mark = this.marks[index];
      if (mark) this.#ranges.set(mark, range);
    }
    for (const [index, kind] of KINDS.entries()) {
      const shown = [...this.#ranges].filter(([mark]) => isOf(kind, mark)).map(([, range]) => range);
      CSS.highlights.set(this.#names[index] ?? "", new Highlight(...shown));
    }
    for (const [mark, range] of this.#ranges) if (mark.active) this.#reveal(range);
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

function isOf(kind: (typeof KINDS)[number], mark: Mark): boolean {
  return mark.severity === kind.severity && mark.active === kind.active;
}
