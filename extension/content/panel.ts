/** What is said of the note, under its box. */

import type {
  ChecklistItem,
  Report,
  ReportedDiagnostic,
  ReportedFix,
  Severity,
  Source,
  Verdict,
} from "../../pkg/connote.js";
import { element, icon } from "./dom.js";
import { type MessageKey, message } from "./messages.js";

/** What the writer can ask for. */
export interface Actions {
  fix(fix: ReportedFix): void;
  keep(diagnostic: ReportedDiagnostic): void;
  turnOff(diagnostic: ReportedDiagnostic): void;
  /** Back to the box, by a key that is still held down or because what had the focus is gone. */
  leave(key?: string): void;
}

/** A line about what has just happened: with a way back, or with a text to copy. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
  readonly copy?: string;
}

const CIRCLE = "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z";

/** The drawing before the status, by what it says. */
const VERDICTS: Record<Verdict | "blank" | "trouble", string[]> = {
  ready: [CIRCLE, "m4.9 8.2 2.1 2.2 4.2-4.6"],
  improve: [CIRCLE, "M4.8 8h6.4"],
  rethink: ["M8 .9 15.1 8 8 15.1.9 8Z", "M8 4.6v4M8 11.1v.2"],
  blank: ["M11.3 2.2 13.8 4.7 5.4 13.1 2.4 13.6 2.9 10.6Z"],
  trouble: [CIRCLE],
};

/** Told apart by shape as well as by colour. */
const SEVERITIES: Record<Severity, { word: MessageKey; paths: string[] }> = {
  error: { word: "severityError", paths: ["M8 2.2 13.8 8 8 13.8 2.2 8Z"] },
  warning: { word: "severityWarning", paths: ["M8 3.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2Z"] },
  hint: { word: "severityHint", paths: ["M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z"] },
};

const CHECKS: Record<ChecklistItem, MessageKey> = {
  greeting: "checkGreeting",
  introduction: "checkIntroduction",
  "common-ground": "checkCommonGround",
  reason: "checkReason",
  tone: "checkTone",
  polish: "checkPolish",
};

const GUIDES: Record<Source, MessageKey> = {
  WP: "guideWP",
  ET: "guideET",
  KL: "guideKL",
  CW: "guideCW",
  CL: "guideCL",
};

export class Panel {
  readonly #actions: Actions;
  readonly #status = element("p", { class: "status", role: "status" });
  readonly #sign = element("span", { class: "sign" });
  readonly #score = element("div", { class: "score" });
  readonly #meter = element("div", { class: "meter", role: "meter", "aria-label": message("panelScore") }, this.#score);
  readonly #keys = element("p", { class: "keys" }, element("kbd", {}, "F8"), message("panelKeys"));
  readonly #head = element("div", { class: "head" }, this.#sign, this.#status, this.#keys, this.#meter);
  readonly #language = element("p", { class: "aside" }, message("panelOtherLanguage"));
  readonly #notice = element("div", { class: "notice" });
  readonly #list = element("ul", { class: "list", role: "list", "aria-label": message("panelFindings") });
  readonly #checklist = element("ul", { class: "checklist", role: "list", "aria-label": message("panelChecklist") });
  readonly #live = element("p", { class: "unseen", "aria-live": "polite" });
  readonly #region = element(
    "section",
    { class: "panel", role: "region", "aria-label": message("extensionName") },
    this.#head,
    this.#language,
    this.#notice,
    this.#list,
    this.#checklist,
    this.#live,
  );
  /** The items by what they say, so that one that stays keeps its focus and what is open in it. */
  #items = new Map<string, Item>();

  constructor(actions: Actions) {
    this.#actions = actions;
    this.#meter.setAttribute("aria-valuemin", "0");
    this.#meter.setAttribute("aria-valuemax", "100");

    this.#region.addEventListener("mousedown", (event) => {
      // The focus stays in the box. Text to copy has to be selected, though.
      if (!(event.target as Element).closest(".copy")) event.preventDefault();
    });
    this.#region.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      // A native dialog closes when it is not told otherwise.
      event.preventDefault();
      this.#actions.leave(event.key);
    });
    // After a click nothing moves up under the pointer: the next click must not meet another button.
    this.#region.addEventListener("pointerdown", () => {
      this.#region.style.setProperty("min-height", `${this.#region.getBoundingClientRect().height}px`);
    });
    this.#region.addEventListener("pointerleave", () => this.settle());
  }

  /** Gives back the room it was keeping. */
  settle(): void {
    this.#region.style.removeProperty("min-height");
  }

  get element(): HTMLElement {
    return this.#region;
  }

  /** Shows a report; its diagnostics are given in the order they are to be listed. */
  show(report: Report, diagnostics: readonly ReportedDiagnostic[], blank: boolean): void {
    const english = report.language === "en";
    this.#say(blank ? message("panelBlank") : verdict(report), blank ? "blank" : report.verdict);
    this.#meter.hidden = blank || !english;
    this.#meter.setAttribute("aria-valuenow", String(report.score));
    this.#score.style.setProperty("width", `${report.score}%`);
    this.#keys.hidden = diagnostics.length === 0;
    this.#language.hidden = blank || english;
    this.#showList(diagnostics);
    this.#showChecklist(english ? report.checklist : []);
  }

  /** Says that the note could not be read. */
  trouble(): void {
    this.#say(message("panelTrouble"), "trouble");
    this.#meter.hidden = true;
    this.#keys.hidden = true;
    this.#language.hidden = true;
    this.#showList([]);
    this.#showChecklist([]);
  }

  /** Shows what has just happened, in place of what happened before. */
  notice(notice: Notice | undefined): void {
    this.#notice.replaceChildren();
    if (!notice) return;
    this.#notice.append(element("span", {}, notice.text));
    const { undo } = notice;
    if (undo) this.#notice.append(button(message("panelUndo"), "quiet", () => this.#undo(undo)));
    if (notice.copy !== undefined) this.#notice.append(element("p", { class: "copy", tabindex: "0" }, notice.copy));
    this.announce(notice.text);
  }

  /** Tells assistive tools, once they have finished speaking. */
  announce(text: string): void {
    this.#live.textContent = text;
  }

  /** Shows which diagnostic the writer has gone to by keyboard. */
  activate(active: ReportedDiagnostic | undefined): void {
    for (const item of this.#items.values()) {
      const isActive = item.diagnostic === active;
      item.element.classList.toggle("active", isActive);
      if (isActive) this.#reveal(item.element);
    }
  }

  /** Scrolls the list and nothing else: the box must not go out of view for an item to come in. */
  #reveal(item: HTMLElement): void {
    const [list, shown] = [this.#list.getBoundingClientRect(), item.getBoundingClientRect()];
    const [above, below] = [list.top - shown.top, shown.bottom - list.bottom];
    this.#list.scrollTop += above > 0 ? -above : Math.max(0, Math.min(below, -above));
  }

  #undo(undo: () => void): void {
    const hadFocus = this.#notice.contains(focused(this.#notice));
    this.notice(undefined);
    if (hadFocus) this.#actions.leave();
    undo();
  }

  #say(text: string, kind: keyof typeof VERDICTS): void {
    this.#region.dataset.verdict = kind;
    this.#sign.replaceChildren(icon("sign", ...VERDICTS[kind]));
    // Writing the same again would have it read out again.
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #showList(diagnostics: readonly ReportedDiagnostic[]): void {
    const items = new Map<string, Item>();
    for (const diagnostic of diagnostics) {
      let key = said(diagnostic);
      while (items.has(key)) key += " again";
      const item = this.#items.get(key) ?? new Item(diagnostic, this.#actions);
      item.diagnostic = diagnostic;
      items.set(key, item);
    }
    const hadFocus = this.#list.contains(focused(this.#list));
    for (const [key, item] of this.#items) {
      if (!items.has(key)) item.element.remove();
    }
    [...items.values()].forEach(({ element }, index) => {
      const there = this.#list.children[index];
      if (there !== element) this.#list.insertBefore(element, there ?? null);
    });
    this.#items = items;
    this.#list.hidden = items.size === 0;
    // A button that goes away must not leave the focus nowhere.
    if (hadFocus && !this.#list.contains(focused(this.#list))) this.#actions.leave();
  }

  #showChecklist(checks: Report["checklist"]): void {
    this.#checklist.hidden = checks.length === 0;
    const items = checks.map(({ item, met }) =>
      element(
        "li",
        { class: met ? "met" : "open" },
        met
          ? icon("check", "m3.6 8.4 2.9 3 5.9-6.4")
          : icon("check", "M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8Z"),
        message(CHECKS[item]),
        element("span", { class: "unseen" }, `: ${message(met ? "checkMet" : "checkOpen")}`),
      ),
    );
    this.#checklist.replaceChildren(...items);
  }
}

/** One diagnostic in the list. */
class Item {
  static #count = 0;
  readonly element: HTMLLIElement;
  /** The one of the latest report: the words it is about may have moved. */
  diagnostic: ReportedDiagnostic;

  constructor(diagnostic: ReportedDiagnostic, actions: Actions) {
    this.diagnostic = diagnostic;
    const { word, paths } = SEVERITIES[diagnostic.severity];
    const buttons = [
      ...diagnostic.fixes.map(({ title }, index) =>
        button(title, "fix", () => {
          const fix = this.diagnostic.fixes[index];
          if (fix) actions.fix(fix);
        }),
      ),
      button(message("panelKeep"), "quiet", () => actions.keep(this.diagnostic)),
      button(message("panelTurnOff"), "quiet", () => actions.turnOff(this.diagnostic)),
    ];
    const guides = diagnostic.source.map((source) => message(GUIDES[source])).join(", ");
    const why = element(
      "details",
      {},
      element("summary", {}, message("panelWhy")),
      element("p", {}, diagnostic.why),
      element("p", { class: "guides" }, message("panelGuides", guides)),
    );
    // Every item has buttons of the same names: they are told apart by what they are about.
    Item.#count += 1;
    const about = `about-${Item.#count}`;
    for (const part of [...buttons, why.querySelector("summary")]) part?.setAttribute("aria-describedby", about);
    this.element = element(
      "li",
      { class: diagnostic.severity },
      icon("severity", ...paths),
      element(
        "p",
        { class: "message", id: about },
        element("span", { class: "unseen" }, `${message(word)}: `),
        diagnostic.message,
      ),
      why,
      element("div", { class: "actions" }, ...buttons),
    );
  }
}

function button(title: string, kind: string, press: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: kind }, title);
  made.addEventListener("click", press);
  return made;
}

/** Everything of a diagnostic that can be seen; where the words are cannot. */
function said({ rule, severity, message, fixes }: ReportedDiagnostic): string {
  return JSON.stringify([rule, severity, message, fixes.map(({ title, replacement }) => [title, replacement])]);
}

function verdict({ verdict, diagnostics }: Report): string {
  if (verdict === "ready") return message("verdictReady");
  const count = toLookAt(diagnostics);
  if (count === 0) return message("verdictRethink");
  return message(count === 1 ? "verdictOne" : "verdictMany", count);
}

/** How many count against the note: hints do not. */
export function toLookAt(diagnostics: readonly ReportedDiagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity !== "hint").length;
}

/** For assistive tools, and for the eye an icon. */
export function severityWord(severity: Severity): string {
  return message(SEVERITIES[severity].word);
}

function focused(inside: Element): Element | null {
  return (inside.getRootNode() as Document | ShadowRoot).activeElement;
}
