/** What a note box is at, and what comes next: nothing here asks, and nothing is shown. */

import type { Found, FromBackground } from "../../pkg/connote.js";
import { isBlank, type Reading } from "./reading.js";

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

export type Event =
  | { readonly kind: "answer"; readonly text: string; readonly answer: FromBackground }
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

function stageAt(state: Stage, text: string, answer: FromBackground): Stage {
  const found = foundIn(answer);
  const isHidden = answer === "off" || found?.display === "quiet";
  const isTrouble = answer !== "off" && !found;
  if (state.kind === "paused") return isTrouble ? state : { kind: "paused", isHidden };
  if (answer === "off") return { kind: "off" };
  if (!found) return state.kind === "quiet" ? { kind: "quiet", reading: undefined } : { kind: "trouble" };
  const reading = { text, found };
  return isHidden ? { kind: "quiet", reading } : { kind: "showing", reading, isFolded: found.display === "folded" };
}

/** What was found in the note, where it was read. */
function foundIn(answer: FromBackground): Found | undefined {
  return typeof answer === "object" && "found" in answer ? answer.found : undefined;
}

/** Whether the writer has mended all that was found. */
function isCleared(before: Reading | undefined, after: Reading | undefined): boolean {
  if (!before || !after || before.text === after.text || isBlank(after)) return false;
  return before.found.to_look_at > 0 && after.found.report.verdict === "ready";
}
