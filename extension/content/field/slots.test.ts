import assert from "node:assert/strict";
import { test } from "node:test";
import type { Field, Selected } from "./field.js";
import { Slots, slotsIn } from "./slots.js";

/** A field of which only text and selection matter. */
function fieldOf(text: string): Field & { selection: Selected; typed(words: string): void } {
  const field = {
    text,
    selection: { anchor: 0, caret: 0 },
    get selected() {
      return this.selection;
    },
    select(selected: Selected) {
      this.selection = selected;
    },
    typed(words: string) {
      const { anchor, caret } = this.selection;
      this.text = this.text.slice(0, anchor) + words + this.text.slice(caret);
      this.selection = { anchor: anchor + words.length, caret: anchor + words.length };
    },
  };
  return field as unknown as ReturnType<typeof fieldOf>;
}

const TEXT = "Hi [their name], I read [what]. I'm [role].";

test("slots are what stands in brackets on one line", () => {
  const named = slotsIn(`${TEXT} [two\nlines]`).map(({ start, end }) => TEXT.slice(start, end));
  assert.deepEqual(named, ["[their name]", "[what]", "[role]"]);
});

test("Tab goes to each slot once, filled or not, and then leads on", () => {
  let ended = 0;
  const field = fieldOf(TEXT);
  const slots = new Slots(field, () => {
    ended += 1;
  });
  const at = () => field.text.slice(field.selection.anchor, field.selection.caret);
  assert.equal(slots.next(), false);
  field.select({ anchor: 3, caret: 15 });
  slots.begin();
  field.typed("Ada");
  assert.equal(slots.next(), true);
  assert.equal(at(), "[what]");
  assert.equal(ended, 0);
  assert.equal(slots.next(), true);
  assert.equal(at(), "[role]");
  assert.equal(ended, 1);
  assert.equal(slots.next(), false);
  assert.equal(slots.end(), false);
  assert.equal(ended, 1);
});

test("Tab is the page's where no slot is left to go to", () => {
  let ended = 0;
  const field = fieldOf(TEXT);
  const slots = new Slots(field, () => {
    ended += 1;
  });
  slots.begin();
  field.select({ anchor: 0, caret: TEXT.length });
  field.typed("Hi Ada.");
  assert.equal(slots.next(), false);
  assert.equal(slots.isActive, false);
  assert.equal(ended, 1);
});

test("what else the writer does ends it, once", () => {
  let ended = 0;
  const slots = new Slots(fieldOf(TEXT), () => {
    ended += 1;
  });
  slots.begin();
  assert.equal(slots.end(), true);
  assert.equal(slots.end(), false);
  assert.equal(slots.next(), false);
  assert.equal(ended, 1);
});
