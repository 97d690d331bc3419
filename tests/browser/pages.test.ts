/** The extension's own pages: the popup and the practice page. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, beforeEach, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import { assertAccessible } from "./axe.js";
import { type Extension, IN_FIREFOX, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

const STOCK = "I'd like to add you to my professional network on LinkedIn.";
const GOOD =
  "Hi Ada, your talk on night-shift triage in Leeds changed how my ward hands over. I'm a nurse in York and would " +
  "like to follow your work. Would you be open to connecting?";
/** A verdict that says how many remarks there are: that changes with every new rule. */
const REMARKS = /^\d+ remarks?(, \d+ ideas?)?$/;

/** Firefox has no way to show a page in the other scheme to whoever drives it. */
const SCHEMES = IN_FIREFOX ? [] : ["light", "dark"];

let extension: Extension;
let page: Page;

before(async () => {
  extension = await openExtension();
});

after(() => extension.close());

afterEach(() => page.close());

suite("the popup", () => {
  beforeEach(async () => {
    page = await openPopup();
    await page.evaluate(`chrome.storage.sync.clear()`);
    await until(`chosen() === "balanced" && enabled.checked`);
  });

  test("has the background read notes, and holds no rule itself", () => {
    const holdsRules = (file: string) => readFileSync(`dist/chrome/${file}`).includes("stock-invite");
    assert.equal(holdsRules("connote_bg.wasm"), true);
    assert.equal(holdsRules("pages_bg.wasm"), false);
  });

  test("shows the defaults", async () => {
    assert.equal(await page.evaluate("document.title"), "Connote");
    assert.equal(await text("#strictness-explained"), "What a kind adviser would mention.");
    assert.equal(await text("#tab-line"), "Connote works on linkedin.com.");
    assert.equal(await isShown("#problem"), false);
    assert.equal(await isShown("#findings"), false);
  });

  test("keeps what is chosen", async () => {
    await page.click("[value=strict]");
    await until(`(await stored())?.strictness === "strict"`);
    await page.click("#enabled");
    await until(`(await stored())?.enabled === false`);
    assert.equal(await text("#strictness-explained"), "Everything that could be better.");
    await page.close();

    page = await openPopup();
    await until(`chosen() === "strict" && !enabled.checked`);
    await until(`text("#tab-line") === "Connote is switched off."`);
  });

  test("chooses by keyboard", async () => {
    await page.focus("[value=balanced]");
    await page.keyboard.press("ArrowRight");
    await until(`(await stored())?.strictness === "strict"`);
  });

  test("follows settings that change elsewhere", async () => {
    await page.evaluate(`chrome.storage.sync.set({ settings: { version: 1, strictness: "relaxed" } })`);
    await until(`chosen() === "relaxed"`);
  });

  test("says so when the settings can't be read, until some are chosen", async () => {
    await page.evaluate(`chrome.storage.sync.set({ settings: { version: 1, strictness: "furious" } })`);
    await until(`shown("#problem")`);
    assert.match(await text("#problem"), /^Your saved settings could not be read/);
    assert.equal(await page.evaluate(`${LOOK} chosen()`), "balanced");

    await page.click("[value=auto]");
    await until(`!shown("#problem") && (await stored())?.strictness === "auto"`);
  });

  test("goes on when the background has been stopped", async () => {
    await extension.stopBackground();
    await page.click("[value=strict]");
    await until(`(await stored())?.strictness === "strict"`);
    assert.equal(await isShown("#unanswered"), false);
  });

  test("keeps where remarks appear", async () => {
    await page.click("#display-quiet");
    await until(`(await stored())?.display === "quiet"`);
    await page.close();

    page = await openPopup();
    await until(`document.querySelector("#display-quiet").checked`);
    await page.click("#display-page");
    await until(`(await stored())?.display === "open"`);
  });

  test("gives back the rules that were turned off", async () => {
    assert.equal(await isShown("#rules-off"), false);
    const rules = { slang: "off", "wrong-name": "off", link: "hint" };
    await page.evaluate((rules) => chrome.storage.sync.set({ settings: { version: 1, rules } }), rules);
    await until(`shown("#rules-off")`);
    assert.deepEqual(await texts("#rules-off li span"), ["Slang", "Wrong name"]);

    await page.click("#rules-off li:first-child button");
    await until(
      `(await stored()).rules.slang === undefined && document.querySelectorAll("#rules-off li").length === 1`,
    );
    await page.keyboard.press("Enter");
    await until(`!shown("#rules-off")`);
    assert.equal(await page.evaluate("document.activeElement.id"), "enabled");
  });

  // Firefox opens no popup for a driver.
  if (!IN_FIREFOX) {
    test("lists what is not shown in the page, and copies the note with a fix", async () => {
      await page.click("#display-quiet");
      await until(`(await stored())?.display === "quiet"`);
      const tab = await extension.visit("/in/ada-okafor/");
      const dialog = new Invitation(tab);
      await dialog.openOnProfile();
      await dialog.paste(GOOD.replace("talk", "talk talk"));
      const popup = await extension.openPopupOn(tab);
      await popup.waitForSelector("#tab-findings button", { visible: true });
      assert.equal(await dialog.hosts(), 0);
      assert.equal(await popup.$eval("#tab-hint", ({ textContent }) => textContent), "1 remark");
      await popup.click("#tab-findings button");
      await popup.waitForFunction(`/^Copied/.test(document.querySelector("#copying").textContent)`);
      await popup.focus("#note");
      await popup.keyboard.down("Control");
      await popup.keyboard.press("v");
      await popup.keyboard.up("Control");
      assert.equal(await popup.$eval("#note", (field) => (field as HTMLTextAreaElement).value), GOOD);
      await popup.close();
      await tab.close();
    });

    test("says what was found on the tab", async () => {
      const tab = await extension.visit("/in/ada-okafor/");
      const dialog = new Invitation(tab);
      assert.equal(await tabLine(tab), "No note box on this page.");
      await dialog.openOnProfile();
      await dialog.paste(STOCK);
      await untilRemarks(dialog);
      assert.equal(await tabLine(tab), "Note box found: an invitation.");
      await tab.close();
    });
  }

  test("reads a note there and then", async () => {
    await page.type("#note", STOCK);
    // Before that, the answer to less of it may be there.
    await until(
      `[...document.querySelectorAll("#findings button")].some((it) => it.textContent === "Start with a reason")`,
    );
    assert.match(await text("#verdict"), REMARKS);
    assert.equal(await text("#length"), `${STOCK.length} of 300 characters`);
  });

  test("says on demand what the score is made of, and what would tick what is open", async () => {
    assert.equal(await isShown("#score"), false);
    await write(GOOD.replace("Hi Ada, your talk", "Your talk talk"));
    await until(`/^How ready it is: \\d+ of 100$/.test(text("#score summary"))`);
    assert.equal(await isShown("#score li"), false);
    await page.click("#score summary");
    await until(`shown("#score li")`);
    const parts = (await texts("#score li")).join("\n");
    assert.match(parts, /0 of 10.*Greeting.*Begin with “Hi” or “Dear” and their name\./);
    assert.match(parts, /70 of 70.*Why them\n/);
    assert.match(parts, /^Proofread.*Read it once more/m);
    assert.match(parts, /−8.*Repeated word/);
    const points = (await texts("#score .points")).map((said) => Number.parseInt(said.replace("−", "-"), 10) || 0);
    const said = await text("#score summary");
    assert.equal(said, `How ready it is: ${points.reduce((sum, part) => sum + part, 0)} of 100`);
    // It stays open while the note is mended.
    await write(GOOD);
    await until(`text("#verdict") === "Ready to send"`);
    assert.equal(await isShown("#score li"), true);
    assert.doesNotMatch((await texts("#score li")).join(), /−|Greeting.*Begin/);
    await write("");
    await until(`!shown("#score")`);
  });

  test("reads a note when the background has been stopped, misspellings and all", async () => {
    await write(GOOD);
    await until(`text("#verdict") === "Ready to send"`);
    await extension.stopBackground();
    await write(GOOD.replace("triage", "triage confrence"));
    await until(`text("#verdict") === "1 remark"`);
    assert.match(String(await texts("#findings button")), /conference/);
  });

  test("says of a note only what is so now", async () => {
    await page.evaluate(`{
      const verdict = document.querySelector("#verdict");
      const said = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(verdict.textContent)).observe(verdict, { childList: true });
    }`);
    await write(STOCK, GOOD);
    await until(`text("#verdict") === "Ready to send"`);
    assert.deepEqual(await page.evaluate("said"), ["Ready to send"]);
  });

  test("reads nothing while Connote is switched off, and says so", async () => {
    await page.click("#enabled");
    await until(`text("#tab-line") === "Connote is switched off."`);
    await write(STOCK);
    await until(`text("#verdict") === "Connote is switched off."`);
    assert.equal(await isShown("#findings"), false);
    await page.click("#enabled");
    await until(`${REMARKS}.test(text("#verdict"))`);
  });

  test("says so when a note is too long to be read", async () => {
    await write("x".repeat(100_001));
    await until(`text("#verdict") === "This text is too long to read."`);
    await write(GOOD);
    await until(`text("#verdict") === "Ready to send"`);
  });

  test("tells buttons of the same name apart by what they are about", async () => {
    await write(`${STOCK} The the talk.`);
    await page.waitForSelector("#findings li + li");
    const told = await page.$$eval("#findings :is(button, summary)", (buttons) =>
      buttons.map((button) => {
        const about = (button.getAttribute("aria-describedby") ?? "").split(" ");
        return [button, ...about.map((id) => document.getElementById(id))].map((it) => it?.textContent).join(" ");
      }),
    );
    assert(told.length > 3);
    assert.equal(new Set(told).size, told.length);
  });

  test("types a fix, which can be undone", async () => {
    const note = GOOD.replace("Ada", "Ida");
    await write(note);
    await page.type("#recipient", "Ada Okafor");
    await press("Change to “Ada”");
    assert.equal(await value("#note"), GOOD);
    await until(`text("#verdict") === "Ready to send"`);

    await page.evaluate(`document.execCommand("undo")`);
    assert.equal(await value("#note"), note);
    await until(`text("#verdict") === "1 remark"`);
  });

  test("types no fix that is for another text", async () => {
    await write(STOCK);
    await page.waitForSelector("#findings button");
    await page.evaluate(`note.setRangeText("Hi Ada. ", 0, 0); document.querySelector("#findings button").click()`);
    assert.equal(await value("#note"), `Hi Ada. ${STOCK}`);
  });

  test("selects what a fix leaves to the writer", async () => {
    await write(STOCK);
    await press("Start with a reason");
    const selected = await page.evaluate(`note.value.slice(note.selectionStart, note.selectionEnd)`);
    assert.match(String(selected), /^\[.+\]$/);
  });

  for (const scheme of SCHEMES) {
    test(`has no barrier that axe knows of, in ${scheme}`, async () => {
      await inScheme(scheme);
      await write(`${STOCK} The the talk.`);
      await page.waitForSelector("#findings summary");
      await page.click("#findings summary");
      await page.click("#score summary");
      await page.evaluate(`chrome.storage.sync.set({ settings: { version: 1, rules: { slang: "off" } } })`);
      await until(`shown("#rules-off")`);
      await assertAccessible(page);
    });
  }
});

suite("the practice page", () => {
  let dialog: Invitation;

  beforeEach(async () => {
    page = await openPage("pages/practice.html");
    dialog = new Invitation(page);
  });

  test("goes from the question to the box, where Connote reads along", async () => {
    assert.equal(await text("#send-invite-modal"), "Add a note to your invitation?");
    assert.equal(await dialog.hosts(), 0);
    await dialog.addNote();
    assert.equal(await dialog.isFocused(), true);
    await dialog.type("Hello");
    assert.equal(await dialog.counter(), "5/300");
    await dialog.until("Connote is there", async () => (await dialog.hosts()) === 1);
  });

  test("has examples that say what they show, at any stage", async () => {
    await example("practiceStockNote");
    await untilRemarks(dialog);
    assert.equal(await dialog.text(), STOCK);
    await example("practiceGoodNote");
    await dialog.untilStatus("Ready to send");
    assert.equal(await dialog.text(), GOOD);

    await page.keyboard.press("Escape");
    await until(`!document.querySelector(".send-invite")`);
    // The name is known although the question was passed over.
    await example("practiceSlipNote");
    await untilRemarks(dialog);
    assert.match((await dialog.items())[0]?.message ?? "", /“Ada”/);
  });

  test("sends nothing", async () => {
    await dialog.addNote();
    assert.equal(await page.evaluate(`document.querySelector("[data-does=send]").disabled`), true);
    await dialog.type("Hello");
    await dialog.press("Send invitation");
    assert.equal(await text("#outcome"), "In the real dialog this would go to Ada. Here nothing is sent.");
    assert.equal(await dialog.isOpen(), false);
  });

  test("can be closed and opened again", async () => {
    await dialog.press("Dismiss");
    assert.equal(await dialog.isOpen(), false);
    assert.equal(await page.evaluate(`document.activeElement.id`), "connect");
    await dialog.openOnProfile();
    await dialog.press("Cancel adding a note");
    assert.equal(await text("#send-invite-modal"), "Add a note to your invitation?");
  });

  for (const scheme of SCHEMES) {
    test(`has no barrier that axe knows of, in ${scheme}`, async () => {
      await inScheme(scheme);
      await assertAccessible(page);
      await example("practiceSlipNote");
      await untilRemarks(dialog);
      await assertAccessible(page);
    });
  }
});

// What is seen of a page

/** Functions for the expressions that are evaluated in a page. */
const LOOK = `
  const text = (selector) => document.querySelector(selector).textContent.trim().replace(/\\s+/g, " ");
  const shown = (selector) => document.querySelector(selector).checkVisibility();
  const chosen = () => document.querySelector("[name=strictness]:checked")?.value;
  const stored = async () => (await chrome.storage.sync.get("settings")).settings;
`;

/** Waits until an expression, which may await, holds in the page. */
async function until(expression: string): Promise<void> {
  await page.waitForFunction(`(async () => { ${LOOK} return ${expression}; })()`, { timeout: 10_000 });
}

async function text(selector: string): Promise<string> {
  return String(await page.evaluate(`{ ${LOOK} text("${selector}") }`));
}

function texts(selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent ?? ""));
}

function value(selector: string): Promise<string> {
  return page.$eval(selector, (field) => (field as HTMLTextAreaElement).value);
}

async function isShown(selector: string): Promise<boolean> {
  return (await page.evaluate(`{ ${LOOK} shown("${selector}") }`)) === true;
}

/** Puts notes into the popup's box, one after the other, each at one go. */
async function write(...notes: string[]): Promise<void> {
  await page.evaluate((notes) => {
    const field = document.querySelector<HTMLTextAreaElement>("#note");
    for (const note of notes) {
      field?.select();
      document.execCommand("insertText", false, note);
    }
  }, notes);
}

/** Presses a button of the popup once it is there. */
async function press(label: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-text(${label})`);
  await button?.click();
}

async function openPopup(): Promise<Page> {
  const popup = await openPage("pages/popup.html");
  await popup.waitForFunction(`document.querySelector("#tab-line").textContent`);
  return popup;
}

/** What the popup says when it is opened on a tab, not in one. */
async function tabLine(tab: Page): Promise<string> {
  const popup = await extension.openPopupOn(tab);
  const line = await popup.$eval("#tab-line", ({ textContent }) => textContent);
  await popup.close();
  return String(line);
}

async function openPage(path: string): Promise<Page> {
  const opened = await extension.open(path);
  await opened.waitForSelector("#page:not([hidden])");
  return opened;
}

async function untilRemarks(dialog: Invitation): Promise<void> {
  await dialog.until("there are remarks", async () => REMARKS.test(await dialog.status()));
}

async function example(name: string): Promise<void> {
  await page.click(`[data-example=${name}]`);
}

/** Without motion, so that no colour is caught on its way to another. */
async function inScheme(scheme: string): Promise<void> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}
