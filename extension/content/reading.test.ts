import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Applicability, ReportedDiagnostic, ReportedFix } from "../../pkg/connote.js";
import { ordered, simpleFixes } from "./reading.js";

test("what matters most comes first, and the rest in the order of the text", () => {
  const remarks = [at(0, "hint"), at(9, "warning"), at(7, "error"), at(2, "warning")].map((diagnostic) => ({
    diagnostic,
    isOld: false,
  }));
  assert.deepEqual(
    ordered(remarks).map(({ diagnostic }) => diagnostic.start),
    [7, 2, 9, 0],
  );
});

suite("the fixes to be typed at once", () => {
  test("are those that are safe, fit and are without another choice, in text order", () => {
    const [first, second] = [fix(0, 2), fix(8, 9)];
    const simple = simpleFixes([
      at(8, "error", second),
      at(4, "error", fix(4, 5), fix(4, 6)),
      at(6, "error", fix(6, 7, "review")),
      at(10, "error", { ...fix(10, 11, "safe", "more"), fits: false }),
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

function at(start: number, severity: ReportedDiagnostic["severity"], ...fixes: ReportedFix[]): ReportedDiagnostic {
  return { rule: "slang", group: "tone", severity, start, end: start + 1, message: "", why: "", source: [], fixes };
}

function fix(start: number, end: number, kind: Applicability = "safe", replacement = ""): ReportedFix {
  return { title: "Fix it", kind, start, end, replacement, fits: true };
}
