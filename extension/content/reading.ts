/** A note that has been read, and what its report means for more than one part of us. */

import type { ChecklistItem, Found, Report, ReportedDiagnostic, ReportedFix, Slot } from "../../pkg/connote.js";
import type { Span } from "./span.js";

export interface Reading {
  readonly text: string;
  readonly found: Found;
}

/** A remark, where it is now. */
export interface Remark {
  readonly diagnostic: ReportedDiagnostic;
  /** From the last rest; the note has changed since. */
  readonly isOld: boolean;
}

export type Status =
  | "blank"
  | "reading"
  | "open"
  | "ready"
  | "improve"
  | "rethink"
  | "language"
  | "paused"
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
  /** The last that was made at a rest or of the finished note. */
  readonly report: Report | undefined;
  /** Whether this is the answer of a rest or of the finished note: it may be announced. */
  readonly isRest: boolean;
  /** Whether length and limit are shown. */
  readonly hasLimit: boolean;
}

/** Whether there is nothing to say anything of. */
export function isBlank({ text }: Reading): boolean {
  return text.trim() === "";
}

/** What there is to go to, the most important first. */
export function diagnosticsOf(reading: Reading): readonly ReportedDiagnostic[] {
  if (isBlank(reading)) return [];
  const { order, report } = reading.found;
  return order.flatMap((number) => report.diagnostics[number] ?? []);
}

/** Whether a diagnostic is about the note as a whole, and not about some of its words. */
export function isAboutAll({ start, end }: Span, text: string): boolean {
  return start === 0 && end === text.length;
}

/** Whether two diagnostics, of two reports, say the same of the same place. */
export function isSame(one: ReportedDiagnostic, other: ReportedDiagnostic): boolean {
  return one.rule === other.rule && one.start === other.start && one.message === other.message;
}

/** The fixes that need neither a second look nor a choice, in text order, none touching another. */
export function simpleFixes(diagnostics: readonly ReportedDiagnostic[]): ReportedFix[] {
  const apart: ReportedFix[] = [];
  const safe = diagnostics.map(({ fixes }) => fixes.filter(({ kind, fits }) => kind === "safe" && fits));
  const simple = safe.flatMap((fixes) => (fixes.length === 1 ? fixes : []));
  for (const fix of simple.sort((one, other) => one.start - other.start)) {
    const last = apart.at(-1);
    if (!last || fix.start > last.end) apart.push(fix);
  }
  return apart;
}

/** What is to be selected once a fix is typed that leaves a slot. */
export function slotOf({ found }: Reading, fix: ReportedFix): Slot | undefined {
  return found.slots.find((slot) => found.report.diagnostics[slot.diagnostic]?.fixes[slot.fix] === fix);
}
