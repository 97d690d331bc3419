/** What is written in a conversation: which kind of message it is, where it stands, and what is said of it for that. */

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { LintRequest } from "../../pkg/connote.js";
import { type Extension, lastRequest, openEar, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

/** A conversation of the stand-in, as it stands. */
interface Talk {
  /** What was said in it, in the stand-in's names. */
  readonly said: string;
  readonly name?: string;
  readonly isPart?: boolean;
  readonly isInvited?: boolean;
}

let extension: Extension;
let ear: Page;
let dialog: Invitation;
let asked = 0;

before(async () => {
  extension = await openExtension();
  ear = await openEar(extension);
  dialog = await open("/in/ada-okafor/?place=shadow");
});

after(() => extension.close());

async function open(path: string): Promise<Invitation> {
  const opened = new Invitation(await extension.visit(path));
  await opened.page.click("#message");
  await opened.openBox();
  return opened;
}

const ALONE = { said: "" };
const NONE = {};
const STANDINGS: readonly [string, Talk, LintRequest["thread"], LintRequest["record"]][] = [
  ["nothing was said", ALONE, "first", NONE],
  ["the two are connected", { said: "connected" }, "first", NONE],
  ["they have answered", { said: "connected ours theirs" }, "reply", NONE],
  ["they began", { said: "theirs" }, "reply", NONE],
  ["what they wrote is not shown", { said: "connected ours hidden" }, "follow-up", { unanswered_follow_ups: 0 }],
  ["the writer wrote once", { said: "ours" }, "follow-up", { unanswered_follow_ups: 0 }],
  ["the writer wrote in parts", { said: "ours again again" }, "follow-up", { unanswered_follow_ups: 0 }],
  ["the writer wrote on two days", { said: "ours again ours" }, "follow-up", { unanswered_follow_ups: 1 }],
  ["the writer wrote on three", { said: "connected ours ours ours" }, "follow-up", { unanswered_follow_ups: 2 }],
  ["a day has no messages", { said: "ours day" }, "follow-up", { unanswered_follow_ups: 0 }],
  ["the writer goes on after they answered", { said: "ours theirs ours ours ours" }, "reply", NONE],
  ["the note of the invitation stands there", { said: "ours connected" }, "first", { invite_state: "accepted" }],
  ["so it does for long", { said: "ours long-ago" }, "first", NONE],
  ["the writer has written since", { said: "ours connected ours" }, "follow-up", { unanswered_follow_ups: 0 }],
  ["it is too long for a note", { said: "long connected" }, "reply", NONE],
  ["there was more than a note", { said: "ours ours connected" }, "reply", NONE],
  ["older messages are being fetched", { said: "loading ours ours ours" }, "reply", NONE],
  ["and nothing is there yet", { said: "loading" }, "reply", NONE],
  ["its beginning is not there", { said: "ours ours ours", isPart: true }, "reply", NONE],
  ["it is a group", { said: "ours ours ours", name: "Ada Okafor, Ben Lind" }, "reply", NONE],
  ["it is a new group", { said: "", name: "Ada Okafor, Ben Lind" }, "first", NONE],
  ["they have asked to connect", { said: "", isInvited: true }, "reply", NONE],
];

suite("a conversation stands", () => {
  for (const [what, talk, thread, record] of STANDINGS) {
    test(`as ${thread} where ${what}`, async () => {
      await stands(talk);
      asked += 1;
      await dialog.paste(`Hello Ada, I have read page ${asked} of your book.`);
      await dialog.finish();
      const request = await dialog.until("it is read", async () => {
        const last = await lastRequest(ear);
        return last?.text.includes(` ${asked} `) ? last : undefined;
      });
      assert.deepEqual([request.kind, request.thread, request.record], ["message", thread, record]);
    });
  }
});

const ASKED = { said: "theirs" };
const REMARKS: readonly [string, Talk, string, RegExp | undefined][] = [
  ["harsh words that decline", ASKED, "Hello. I must decline, your generic invitation says it all.", /This may hurt/],
  ["a bare no", ASKED, "Not interested.", /no thanks or good wish/],
  ["a kind no", ASKED, "Thank you for asking, Ada. I'll pass this time, and wish you well.", undefined],
  ["no decline", ASKED, "Not interested in the colour, only in the size. Which one is it?", undefined],
  ["a bare farewell", ALONE, "Ada, I have removed you from my contacts.", /no thanks or good wish/],
  ["a kind farewell", ALONE, "Hi Ada, I'm closing my account here in May. Thank you for your posts.", undefined],
  [
    "a first message that only asks",
    { said: "connected" },
    "Hi Ada, is the barn still on your radar?",
    /gives nothing yet/,
  ],
  ["the same in a reply", ASKED, "Hi Ada, is the barn still on your radar?", undefined],
  [
    "a second chase",
    { said: "ours ours" },
    "Hi Ada, lovely photos! Just checking in one last time on the tiller.",
    /reminds them once more/,
  ],
  [
    "no thanks after they accepted",
    { said: "ours connected" },
    "Hi Ada, the ferry kiosk in Bergen opens in May.",
    /thanks for accepting/,
  ],
  [
    "thanks after they accepted",
    { said: "ours connected" },
    "Hi Ada, thank you for accepting. The ferry kiosk in Bergen opens in May.",
    undefined,
  ],
  ["an empty box after one follow-up", { said: "ours ours" }, "", undefined],
  ["an empty box after two", { said: "ours ours ours" }, "", /Let this one rest/],
];

suite("what is said of", () => {
  for (const [what, talk, text, expected] of REMARKS) {
    test(what, async () => {
      await dialog.paste("");
      await stands(talk);
      await dialog.paste(text);
      await dialog.finish();
      await untilSaid(text, expected);
    });
  }

  test("a message that has just been sent is what is said of the next", async () => {
    await dialog.paste("");
    await stands({ said: "ours ours" });
    await untilSaid("", undefined);
    await stands({ said: "ours ours ours" });
    await untilSaid("", /Let this one rest/);
  });
});

test("an invitation that is answered before it is accepted may be declined", async () => {
  await dialog.page.close();
  dialog = await open("/mynetwork/invitation-manager/received/?place=shadow");
  const text = "I only add people I know, and I have no idea who you are.";
  await dialog.paste(text);
  await dialog.finish();
  await untilSaid(text, /This may hurt/);
});

/** Has the conversation stand so, as the page does by itself: nothing is typed. */
async function stands(detail: Talk): Promise<void> {
  const talk = `${dialog.dialog}.querySelector("[data-talk]")`;
  await dialog.evaluate(`void ${talk}.dispatchEvent(new CustomEvent("stands", { detail: ${JSON.stringify(detail)} }))`);
}

/** Waits until this is said of a text, or that there is nothing to say. */
async function untilSaid(text: string, expected: RegExp | undefined): Promise<void> {
  await dialog.until(`${expected ?? "nothing"} is said`, async () => {
    const [last, items] = [await lastRequest(ear), await dialog.items()];
    if (last?.text !== text) return false;
    return expected ? items.some(({ message }) => expected.test(message)) : items.length === 0 && (await isRead());
  });
}

/** Whether the answer is there. */
async function isRead(): Promise<boolean> {
  return !/reading/i.test(await dialog.status());
}
