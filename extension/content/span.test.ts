import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { apply, difference, type Edit, inverted, joined, moved, shifted } from "./span.js";

suite("several edits as one", () => {
  const text = "i saw you're talk";
  const edits: Edit[] = [
    { start: 0, end: 1, replacement: "I" },
    { start: 6, end: 12, replacement: "your" },
  ];

  test("do the same, and touch nothing around them", () => {
    const edit = joined(edits, `${text} today`);
    assert.deepEqual(edit, { start: 0, end: 12, replacement: "I saw your" });
    assert.equal(apply(edit, `${text} today`), "I saw your talk today");
  });

  test("are none where there are none", () => {
    assert.equal(apply(joined([], text), text), text);
  });
});

test("edits are taken back by others", () => {
  const text = "i saw you're talk, Ada";
  const edits: Edit[] = [
    { start: 0, end: 1, replacement: "Yes, I" },
    { start: 6, end: 12, replacement: "your" },
    { start: 17, end: 22, replacement: "" },
  ];
  const after = apply(joined(edits, text), text);
  assert.equal(after, "Yes, I saw your talk");
  const back = inverted(edits, text);
  assert.deepEqual(back[1], { start: 11, end: 15, replacement: "you're" });
  assert.equal(apply(joined(back, after), after), text);
});

suite("the difference of two texts", () => {
  for (const [before, after, expected] of [
    ["Hi Ana", "Hi Anna", { start: 5, end: 5, replacement: "n" }],
    ["so so good", "so good", { start: 3, end: 6, replacement: "" }],
    ["aaa", "aa", { start: 2, end: 3, replacement: "" }],
    ["", "Hi", { start: 0, end: 0, replacement: "Hi" }],
    ["Hi", "Hi", { start: 2, end: 2, replacement: "" }],
  ] as const) {
    test(`from “${before}” to “${after}” is one edit`, () => {
      const edit = difference(before, after);
      assert.deepEqual(edit, expected);
      assert.equal(apply(edit, before), after);
    });
  }
});

suite("a span", () => {
  const edit: Edit = { start: 4, end: 6, replacement: "four" };

  test("before an edit stays, and up to its first character", () => {
    assert.deepEqual(shifted({ start: 1, end: 4 }, edit), { start: 1, end: 4 });
  });

  test("after an edit goes along, from its last character on, with all that is known of it", () => {
    assert.deepEqual(shifted({ start: 6, end: 9, severity: "hint" }, edit), { start: 8, end: 11, severity: "hint" });
  });

  test("that an edit went into is gone", () => {
    assert.equal(shifted({ start: 2, end: 5 }, edit), undefined);
    assert.equal(shifted({ start: 5, end: 9 }, edit), undefined);
    assert.equal(shifted({ start: 5, end: 5 }, edit), undefined);
  });
});

test("a caret stays at its words, and goes to the end of those that were replaced", () => {
  const edits: Edit[] = [
    { start: 0, end: 1, replacement: "" },
    { start: 5, end: 9, replacement: "sixsix" },
  ];
  const carets = [0, 3, 5, 7, 9, 12].map((caret) => moved(caret, edits));
  assert.deepEqual(carets, [0, 2, 4, 10, 10, 13]);
});
