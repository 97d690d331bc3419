/** An element whose content is edited in place (`contenteditable`): its text is what its paragraphs and lines hold. */

import { rootOf } from "../dom.js";
import type { Span } from "../span.js";
import { type Content, isText, pointAt, read } from "./content.js";
import { Field, type Selected } from "./field.js";

export class EditableField extends Field {
  readonly most = Number.POSITIVE_INFINITY;

  get isPlain(): boolean {
    return this.element.contentEditable === "plaintext-only";
  }

  get text(): string {
    return read(this.element).text;
  }

  /**
   * The words at these places of a text, given once for all of them: the box has to be read to find them. Nothing where
   * it holds another text by now.
   */
  ranges(spans: readonly Span[], text: string): Range[] | undefined {
    const content = read(this.element);
    if (content.text !== text) return undefined;
    return spans.map(({ start, end }) => {
      const range = document.createRange();
      range.setStart(...pointAt(content, start));
      range.setEnd(...pointAt(content, end));
      return range;
    });
  }

  get selected(): Selected | undefined {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = this.#selection;
    if (!this.element.contains(anchorNode) || !this.element.contains(focusNode)) return undefined;
    const content = read(this.element);
    return { anchor: offsetOf(content, anchorNode, anchorOffset), caret: offsetOf(content, focusNode, focusOffset) };
  }

  select({ anchor, caret }: Selected): void {
    const content = read(this.element);
    this.#selection.setBaseAndExtent(...pointAt(content, anchor), ...pointAt(content, caret));
  }

  /** Chromium keeps one for each shadow root, Firefox one for all. */
  get #selection(): Selection {
    const root = rootOf(this.element) as Document | (ShadowRoot & Partial<Pick<Document, "getSelection">>);
    return (root.getSelection?.() ?? document.getSelection()) as Selection;
  }
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
