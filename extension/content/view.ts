/** All that is seen of us: the panel under the box, the highlights over its words, and the card beside them. */

import type { ReportedDiagnostic } from "../../pkg/connote.js";
import { onceAFrame, rootOf } from "./dom.js";
import { EditableField } from "./field/editable.js";
import type { AnyField } from "./field/kinds.js";
import { message } from "./messages.js";
import { Highlights } from "./paint/highlights.js";
import { Mirror } from "./paint/mirror.js";
import type { Mark, Painter } from "./paint/painter.js";
import { Card } from "./panel/card.js";
import { Finding, said, severityWord } from "./panel/finding.js";
import { Host } from "./panel/host.js";
import { type Actions, type Notice, Panel } from "./panel/panel.js";
import { diagnosticsOf, isAboutAll, isSame, type Reading } from "./reading.js";
import type { NoteBox, Theme } from "./site/site.js";
import { watchTheme } from "./site/theme.js";
import { type Step, stepped } from "./step.js";

/** What the writer has gone to: by key, or by a click on its words. */
interface Active {
  readonly diagnostic: ReportedDiagnostic;
  readonly byKey: boolean;
}

export class View {
  readonly #box: NoteBox;
  readonly #host: Host;
  readonly #painter: Painter;
  readonly #panel: Panel;
  readonly #card: Card;
  readonly #actions: Actions;
  readonly #keepPlace: () => void;
  /** What the diagnostics are about. */
  #text = "";
  /** In the order they are listed. */
  #diagnostics: readonly ReportedDiagnostic[] = [];
  #active: Active | undefined;
  /** The mark that the pointer was pressed on: one that is let go elsewhere selects. */
  #pressed: Mark | undefined;

  constructor(box: NoteBox, field: AnyField, actions: Actions, signal: AbortSignal) {
    this.#box = box;
    this.#actions = actions;
    this.#host = new Host(() => box.anchor(), signal);
    this.#painter =
      field instanceof EditableField
        ? new Highlights(field, signal)
        : new Mirror(field, this.#host.element, box.anchor(), signal);
    this.#panel = new Panel(actions, signal);
    this.#card = new Card(field.element, () => this.#painter.active);
    const { root } = this.#host;
    root.append(this.#painter.element, this.#card.element, this.#panel.element);
    watchTheme(box, (theme) => this.#dress(theme), signal);
    // Not at once: a page that takes the host away again would be answered without end.
    this.#keepPlace = onceAFrame(() => this.#host.place() && this.#painter.repaint(), signal);

    // The focus stays in the box. Text to copy has to be selected, though.
    root.addEventListener("mousedown", (event) => {
      if (!(event.target as Element).closest(".copy")) event.preventDefault();
    });
    root.addEventListener("keydown", (event) => {
      if ((event as KeyboardEvent).key !== "Escape") return;
      // A native dialog closes when it is not told otherwise.
      event.preventDefault();
      this.leave();
      actions.leave("Escape");
    });

    const element: HTMLElement = field.element;
    element.addEventListener("pointerdown", (event) => this.#press(event), { signal });
    element.addEventListener("click", (event) => this.#clicked(event), { signal });
    element.addEventListener("scroll", () => void this.#card.place(), { passive: true, signal });
    // What is done elsewhere, by pointer or by focus, closes the card.
    const elsewhere = (event: Event) => {
      const path = event.composedPath();
      if (!path.includes(element) && !path.includes(this.#host.element)) this.leave();
    };
    window.addEventListener("pointerdown", elsewhere, { capture: true, signal });
    rootOf(element).addEventListener("focusin", elsewhere, { signal });
    signal.addEventListener("abort", () => this.#card.close());
  }

  /** Shows what was found in a note. */
  show(reading: Reading, isFolded: boolean): void {
    this.#host.place();
    this.#panel.fold(isFolded);
    this.#panel.show(reading, this.#box.remaining?.());
    this.#found(reading.text, diagnosticsOf(reading));
  }

  /** Says that the text could not be read. */
  trouble(text: string): void {
    this.#host.place();
    this.#panel.trouble();
    this.#found(text, []);
  }

  /** Says that nothing is said of this text. */
  paused(text: string): void {
    this.#host.place();
    this.#panel.paused();
    this.#found(text, []);
  }

  /** The text has changed, and has not been read yet. */
  follow(text: string): void {
    this.leave();
    this.#panel.notice(undefined);
    this.#painter.follow(text);
  }

  /** Goes to the next diagnostic, or with -1 to the one before. Says whether there was any to go to. */
  go(step: Step): boolean {
    const diagnostic = stepped(this.#diagnostics, this.#active?.diagnostic, step);
    if (!diagnostic) return false;
    this.#activate({ diagnostic, byKey: true });
    this.#panel.announce(spoken(diagnostic, this.#diagnostics));
    return true;
  }

  /** Chooses what Enter presses, where the writer has gone by key. Says whether there is anything to choose from. */
  choose(step: Step): boolean {
    const finding = this.#active?.byKey ? this.#finding : undefined;
    if (finding) this.#panel.announce(message("panelEnter", finding.choose(step)));
    return finding !== undefined;
  }

  /** Does what is chosen. Says whether the writer has gone to a diagnostic by key: after a click, Enter is the box's. */
  press(): boolean {
    const finding = this.#active?.byKey ? this.#finding : undefined;
    if (finding && !finding.press()) this.#panel.announce(message("panelNoFix"));
    return finding !== undefined;
  }

  /** Leaves the diagnostic gone to. Says whether there was one. */
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

  /** The page has changed what is around the box, or the nodes of its text. */
  changed(): void {
    this.#painter.repaint();
    this.#keepPlace();
  }

  /** What is shown of the diagnostic gone to: at its words, or in the list where it is about the whole note. */
  get #finding(): Finding | undefined {
    return this.#active && (this.#card.finding ?? this.#panel.finding(this.#active.diagnostic));
  }

  #press(event: PointerEvent): void {
    this.#pressed = this.#markAt(event);
  }

  #markAt({ clientX, clientY }: MouseEvent): Mark | undefined {
    return this.#painter.at(clientX, clientY);
  }

  /** Only a click on highlighted words asks for what is said of them. */
  #clicked(event: MouseEvent): void {
    const at = this.#markAt(event);
    const mark = at === this.#pressed ? at : undefined;
    const diagnostic = mark && this.#diagnostics.find(({ start, end }) => start === mark.start && end === mark.end);
    this.#activate(diagnostic && { diagnostic, byKey: false });
  }

  #found(text: string, diagnostics: readonly ReportedDiagnostic[]): void {
    this.#text = text;
    this.#diagnostics = diagnostics;
    const active = this.#active;
    const diagnostic = active && diagnostics.find((shown) => isSame(shown, active.diagnostic));
    this.#activate(diagnostic && { ...active, diagnostic });
  }

  #activate(active: Active | undefined): void {
    const diagnostic = active?.diagnostic;
    this.#active = active;
    this.#panel.activate(diagnostic);
    const marks = this.#diagnostics
      // Hints are quiet: their words are shown to those who ask.
      .filter((shown) => shown.severity !== "hint" || shown === diagnostic)
      .filter((shown) => !isAboutAll(shown, this.#text))
      .map((shown) => ({ ...shown, active: shown === diagnostic }));
    this.#painter.show(this.#text, marks);
    this.#showCard(diagnostic);
  }

  #showCard(diagnostic: ReportedDiagnostic | undefined): void {
    const shown = this.#card.finding;
    this.#panel.element.classList.toggle("beside-card", diagnostic !== undefined && this.#painter.active !== undefined);
    if (!diagnostic || !this.#painter.active) {
      const hadFocus = this.#card.element.contains(this.#host.root.activeElement);
      this.#card.close();
      if (hadFocus) this.#actions.leave();
    } else if (shown && said(shown.diagnostic) === said(diagnostic)) {
      shown.update(diagnostic, this.#text);
      void this.#card.place();
    } else {
      const finding = new Finding("div", diagnostic, this.#text, this.#actions);
      finding.activate(true);
      this.#card.open(finding);
    }
  }

  #dress(theme: Theme): void {
    for (const { element } of [this.#panel, this.#painter, this.#card]) element.dataset["theme"] = theme;
    this.#painter.repaint();
  }
}

function spoken(diagnostic: ReportedDiagnostic, all: readonly ReportedDiagnostic[]): string {
  const place = message("panelPlace", all.indexOf(diagnostic) + 1, all.length);
  const [fix] = diagnostic.fixes;
  const offer = fix ? message("panelEnter", fix.title) : "";
  return `${place} ${severityWord(diagnostic.severity)}: ${diagnostic.message} ${offer}`.trim();
}
