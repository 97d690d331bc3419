/** All that is seen of us: the panel under the box, and the highlights over its words. */

import type { Report, ReportedDiagnostic } from "../../pkg/connote.js";
import { EditableField, type TextareaField } from "./field.js";
import { Highlights } from "./highlights.js";
import { Host } from "./host.js";
import { message } from "./messages.js";
import { Mirror } from "./mirror.js";
import type { Painter } from "./painter.js";
import { type Actions, type Notice, Panel, severityWord } from "./panel.js";
import type { NoteBox } from "./site.js";
import { themeOf } from "./theme.js";

const ORDER = { error: 0, warning: 1, hint: 2 };

export class View {
  readonly #box: NoteBox;
  readonly #host: Host;
  readonly #painter: Painter;
  readonly #panel: Panel;
  /** What the diagnostics are about. */
  #text = "";
  /** In the order they are listed. */
  #diagnostics: readonly ReportedDiagnostic[] = [];
  #active: ReportedDiagnostic | undefined;

  constructor(box: NoteBox, field: TextareaField | EditableField, actions: Actions, signal: AbortSignal) {
    this.#box = box;
    this.#host = new Host(box.anchor, signal);
    this.#painter =
      field instanceof EditableField
        ? new Highlights(field, signal)
        : new Mirror(field, this.#host.element, box.anchor, signal);
    this.#panel = new Panel(actions);
    this.#host.root.append(this.#painter.element, this.#panel.element);
  }

  /** The diagnostic the writer has gone to by keyboard. */
  get active(): ReportedDiagnostic | undefined {
    return this.#active;
  }

  /** Shows what was found in a text. */
  show(text: string, report: Report): void {
    const isBlank = text.trim() === "";
    this.#place();
    const diagnostics = isBlank ? [] : mostImportantFirst(report.diagnostics);
    this.#panel.show(report, diagnostics, isBlank);
    this.#found(text, diagnostics);
  }

  /** Says that the text could not be read. */
  trouble(text: string): void {
    this.#place();
    this.#panel.trouble();
    this.#found(text, []);
  }

  /** The text has changed, and has not been read yet. */
  follow(text: string): void {
    this.leave();
    this.#panel.notice(undefined);
    this.#painter.follow(text);
  }

  /** Goes to the next diagnostic, or with -1 to the one before. Says whether there was any to go to. */
  go(step: 1 | -1): boolean {
    const count = this.#diagnostics.length;
    const from = this.#active ? this.#diagnostics.indexOf(this.#active) : step === 1 ? -1 : 0;
    const next = (from + step + count) % count;
    const diagnostic = this.#diagnostics[next];
    if (!diagnostic) return false;
    this.#activate(diagnostic);
    this.#panel.announce(spoken(diagnostic, next + 1, count));
    return true;
  }

  /** Leaves the diagnostic gone to by keyboard. Says whether there was one. */
  leave(): boolean {
    if (!this.#active) return false;
    this.#activate(undefined);
    return true;
  }

  /** The writer writes on. */
  writing(): void {
    this.leave();
    this.#panel.settle();
  }

  notice(notice: Notice): void {
    this.#panel.notice(notice);
  }

  announce(text: string): void {
    this.#panel.announce(text);
  }

  #found(text: string, diagnostics: readonly ReportedDiagnostic[]): void {
    this.#text = text;
    this.#diagnostics = diagnostics;
    const active = this.#active;
    this.#activate(active && diagnostics.find((shown) => isSame(shown, active)));
  }

  #activate(diagnostic: ReportedDiagnostic | undefined): void {
    this.#active = diagnostic;
    this.#panel.activate(diagnostic);
    const marks = this.#diagnostics
      // Hints are quiet: their words are shown to those who ask.
      .filter((shown) => shown.severity !== "hint" || shown === diagnostic)
      .filter((shown) => !isAboutAll(shown, this.#text))
      .map((shown) => ({ ...shown, active: shown === diagnostic }));
    this.#painter.show(this.#text, marks);
  }

  #place(): void {
    this.#host.place();
    const theme = themeOf(this.#box);
    this.#panel.element.dataset.theme = theme;
    this.#painter.element.dataset.theme = theme;
  }
}

/** Whether a diagnostic is about the note as a whole, and not about some of its words. */
export function isAboutAll({ start, end }: ReportedDiagnostic, text: string): boolean {
  return start === 0 && end === text.length;
}

/** Whether two diagnostics, of two reports, say the same of the same place. */
function isSame(one: ReportedDiagnostic, other: ReportedDiagnostic): boolean {
  return one.rule === other.rule && one.start === other.start && one.message === other.message;
}

function mostImportantFirst(diagnostics: readonly ReportedDiagnostic[]): ReportedDiagnostic[] {
  return [...diagnostics].sort((one, other) => ORDER[one.severity] - ORDER[other.severity] || one.start - other.start);
}

function spoken(diagnostic: ReportedDiagnostic, position: number, count: number): string {
  const place = message("panelPlace", position, count);
  const [fix] = diagnostic.fixes;
  const offer = fix ? message("panelEnter", fix.title) : "";
  return `${place} ${severityWord(diagnostic.severity)}: ${diagnostic.message} ${offer}`.trim();
}
