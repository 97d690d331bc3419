/** What a note box is at, and what comes next: nothing here asks, and nothing is shown. */

import type { Display, Report } from "../../pkg/connote.js";
import { isBlank, type Reading, toLookAt } from "./reading.js";

export type State = Stage & {
  /** The writer is told once that all is clear now: a note comes and goes while it is written. */
  readonly praise: "ahead" | "due" | "given";
};

type Stage =
  /** Nothing has been answered yet. */
  | { readonly kind: "unread" }
  /** Connote is switched off. */
  | { readonly kind: "off" }
  /** Nothing is put into the page: the badge on the toolbar says how much there is, and the popup what. */
  | { readonly kind: "quiet"; readonly reading: Reading | undefined }
  /** The writer wants nothing said of this note. It stays so when Connote is switched off, or made quiet, meanwhile. */
  | { readonly kind: "paused"; readonly isHidden: boolean }
  | { readonly kind: "showing"; readonly reading: Reading; readonly isFolded: boolean }
  /** The note could not be read. */
  | { readonly kind: "trouble" };

/** What the background says of a note. */
export type Answer =
  | { readonly kind: "report"; readonly report: Report; readonly display: Display; readonly isComplete: boolean }
  | { readonly kind: "off" }
  | { readonly kind: "trouble" };

export type Event =
  | { readonly kind: "answer"; readonly text: string; readonly answer: Answer }
  /** The settings may be others now. */
  | { readonly kind: "settings" }
  | { readonly kind: "pause" }
  | { readonly kind: "resume" };

/** What a box begins at. The one before it in the same dialog may have been paused. */
export function opened(isPaused: boolean): State {
  return { ...(isPaused ? { kind: "paused", isHidden: true } : { kind: "unread" }), praise: "ahead" };
}

export function next(state: State, event: Event): State {
  const stage = stageAfter(state, event);
  if (state.praise !== "ahead") return { ...stage, praise: "given" };
  return { ...stage, praise: isCleared(readingOf(state), readingOf(stage)) ? "due" : "ahead" };
}

/** Whether the note is read again when it changes. */
export function isReading({ kind }: State): boolean {
  return kind !== "off" && kind !== "paused";
}

/** Whether the badge on the toolbar may say something of the note. */
export function mayHaveBadge(state: State): boolean {
  return state.kind === "quiet" || (state.kind === "paused" && state.isHidden);
}

/** The note that was read last, where something is said of it. */
export function readingOf(state: Stage): Reading | undefined {
  return "reading" in state ? state.reading : undefined;
}

function stageAfter(state: Stage, event: Event): Stage {
  switch (event.kind) {
    case "answer":
      return stageAt(state, event.text, event.answer);
    case "settings":
      return state.kind === "off" ? { kind: "unread" } : state;
    case "pause":
      return { kind: "paused", isHidden: false };
    case "resume":
      return { kind: "unread" };
  }
}

function stageAt(state: Stage, text: string, answer: Answer): Stage {
  if (state.kind === "paused")
    return answer.kind === "trouble" ? state : { kind: "paused", isHidden: isHidden(answer) };
  if (answer.kind === "trouble" && state.kind === "quiet") return { kind: "quiet", reading: undefined };
  if (answer.kind !== "report") return answer;
  const { report, display } = answer;
  const reading = { text, report };
  return isHidden(answer) ? { kind: "quiet", reading } : { kind: "showing", reading, isFolded: display === "folded" };
}

/** Whether an answer leaves nothing to be seen in the page. */
function isHidden(answer: Answer): boolean {
  return answer.kind === "off" || (answer.kind === "report" && answer.display === "quiet");
}

/** Whether the writer has mended all that was found. */
function isCleared(before: Reading | undefined, after: Reading | undefined): boolean {
  if (!before || !after || before.text === after.text || isBlank(after)) return false;
  return toLookAt(before.report) > 0 && after.report.verdict === "ready";
}
