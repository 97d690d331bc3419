/** A remark as it is shown, and what can be done about it: in the list, and at the words themselves. */

import type { ReportedDiagnostic, ReportedFix, Severity, Source } from "../../../pkg/connote.js";
import { button, element, icon } from "../dom.js";
import { type MessageKey, message } from "../messages.js";
import { canBeMade, type Remark } from "../reading.js";
import { type Step, stepped } from "../step.js";
import { type Part, preview } from "./preview.js";

/** What the writer can ask for about a remark. */
export interface FindingActions {
  fix(fix: ReportedFix): void;
  keep(diagnostic: ReportedDiagnostic): void;
  /** Opens what is rarer, at its button. */
  more(diagnostic: ReportedDiagnostic, from: HTMLElement, isByKey: boolean): void;
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
  /** Where it stands in its list: two remarks may be of the same words, and so may their buttons. */
  readonly #place = element("span", { class: "unseen" });
  readonly #age = element("span", { class: "unseen" });
  #previews: readonly HTMLElement[] = [];
  #previewed = "";
  /** All that can be pressed, in the order it stands there. */
  readonly #controls: HTMLElement[];
  #chosen: HTMLElement | undefined;

  /** `text` is what the remark is about. */
  constructor(tag: "li" | "div", remark: Remark, text: string, actions: FindingActions) {
    const { diagnostic } = remark;
    this.#diagnostic = diagnostic;
    this.#fixes = diagnostic.fixes.map((fix, index) => this.#fixButton(fix, index, actions));
    const keep = button(message("panelKeep"), "quiet", () => actions.keep(this.#diagnostic));
    const more = button(message("panelMore"), "quiet more", ({ detail }) =>
      actions.more(this.#diagnostic, more, detail === 0),
    );
    more.setAttribute("aria-haspopup", "menu");
    more.setAttribute("aria-expanded", "false");
    this.#actions.append(...this.#fixes, keep, more);
    const why = element("summary", {}, message("panelWhy"));
    this.#controls = [...this.#fixes, keep, more, why];

    // Every remark has buttons of the same names: they are told apart by what they are about.
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
        this.#place,
        this.#age,
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
    this.update(remark, text);
  }

  get diagnostic(): ReportedDiagnostic {
    return this.#diagnostic;
  }

  /** Tells it from others in a list; nothing where it is alone. */
  standAt(position: number, count: number): void {
    const place = count > 1 ? `${message("panelPlace", position, count)} ` : "";
    if (this.#place.textContent !== place) this.#place.textContent = place;
  }

  /** Takes over the same remark of a later report. */
  update({ diagnostic, isOld }: Remark, text: string): void {
    this.#diagnostic = diagnostic;
    if (isOld !== this.element.classList.contains("old")) {
      this.element.classList.toggle("old", isOld);
      this.#age.textContent = isOld ? `${message("panelOld")} ` : "";
    }
    const parts = diagnostic.fixes.map((fix) => preview(fix, text)).filter(({ length }) => length > 0);
    const previewed = JSON.stringify(parts);
    if (previewed === this.#previewed) return;
    this.#previewed = previewed;
    for (const preview of this.#previews) preview.remove();
    this.#previews = parts.map(drawn);
    this.#actions.append(...this.#previews);
  }

  /**
   * Whether this is what the writer has gone to; where that was by key, Enter presses its first fix, if there is one that
   * fits.
   */
  activate(isActive: boolean, byKey: boolean): void {
    const was = this.element.classList.contains("active") && this.#chosen !== undefined;
    this.element.classList.toggle("active", isActive);
    if (!(isActive && byKey)) this.#choose(undefined);
    else if (!was) this.#choose(this.#fixes.find((fix) => fix.ariaDisabled !== "true"));
  }

  /** Chooses the next button for Enter, or with -1 the one before. What it says now. */
  choose(step: Step): string {
    this.#choose(stepped(this.#controls, this.#chosen, step));
    return this.#chosen?.textContent ?? "";
  }

  /** Presses the chosen button. Says whether there is one. */
  press(): boolean {
    const chosen = this.#chosen;
    chosen?.click();
    return chosen !== undefined;
  }

  /** One that would not fit is still named: it says what would be better. */
  #fixButton(fix: ReportedFix, index: number, actions: FindingActions): HTMLButtonElement {
    const made = button(canBeMade(fix) ? fix.title : message("panelNoRoom", fix.title), "fix", () => {
      const now = this.#diagnostic.fixes[index];
      if (now && canBeMade(now)) actions.fix(now);
    });
    if (!canBeMade(fix)) made.ariaDisabled = "true";
    return made;
  }

  #choose(control: HTMLElement | undefined): void {
    if (control === this.#chosen) return;
    this.#chosen?.classList.remove("chosen");
    control?.classList.add("chosen");
    this.#chosen = control;
  }
}

/** What goes is struck out, what comes is marked. */
export function drawn(parts: readonly Part[]): HTMLElement {
  return element("p", { class: "preview" }, ...parts.map(({ kind, text }) => DRAWN[kind](text)));
}

/** Everything of a remark that can be seen but for its age; where the words are cannot. */
export function said({ rule, severity, message, fixes }: ReportedDiagnostic): string {
  return JSON.stringify([
    rule,
    severity,
    message,
    fixes.map(({ title, replacement, fits }) => [title, replacement, fits]),
  ]);
}

/** For assistive tools, and for the eye an icon. */
export function severityWord(severity: Severity): string {
  return message(SEVERITIES[severity].word);
}
