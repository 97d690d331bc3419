/** Places in a text, in UTF-16 units as JavaScript counts, half-open. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Edit extends Span {
  readonly replacement: string;
}

export function apply(edit: Edit, text: string): string {
  return text.slice(0, edit.start) + edit.replacement + text.slice(edit.end);
}

/** Several edits of one text, in its order and apart, as the one edit that does the same. */
export function joined(edits: readonly Edit[], text: string): Edit {
  const start = edits[0]?.start ?? 0;
  const end = edits.at(-1)?.end ?? start;
  const edited = edits.reduceRight((done, edit) => apply(edit, done), text);
  return { start, end, replacement: edited.slice(start, edited.length - (text.length - end)) };
}

/** The edits that take edits of a text back, once those are made; both are in the order of the text, and apart. */
export function inverted(edits: readonly Edit[], text: string): Edit[] {
  let by = 0;
  return edits.map(({ start, end, replacement }) => {
    const from = start + by;
    by += replacement.length - (end - start);
    return { start: from, end: from + replacement.length, replacement: text.slice(start, end) };
  });
}

/** The one edit that makes `after` of `before`. */
export function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let kept = 0;
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept += 1;
  return { start, end: before.length - kept, replacement: after.slice(start, after.length - kept) };
}

/** Where a span is after an edit; nothing when the edit went into it. */
export function shifted<Place extends Span>(place: Place, edit: Edit): Place | undefined {
  const by = edit.replacement.length - (edit.end - edit.start);
  if (place.end <= edit.start) return place;
  if (place.start >= edit.end) return { ...place, start: place.start + by, end: place.end + by };
  return undefined;
}

/** Where a caret is after edits, which are in the order of the text: one inside replaced words goes to their end. */
export function moved(caret: number, edits: readonly Edit[]): number {
  return edits.reduceRight((at, edit) => {
    const place = shifted({ start: at, end: at }, edit);
    return place ? place.start : edit.start + edit.replacement.length;
  }, caret);
}
