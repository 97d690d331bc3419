/** The box a note is typed into, and typing into it on the writer's behalf. */

import { apply, type Edit, joined, type Span, shifted } from "../span.js";

/** What became of an edit: typed, not tried because the text had changed, or refused by the browser or the site. */
export type Typed = "typed" | "stale" | "refused";

/** What is selected: from where the writer began to where the caret is, which may be the other way round. */
interface Selected {
  readonly anchor: number;
  readonly caret: number;
}

export abstract class Field<Box extends HTMLElement = HTMLElement> {
  readonly element: Box;

  constructor(element: Box) {
    this.element = element;
  }

  /** The note, as the site would send it. */
  abstract get text(): string;
  /** What is selected in the box, where the browser says it. */
  protected abstract get selected(): Selected | undefined;
  protected abstract select(selected: Selected): void;

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Makes sure that a span is in view, where the box scrolls. Given its place in the scrolled content. */
  reveal(top: number, bottom: number): void {
    const { scrollTop, clientHeight } = this.element;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (bottom > scrollTop + clientHeight) this.element.scrollTop = bottom - clientHeight;
  }

  /**
   * Types edits the way the writer would, so that one undo takes them back and the site hears of it. They are made for one
   * text and are not tried on another. The caret stays where the writer had it, unless there is a slot to fill.
   */
  type(edits: readonly Edit[], madeFor: string, slot?: Span): Typed {
    if (this.text !== madeFor) return "stale";
    const { scrollTop } = this.element;
    const { selected } = this;
    const edit = joined(edits, madeFor);
    const meant = apply(edit, madeFor);
    this.focus();
    if (!this.isFocused) return "refused";

    this.select({ anchor: edit.start, caret: edit.end });
    insert(edit.replacement);
    if (this.text !== meant) {
      // Half an edit is worse than none.
      if (this.text !== madeFor) document.execCommand("undo");
      return "refused";
    }

    if (slot) {
      this.select({ anchor: slot.start, caret: slot.end });
    } else if (selected) {
      this.select({ anchor: moved(selected.anchor, edits), caret: moved(selected.caret, edits) });
      this.element.scrollTop = scrollTop;
    }
    return "typed";
  }

  get isFocused(): boolean {
    return (this.element.getRootNode() as Document | ShadowRoot).activeElement === this.element;
  }
}

/** A `textarea`: its text is its value. */
export class TextareaField extends Field<HTMLTextAreaElement> {
  get text(): string {
    return this.element.value;
  }

  protected get selected(): Selected {
    const { selectionStart, selectionEnd, selectionDirection } = this.element;
    return selectionDirection === "backward"
      ? { anchor: selectionEnd, caret: selectionStart }
      : { anchor: selectionStart, caret: selectionEnd };
  }

  protected select({ anchor, caret }: Selected): void {
    const direction = caret < anchor ? "backward" : "none";
    this.element.setSelectionRange(Math.min(anchor, caret), Math.max(anchor, caret), direction);
  }
}

/** An element whose content is edited in place (`contenteditable`): its text is what its paragraphs and lines hold. */
export class EditableField extends Field {
  get text(): string {
    return read(this.element).text;
  }

  /** The words at these places of the text, given once for all of them: the box has to be read to find them. */
  ranges(spans: readonly Span[]): Range[] {
    const content = read(this.element);
    return spans.map(({ start, end }) => {
      const range = document.createRange();
      range.setStart(...pointAt(content, start));
      range.setEnd(...pointAt(content, end));
      return range;
    });
  }

  protected get selected(): Selected | undefined {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = this.#selection;
    if (!this.element.contains(anchorNode) || !this.element.contains(focusNode)) return undefined;
    const content = read(this.element);
    return { anchor: offsetOf(content, anchorNode, anchorOffset), caret: offsetOf(content, focusNode, focusOffset) };
  }

  protected select({ anchor, caret }: Selected): void {
    const content = read(this.element);
    this.#selection.setBaseAndExtent(...pointAt(content, anchor), ...pointAt(content, caret));
  }

  /** Chromium keeps one for each shadow root, Firefox one for all. */
  get #selection(): Selection {
    const root = this.element.getRootNode() as Document | (ShadowRoot & Partial<Pick<Document, "getSelection">>);
    return (root.getSelection?.() ?? document.getSelection()) as Selection;
  }
}

/** The field of an element that a note is typed into. */
export function fieldOf(element: HTMLElement): TextareaField | EditableField {
  return element.localName === "textarea"
    ? new TextareaField(element as HTMLTextAreaElement)
    : new EditableField(element);
}

/** The only way in that keeps undo: setting the value throws the history away. Deprecated, and without a successor. */
function insert(text: string): void {
  if (text) document.execCommand("insertText", false, text);
  else document.execCommand("delete");
}

/** Where a caret is after edits: one inside replaced words goes to their end. */
function moved(caret: number, edits: readonly Edit[]): number {
  return edits.reduceRight((at, edit) => {
    const place = shifted({ start: at, end: at }, edit);
    return place ? place.start : edit.start + edit.replacement.length;
  }, caret);
}

/** A place in the document, as ranges and selections have it. */
type Point = [node: Node, offset: number];

/** An edited element, read as text. */
interface Content {
  readonly root: Node;
  readonly text: string;
  /** The text nodes, and the lines without any, in the order of the text. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  /** Where it is in the text. */
  readonly start: number;
  readonly length: number;
  /** Where it begins in the document. */
  readonly from: Point;
}

/** The elements that editors make a line of. */
const LINES = new Set(["BLOCKQUOTE", "DIV", "LI", "OL", "P", "UL"]);

/**
 * Reads an edited element: a paragraph or a `br` ends a line, and the `br` that only holds an empty line open is none.
 * UTF-16 units of the text are those of the text nodes, so that a place in one is easily found in the other.
 */
function read(root: Node): Content {
  let text = "";
  let isLineEnded = false;
  const pieces: Piece[] = [];

  function add(from: Point, words: string): void {
    if (isLineEnded) text += "\n";
    isLineEnded = false;
    pieces.push({ start: text.length, length: words.length, from });
    // Browsers keep a space from collapsing by typing another character in its place.
    text += words.replaceAll("\u00a0", " ");
  }

  function endLine(): void {
    isLineEnded = pieces.length > 0;
  }

  function walk(parent: Node): void {
    for (const [index, node] of [...parent.childNodes].entries()) {
      if (isText(node)) {
        if (node.data && !isBetweenLines(node)) add([node, 0], node.data);
      } else if (node.nodeName === "BR") {
        add([parent, index], "");
        endLine();
      } else if (LINES.has(node.nodeName)) {
        endLine();
        walk(node);
        endLine();
      } else {
        walk(node);
      }
    }
  }

  walk(root);
  return { root, text, pieces };
}

/** Nodes may have been made in another document, whose classes are not ours. */
function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** Whether a text node only lays out the source: white space before or after a paragraph. */
function isBetweenLines(node: Text): boolean {
  if (node.data.trim()) return false;
  return [node.previousSibling, node.nextSibling].some((it) => it && LINES.has(it.nodeName));
}

function pointAt({ root, pieces }: Content, offset: number): Point {
  const piece = pieces.find(({ start, length }) => offset <= start + length) ?? pieces.at(-1);
  if (!piece) return [root, 0];
  const [node, from] = piece.from;
  return [node, from + Math.max(0, Math.min(offset - piece.start, piece.length))];
}

function offsetOf({ text, pieces }: Content, node: Node | null, offset: number): number {
  if (!node) return text.length;
  const point = document.createRange();
  point.setStart(node, offset);
  for (const { start, length, from } of pieces) {
    if (from[0] === node && isText(node)) return start + Math.min(offset, length);
    if (point.comparePoint(...from) >= 0) return start;
  }
  return text.length;
}
