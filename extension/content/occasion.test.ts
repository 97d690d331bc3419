import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Acquaintance,
  ANSWERS,
  NOTHING_TOLD,
  People,
  questionsAbout,
  RELATIONS,
  type Told,
  toldIn,
} from "./occasion.js";

test("what is told goes into the request, and nothing else does", () => {
  const cases: [Told, ReturnType<typeof toldIn>][] = [
    [NOTHING_TOLD, { relation: "unknown", occasion: {} }],
    [
      { relation: "interviewer", answers: { when: "today", decided: "no", asked: "yes" }, why: "" },
      { relation: "interviewer", occasion: { hours_since: 4, decided: false, asked: true } },
    ],
    [
      { relation: "coworker", answers: { since: "weeks" }, why: "" },
      { relation: "coworker", occasion: { days_on_job: 10 } },
    ],
    // What was answered about another relation says nothing about this one.
    [
      { relation: "client", answers: { when: "today", since: "days", asked: "no" }, why: "" },
      { relation: "client", occasion: {} },
    ],
  ];
  for (const [told, expected] of cases) assert.deepEqual(toldIn(told), expected);
});

test("each question can be answered, and is asked of somebody", () => {
  const asked = new Set(RELATIONS.flatMap((relation) => [...questionsAbout(relation)]));
  for (const [question, answers] of Object.entries(ANSWERS)) {
    assert(asked.has(question as keyof typeof ANSWERS) && answers.length > 1, question);
  }
  assert.deepEqual(questionsAbout(undefined), []);
});

test("what was told of a person is remembered by all that they are known by", () => {
  const people = new People();
  const told: Told = { relation: "client", answers: {}, why: "the kiln" };
  people.remember(["in/ada-okafor", "member/4711"], told);
  people.remember([], told);
  assert.equal(people.of(["in/ada-okafor"]), told);
  assert.equal(people.of(["lead/9", "member/4711"]), told);
  assert.equal(people.of(["in/ada-okafor-2"]), NOTHING_TOLD);
  assert.equal(people.of([]), NOTHING_TOLD);
});

test("what was told stays with the person, by whatever else they are known later", () => {
  const told: Told = { relation: "client", answers: {}, why: "" };
  const cases: [before: string[], after: string[], isTold: boolean][] = [
    [["in/ada"], ["in/ada"], true],
    [["member/1"], ["in/ada", "member/1"], true],
    [["in/ada", "member/1"], ["member/1"], true],
    // Nothing said who it was, and now something does.
    [[], ["in/ada"], true],
    [[], [], true],
    [["in/ada"], ["in/ben"], false],
    [["in/ada"], [], false],
  ];
  for (const [before, after, isTold] of cases) {
    const acquaintance = new Acquaintance(new People());
    acquaintance.meet(before);
    acquaintance.tell(told);
    acquaintance.meet(after);
    assert.equal(acquaintance.told === told, isTold, `${before} and then ${after}`);
  }
});
