/** What unfolds below the line: all remarks, what a good note has, how long it is. It keeps its height, whatever is in it. */

import type { Check, ChecklistItem, ReportedDiagnostic, ReportedFix } from "../../../pkg/connote.js";
import { button, element, icon } from "../dom.js";
import { type MessageKey, message } from "../messages.js";
import { type Shown, simpleFixes } from "../reading.js";
import { Drawn } from "./drawn.js";
import { Finding, type FindingActions, said } from "./finding.js";
import { Person, type PersonActions, type PersonShown } from "./person.js";
import { change } from "./preview.js";
import { Roving } from "./roving.js";
import { inWords } from "./words.js";

/** What the writer can ask for here. */
export interface DetailsActions extends FindingActions, PersonActions {
  /** All of these at once. */
  fixAll(fixes: readonly ReportedFix[]): void;
  /** Says nothing more of this note, or goes on. */
  pause(isPaused: boolean): void;
}

/** What each item of the checklist is called, and what would tick it. */
const CHECKS: Record<ChecklistItem, { name: MessageKey; advice: MessageKey }> = {
  greeting: { name: "checkGreeting", advice: "adviceGreeting" },
  introduction: { name: "checkIntroduction", advice: "adviceIntroduction" },
  "common-ground": { name: "checkCommonGround", advice: "adviceCommonGround" },
  reason: { name: "checkReason", advice: "adviceReason" },
  tone: { name: "checkTone", advice: "adviceTone" },
  polish: { name: "checkPolish", advice: "advicePolish" },
};

export class Details {
  readonly #actions: DetailsActions;
  readonly #language = element("p", { class: "aside" }, message("verdictOtherLanguage"));
  readonly #fixAll = button("", "fix", () => this.#actions.fixAll(this.#simple));
  readonly #changes = element("ul", { class: "changes", role: "list", "aria-label": message("panelChanges") });
  readonly #together = element("div", { class: "together" }, this.#fixAll, this.#changes);
  readonly #list = element("ul", { class: "list", role: "list", "aria-label": message("panelRemarks") });
  readonly #nothing = element("p", { class: "aside" });
  readonly #score = element("div", { class: "score" });
  readonly #meter = element("div", { class: "meter", role: "meter", "aria-label": message("panelScore") }, this.#score);
  readonly #account = element("ul", { class: "account", role: "list", "aria-label": message("scoreParts") });
  readonly #points = this.#opener(this.#account);
  readonly #readiness = element("div", { class: "readiness" }, this.#meter, this.#points, this.#account);
  readonly #checklist = element("ul", { class: "checklist", role: "list", "aria-label": message("panelChecklist") });
  readonly #length = element("p", { class: "length" });
  readonly #pause = button(message("panelPause"), "quiet", () => this.#actions.pause(true));
  readonly #person: Person;
  readonly #inside = element(
    "div",
    { class: "inside" },
    this.#language,
    this.#together,
    this.#list,
    this.#nothing,
    element(
      "div",
      { class: "end" },
      this.#readiness,
      this.#checklist,
      element("div", { class: "foot" }, this.#length, this.#pause),
    ),
  );
  readonly element = element("div", { class: "details", tabindex: "-1" }, this.#inside);
  readonly #roving = new Roving(this.element);
  /** The remarks by what they say, so that one that stays keeps its focus and what is open in it. */
  #items = new Map<string, Finding>();
  /** What “fix all” fixes. */
  #simple: readonly ReportedFix[] = [];
  readonly #drawn = new Drawn();

  constructor(actions: DetailsActions) {
    this.#actions = actions;
    this.#person = new Person(actions);
    this.#nothing.after(this.#person.element);
    this.#meter.setAttribute("aria-valuemin", "0");
    this.#meter.setAttribute("aria-valuemax", "100");
  }

  /** Shows all there is to say of a note. `remaining` is how many notes the site still allows, where it says so. */
  show(shown: Shown, remaining: number | undefined): void {
    const { text, status, remarks, found } = shown;
    this.#language.hidden = found?.report.language !== "other" || status === "language";
    const isPaused = status === "paused";
    this.#nothing.textContent = isPaused ? message("panelPausedNow") : found ? message("panelNone") : "";
    this.#nothing.hidden = remarks.length > 0;
    this.#pause.hidden = isPaused;
    this.#showList(shown);
    this.#showFixAll(simpleFixes(remarks.map(({ diagnostic }) => diagnostic)), text);
    this.#showChecklist(shown);
    this.#showScore(shown);
    this.#showLength(shown, remaining);
    this.#roving.refresh();
  }

  /** Shows what there is to say of the person. */
  showPerson(shown: PersonShown): void {
    const before = this.#person.asked;
    this.#person.show(shown);
    const { asked } = this.#person;
    if (asked && asked !== before) this.#reveal(asked);
    this.#roving.refresh();
  }

  /** What is listed of a diagnostic. */
  finding(diagnostic: ReportedDiagnostic): Finding | undefined {
    return [...this.#items.values()].find((item) => item.diagnostic === diagnostic);
  }

  /** Shows which the writer has gone to. */
  activate(active: ReportedDiagnostic | undefined, byKey: boolean): void {
    for (const item of this.#items.values()) {
      const isActive = item.diagnostic === active;
      const isNew = isActive && !item.element.classList.contains("active");
      item.activate(isActive, byKey);
      if (!isNew) continue;
      this.#reveal(item.element);
      this.#roving.enterAt(item.element);
    }
  }

  /** Scrolls this and nothing else: the box must not go out of view for a remark to come in. */
  #reveal(item: HTMLElement): void {
    const [view, shown] = [this.element.getBoundingClientRect(), item.getBoundingClientRect()];
    const [above, below] = [view.top - shown.top, shown.bottom - view.bottom];
    this.element.scrollTop += above > 0 ? -above : Math.max(0, Math.min(below, -above));
  }

  #showList({ remarks, text }: Shown): void {
    const items = new Map<string, Finding>();
    for (const remark of remarks) {
      let key = said(remark.diagnostic);
      while (items.has(key)) key += " again";
      const item = this.#items.get(key) ?? new Finding("li", remark, text, this.#actions);
      item.update(remark, text);
      items.set(key, item);
    }
    for (const [key, item] of this.#items) {
      if (!items.has(key)) item.element.remove();
    }
    [...items.values()].forEach((item, index) => {
      const { element } = item;
      item.standAt(index + 1, items.size);
      const there = this.#list.children[index];
      if (there !== element) this.#list.insertBefore(element, there ?? null);
    });
    this.#items = items;
    this.#list.hidden = items.size === 0;
  }

  /** A button for one alone would be a second one for the same. */
  #showFixAll(fixes: readonly ReportedFix[], text: string): void {
    this.#simple = fixes;
    this.#together.hidden = fixes.length < 2;
    const changes = fixes.map((fix) => change(fix, text));
    if (this.#together.hidden || this.#drawn.has(this.#together, changes)) return;
    this.#fixAll.textContent = message("panelFixAll", fixes.length);
    this.#changes.replaceChildren(
      ...changes.map(([before, after]) =>
        element("li", {}, element("del", {}, before), " → ", element("ins", {}, after)),
      ),
    );
  }

  #showChecklist({ found }: Shown): void {
    const checks = found?.report.checklist ?? [];
    this.#checklist.hidden = checks.length === 0;
    checks.forEach((check, index) => {
      const line = this.#checklist.children[index] ?? this.#checklist.appendChild(element("li"));
      if (!this.#drawn.has(line, check)) line.replaceChildren(...this.#check(check));
    });
  }

  /** An item that is open says on demand what would tick it. */
  #check({ item, met }: Check): HTMLElement[] {
    const { name, advice } = CHECKS[item];
    const said = [
      icon("check", met ? "m3.6 8.4 2.9 3 5.9-6.4" : "M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8Z"),
      message(name),
      element("span", { class: "unseen" }, `: ${message(met ? "panelMet" : "panelNotYet")}`),
    ];
    if (met) return [element("span", { class: "met" }, ...said)];
    const advised = element("p", { class: "advice" }, message(advice));
    const opener = this.#opener(advised);
    opener.append(...said);
    return [opener, advised];
  }

  #showScore({ found }: Shown): void {
    const { report, account } = found ?? {};
    const score = report?.score ?? 0;
    if (this.#drawn.has(this.#readiness, [score, account])) return;
    this.#readiness.hidden = account === undefined;
    this.#meter.setAttribute("aria-valuenow", String(score));
    this.#score.style.setProperty("width", `${score}%`);
    this.#points.textContent = message("scoreLine", score);
    const { gains = [], costs = [] } = account ?? {};
    const line = (points: string, what: string) => element("li", {}, element("span", {}, points), ` ${what}`);
    this.#account.replaceChildren(
      ...gains
        .filter(({ worth }) => worth > 0)
        .map(({ item, met, worth }) => line(message("scoreGain", met ? worth : 0, worth), message(CHECKS[item].name))),
      ...costs.map(({ rule, points }) => line(message("scoreCost", points), inWords(rule))),
      ...(score === 0 && costs.length > 0 ? [line("", message("scoreFloor"))] : []),
    );
  }

  #showLength({ text: { length }, found, hasLimit, week }: Shown, remaining: number | undefined): void {
    const limit = hasLimit ? found?.report.limit : undefined;
    if (this.#drawn.has(this.#length, [length, limit, remaining, week])) return;
    this.#length.replaceChildren();
    if (limit !== undefined) this.#length.append(...this.#lengthOf(length, limit, remaining));
    if (week !== undefined) this.#length.append(element("span", { class: "week" }, message("panelWeek", week)));
  }

  #lengthOf(length: number, limit: number, remaining: number | undefined): (Node | string)[] {
    const over = length - limit;
    const said =
      over > 0
        ? element("span", { class: "over" }, message("panelOver", length, limit, over))
        : message("panelLength", length, limit);
    if (remaining === undefined) return [said];
    const left = message(remaining === 1 ? "panelRemainingOne" : "panelRemainingMany", remaining);
    return [said, element("span", { class: "remaining" }, left)];
  }

  /** A button that shows something here, or hides it again. */
  #opener(what: HTMLElement): HTMLButtonElement {
    const opener = button("", "opener", () => {
      what.hidden = !what.hidden;
      opener.setAttribute("aria-expanded", String(!what.hidden));
      if (!what.hidden) this.#reveal(what);
    });
    opener.setAttribute("aria-expanded", "false");
    what.hidden = true;
    return opener;
  }
}
