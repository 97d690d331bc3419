/** What is said of one diagnostic, and what can be done about it: in the list, and at the words themselves. */

import type { ReportedDiagnostic, ReportedFix, Severity, Source } from "../../../pkg/connote.js";
import { button, element, icon } from "../dom.js";
import { type MessageKey, message } from "../messages.js";
import { type Step, stepped } from "../step.js";
import { type Part, preview } from "./preview.js";

/** What the writer can ask for about a diagnostic. */
export interface FindingActions {
  fix(fix: ReportedFix): void;
  keep(diagnostic: ReportedDiagnostic): void;
  turnOff(diagnostic: ReportedDiagnostic): void;
}

/** Told apart by shape as well as by colour. */
const SEVERITIES: Record<Severity, { word: MessageKey; paths: string[] }> = {
  error: { word: "severityError", paths: ["M8 2.2 13.8 8 8 13.8 2.2 8Z"] },
  warning: { word: "severityWarning", paths: ["M8 3.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2Z"] },
  hint: { word: "severityHint", paths: ["M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z"] },
};

const GUIDES: Record<Source, MessageKey> = {
  WP: "guideWP",
  ET: "guideET",
  KL: "guideKL",
  CW: "guideCW",
  CL: "guideCL",
};

const DRAWN: Record<Part["kind"], (text: string) => Node | string> = {
  kept: (text) => text,
  removed: (text) => element("del", {}, text),
  inserted: (text) => element("ins", {}, text),
};

export class Finding {
  static #count = 0;
  readonly element: HTMLElement;
  /** The one of the latest report: the words it is about may have moved. */
  #diagnostic: ReportedDiagnostic;
  readonly #fixes: readonly HTMLButtonElement[];
  readonly #actions = element("div", { class: "actions" });
  #previews: readonly HTMLElement[] = [];
  /** All that can be pressed, in the order it stands there. */
  readonly #controls: HTMLElement[];
  #chosen: HTMLElement | undefined;

  /** `text` is what the diagnostic is about. */
  constructor(tag: "li" | "div", diagnostic: ReportedDiagnostic, text: string, actions: FindingActions) {
    this.#diagnostic = diagnostic;
    this.#fixes = diagnostic.fixes.map(({ title }, index) =>
      button(title, "fix", () => {
        const fix = this.#diagnostic.fixes[index];
        if (fix) actions.fix(fix);
      }),
    );
    const others = [
      button(message("panelKeep"), "quiet", () => actions.keep(this.#diagnostic)),
      button(message("panelTurnOff"), "quiet", () => actions.turnOff(this.#diagnostic)),
    ];
    this.#actions.append(...this.#fixes, ...others);
    const why = element("summary", {}, message("panelWhy"));
    this.#controls = [...this.#fixes, ...others, why];

    // Every finding has buttons of the same names: they are told apart by what they are about.
    Finding.#count += 1;
    const about = `about-${Finding.#count}`;
    for (const control of this.#controls) control.setAttribute("aria-describedby", about);
    const { paths } = SEVERITIES[diagnostic.severity];
    const guides = diagnostic.source.map((source) => message(GUIDES[source])).join(", ");
    this.element = element(
      tag,
      { class: `finding ${diagnostic.severity}` },
      icon("severity", ...paths),
      element(
        "p",
        { class: "message", id: about },
        element("span", { class: "unseen" }, `${severityWord(diagnostic.severity)}: `),
        diagnostic.message,
      ),
      this.#actions,
      element(
        "details",
        {},
        why,
        element("p", {}, diagnostic.why),
        element("p", { class: "guides" }, message("panelGuides", guides)),
      ),
    );
    this.update(diagnostic, text);
  }

  get diagnostic(): ReportedDiagnostic {
    return this.#diagnostic;
  }

  /** Takes over the same diagnostic of a later report. */
  update(diagnostic: ReportedDiagnostic, text: string): void {
    this.#diagnostic = diagnostic;
    for (const preview of this.#previews) preview.remove();
    this.#previews = diagnostic.fixes
      .map((fix) => preview(fix, text))
      .filter((parts) => parts.length > 0)
      .map(drawn);
    this.#actions.append(...this.#previews);
  }

  /** Whether this is what the writer has gone to; Enter then presses its first fix, if it has one. */
  activate(isActive: boolean): void {
    this.element.classList.toggle("active", isActive);
    this.#choose(isActive ? this.#fixes[0] : undefined);
  }

  /** Chooses the next button for Enter, or with -1 the one before. What it says now. */
  choose(step: Step): string {
    this.#choose(stepped(this.#controls, this.#chosen, step));
    return this.#chosen?.textContent ?? "";
  }

  /** Presses the chosen button. Says whether there is one. */
  press(): boolean {
    this.#chosen?.click();
    return this.#chosen !== undefined;
  }

  #choose(control: HTMLElement | undefined): void {
    this.#chosen?.classList.remove("chosen");
    control?.classList.add("chosen");
    this.#chosen = control;
  }
}

/** What goes is struck out, what comes is marked. */
function drawn(parts: readonly Part[]): HTMLElement {
  return element("p", { class: "preview" }, ...parts.map(({ kind, text }) => DRAWN[kind](text)));
}

/** Everything of a diagnostic that can be seen; where the words are cannot. */
export function said({ rule, severity, message, fixes }: ReportedDiagnostic): string {
  return JSON.stringify([rule, severity, message, fixes.map(({ title, replacement }) => [title, replacement])]);
}

/** For assistive tools, and for the eye an icon. */
export function severityWord(severity: Severity): string {
  return message(SEVERITIES[severity].word);
}
