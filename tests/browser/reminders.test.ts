/** The ledger as the popup and the options show it: whether one is kept, what is due, and reminders of that. */

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { ToBackground } from "../../pkg/connote.js";
import { assertAccessible } from "./axe.js";
import { type Extension, IN_FIREFOX, openExtension } from "./harness.js";

/** Firefox has no way to show a page in the other scheme to whoever drives it. */
const SCHEMES = IN_FIREFOX ? [] : ["light", "dark"];
const DAY = 24 * 60 * 60 * 1000;
const NAMES = ["Ada Okafor", "Bo Lind", "Chidi Eze", "Dana Roth", "Emeka Obi"];

let extension: Extension;
let page: Page;
/** Opens the page that is tried. */
let open: () => Promise<Page>;

before(async () => {
  extension = await openExtension({ mayRemind: true });
});

after(() => extension.close());

afterEach(async () => {
  await ask("erase");
  await page.close();
});

suite("in the popup", () => {
  beforeEach(async () => {
    open = openPopup;
    page = await open();
  });

  test("it is offered, and kept only once that is accepted", async () => {
    await until(`shown("#ledger-accept") && shown("#ledger-decline") && !shown("#ledger-link")`);
    await send("Ada Okafor", 20);
    assert.deepEqual(await local(), {});
    await page.focus("#ledger-accept");
    await page.keyboard.press("Enter");
    await until(`text("#ledger-rest") === "Nothing is due." && document.activeElement.id === "ledger-people"`);
    assert.deepEqual(Object.keys(await local()), ["ledger"]);
    await send("Ada Okafor", 20);
    await reopen();
    await until(`text("#ledger-due") === "Follow up once with Ada Okafor"`);
  });

  test("it is offered once", async () => {
    await page.click("#ledger-decline");
    await until(`!shown("#ledger") && document.activeElement.id === "ledger-link"`);
    await send("Ada Okafor", 20);
    const { ledger, ...rest } = (await local()) as { ledger: { consent: string; key?: unknown } };
    assert.deepEqual([ledger.consent, ledger.key, rest], ["declined", undefined, {}]);
    await reopen();
    assert.deepEqual([await isShown("#ledger"), await isShown("#ledger-link")], [false, true]);
  });

  test("it says what is most pressing, and can be paused", async () => {
    await ask({ ledger: { "set-consent": "on" } });
    await sendAll();
    await ask({ seen: { aliases: [alias("Chidi Eze")], sight: "connected" } });
    await reopen();
    await until(`document.querySelectorAll("#ledger-due li").length === 3`);
    assert.equal((await texts("#ledger-due li"))[0], "Follow up once with Ada Okafor");
    assert.equal(await text("#ledger-rest"), "And 2 more.");

    await page.click("#ledger-pause");
    await until(`text("#ledger-pause") === "Go on"`);
    assert.equal(await text("#ledger-rest"), "And 2 more. Paused: nothing new is recorded.");
    const before = await local();
    assert.equal((before["ledger"] as { consent: string }).consent, "paused");
    await send("Femi Ade", 20);
    assert.deepEqual(await local(), before);
    await page.click("#ledger-pause");
    await until(`text("#ledger-rest") === "And 2 more."`);
  });

  test("what looks like markup in a name is a name", async () => {
    await ask({ ledger: { "set-consent": "on" } });
    await send("<b>Ada</b>", 20);
    await reopen();
    await until(`text("#ledger-due") === "Follow up once with <b>Ada</b>"`);
    assert.equal(await page.evaluate(`document.querySelectorAll("#ledger-due b").length`), 0);
  });

  test("leads on to where it is switched on", async () => {
    await page.click("#ledger-decline");
    const popup = page;
    page = await extension.open("pages/practice.html");
    await popup.$eval("#ledger-link", (button) => (button as HTMLElement).click());
    const views = `chrome.extension.getViews().filter(({ location }) => location.hash === "#ledger")`;
    await until(`${views}[0]?.document.querySelector("#ledger-consent:enabled")`);
    await page.evaluate(`${views}[0].close()`);
    await until(`${views}.length === 0`);
  });

  // Firefox lets no driver be there before a page of an extension is.
  if (!IN_FIREFOX) {
    test("nothing in the popup moves for it: it is there when the popup is first seen", async () => {
      await ask({ ledger: { "set-consent": "on" } });
      await sendAll();
      await page.evaluateOnNewDocument(() => {
        // However slow the machine is, the popup is patient.
        Object.assign(window, { setTimeout: () => 0 });
        const changes = new MutationObserver((records) => {
          if (!records.some(({ target }) => (target as HTMLElement).id === "page")) return;
          changes.disconnect();
          Object.assign(window, { known: document.querySelector<HTMLElement>("#ledger")?.hidden === false });
        });
        changes.observe(document, { subtree: true, attributeFilter: ["hidden"] });
      });
      await page.reload();
      await until(`"known" in window && document.querySelectorAll("#ledger-due li").length === 3`);
      assert.equal(await page.evaluate("known"), true);
    });
  }

  for (const scheme of SCHEMES) {
    test(`has no barrier that axe knows of, in ${scheme}`, async () => {
      await dress(scheme);
      await until(`shown("#ledger-accept")`);
      await assertAccessible(page);
      await page.click("#ledger-accept");
      await sendAll();
      await reopen();
      await dress(scheme);
      await until(`shown("#ledger-due")`);
      await assertAccessible(page);
    });
  }
});

suite("in the options", () => {
  beforeEach(async () => {
    open = openOptions;
    page = await open();
  });

  test("it is switched on, paused and off", async () => {
    assert.equal(await isChecked("#ledger-off"), true);
    assert.equal(await page.evaluate(`document.querySelector("#remind-badge").matches(":disabled")`), true);
    for (const [button, consent] of [
      ["#ledger-on", "on"],
      ["#ledger-paused", "paused"],
      ["#ledger-off", "declined"],
    ] as const) {
      await page.click(button);
      await until(`(await local()).ledger?.consent === "${consent}"`);
      await reopen();
      assert.equal(await isChecked(button), true);
    }
  });

  test("its people are counted, are shown as they are stored, and are in the file of all that is", async () => {
    await until(`text("#ledger-people") === "Nobody is in the ledger. Open the People page"`);
    await ask({ ledger: { "set-consent": "on" } });
    await sendAll();
    await until(`text("#ledger-people") === "5 people are in the ledger. Open the People page"`);
    await until(`text("#stored-here") === "5 people are in the ledger. Open the People page"`);
    assert.equal(await page.$eval("#stored-here a", (link) => link.getAttribute("href")), "people.html");
    const raw = await page.$eval("#stored-raw", ({ textContent }) => textContent ?? "");
    assert.deepEqual(JSON.parse(raw), { local: {}, sync: {} });
    assert.equal(await text("#stored-ledger-raw"), "", "nothing is written that nobody unfolded");
    await page.click("#stored-ledger summary");
    await until(`text("#stored-ledger-raw") !== ""`);
    const seen = JSON.parse(await text("#stored-ledger-raw")) as Record<string, unknown>;
    const there = Object.entries(await local());
    const read = there.map(([key, item]) => [key, typeof item === "string" && item ? JSON.parse(item) : item]);
    assert.deepEqual(seen, Object.fromEntries(read));
    assert.match(JSON.stringify(seen), /"name":"Ada Okafor"/);
    assert.deepEqual(JSON.parse(await exported()), { local: await local(), sync: {} });
  });

  test("it is erased when that is meant, and nobody is left", async () => {
    await ask({ ledger: { "set-consent": "on" } });
    await sendAll();
    await until(`text("#ledger-people") === "5 people are in the ledger. Open the People page"`);
    assert.match(JSON.stringify(await local()), /Okafor/);
    const { key } = (await local())["ledger"] as { key: unknown };
    await page.focus("#ledger-erase");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "ledger-erase-no");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "ledger-erase");
    await page.click("#ledger-erase");
    await page.click("#ledger-erase-yes");
    await until(
      `text("#said") === "The ledger is empty." && text("#ledger-people") === "Nobody is in the ledger. Open the People page"`,
    );
    const { ledger, "ledger-open": open, ...shelves } = (await local()) as Record<string, { key: unknown }>;
    assert.deepEqual(open, []);
    assert.deepEqual(new Set(Object.values(shelves)), new Set([""]));
    assert.notDeepEqual(ledger?.key, key);
    assert.equal(await isChecked("#ledger-on"), true);
  });

  test("one that can't be read is kept as it is", async () => {
    const stored = { ledger: { version: 99 } };
    await page.evaluate((stored) => chrome.storage.local.set(stored), stored);
    await extension.stopBackground();
    await reopen();
    await until(`shown("#ledger-problem") && document.querySelector("#ledger-consent:disabled")`);
    await send("Ada Okafor", 20);
    assert.deepEqual(await local(), stored);
  });

  for (const scheme of SCHEMES) {
    test(`has no barrier that axe knows of, in ${scheme}`, async () => {
      await dress(scheme);
      await assertAccessible(page);
      await page.click("#ledger-on");
      await page.waitForSelector("#remind-badge:enabled");
      await page.click("#ledger-erase");
      await assertAccessible(page);
    });
  }
});

suite("reminders", () => {
  beforeEach(async () => {
    open = openOptions;
    page = await open();
    await page.click("#ledger-on");
    await page.waitForSelector("#remind-badge:enabled");
    await sendAll();
  });

  test("the toolbar shows how much is due where that is wanted, and whatever stops", async () => {
    assert.equal(await badge(), "");
    await page.click("#remind-badge");
    await until(`(await badge()) === "5"`);
    await page.evaluate(`chrome.action.setBadgeText({ text: "" })`);
    await extension.stopBackground();
    await reopen();
    await until(`(await badge()) === "5"`);
    // Somebody answers: less is due.
    await ask({ seen: { aliases: [alias("Bo Lind")], sight: "answered" } });
    await until(`(await badge()) === "4"`);
    await page.click("#ledger-paused");
    await until(`(await local()).ledger.consent === "paused" && (await badge()) === "4"`);
    await page.click("#ledger-off");
    await until(`(await badge()) === ""`);
  });

  test("a tab with remarks keeps its own badge, and has that of all again without", async () => {
    await page.click("#remind-badge");
    await until(`(await badge()) === "5"`);
    await ask({ "set-display": "quiet" });
    const asked = await extension.open("pages/popup.html");
    const id = await asked.evaluate("chrome.tabs.getCurrent().then(({ id }) => id)");
    await asked.evaluate(() => {
      const port = chrome.runtime.connect({ name: "connote" });
      Object.assign(window, { port });
      port.postMessage({ seq: 1, message: { lint: { text: "Let's connect." } } });
    });
    await until(`(await chrome.action.getBadgeText({ tabId: ${id} })) === "1"`);
    await asked.evaluate("port.disconnect()");
    await until(`(await chrome.action.getBadgeText({ tabId: ${id} })) === "5"`);
    await asked.close();
  });

  test("one notification a day says how much is due, and of whom nothing", async () => {
    // Without a desktop, Firefox takes each notification away as soon as it is there.
    const isShown = IN_FIREFOX ? `gone.includes("due")` : `"due" in (await chrome.notifications.getAll())`;
    await page.click("#remind-badge");
    await until(`(await badge()) === "5"`);
    await page.evaluate(() => {
      const gone: string[] = [];
      Object.assign(window, { gone });
      chrome.notifications.onClosed.addListener((name) => void gone.push(name));
    });
    await page.click("#remind-notify");
    await until(isShown);
    const { notified } = (await local())["ledger"] as { notified: number };
    await page.evaluate(`chrome.notifications.clear("due").then(() => { gone.length = 0; })`);
    await extension.stopBackground();
    await send("Femi Ade", 20);
    await until(`(await badge()) === "6"`);
    await ask({ ledger: "state" });
    assert.equal(await page.evaluate(`(async () => { return ${isShown}; })()`), false);
    assert.equal(((await local())["ledger"] as { notified: number }).notified, notified);
  });

  // Firefox gives no alarms to extensions that ask for them later.
  if (!IN_FIREFOX) {
    test("it is looked for once a day, as long as that is wanted", async () => {
      await page.click("#remind-badge");
      await until(`(await chrome.alarms.get("due"))?.periodInMinutes === 1440`);
      await page.click("#remind-badge");
      await until(`(await chrome.alarms.getAll()).length === 0`);
    });

    test("nothing is recorded from a private window", async () => {
      const tab = await extension.visit("/in/ada-okafor/", { isPrivate: true });
      const before = await local();
      const sent = { at: Date.now(), note: { text: "Hi", recipient: { name: "Femi", aliases: ["in/femi"] } } };
      const [world] = tab.extensionRealms();
      const answer = await world?.evaluate(
        (sent) =>
          new Promise((done) => {
            const port = chrome.runtime.connect({ name: "connote" });
            port.onMessage.addListener(({ message }) => done(message));
            port.postMessage({ seq: 1, message: { sent } });
          }),
        sent,
      );
      assert.match(JSON.stringify(answer), /"people":0/);
      assert.deepEqual(await local(), before);
      await tab.browserContext().close();
    });
  }

  test("a browser that refuses leaves the switch as it was", async () => {
    await page.evaluate(() => Object.assign(chrome.permissions, { request: async () => false }));
    await page.click("#remind-notify");
    await until(`/^Your browser did not allow it/.test(text("#remind-refused"))`);
    assert.equal(await isChecked("#remind-notify"), false);
    const { reminders } = (await local())["ledger"] as { reminders: object };
    assert.deepEqual(reminders, { badge: false, notify: false });
  });

  for (const [how, ends] of [
    ["switched off", ["#ledger-off"]],
    ["erased", ["#ledger-erase", "#ledger-erase-yes"]],
  ] as const) {
    test(`they end with a ledger that is ${how}, and what they need is given back`, async () => {
      await page.evaluate(() => {
        const remove = chrome.permissions.remove.bind(chrome.permissions);
        Object.assign(chrome.permissions, {
          remove: (permissions: chrome.permissions.Permissions) => {
            Object.assign(window, { given: permissions.permissions });
            return remove(permissions);
          },
        });
      });
      await page.click("#remind-badge");
      await until(`(await badge()) === "5" && (await local()).ledger.reminders.badge`);
      for (const button of ends) await page.click(button);
      await until(`(await badge()) === "" && (await local()).ledger.reminders.badge === false`);
      await until(`given.includes("notifications") && !document.querySelector("#remind-badge").checked`);
    });
  }

  test("what they need is asked for when the first is wanted, and given back with the last", async () => {
    await page.evaluate(() => {
      const asked: unknown[] = [];
      Object.assign(window, { asked });
      for (const does of ["request", "remove"] as const) {
        const call = chrome.permissions[does].bind(chrome.permissions);
        Object.assign(chrome.permissions, {
          [does]: (permissions: object) => {
            asked.push([does, permissions]);
            return call(permissions as chrome.permissions.Permissions);
          },
        });
      }
    });
    await page.click("#remind-badge");
    await until(`(await local()).ledger.reminders.badge`);
    await page.click("#remind-badge");
    await until(`!(await local()).ledger.reminders.badge`);
    const permissions = IN_FIREFOX ? ["notifications"] : ["alarms", "notifications"];
    await until("asked.length === 2");
    assert.deepEqual(await page.evaluate("asked"), [
      ["request", { permissions }],
      ["remove", { permissions }],
    ]);
    if (IN_FIREFOX) await until(`!(await chrome.permissions.contains({ permissions: ["notifications"] }))`);
  });
});

// What is seen and done

/** Functions for the expressions that are evaluated in the page. */
const LOOK = `
  const text = (selector) => document.querySelector(selector)?.textContent.trim().replace(/\\s+/g, " ").replace(/[\\u2068\\u2069]/g, "");
  const shown = (selector) => document.querySelector(selector).checkVisibility();
  const local = () => chrome.storage.local.get(null);
  const badge = () => chrome.action.getBadgeText({});
`;

/** Waits until an expression, which may await, holds in the page. It is asked from here: not every browser lets a driver
 * make a function of a text in a page under our policy. */
async function until(expression: string): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await page.evaluate(`(async () => { ${LOOK} return Boolean(${expression}); })()`))) {
    if (performance.now() > end) throw new Error(`waited in vain for ${expression}`);
  }
}

async function text(selector: string): Promise<string> {
  return String(await page.evaluate(`{ ${LOOK} text("${selector}") }`));
}

function texts(selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) =>
    elements.map(({ textContent }) => (textContent ?? "").replace(/[\u2068\u2069]/g, "")),
  );
}

async function isShown(selector: string): Promise<boolean> {
  return (await page.evaluate(`{ ${LOOK} shown("${selector}") }`)) === true;
}

function isChecked(selector: string): Promise<boolean> {
  return page.$eval(selector, (field) => (field as HTMLInputElement).checked);
}

async function focused(): Promise<string> {
  return String(await page.evaluate("document.activeElement.id"));
}

async function badge(): Promise<string> {
  return String(await page.evaluate("chrome.action.getBadgeText({})"));
}

async function local(): Promise<Record<string, unknown>> {
  return (await page.evaluate("chrome.storage.local.get(null)")) as Record<string, unknown>;
}

/** What the background answers. */
function ask(message: ToBackground<object>): Promise<unknown> {
  return page.evaluate(
    (message) =>
      new Promise((done) => {
        const port = chrome.runtime.connect({ name: "connote" });
        port.onMessage.addListener((answer) => {
          port.disconnect();
          done(answer.message);
        });
        port.postMessage({ seq: 1, message });
      }),
    message as object,
  );
}

function alias(name: string): string {
  return `in/${name.toLowerCase().replaceAll(" ", "-")}`;
}

/** Has it told that a message to somebody was sent so many days ago. */
async function send(name: string, daysAgo: number): Promise<void> {
  const recipient = { name, aliases: [alias(name)] };
  const note = { text: "Hi, your talk in Leeds was good. May I have the slides?", kind: "message", recipient };
  await ask({ sent: { at: Date.now() - daysAgo * DAY, note } });
}

/** Has it told of a message to each of five people, so long ago that one more is due. */
async function sendAll(): Promise<void> {
  for (const [number, name] of NAMES.entries()) await send(name, 20 - number);
}

/** What the file of all that is stored holds. */
function exported(): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((done) => {
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob) => {
          URL.createObjectURL = createObjectURL;
          void (blob as Blob).text().then(done);
          return createObjectURL.call(URL, blob);
        };
        document.querySelector<HTMLButtonElement>("#export-all")?.click();
      }),
  );
}

async function openPopup(): Promise<Page> {
  const popup = await extension.open("pages/popup.html");
  await popup.waitForSelector("#page:not([hidden])");
  return popup;
}

async function openOptions(): Promise<Page> {
  const options = await extension.open("pages/options.html");
  await options.waitForSelector("#ledger-people:not(:empty)");
  return options;
}

/** Closes the page, and opens it again. */
async function reopen(): Promise<void> {
  await page.close();
  page = await open();
}

async function dress(scheme: string): Promise<void> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}
