/** How the note reads with a fix: what goes, and what comes in its place. */

import { apply, difference, type Edit } from "../span.js";

/** Some of the words: they stay, go or come. */
export interface Part {
  readonly kind: "kept" | "removed" | "inserted";
  readonly text: string;
}

/** A change of no more words than this is said by its button. */
const SHORT = 2;
/** How much of the note is shown on either side, in UTF-16 units. */
const AROUND = 24;

const LETTER = /[\p{L}\p{N}'’]/u;

/** Nothing where the button says it all. */
export function preview(fix: Edit, text: string): readonly Part[] {
  const { start, end, replacement } = inWholeWords(difference(text, apply(fix, text)), text);
  const removed = text.slice(start, end);
  if (words(removed) <= SHORT && words(replacement) <= SHORT) return [];
  const parts = [kept(before(text, start)), ...changes(removed, replacement), kept(after(text, end))];
  return parts.filter((part) => part.text !== "");
}

/** A change in few words: what stood there, and what stands there then. Words that only go or come take one along. */
export function change(fix: Edit, text: string): readonly [before: string, after: string] {
  let { start, end, replacement } = inWholeWords(fix, text);
  if (!text.slice(start, end).trim() || !replacement.trim()) {
    const first = start - (/\S*\s*$/.exec(text.slice(0, start))?.[0].length ?? 0);
    replacement = text.slice(first, start) + replacement;
    start = first;
  }
  return [text.slice(start, end).trim(), replacement.trim()];
}

/** Word for word where there are as many of them; else what goes, and then what comes. */
function changes(removed: string, inserted: string): Part[] {
  const [old, now] = [removed.split(/(\s+)/), inserted.split(/(\s+)/)];
  if (old.length !== now.length) return replaced(removed, inserted);
  return now.flatMap((word, index) => (word === old[index] ? [kept(word)] : replaced(old[index] ?? "", word)));
}

function replaced(removed: string, inserted: string): Part[] {
  return [
    { kind: "removed", text: removed },
    { kind: "inserted", text: inserted },
  ];
}

function kept(text: string): Part {
  return { kind: "kept", text };
}

/** The same edit, that begins and ends between words. */
function inWholeWords({ start, end, replacement }: Edit, text: string): Edit {
  const removed = text.slice(start, end);
  const [from, to] = [isLetter(removed[0] ?? replacement[0]), isLetter(removed.at(-1) ?? replacement.at(-1))];
  let [first, last] = [start, end];
  while (from && first > 0 && isLetter(text[first - 1])) first -= 1;
  while (to && last < text.length && isLetter(text[last])) last += 1;
  return { start: first, end: last, replacement: text.slice(first, start) + replacement + text.slice(end, last) };
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && LETTER.test(char);
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => LETTER.test(word)).length;
}

function before(text: string, start: number): string {
  const shown = text.slice(0, start);
  return shown.length > AROUND ? `…${shown.slice(-AROUND).replace(/^\S*\s*/, "")}` : shown;
}

function after(text: string, end: number): string {
  const shown = text.slice(end);
  return shown.length > AROUND ? `${shown.slice(0, AROUND).replace(/\s*\S*$/, "")}…` : shown;
}
