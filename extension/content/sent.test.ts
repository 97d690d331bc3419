import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { type Event, next, pressed, type Trace } from "./sent.js";

type Dialog = Extract<Trace, { kind: "invite" }>["dialog"];

/** What happens after Send, in order: what is seen of the dialog or the conversation, or an event by its name. */
type Step = Dialog | Message | "left" | "elapsed";

interface Message {
  /** What stands in the box. */
  readonly box?: string;
  readonly own?: number;
  readonly whom?: string;
}

function traceOf(shown: Dialog | Message): Trace {
  if (typeof shown === "string") return { kind: "invite", dialog: shown };
  const { box = "", own = 2, whom = "in/ada" } = shown;
  return { kind: "message", isEmpty: box === "", whom: whom || undefined, own: () => own };
}

function eventOf(step: Step): Event {
  if (step === "left" || step === "elapsed") return { kind: step };
  return { kind: "looked", trace: traceOf(step) };
}

function isSent(first: Dialog | Message, steps: readonly Step[]): boolean {
  return steps.map(eventOf).reduce(next, pressed(traceOf(first))) === "sent";
}

const INVITATIONS: readonly [string, readonly Step[], boolean][] = [
  ["its dialog goes", ["gone", "elapsed"], true],
  ["its dialog goes late", ["open", "open", "gone", "elapsed"], true],
  ["the writer goes on once it is gone", ["gone", "left", "gone", "elapsed"], true],
  ["its dialog is there again for a moment", ["gone", "open", "gone", "elapsed"], true],
  ["the three seconds are not over", ["gone"], false],
  ["nobody looks in between", ["elapsed"], false],
  ["its dialog stays", ["open", "elapsed"], false],
  ["its dialog goes too late", ["open", "elapsed", "gone"], false],
  ["its dialog comes back", ["gone", "open", "elapsed"], false],
  ["the writer closes its dialog", ["open", "left", "gone", "elapsed"], false],
  ["the site refuses it", ["gone", "refused", "elapsed"], false],
  ["the site refuses it at once", ["refused", "elapsed"], false],
  ["what refused it is closed in time", ["gone", "refused", "left", "gone", "elapsed"], false],
];

const WRITTEN: Message = { box: "Hi Ada" };

const MESSAGES: readonly [string, Message, readonly Step[], boolean][] = [
  ["the box empties and it is shown", WRITTEN, [{ own: 3 }], true],
  ["it is shown before the box empties", WRITTEN, [{ box: "Hi Ada", own: 3 }, { own: 3 }], true],
  ["it is shown after the box has emptied", WRITTEN, [{ own: 2 }, { own: 3 }], true],
  ["the next one is begun before it is shown", WRITTEN, [{ own: 2 }, { box: "And" }, { box: "And", own: 3 }], true],
  ["it is the first to somebody", { ...WRITTEN, own: 0, whom: "" }, [{ own: 1 }], true],
  ["the box was empty", { box: "" }, [{ own: 3 }], false],
  ["it is a new line", WRITTEN, [{ box: "Hi Ada\n" }, "elapsed"], false],
  ["the box empties and nothing is shown", WRITTEN, [{ own: 2 }, "elapsed"], false],
  ["it is shown too late", WRITTEN, [{ own: 2 }, "elapsed", { own: 3 }], false],
  ["another message is shown and the box keeps its words", WRITTEN, [{ box: "Hi Ada", own: 3 }, "elapsed"], false],
  ["another conversation is shown", WRITTEN, [{ own: 9, whom: "in/tomek" }, "elapsed"], false],
  ["another one is shown, and this one again", WRITTEN, [{ whom: "in/tomek" }, { own: 3 }], false],
  ["Send is pressed anew", WRITTEN, ["left", { own: 3 }], false],
];

suite("an invitation", () => {
  for (const [when, steps, expected] of INVITATIONS) {
    test(`is ${expected ? "" : "not "}sent where ${when}`, () => assert.equal(isSent("open", steps), expected));
  }
});

suite("a message", () => {
  test("is not looked for while words are in the box", () => {
    let counted = 0;
    const own = () => {
      counted += 1;
      return 2;
    };
    const trace = { kind: "message", isEmpty: false, whom: undefined, own } as const;
    next(pressed(trace), { kind: "looked", trace });
    assert.equal(counted, 1);
  });

  for (const [when, first, steps, expected] of MESSAGES) {
    test(`is ${expected ? "" : "not "}sent where ${when}`, () => assert.equal(isSent(first, steps), expected));
  }
});
