/** What is stored of the ledger, whatever happens to who writes it. */

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Answer, Entry, LedgerState, ToBackground } from "../../pkg/connote.js";
import { type Extension, IN_FIREFOX, openExtension } from "./harness.js";

/** What a page may send, as JSON. */
type Message = ToBackground<object>;

/** The moment the tests begin at. */
const NOW = Date.now();

let extension: Extension;
/** A page of the extension, to speak to the background and to look into the storage. */
let page: Page;

before(async () => {
  extension = await openExtension({ quota: 30_000 });
});

after(() => extension.close());

beforeEach(async () => {
  page = await extension.open("pages/popup.html");
});

afterEach(async () => {
  await page.evaluate("Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()])");
  await page.close();
});

suite("500 invitations are recorded", () => {
  // After so many are acknowledged, the background is stopped.
  for (const [when, stops] of [
    ["one by one", [1, 2, 3, 60, 61, 200, 202, 210, 350, 498]],
    ["from two tabs at once", [4, 76, 140, 142, 260, 420]],
  ] as const) {
    test(`${when}, and none that was acknowledged is lost when the background is stopped`, async () => {
      await ask({ ledger: { "set-consent": "on" } });
      const tabs = when === "one by one" ? [page] : [page, await extension.open("pages/popup.html")];
      const share = 500 / tabs.length;
      await Promise.all(tabs.map((tab, index) => prepare(tab, index * share, share)));
      const goOn = (count: number) => Promise.all(tabs.map((tab) => tab.evaluate(`goOn(${count / tabs.length})`)));
      const reach = (count: number) => tabs.map((tab) => tab.evaluate(`reach(${count / tabs.length})`));
      // It is stopped as they are on their way to the next place where it will be.
      for (const [index, stop] of stops.entries()) {
        await goOn(stops[index + 1] ?? 500);
        await Promise.race(reach(stop));
        await extension.stopBackground();
      }
      await Promise.all(reach(500));
      await extension.stopBackground();

      const entries = await stored();
      const names = entries.map(({ name }) => name).sort();
      assert.deepEqual(names, Array.from({ length: 500 }, (_, number) => nameOf(number)).sort());
      assert(
        entries.every(({ events }) => events?.length === 1),
        "each is there once",
      );
      assert.equal((await state()).people, 500);
      for (const tab of tabs.slice(1)) await tab.close();
    });
  }
});

test("a question that is asked again is recorded once", async () => {
  await ask({ ledger: { "set-consent": "on" } });
  await ask(invitation(0), invitation(0));
  const [entry, ...others] = await stored();
  assert.equal(others.length, 0);
  assert.equal(entry?.events?.length, 1);
});

test("where there is no room, it says so and keeps what is there", async () => {
  await ask({ ledger: { "set-consent": "on" } }, invitation(0));
  const before = await local();
  await fill();
  const numbers = Array.from({ length: 40 }, (_, number) => number + 1);
  const answers = await ask(...numbers.map(longInvitation));
  const recorded = numbers.filter((_, at) => answers[at]?.message !== "no-room");
  assert(recorded.length < numbers.length, "nothing was refused");
  assert.deepEqual((await stored()).map(aliasOf), [0, ...recorded].map(addressOf));
  assert.deepEqual((await stored())[0], entriesIn(before)[0]);

  // Firefox gives room back only when it tidies its files.
  if (IN_FIREFOX) return;
  await page.evaluate("chrome.storage.local.remove(Object.keys(filler))");
  const [answer] = await ask(invitation(99));
  assert.notEqual(answer?.message, "no-room");
});

suite("what can't be read", () => {
  const cases: [string, Record<string, unknown>][] = [
    ["a book of a later version", { ledger: { version: 99 } }],
    ["a book that is none", { ledger: 42 }],
    ["a shelf that is none", { ledger: { version: 1, consent: "on" }, "ledger-3": "[{" }],
    ["a shelf of something else", { ledger: { version: 1, consent: "on" }, "ledger-3": { id: 3 } }],
  ];
  for (const [what, items] of cases) {
    test(`(${what}) stays as it is`, async () => {
      await page.evaluate((items) => chrome.storage.local.set(items), items);
      await extension.stopBackground();
      assert.notEqual((await state()).problem ?? "", "");
      await ask(invitation(0), { ledger: { "set-consent": "on" } }, { ledger: { forget: [3] } });
      assert.deepEqual(await local(), items);
      // All of it may go, if the writer says so.
      await ask({ ledger: "erase" }, { ledger: { "set-consent": "on" } }, invitation(0));
      const names = (await stored()).map(({ name }) => name);
      assert.deepEqual(names, [nameOf(0)]);
    });
  }
});

test("an older version's ledger, with less in it, is read", async () => {
  const entry = { id: 64, aliases: ["in/ada-okafor"], events: [{ at: NOW, kind: "invite" }], unknown: 1 };
  await page.evaluate((items) => chrome.storage.local.set(items), {
    ledger: { version: 1, consent: "on" },
    "ledger-0": JSON.stringify([entry]),
  });
  await extension.stopBackground();
  await ask(invitation(0), { ledger: { change: { id: 64, change: { name: "Ada" } } } });
  const [first, second] = await stored();
  assert.deepEqual([first?.name, first?.aliases, first?.events?.[0]?.state], ["Ada", ["in/ada-okafor"], "pending"]);
  assert.equal(second?.id, 65);
});

test("after a week, nothing is stored but what the writer chose, whom they wrote to, and what nobody can read", async () => {
  await ask(
    { "add-word": "Skyhook" },
    { "set-about": { version: 1, sender: { name: "Ida", companies: ["Lakeside"] } } },
    { "set-snippets": [{ name: "After a talk", text: "Hi {first name}, your talk was good." }] },
    { "set-rule": { rule: "emoji", level: "off" } },
    { ledger: { "set-consent": "on" } },
  );
  const sent: Message[] = [];
  const people = ["Ada Okafor", "Wei Zhang", "José Núñez", "Ada Okafor"];
  for (let day = 0; day < 7; day += 1) {
    for (const [number, name] of people.entries()) {
      const aliases = [`in/person-${number}`];
      const recipient = { name, aliases, headline: "Potter of Marrakesh", company: "Vellum House" };
      const at = NOW - day * 86_400_000 - number;
      const text = `Hi ${name}, your seminar ${day} about the orchard was wonderful. I repaired ${number} harmoniums since.`;
      const note = { kind: day > 2 ? "invite" : "message", text, recipient, relation: "event", record: {} };
      sent.push({ lint: note }, { sent: { at, note, why: day === 6 ? "orchards" : "" } });
    }
  }
  sent.push({ sent: { at: NOW, note: { kind: "invite", text: "", recipient: { name: "Someone Else" } }, why: "" } });
  sent.push({ seen: { aliases: ["in/person-1"], sight: "connected" } });
  await ask(...sent);

  const everything = await page.evaluate(async () => ({
    sync: await chrome.storage.sync.get(),
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    page: { ...localStorage, ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
  }));
  const chosen = ["Skyhook", "Ida", "Lakeside", "After a talk", "Hi {first name}, your talk was good.", "orchards"];
  const states = ["balanced", "open", "off", "on", "invite", "message", "event", "pending", "accepted"];
  const known = [...chosen, ...states, ...people, "Someone Else", ...people.map((_, number) => `in/person-${number}`)];
  const texts = textsIn(everything).filter((text) => !known.includes(text));
  // What is left are fingerprints: as long whatever they are of, and in no alphabet that words are written in.
  assert.deepEqual(
    texts.filter((text) => !/^(?:[\w-]{2})*\.(?:[\w-]{2})+$/.test(text)),
    [],
  );
  const all = JSON.stringify(everything).toLowerCase();
  for (const word of ["seminar", "orchard ", "wonderful", "harmonium", "repaired", "potter", "marrakesh", "vellum"])
    assert(!all.includes(word), word);
});

/** Every text in a value; what is JSON is looked into. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string")
    return value.startsWith("[") ? textsIn(JSON.parse(value)) : value === "" ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function nameOf(number: number): string {
  return `Person ${number}`;
}

function addressOf(number: number): string {
  return `in/person-${number}`;
}

function aliasOf({ aliases }: Entry): string | undefined {
  return aliases?.[0];
}

function invitation(number: number, name = nameOf(number)): Message {
  const text = `Hi, your article ${number} on kilns was read aloud in our workshop, and we fired ours by it.`;
  const note = { kind: "invite", text, recipient: { name, aliases: [addressOf(number)] } };
  return { sent: { at: NOW - number * 1000, note, why: "" } };
}

/** A name is as long as it is: 40 such do not fit where there is no room. */
function longInvitation(number: number): Message {
  return invitation(
    number,
    Array.from({ length: 30_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 31 + number) % 9000))).join(""),
  );
}

/**
 * Lets a page record one after another, as far as it is told to go on; what a stopping background leaves unanswered is
 * sent again.
 */
async function prepare(tab: Page, from: number, count: number): Promise<void> {
  const messages = Array.from({ length: count }, (_, number) => invitation(from + number));
  await tab.evaluate((messages) => {
    let acknowledged = 0;
    let limit = 0;
    let isOpen = false;
    let port: chrome.runtime.Port | undefined;
    let waiting: { count: number; done: () => void }[] = [];
    const connect = () => {
      port = chrome.runtime.connect({ name: "connote" });
      port.onMessage.addListener(heard);
      port.onDisconnect.addListener(() => {
        connect();
        if (isOpen) send();
      });
    };
    const send = () => {
      isOpen = true;
      port?.postMessage({ seq: acknowledged + 1, message: messages[acknowledged] });
    };
    const heard = ({ seq, message }: Answer) => {
      if (seq !== acknowledged + 1) return;
      if (typeof message !== "object" || !("ledger" in message)) throw new Error(JSON.stringify(message));
      acknowledged += 1;
      isOpen = false;
      for (const { done } of waiting.filter(({ count }) => count <= acknowledged)) done();
      waiting = waiting.filter(({ count }) => count > acknowledged);
      if (acknowledged < limit) send();
    };
    const goOn = (count: number) => {
      limit = count;
      if (!isOpen && acknowledged < limit) send();
    };
    const reach = (count: number) =>
      new Promise<void>((done) => {
        if (acknowledged >= count) done();
        else waiting.push({ count, done });
      });
    Object.assign(window, { goOn, reach });
    connect();
  }, messages);
}

/** Leaves no room for long names. */
async function fill(): Promise<void> {
  await page.evaluate(async () => {
    const filler: Record<string, string> = {};
    Object.assign(window, { filler });
    // What can be packed takes no room.
    const random = (size: number) => {
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      return Array.from(bytes, (byte) => String.fromCharCode(32 + (byte % 90))).join("");
    };
    for (let size = 2 ** 20; size >= 2 ** 16; size /= 2) {
      for (;;) {
        const key = `filler ${Object.keys(filler).length}`;
        try {
          const value = random(size);
          await chrome.storage.local.set({ [key]: value });
          filler[key] = value;
        } catch {
          break;
        }
      }
    }
  });
}

/** Asks the background, as any part of the extension does, all at once. The first answer to each. */
function ask(...messages: Message[]): Promise<Answer[]> {
  return page.evaluate(
    (messages) =>
      new Promise<Answer[]>((done) => {
        const answers: Answer[] = [];
        const port = chrome.runtime.connect({ name: "connote" });
        port.onMessage.addListener((answer: Answer) => {
          answers.push(answer);
          if (answers.length < messages.length) return;
          port.disconnect();
          done(answers);
        });
        for (const [index, message] of messages.entries()) port.postMessage({ seq: index + 1, message });
      }),
    messages,
  );
}

async function state(): Promise<LedgerState> {
  const [answer] = await ask({ ledger: "state" });
  const message = answer?.message;
  assert(typeof message === "object" && "ledger" in message && "state" in message.ledger, JSON.stringify(answer));
  return message.ledger.state;
}

async function stored(): Promise<Entry[]> {
  return entriesIn(await local());
}

function local(): Promise<Record<string, unknown>> {
  return page.evaluate(() => chrome.storage.local.get());
}

/** The entries on all shelves, in the order of their numbers. */
function entriesIn(items: Record<string, unknown>): Entry[] {
  const shelves = Object.entries(items).filter(([key]) => /^ledger-\d+$/.test(key));
  const entries = shelves.flatMap(([, json]) => (json === "" ? [] : (JSON.parse(json as string) as Entry[])));
  return entries.sort((one, other) => one.id - other.id);
}
