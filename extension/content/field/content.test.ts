import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { pointAt, read } from "./content.js";

suite("the text of an edited element", () => {
  for (const [what, children, expected] of [
    ["is that of its text nodes", ["Hi ", box("B", "Ana"), ","], "Hi Ana,"],
    ["has a line for each paragraph", [box("P", "Hi"), box("P", "Ana")], "Hi\nAna"],
    ["has a line after text that no paragraph holds", ["Hi", box("DIV", "Ana")], "Hi\nAna"],
    ["has a line after each break", ["Hi", box("BR"), "Ana"], "Hi\nAna"],
    ["has no line after a break that only holds an empty one open", ["Hi", box("BR")], "Hi"],
    ["has its empty lines", [box("P", "Hi"), box("P", box("BR")), box("P", "Ana")], "Hi\n\nAna"],
    ["has one line for paragraphs in each other", [box("UL", box("LI", "Hi"), box("LI", "Ana"))], "Hi\nAna"],
    ["has the spaces that a browser keeps from collapsing", ["Hi\u00a0 Ana"], "Hi  Ana"],
    ["has no white space that lays out the source", ["\n  ", box("P", "Hi"), "\n  ", box("P", "Ana"), "\n"], "Hi\nAna"],
    ["has white space between words", [box("B", "Hi"), " ", box("B", "Ana")], "Hi Ana"],
    ["is empty where nothing is typed", [box("P", box("BR"))], ""],
    ["is empty where nothing is", [], ""],
  ] as [string, (Node | string)[], string][]) {
    test(what, () => assert.equal(read(box("DIV", ...children)).text, expected));
  }
});

suite("a place of the text", () => {
  const [hi, ana, br] = [text("Hi"), text("Ana"), box("BR")];
  const empty = box("P", br);
  const root = box("DIV", box("P", hi), empty, box("P", ana));
  const content = read(root);

  test("is in the text node that holds it", () => {
    assert.deepEqual(pointAt(content, 1), [hi, 1]);
    assert.deepEqual(pointAt(content, 4), [ana, 0]);
    assert.deepEqual(pointAt(content, 6), [ana, 2]);
  });

  test("between two words is at the end of the first", () => {
    const [one, two] = [text("Hi "), text("Ana")];
    assert.deepEqual(pointAt(read(box("DIV", one, box("B", two))), 3), [one, 3]);
  });

  test("in an empty line is before its break", () => {
    assert.deepEqual(pointAt(content, 3), [empty, 0]);
    const lines = box("DIV", "Hi", box("BR"), box("BR"), "Ana");
    assert.deepEqual(pointAt(read(lines), 3), [lines, 2]);
  });

  test("past the end is at the end", () => {
    assert.deepEqual(pointAt(content, 99), [ana, 3]);
  });

  test("of an empty element is at its beginning", () => {
    const nothing = box("DIV");
    assert.deepEqual(pointAt(read(nothing), 0), [nothing, 0]);
  });
});

/** As much of an element as is read of one. */
function box(nodeName: string, ...children: (Node | string)[]): Node {
  const childNodes = children.map((child) => (typeof child === "string" ? text(child) : child));
  for (const [index, node] of childNodes.entries()) {
    const [previousSibling, nextSibling] = [childNodes[index - 1] ?? null, childNodes[index + 1] ?? null];
    Object.assign(node, { previousSibling, nextSibling });
  }
  return { nodeName, nodeType: 1, childNodes } as unknown as Node;
}

function text(data: string): Node {
  return { nodeName: "#text", nodeType: 3, data } as unknown as Node;
}
