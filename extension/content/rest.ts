/** When a writer rests: only then is said what finished words alone cannot tell. */

import { difference } from "./span.js";

/** How a note that is read has come about. */
export type Phase =
  /** A key was just pressed. */
  | "moving"
  /** The writer rests. */
  | "resting"
  /** The writer is done with it, or asks. */
  | "finished";

/** How long no key comes until the writer rests, in milliseconds: after a finished sentence, and within one. */
const AFTER_SENTENCE = 1500;
/** The longer of the two, and of what was typed for the writer. */
export const PAUSE = 3000;

/** What ends a sentence, with the marks that may close something besides. */
const SENTENCE_END = /[.!?…。！？]["'”’)\]]*\s*$/;

/**
 * How long after a change the writer rests, in milliseconds. Who pastes, dictates or lets a word grow into a sentence
 * has nothing unfinished.
 */
export function restAfter(before: string, after: string): number {
  const { start, end, replacement } = difference(before, after);
  if (words(before.slice(start, end)) > 1 || words(replacement) > 1) return 0;
  return SENTENCE_END.test(after) ? AFTER_SENTENCE : PAUSE;
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
