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
    ["Hi Ada.|\nBest, Jo", "Hi Ada. We both studied at Leeds.\nBest, Jo"],
    ["Hi Ada, | \n\nBest, Jo", "Hi Ada, we both studied at Leeds. \n\nBest, Jo"],
    ["|I like your work.", "We both studied at Leeds. I like your work."],
    ["Hi Ada.| “Kilns” was a joy.", "Hi Ada. We both studied at Leeds. “Kilns” was a joy."],
    ["I read |Kilns of Hull.", "I read we both studied at Leeds Kilns of Hull."],
    ["|and so on.", "We both studied at Leeds and so on."],
  ] as const) {
    const caret = text.indexOf("|");
    const note = text.replace("|", "");
    assert.equal(apply(clauseAt(note, caret, clause), note), expected);
  }
});
