import assert from "node:assert/strict";
import { test } from "node:test";
import { clauseAt } from "./clause.js";
import { apply } from "./span.js";

test("a clause fits in where it is put", () => {
  const clause = "we both studied at Leeds";
  for (const [text, expected] of [
    ["|", "We both studied at Leeds."],
    ["Hi Ada,|", "Hi Ada, we both studied at Leeds."],
    ["Hi Ada, |", "Hi Ada, we both studied at Leeds."],
    ["Hi Ada.|", "Hi Ada. We both studied at Leeds."],
    ["Hi Ada!\n|", "Hi Ada!\nWe both studied at Leeds."],
    ["Hi Ada. I write as |, and so on.", "Hi Ada. I write as we both studied at Leeds, and so on."],
    ["I write as |it goes.", "I write as we both studied at Leeds it goes."],
    ["Thanks 🙂|", "Thanks 🙂 we both studied at Leeds."],
  ] as const) {
    const caret = text.indexOf("|");
    const note = text.replace("|", "");
    assert.equal(apply(clauseAt(note, caret, clause), note), expected);
  }
});
