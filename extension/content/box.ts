/** One note box, from when it opens until it is gone: has the note read as it changes, and does what the writer asks. */

import type { Kept, LintRequest, ReportedDiagnostic, ReportedFix, TabStatus } from "../../pkg/connote.js";
import { type EditableField, fieldOf, type TextareaField } from "./field.js";
import { Keyboard } from "./keys.js";
import { message } from "./messages.js";
import { toLookAt } from "./panel.js";
import type { Background } from "./port.js";
import type { NoteBox } from "./site.js";
import { apply, type Span } from "./span.js";
import { isAboutAll, View } from "./view.js";

/** What is waiting for the writer in a fix that leaves a slot. */
const SLOT = /\[[^\]]*\]/;
/** The key the background stores the settings under. */
const SETTINGS = "settings";

/** What a writer chose to keep in the note of a dialog, which may put a new box in the place of the old. */
const keptIn = new WeakMap<Element, Kept[]>();

export class Box {
  readonly #box: NoteBox;
  readonly #field: TextareaField | EditableField;
  readonly #keyboard: Keyboard;
  readonly #background: Background;
  readonly #signal: AbortSignal;
  #kept: Kept[];
  /** The number of the latest question: an answer to an older one is dropped. */
  #asked = 0;
  /** The text that was read last, and how much was found in it. */
  #read: { text: string; findings: number } | undefined;
  /** There is nothing to see while Connote is switched off. */
  #seen: { view: View; end: AbortController } | undefined;
  #isOff = false;
  #hasAskedAgain = false;

  constructor(box: NoteBox, background: Background, signal: AbortSignal) {
    this.#box = box;
    this.#field = fieldOf(box.field);
    this.#background = background;
    this.#signal = signal;
    this.#kept = keptIn.get(box.dialog) ?? [];
    this.#keyboard = new Keyboard(
      this.#field,
      {
        go: (step) => this.#seen?.view.go(step) ?? false,
        enter: () => this.#enter(),
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

    const asked = (question: unknown, _from: unknown, answer: (status: TabStatus) => void) => {
      if ((question as { kind?: unknown } | null)?.kind !== "tab-status") return;
      answer({ layout: this.#box.layout, findings: this.#read?.findings ?? 0 });
    };
    chrome.runtime.onMessage.addListener(asked);

    signal.addEventListener("abort", () => {
      this.#hide();
      // Neither is there any more after the extension was updated or removed.
      chrome.storage?.onChanged.removeListener(changed);
      chrome.runtime?.onMessage?.removeListener(asked);
    });
  }

  /** Half of a character that is still being composed is not a note to read. */
  #changed(isComposing: boolean): void {
    if (this.#isOff) return;
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
    switch (answer.kind) {
      case "report":
        this.#read = { text, findings: toLookAt(answer.report.diagnostics) };
        this.#view().show(text, answer.report);
        if (!answer.complete) this.#askAgain();
        break;
      case "off":
        this.#isOff = true;
        this.#read = undefined;
        this.#hide();
        break;
      default:
        this.#read = undefined;
        this.#view().trouble(text);
    }
  }

  /** Once: what the first answer of a background lacked, the next one has if it can be had at all. */
  #askAgain(): void {
    if (this.#hasAskedAgain) return;
    this.#hasAskedAgain = true;
    void this.#ask();
  }

  #request(text: string): LintRequest {
    const { kind } = this.#box;
    return { kind, text, limit: this.#box.limit(), recipient: this.#box.recipient(), kept: this.#kept };
  }

  #view(): View {
    if (!this.#seen) {
      const end = new AbortController();
      const actions = {
        fix: (fix: ReportedFix) => this.#fix(fix),
        keep: (diagnostic: ReportedDiagnostic) => this.#keep(diagnostic),
        turnOff: (diagnostic: ReportedDiagnostic) => void this.#turnOff(diagnostic),
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

  /** Enter belongs to the box, unless the writer has gone to a diagnostic. */
  #enter(): boolean {
    const active = this.#seen?.view.active;
    if (!active) return false;
    const [fix] = active.fixes;
    if (fix) this.#fix(fix);
    else this.#seen?.view.announce(message("panelNoFix"));
    return true;
  }

  #fix(fix: ReportedFix): void {
    const text = this.#read?.text ?? "";
    const typed = this.#field.type(fix, text, slot(fix));
    if (typed === "stale") {
      this.#seen?.view.notice({ text: message("panelStale") });
      void this.#ask();
    }
    if (typed === "refused") this.#seen?.view.notice({ text: message("panelRefused"), copy: apply(fix, text) });
  }

  #keep(diagnostic: ReportedDiagnostic): void {
    const text = this.#read?.text ?? "";
    const words = isAboutAll(diagnostic, text) ? undefined : text.slice(diagnostic.start, diagnostic.end);
    const before = this.#kept;
    this.#setKept([...before, { rule: diagnostic.rule, words }]);
    this.#seen?.view.notice({ text: message("panelKept"), undo: () => this.#setKept(before) });
  }

  #setKept(kept: Kept[]): void {
    this.#kept = kept;
    keptIn.set(this.#box.dialog, kept);
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

/** The first slot of a fix that leaves some, once it is typed. */
function slot({ kind, start, replacement }: ReportedFix): Span | undefined {
  const found = kind === "fill-in" ? SLOT.exec(replacement) : null;
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
}
