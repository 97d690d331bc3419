import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { restAfter } from "./rest.js";

suite("a writer rests", () => {
  for (const [what, before, after, expected] of [
    ["soon after a finished sentence", "We met", "We met.", 1500],
    ["soon after one that is asked, or said in brackets", "We met (in May?", "We met (in May?)", 1500],
    ["soon after the space behind it", "We met.", "We met. ", 1500],
    ["later within a sentence", "We me", "We met", 3000],
    ["later where a word is pasted, or completed", "We m", "We met ", 3000],
    ["at once where words come together", "We met", "We met in Leeds last May", 0],
    ["at once where words go together", "We met in Leeds last May", "We met", 0],
    ["at once where words are exchanged", "We met in Leeds", "We spoke at length in Leeds", 0],
    ["later where one is taken back", "We met in", "We met ", 3000],
  ] as const) {
    test(what, () => assert.equal(restAfter(before, after), expected));
  }
});
