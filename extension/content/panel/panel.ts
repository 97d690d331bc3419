/** The line below the box, which is there from the start and keeps its height, and what the writer may unfold below it. */

import type { ReportedDiagnostic, ReportedFix } from "../../../pkg/connote.js";
import { button, element, icon, rootOf } from "../dom.js";
import { message } from "../messages.js";
import { canBeMade, type Shown, type Status } from "../reading.js";
import { Details, type DetailsActions } from "./details.js";
import type { Finding } from "./finding.js";
import type { Choice } from "./menu.js";
import type { PersonShown } from "./person.js";
import { ideaWords, isCounted, statusWords } from "./words.js";

/** What the writer can ask for. */
export interface PanelActions extends DetailsActions {
  /** What is below the line has been unfolded, or folded away. */
  folded(isUnfolded: boolean): void;
  /** Back to the box, as what had the focus is gone. */
  leave(): void;
}

/** What has just happened: with a way back, with what it can be answered with, or with a text to copy. */
export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
  /** Whether the way back stays when the writer writes on, until something else is chosen. */
  readonly stays?: boolean;
  readonly copy?: string;
  readonly answers?: Answers;
}

export interface Answers {
  readonly yes: Choice;
  readonly no: Choice;
}

const CIRCLE = "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z";
const PEN = ["M11.3 2.2 13.8 4.7 5.4 13.1 2.4 13.6 2.9 10.6Z"];

/** The drawing before the words, by what they say. */
const SIGNS: Record<Status, string[]> = {
  blank: PEN,
  reading: PEN,
  open: [CIRCLE],
  ready: [CIRCLE, "m4.9 8.2 2.1 2.2 4.2-4.6"],
  improve: [CIRCLE, "M4.8 8h6.4"],
  rethink: ["M8 .9 15.1 8 8 15.1.9 8Z", "M8 4.6v4M8 11.1v.2"],
  language: [CIRCLE, "M1 8h14M8 1c-5 4-5 10 0 14M8 1c5 4 5 10 0 14"],
  paused: [CIRCLE, "M6.3 5.6v4.8M9.7 5.6v4.8"],
  trouble: [CIRCLE, "M5 8h.1M8 8h.1M11 8h.1"],
  "too-long": [CIRCLE, "M5 8h.1M8 8h.1M11 8h.1"],
};

/** Where the line has nothing of its own to say. */
const CALM: ReadonlySet<Status> = new Set(["blank", "reading"]);

/** What the one button of the line does. */
interface Act {
  readonly name: string;
  readonly kind: "fix" | "undo" | "answer" | "resume" | "begin";
  readonly about?: ReportedDiagnostic;
  /** `isByKey` says whether the focus is on the button. */
  do(isByKey: boolean): void;
}

const NOTHING: Shown = {
  text: "",
  status: "blank",
  remarks: [],
  open: [],
  found: undefined,
  isRest: false,
  hasLimit: true,
  week: undefined,
};

export class Panel {
  readonly #actions: PanelActions;
  readonly #remaining: () => number | undefined;
  readonly #sign = element("span", { class: "sign" });
  // Spoken by the live region below, when the writer rests.
  readonly #status = element("p", { class: "status", role: "status", "aria-live": "off" });
  /** What else there is to say: what has just happened, or else how many ideas there are. */
  readonly #beside = element("span", { class: "beside" });
  readonly #keys = element("p", { class: "keys" }, element("kbd", {}, "F8"), message("panelKeys"));
  // A second click meets what stands there after the first.
  readonly #button = button("", "fix", ({ detail }) => detail > 1 || this.#act?.do(detail === 0));
  /** The other answer to what is asked. */
  readonly #other = button("", "other", ({ detail }) => detail > 1 || this.#answer(this.#answers?.no));
  readonly #fold = button("", "fold", () => this.#toggle());
  readonly #line = element(
    "div",
    { class: "line" },
    this.#sign,
    element("div", { class: "words" }, this.#status, this.#beside),
    this.#button,
    this.#other,
    this.#keys,
    this.#fold,
  );
  readonly #details: Details;
  readonly #live = element("p", { class: "unseen", "aria-live": "polite" });
  readonly element: HTMLElement;
  #shown = NOTHING;
  #person: PersonShown | undefined;
  /** What has just happened, until the writer writes on. */
  #news = "";
  /** The last that can be taken back. */
  #done: Notice | undefined;
  #guard: string | undefined;
  /** The remark that the writer has gone to: it has its buttons where it is shown. */
  #active: ReportedDiagnostic | undefined;
  #act: Act | undefined;
  /** What the line shows, and what it last told assistive tools. */
  #drawn = "";
  #told = { verdict: "", guard: "" };

  /** `remaining` says how many notes the site still allows. */
  constructor(actions: PanelActions, remaining: () => number | undefined) {
    this.#actions = actions;
    this.#remaining = remaining;
    this.#details = new Details(actions);
    this.#details.element.hidden = true;
    this.#fold.append(icon("chevron", "m4 6.2 4 4 4-4"));
    this.#fold.setAttribute("aria-label", message("panelFold"));
    this.#fold.setAttribute("aria-expanded", "false");
    this.#line.addEventListener("click", ({ target }) => (target as Element).closest("button") || this.#toggle());
    this.element = element(
      "section",
      { class: "panel", role: "region", "aria-label": message("extensionName") },
      this.#line,
      this.#details.element,
      this.#live,
    );
    this.#draw();
  }

  get isUnfolded(): boolean {
    return !this.#details.element.hidden;
  }

  show(shown: Shown): void {
    this.#shown = shown;
    // A question makes way for whatever is to be said of the note.
    if (this.#answers && !CALM.has(shown.status)) this.notice(undefined);
    this.#keepingFocus(() => {
      if (this.isUnfolded) this.#details.show(shown, this.#remaining());
      this.#draw();
    });
    if (shown.isRest) this.#tellVerdict();
  }

  /** Shows what there is to say of the person, once the writer unfolds it. */
  showPerson(person: PersonShown): void {
    this.#person = person;
    if (this.isUnfolded) this.#keepingFocus(() => this.#details.showPerson(person));
  }

  /** Shows what has just happened, in place of what happened before. Without a notice the writer chooses something else. */
  notice(notice: Notice | undefined): void {
    if (!notice && !this.#news && !this.#done) return;
    this.#news = notice?.text ?? "";
    if (!notice || notice.undo || !this.#done?.undo) this.#done = notice;
    this.#keepingFocus(() => this.#draw());
    this.announce(this.#news);
  }

  /** Says what can wait, where there is nothing else to say. Says whether it did. */
  offer(notice: Notice): boolean {
    const isFree = this.#shown.status === "blank" && !this.#news && !this.#done;
    if (isFree) this.notice(notice);
    return isFree;
  }

  /** The writer writes on. */
  settle(): void {
    this.#told.guard = "";
    if (this.#answers) return;
    if (!this.#news && !this.#done) return;
    if (this.#news) this.announce("");
    this.#news = "";
    if (!this.#done?.stays) this.#done = undefined;
    this.#draw();
  }

  /** Says what stands against sending the note, while the writer is about to. */
  guard(text: string | undefined): void {
    this.#guard = text;
    this.#draw();
    if (text === undefined || text === this.#told.guard) return;
    this.#told.guard = text;
    this.announce(text);
  }

  /** Tells assistive tools, once they have finished speaking. */
  announce(text: string): void {
    this.#live.textContent = text;
  }

  /** What is listed of a diagnostic, while the list is unfolded. */
  finding(diagnostic: ReportedDiagnostic): Finding | undefined {
    return this.isUnfolded ? this.#details.finding(diagnostic) : undefined;
  }

  /** Shows which diagnostic the writer has gone to, here or on a card. */
  activate(active: ReportedDiagnostic | undefined, byKey: boolean): void {
    if (!active && !this.#active) return;
    this.#active = active;
    if (this.isUnfolded) this.#details.activate(active, byKey);
    this.#draw();
  }

  #toggle(): void {
    const isUnfolded = !this.isUnfolded;
    this.#details.element.hidden = !isUnfolded;
    this.#fold.setAttribute("aria-expanded", String(isUnfolded));
    if (isUnfolded) this.#details.show(this.#shown, this.#remaining());
    if (isUnfolded && this.#person) this.#details.showPerson(this.#person);
    this.#draw();
    this.#actions.folded(isUnfolded);
    if (isUnfolded) this.element.scrollIntoView({ block: "nearest" });
  }

  /** What is said at a rest, unless the writer is told something else just now; nothing twice in a row. */
  #tellVerdict(): void {
    const verdict = [statusWords(this.#shown), ideaWords(this.#shown)].filter(Boolean).join(", ");
    if (this.#active || this.#guard || verdict === this.#told.verdict) return;
    this.#told.verdict = verdict;
    this.announce(`${this.#news} ${verdict}`.trim());
  }

  /** Puts into the line what it is to say, where it does not say so already. */
  #draw(): void {
    const { status, remarks } = this.#shown;
    const guard = this.#guard;
    const sign = guard === undefined ? status : "rethink";
    const words = guard ?? statusWords(this.#shown);
    const news = guard === undefined ? this.#news : "";
    const beside = guard === undefined ? news || ideaWords(this.#shown) : "";
    this.#act = this.#actNow();
    const { name = "", kind = "" } = this.#act ?? {};
    const other = this.#answers?.no.name ?? "";
    const isElsewhere = kind === "fix" && (this.isUnfolded || this.#act?.about === this.#active);
    const hasKeys = remarks.length > 0 && guard === undefined && news === "";
    const drawn = JSON.stringify([sign, guard, words, news, beside, name, other, kind, isElsewhere, hasKeys]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.element.dataset.status = sign;
    this.#sign.replaceChildren(icon("sign", ...SIGNS[sign]));
    show(this.#status, words);
    show(this.#beside, beside);
    show(this.#button, name);
    show(this.#other, other);
    this.#line.classList.toggle("guarding", guard !== undefined);
    this.#line.classList.toggle("news", news !== "");
    this.#line.classList.toggle("asking", other !== "");
    this.#button.dataset.does = kind;
    this.#button.classList.toggle("elsewhere", isElsewhere);
    this.#keys.hidden = !hasKeys;
  }

  #actNow(): Act | undefined {
    const { undo, text = "" } = this.#done ?? {};
    if (undo) {
      // Where its words are gone, the button says what it takes back.
      const name = this.#news === text ? message("panelUndo") : message("panelUndoOf", text);
      return { name, kind: "undo", do: () => this.#undo(undo) };
    }
    const { yes } = this.#answers ?? {};
    if (yes) return { name: yes.name, kind: "answer", do: () => this.#answer(yes) };
    if (this.#shown.status === "paused") {
      return { name: message("panelResume"), kind: "resume", do: () => this.#actions.pause(false) };
    }
    if (this.#shown.status === "blank" && !this.isUnfolded) {
      return { name: message("panelBegin"), kind: "begin", do: (isByKey) => this.#begin(isByKey) };
    }
    return this.#bestFix();
  }

  /** The button goes with that: what leads back stands beside it. */
  #begin(isByKey: boolean): void {
    if (isByKey) this.#fold.focus();
    this.#toggle();
  }

  /** The first there is of the most important remark that has any. */
  #bestFix(): Act | undefined {
    for (const remark of this.#shown.remarks) {
      const fix: ReportedFix | undefined = remark.diagnostic.fixes.find(canBeMade);
      if (!fix || remark.isOld || !isCounted(remark)) continue;
      return { name: fix.title, kind: "fix", about: remark.diagnostic, do: () => this.#actions.fix(fix) };
    }
    return undefined;
  }

  #undo(undo: () => void): void {
    this.notice(undefined);
    undo();
  }

  get #answers(): Answers | undefined {
    return this.#done?.answers;
  }

  #answer(answer: Choice | undefined): void {
    this.notice(undefined);
    answer?.choose();
  }

  /** A button that goes away must not leave the focus nowhere. */
  #keepingFocus(change: () => void): void {
    const root = rootOf(this.element);
    const before = root.activeElement;
    const hadFocus = before !== null && this.element.contains(before);
    change();
    if (!hadFocus) return;
    const has = root.activeElement;
    if (!(has && this.element.contains(has) && has.checkVisibility({ visibilityProperty: true })))
      this.#actions.leave();
  }
}

/** Words that may be cut off: the title is for those who see them so. */
function show(part: HTMLElement, words: string): void {
  part.textContent = words;
  part.title = words;
  part.hidden = words === "";
}
