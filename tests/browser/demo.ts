/**
 * What `cargo xtask demo` shows. Without an argument: the practice page, in a window, until it is closed. With the name of
 * a folder: a scripted visit, whose pictures and findings are written there.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { drawGallery, dress } from "./gallery.js";
import { type Extension, IN_FIREFOX, openExtension } from "./harness.js";
import { Invitation, type Item } from "./invitation.js";
import { many, someone, store } from "./ledger.js";

/** The examples that the practice page offers: the picture's name, and that of their message. */
const EXAMPLES = {
  "practice-stock": "practiceStockNote",
  "practice-slip": "practiceSlipNote",
  "practice-good": "practiceGoodNote",
};
/** Firefox has no way to show a page in the other scheme to whoever drives it. */
const SCHEMES = IN_FIREFOX ? ["light"] : ["light", "dark"];

/** What was found in one note. */
interface Found {
  readonly note: string;
  readonly status: string;
  readonly items: readonly Item[];
}

const [pictures] = process.argv.slice(2);
const extension = await openExtension({ headed: !pictures });
if (pictures) {
  await playVisit(extension, pictures);
  await drawGallery(extension, SCHEMES, join(pictures, "gallery"));
  await extension.close();
} else {
  const page = await extension.open("pages/practice.html");
  const [first] = await extension.browser.pages();
  if (first !== page) await first?.close();
  console.log("The practice page is open. Close the browser to end.");
  await new Promise((closed) => extension.browser.once("disconnected", closed));
}

async function playVisit(extension: Extension, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  let found: Found[] = [];
  for (const scheme of SCHEMES) {
    const picture = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}-${scheme}.png`) });
    found = [];
    for (const [name, example] of Object.entries(EXAMPLES)) {
      const practice = await open(extension, "pages/practice.html", scheme, 1100, 860);
      const dialog = new Invitation(practice);
      await practice.click(`[data-example=${example}]`);
      const status = await dialog.until("there is a verdict", () => verdict(dialog));
      await picture(practice, name);
      found.push({ note: await dialog.text(), status, items: await dialog.items() });
      await practice.close();
    }

    const popup = await open(extension, "pages/popup.html", scheme, 360, 700);
    await popup.type("textarea", found[0]?.note ?? "");
    await popup.waitForSelector("#findings", { visible: true });
    await picture(popup, "popup");
    await popup.close();

    const options = await open(extension, "pages/options.html", scheme, 760, 900);
    await fillOptions(options);
    await options.screenshot({ path: join(folder, `options-${scheme}.png`), fullPage: true });
    await options.evaluate("Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()])");
    await options.close();

    await store(extension, [...someone(), ...many(120).map((it) => ({ ...it, id: it.id + 10 }))]);
    for (const width of [1280, 400]) {
      const people = await open(extension, "pages/people.html", scheme, width, 900);
      await unfoldSomeone(people);
      await people.screenshot({ path: join(folder, `people-${width}-${scheme}.png`), fullPage: true });
      await people.close();
    }
    const people = await open(extension, "pages/people.html", scheme, 760, 900);
    await people.evaluate("chrome.storage.local.clear()");
    await people.close();
    await extension.stopBackground();
  }
  writeFileSync(join(folder, "found.json"), `${JSON.stringify(found, undefined, 2)}\n`);
  for (const { note, status, items } of found) {
    console.log(`\n${note}\n  ${status}`);
    for (const { message } of items) console.log(`  - ${message}`);
  }
  console.log(`\nPictures and findings are in ${folder}/.`);
}

async function verdict(dialog: Invitation): Promise<string | false> {
  const status = (await dialog.hasBox()) ? await dialog.status() : "";
  return /^(Ready|\d+ remark|Worth)/.test(status) && status;
}

/** Tells the options of somebody, as they would be after a while. */
async function fillOptions(options: Page): Promise<void> {
  await options.waitForSelector("#about:not([disabled])");
  const told = {
    "about-name": "Daniel",
    "about-role": "Nurse on a night ward",
    "about-companies": "St James’s Hospital\nLeeds General Infirmary",
    "about-schools": "University of Leeds",
    "about-places": "Leeds\nCork",
    "text-name": "After a talk",
    "text-text": "Hi {first name}, your talk on … made me try … on my own ward.\nWe share {shared}.",
  };
  for (const [id, text] of Object.entries(told)) await options.type(`#${id}`, text);
  await options.click("#text-save");
  await options.waitForSelector("#texts li");
  await options.type("#word-new", "Skyhook");
  await options.keyboard.press("Enter");
  await options.waitForSelector("#words li");
  await options.waitForFunction(`document.querySelector("#said").textContent`);
}

/** Looks at somebody, and at what may be written to them. */
async function unfoldSomeone(people: Page): Promise<void> {
  await people.waitForSelector("#below:not([hidden])");
  await people.click("#list li:nth-child(2) .fold");
  await people.click("#due [data-does=drafts]");
  await people.waitForSelector("#due .draft");
  await people.type("#list [data-field=ask-what]", "a word about their rota");
  await people.keyboard.press("Enter");
}

async function open(extension: Extension, path: string, scheme: string, width: number, height: number): Promise<Page> {
  const page = await extension.open(path);
  await page.setViewport({ width, height, deviceScaleFactor: 2 });
  if (!IN_FIREFOX) await dress(page, scheme);
  await page.waitForSelector("#page:not([hidden])");
  return page;
}
