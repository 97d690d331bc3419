/** All that is seen of us: the panel under the box, the highlights over its words, and the card beside them. */

import type { Chip, ReportedDiagnostic, ReportedFix, Starter } from "../../pkg/connote.js";
import { element, onceAFrame, rootOf } from "./dom.js";
import { EditableField } from "./field/editable.js";
import type { AnyField } from "./field/kinds.js";
import { message } from "./messages.js";
import type { Told } from "./occasion.js";
import { Highlights } from "./paint/highlights.js";
import { Mirror } from "./paint/mirror.js";
import type { Mark, Painter } from "./paint/painter.js";
import { Card } from "./panel/card.js";
import { Finding, type FindingActions, said, severityWord } from "./panel/finding.js";
import { Host } from "./panel/host.js";
import { type Choice, Menu } from "./panel/menu.js";
import { type Notice, Panel } from "./panel/panel.js";
import type { PersonShown } from "./panel/person.js";
import { inWords } from "./panel/words.js";
import { canBeMade, isAboutAll, isSame, type Remark, type Shown } from "./reading.js";
import type { NoteBox, Theme } from "./site/site.js";
import { watchTheme } from "./site/theme.js";
import { type Step, stepped } from "./step.js";

/** What the writer can ask for. */
export interface Actions {
  fix(fix: ReportedFix): void;
  /** All of these at once. */
  fixAll(fixes: readonly ReportedFix[]): void;
  keep(diagnostic: ReportedDiagnostic): void;
  turnOff(diagnostic: ReportedDiagnostic): void;
  addWord(diagnostic: ReportedDiagnostic): void;
  /** The name in the note is that of the person it goes to. */
  rightName(diagnostic: ReportedDiagnostic): void;
  /** Says nothing more of this note, or goes on. */
  pause(isPaused: boolean): void;
  /** What the writer says of the person is another thing now. */
  tell(told: Told): void;
  /** Types what a chip says at the caret. */
  take(chip: Chip): void;
  /** Begins the note with this. */
  begin(starter: Starter): void;
  /** What is below the line has been unfolded, or folded away. */
  unfold(isUnfolded: boolean): void;
  /** Back to the box, by a key that is still held down or because what had the focus is gone. */
  leave(key?: string): void;
}

/** What the writer has gone to: by key, or by a click on its words. */
interface Active {
  readonly remark: Remark;
  readonly byKey: boolean;
}

/** Rules of single words, which may be words of the writer's own. */
const OF_WORDS = ["capitalization", "confusable", "misspelling", "slang"];
/** Rules that go by the name of the person on the page. */
const OF_NAMES = ["no-name", "wrong-name"];

export class View {
  readonly #host: Host;
  readonly #painter: Painter;
  readonly #panel: Panel;
  readonly #card: Card;
  readonly #menu = new Menu();
  readonly #actions: Actions;
  readonly #keepPlace: () => void;
  readonly #onRemark: FindingActions;
  /** What the remarks are about. */
  #text = "";
  /** In the order they are listed. */
  #remarks: readonly Remark[] = [];
  #active: Active | undefined;
  /** What the painter was last told. */
  #painted = "";
  /** The mark that the pointer was pressed on: one that is let go elsewhere selects. */
  #pressed: Mark | undefined;

  constructor(box: NoteBox, field: AnyField, actions: Actions, signal: AbortSignal) {
    this.#actions = actions;
    this.#host = new Host(() => box.anchor(), signal);
    this.#painter =
      field instanceof EditableField
        ? new Highlights(field, signal)
        : new Mirror(field, this.#host.element, box.anchor(), signal);
    this.#onRemark = {
      fix: (fix) => this.#choose(() => actions.fix(fix)),
      keep: (diagnostic) => this.#choose(() => actions.keep(diagnostic)),
      more: (diagnostic, from, isByKey) => this.#openMenu(diagnostic, from, isByKey),
    };
    const onPanel = {
      ...this.#onRemark,
      fixAll: (fixes: readonly ReportedFix[]) => this.#choose(() => actions.fixAll(fixes)),
      pause: (isPaused: boolean) => this.#choose(() => actions.pause(isPaused)),
      tell: (told: Told) => actions.tell(told),
      take: (chip: Chip) => this.#choose(() => actions.take(chip)),
      begin: (starter: Starter) => this.#choose(() => actions.begin(starter)),
      folded: (isUnfolded: boolean) => this.#folded(isUnfolded),
      leave: () => actions.leave(),
    };
    this.#panel = new Panel(onPanel, () => box.remaining?.());
    this.#card = new Card(field.element);
    const { root } = this.#host;
    root.append(this.#painter.element, this.#card.element, this.#panel.element, this.#menu.element);
    watchTheme(box, (theme) => this.#dress(theme), signal);
    // Not at once: a page that takes the host away again would be answered without end.
    this.#keepPlace = onceAFrame(() => this.#host.place() && this.#painter.repaint(), signal);

    // The focus stays in the box. Text to copy has to be selected, though.
    root.addEventListener("mousedown", (event) => {
      if (!(event.target as Element).closest(".to-copy, input")) event.preventDefault();
    });
    root.addEventListener("keydown", (event) => {
      const { key, isComposing } = event as KeyboardEvent;
      // While letters are composed, it takes these back.
      if (key !== "Escape" || isComposing) return;
      // A native dialog closes when it is not told otherwise.
      event.preventDefault();
      this.leave();
      actions.leave("Escape");
    });

    const element: HTMLElement = field.element;
    element.addEventListener("pointerdown", (event) => this.#press(event), { signal });
    element.addEventListener("click", (event) => this.#clicked(event), { signal });
    element.addEventListener("scroll", () => void this.#card.place(), { passive: true, signal });
    // What is done elsewhere, by pointer or by focus, closes the card.
    const elsewhere = (event: Event) => {
      const path = event.composedPath();
      if (!path.includes(element) && !path.includes(this.#host.element)) this.#leaveAll();
    };
    window.addEventListener("pointerdown", elsewhere, { capture: true, signal });
    rootOf(element).addEventListener("focusin", elsewhere, { signal });
    signal.addEventListener("abort", () => this.#leaveAll());
    this.#host.place();
  }

  /** Shows what is to be said of a note. */
  show(shown: Shown): void {
    this.#host.place();
    this.#panel.show(shown);
    this.#text = shown.text;
    this.#remarks = shown.remarks;
    const active = this.#active;
    const remark = active && this.#remarks.find(({ diagnostic }) => isSame(diagnostic, active.remark.diagnostic));
    this.#activate(remark && { ...active, remark });
    this.#menu.settle();
  }

  /** Shows what there is to say of the person. */
  showPerson(person: PersonShown): void {
    this.#panel.showPerson(person);
  }

  /** Tells assistive tools what has just come about. */
  announce(text: string): void {
    this.#panel.announce(text);
  }

  /** The text has changed, and has not been read yet. */
  follow(text: string): void {
    this.#leaveAll();
    this.#panel.settle();
    this.#painted = "";
    this.#painter.follow(text);
  }

  /** Says what stands against sending the note, while the writer is about to. */
  guard(text?: string): void {
    this.#panel.guard(text);
  }

  /** Goes to the next remark, or with -1 to the one before. Says whether there was any to go to. */
  go(step: Step): boolean {
    this.#menu.close();
    const at = this.#remarks.find((remark) => remark === this.#active?.remark);
    const remark = stepped(this.#remarks, at, step);
    if (!remark) return false;
    this.#activate({ remark, byKey: true });
    this.#panel.announce(spoken(remark, this.#remarks));
    return true;
  }

  /** Chooses what Enter presses, where the writer has gone by key. Says whether there is anything to choose from. */
  choose(step: Step): boolean {
    const finding = this.#active?.byKey ? this.#finding : undefined;
    if (finding) this.#panel.announce(message("panelEnter", finding.choose(step)));
    return finding !== undefined;
  }

  /** Does what is chosen. Says whether the writer has gone to a remark by key: after a click Enter is theirs. */
  press(): boolean {
    const finding = this.#active?.byKey ? this.#finding : undefined;
    if (finding && !finding.press()) this.#panel.announce(message("panelNoFix"));
    return finding !== undefined;
  }

  /** Leaves the menu, or the remark gone to. Says whether there was one. */
  leave(): boolean {
    if (this.#menu.isOpen) {
      this.#menu.close();
      return true;
    }
    const wasOpen = this.#card.isOpen || this.#active !== undefined;
    this.#leaveAll();
    return wasOpen;
  }

  /** The writer writes on. */
  writing(): void {
    this.#leaveAll();
  }

  /** Says what has just happened: in the line, or with the text to copy on a card at it. */
  notice(notice: Notice): void {
    const { text, copy } = notice;
    if (copy === undefined) {
      this.#panel.notice(notice);
      return;
    }
    this.#leaveAll();
    const toCopy = element("p", { class: "to-copy", tabindex: "0" }, copy);
    this.#card.open(element("div", { class: "refused" }, element("p", {}, text), toCopy), () => this.#below);
    this.#panel.announce(text);
  }

  /** Says in the line what can wait, where there is nothing else to say. Says whether it did. */
  offer(notice: Notice): boolean {
    return this.#panel.offer(notice);
  }

  /** The page has changed what is around the box, or the nodes of its text. */
  changed(): void {
    this.#painter.repaint();
    this.#keepPlace();
  }

  /** What is shown of the remark gone to, on the card or in the list. */
  get #finding(): Finding | undefined {
    return this.#active && (this.#card.finding ?? this.#panel.finding(this.#active.remark.diagnostic));
  }

  /** Where a card stands that is not about some of the words. */
  get #below(): DOMRect {
    return this.#panel.element.getBoundingClientRect();
  }

  /** What was chosen last can be taken back no more when something else is. */
  #choose(does: () => void): void {
    this.#panel.notice(undefined);
    does();
  }

  #openMenu(diagnostic: ReportedDiagnostic, from: HTMLElement, isByKey: boolean): void {
    const { turnOff, addWord, rightName } = this.#actions;
    const choice = (name: string, does: (diagnostic: ReportedDiagnostic) => void): Choice => ({
      name,
      choose: () => this.#choose(() => does(diagnostic)),
    });
    const { rule } = diagnostic;
    const choices = [
      ...(OF_NAMES.includes(rule) ? [choice(message("panelRightName"), rightName)] : []),
      ...(OF_WORDS.includes(rule) ? [choice(message("panelAddWord"), addWord)] : []),
      choice(message("panelTurnOff", inWords(rule)), turnOff),
    ];
    const hadFocus = this.#host.root.activeElement === from;
    this.#menu.toggle(from, choices, isByKey, (key) => {
      if (hadFocus && from.isConnected) from.focus();
      else this.#actions.leave(key);
    });
  }

  #folded(isUnfolded: boolean): void {
    this.#leaveAll();
    this.#actions.unfold(isUnfolded);
  }

  #leaveAll(): void {
    this.#menu.close();
    if (this.#active) this.#activate(undefined);
    this.#closeCard();
  }

  #press(event: PointerEvent): void {
    this.#pressed = this.#markAt(event);
  }

  #markAt({ clientX, clientY }: MouseEvent): Mark | undefined {
    return this.#painter.at(clientX, clientY);
  }

  /** Only a click on highlighted words asks for what is said of them. */
  #clicked(event: MouseEvent): void {
    const at = this.#markAt(event);
    const mark = at === this.#pressed ? at : undefined;
    const remark =
      mark && this.#remarks.find(({ diagnostic: { start, end } }) => start === mark.start && end === mark.end);
    this.#leaveAll();
    if (remark) this.#activate({ remark, byKey: false });
  }

  #activate(active: Active | undefined): void {
    const diagnostic = active?.remark.diagnostic;
    this.#active = active;
    this.#panel.activate(diagnostic, active?.byKey ?? false);
    const marks = this.#remarks
      .map((remark) => remark.diagnostic)
      // Hints are quiet: their words are shown to those who ask.
      .filter((shown) => shown.severity !== "hint" || shown === diagnostic)
      .filter((shown) => !isAboutAll(shown, this.#text))
      .map((shown) => ({ start: shown.start, end: shown.end, severity: shown.severity, active: shown === diagnostic }));
    this.#paint(marks);
    this.#showCard(active);
  }

  #paint(marks: readonly Mark[]): void {
    const painted = JSON.stringify([this.#text, marks]);
    if (painted === this.#painted) return;
    this.#painted = painted;
    this.#painter.show(this.#text, marks);
  }

  /** At the words; at our line where they are the whole note. Where the list is unfolded, that shows it all. */
  #showCard(active: Active | undefined): void {
    const shown = this.#card.finding;
    if (!active || this.#panel.isUnfolded) {
      if (shown) this.#closeCard();
      return;
    }
    const { remark, byKey } = active;
    if (shown && said(shown.diagnostic) === said(remark.diagnostic)) {
      shown.update(remark, this.#text);
      shown.activate(true, byKey);
      void this.#card.place();
    } else {
      const finding = new Finding("div", remark, this.#text, this.#onRemark);
      finding.activate(true, byKey);
      const isWhole = isAboutAll(remark.diagnostic, this.#text);
      this.#card.open(finding, isWhole ? () => this.#below : () => this.#painter.active);
    }
  }

  #closeCard(): void {
    const hadFocus = this.#card.element.contains(this.#host.root.activeElement);
    this.#card.close();
    if (hadFocus) this.#actions.leave();
  }

  #dress(theme: Theme): void {
    for (const { element } of [this.#panel, this.#painter, this.#card, this.#menu]) element.dataset["theme"] = theme;
    this.#painter.repaint();
  }
}

function spoken({ diagnostic }: Remark, all: readonly Remark[]): string {
  const place = message("panelPlace", all.findIndex((remark) => remark.diagnostic === diagnostic) + 1, all.length);
  const fix = diagnostic.fixes.find(canBeMade);
  const offer = fix ? message("panelEnter", fix.title) : "";
  return `${place} ${severityWord(diagnostic.severity)}: ${diagnostic.message} ${offer}`.trim();
}
