import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Display, Found, Report } from "../../pkg/connote.js";
import { type Event, isReading, mayHaveBadge, next, opened, readingOf, type State } from "./state.js";

const OFF: Event = { kind: "answer", text: "Hi", answer: "off" };
const TROUBLE: Event = { kind: "answer", text: "Hi", answer: { error: "it stopped" } };
const SETTINGS: Event = { kind: "settings" };
const PAUSE: Event = { kind: "pause" };
const RESUME: Event = { kind: "resume" };

suite("a note box", () => {
  test("shows what is said of its note, and how the writer wants it", () => {
    const open = after(report("Hi", 1));
    assert.equal(open.kind, "showing");
    assert.equal(readingOf(open)?.text, "Hi");
    const folded = after(report("Hi", 1, "folded"));
    assert.ok(folded.kind === "showing" && folded.isFolded);
    assert.ok(open.kind === "showing" && !open.isFolded);
  });

  test("shows nothing in quiet mode, and knows what was found", () => {
    const state = after(report("Hi", 1, "quiet"));
    assert.equal(state.kind, "quiet");
    assert.equal(readingOf(state)?.text, "Hi");
    assert.ok(mayHaveBadge(state));
    assert.ok(!mayHaveBadge(after(report("Hi", 1, "quiet"), report("Hi", 1))));
  });

  test("is in trouble until the next answer", () => {
    const state = after(report("Hi", 1), TROUBLE);
    assert.equal(state.kind, "trouble");
    assert.equal(readingOf(state), undefined);
    assert.ok(isReading(state));
    assert.equal(next(state, report("Hi", 1)).kind, "showing");
  });

  test("stays quiet in trouble, with a badge to take away", () => {
    const state = after(report("Hi", 1, "quiet"), TROUBLE);
    assert.equal(state.kind, "quiet");
    assert.equal(readingOf(state), undefined);
    assert.ok(mayHaveBadge(state));
  });

  test("reads nothing while Connote is switched off, until the settings are others", () => {
    const off = after(report("Hi", 1), OFF);
    assert.equal(off.kind, "off");
    assert.ok(!isReading(off));
    assert.ok(isReading(next(off, SETTINGS)));
  });

  test("stays as it is until other settings are answered by", () => {
    const state = after(report("Hi", 1));
    assert.equal(next(state, SETTINGS).kind, "showing");
  });
});

suite("a paused note", () => {
  test("is not read, whatever is said of it, until it is resumed", () => {
    const paused = after(report("Hi", 1), PAUSE, report("Hi", 1));
    assert.deepEqual([paused.kind, isReading(paused), readingOf(paused)], ["paused", false, undefined]);
    assert.ok(isReading(next(paused, RESUME)));
    assert.equal(after(report("Hi", 1), PAUSE, RESUME, report("Hi", 1)).kind, "showing");
  });

  test("stays paused when it can't be read, and when Connote is switched off and on", () => {
    const paused = after(report("Hi", 1), PAUSE, TROUBLE);
    assert.ok(paused.kind === "paused" && !paused.isHidden);
    const off = next(paused, OFF);
    assert.ok(off.kind === "paused" && off.isHidden);
    assert.deepEqual(next(off, TROUBLE), off);
    const on = next(next(off, SETTINGS), report("Hi", 1));
    assert.ok(on.kind === "paused" && !on.isHidden);
  });

  test("is hidden in quiet mode, with a badge to take away", () => {
    const state = after(report("Hi", 1), PAUSE, report("Hi", 1, "quiet"));
    assert.ok(state.kind === "paused" && state.isHidden);
    assert.ok(mayHaveBadge(state));
  });

  test("stays paused in the next box of its dialog, where nothing is shown before the first answer", () => {
    const state = opened(true);
    assert.ok(state.kind === "paused" && state.isHidden);
    const answered = next(state, report("Hi", 1));
    assert.ok(answered.kind === "paused" && !answered.isHidden);
  });
});

suite("that all is clear", () => {
  test("is said when the last fault is mended", () => {
    assert.equal(after(report("Hi", 1), report("Hi Ana", 0)).praise, "due");
  });

  test("is said once", () => {
    const said = after(report("Hi", 1), report("Hi Ana", 0), report("Hi Ana", 0));
    assert.equal(said.praise, "given");
    const again = [report("Hi", 1), PAUSE, RESUME, OFF, report("Hi", 1), report("Hi Ana", 0)];
    assert.equal(again.reduce(next, said).praise, "given");
  });

  test("is not said where nothing was found before, or is not known to be", () => {
    assert.equal(after(report("Hi Ana", 0)).praise, "ahead");
    assert.equal(after(report("Hi", 0), report("Hi Ana", 0)).praise, "ahead");
    assert.equal(after(report("Hi", 1), TROUBLE, report("Hi Ana", 0)).praise, "ahead");
  });

  test("is not said of the same text, of a blank note, or of one that is not ready", () => {
    assert.equal(after(report("Hi", 1), report("Hi", 0)).praise, "ahead");
    assert.equal(after(report("Hi", 1), report(" ", 0)).praise, "ahead");
    assert.equal(after(report("Hi", 2), report("Hi Ana", 1)).praise, "ahead");
  });
});

/** What a box is at after these events. */
function after(...events: Event[]): State {
  return events.reduce(next, opened(false));
}

/** An answer with so many faults in the note. */
function report(text: string, faults: number, display: Display = "open"): Event {
  const report: Partial<Report> = { verdict: faults === 0 ? "ready" : "improve" };
  const found: Partial<Found> = { report: report as Report, to_look_at: faults, display };
  return { kind: "answer", text, answer: { found: found as Found } };
}
