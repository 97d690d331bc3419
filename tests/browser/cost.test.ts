/** What Connote costs a page: nothing to speak of while there is no box, and no more after many boxes than after a few. */

import assert from "node:assert/strict";
import { after, afterEach, before, suite, test } from "node:test";
import type { CDPSession, Page } from "puppeteer-core";
import { type Extension, IN_FIREFOX, openExtension } from "./harness.js";

const PROFILE = "/in/ada-okafor/?straight";
/** A busy visit, in milliseconds of the page's own clock, and how often the page changes meanwhile. */
const VISIT = 60_000;
const CHANGES = 3_000;
const DIALOGS = 200;
/** Until everything has been used once that is used at all. */
const FIRST_DIALOGS = 10;

let extension: Extension;
/** A page of the extension: it counts the lines to the background. */
let ear: Page;
let page: Page;

before(async () => {
  extension = await openExtension();
  ear = await extension.open("pages/popup.html");
  await ear.evaluate(() => {
    const ports = { opened: 0, open: 0 };
    Object.assign(window, { ports });
    chrome.runtime.onConnect.addListener((port) => {
      ports.opened += 1;
      ports.open += 1;
      port.onDisconnect.addListener(() => {
        ports.open -= 1;
      });
    });
  });
});

after(() => extension.close());

afterEach(() => page.close());

// Only Chromium lets a driver into the world of a content script.
if (!IN_FIREFOX) {
  suite("a page without a box", () => {
    test("gets no timer and sends no message while it is busy for a minute", async () => {
      page = await extension.visit("/feed/");
      const session = await page.createCDPSession();
      const world = await contentScriptOf(session);
      await evaluateIn(session, world, watchForCalls);
      await page.bringToFront();
      await page.evaluate((every) => {
        const posts = document.querySelector("#posts");
        let changes = 0;
        setInterval(() => {
          const post = document.createElement("p");
          post.append("Another post");
          posts?.append(post);
          posts?.firstElementChild?.remove();
          changes += 1;
          document.body.dataset["changes"] = String(changes);
        }, every);
      }, VISIT / CHANGES);
      await pass(session, VISIT);
      const changes = Number(await page.evaluate("document.body.dataset.changes"));
      assert(changes >= CHANGES - 1, `only ${changes} changes`);
      assert.deepEqual(await evaluateIn(session, world, "calls"), []);
      assert.deepEqual(await ear.evaluate("ports"), { opened: 0, open: 0 });
      // And what is counted is there to be counted.
      await evaluateIn(session, world, "void setTimeout(() => {})");
      assert.deepEqual(await evaluateIn(session, world, "calls"), ["setTimeout"]);
    });

    test("has nothing read when somebody is invited who needs no note", async () => {
      page = await extension.visit("/mynetwork/");
      await page.waitForSelector("#connect");
      const session = await page.createCDPSession();
      const world = await contentScriptOf(session);
      await evaluateIn(session, world, watchForReading);
      await page.click("#connect");
      await page.waitForFunction("document.body.dataset.sent");
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(painted)));
      assert.deepEqual(await evaluateIn(session, world, "read"), []);
      assert.deepEqual(await ear.evaluate("ports"), { opened: 0, open: 0 });
      await evaluateIn(session, world, "void document.querySelector('main').textContent");
      assert.deepEqual(await evaluateIn(session, world, "read"), ["textContent"]);
    });
  });
}

test(`${DIALOGS} dialogs leave no more behind than ${FIRST_DIALOGS}`, async () => {
  page = await extension.visit(PROFILE);
  await page.bringToFront();
  await openAndClose(FIRST_DIALOGS);
  const early = await left();
  await openAndClose(DIALOGS - FIRST_DIALOGS);
  const late = await left();
  assert.deepEqual(await ear.evaluate("ports"), { opened: DIALOGS, open: 0 });
  for (const [what, count] of Object.entries(late)) {
    assert(count <= (early[what] ?? 0), `${what}: ${early[what]} after the first, ${count} in the end`);
  }
});

/** Opens the dialog, waits for Connote, closes it, waits until Connote is gone: so many times. */
async function openAndClose(times: number): Promise<void> {
  await page.evaluate(async (times) => {
    const outlet = document.querySelector("#interop-outlet");
    const hosts = () =>
      [...(outlet?.shadowRoot?.querySelectorAll("div") ?? [])].filter((it) => !it.attributes.length && !it.firstChild)
        .length;
    const until = async (condition: () => boolean) => {
      while (!condition()) await new Promise(requestAnimationFrame);
    };
    for (let time = 0; time < times; time += 1) {
      document.querySelector<HTMLElement>("#connect")?.click();
      await until(() => hosts() === 1);
      outlet?.shadowRoot?.querySelector<HTMLElement>("[data-does=dismiss]")?.click();
      await until(() => hosts() === 0);
    }
  }, times);
}

/** What is there of all that could pile up. */
async function left(): Promise<Record<string, number>> {
  if (IN_FIREFOX) return {};
  const session = await page.createCDPSession();
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const counted = metrics.filter(({ name }) => ["JSEventListeners", "Nodes"].includes(name));
  const world = await contentScriptOf(session);
  const storage = await evaluateIn(session, world, "Number(chrome.storage.onChanged.hasListeners())");
  await session.detach();
  return { ...Object.fromEntries(counted.map(({ name, value }) => [name, value])), storage: Number(storage) };
}

/** Has everything noted down that wakes a script up again, or the background. */
const watchForCalls = `
  globalThis.calls = [];
  for (const [owner, name] of [
    [globalThis, "setTimeout"],
    [globalThis, "setInterval"],
    [globalThis, "requestAnimationFrame"],
    [globalThis, "requestIdleCallback"],
    [chrome.runtime, "connect"],
    [chrome.runtime, "sendMessage"],
  ]) {
    const call = owner[name];
    owner[name] = (...args) => {
      calls.push(name);
      return call.apply(owner, args);
    };
  }
  calls`;

/** Has every way to what a page says noted down. */
const watchForReading = `
  globalThis.read = [];
  for (const [owner, name] of [
    [Node.prototype, "textContent"],
    [Node.prototype, "nodeValue"],
    [CharacterData.prototype, "data"],
    [HTMLElement.prototype, "innerText"],
    [HTMLAnchorElement.prototype, "href"],
    [HTMLImageElement.prototype, "alt"],
    [Document.prototype, "title"],
    [Element.prototype, "getAttribute"],
    [Document.prototype, "createTreeWalker"],
  ]) {
    const { get, value } = Object.getOwnPropertyDescriptor(owner, name);
    const way = get ?? value;
    const noted = function (...args) {
      read.push(name);
      return way.apply(this, args);
    };
    Object.defineProperty(owner, name, get ? { get: noted, configurable: true } : { value: noted, configurable: true });
  }
  read`;

/** The world of Connote's content script in a page. */
async function contentScriptOf(session: CDPSession): Promise<string> {
  const world = new Promise<string>((found) => {
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (extension.address("").startsWith(`${context.origin}/`)) found(context.uniqueId);
    });
  });
  await session.send("Runtime.enable");
  return world;
}

async function evaluateIn(session: CDPSession, uniqueContextId: string, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    uniqueContextId,
    returnByValue: true,
  });
  assert.equal(exceptionDetails, undefined);
  return result.value;
}

/** Lets time go by in a page, as fast as it can. */
async function pass(session: CDPSession, budget: number): Promise<void> {
  const passed = new Promise((done) => session.once("Emulation.virtualTimeBudgetExpired", done));
  await session.send("Emulation.setVirtualTimePolicy", { policy: "advance", budget });
  await passed;
}
