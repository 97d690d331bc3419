import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Applicability, Found, Report, ReportedDiagnostic, ReportedFix } from "../../pkg/connote.js";
import { diagnosticsOf, type Reading, simpleFixes, slotOf } from "./reading.js";

suite("what there is to go to", () => {
  const diagnostics = [at(0, "hint"), at(5, "error")];

  test("is in the order that the core says", () => {
    const order = diagnosticsOf(reading("Hi Ana", { diagnostics }, { order: [1, 0] })).map(({ start }) => start);
    assert.deepEqual(order, [5, 0]);
  });

  test("is nothing in a blank note", () => {
    assert.deepEqual(diagnosticsOf(reading(" \n", { diagnostics }, { order: [1, 0] })), []);
  });
});

suite("the fixes to be typed at once", () => {
  test("are those that are safe and without another choice, in text order", () => {
    const [first, second] = [fix(0, 2), fix(8, 9)];
    const simple = simpleFixes([
      at(8, "error", second),
      at(4, "error", fix(4, 5), fix(4, 6)),
      at(6, "error", fix(6, 7, "review")),
      at(0, "error", first, fix(0, 1, "fill-in")),
    ]);
    assert.deepEqual(simple, [first, second]);
  });

  test("do not touch each other", () => {
    const fixes = [fix(0, 2), fix(2, 4), fix(3, 5)];
    const simple = simpleFixes(fixes.map((it) => at(it.start, "error", it)));
    assert.deepEqual(simple, [fixes[0], fixes[2]]);
  });
});

test("the slot of a fix is the one that the core names", () => {
  const [first, second] = [fix(4, 4), fix(4, 4, "fill-in")];
  const slot = { diagnostic: 1, fix: 1, start: 7, end: 13 };
  const read = reading("Hi Ana", { diagnostics: [at(0, "hint"), at(4, "error", first, second)] }, { slots: [slot] });
  assert.equal(slotOf(read, second), slot);
  assert.equal(slotOf(read, first), undefined);
});

function reading(text: string, report: Partial<Report>, found: Partial<Found>): Reading {
  return { text, found: { ...found, report: report as Report } as Found };
}

function at(start: number, severity: ReportedDiagnostic["severity"], ...fixes: ReportedFix[]): ReportedDiagnostic {
  return { rule: "slang", group: "tone", severity, start, end: start + 1, message: "", why: "", source: [], fixes };
}

function fix(start: number, end: number, kind: Applicability = "safe", replacement = ""): ReportedFix {
  return { title: "Fix it", kind, start, end, replacement, fits: true };
}
