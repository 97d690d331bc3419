/** How still a page stays while a note is written in it, and how little a key costs it. */

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { type Extension, IN_FIREFOX, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

/** There is one thing to look at once the writer rests, and another when the note is finished: it gives no reason. */
const NOTE = "Hi Ada, I was at the the Leeds meetup.";
/** A site that Connote does not know. */
const ELSEWHERE = "https://www.example.com";

let extension: Extension;
let pages: Page[] = [];

before(async () => {
  extension = await openExtension();
});

after(() => extension.close());

afterEach(async () => {
  for (const page of pages) await page.close();
  pages = [];
});

async function visit(site?: string): Promise<Invitation> {
  const page = await extension.visit("/in/ada-okafor/", { site });
  pages.push(page);
  return new Invitation(page);
}

/** What was seen since the box was there, frame by frame. */
interface Seen {
  /** Where Send stood. */
  readonly send: readonly string[];
  /** How high Connote was. */
  readonly heights: readonly number[];
}

async function watch({ page, field, dialog, host }: Invitation): Promise<void> {
  await page.evaluate(`{
    const [send, heights] = [new Set(), new Set()];
    (function look() {
      if (${field}) {
        const { left, top } = ${dialog}.querySelector("[data-does=send]").getBoundingClientRect();
        send.add(left + " from the left, " + top + " from the top");
        heights.add(${host}?.getBoundingClientRect().height ?? 0);
      }
      requestAnimationFrame(look);
    })();
    Object.assign(globalThis, { seen: () => ({ send: [...send], heights: [...heights] }) });
  }`);
}

async function seen({ page }: Invitation): Promise<Seen> {
  return (await page.evaluate("seen()")) as Seen;
}

test("Send stays where it is, and Connote as high as it is, from the first frame to the click", async () => {
  const dialog = await visit();
  await watch(dialog);
  await dialog.openOnProfile();
  await dialog.type(NOTE);
  const atRest = await dialog.until("the writer rests", async () => {
    const status = await dialog.status();
    return /\d/.test(status) && status;
  });
  await dialog.leave();
  await dialog.until("the note is finished", async () => (await dialog.status()) !== atRest);
  await dialog.press("send");
  const { send, heights } = await seen(dialog);
  assert.equal(send.length, 1, `Send stood at ${send.join("; ")}`);
  assert.equal(heights.length, 1, `Connote was ${heights.join(", ")} px high`);
  assert.notDeepEqual(heights, [0]);
});

// Only Chromium says what has shifted and how often it laid out a page.
if (!IN_FIREFOX) {
  test("nothing in the page shifts while a note is written", async () => {
    const dialog = await visit();
    // From the first frame with a box; the browser's own score leaves out what comes right after a key.
    await dialog.page.evaluate(`{
      globalThis.shift = 0;
      let since = Infinity;
      new PerformanceObserver((list) => {
        for (const { startTime, value } of list.getEntries()) if (startTime >= since) shift += value;
      }).observe({ type: "layout-shift" });
      const begin = () => { since = performance.now(); };
      requestAnimationFrame(function look() { requestAnimationFrame(${dialog.field} ? begin : look); });
    }`);
    await dialog.openOnProfile();
    await dialog.type(NOTE);
    await dialog.until("the writer rests", async () => /\d/.test(await dialog.status()));
    assert.equal(await dialog.page.evaluate("shift"), 0);
  });

  test("a key has the page laid out once more at most", async () => {
    const layouts = async (dialog: Invitation): Promise<number> => {
      await dialog.page.bringToFront();
      await dialog.openOnProfile();
      await dialog.type(NOTE);
      await painted(dialog);
      const before = await count(dialog.page);
      await dialog.page.keyboard.type(NOTE, { delay: PACE });
      await painted(dialog);
      return ((await count(dialog.page)) - before) / NOTE.length;
    };
    const [ours, own] = [await layouts(await visit()), await layouts(await visit(ELSEWHERE))];
    assert(ours <= own + 1, `${ours} layouts a key, and ${own} without Connote`);
  });
}

/** Between two keys, in milliseconds: what one asks for is shown before the next. */
const PACE = 25;

/** Waits until what the last key asked for is shown, and the frame after that. */
async function painted({ page }: Invitation): Promise<void> {
  await page.evaluate(`new Promise((done) => setTimeout(() => requestAnimationFrame(() => done()), ${PACE}))`);
}

/** How often a page has been laid out so far. */
async function count(page: Page): Promise<number> {
  const { LayoutCount } = await page.metrics();
  return LayoutCount ?? Number.NaN;
}
