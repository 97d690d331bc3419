/** What the writer says of the person they write to, and of the occasion: as it is asked, answered and sent. */

import type { LintRequest, Occasion, Relation } from "../../pkg/connote.js";

/** Who somebody can be said to be: nobody says that it is unknown. */
export type KnownRelation = Exclude<Relation, "unknown">;

/** What can be asked about an occasion. */
export type Question =
  /** How long ago the interview was. */
  | "when"
  /** How long the writer has been there. */
  | "since"
  /** Whether it is decided. */
  | "decided"
  /** Whether the writer asked if they may connect. */
  | "asked";

/** An answer, by its name in the page. */
export type Answer = "today" | "days" | "weeks" | "months" | "yes" | "no";

/** What the writer has told of one person. */
export interface Told {
  /** Nothing where it is left to be guessed. */
  readonly relation?: KnownRelation | undefined;
  readonly answers: Partial<Record<Question, Answer>>;
  /** Why this person, for the writer's own eyes and for a starter. */
  readonly why: string;
}

export const NOTHING_TOLD: Told = { answers: {}, why: "" };

/** Who somebody may be to the writer, in the order they are offered. */
export const RELATIONS: readonly KnownRelation[] = [
  "stranger",
  "acquaintance",
  "event",
  "former-coworker",
  "coworker",
  "manager",
  "report",
  "interviewer",
  "hiring-manager",
  "recruiter",
  "client",
  "alum",
];

/** What is worth asking about which relation; of the others nothing more matters. */
const QUESTIONS: Partial<Record<KnownRelation, readonly Question[]>> = {
  interviewer: ["when", "decided", "asked"],
  "hiring-manager": ["when", "decided", "asked"],
  coworker: ["since"],
  manager: ["since"],
  event: ["asked"],
};

/** What each question may be answered with. */
export const ANSWERS: Record<Question, readonly Answer[]> = {
  when: ["today", "days", "weeks", "months"],
  since: ["days", "weeks", "months"],
  decided: ["no", "yes"],
  asked: ["no", "yes"],
};

/** How long ago something was, in hours and in days: the middle of what the words cover. */
const HOURS: Partial<Record<Answer, number>> = { today: 4, days: 72, weeks: 336, months: 1440 };
const DAYS: Partial<Record<Answer, number>> = { days: 3, weeks: 10, months: 60 };

/** What is asked about somebody who is this to the writer. */
export function questionsAbout(relation: KnownRelation | undefined): readonly Question[] {
  return (relation && QUESTIONS[relation]) ?? [];
}

/** What of a request says it. */
export function toldIn({ relation, answers }: Told): Pick<LintRequest, "relation" | "occasion"> {
  const asked = questionsAbout(relation);
  const answer = (question: Question) => (asked.includes(question) ? answers[question] : undefined);
  const isYes = (question: Question) => (answer(question) ? answer(question) === "yes" : undefined);
  const when = answer("when");
  const since = answer("since");
  // What is left open would arrive as nothing in Chromium, and as `undefined` in Firefox.
  const occasion: Occasion = {};
  const known: Occasion = {
    hours_since: when && HOURS[when],
    days_on_job: since && DAYS[since],
    decided: isYes("decided"),
    // A card is given at an event; the rules ask it of interviews alone.
    asked: isYes("asked"),
  };
  for (const [name, value] of Object.entries(known))
    if (value !== undefined) Object.assign(occasion, { [name]: value });
  return { relation: relation ?? "unknown", occasion };
}

/** What was told of each person, by all that they are known by, for as long as the page is open. */
export class People {
  readonly #told = new Map<string, Told>();

  of(aliases: readonly string[]): Told {
    return aliases.map((alias) => this.#told.get(alias)).find((told) => told !== undefined) ?? NOTHING_TOLD;
  }

  remember(aliases: readonly string[], told: Told): void {
    for (const alias of aliases) this.#told.set(alias, told);
  }
}

/** The person a box is for, and what was told of them. */
export class Acquaintance {
  readonly #people: People;
  #aliases: readonly string[] = [];
  #told = NOTHING_TOLD;

  constructor(people: People) {
    this.#people = people;
  }

  get told(): Told {
    return this.#told;
  }

  /** The person may be another by now, or be told by more than before: what was said of somebody else is not theirs. */
  meet(aliases: readonly string[] = []): void {
    const before = this.#aliases;
    this.#aliases = aliases;
    const isTold = this.#told !== NOTHING_TOLD;
    const isSame = before.length === 0 ? isTold : before.some((alias) => aliases.includes(alias));
    const added = aliases.filter((alias) => !before.includes(alias));
    if (!isSame) this.#told = this.#people.of(aliases);
    else if (isTold) this.#people.remember(added, this.#told);
  }

  tell(told: Told): void {
    this.#told = told;
    this.#people.remember(this.#aliases, told);
  }
}
