import assert from "node:assert/strict";
import { test } from "node:test";
import { stepped } from "./step.js";

const LETTERS = ["a", "b", "c"];

test("a step goes to the next, or to the one before, and around the ends", () => {
  assert.equal(stepped(LETTERS, "a", 1), "b");
  assert.equal(stepped(LETTERS, "c", 1), "a");
  assert.equal(stepped(LETTERS, "b", -1), "a");
  assert.equal(stepped(LETTERS, "a", -1), "c");
});

test("the first step is to the first, or to the last", () => {
  assert.equal(stepped(LETTERS, undefined, 1), "a");
  assert.equal(stepped(LETTERS, undefined, -1), "c");
});

test("there is nothing to go to among nothing", () => {
  assert.equal(stepped([], undefined, 1), undefined);
  assert.equal(stepped([], undefined, -1), undefined);
});
