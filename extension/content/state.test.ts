import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Check, Display, Report, ReportedDiagnostic, ReportedFix, Severity } from "../../pkg/connote.js";
import type { Phase } from "./rest.js";
import {
  type Event,
  isReading,
  isWithinWord,
  mayHaveBadge,
  next,
  opened,
  readsAlong,
  type State,
  shown,
  toLookAt,
} from "./state.js";

const OFF: Event = { kind: "answer", text: "Hi", phase: "finished", answer: "off" };
const TROUBLE: Event = { kind: "answer", text: "Hi", phase: "finished", answer: { error: "it stopped" } };
const SETTINGS: Event = { kind: "settings" };
const PAUSE: Event = { kind: "pause" };
const RESUME: Event = { kind: "resume" };
const READY: Partial<Report> = { verdict: "ready" };

suite("a note box", () => {
  test("shows its line from the start, unless nothing is to be shown", () => {
    assert.deepEqual([status(opened("", false, false)), status(opened("Hi", false, false))], ["blank", "reading"]);
    assert.equal(status(opened("Hi", false, true)), undefined);
  });

  test("shows nothing in quiet mode, and knows how much was found", () => {
    const state = after(answer("Hi", "resting", [at(0, 2)], READY, "quiet"));
    assert.deepEqual([status(state), toLookAt(state), mayHaveBadge(state)], [undefined, 1, true]);
    assert.ok(isReading(state) && !readsAlong(state));
    assert.ok(!mayHaveBadge(next(state, answer("Hi", "resting"))));
  });

  test("is in trouble until the next answer", () => {
    const state = after(answer("Hi", "resting", [at(0, 2)]), TROUBLE);
    assert.deepEqual([status(state), remarks(state)], ["trouble", []]);
    assert.equal(status(next(state, answer("Hi", "moving", [at(0, 2)]))), "improve");
  });

  test("says of a text that it is too long to be read", () => {
    assert.equal(status(after({ kind: "answer", text: "Hi", phase: "resting", answer: "too-long" })), "too-long");
  });

  test("stays hidden in trouble, where nothing is shown", () => {
    const state = after(answer("Hi", "resting", [], READY, "quiet"), TROUBLE);
    assert.deepEqual([status(state), mayHaveBadge(state)], [undefined, true]);
    assert.equal(status(next(opened("Hi", false, true), TROUBLE)), undefined);
  });

  test("reads nothing while Connote is switched off, until the settings are others", () => {
    const off = after(answer("Hi", "resting"), OFF);
    assert.deepEqual([status(off), isReading(off), isReading(next(off, SETTINGS))], [undefined, false, true]);
  });
});

suite("while a note is written", () => {
  test("the verdict waits for the first rest, and then for the next", () => {
    const note = [typed("Hi Ana"), answer("Hi Ana", "moving")];
    assert.equal(status(after(...note)), "reading");
    const rested = [...note, answer("Hi Ana", "resting", [], { verdict: "writing", checklist: checklist("reason") })];
    assert.equal(status(after(...rested)), "open");
    assert.deepEqual(shown(after(...rested), true)?.open, ["reason"]);
    const ready = [...rested, typed("Hi Ana, we met."), answer("Hi Ana, we met.", "resting", [], READY)];
    assert.equal(status(after(...ready)), "ready");
    const on = [...ready, typed("Hi Ana, we met. A"), answer("Hi Ana, we met. A", "moving")];
    assert.equal(status(after(...on)), "ready");
  });

  test("what is said of an empty box is no verdict on the note that begins there", () => {
    const state = next(opened("", false, false), answer("", "finished", [], READY));
    assert.equal(status(state), "blank");
    assert.equal(status(next(state, { kind: "typed", text: "Hi" })), "reading");
  });

  test("nothing of a note that was deleted is said of the next", () => {
    const ready = answer("Hi Ana, we met.", "resting", [], READY);
    assert.equal(status(after(ready, typed(""))), "blank");
    assert.equal(status(after(ready, typed(""), typed("H"))), "reading");
  });

  test("a remark goes along with its words, and is gone when they change", () => {
    const found = answer("Hi lol Ana", "resting", [at(3, 6)]);
    assert.deepEqual(remarks(after(found, typed("Hi, lol Ana"))), [[4, 7]]);
    assert.deepEqual(remarks(after(found, typed("Hi lol Ana!"))), [[3, 6]]);
    for (const text of ["Hi lo Ana", "Hi lola Ana", "Hi alol Ana", "Hi lolAna", "Hi ll Ana"]) {
      assert.deepEqual(remarks(after(found, typed(text))), [], text);
    }
  });

  test("a remark stays that is not found again within an unfinished sentence, until the next rest", () => {
    const moving = [answer("Hi lol", "resting", [at(3, 6)]), typed("Hi lol A"), answer("Hi lol A", "moving")];
    assert.deepEqual(remarks(after(...moving)), [[3, 6]]);
    assert.deepEqual(remarks(after(...moving, answer("Hi lol A", "resting"))), []);
  });

  test("a remark whose words grow takes its own place", () => {
    const over = (end: number) => ({ ...at(3, end), message: `${end - 3} too many` });
    const found = [
      answer("Hi Ana, I", "resting", [over(9)]),
      typed("Hi Ana, I "),
      answer("Hi Ana, I ", "moving", [over(10)]),
    ];
    assert.deepEqual(remarks(after(...found)), [[3, 10]]);
  });

  test("an answer is good for a text whose last word has grown since", () => {
    const found = answer("Hi lol ", "moving", [at(3, 6)]);
    assert.deepEqual(remarks(after(typed("Hi lol "), typed("Hi lol A"), found)), [[3, 6]]);
    assert.deepEqual(remarks(after(typed("Hi lol "), typed("Hi lola"), found)), []);
    assert.ok(isWithinWord(after(typed("Hi lol A"))) && !isWithinWord(after(typed("Hi lol "))));
  });

  test("a remark is gone that more words have cleared up", () => {
    const slip = answer("Hi Bastard ", "moving", [at(3, 10)]);
    const on = [typed("Hi Bastard f"), answer("Hi Bastard f", "moving")];
    assert.deepEqual(remarks(after(typed("Hi Bastard "), slip, ...on)), []);
    const before = [typed("Call me. "), answer("Call me. ", "moving", [at(0, 7)])];
    assert.deepEqual(remarks(after(...before, typed("Call me. I"), answer("Call me. I", "moving"))), []);
  });

  test("a remark stays while its sentence is changed", () => {
    const found = [typed("Call me. "), answer("Call me. ", "moving", [at(0, 7)])];
    const changed = [typed("Call me x. "), answer("Call me x. ", "moving")];
    assert.deepEqual(remarks(after(...found, ...changed)), [[0, 7]]);
  });

  test("a remark that is found again is there once, and a new one is added by weight", () => {
    const before = answer("Hi lol", "resting", [at(3, 6)]);
    const now = answer("Hi lol teh ", "moving", [at(3, 6), at(7, 10, "error")]);
    assert.deepEqual(remarks(after(before, typed("Hi lol teh "), now)), [
      [7, 10],
      [3, 6],
    ]);
  });

  test("a remark about the whole note stays, as one of before, until the next rest", () => {
    const state = after(answer("Hi", "finished", [at(0, 2)]), typed("Hi A"), answer("Hi A", "moving"));
    assert.deepEqual(
      state.remarks.map(({ isOld, diagnostic: { start, end } }) => [isOld, start, end]),
      [[true, 0, 4]],
    );
    assert.deepEqual(remarks(next(state, answer("Hi A", "resting"))), []);
  });

  test("a fix is offered as long as it can be made", () => {
    const two = at(3, 6, "warning", fix(3, 6), fix(0, 0));
    const found = answer("Hi lol Ana", "resting", [two]);
    const fixes = (text: string) => after(found, typed(text)).remarks[0]?.diagnostic.fixes.map(({ start }) => start);
    assert.deepEqual(fixes("Hi lol Ana."), [3, 0]);
    assert.deepEqual(fixes("Hi, lol Ana"), [4, 0]);
  });

  test("a note in another language is called so at a rest", () => {
    const other = { language: "other", verdict: "ready" } as const;
    const state = after(typed("Hallo"), answer("Hallo", "moving", [], other));
    assert.equal(status(state), "reading");
    const rested = next(state, answer("Hallo", "resting", [], other));
    assert.equal(status(rested), "language");
    assert.equal(status(after(answer("Hallo", "resting", [], other), typed("Hallo I"))), "language");
  });

  test("an answer is announced at a rest alone", () => {
    const rested = after(answer("Hi", "resting"));
    assert.equal(shown(rested, true)?.isRest, true);
    assert.equal(shown(next(rested, typed("Hi A")), true)?.isRest, false);
    assert.equal(shown(after(answer("Hi", "moving")), true)?.isRest, false);
  });

  test("the invitations of the week are counted, also over an empty box", () => {
    const counted = answer("", "moving", [], {}, "open", 46);
    assert.equal(shown(after(counted), true)?.week, 46);
    assert.equal(shown(after(counted, typed("Hi")), true)?.week, 46);
    assert.equal(shown(after(counted, answer("Hi", "resting")), true)?.week, undefined);
    assert.equal(shown(after(counted, PAUSE), true)?.week, undefined);
  });

  test("the gravest remark gives the verdict, and hints do not count", () => {
    assert.equal(status(after(typed("Hi lol"), answer("Hi lol", "moving", [at(3, 6, "error")]))), "rethink");
    const hinted = after(answer("Hi lol", "resting", [at(3, 6, "hint")], READY));
    assert.deepEqual([status(hinted), toLookAt(hinted)], ["ready", 0]);
  });
});

suite("a paused note", () => {
  test("is not read, whatever is said of it, until it is resumed", () => {
    const paused = after(answer("Hi", "resting", [at(0, 2)]), PAUSE, answer("Hi", "resting", [at(0, 2)]));
    assert.deepEqual([status(paused), isReading(paused), remarks(paused)], ["paused", false, []]);
    assert.ok(isReading(next(paused, RESUME)));
    assert.equal(status(after(PAUSE, RESUME, answer("Hi", "resting", [], READY))), "ready");
  });

  test("stays paused when it can't be read, and when Connote is switched off and on", () => {
    const paused = after(PAUSE, TROUBLE);
    assert.equal(status(paused), "paused");
    const off = next(paused, OFF);
    assert.equal(status(off), undefined);
    assert.equal(status(next(off, TROUBLE)), undefined);
    assert.equal(status(next(next(off, SETTINGS), answer("Hi", "resting"))), "paused");
  });

  test("is hidden in quiet mode, with a badge to take away", () => {
    const state = after(PAUSE, answer("Hi", "resting", [], READY, "quiet"));
    assert.deepEqual([status(state), mayHaveBadge(state)], [undefined, true]);
  });

  test("stays paused in the next box of its dialog", () => {
    assert.equal(status(opened("", true, false)), "paused");
  });
});

suite("that all is clear", () => {
  const FAULTY = answer("Hi", "resting", [at(0, 2)]);
  const CLEAR = answer("Hi Ana", "resting", [], READY);

  test("is said when the last fault is mended", () => {
    assert.equal(after(FAULTY, typed("Hi Ana"), answer("Hi Ana", "moving")).praise, "ahead");
    assert.equal(after(FAULTY, typed("Hi Ana"), CLEAR).praise, "due");
  });

  test("is said once", () => {
    const said = after(FAULTY, CLEAR, CLEAR);
    assert.equal(said.praise, "given");
    assert.equal([FAULTY, PAUSE, RESUME, OFF, FAULTY, CLEAR].reduce(next, said).praise, "given");
  });

  test("is not said where nothing was found before, of the same text, of a blank note, or of one that is not ready", () => {
    assert.equal(after(CLEAR).praise, "ahead");
    assert.equal(after(FAULTY, TROUBLE, CLEAR).praise, "ahead");
    assert.equal(after(FAULTY, answer("Hi", "resting", [], READY)).praise, "ahead");
    assert.equal(after(FAULTY, answer(" ", "resting", [], READY)).praise, "ahead");
    assert.equal(after(FAULTY, answer("Hi Ana", "resting", [], { verdict: "writing" })).praise, "ahead");
  });
});

/** What a box is at after these events. */
function after(...events: Event[]): State {
  return events.reduce(next, opened("", false, false));
}

function status(state: State): string | undefined {
  return shown(state, true)?.status;
}

function remarks(state: State): number[][] {
  return state.remarks.map(({ diagnostic: { start, end } }) => [start, end]);
}

function typed(text: string): Event {
  return { kind: "typed", text };
}

function answer(
  text: string,
  phase: Phase,
  diagnostics: ReportedDiagnostic[] = [],
  report: Partial<Report> = { verdict: diagnostics.length === 0 ? "ready" : "improve" },
  display: Display = "open",
  week?: number,
): Event {
  const whole = { language: "en", checklist: [], ...report, diagnostics } as unknown as Report;
  const to_look_at = diagnostics.filter(({ severity }) => severity !== "hint").length;
  return {
    kind: "answer",
    text,
    phase,
    answer: { found: { report: whole, to_look_at, display, relation: "unknown", chips: [], ...(week && { week }) } },
  };
}

function checklist(...open: Check["item"][]): Check[] {
  return (["greeting", "reason"] as const).map((item) => ({ item, met: !open.includes(item) }));
}

function at(start: number, end: number, severity: Severity = "warning", ...fixes: ReportedFix[]): ReportedDiagnostic {
  return { rule: "slang", group: "tone", severity, start, end, message: "", why: "", source: [], fixes };
}

function fix(start: number, end: number): ReportedFix {
  return { title: "Fix it", kind: "safe", start, end, replacement: "", fits: true };
}
