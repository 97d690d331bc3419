import assert from "node:assert/strict";
import { beforeEach, mock, suite, test } from "node:test";
import type { Answer, FromBackground, LintRequest, Question } from "../../pkg/connote.js";

/** A background that answers when it is told to. */
class Line {
  readonly asked: Question<LintRequest>[] = [];
  readonly #hear: ((answer: Answer) => void)[] = [];
  readonly #dropped: (() => void)[] = [];
  readonly onMessage = { addListener: (heard: (answer: Answer) => void) => void this.#hear.push(heard) };
  readonly onDisconnect = { addListener: (heard: () => void) => void this.#dropped.push(heard) };

  postMessage(question: Question<LintRequest>): void {
    this.asked.push(question);
  }

  answer(seq: number, message: FromBackground, more = false): void {
    for (const hear of this.#hear) hear({ seq, message, more });
  }

  drop(): void {
    for (const dropped of this.#dropped) dropped();
  }
}

let lines: Line[] = [];
mock.timers.enable({ apis: ["setTimeout"] });
Object.assign(globalThis, {
  CORE_NAMES: {
    port: "connote",
    settingsKey: "settings",
    storedKeys: ["settings"],
    ledgerKeys: [],
    ledgerKey: "ledger",
    openKey: "ledger-open",
  },
  chrome: {
    runtime: {
      id: "connote",
      connect() {
        const line = new Line();
        lines.push(line);
        return line;
      },
    },
  },
});
const { Background } = await import("./port.js");

suite("a line to the background", () => {
  let background: InstanceType<typeof Background>;
  let heard: unknown[];
  const first = { error: "of the rules alone" };
  const second = { error: "with the dictionary" };

  beforeEach(() => {
    lines = [];
    heard = [];
    background = new Background(new AbortController().signal, () => {});
  });

  function read(text: string): void {
    background.read({ text }, (answer) => heard.push([text, answer]));
  }

  test("hears of a note again when the dictionary has come", () => {
    read("Hi");
    lines[0]?.answer(1, first, true);
    lines[0]?.answer(1, second);
    lines[0]?.answer(1, second);
    assert.deepEqual(heard, [
      ["Hi", first],
      ["Hi", second],
    ]);
  });

  test("hears no more of an old note once another is to be read", () => {
    read("Hi");
    lines[0]?.answer(1, first, true);
    read("Hi Ada");
    lines[0]?.answer(1, second);
    lines[0]?.answer(2, second);
    assert.deepEqual(heard, [
      ["Hi", first],
      ["Hi Ada", second],
    ]);
  });

  test("asks again where it drops before the dictionary came", () => {
    read("Hi");
    lines[0]?.answer(1, first, true);
    lines[0]?.drop();
    assert.deepEqual(lines[1]?.asked, [{ seq: 1, message: { lint: { text: "Hi" } } }]);
    lines[1]?.answer(1, second);
    assert.deepEqual(heard.at(-1), ["Hi", second]);
    lines[1]?.drop();
    assert.equal(lines.length, 2);
  });

  test("asks a question twice at most, and then says that there is no answer", () => {
    read("Hi");
    for (const number of [0, 1]) lines[number]?.drop();
    assert.equal(lines.length, 2);
    assert.deepEqual(heard, [["Hi", { error: "the background stopped before it had answered" }]]);
  });

  test("knows whose answer it is, whatever was asked meanwhile", async () => {
    read("Hi");
    lines[0]?.answer(1, first, true);
    const undo = background.turnOff("slang");
    lines[0]?.answer(1, second);
    assert.deepEqual(heard.at(-1), ["Hi", second]);
    lines[0]?.answer(2, { error: "no" });
    await new Promise(setImmediate);
    lines[0]?.answer(3, { error: "no" });
    assert.equal(await undo, undefined);
  });
});
