/** The content of an element that is edited in place, read as text, and where in it the words of that text are. */

/** A place in the document, as ranges and selections have it. */
export type Point = [node: Node, offset: number];

/** An edited element, read as text. */
export interface Content {
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

/** `Node.TEXT_NODE`, also where there is no browser. */
const TEXT_NODE = 3;
/** The elements that editors make a line of. */
const LINES = new Set(["BLOCKQUOTE", "DIV", "LI", "OL", "P", "UL"]);

/**
 * Reads an edited element: a paragraph or a `br` ends a line, and the `br` that only holds an empty line open is none.
 * UTF-16 units of the text are those of the text nodes, so that a place in one is easily found in the other.
 */
export function read(root: Node): Content {
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
export function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

/** Whether a text node only lays out the source: white space before or after a paragraph. */
function isBetweenLines(node: Text): boolean {
  if (node.data.trim()) return false;
  return [node.previousSibling, node.nextSibling].some((it) => it && LINES.has(it.nodeName));
}

/** Where a place of the text is in the document. */
export function pointAt({ root, pieces }: Content, offset: number): Point {
  const piece = pieces.find(({ start, length }) => offset <= start + length) ?? pieces.at(-1);
  if (!piece) return [root, 0];
  const [node, from] = piece.from;
  return [node, from + Math.max(0, Math.min(offset - piece.start, piece.length))];
}
