/** What a note box is at, what it remembers of its note, and what comes next: nothing here asks, and nothing is shown. */

import type { ChecklistItem, Found, FromBackground, ReportedDiagnostic } from "../../pkg/connote.js";
import { isAboutAll, isCounted, isSame, ordered, type Remark, type Shown, type Status } from "./reading.js";
import type { Phase } from "./rest.js";
import { difference, type Edit, type Span, shifted } from "./span.js";

export type State = {
  readonly stage: Stage;
  /** The note as it stands in the box. */
  readonly text: string;
  /** Where it has changed last. */
  readonly changed: number;
  /** What has been shown stays until its words change. */
  readonly remarks: readonly Remark[];
  /** What was found when the writer last rested, or was done, and in which text. */
  readonly rested: { readonly text: string; readonly found: Found } | undefined;
  /** Whether that is an answer to the text as it stands. */
  readonly isRest: boolean;
  /** How many invitations went out in the last week, where that matters: whatever the text is. */
  readonly week?: number | undefined;
  /** The writer is told once that all is clear now. */
  readonly praise: "ahead" | "due" | "given";
};

type Stage =
  /** Nothing has been answered yet; whether anything will be shown is known before. */
  | { readonly kind: "unread"; readonly isHidden: boolean }
  /** Connote is switched off. */
  | { readonly kind: "off" }
  /** Nothing is put into the page: the badge on the toolbar says how much there is, and the popup what. */
  | { readonly kind: "quiet" }
  /** The writer wants nothing said of this note. It stays so when Connote is switched off, or made quiet, meanwhile. */
  | { readonly kind: "paused"; readonly isHidden: boolean }
  | { readonly kind: "showing" }
  /** The note could not be read, or is too long to be. */
  | { readonly kind: "trouble" | "too-long" };

export type Event =
  /** The note has changed. */
  | { readonly kind: "typed"; readonly text: string }
  | { readonly kind: "answer"; readonly text: string; readonly phase: Phase; readonly answer: FromBackground }
  /** The settings may be others now. */
  | { readonly kind: "settings" }
  | { readonly kind: "pause" }
  | { readonly kind: "resume" };

/** What is lacking in a note as a whole; its tone and its slips are spoken of where they are. */
const LACKS: readonly ChecklistItem[] = ["greeting", "introduction", "reason"];

const SENTENCE_BREAK = /[.!?…。！？]["'”’)\]]*\s|\n/;

const LETTER = /[\p{L}\p{N}]/u;

/** What a box begins at. The one before it in the same dialog may have been paused. */
export function opened(text: string, isPaused: boolean, isHidden: boolean): State {
  const stage: Stage = { kind: isPaused ? "paused" : "unread", isHidden };
  return { stage, text, changed: 0, remarks: [], rested: undefined, isRest: false, praise: "ahead" };
}

export function next(state: State, event: Event): State {
  const praise = state.praise === "ahead" ? "ahead" : "given";
  switch (event.kind) {
    case "typed":
      // What is written after all was deleted is another note.
      if (event.text.trim() === "") return { ...forgetful(state), text: event.text, changed: 0, praise };
      return { ...state, ...moved(state, event.text), isRest: false, praise };
    case "answer": {
      const answered = answeredBy(state, event);
      return { ...answered, praise: praise === "ahead" && isCleared(state, answered) ? "due" : praise };
    }
    case "settings":
      return state.stage.kind === "off" ? { ...state, stage: { kind: "unread", isHidden: true } } : state;
    case "pause":
      return { ...forgetful(state), stage: { kind: "paused", isHidden: false }, praise };
    case "resume":
      return { ...forgetful(state), stage: { kind: "unread", isHidden: false }, praise };
  }
}

/** Whether the note is read again when it changes. */
export function isReading({ stage }: State): boolean {
  return stage.kind !== "off" && stage.kind !== "paused";
}

/** Whether what is found while the writer writes is of use: a badge says only what stands. */
export function readsAlong(state: State): boolean {
  return isReading(state) && state.stage.kind !== "quiet";
}

/** Whether the badge on the toolbar may say something of the note. */
export function mayHaveBadge({ stage }: State): boolean {
  return stage.kind === "quiet" || (stage.kind === "paused" && stage.isHidden);
}

/** Whether the note has changed last within a word. */
export function isWithinWord({ text, changed }: State): boolean {
  return LETTER.test(text[changed - 1] ?? "");
}

/** How many remarks count against the note. */
export function toLookAt({ remarks }: State): number {
  return remarks.filter(isCounted).length;
}

/** What is shown; nothing where nothing is put into the page. */
export function shown(state: State, hasLimit: boolean): Shown | undefined {
  const { stage, text, remarks, rested, isRest, week } = state;
  if (stage.kind === "off" || stage.kind === "quiet" || ("isHidden" in stage && stage.isHidden)) return undefined;
  const isRead = stage.kind === "showing";
  return {
    text,
    status: statusOf(state),
    remarks: isRead ? remarks : [],
    open: isRead ? lacksOf(state) : [],
    found: isRead ? rested?.found : undefined,
    isRest,
    hasLimit,
    week: isRead ? week : undefined,
  };
}

function statusOf(state: State): Status {
  const { stage, text, remarks, rested } = state;
  if (stage.kind === "paused" || stage.kind === "trouble" || stage.kind === "too-long") return stage.kind;
  const counted = remarks.filter(isCounted);
  const verdict = rested?.found.report.verdict;
  if (counted.length > 0) {
    const isGrave = verdict === "rethink" || counted.some(({ diagnostic }) => diagnostic.severity === "error");
    return isGrave ? "rethink" : "improve";
  }
  if (text.trim() === "") return "blank";
  if (!rested) return "reading";
  if (rested.found.report.language === "other") return "language";
  // While the writer writes on, the last verdict stands: one that came and went would only distract.
  if (verdict === "ready") return "ready";
  return verdict === "writing" && lacksOf(state).length > 0 ? "open" : "reading";
}

function lacksOf({ rested }: State): ChecklistItem[] {
  const report = rested?.found.report;
  if (report?.verdict !== "writing") return [];
  return LACKS.filter((lack) => report.checklist.some(({ item, met }) => item === lack && !met));
}

function forgetful(state: State): State {
  return { ...state, remarks: [], rested: undefined, isRest: false };
}

function answeredBy(state: State, event: Event & { kind: "answer" }): State {
  const { text, phase, answer } = event;
  const found = typeof answer === "object" && "found" in answer ? answer.found : undefined;
  const isHidden = answer === "off" || found?.display === "quiet";
  const { stage } = state;
  if (stage.kind === "paused")
    return answer === "off" || found ? { ...state, text, stage: { ...stage, isHidden } } : state;
  if (!found) return { ...forgetful({ ...state, text }), stage: failedAt(stage, answer) };
  const remarks = found.report.diagnostics.map((diagnostic) => ({ diagnostic, isOld: false }));
  const now = { ...state, week: found.week, stage: { kind: isHidden ? "quiet" : "showing" } } as const;
  // What is said of an empty box is no verdict on the note that begins there.
  const rested = text.trim() === "" ? undefined : { text, found };
  if (phase !== "moving") return { ...now, text, remarks: ordered(remarks), rested, isRest: true };
  // The word that is being written may have grown since.
  return { ...now, remarks: merged(state, moved({ ...state, text, remarks }, state.text).remarks), isRest: false };
}

/** In quiet mode nothing is said of trouble either. */
function failedAt(stage: Stage, answer: FromBackground): Stage {
  if (answer === "off") return { kind: "off" };
  if (stage.kind === "quiet" || ("isHidden" in stage && stage.isHidden)) return stage;
  return { kind: answer === "too-long" ? "too-long" : "trouble" };
}

/**
 * What was found just now, and what was shown before of the sentence being written: of that the core says only what needs
 * no more than its words. The rest of what it finds no longer, the words that came since have cleared up.
 */
function merged(state: State, now: readonly Remark[]): Remark[] {
  const shownBefore = (remark: Remark) => state.remarks.find((it) => isSame(it.diagnostic, remark.diagnostic));
  const found = now.map((remark) => {
    const isOfWords = shownBefore(remark)?.isOfWords ?? isBeingWritten(remark, state);
    return { ...remark, isOfWords };
  });
  const isFoundAgain = (remark: Remark) => now.some((it) => isOfSamePlace(it.diagnostic, remark.diagnostic));
  const kept = state.remarks.filter((remark) => remark.isOld || (!remark.isOfWords && isBeingWritten(remark, state)));
  return ordered([...found, ...kept.filter((remark) => !isFoundAgain(remark))]);
}

/** Whether a rule says two things of the same words: what it says may have changed with the words around them. */
function isOfSamePlace(one: ReportedDiagnostic, other: ReportedDiagnostic): boolean {
  if (one.rule !== other.rule) return false;
  return one.start === other.start || (one.start < other.end && other.start < one.end);
}

/** Whether words are in the sentence that has changed last. */
function isBeingWritten({ diagnostic: { start, end } }: Remark, { text, changed }: State): boolean {
  return !SENTENCE_BREAK.test(changed < start ? text.slice(changed, start) : text.slice(end, changed));
}

/** The remarks in a text that has changed: those of other words go along with them. */
function moved(state: State, text: string): Pick<State, "text" | "changed" | "remarks"> {
  const { text: before, changed, remarks } = state;
  if (text === before) return { text, changed, remarks };
  const edit = difference(before, text);
  const end = edit.start + edit.replacement.length;
  return { text, changed: end, remarks: remarks.flatMap((remark) => movedRemark(remark, edit, before, text) ?? []) };
}

function movedRemark(remark: Remark, edit: Edit, before: string, text: string): Remark | undefined {
  const { diagnostic } = remark;
  const fixes = diagnostic.fixes.map((fix) => shifted(fix, edit)).filter((fix) => fix !== undefined);
  if (isAboutAll(diagnostic, before)) {
    return { diagnostic: { ...diagnostic, start: 0, end: text.length, fixes }, isOld: true };
  }
  const place = shifted(diagnostic, edit);
  if (!place || isGlued(place, text) !== isGlued(diagnostic, before)) return undefined;
  return { ...remark, diagnostic: { ...place, fixes } };
}

/** Whether words are only part of words now: a letter stands right before or after them. */
function isGlued({ start, end }: Span, text: string): boolean {
  const isWithin = (at: number) => LETTER.test(text[at - 1] ?? "") && LETTER.test(text[at] ?? "");
  return isWithin(start) || isWithin(end);
}

/** Whether the writer has mended all that was found when they last rested. */
function isCleared({ rested: before }: State, { rested: after, text }: State): boolean {
  if (!before || !after || before.text === after.text || text.trim() === "") return false;
  return before.found.to_look_at > 0 && after.found.report.verdict === "ready";
}
