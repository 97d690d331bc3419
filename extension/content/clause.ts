/** How a clause is put into a note where the caret stands. */

import type { Edit } from "./span.js";

/** What a sentence begins after. */
const SENTENCE_START = /(?:^|\n|[.!?…]["'”’)\]]*)\s*$/;
/** Where nothing comes after it on its line. */
const LINE_END = /^(?:[^\S\n]*\n|\s*$)/;
/** What another sentence begins with. */
const SENTENCE = /^\s*["'“‘([]*[\p{Lu}\p{N}]/u;
/** What goes on without a space before it. */
const GOES_ON = /^[\s.,;:!?)]/;

/** The edit that types a clause at a caret: with its capital, its spaces and its stop, as the place wants them. */
export function clauseAt(text: string, caret: number, clause: string): Edit {
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  const isStart = SENTENCE_START.test(before);
  const words = isStart ? clause.charAt(0).toUpperCase() + clause.slice(1) : clause;
  const space = before === "" || /\s$/.test(before) ? "" : " ";
  const isSentence = LINE_END.test(after) || (isStart && SENTENCE.test(after));
  const stop = isSentence ? "." : "";
  const gap = after.trim() === "" || GOES_ON.test(after) ? "" : " ";
  return { start: caret, end: caret, replacement: space + words + stop + gap };
}
