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
  /** Where the words of each mark are. A range goes along with them while they are typed around. */
  #ranges: ReadonlyMap<Mark, Range> = new Map();
  /** What is shown of each kind. */
  readonly #shown: (readonly Range[])[] = [];
  /** The theme the colours are of: none yet. */
  #theme: string | undefined = "";

  constructor(field: EditableField, signal: AbortSignal) {
    super(field.element, signal);
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
    const found = this.marks.length > 0 ? this.#field.ranges(this.marks, this.text) : [];
    // The words cannot be found in a box that holds others by now; it will be heard of.
    if (!found) return;
    const before = [...this.#ranges.values()];
    const ranges = found.map((range) => before.find((it) => isSame(it, range)) ?? range);
    this.#ranges = new Map(this.marks.flatMap((mark, index) => (ranges[index] ? [[mark, ranges[index]]] : [])));
    this.deepen();
    if (!this.isToReveal) return;
    this.isToReveal = false;
    for (const [mark, range] of this.#ranges) if (mark.active) this.#reveal(range);
  }

  /** Shows each range as its mark is: what has not changed is not painted anew. */
  protected deepen(): void {
    if (this.#ranges.size > 0) this.#style();
    for (const [index, kind] of KINDS.entries()) {
      const ranges = [...this.#ranges].filter(([mark]) => this.#is(kind, mark)).map(([, range]) => range);
      const shown = this.#shown[index];
      if (ranges.length === shown?.length && ranges.every((range) => shown.includes(range))) continue;
      this.#shown[index] = ranges;
      CSS.highlights.set(this.#names[index] ?? "", new Highlight(...ranges));
    }
  }

  #is(kind: (typeof KINDS)[number], mark: Mark): boolean {
    return mark.severity === kind.severity && (mark.active || mark === this.hovered) === kind.active;
  }

  #reveal(words: Range): void {
    const { element } = this.#field;
    const [box, shown] = [element.getBoundingClientRect(), words.getBoundingClientRect()];
    const origin = box.top + element.clientTop - element.scrollTop;
    this.#field.reveal(shown.top - origin, shown.bottom - origin);
  }

  /** The browser has no use for variables there: each theme has rules of its own. */
  #style(): void {
    const { theme } = this.element.dataset;
    if (theme === this.#theme) return;
    this.#theme = theme;
    const colors = getComputedStyle(this.element);
    const inTheme = (style: string) => style.replace(/--[a-z-]+/, (name) => colors.getPropertyValue(name));
    const rules = KINDS.map(({ line, ground }, index) => {
      const background = ground ? `background-color: ${inTheme(ground)}; ` : "";
      return `::highlight(${this.#names[index]}) { ${background}text-decoration: underline ${inTheme(line)}; }`;
    });
    this.#sheet.replaceSync(rules.join("\n"));
  }
}

function isSame(one: Range, other: Range): boolean {
  const starts = one.startContainer === other.startContainer && one.startOffset === other.startOffset;
  return starts && one.endContainer === other.endContainer && one.endOffset === other.endOffset;
}
