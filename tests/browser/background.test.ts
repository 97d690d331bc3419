/** The background: settings that reach every open box, and whatever may happen to it. */

import assert from "node:assert/strict";
import { after, afterEach, before, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Answer, LintRequest, LoadedSettings, Settings, TabStatus } from "../../pkg/connote.js";
import { type Extension, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

const GOOD =
  "Hi Ada, I'm a nurse in Leeds. Your talk on wound photography at the Tissue Viability conference in May " +
  "changed how our ward keeps records. I'd like to follow your work here.";
/** Good, but for a word that only a relaxed reader lets pass. */
const SLANG = GOOD.replace("I'd like to", "I'm gonna");

const READY = "Ready to send";
const ONE = "1 remark";

const DEFAULTS: Settings = {
  version: 1,
  enabled: true,
  strictness: "balanced",
  display: "open",
  reads_profile: true,
  rules: {},
};

let extension: Extension;
/** The dialog, in the tests that open one. */
let dialog: Invitation | undefined;
/** A page of the extension, to speak to the background and to look into the storage. */
let popup: Page;

before(async () => {
  extension = await openExtension();
});

after(() => extension.close());

/** Leaves neither settings nor pages to the next test. */
async function cleanUp(): Promise<void> {
  await popup.evaluate("Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()])");
  await popup.close();
  await dialog?.page.close();
  dialog = undefined;
}

async function openBox(text: string): Promise<Invitation> {
  dialog = new Invitation(await extension.visit("/in/ada-okafor/"));
  await dialog.openOnProfile();
  await dialog.paste(text);
  return dialog;
}

suite("settings", () => {
  afterEach(cleanUp);

  test("the strictness chosen in the popup changes the open box without typing", async () => {
    const dialog = await openBox(SLANG);
    await dialog.untilStatus(ONE);
    popup = await extension.open("pages/popup.html");
    await popup.waitForSelector("[value=relaxed]", { visible: true });
    await popup.click("[value=relaxed]");
    await dialog.page.bringToFront();
    await dialog.untilStatus(READY);
    assert.equal(await dialog.text(), SLANG);
  });

  test("switched off, Connote leaves the page; switched on, it comes back", async () => {
    const dialog = await openBox(SLANG);
    await dialog.untilStatus(ONE);
    popup = await extension.open("pages/popup.html");
    await ask({ "set-enabled": false });
    await dialog.page.bringToFront();
    await dialog.until("it is gone", async () => (await dialog.hosts()) === 0);
    await dialog.type(" Thanks");
    assert.equal(await dialog.hosts(), 0);
    await ask({ "set-enabled": true });
    await dialog.untilStatus(ONE);
  });

  test("a rule turned off from the box is off, until that is undone", async () => {
    const dialog = await openBox(SLANG);
    popup = await extension.open("pages/popup.html");
    await ask({ "set-rule": { rule: "slang", level: "error" } });
    await dialog.page.bringToFront();
    await dialog.until("it matters more", async () =>
      /^Before you send/.test((await dialog.items())[0]?.message ?? ""),
    );
    await dialog.choose("More");
    await dialog.choose("Turn rule off: Slang");
    await dialog.untilStatus(READY);
    assert.deepEqual((await settings()).rules, { slang: "off" });
    await dialog.choose("Undo");
    await dialog.untilStatus(ONE);
    assert.deepEqual((await settings()).rules, { slang: "error" });
  });

  test("the popup is told of an open box, and only of an open one", async () => {
    const dialog = await openBox(SLANG);
    await dialog.untilStatus(ONE);
    popup = await extension.open("pages/popup.html");
    const [status, ...others] = await tabStatuses();
    assert.deepEqual(others, []);
    assert.deepEqual([status?.layout, status?.to_look_at], ["invitation-shadow", 1]);
    assert.equal(status?.request?.text, SLANG);
    await dialog.page.bringToFront();
    await dialog.press("Dismiss");
    assert.deepEqual(await tabStatuses(), []);
  });

  test("two changes at once are both kept", async () => {
    popup = await extension.open("pages/popup.html");
    const answers = await ask(
      { "set-strictness": "strict" },
      { "set-rule": { rule: "slang", level: "hint" } },
      { "set-rule": { rule: "link", level: "off" } },
    );
    const expected = { ...DEFAULTS, strictness: "strict", rules: { slang: "hint", link: "off" } };
    assert.deepEqual(answers.at(-1)?.message, { settings: { settings: expected } });
    assert.deepEqual(await stored("sync"), expected);
  });

  test("what cannot be read gives the defaults, and says so", async () => {
    popup = await extension.open("pages/popup.html");
    for (const value of [42, "strict", [], { version: 99 }, { version: 1, strictness: "furious" }]) {
      await popup.evaluate((settings) => chrome.storage.sync.set({ settings }), value);
      const [answer] = await ask("get-settings");
      const loaded = settingsIn(answer);
      assert.deepEqual(loaded.settings, DEFAULTS);
      assert.notEqual(loaded.problem ?? "", "", JSON.stringify(value));
    }
  });

  test("where sync is refused they are kept locally, and go back to sync when it can be had again", async () => {
    popup = await extension.open("pages/popup.html");
    await popup.evaluate(async () => {
      // Each item may be 8 KB, and all together a hundred.
      for (let item = 0; item < 100; item += 1) {
        try {
          await chrome.storage.sync.set({ [`filler ${item}`]: "x".repeat(item < 12 ? 8000 : 100) });
        } catch {
          if (item > 12) return;
        }
      }
    });
    await ask({ "set-strictness": "strict" });
    assert.equal(await stored("sync"), undefined);
    assert.equal((await stored("local"))?.strictness, "strict");
    assert.equal((await settings()).strictness, "strict");

    await popup.evaluate("chrome.storage.sync.clear()");
    await ask({ "set-rule": { rule: "link", level: "off" } });
    assert.equal(await stored("local"), undefined);
    assert.deepEqual(await stored("sync"), { ...DEFAULTS, strictness: "strict", rules: { link: "off" } });
  });
});

suite("when the background", () => {
  afterEach(cleanUp);

  test("is stopped, the next change of the note brings it back with its settings", async () => {
    const dialog = await openBox(SLANG);
    await dialog.untilStatus(ONE);
    popup = await extension.open("pages/popup.html");
    await ask({ "set-strictness": "relaxed" });
    await dialog.page.bringToFront();
    await dialog.untilStatus(READY);

    await extension.stopBackground();
    await dialog.paste(`Hi Daniel, ${SLANG}`);
    await dialog.untilStatus(ONE);
    assert.match((await dialog.items())[0]?.message ?? "", /Daniel/);
  });

  test("is stopped, the next note is looked up in the dictionary all the same", async () => {
    const dialog = await openBox(GOOD);
    await dialog.untilStatus(READY);
    popup = await extension.open("pages/popup.html");
    await extension.stopBackground();
    await dialog.page.bringToFront();
    await dialog.paste(GOOD.replace("conference", "confrence"));
    await dialog.untilStatus(ONE);
    assert.match((await dialog.items())[0]?.message ?? "", /conference/);
  });

  test("is stopped, a change of the settings still reaches the open box", async () => {
    const dialog = await openBox(SLANG);
    await dialog.untilStatus(ONE);
    popup = await extension.open("pages/popup.html");
    await extension.stopBackground();
    await popup.evaluate((settings) => chrome.storage.sync.set({ settings }), { ...DEFAULTS, strictness: "relaxed" });
    await dialog.page.bringToFront();
    await dialog.untilStatus(READY);
  });

  test("is asked, it is not with half of a character that is still being composed", async () => {
    const dialog = await openBox("");
    popup = await extension.open("pages/popup.html");
    await dialog.page.bringToFront();
    await dialog.untilStatus("Write a line or two; Connote reads along.");
    await dialog.evaluate(
      `${dialog.field}.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }))`,
    );
    await dialog.setSilently(SLANG);
    // Questions are answered in turn: one about the note would have been answered by now.
    await ask("get-settings");
    assert.equal(await dialog.status(), "Write a line or two; Connote reads along.");
    await dialog.evaluate(`${dialog.field}.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }))`);
    await dialog.untilStatus(ONE);
  });

  test("is sent what it does not understand, it says so and changes nothing", async () => {
    popup = await extension.open("pages/popup.html");
    await ask({ "set-strictness": "strict" });
    const before = await stored("sync");
    const malformed = [
      null,
      "lint",
      42,
      [],
      {},
      { seq: 7 },
      { message: "get-settings" },
      { seq: "seven", message: "get-settings" },
      ...[
        "no such thing",
        "provoke-panic",
        "lint",
        { lint: {} },
        { lint: { text: 1 } },
        { "set-strictness": "furious" },
        { "set-rule": { rule: "no-such-rule", level: "off" } },
        { "set-rule": { rule: "slang", level: "loud" } },
        { "set-enabled": "yes" },
      ].map((message) => ({ seq: 7, message })),
    ];
    const answers = await send(...malformed);
    answers.forEach(({ seq, message }, index) => {
      const asked = malformed[index];
      const isNumbered = asked !== null && typeof asked === "object" && "seq" in asked && asked.seq === 7;
      assert.equal(seq, isNumbered ? 7 : 0, JSON.stringify(asked));
      const problem = typeof message === "object" && "error" in message ? message.error : "";
      assert.notEqual(problem, "", `${JSON.stringify(asked)} is answered ${JSON.stringify(message)}`);
    });
    assert.deepEqual(await stored("sync"), before);
    assert.equal((await settings()).strictness, "strict");
  });
});

suite("a core that panics", () => {
  test("is started again, and the question answered with an error", async () => {
    const testBuild = await openExtension({ build: "test" });
    try {
      popup = await testBuild.open("pages/popup.html");
      const lint = { lint: { text: "Hi", recipient: {} } };
      // An instance panics once when asked; a second time it would not know what is meant.
      const [first, report, second, current] = await ask("provoke-panic", lint, "provoke-panic", "get-settings");
      assert(typeof first?.message === "object" && "error" in first.message, JSON.stringify(first));
      assert.deepEqual(second?.message, first.message);
      assert(typeof report?.message === "object" && "found" in report.message, JSON.stringify(report));
      assert.deepEqual(settingsIn(current).settings, DEFAULTS);
    } finally {
      await testBuild.close();
    }
  });
});

/** Asks the background, as any part of the extension does, all at once. The first answer to each. */
function ask(...messages: unknown[]): Promise<Answer[]> {
  return send(...messages.map((message, index) => ({ seq: index + 1, message })));
}

/** Sends what may be questions. The first answers that come, one for each. */
function send(...questions: unknown[]): Promise<Answer[]> {
  return popup.evaluate(
    (questions) =>
      new Promise<Answer[]>((done) => {
        const answers: Answer[] = [];
        const port = chrome.runtime.connect({ name: "connote" });
        port.onMessage.addListener((answer: Answer) => {
          // A note may be answered once more, when the dictionary is there.
          if (answers.some(({ seq, more }) => more && seq === answer.seq)) return;
          answers.push(answer);
          if (answers.length < questions.length) return;
          port.disconnect();
          done(answers);
        });
        for (const question of questions) port.postMessage(question);
      }),
    questions,
  );
}

function settingsIn(answer: Answer | undefined): LoadedSettings {
  const message = answer?.message;
  assert(typeof message === "object" && "settings" in message, JSON.stringify(answer));
  return message.settings;
}

/** What the content scripts of all tabs answer when they are asked as the popup asks. */
function tabStatuses(): Promise<TabStatus<LintRequest>[]> {
  return popup.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const asked = tabs.map(({ id }) => chrome.tabs.sendMessage(id ?? 0, "tab-status"));
    const answers = await Promise.allSettled(asked);
    return answers.flatMap((answer) => (answer.status === "fulfilled" && answer.value ? [answer.value] : []));
  });
}

async function settings(): Promise<Settings> {
  const [answer] = await ask("get-settings");
  return settingsIn(answer).settings;
}

async function stored(area: "sync" | "local"): Promise<Settings | undefined> {
  return (
    ((await popup.evaluate(`chrome.storage.${area}.get("settings").then(({ settings }) => settings ?? null)`)) as
      | Settings
      | undefined) ?? undefined
  );
}
