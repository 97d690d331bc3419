import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { change, type Part, preview } from "./preview.js";

const MARKS: Record<Part["kind"], [string, string]> = { kept: ["", ""], removed: ["[-", "-]"], inserted: ["[+", "+]"] };

suite("how a note reads with a fix", () => {
  for (const [what, text, words, replacement, expected] of [
    [
      "is shown in whole words",
      "we are looking to synergize things",
      "looking to synergize",
      "looked to synergise well",
      "we are [-looking to synergize-][+looked to synergise well+] things",
    ],
    [
      "is shown word for word, where there are as many",
      "I were at you're talk.",
      "were at you're",
      "was at your",
      "I [-were-][+was+] at [-you're-][+your+] talk.",
    ],
    [
      "shows words that go",
      "Hi, I would like to say hello.",
      "I would like to ",
      "",
      "Hi, [-I would like to -]say hello.",
    ],
    ["shows words that come", "Hi. Ana", "Hi.", "Hi. I heard your talk.", "Hi. [+I heard your talk. +]Ana"],
  ] as const) {
    test(what, () => assert.equal(drawn(text, words, replacement), expected));
  }

  test("is shown with the words around it, none of them cut", () => {
    const [long, more] = ["This one is quite a long beginning, and", "and here follows what is even longer, so."];
    assert.equal(
      drawn(`${long} one two three ${more}`, "one two three", "four five six seven"),
      "…a long beginning, and [-one two three-][+four five six seven+] and here follows what…",
    );
  });

  test("is said by the button, where little changes", () => {
    assert.deepEqual(preview({ start: 0, end: 2, replacement: "Hello" }, "Hi Ana"), []);
    assert.deepEqual(preview({ start: 0, end: 7, replacement: "You’re" }, "You are kind"), []);
    assert.deepEqual(preview({ start: 2, end: 2, replacement: "n" }, "Ana"), []);
  });
});

suite("a change in few words", () => {
  for (const [what, text, words, replacement, expected] of [
    ["is what stood there and what stands there then", "I saw teh talk.", "teh", "the", ["teh", "the"]],
    ["is in whole words", "I saw teh talk.", "eh", "he", ["teh", "the"]],
    ["takes a word along where words only go", "I saw the the talk.", " the", "", ["saw the", "saw"]],
    ["takes a word along where words only come", "Hi, Ana", ",", " Ana,", [",", "Ana,"]],
    ["is all of it at the beginning", "So I saw it.", "So ", "", ["So", ""]],
  ] as const) {
    test(what, () => {
      const start = text.indexOf(words);
      assert.deepEqual(change({ start, end: start + words.length, replacement }, text), expected);
    });
  }
});

/** What goes is in [- -], what comes in [+ +]. */
function drawn(text: string, words: string, replacement: string): string {
  const start = text.indexOf(words);
  const parts = preview({ start, end: start + words.length, replacement }, text);
  return parts.map(({ kind, text }) => MARKS[kind].join(text)).join("");
}
