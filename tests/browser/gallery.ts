/** A picture of everything that Connote can show: `cargo xtask demo --headless` writes them to `target/demo/gallery/`. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { type Extension, IN_FIREFOX } from "./harness.js";
import { Invitation } from "./invitation.js";

const STOCK = "I'd like to add you to my professional network on LinkedIn.";
const GOOD =
  "Hi Ada, I'm a nurse in Leeds. Your talk on wound photography at the Tissue Viability conference in May " +
  "changed how our ward keeps records. I'd like to follow your work here.";
const SLIP = GOOD.replace("the Tissue", "the the Tissue");
const SLIPS = SLIP.replace("Ada", "Ida").replace("Your talk", "Your talk, wich was");
/** Good in part. */
const HALF = "Hi Ada, your talk on triage triage in Leeds changed how my ward hands over.";
const GERMAN = "Guten Tag, ich habe Ihren Vortrag über Wundfotografie gehört und möchte gern mehr davon lesen.";

/** What the writer has told of themselves. */
const ABOUT = {
  version: 1,
  is_synced: false,
  sender: {
    name: "Tove",
    role: "night porter",
    companies: [],
    schools: ["Uni of Leeds"],
    places: ["Leeds"],
    groups: [],
    interests: [],
  },
};

/** What is done in the open dialog before each picture; where that needs it, what of Connote must be there by then. */
const STATES: Record<string, (dialog: Invitation) => Promise<void>> = {
  blank: (dialog) => dialog.untilStatus("Write a line or two; Connote reads along."),
  async reading(dialog) {
    await dialog.type("Hi Ada, I");
    await dialog.untilStatus("Reading along");
  },
  async open(dialog) {
    await dialog.type("Hi Ada, your talk on triage was good. ");
    await dialog.until("it is said", async () => /^Still open/.test(await dialog.status()));
  },
  ready: (dialog) => write(dialog, GOOD),
  improve: (dialog) => write(dialog, SLIP),
  rethink: (dialog) => write(dialog, SLIPS),
  "other-language": (dialog) => write(dialog, GERMAN),
  "over-limit": (dialog) => write(dialog, `${GOOD} ${GOOD}`),
  async "too-long"(dialog) {
    await dialog.paste("x".repeat(100_001));
    await dialog.untilStatus("This text is too long to read.");
  },
  async guard(dialog) {
    await write(dialog, SLIPS);
    // The pointer is nowhere while a picture is taken.
    await dialog.evaluate(`${dialog.dialog}.querySelector("[data-does=send]").focus()`);
    await dialog.until("it is said", async () => /Ada/.test(await dialog.status()));
  },
  async paused(dialog) {
    await write(dialog, SLIP);
    await dialog.unfold();
    await dialog.choose("Pause for this note");
    await dialog.untilStatus("Paused for this note");
  },
  async unfolded(dialog) {
    await write(dialog, SLIPS);
    await dialog.unfold();
    await dialog.go();
  },
  async "unfolded-reason"(dialog) {
    await write(dialog, STOCK);
    await dialog.unfold();
    await dialog.choose("Why?");
  },
  async "unfolded-over-limit"(dialog) {
    await write(dialog, `${GOOD} ${GOOD}`);
    await dialog.unfold();
  },
  async "unfolded-score"(dialog) {
    await write(dialog, HALF);
    await dialog.unfold();
    await dialog.choose(/^How ready it is/);
  },
  async "unfolded-advice"(dialog) {
    await write(dialog, HALF);
    await dialog.unfold();
    await dialog.choose("Common ground: not yet");
  },
  async card(dialog) {
    await write(dialog, SLIPS);
    await dialog.go();
    await dialog.go();
  },
  async "card-choice"(dialog) {
    await write(dialog, GOOD.replace("Your talk", "Your talk, wich was"));
    await dialog.go();
    await dialog.key("ArrowDown");
  },
  async "card-menu"(dialog) {
    await write(dialog, SLIPS);
    await dialog.go();
    await dialog.choose("More");
  },
  async "card-whole"(dialog) {
    await write(dialog, "Hi Ada, I'm a nurse in Leeds and I read a lot.");
    await dialog.go();
  },
  async preview(dialog) {
    await write(dialog, STOCK);
    await dialog.go();
  },
  async "preview-words"(dialog) {
    await write(
      dialog,
      "hi ada, i'm a nurse in leeds and i liked your talk on triage. i'd like to follow your work here.",
    );
    await dialog.go();
  },
  async "notice-undo"(dialog) {
    await write(dialog, SLIP);
    await dialog.go();
    await dialog.choose("Keep as is");
    await dialog.untilStatus("Ready to send");
  },
  async "notice-stays"(dialog) {
    await write(dialog, SLIP);
    await dialog.go();
    await dialog.choose("More");
    await dialog.choose("Turn rule off: Repeated word");
    await dialog.untilStatus("Ready to send");
    await dialog.page.keyboard.type(" Thanks.");
    await dialog.until("it stays", async () => /Undo:/.test(await dialog.shown()));
  },
  async "notice-clear"(dialog) {
    await write(dialog, SLIP);
    await dialog.choose("Keep one “the”");
    await dialog.until("it is said", async () => /All clear/.test(await dialog.shown()));
  },
  async "notice-copy"(dialog) {
    await write(dialog, SLIP);
    await dialog.evaluate(`${dialog.field}.addEventListener("input", ({ target }) => (target.value = "${SLIP}"))`);
    await dialog.choose("Keep one “the”");
    await dialog.until("it is said", async () => /did not take/.test(await dialog.shown()));
  },
  async "person-blank"(dialog) {
    await dialog.unfold();
    await dialog.until("there are drafts", () => dialog.buttonBox("Ask to connect"));
  },
  async "person-too-soon"(dialog) {
    await dialog.unfold();
    await dialog.choose("Interviewed me");
    await dialog.choose("Today");
    await dialog.untilStatus("1 remark");
  },
  async "person-event"(dialog) {
    await dialog.unfold();
    await dialog.choose("At an event");
    await dialog.until("it is asked", async () => /Did you ask/.test(await dialog.shown()));
  },
  async "person-known"(dialog) {
    await dialog.paste("Hi Ada, I read about your ward.");
    await dialog.finish();
    await dialog.unfold();
    await dialog.until("it is offered", () => dialog.buttonBox(/^You both: .*Leeds/));
  },
  async "person-draft"(dialog) {
    await dialog.choose("Begin with a draft");
    await dialog.choose("Ask to connect");
    await dialog.until("it is there", async () => /\[/.test(await dialog.text()));
  },
  async offer(dialog) {
    await dialog.paste(GOOD);
    await dialog.press("send");
    await dialog.page.click("#message");
    await dialog.openBox();
    await dialog.until("it is offered", () => dialog.buttonBox("Keep one"));
  },
  async narrow(dialog) {
    await dialog.page.setViewport({ width: 328, height: 700, deviceScaleFactor: 1.5 });
    await write(dialog, SLIPS);
    await dialog.unfold();
  },
  // As large as the browser zooms: a window of 1280 by 720 is no more than this.
  async zoomed(dialog) {
    await dialog.page.setViewport({ width: 320, height: 180, deviceScaleFactor: 4 });
    await write(dialog, SLIPS);
    await dialog.unfold();
  },
};

/** Draws all of it in each scheme. */
export async function drawGallery(extension: Extension, schemes: readonly string[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const settings = await extension.open("pages/popup.html");
  for (const scheme of schemes) {
    const draw = (page: Page, name: string) => page.screenshot({ path: join(folder, `${name}-${scheme}.png`) });
    for (const [name, show] of Object.entries(STATES)) {
      const told = name === "person-known" ? { "about-you": ABOUT } : {};
      await settings.evaluate((told) => chrome.storage.local.set(told), told);
      const dialog = await openDialog(extension, scheme);
      await show(dialog);
      await draw(dialog.page, name);
      await dialog.page.close();
      await settings.evaluate("void Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()])");
    }

    await settings.evaluate((settings) => chrome.storage.sync.set({ settings }), {
      version: 1,
      display: "quiet",
      rules: { slang: "off", emoji: "off" },
    });
    const dialog = await openDialog(extension, scheme);
    await dialog.paste(SLIPS);
    await draw(dialog.page, "quiet");
    // Firefox opens no popup for a driver.
    if (!IN_FIREFOX) {
      const popup = await extension.openPopupOn(dialog.page);
      await dress(popup, scheme);
      await popup.waitForSelector("#tab-findings button", { visible: true });
      await popup.click("#tab-findings button");
      await popup.waitForFunction(`/^Copied/.test(document.querySelector("#copying").textContent)`);
      await draw(popup, "quiet-popup");
      await popup.close();
    }
    await dialog.page.close();
    await settings.evaluate("chrome.storage.sync.clear()");
  }
  await settings.close();
}

async function openDialog(extension: Extension, scheme: string): Promise<Invitation> {
  const dialog = new Invitation(await extension.visit(`/in/ada-okafor/?theme=${scheme}`));
  await dialog.page.setViewport({ width: 640, height: 700, deviceScaleFactor: 1.5 });
  if (!IN_FIREFOX) await dress(dialog.page, scheme);
  await dialog.openOnProfile();
  return dialog;
}

/** The note as it is finished. */
async function write(dialog: Invitation, text: string): Promise<void> {
  await dialog.paste(text);
  await dialog.finish();
  await dialog.until("there is a verdict", async () => /^(Ready|\d+ remark|Worth|Not)/.test(await dialog.status()));
}

/** Shows a page of the extension's in a scheme, without motion. */
export async function dress(page: Page, scheme: string): Promise<void> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}
