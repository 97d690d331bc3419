/** What counts as sent: the writer's own Send after which the page shows that it went, heard by the background once. */

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { LintRequest, Question, Sent } from "../../pkg/connote.js";
import { type Extension, openEar, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

let extension: Extension;
let ear: Page;
/** How many were to be heard so far. */
let expected = 0;

before(async () => {
  extension = await openExtension();
  ear = await openEar(extension);
});

after(() => extension.close());

const PROFILE = "/in/ada-okafor/";
const NOTE = "Hi Ada, I'm a nurse in Hull, and liked your talk on triage in Leeds.";

type Does = (dialog: Invitation) => Promise<void>;

const withNote: Does = async (dialog) => {
  await dialog.openOnProfile();
  await dialog.paste(NOTE);
};
const thenSend: Does = (dialog) => dialog.press("send");
const bySend: Does = async (dialog) => {
  await withNote(dialog);
  await thenSend(dialog);
};
const byKey =
  (key: "Enter" | "Space"): Does =>
  async (dialog) => {
    await withNote(dialog);
    await dialog.evaluate(`${dialog.dialog}.querySelector('[data-does="send"]').focus()`);
    await dialog.key(key);
  };
const withoutNote: Does = async (dialog) => {
  await dialog.page.click("#connect");
  await thenSend(dialog);
};

/** What of an invitation is heard. */
const NOTED = { kind: "invite", text: NOTE, name: "Ada Okafor" } as const;
const BARE = { ...NOTED, text: "" } as const;

const SENT: readonly [string, string, Does, { kind: string; text: string; name?: string }][] = [
  ["an invitation with a note", PROFILE, bySend, NOTED],
  ["one in a frame", `${PROFILE}?place=frame`, bySend, NOTED],
  ["one in a frame of nobody's", `${PROFILE}?place=blank`, bySend, NOTED],
  ["one in a native dialog", `${PROFILE}?shell=native`, bySend, NOTED],
  ["one in an alert", `${PROFILE}?shell=alertdialog`, bySend, NOTED],
  ["one of 2022", `${PROFILE}?generation=2&place=page`, bySend, NOTED],
  ["one of 2019", `${PROFILE}?generation=1&place=page`, bySend, NOTED],
  ["one that is known by its counter", `${PROFILE}?redesign=counter&card=2`, bySend, NOTED],
  ["one whose box is made anew", `${PROFILE}?swap`, bySend, NOTED],
  ["one that is sent by Enter on the button", PROFILE, byKey("Enter"), NOTED],
  ["one that is sent by the space bar", PROFILE, byKey("Space"), NOTED],
  ["one on a slow line", `${PROFILE}?after=slow`, bySend, NOTED],
  ["one without a note", PROFILE, withoutNote, BARE],
  ["one without a note in a frame", `${PROFILE}?place=frame`, withoutNote, BARE],
  ["one without a note from a search", "/search/results/people/", withoutNote, BARE],
];

suite("it is heard of", () => {
  for (const [what, path, does, heard] of SENT) {
    test(what, async () => {
      const began = Date.now();
      const dialog = new Invitation(await extension.visit(path));
      await does(dialog);
      expected += 1;
      const { at, note } = await untilHeard(dialog);
      assert.deepEqual({ kind: note.kind, text: note.text, name: note.recipient?.name }, heard);
      assert(began <= at && at <= Date.now() - (note.kind === "invite" ? 3000 : 0), "at is the time of the press");
      await dialog.page.close();
    });
  }
});

/** The last that was heard of, once as many were heard of as there are to be. */
async function untilHeard(dialog: Invitation): Promise<Sent<LintRequest>> {
  return dialog.until("it is heard of", async () => {
    const all = await heard();
    assert(all.length <= expected, JSON.stringify(all.at(-1)));
    return all.length === expected ? all.at(-1) : undefined;
  });
}

/** All that the background was told of. */
async function heard(): Promise<Sent<LintRequest>[]> {
  const questions = (await ear.evaluate("heard")) as Question<LintRequest>[];
  return questions.flatMap(({ message }) => (typeof message === "object" && "sent" in message ? message.sent : []));
}
