/** Who the note is for: what the two share, how they know each other, and what to begin with. */

import type { Chip, FactKind, Purpose, Starter } from "../../../pkg/connote.js";
import { button, element } from "../dom.js";
import { type MessageKey, message } from "../messages.js";
import {
  ANSWERS,
  type Answer,
  type KnownRelation,
  type Question,
  questionsAbout,
  RELATIONS,
  type Told,
} from "../occasion.js";
import { Choices } from "./choices.js";
import { Drawn } from "./drawn.js";

/** What the writer can ask for here. */
export interface PersonActions {
  /** What they say of the person is another thing now. */
  tell(told: Told): void;
  /** Types what a chip says at the caret. */
  take(chip: Chip): void;
  /** Begins the note with this. */
  begin(starter: Starter): void;
}

/** What is shown here. */
export interface PersonShown {
  readonly told: Told;
  /** Who they are by what is plain, where the writer has not said it. */
  readonly guess: KnownRelation | undefined;
  readonly chips: readonly Chip[];
  /** What the note may begin with; none once it has begun. */
  readonly starters: readonly Starter[];
  /** Whether an invitation is written: of the others there is nothing to be known. */
  readonly isInvitation: boolean;
}

const RELATION_WORDS: Record<KnownRelation, MessageKey> = {
  stranger: "relationStranger",
  acquaintance: "relationAcquaintance",
  event: "relationEvent",
  "former-coworker": "relationFormerCoworker",
  coworker: "relationCoworker",
  manager: "relationManager",
  report: "relationReport",
  interviewer: "relationInterviewer",
  "hiring-manager": "relationHiringManager",
  recruiter: "relationRecruiter",
  client: "relationClient",
  alum: "relationAlum",
};

const QUESTION_WORDS: Record<Question, MessageKey> = {
  when: "questionWhen",
  since: "questionSince",
  decided: "questionDecided",
  asked: "questionAsked",
};

const ANSWER_WORDS: Record<Question, Partial<Record<Answer, MessageKey>>> = {
  when: { today: "whenToday", days: "whenDays", weeks: "whenWeeks", months: "whenMonths" },
  since: { days: "sinceDays", weeks: "sinceWeeks", months: "sinceMonths" },
  decided: { yes: "answerYes", no: "answerNo" },
  asked: { yes: "answerYes", no: "answerNo" },
};

/** What is the reader's alone: of the other kinds only what both share is offered, and says so. */
const THEIRS: Partial<Record<FactKind, MessageKey>> = {
  company: "chipCompany",
  school: "chipSchool",
  group: "chipGroup",
  place: "chipPlace",
};

/** A text of the writer's own has a name. */
const PURPOSES: Record<Exclude<Purpose, "snippet">, MessageKey> = {
  connect: "starterConnect",
  "shared-interest": "starterSharedInterest",
  thanks: "starterThanks",
  "after-project": "starterAfterProject",
  "check-in": "starterCheckIn",
  congratulation: "starterCongratulation",
  share: "starterShare",
  meet: "starterMeet",
  reconnect: "starterReconnect",
  decline: "starterDecline",
  farewell: "starterFarewell",
};

const QUESTIONS: readonly Question[] = ["when", "since", "decided", "asked"];

export class Person {
  readonly #actions: PersonActions;
  readonly #chips = element("div", { class: "chips", role: "group", "aria-label": message("chipsLabel") });
  readonly #facts = element(
    "div",
    { class: "facts" },
    element("span", { class: "question" }, message("chipsLabel")),
    this.#chips,
  );
  readonly #relation: Choices<KnownRelation>;
  readonly #questions: ReadonlyMap<Question, Choices<Answer>>;
  readonly #advice = element("p", { class: "aside" });
  readonly #occasion: HTMLElement;
  readonly #why = element("input", { type: "text", class: "why", maxlength: "120", autocomplete: "off" });
  readonly #list = element("div", { class: "chips", role: "group", "aria-label": message("startersLabel") });
  readonly #starters = element(
    "div",
    { class: "starters" },
    element("label", {}, element("span", { class: "question" }, message("whyLabel")), this.#why),
    element("span", { class: "question" }, message("startersLabel")),
    this.#list,
  );
  readonly element: HTMLElement;
  #shown: PersonShown | undefined;
  readonly #drawn = new Drawn();

  constructor(actions: PersonActions) {
    this.#actions = actions;
    this.#relation = new Choices(
      message("relationQuestion"),
      RELATIONS.map((relation) => [relation, message(RELATION_WORDS[relation])] as const),
      (relation) => this.#tell({ relation }),
    );
    this.#questions = new Map(
      QUESTIONS.map((question) => {
        const words = ANSWERS[question].map((it) => [it, message(ANSWER_WORDS[question][it] ?? "answerYes")] as const);
        const choices = new Choices(message(QUESTION_WORDS[question]), words, (answer) =>
          this.#answer(question, answer),
        );
        return [question, choices];
      }),
    );
    const asked = [...this.#questions.values()].map(({ element }) => element);
    this.#occasion = element("div", { class: "occasion" }, this.#relation.element, ...asked, this.#advice);
    this.#why.placeholder = message("whyPlaceholder");
    this.#why.addEventListener("input", () => this.#tell({ why: this.#why.value }));
    this.element = element("div", { class: "person" }, this.#starters, this.#facts, this.#occasion);
  }

  /** What is asked last of the occasion, beside who they are. */
  get asked(): HTMLElement | undefined {
    return [...this.#questions.values()].map(({ element }) => element).findLast(({ hidden }) => !hidden);
  }

  show(shown: PersonShown): void {
    const { told, guess, chips, starters, isInvitation } = shown;
    this.#shown = shown;
    this.#occasion.hidden = !isInvitation;
    this.#relation.show(told.relation, guess);
    const asked = questionsAbout(told.relation);
    for (const [question, choices] of this.#questions) {
      choices.element.hidden = !asked.includes(question);
      choices.show(told.answers[question]);
    }
    const hasNotAsked = told.relation === "event" && told.answers.asked === "no";
    this.#advice.textContent = hasNotAsked ? message("cardAdvice") : "";
    this.#advice.hidden = !hasNotAsked;
    this.#showChips(chips);
    this.#showStarters(starters, told.why);
  }

  #showChips(chips: readonly Chip[]): void {
    this.#facts.hidden = chips.length === 0;
    if (this.#drawn.has(this.#chips, chips)) return;
    this.#chips.replaceChildren(
      ...chips.map((chip) =>
        button(chipWords(chip), chip.is_shared ? "chip shared" : "chip", () => this.#actions.take(chip)),
      ),
    );
  }

  #showStarters(starters: readonly Starter[], why: string): void {
    this.#starters.hidden = starters.length === 0;
    if (this.#why.value !== why) this.#why.value = why;
    // What is said why changes their words, and not which there are.
    const named = starters.map(starterWords);
    if (this.#drawn.has(this.#list, named)) return;
    this.#list.replaceChildren(...named.map((name, index) => button(name, "chip", () => this.#begin(index))));
  }

  #begin(index: number): void {
    const starter = this.#shown?.starters[index];
    if (starter) this.#actions.begin(starter);
  }

  #tell(change: Partial<Told>): void {
    if (this.#shown) this.#actions.tell({ ...this.#shown.told, ...change });
  }

  #answer(question: Question, answer: Answer | undefined): void {
    if (!this.#shown) return;
    const { [question]: _, ...others } = this.#shown.told.answers;
    this.#tell({ answers: answer ? { ...others, [question]: answer } : others });
  }
}

function chipWords({ kind, name, is_shared, count }: Chip): string {
  if (kind === "contact") return message("chipMutual", count ?? 1, name);
  const theirs = is_shared ? undefined : THEIRS[kind];
  return message(theirs ?? "chipBoth", name);
}

function starterWords({ purpose, name = "" }: Starter): string {
  return purpose === "snippet" ? name : message(PURPOSES[purpose]);
}
