/**
 * What is noticed of people who have something of the writer's before them, and of nobody else; and what is said of them
 * when a box opens. Guidelines 10, 11, 40 and 49.
 */

import assert from "node:assert/strict";
import { after, afterEach, before, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Book, Entry, EventKind, Question, State } from "../../pkg/connote.js";
import { type Extension, lastRequest, openEar, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

const DAY = 24 * 60 * 60 * 1000;
const PROFILE = "/in/ada-okafor/";
const SENT = "/mynetwork/invitation-manager/sent/";
const ADA = "in/ada-okafor";
const BLANK = "Write a line or two; Connote reads along.";
const DANIEL = "in/daniel-brandt";
const DANIEL_IS_MET = `${DANIEL} connected`;

let extension: Extension;
let ear: Page;
let page: Page;

before(async () => {
  extension = await openExtension();
  ear = await openEar(extension);
});

after(() => extension.close());

afterEach(async () => {
  await page.close();
  await ear.evaluate("Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()])");
  await ear.evaluate("void (heard.length = 0)");
});

suite("of a profile", () => {
  /** Who has something open, what is visited, and what is told of it. */
  const CASES: Record<string, [open: string, path: string, ...told: string[]]> = {
    "that shows who has accepted": [ADA, `${PROFILE}?state=connected`, `${ADA} connected`],
    "of 2025 that does": [ADA, `${PROFILE}?state=connected&card=3`, `${ADA} connected`],
    "of 2024 that does": [ADA, `${PROFILE}?state=connected&card=2`, `${ADA} connected`],
    "that does so in German": [ADA, `${PROFILE}?state=connected&lang=de`, `${ADA} connected`],
    "that does so in Arabic": [ADA, `${PROFILE}?state=connected&lang=ar`, `${ADA} connected`],
    "at the address with an id": ["in/ACoAAAda0", "/in/ACoAAAda0/?state=connected", `${ADA} connected`],
    "whose badge of the first degree is hidden": [ADA, `${PROFILE}?state=pending`],
    "beside which somebody else is connected": [ADA, `${PROFILE}?state=pending&known`],
    "of somebody of nearly that address": ["in/ada-okafor-2", `${PROFILE}?state=connected`],
    "of somebody who has nothing open": ["in/mei-tan", `${PROFILE}?state=connected`],
  };

  for (const [what, [open, path, ...told]] of Object.entries(CASES)) {
    test(`${what}, ${told[0] ?? "nothing"} is told`, async () => {
      await lookOutFor([DANIEL]);
      page = await extension.visit(path);
      await awake();
      await lookOutFor([open, DANIEL]);
      // Also what is there before it is looked out for is seen; then the page fills once more.
      await go(path.split("?")[0] ?? "", "ada-okafor", path.includes("pending") ? "pending" : "connected");
      await meetDaniel();
      assert.deepEqual(await heard(), [...told, DANIEL_IS_MET]);
    });
  }

  test("it is told with all that the page shows them by", async () => {
    await lookOutFor([ADA]);
    page = await extension.visit(`${PROFILE}?state=connected`);
    await until(async () => (await heard()).length > 0);
    const [question] = (await ear.evaluate("heard")) as Question<unknown>[];
    assert.deepEqual(question?.message, { seen: { aliases: [ADA, "in/ACoAAAda0"], sight: "connected" } });
  });

  test("it is told once", async () => {
    await lookOutFor([ADA, DANIEL]);
    page = await extension.visit(`${PROFILE}?state=connected`);
    await until(async () => (await heard()).length > 0);
    await go(PROFILE, "ada-okafor", "connected");
    await meetDaniel();
    assert.deepEqual(await heard(), [`${ADA} connected`, DANIEL_IS_MET]);
  });

  test("whom the page has shown before is not taken for who is at the address", async () => {
    await lookOutFor([DANIEL]);
    page = await extension.visit(`${PROFILE}?state=connected`);
    await awake();
    await go("/in/daniel-brandt/", "ada-okafor", "connected");
    await go("/in/daniel-brandt/", "daniel-brandt", "pending");
    await lookOutFor([ADA, DANIEL]);
    await go(PROFILE, "ada-okafor", "connected");
    await until(async () => (await heard()).length > 0);
    assert.deepEqual(await heard(), [`${ADA} connected`]);
  });

  for (const consent of ["unasked", "declined", "paused"] as const) {
    test(`nothing is told while the ledger is ${consent}`, async () => {
      await lookOutFor([ADA], consent);
      page = await extension.visit(`${PROFILE}?state=connected`);
      await lookOutFor([DANIEL]);
      await awake();
      await lookOutFor([ADA], consent);
      await go(PROFILE, "ada-okafor", "connected");
      await lookOutFor([DANIEL]);
      await meetDaniel();
      assert.deepEqual(await heard(), [DANIEL_IS_MET]);
    });
  }
});

test("of nobody anything is told while Connote is switched off", async () => {
  const turn = (enabled: boolean) =>
    ear.evaluate((settings) => chrome.storage.sync.set({ settings }), { version: 1, enabled });
  await turn(false);
  await lookOutFor([ADA]);
  page = await extension.visit(`${PROFILE}?place=shadow&state=connected`);
  await page.click("#message");
  const dialog = new Invitation(page);
  await dialog.openBox();
  await until(async () => (await lastRequest(ear)) !== undefined);
  await go(PROFILE, "ada-okafor", "connected");
  await dialog.evaluate(`void ${dialog.dialog}.querySelector("[data-talk]")
    .dispatchEvent(new CustomEvent("stands", { detail: { said: "ours theirs", degree: "· 1st" } }))`);
  await lookOutFor([DANIEL]);
  await turn(true);
  await meetDaniel();
  assert.deepEqual(await heard(), [DANIEL_IS_MET]);
});

suite("of a conversation", () => {
  const CASES: Record<string, [talk: object, ...told: string[]]> = {
    "with an answer at its end": [{ said: "ours theirs" }, `${ADA} answered`],
    "in which they began": [{ said: "theirs" }, `${ADA} answered`],
    "in which the writer has gone on": [{ said: "ours theirs ours" }],
    "whose answer is hidden": [{ said: "ours hidden" }],
    "that is being fetched": [{ said: "loading theirs" }],
    "that still shows somebody else's": [{ said: "ours theirs", slug: "daniel-brandt", degree: "· 1st" }],
    "whose beginning is not there": [{ said: "ours theirs", isPart: true }],
    "with a badge of the first degree": [{ said: "ours", degree: "· 1st" }, `${ADA} connected`],
    "with that badge in Japanese": [{ said: "ours", degree: "· 1次" }, `${ADA} connected`],
    "with one of the second": [{ said: "ours", degree: "· 2nd" }],
  };

  for (const [what, [talk, ...told]] of Object.entries(CASES)) {
    test(`${what}, ${told[0] ?? "nothing"} is told`, async () => {
      await lookOutFor([ADA]);
      page = await extension.visit("/mynetwork/invitation-manager/received/?place=shadow");
      const dialog = await openConversation();
      const stands = async (detail: object) => {
        const shown = `${dialog.dialog}.querySelector("[data-talk]")`;
        const event = `new CustomEvent("stands", { detail: ${JSON.stringify(detail)} })`;
        await dialog.evaluate(`void ${shown}.dispatchEvent(${event})`);
      };
      await stands(talk);
      await stands({ said: "ours" });
      await stands({ said: "ours theirs", degree: "· 1st" });
      await until(async () => (await heard()).length >= told.length + 2);
      assert.deepEqual(await heard(), [...told, `${ADA} connected`, `${ADA} answered`]);
    });
  }

  test("with somebody who has nothing open, nothing is told", async () => {
    await lookOutFor([DANIEL]);
    page = await extension.visit(`${PROFILE}?place=shadow`);
    const dialog = await openConversation();
    const shown = `${dialog.dialog}.querySelector("[data-talk]")`;
    await dialog.evaluate(
      `void ${shown}.dispatchEvent(new CustomEvent("stands", { detail: { said: "theirs", degree: "· 1st" } }))`,
    );
    await meetDaniel();
    assert.deepEqual(await heard(), [DANIEL_IS_MET]);
  });
});

suite("an invitation", () => {
  /** Where it is, and what is done about it; then the one to Daniel Brandt is taken back for sure. */
  const PRESSED = "#withdraw";
  const CASES: Record<
    string,
    [open: string, path: string, opener: string, does: () => Promise<void>, isTold: boolean]
  > = {
    "taken back on a profile": [ADA, `${PROFILE}?state=pending`, ".pending", () => page.click(PRESSED), true],
    "taken back in German": [ADA, `${PROFILE}?state=pending&lang=de`, ".pending", () => page.click(PRESSED), true],
    "taken back in Japanese": [ADA, `${PROFILE}?state=pending&lang=ja`, ".pending", () => page.click(PRESSED), true],
    "taken back by key": [ADA, `${PROFILE}?state=pending`, ".pending", () => press(PRESSED), true],
    "taken back after a click on the dialog's words": [
      ADA,
      `${PROFILE}?state=pending`,
      ".pending",
      async () => {
        await page.click("dialog p");
        await page.click(PRESSED);
      },
      true,
    ],
    "taken back by a script": [ADA, `${PROFILE}?state=pending`, ".pending", () => clickByScript(PRESSED), false],
    "kept after all": [ADA, `${PROFILE}?state=pending`, ".pending", () => page.click("#cancel-withdrawal"), false],
    "not decided on": [ADA, `${PROFILE}?state=pending`, ".pending", () => page.click("#dismiss-withdrawal"), false],
    "taken back, of somebody not known": [
      "in/mei-tan",
      `${PROFILE}?state=pending`,
      ".pending",
      () => page.click(PRESSED),
      false,
    ],
    "taken back in the list": [ADA, SENT, "#withdraw-ada-okafor", () => page.click(PRESSED), true],
    "taken back in the list in Japanese": [
      ADA,
      `${SENT}?lang=ja`,
      "#withdraw-ada-okafor",
      () => page.click(PRESSED),
      true,
    ],
    "kept in the list": [ADA, SENT, "#withdraw-ada-okafor", () => page.click("#cancel-withdrawal"), false],
  };

  for (const [what, [open, path, opener, does, isTold]] of Object.entries(CASES)) {
    test(`${what} is ${isTold ? "" : "not "}told`, async () => {
      await lookOutFor([open, DANIEL]);
      page = await extension.visit(path);
      await awake();
      await page.click(opener);
      await does();
      const told = isTold ? [`${open} withdrawn`] : [];
      if (path.startsWith(SENT)) {
        await page.click("#withdraw-daniel-brandt");
        await page.click(PRESSED);
        await until(async () => (await heard()).includes(`${DANIEL} withdrawn`));
        assert.deepEqual(await heard(), [...told, `${DANIEL} withdrawn`]);
      } else {
        await meetDaniel();
        assert.deepEqual(await heard(), [...told, DANIEL_IS_MET]);
      }
    });
  }
});

suite("in the ledger", () => {
  test("who is seen to be connected has accepted", async () => {
    await keep([entry(3, [ADA], "Ada Okafor", 5)]);
    page = await extension.visit(`${PROFILE}?state=connected`);
    await until(async () => (await stateOf(3)) === "accepted");
    assert.deepEqual(
      await ear.evaluate(async () => (await chrome.storage.local.get("ledger-open"))["ledger-open"]),
      [],
    );
  });

  test("who has written last has answered", async () => {
    await keep([entry(70, [ADA], "Ada Okafor", 5, "message")]);
    page = await extension.visit("/mynetwork/invitation-manager/received/?place=shadow");
    const dialog = await openConversation();
    await dialog.evaluate(`void ${dialog.dialog}.querySelector("[data-talk]")
      .dispatchEvent(new CustomEvent("stands", { detail: { said: "ours theirs" } }))`);
    await until(async () => (await stateOf(70)) === "answered");
  });

  test("what the writer takes back is withdrawn", async () => {
    await keep([entry(3, ["member/4711"], "Ada Okafor", 5), entry(4, [DANIEL], "Daniel Brandt", 5, "message")]);
    page = await extension.visit(`${PROFILE}?state=pending`);
    await awake();
    await page.click(".pending");
    await page.click("#withdraw");
    await until(async () => (await stateOf(3)) === "withdrawn");
  });
});

suite("over an empty box", () => {
  const PENDING = /Your invitation to them is still open/;
  const WITHDRAWN = /You took an invitation back/;
  const MASS = /80 invitations went out within a week/;
  const LEAD = "/sales/lead/ACwAAAda9,NAME_SEARCH,x1y2";
  const others = (count: number) =>
    Array.from({ length: count }, (_, at) => entry(at + 100, [`in/other-${at}`], "Ada Okafor", 3));

  /** Who is in the ledger, what is visited, and what is said; the last word on the invitations of the week. */
  const CASES: Record<string, [entries: Entry[], path: string, said: RegExp | undefined, week?: string]> = {
    "an invitation that is still open is spoken of": [[entry(1, [ADA], "Ada Okafor", 5)], PROFILE, PENDING],
    "one that was taken back is": [[entry(1, [ADA], "Ada Okafor", 5, "invite", "withdrawn")], PROFILE, WITHDRAWN],
    "it is so known by a number": [[entry(1, ["member/4711"], "A. Okafor", 5)], PROFILE, PENDING],
    "somebody of the same name is not taken for them": [
      [entry(1, ["in/ada-okafor-2"], "Ada Okafor", 5), entry(2, [], "Ada Okafor", 5)],
      PROFILE,
      undefined,
    ],
    "many in a week are": [others(80), PROFILE, MASS, "80 invitations this week"],
    "half as many are counted": [others(46), PROFILE, undefined, "46 invitations this week"],
    "fewer are not": [others(39), PROFILE, undefined],
    "a lead is known again": [[entry(1, ["lead/ACwAAAda9"], "Ada Okafor", 5)], `${LEAD}?of=Ada+Okafor`, PENDING],
    "so is one by their profile": [[entry(1, [ADA], "Ada Okafor", 5)], `${LEAD}?of=Ada+Okafor`, PENDING],
    "the lead whose page it is may be another": [[entry(1, [ADA], "Ada Okafor", 5)], `${LEAD}?of=Mei+Tan`, undefined],
    "two leads of one name are not told apart": [
      [entry(1, ["lead/ACwAAAda9"], "Ada Okafor", 5)],
      `${LEAD}?of=Ada+Okafor&beside=Ada+Okafor`,
      undefined,
    ],
  };

  for (const [what, [entries, path, said, week]] of Object.entries(CASES)) {
    test(what, async () => {
      await keep(entries);
      page = await extension.visit(path);
      await page.bringToFront();
      const dialog = new Invitation(page);
      if (path === PROFILE) await dialog.openOnProfile();
      else await dialog.openBox();
      // Nothing moves under the click that unfolds the list, once the line says what it will.
      await dialog.until("it is answered", async () => {
        const status = await dialog.status();
        return status !== "" && (status === BLANK) === (said === undefined);
      });
      if (said)
        await dialog.until("it is said", async () => (await dialog.items()).some((it) => said.test(it.message)));
      await dialog.unfold();
      if (week) await dialog.until("the week is counted", async () => (await dialog.shown()).includes(week));
      await dialog.paste("Hi");
      await dialog.until("it is read", async () => (await lastRequest(ear))?.text === "Hi");
      await dialog.finish();
      await dialog.until("it is answered", async () => !/reading|Write a line/i.test(await dialog.status()));
      const items = await dialog.items();
      const spoken = [PENDING, WITHDRAWN, MASS].filter((it) => items.some(({ message }) => it.test(message)));
      assert.deepEqual(spoken, said ? [said] : []);
      assert.equal(/\d+ invitations this week/.exec(await dialog.shown())?.[0], week);
    });
  }

  test("of a message, the week is not counted", async () => {
    await keep(others(80));
    page = await extension.visit(`${PROFILE}?place=shadow`);
    const dialog = await openConversation();
    await dialog.paste("Hi lol");
    await dialog.finish();
    await dialog.until("it is answered", async () => (await dialog.items()).length > 0);
    assert.doesNotMatch(await dialog.shown(), /this week/);
  });
});

/** Has it looked out for these, of whom the ledger knows nothing more: what is seen changes nothing. */
async function lookOutFor(open: string[], consent: Book["consent"] = "on"): Promise<void> {
  const ledger: Book = { version: 1, ...(consent && { consent }), key: [1, 2, 3, 4], next: 0 };
  await ear.evaluate((items) => chrome.storage.local.set(items), { ledger, "ledger-open": open });
}

/** Has this in the ledger, as the background finds it when it is started. */
async function keep(entries: readonly Entry[]): Promise<void> {
  await extension.stopBackground();
  const items: Record<string, unknown> = {};
  for (let shelf = 0; shelf < 64; shelf += 1) {
    const there = entries.filter(({ id }) => id % 64 === shelf);
    if (there.length > 0) items[`ledger-${shelf}`] = JSON.stringify(there);
  }
  const isOpen = ({ events = [] }: Entry) => events.some(({ state }) => state === "pending");
  items["ledger"] = { version: 1, consent: "on", key: [1, 2, 3, 4], next: 1000 } satisfies Book;
  items["ledger-open"] = entries.filter(isOpen).flatMap(({ aliases = [] }) => aliases);
  await ear.evaluate((stored) => chrome.storage.local.set(stored), items);
}

/** Somebody to whom one thing was sent so many days ago. */
function entry(
  id: number,
  aliases: string[],
  name: string,
  days: number,
  kind: EventKind = "invite",
  state: State = "pending",
): Entry {
  const at = Date.now() - days * DAY;
  return { id, aliases, name, events: [{ at, kind, state, ...(state !== "pending" && { settled: at }) }] };
}

/** What became of what was sent to whom has this number. */
async function stateOf(id: number): Promise<State | undefined> {
  const key = `ledger-${id % 64}`;
  const stored = await ear.evaluate(async (it) => (await chrome.storage.local.get(it))[it] as string, key);
  return (JSON.parse(stored) as Entry[]).find((it) => it.id === id)?.events?.at(-1)?.state;
}

/** All that was asked of the background: what was seen of whom. */
async function heard(): Promise<string[]> {
  const questions = (await ear.evaluate("heard")) as Question<unknown>[];
  return questions.flatMap(({ message }) => {
    if (typeof message === "object" && "seen" in message) return `${message.seen.aliases[0]} ${message.seen.sight}`;
    // A box that is open asks to have its note read.
    return typeof message === "object" && "lint" in message ? [] : JSON.stringify(message);
  });
}

/** Has the page show somebody, the address first. */
async function go(path: string, slug: string, state: string): Promise<void> {
  await page.evaluate(`history.pushState(null, "", "${path}"), fill("${slug}", "${state}")`);
}

/**
 * Waits until the page is looked at: Daniel Brandt is shown, who has something open, and is taken away when he has been
 * seen.
 */
async function awake(): Promise<void> {
  const at = await page.evaluate("location.href");
  await page.evaluate(`{
    history.pushState(null, "", "/in/daniel-brandt/");
    const card = document.createElement("section");
    card.setAttribute("componentkey", "cardTopcard");
    card.innerHTML = '<h2>Daniel Brandt</h2><p>· 1st</p><a href="/in/daniel-brandt/overlay/contact-info/">Contact</a>';
    document.body.prepend(card);
  }`);
  await until(async () => (await heard()).includes(DANIEL_IS_MET));
  await page.evaluate(`document.querySelector("section p").textContent = "· 2nd"`);
  await page.evaluate(`document.querySelector("section").remove(), history.pushState(null, "", ${JSON.stringify(at)})`);
  await ear.evaluate("void (heard.length = 0)");
}

/** Opens the conversation with Ada Okafor, and waits until Connote is in it. */
async function openConversation(): Promise<Invitation> {
  const dialog = new Invitation(page);
  await page.click("#message");
  await dialog.openBox();
  await dialog.until("Connote is there", async () => (await dialog.hosts()) === 1);
  return dialog;
}

/** Goes to somebody who is told of for sure: nothing else is on its way then. */
async function meetDaniel(): Promise<void> {
  await go("/in/daniel-brandt/", "daniel-brandt", "pending");
  await go("/in/daniel-brandt/", "daniel-brandt", "connected");
  await until(async () => (await heard()).includes(DANIEL_IS_MET));
}

async function press(selector: string): Promise<void> {
  await page.focus(selector);
  await page.keyboard.press("Enter");
}

async function clickByScript(selector: string): Promise<void> {
  await page.evaluate(`document.querySelector("${selector}").click()`);
}

/** Waits for a condition, looked at anew with each frame that the page paints. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await condition())) {
    assert(performance.now() < end, `waited in vain; it was told ${JSON.stringify(await heard())}`);
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => painted(undefined))));
  }
}
