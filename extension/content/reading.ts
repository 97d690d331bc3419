/** What was found in a note, and what it means for more than one part of us. */

import type { ChecklistItem, Found, ReportedDiagnostic, ReportedFix, Severity } from "../../pkg/connote.js";
import type { Span } from "./span.js";

/** A remark, where it is now. */
export interface Remark {
  readonly diagnostic: ReportedDiagnostic;
  /** Whether it is about the note as it was when the writer last rested. */
  readonly isOld: boolean;
  /** Whether its words alone were enough to find it: it was, while their sentence was unfinished. */
  readonly isOfWords?: boolean;
}

/** What there is to say of the note in a word. */
export type Status =
  /** There is no note yet. */
  | "blank"
  /** It is being read along. */
  | "reading"
  /** It lacks something, which may still come. */
  | "open"
  | "ready"
  /** There are remarks; the second time grave ones. */
  | "improve"
  | "rethink"
  /** It is in a language that Connote hardly knows. */
  | "language"
  /** The writer wants nothing said of it. */
  | "paused"
  /** It could not be read. */
  | "trouble"
  | "too-long";

/** What is shown of a note now. */
export interface Shown {
  readonly text: string;
  readonly status: Status;
  /** The most important first. */
  readonly remarks: readonly Remark[];
  /** What the note still lacks, while it is written. */
  readonly open: readonly ChecklistItem[];
  /** The last that was found at a rest or in the finished note. */
  readonly found: Found | undefined;
  /** Whether this is the answer of a rest or of the finished note: it may be announced. */
  readonly isRest: boolean;
  /** Whether length and limit are shown. */
  readonly hasLimit: boolean;
  /** How many invitations went out in the last week, where that matters. */
  readonly week: number | undefined;
}

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** The most important first; what matters as much, in the order of the text. */
export function ordered(remarks: readonly Remark[]): Remark[] {
  return [...remarks].sort(
    ({ diagnostic: one }, { diagnostic: other }) =>
      GRAVITY[one.severity] - GRAVITY[other.severity] || one.start - other.start,
  );
}

/** Whether it counts against the note: a hint does not. */
export function isCounted({ diagnostic }: Remark): boolean {
  return diagnostic.severity !== "hint";
}

/** Whether a diagnostic is about the note as a whole, and not about some of its words. */
export function isAboutAll({ start, end }: Span, text: string): boolean {
  return start === 0 && end === text.length;
}

/** Whether two diagnostics, of two reports, say the same of the same place. */
export function isSame(one: ReportedDiagnostic, other: ReportedDiagnostic): boolean {
  return one.rule === other.rule && one.start === other.start && one.message === other.message;
}

/** Whether the box takes a fix: one that makes a note shorter that is too long is as welcome as one that fits. */
export function canBeMade({ fits, start, end, replacement }: ReportedFix): boolean {
  return fits || replacement.length <= end - start;
}

/** The fixes that need neither a second look nor a choice, in text order, none touching another. */
export function simpleFixes(diagnostics: readonly ReportedDiagnostic[]): ReportedFix[] {
  const apart: ReportedFix[] = [];
  const safe = diagnostics.map(({ fixes }) => fixes.filter((fix) => fix.kind === "safe" && canBeMade(fix)));
  const simple = safe.flatMap((fixes) => (fixes.length === 1 ? fixes : []));
  for (const fix of simple.sort((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (!last || fix.start > last.end) apart.push(fix);
  }
  return apart;
}
