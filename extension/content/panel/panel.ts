/** What is said of the note, under its box. */

import type { ChecklistItem, Found, Report, ReportedDiagnostic, ReportedFix, Verdict } from "../../../pkg/connote.js";
import { button, element, icon, rootOf } from "../dom.js";
import { type MessageKey, message } from "../messages.js";
import { diagnosticsOf, isBlank, type Reading, simpleFixes } from "../reading.js";
import { Finding, type FindingActions, said } from "./finding.js";

/** What the writer can ask for. */
export interface Actions extends FindingActions {
  /** All of these at once. */
  fixAll(fixes: readonly ReportedFix[]): void;
  /** Says nothing more of this note, or goes on. */
  pause(isPaused: boolean): void;
  /** Shows one line, or everything. */
  fold(isFolded: boolean): void;
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
const VERDICTS: Record<Verdict | "blank" | "paused" | "trouble", string[]> = {
  ready: [CIRCLE, "m4.9 8.2 2.1 2.2 4.2-4.6"],
  improve: [CIRCLE, "M4.8 8h6.4"],
  rethink: ["M8 .9 15.1 8 8 15.1.9 8Z", "M8 4.6v4M8 11.1v.2"],
  blank: ["M11.3 2.2 13.8 4.7 5.4 13.1 2.4 13.6 2.9 10.6Z"],
  paused: [CIRCLE, "M6.3 5.6v4.8M9.7 5.6v4.8"],
  trouble: [CIRCLE],
};

const CHECKS: Record<ChecklistItem, MessageKey> = {
  greeting: "checkGreeting",
  introduction: "checkIntroduction",
  "common-ground": "checkCommonGround",
  reason: "checkReason",
  tone: "checkTone",
  polish: "checkPolish",
};

/** How long the writer rests before the verdict is spoken, in milliseconds: it may change with every key. */
const REST = 1000;

export class Panel {
  readonly #actions: Actions;
  // Spoken by the live region below, once the writer rests.
  readonly #status = element("p", { class: "status", role: "status", "aria-live": "off" });
  readonly #sign = element("span", { class: "sign" });
  readonly #score = element("div", { class: "score" });
  readonly #meter = element("div", { class: "meter", role: "meter", "aria-label": message("panelScore") }, this.#score);
  readonly #keys = element("p", { class: "keys" }, element("kbd", {}, "F8"), message("panelKeys"));
  readonly #resume = button(message("panelResume"), "fix", () => this.#actions.pause(false));
  readonly #fold = button("", "fold", () => this.#toggle());
  readonly #head = element(
    "div",
    { class: "head" },
    this.#sign,
    this.#status,
    this.#keys,
    this.#meter,
    this.#resume,
    this.#fold,
  );
  readonly #language = element("p", { class: "aside" }, message("panelOtherLanguage"));
  readonly #notice = element("div", { class: "notice" });
  readonly #fixAll = button("", "fix", () => this.#actions.fixAll(this.#simple));
  readonly #list = element("ul", { class: "list", role: "list", "aria-label": message("panelFindings") });
  readonly #checklist = element("ul", { class: "checklist", role: "list", "aria-label": message("panelChecklist") });
  readonly #length = element("p", { class: "length" });
  readonly #pause = button(message("panelPause"), "quiet", () => this.#actions.pause(true));
  readonly #foot = element("div", { class: "foot" }, this.#length, this.#pause);
  readonly #live = element("p", { class: "unseen", "aria-live": "polite" });
  readonly #region = element(
    "section",
    { class: "panel", role: "region", "aria-label": message("extensionName") },
    this.#head,
    this.#language,
    this.#notice,
    element("div", { class: "together" }, this.#fixAll),
    this.#list,
    this.#checklist,
    this.#foot,
    this.#live,
  );
  /** The findings by what they say, so that one that stays keeps its focus and what is open in it. */
  #items = new Map<string, Finding>();
  /** What “fix all” fixes. */
  #simple: readonly ReportedFix[] = [];
  #spoken = "";
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(actions: Actions, signal: AbortSignal) {
    this.#actions = actions;
    this.#meter.setAttribute("aria-valuemin", "0");
    this.#meter.setAttribute("aria-valuemax", "100");
    this.#fold.append(icon("chevron", "m4 6.2 4 4 4-4"));
    this.#fold.setAttribute("aria-label", message("panelFold"));
    this.fold(false);

    // After a click nothing moves up under the pointer: the next click must not meet another button.
    this.#region.addEventListener("pointerdown", () => {
      this.#region.style.setProperty("min-height", `${this.#region.getBoundingClientRect().height}px`);
    });
    this.#region.addEventListener("pointerleave", () => this.settle());
    signal.addEventListener("abort", () => clearTimeout(this.#rest));
  }

  /** Gives back the room it was keeping. */
  settle(): void {
    this.#region.style.removeProperty("min-height");
  }

  get element(): HTMLElement {
    return this.#region;
  }

  /** Shows what was found in a note, and how many notes the site still allows, where it says so. */
  show(reading: Reading, remaining: number | undefined): void {
    this.#keepingFocus(() => this.#show(reading, remaining));
  }

  /** Says that the note could not be read. */
  trouble(): void {
    this.#showStatusAlone(message("panelTrouble"), "trouble");
  }

  /** Says that nothing is said of this note any more. */
  paused(): void {
    this.#showStatusAlone(message("panelPaused"), "paused");
  }

  /** Shows one line, or everything. */
  fold(isFolded: boolean): void {
    this.#region.classList.toggle("folded", isFolded);
    this.#fold.setAttribute("aria-expanded", String(!isFolded));
  }

  /** Shows what has just happened, in place of what happened before. */
  notice(notice: Notice | undefined): void {
    this.#notice.replaceChildren();
    this.announce(notice?.text ?? "");
    if (!notice) return;
    this.#notice.append(element("span", {}, notice.text));
    const { undo } = notice;
    if (undo) this.#notice.append(button(message("panelUndo"), "quiet", () => this.#undo(undo)));
    if (notice.copy !== undefined) this.#notice.append(element("p", { class: "copy", tabindex: "0" }, notice.copy));
  }

  /** Tells assistive tools, once they have finished speaking. */
  announce(text: string): void {
    this.#live.textContent = text;
  }

  /** What is listed of a diagnostic. */
  finding(diagnostic: ReportedDiagnostic): Finding | undefined {
    return [...this.#items.values()].find((item) => item.diagnostic === diagnostic);
  }

  /** Shows which diagnostic the writer has gone to. */
  activate(active: ReportedDiagnostic | undefined): void {
    for (const item of this.#items.values()) {
      const isActive = item.diagnostic === active;
      item.activate(isActive);
      if (isActive) this.#reveal(item.element);
    }
  }

  /** Scrolls the list and nothing else: the box must not go out of view for an item to come in. */
  #reveal(item: HTMLElement): void {
    const [list, shown] = [this.#list.getBoundingClientRect(), item.getBoundingClientRect()];
    const [above, below] = [list.top - shown.top, shown.bottom - list.bottom];
    this.#list.scrollTop += above > 0 ? -above : Math.max(0, Math.min(below, -above));
  }

  #toggle(): void {
    const isFolded = !this.#region.classList.contains("folded");
    this.fold(isFolded);
    this.settle();
    this.#actions.fold(isFolded);
  }

  /** A button that goes away must not leave the focus nowhere. */
  #keepingFocus(change: () => void): void {
    const hadFocus = this.#region.contains(rootOf(this.#region).activeElement);
    change();
    const has = rootOf(this.#region).activeElement;
    if (hadFocus && !(has && this.#region.contains(has) && has.checkVisibility())) this.#actions.leave();
  }

  #undo(undo: () => void): void {
    this.#keepingFocus(() => this.notice(undefined));
    undo();
  }

  #show(reading: Reading, remaining: number | undefined): void {
    const { text, found } = reading;
    const { report } = found;
    const diagnostics = diagnosticsOf(reading);
    const blank = isBlank(reading);
    const english = report.language === "en";
    this.#say(blank ? message("panelBlank") : verdict(found), blank ? "blank" : report.verdict);
    this.#meter.hidden = blank || !english;
    this.#meter.setAttribute("aria-valuenow", String(report.score));
    this.#score.style.setProperty("width", `${report.score}%`);
    this.#keys.hidden = diagnostics.length === 0;
    this.#language.hidden = blank || english;
    this.#showFixAll(simpleFixes(diagnostics));
    this.#showList(diagnostics, text);
    this.#showChecklist(english ? report.checklist : []);
    this.#showLength(report, remaining);
    this.#pause.hidden = blank;
  }

  #say(text: string, kind: keyof typeof VERDICTS): void {
    this.#region.dataset.verdict = kind;
    this.#sign.replaceChildren(icon("sign", ...VERDICTS[kind]));
    this.#status.textContent = text;
    this.#resume.hidden = kind !== "paused";
    this.#fold.hidden = kind === "paused" || kind === "trouble";
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      if (text !== this.#spoken) this.announce(text);
      this.#spoken = text;
    }, REST);
  }

  #showStatusAlone(text: string, kind: "paused" | "trouble"): void {
    this.#keepingFocus(() => {
      this.#say(text, kind);
      for (const part of [this.#meter, this.#keys, this.#language, this.#foot]) part.hidden = true;
      this.#showFixAll([]);
      this.#showList([], "");
      this.#showChecklist([]);
    });
  }

  /** A button for one alone would be a second one for the same. */
  #showFixAll(fixes: readonly ReportedFix[]): void {
    this.#simple = fixes;
    this.#fixAll.hidden = fixes.length < 2;
    this.#fixAll.textContent = message("panelFixAll", fixes.length);
  }

  #showList(diagnostics: readonly ReportedDiagnostic[], text: string): void {
    const items = new Map<string, Finding>();
    for (const diagnostic of diagnostics) {
      let key = said(diagnostic);
      while (items.has(key)) key += " again";
      const item = this.#items.get(key) ?? new Finding("li", diagnostic, text, this.#actions);
      item.update(diagnostic, text);
      items.set(key, item);
    }
    for (const [key, item] of this.#items) {
      if (!items.has(key)) item.element.remove();
    }
    [...items.values()].forEach(({ element }, index) => {
      const there = this.#list.children[index];
      if (there !== element) this.#list.insertBefore(element, there ?? null);
    });
    this.#items = items;
    this.#list.hidden = items.size === 0;
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

  #showLength({ length, limit }: Report, remaining: number | undefined): void {
    const over = length - limit;
    this.#foot.hidden = false;
    this.#length.replaceChildren(
      over > 0
        ? element("span", { class: "over" }, message("panelOver", length, limit, over))
        : message("panelLength", length, limit),
    );
    if (remaining === undefined) return;
    const left = message(remaining === 1 ? "panelRemainingOne" : "panelRemainingMany", remaining);
    this.#length.append(element("span", { class: "remaining" }, left));
  }
}

function verdict({ report, to_look_at }: Found): string {
  if (report.verdict === "ready") return message("verdictReady");
  if (to_look_at === 0) return message("verdictRethink");
  return message(to_look_at === 1 ? "verdictOne" : "verdictMany", to_look_at);
}
