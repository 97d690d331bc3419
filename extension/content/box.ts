/** One note box, from when it opens until it is gone: has the note read as it changes, and does what the writer asks. */

import type {
  FromBackground,
  Kept,
  LintRequest,
  ReportedDiagnostic,
  ReportedFix,
  TabStatus,
  ToTab,
} from "../../pkg/connote.js";
import { Keyboard } from "./field/keys.js";
import { type AnyField, fieldOf } from "./field/kinds.js";
import { type } from "./field/typing.js";
import { message } from "./messages.js";
import type { Background } from "./port.js";
import { isAboutAll, slot, toLookAt } from "./reading.js";
import type { NoteBox } from "./site/site.js";
import { apply, type Edit, joined, type Span } from "./span.js";
import { View } from "./view.js";

/** The key the background stores the settings under. */
const SETTINGS = "settings";

/** What a writer chose for one note. */
interface Choices {
  kept: Kept[];
  /** Whether nothing more is to be said of it. */
  isPaused: boolean;
}

/** What was chosen for the note of a dialog, which may put a new box in the place of the old. */
const chosenIn = new WeakMap<Element, Choices>();

export class Box {
  readonly #box: NoteBox;
  readonly #field: AnyField;
  readonly #keyboard: Keyboard;
  readonly #background: Background;
  readonly #signal: AbortSignal;
  readonly #choices: Choices;
  /** The number of the latest question: an answer to an older one is dropped. */
  #asked = 0;
  /** The text that was read last, and how much was found in it. */
  #read: { text: string; findings: number } | undefined;
  /** There is nothing to see while Connote is switched off. */
  #seen: { view: View; end: AbortController } | undefined;
  #isOff = false;
  /** Nothing is put into the page: the badge on the toolbar says how much there is, and the popup what. */
  #isQuiet = false;
  #hasAskedAgain = false;
  #hasSaidAllClear = false;

  constructor(box: NoteBox, background: Background, signal: AbortSignal) {
    this.#box = box;
    this.#field = fieldOf(box.field);
    this.#background = background;
    this.#signal = signal;
    this.#choices = chosenIn.get(box.dialog) ?? { kept: [], isPaused: false };
    chosenIn.set(box.dialog, this.#choices);
    this.#keyboard = new Keyboard(
      this.#field,
      {
        go: (step) => this.#seen?.view.go(step) ?? false,
        choose: (step) => this.#seen?.view.choose(step) ?? false,
        enter: () => this.#seen?.view.press() ?? false,
        escape: () => this.#seen?.view.leave() ?? false,
        other: () => this.#seen?.view.writing(),
      },
      signal,
    );
    this.#listen();
    void this.#ask();
  }

  #listen(): void {
    const { element } = this.#field;
    const signal = this.#signal;
    element.addEventListener("input", (event) => this.#changed((event as InputEvent).isComposing), { signal });
    element.addEventListener("compositionend", () => this.#changed(false), { signal });

    // The settings may change anywhere, and while the background sleeps: the browser tells every box of it.
    const changed = (changes: Record<string, unknown>) => {
      if (!(SETTINGS in changes)) return;
      this.#isOff = false;
      void this.#ask();
    };
    chrome.storage.onChanged.addListener(changed);

    const asked = (question: ToTab, _from: unknown, answer: (status: TabStatus) => void) => {
      if (question.kind === "tab-status") answer(this.#status());
      if (question.kind === "go" && this.#field.isFocused) this.#seen?.view.go(question.step);
    };
    chrome.runtime.onMessage.addListener(asked);

    // A page that is left, kept and come back to has lost its line, and the settings may be others by then.
    window.addEventListener("pagehide", () => this.#background.hangUp(), { signal });
    window.addEventListener("pageshow", ({ persisted }) => persisted && void this.#ask(), { signal });

    signal.addEventListener("abort", () => {
      this.#hide();
      this.#background.hangUp(this.#isQuiet);
      // Neither is there any more after the extension was updated or removed.
      chrome.storage?.onChanged.removeListener(changed);
      chrome.runtime?.onMessage?.removeListener(asked);
    });
  }

  /** Half of a character that is still being composed is not a note to read. */
  #changed(isComposing: boolean): void {
    if (this.#isOff || this.#choices.isPaused) return;
    this.#seen?.view.follow(this.#field.text);
    if (!isComposing) void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#asked += 1;
    const seq = this.#asked;
    const text = this.#field.text;
    const answer = await this.#background.ask({ kind: "lint", seq, request: this.#request(text) });
    if (this.#signal.aborted || seq !== this.#asked) return;
    // A page that sets the text itself does not always say so.
    if (text !== this.#field.text) return this.#ask();
    this.#isOff = answer.kind === "off";
    if (answer.kind === "report") return this.#hear(text, answer);
    this.#read = undefined;
    if (this.#isOff) this.#hide();
    // Where nothing is shown yet, nothing may be wanted: the settings could not be told.
    else this.#seen?.view.trouble(text);
  }

  #hear(text: string, { report, complete, display }: Extract<FromBackground, { kind: "report" }>): void {
    const before = this.#read;
    this.#isQuiet = display === "quiet";
    const { isPaused } = this.#choices;
    this.#read = isPaused ? undefined : { text, findings: toLookAt(report) };
    if (this.#isQuiet) this.#hide();
    else if (isPaused) this.#view().paused(text);
    else this.#view().show({ text, report }, display === "folded");
    if (before?.findings && before.text !== text && report.verdict === "ready") this.#praise();
    if (!complete) this.#askAgain();
  }

  /** Once: a note comes and goes while it is written. */
  #praise(): void {
    if (this.#hasSaidAllClear || !this.#read?.text.trim()) return;
    this.#hasSaidAllClear = true;
    this.#seen?.view.notice({ text: message("panelAllClear") });
  }

  /** Once: what the first answer of a background lacked, the next one has if it can be had at all. */
  #askAgain(): void {
    if (this.#hasAskedAgain) return;
    this.#hasAskedAgain = true;
    void this.#ask();
  }

  #request(text: string): LintRequest {
    const { kind } = this.#box;
    return { kind, text, limit: this.#box.limit(), recipient: this.#box.recipient(), kept: this.#choices.kept };
  }

  #status(): TabStatus {
    const text = this.#field.text;
    return { layout: this.#box.layout, findings: this.#read?.findings ?? 0, request: this.#request(text) };
  }

  #view(): View {
    if (!this.#seen) {
      const end = new AbortController();
      const actions = {
        fix: (fix: ReportedFix) => this.#fix(fix),
        fixAll: (fixes: readonly ReportedFix[]) => this.#fixAll(fixes),
        keep: (diagnostic: ReportedDiagnostic) => this.#keep(diagnostic),
        turnOff: (diagnostic: ReportedDiagnostic) => void this.#turnOff(diagnostic),
        pause: (isPaused: boolean) => this.#pause(isPaused),
        fold: (isFolded: boolean) =>
          void this.#background.ask({ kind: "set-display", display: isFolded ? "folded" : "open" }),
        leave: (key?: string) => {
          if (key) this.#keyboard.hold(key);
          this.#field.focus();
        },
      };
      this.#seen = { view: new View(this.#box, this.#field, actions, end.signal), end };
    }
    return this.#seen.view;
  }

  #hide(): void {
    this.#seen?.end.abort();
    this.#seen = undefined;
  }

  #fix(fix: ReportedFix): void {
    this.#type([fix], slot(fix));
  }

  #fixAll(fixes: readonly ReportedFix[]): void {
    const typed = this.#type(fixes);
    if (typed) this.#seen?.view.notice({ text: message("panelFixedAll", fixes.length) });
  }

  /** Types edits of the text that was read last, and says so where that can't be. */
  #type(edits: readonly Edit[], slot?: Span): boolean {
    const text = this.#read?.text ?? "";
    const typed = type(this.#field, edits, text, slot);
    if (typed === "stale") {
      this.#seen?.view.notice({ text: message("panelStale") });
      void this.#ask();
    }
    if (typed === "refused") {
      this.#seen?.view.notice({ text: message("panelRefused"), copy: apply(joined(edits, text), text) });
    }
    return typed === "typed";
  }

  #keep(diagnostic: ReportedDiagnostic): void {
    const text = this.#read?.text ?? "";
    const words = isAboutAll(diagnostic, text) ? undefined : text.slice(diagnostic.start, diagnostic.end);
    const before = this.#choices.kept;
    this.#setKept([...before, { rule: diagnostic.rule, words }]);
    this.#seen?.view.notice({ text: message("panelKept"), undo: () => this.#setKept(before) });
  }

  #setKept(kept: Kept[]): void {
    this.#choices.kept = kept;
    void this.#ask();
  }

  #pause(isPaused: boolean): void {
    this.#choices.isPaused = isPaused;
    void this.#ask();
  }

  /** What comes of it arrives as a change of the stored settings, here as in every other box. */
  async #turnOff({ rule }: ReportedDiagnostic): Promise<void> {
    const before = await this.#background.ask({ kind: "get-settings" });
    const after = await this.#background.ask({ kind: "set-rule", rule, level: "off" });
    if (this.#signal.aborted || before.kind !== "settings" || after.kind !== "settings") return;
    const level = before.settings.rules?.[rule];
    const undo = () => void this.#background.ask({ kind: "set-rule", rule, level });
    this.#seen?.view.notice({ text: message("panelTurnedOff"), undo });
  }
}
