import assert from "node:assert/strict";
import { test } from "node:test";
import { ANSWERS, NOTHING_TOLD, People, questionsAbout, RELATIONS, type Told, toldIn } from "./occasion.js";

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

test("what was told of a person is remembered by who they are", () => {
  const people = new People();
  const told: Told = { relation: "client", answers: {}, why: "the kiln" };
  people.remember("ada-okafor", told);
  people.remember(undefined, told);
  assert.equal(people.of("ada-okafor"), told);
  assert.equal(people.of("ada-okafor-2"), NOTHING_TOLD);
  assert.equal(people.of(undefined), NOTHING_TOLD);
});
