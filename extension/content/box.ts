/** One note box, from when it opens until it is gone: has the note read as it changes, and does what the writer asks. */

import type { Kept, LintRequest, ReportedDiagnostic, ReportedFix, TabStatus, ToTab } from "../../pkg/connote.js";
import { SETTINGS_KEY } from "../names.js";
import { Keyboard } from "./field/keys.js";
import { type AnyField, fieldOf } from "./field/kinds.js";
import { type } from "./field/typing.js";
import { message } from "./messages.js";
import { type Background, listen } from "./port.js";
import { diagnosticsOf, isAboutAll, isBlank, type Shown, type Status, slotOf } from "./reading.js";
import type { NoteBox } from "./site/site.js";
import { apply, difference, type Edit, joined, type Span } from "./span.js";
import { isReading, mayHaveBadge, next, opened, readingOf, type State } from "./state.js";
import { inWords, View } from "./view.js";

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
  /** The latest question: an answer to an older one is dropped. */
  #asked = {};
  #state: State;
  /** What is seen of us, while anything is. */
  #seen: { view: View; end: AbortController } | undefined;

  constructor(box: NoteBox, background: Background, signal: AbortSignal) {
    this.#box = box;
    this.#field = fieldOf(box.field);
    this.#background = background;
    this.#signal = signal;
    this.#choices = chosenIn.get(box.dialog) ?? { kept: [], isPaused: false };
    chosenIn.set(box.dialog, this.#choices);
    this.#state = opened(this.#choices.isPaused);
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
    this.#ask();
  }

  /** Nodes have changed around the box, or in it. */
  changed(): void {
    this.#seen?.view.changed();
  }

  #listen(): void {
    const { element } = this.#field;
    const signal = this.#signal;
    element.addEventListener("input", (event) => this.#changed((event as InputEvent).isComposing), { signal });
    element.addEventListener("compositionend", () => this.#changed(false), { signal });

    // The settings may change anywhere, and while the background sleeps: the browser tells every box of it.
    const changed = (changes: Record<string, unknown>) => {
      if (!(SETTINGS_KEY in changes)) return;
      this.#state = next(this.#state, { kind: "settings" });
      this.#ask();
    };
    listen(chrome.storage.onChanged, changed, signal);

    const asked = (question: ToTab, _from: unknown, answer: (status: TabStatus<LintRequest>) => void) => {
      if (question === "tab-status") answer(this.#status());
      else if (this.#field.isFocused) this.#seen?.view.go(question.go);
    };
    listen(chrome.runtime.onMessage, asked, signal);

    // A page that is left, kept and come back to has lost its line, and the settings may be others by then.
    window.addEventListener("pagehide", () => this.#background.hangUp(), { signal });
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#ask(), { signal });

    signal.addEventListener("abort", () => {
      this.#hide();
      this.#background.hangUp(mayHaveBadge(this.#state));
    });
  }

  /** Half of a character that is still being composed is not a note to read. */
  #changed(isComposing: boolean): void {
    if (!isReading(this.#state)) return;
    this.#seen?.view.follow(this.#field.text);
    if (!isComposing) this.#ask();
  }

  #ask(): void {
    const text = this.#field.text;
    const question = {};
    this.#asked = question;
    this.#background.read(this.#request(text), (answer) => {
      if (this.#signal.aborted || question !== this.#asked) return;
      // A page that sets the text itself does not always say so.
      if (text !== this.#field.text) return this.#ask();
      this.#state = next(this.#state, { kind: "answer", text, answer });
      this.#show(text);
    });
  }

  /** Shows what the box is at. */
  #show(text: string): void {
    const state = this.#state;
    const isHidden = state.kind === "paused" ? state.isHidden : state.kind === "off" || state.kind === "quiet";
    if (isHidden) this.#hide();
    else this.#view().show(this.#shown(text));
    if (state.praise === "due") this.#seen?.view.notice({ text: message("panelAllClear") });
  }

  #shown(text: string): Shown {
    const state = this.#state;
    const shown: Shown = {
      text,
      status: "blank",
      remarks: [],
      open: [],
      report: undefined,
      isRest: true,
      hasLimit: true,
    };
    if (state.kind === "paused" || state.kind === "trouble") return { ...shown, status: state.kind };
    const reading = readingOf(state);
    if (!reading || isBlank(reading)) return shown;
    const { report } = reading.found;
    const isReady = report.verdict === "ready" || report.verdict === "writing";
    const status: Status = isReady ? (report.language === "en" ? "ready" : "language") : (report.verdict as Status);
    for (const { fixes } of report.diagnostics) for (const fix of fixes) fix.fits ??= true;
    return {
      ...shown,
      status,
      remarks: diagnosticsOf(reading).map((diagnostic) => ({ diagnostic, isOld: false })),
      report,
    };
  }

  #request(text: string): LintRequest {
    const { kind } = this.#box;
    return { kind, text, limit: this.#box.limit(), recipient: this.#box.recipient(), kept: this.#choices.kept };
  }

  #status(): TabStatus<LintRequest> {
    const text = this.#field.text;
    const to_look_at = readingOf(this.#state)?.found.to_look_at ?? 0;
    return { layout: this.#box.layout, to_look_at, request: this.#request(text) };
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
        addWord: (diagnostic: ReportedDiagnostic) => this.#keep(diagnostic),
        rightName: (diagnostic: ReportedDiagnostic) => this.#keep(diagnostic),
        ask: () => {},
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
    const reading = readingOf(this.#state);
    this.#type([fix], reading && slotOf(reading, fix));
  }

  #fixAll(fixes: readonly ReportedFix[]): void {
    const before = this.#textRead;
    const after = apply(joined(fixes, before), before);
    if (!this.#type(fixes)) return;
    const undo = () => void type(this.#field, [difference(after, before)], after);
    this.#seen?.view.notice({ text: message("panelFixedAll", fixes.length), undo });
  }

  /** The text that the edits and diagnostics shown are made for. */
  get #textRead(): string {
    return readingOf(this.#state)?.text ?? "";
  }

  /** Types edits of the text that was read last, and says so where that can't be. */
  #type(edits: readonly Edit[], slot?: Span): boolean {
    const text = this.#textRead;
    const typed = type(this.#field, edits, text, slot);
    if (typed.outcome === "stale") {
      this.#seen?.view.notice({ text: message("panelStale") });
      this.#ask();
    }
    if (typed.outcome === "refused" || typed.outcome === "full") {
      this.#seen?.view.notice({ text: message("panelRefused"), copy: apply(joined(edits, text), text) });
    }
    return typed.outcome === "typed";
  }

  #keep(diagnostic: ReportedDiagnostic): void {
    const text = this.#textRead;
    const words = isAboutAll(diagnostic, text) ? undefined : text.slice(diagnostic.start, diagnostic.end);
    const before = this.#choices.kept;
    this.#setKept([...before, { rule: diagnostic.rule, words }]);
    this.#seen?.view.notice({ text: message("panelKept"), undo: () => this.#setKept(before) });
  }

  #setKept(kept: Kept[]): void {
    this.#choices.kept = kept;
    this.#ask();
  }

  #pause(isPaused: boolean): void {
    this.#choices.isPaused = isPaused;
    this.#state = next(this.#state, { kind: isPaused ? "pause" : "resume" });
    this.#ask();
  }

  /** What comes of it arrives as a change of the stored settings, here as in every other box. */
  async #turnOff({ rule }: ReportedDiagnostic): Promise<void> {
    const undo = await this.#background.turnOff(rule);
    if (undo && !this.#signal.aborted)
      this.#seen?.view.notice({ text: message("panelTurnedOff", inWords(rule)), undo, stays: true });
  }
}
