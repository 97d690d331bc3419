/** One note box, from when it opens until it is gone: has the note read as it changes, and does what the writer asks. */

import type {
  Chip,
  Found,
  Kept,
  LintRequest,
  ReportedDiagnostic,
  ReportedFix,
  Starter,
  TabStatus,
  ToTab,
} from "../../pkg/connote.js";
import { STORED_KEYS } from "../names.js";
import { clauseAt } from "./clause.js";
import { Drafts } from "./drafts.js";
import { Keyboard } from "./field/keys.js";
import { type AnyField, fieldOf } from "./field/kinds.js";
import { Slots, slotsIn } from "./field/slots.js";
import { type } from "./field/typing.js";
import { message } from "./messages.js";
import { Acquaintance, People, type Told, toldIn } from "./occasion.js";
import { hearSend, type Letter, type Outbox } from "./outbox.js";
import type { Notice } from "./panel/panel.js";
import { inWords } from "./panel/words.js";
import { type Background, listen } from "./port.js";
import { isAboutAll } from "./reading.js";
import { PAUSE, type Phase, restAfter } from "./rest.js";
import type { Standing } from "./site/conversation.js";
import { isAtSend } from "./site/send.js";
import type { NoteBox, Sendable } from "./site/site.js";
import { apply, type Edit, joined, type Span } from "./span.js";
import {
  isReading,
  isWithinWord,
  mayHaveBadge,
  next,
  opened,
  readsAlong,
  type State,
  shown,
  toLookAt,
} from "./state.js";
import { View } from "./view.js";

/** What a writer chose for one note. */
interface Choices {
  kept: Kept[];
  /** Whether nothing more is to be said of it. */
  isPaused: boolean;
}

/** What was chosen for the note of a dialog, which may put a new box in the place of the old. */
const chosenIn = new WeakMap<Element, Choices>();

/** What was told of people, as long as the page is there. */
const people = new People();

/** What is said of an occasion, whatever the words. */
const OF_OCCASION = new Set(["too-soon-after-interview", "too-soon-on-job"]);

/**
 * Where there is no conversation. What is left open would arrive as nothing in Chromium, and as a thread that is none in
 * Firefox.
 */
const ALONE: Standing = { thread: "first", record: {} };

/** The errors that are said once more where the note is sent. */
const GUARDED = new Set(["wrong-name", "placeholder", "over-limit"]);

/** An invitation without a note, as it stands now. */
export function withoutNote(invitation: Sendable, readsProfile: boolean): Letter {
  const recipient = invitation.recipient(readsProfile);
  const told = people.of(recipient.aliases ?? []);
  return { note: { kind: "invite", text: "", recipient, ...toldIn(told) }, why: told.why };
}

export class Box {
  readonly #box: NoteBox;
  readonly #field: AnyField;
  readonly #keyboard: Keyboard;
  readonly #background: Background;
  readonly #outbox: Outbox;
  /** Says what can wait, where anything of ours is seen. */
  readonly #say = (notice: Notice) => this.#seen?.view.offer(notice) ?? false;
  readonly #readsProfile: () => boolean;
  readonly #signal: AbortSignal;
  readonly #choices: Choices;
  /** The latest question: an answer to an older one is dropped. */
  #asked = {};
  #isAnswered = false;
  #isComposing = false;
  /** How the note came about that was asked of last. */
  #phase: Phase;
  #state: State;
  /** Until the writer rests. */
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** What the writer wants once the finished note has been read. */
  #wanted: (() => void) | undefined;
  /** Whether the pointer or the focus is where the note is sent. */
  #isAtSend = false;
  /** Where the conversation stood that was asked of last. */
  #stood = "";
  /** What the remarks shown are about: the note may have changed since. */
  #textShown = "";
  readonly #acquaintance = new Acquaintance(people);
  /** What was found last, also while the writer writes. */
  #found: Found | undefined;
  readonly #drafts: Drafts;
  /** Whether what is below the line is unfolded. */
  #isUnfolded = false;
  /** What a draft put into the box, while it is as it was put there. */
  #begun: string | undefined;
  readonly #slots: Slots;
  /** Slots that were just put into the note: none is unfilled before the writer rests. */
  #fresh: readonly string[] = [];
  /** Whether the writer waits for what comes of what they have just told. */
  #isJustTold = false;
  /** Whether it is us who types. */
  #isTyping = false;
  /** What is seen of us, while anything is. */
  #seen: { view: View; end: AbortController } | undefined;

  /**
   * `isHidden` says whether nothing is to be put into the page, as far as is known before the first answer;
   * `readsProfile` whether more may be read of the person written to than their name.
   */
  constructor(
    box: NoteBox,
    background: Background,
    isHidden: boolean,
    readsProfile: () => boolean,
    outbox: Outbox,
    signal: AbortSignal,
  ) {
    this.#box = box;
    this.#readsProfile = readsProfile;
    this.#field = fieldOf(box.field);
    this.#background = background;
    this.#outbox = outbox;
    this.#signal = signal;
    this.#choices = chosenIn.get(box.dialog) ?? { kept: [], isPaused: false };
    chosenIn.set(box.dialog, this.#choices);
    this.#state = opened(this.#field.text, this.#choices.isPaused, isHidden);
    this.#drafts = new Drafts(background, () => this.#showPerson());
    this.#slots = new Slots(this.#field, () => this.#seen?.view.announce(message("slotsEnd")));
    this.#keyboard = new Keyboard(
      this.#field,
      {
        go: (step) => this.#go(step),
        choose: (step) => this.#seen?.view.choose(step) ?? false,
        enter: () => this.#press(),
        escape: () => this.#slots.end() || this.#leave() || (this.#seen?.view.leave() ?? false),
        tab: () => this.#slots.next(),
        other: (moves) => {
          if (moves) this.#slots.end();
          this.#leave();
          this.#seen?.view.writing();
        },
      },
      signal,
    );
    this.#listen();
    outbox.meet(this.#say, signal);
    hearSend(box, () => outbox.press(box, () => this.#letter, this.#say), signal);
    // A text that is there when the box opens was not typed just now.
    this.#phase = this.#state.text === "" ? "moving" : "resting";
    // Before there is anything of ours: what is seen of the page need not be worked out twice.
    this.#meetPerson();
    this.#show();
    this.#ask();
  }

  /** Nodes have changed around the box, or in it. */
  changed(): void {
    this.#look();
    // A conversation fills after its box has opened, and grows by what is sent.
    if (inShort(this.#standing) !== this.#stood) this.#ask();
    this.#seen?.view.changed();
  }

  get #standing(): Standing {
    return this.#box.standing?.() ?? ALONE;
  }

  #listen(): void {
    const { element } = this.#field;
    const signal = this.#signal;
    const look = () => this.#look();
    const composed = (isComposing: boolean) => {
      this.#isComposing = isComposing;
      look();
    };
    element.addEventListener("input", (event) => composed((event as InputEvent).isComposing), { signal });
    element.addEventListener("compositionend", () => composed(false), { signal });
    element.addEventListener("blur", () => this.#unfocused(), { signal });
    element.addEventListener("pointerdown", () => void this.#slots.end(), { signal });

    // A page, or another extension, may set the text without an event: it is heard of by what comes next.
    for (const kind of ["click", "keyup", "focus"]) element.addEventListener(kind, look, { signal });
    document.addEventListener("selectionchange", look, { signal });
    const { dialog } = this.#box;
    const observer = new MutationObserver(look);
    observer.observe(dialog, { subtree: true, characterData: true });

    const enters = (event: Event) => this.#enters(event.composedPath()[0] as Node);
    for (const kind of ["pointerover", "focusin"]) dialog.addEventListener(kind, enters, { passive: true, signal });
    dialog.addEventListener("pointerleave", () => this.#guard(false), { passive: true, signal });

    // The settings may change anywhere, and while the background sleeps: the browser tells every box of it.
    const changed = (changes: Record<string, unknown>) => {
      if (!STORED_KEYS.some((key) => key in changes)) return;
      this.#state = next(this.#state, { kind: "settings" });
      this.#drafts.forget();
      this.#settle();
    };
    listen(chrome.storage.onChanged, changed, signal);

    const asked = (question: ToTab, _from: unknown, answer: (status: TabStatus<LintRequest>) => void) => {
      if (question === "tab-status") answer(this.#status());
      else if (this.#field.isFocused) this.#go(question.go);
    };
    listen(chrome.runtime.onMessage, asked, signal);

    // A page that is left, kept and come back to has lost its line, and the settings may be others by then.
    window.addEventListener("pagehide", () => this.#background.hangUp(), { signal });
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#ask(), { signal });

    signal.addEventListener("abort", () => {
      observer.disconnect();
      clearTimeout(this.#rest);
      this.#hide();
      this.#background.hangUp(mayHaveBadge(this.#state));
    });
  }

  /** Whether the text is another by now. Half of a character that is still being composed is not a note to read. */
  #look(): void {
    const { text } = this.#field;
    const before = this.#state.text;
    if (text === before || this.#isComposing || !isReading(this.#state)) return;
    this.#state = next(this.#state, { kind: "typed", text });
    this.#leave();
    this.#seen?.view.follow(text);
    this.#showPerson();
    clearTimeout(this.#rest);
    if (this.#isTyping && this.#fresh.length > 0) return;
    // Who fills a slot takes several words out with the first letter, and is not done.
    const rest = restAfter(before, text) || (this.#fresh.length > 0 ? PAUSE : 0);
    if (rest > 0) this.#rest = setTimeout(() => this.#read("resting"), rest);
    // Within a word nothing new can be said, and keys cost nothing.
    if (rest > 0 && isWithinWord(this.#state) && text.length <= (this.#box.limit() ?? text.length))
      this.#phase = "moving";
    else this.#read(rest > 0 ? "moving" : "resting");
  }

  /** Who turns to another window only rests: they may look something up. */
  #unfocused(): void {
    this.#isComposing = false;
    this.#slots.end();
    if (document.hasFocus()) this.#finish();
  }

  /** The writer is done, or asks: all is said. */
  #finish(): void {
    this.#look();
    if (this.#phase === "finished" || !isReading(this.#state)) return;
    clearTimeout(this.#rest);
    this.#read("finished");
  }

  #read(phase: Phase): void {
    this.#phase = phase;
    if (phase !== "moving") this.#fresh = [];
    if (phase !== "moving" || readsAlong(this.#state)) this.#ask();
  }

  /** Goes to the next remark, or with -1 to the one before, of all that there are. */
  #go(step: 1 | -1): boolean {
    if (!this.#seen || !isReading(this.#state)) return false;
    this.#finish();
    const go = () => void this.#seen?.view.go(step);
    if (this.#isAnswered) go();
    else this.#want(go);
    return true;
  }

  /** Where F8 is not answered yet, Enter is ours all the same: it would send a message. */
  #press(): boolean {
    const press = () => this.#seen?.view.press() ?? false;
    if (!this.#wanted) return press();
    this.#want(press);
    return true;
  }

  /** Goes nowhere after all, where F8 is not answered yet. Says whether it was not. */
  #leave(): boolean {
    const isLeft = this.#wanted !== undefined;
    this.#wanted = undefined;
    return isLeft;
  }

  /** Keys that come before the answer are done after it, one by one. */
  #want(does: () => void): void {
    const before = this.#wanted;
    this.#wanted = () => {
      before?.();
      does();
    };
  }

  #enters(target: Node): void {
    const { dialog } = this.#box;
    if (target instanceof Node) this.#guard(isAtSend(target, this.#box.anchor(), dialog));
  }

  #guard(isAtSend: boolean): void {
    if (isAtSend === this.#isAtSend) return;
    this.#isAtSend = isAtSend;
    if (isAtSend) this.#finish();
    this.#showGuard();
  }

  /** Says at Send what would embarrass, and stands in nobody's way. */
  #showGuard(): void {
    const grave = this.#state.remarks.find(
      ({ diagnostic }) => diagnostic.severity === "error" && GUARDED.has(diagnostic.rule),
    );
    this.#seen?.view.guard(this.#isAtSend && this.#state.isRest ? grave?.diagnostic.message : undefined);
  }

  #ask(): void {
    this.#meetPerson();
    const { text } = this.#field;
    const phase = this.#phase;
    const question = {};
    this.#asked = question;
    this.#isAnswered = false;
    const request = this.#request(text, phase);
    this.#stood = inShort(request);
    this.#background.read(request, (answer) => {
      if (this.#signal.aborted || question !== this.#asked) return;
      // A page that sets the text itself does not always say so.
      this.#look();
      if (question !== this.#asked || (text !== this.#state.text && phase !== "moving")) return;
      this.#state = next(this.#state, { kind: "answer", text, phase, answer });
      if (typeof answer === "object" && "found" in answer) this.#found = answer.found;
      this.#isAnswered = true;
      this.#show();
      this.#sayOccasion();
      if (this.#seen && this.#state.text === "") void this.#outbox.tell();
      this.#askDrafts();
      const wanted = phase === "finished" ? this.#wanted : undefined;
      if (wanted) this.#wanted = undefined;
      wanted?.();
    });
  }

  /** Shows what the box is at. */
  #show(): void {
    const now = shown(this.#state, this.#standing.thread !== "reply");
    if (now) this.#view().show(now);
    else this.#hide();
    this.#textShown = this.#state.text;
    this.#showPerson();
    if (this.#state.praise === "due") this.#seen?.view.notice({ text: message("panelAllClear") });
    this.#showGuard();
  }

  #request(text: string, phase: Phase): LintRequest {
    const { kind } = this.#box;
    const limit = this.#box.limit();
    const writing = phase === "finished" ? undefined : { caret: this.#caret, resting: phase === "resting" };
    const fresh = this.#fresh.map((words) => ({ rule: "placeholder", words }));
    const kept = [...this.#choices.kept, ...fresh];
    const recipient = this.#box.recipient(this.#readsProfile());
    // What was told of an invitation is not about the messages that follow.
    const told = kind === "invite" ? toldIn(this.#acquaintance.told) : {};
    return { kind, text, limit, recipient, kept, writing, ...this.#standing, ...told };
  }

  /** The note as it would be sent now. */
  get #letter(): Letter {
    return { note: this.#request(this.#field.text, "finished"), why: this.#acquaintance.told.why };
  }

  #meetPerson(): void {
    this.#acquaintance.meet(this.#box.recipient(this.#readsProfile()).aliases);
  }

  /** Whether a draft may take the place of what is in the box: there is nothing, or a draft as it was put there. */
  get #canBegin(): boolean {
    const { text } = this.#field;
    return isReading(this.#state) && (text.trim() === "" || text === this.#begun);
  }

  #showPerson(): void {
    const { relation = "unknown", chips = [] } = this.#found ?? {};
    this.#seen?.view.showPerson({
      told: this.#acquaintance.told,
      guess: relation === "unknown" ? undefined : relation,
      chips: isReading(this.#state) ? chips : [],
      starters: this.#canBegin ? this.#drafts.offered : [],
      isInvitation: this.#box.kind === "invite",
    });
  }

  /** Says what comes of what was just told; the list may be out of view. */
  #sayOccasion(): void {
    if (!this.#isJustTold) return;
    this.#isJustTold = false;
    const said = this.#state.remarks.find(({ diagnostic }) => OF_OCCASION.has(diagnostic.rule));
    if (said) this.#seen?.view.notice({ text: said.diagnostic.message });
  }

  #askDrafts(): void {
    if (!this.#isUnfolded || !this.#canBegin) return;
    const { told } = this.#acquaintance;
    const relation = told.relation ?? this.#found?.relation ?? "unknown";
    this.#drafts.ask({ ...this.#request("", "finished"), relation }, told.why);
  }

  /** What is told of the person is answered as at a rest, also over an empty box. */
  #tell(told: Told): void {
    this.#isJustTold = told.why === this.#acquaintance.told.why;
    this.#acquaintance.tell(told);
    this.#askDrafts();
    if (this.#isJustTold) this.#settle();
    this.#showPerson();
  }

  #take({ clause }: Chip): void {
    const { text } = this.#field;
    this.#insert(clauseAt(text, this.#field.selected?.caret ?? text.length, clause));
  }

  #begin({ text: replacement }: Starter): void {
    if (!this.#canBegin) return;
    if (this.#insert({ start: 0, end: this.#field.text.length, replacement })) this.#begun = this.#field.text;
    this.#showPerson();
  }

  /** Types what the writer took, and goes to its first slot: what is open in it is theirs to fill before it is said. */
  #insert(edit: Edit, text = this.#field.text): boolean {
    const slots = slotsIn(edit.replacement);
    const [slot] = slots.map(({ start, end }) => ({ start: edit.start + start, end: edit.start + end }));
    this.#fresh = slots.map(({ start, end }) => edit.replacement.slice(start, end));
    if (!this.#type([edit], text, slot)) {
      this.#fresh = [];
      return false;
    }
    if (!slot) return true;
    this.#slots.begin();
    const words = slots.length === 1 ? message("slotsOne") : message("slotsBegin", slots.length);
    this.#seen?.view.notice({ text: words });
    return true;
  }

  get #caret(): number | undefined {
    return this.#field.isFocused ? this.#field.selected?.caret : undefined;
  }

  #status(): TabStatus<LintRequest> {
    const request = this.#request(this.#field.text, "finished");
    return { layout: this.#box.layout, to_look_at: toLookAt(this.#state), request };
  }

  #view(): View {
    if (!this.#seen) {
      const end = new AbortController();
      const actions = {
        fix: (fix: ReportedFix) =>
          void (fix.kind === "fill-in" ? this.#insert(fix, this.#textShown) : this.#type([fix])),
        fixAll: (fixes: readonly ReportedFix[]) => this.#fixAll(fixes),
        keep: (diagnostic: ReportedDiagnostic) => this.#keep(diagnostic),
        turnOff: (diagnostic: ReportedDiagnostic) => void this.#turnOff(diagnostic),
        rightName: (diagnostic: ReportedDiagnostic) => this.#keep(diagnostic),
        addWord: (diagnostic: ReportedDiagnostic) => void this.#addWord(diagnostic),
        pause: (isPaused: boolean) => this.#pause(isPaused),
        unfold: (isUnfolded: boolean) => this.#unfold(isUnfolded),
        tell: (told: Told) => this.#tell(told),
        take: (chip: Chip) => this.#take(chip),
        begin: (starter: Starter) => this.#begin(starter),
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
    this.#isUnfolded = false;
  }

  /** Who looks wants all to be said. */
  #unfold(isUnfolded: boolean): void {
    this.#isUnfolded = isUnfolded;
    if (!isUnfolded) return;
    this.#finish();
    this.#askDrafts();
  }

  #fixAll(fixes: readonly ReportedFix[]): void {
    const undo = this.#type(fixes);
    if (!undo) return;
    const text = this.#field.text;
    const notice = message("panelFixedAll", fixes.length);
    this.#seen?.view.notice({ text: notice, undo: () => void this.#type(undo, text) });
  }

  /** Types edits of a text, and says so where that can't be. What takes them back. */
  #type(edits: readonly Edit[], text = this.#textShown, slot?: Span): readonly Edit[] | undefined {
    const isFinished = this.#phase === "finished";
    this.#isTyping = true;
    const typed = type(this.#field, edits, text, slot);
    this.#isTyping = false;
    if (typed.outcome === "typed") {
      this.#look();
      clearTimeout(this.#rest);
      // What was put into the note is theirs to go on with: only a rest of theirs says what is open in it.
      if (this.#fresh.length > 0) {
        this.#rest = setTimeout(() => this.#read("resting"), PAUSE);
        this.#read("moving");
      } else this.#read(isFinished ? "finished" : "resting");
      return typed.undo;
    }
    // What is said of it is said of the text as it is by now.
    this.#look();
    if (typed.outcome === "stale") {
      this.#seen?.view.notice({ text: message("panelStale") });
    } else {
      const why = message(typed.outcome === "full" ? "panelFull" : "panelRefused");
      this.#seen?.view.notice({ text: why, copy: apply(joined(edits, text), text) });
    }
    return undefined;
  }

  #keep(diagnostic: ReportedDiagnostic): void {
    const words = isAboutAll(diagnostic, this.#textShown) ? undefined : this.#wordsOf(diagnostic);
    const before = this.#choices.kept;
    this.#setKept([...before, { rule: diagnostic.rule, words }]);
    this.#seen?.view.notice({ text: message("panelKept"), undo: () => this.#setKept(before) });
  }

  #wordsOf({ start, end }: Span): string {
    return this.#textShown.slice(start, end);
  }

  /** What the writer has decided is answered as at a rest: nothing of before stays. */
  #setKept(kept: Kept[]): void {
    this.#choices.kept = kept;
    this.#settle();
  }

  #settle(): void {
    if (this.#phase === "moving") this.#phase = "resting";
    this.#ask();
  }

  #pause(isPaused: boolean): void {
    this.#choices.isPaused = isPaused;
    clearTimeout(this.#rest);
    this.#state = next(this.#state, { kind: isPaused ? "pause" : "resume" });
    this.#look();
    this.#settle();
  }

  /** What comes of it arrives as a change of what is stored, here as in every other box. */
  async #turnOff({ rule }: ReportedDiagnostic): Promise<void> {
    const undo = await this.#background.turnOff(rule);
    if (undo && !this.#signal.aborted)
      this.#seen?.view.notice({ text: message("panelTurnedOff", inWords(rule)), undo, stays: true });
  }

  /** As above. */
  async #addWord(diagnostic: ReportedDiagnostic): Promise<void> {
    const word = this.#wordsOf(diagnostic);
    const undo = await this.#background.addWord(word);
    if (this.#signal.aborted) return;
    const text = undo ? message("panelWordAdded", word) : message("panelWordsFull");
    this.#seen?.view.notice({ text, undo, stays: true });
  }
}

/** Where a conversation stands, to be compared. */
function inShort({ thread, record }: Partial<Standing>): string {
  return JSON.stringify([thread, record]);
}
