import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Applicability, Report, ReportedDiagnostic, ReportedFix } from "../../pkg/connote.js";
import { diagnosticsOf, simpleFixes, slot, toLookAt } from "./reading.js";

suite("what there is to go to", () => {
  const diagnostics = [at(0, "hint"), at(9, "warning"), at(5, "error"), at(3, "warning")];
  const report = { diagnostics } as Partial<Report> as Report;

  test("is the most important first, and then in text order", () => {
    const order = diagnosticsOf({ text: "Hi Ana", report }).map(({ start }) => start);
    assert.deepEqual(order, [5, 3, 9, 0]);
  });

  test("is nothing in a blank note", () => {
    assert.deepEqual(diagnosticsOf({ text: " \n", report }), []);
  });

  test("counts against the note, unless it is a hint", () => {
    assert.equal(toLookAt(report), 3);
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

suite("the slot of a fix", () => {
  test("is its first, where it stands once it is typed", () => {
    assert.deepEqual(slot(fix(4, 4, "fill-in", "Hi [name], at [place]")), { start: 7, end: 13 });
  });

  test("is none where the writer has nothing to fill in", () => {
    assert.equal(slot(fix(4, 4, "review", "[name]")), undefined);
    assert.equal(slot(fix(4, 4, "fill-in", "name")), undefined);
  });
});

function at(start: number, severity: ReportedDiagnostic["severity"], ...fixes: ReportedFix[]): ReportedDiagnostic {
  return { rule: "slang", group: "tone", severity, start, end: start + 1, message: "", why: "", source: [], fixes };
}

function fix(start: number, end: number, kind: Applicability = "safe", replacement = ""): ReportedFix {
  return { title: "Fix it", kind, start, end, replacement };
}
