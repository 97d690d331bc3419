/** The options: what writers tell of themselves, their texts and words, and all that is stored. */

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import { assertAccessible } from "./axe.js";
import { type Extension, IN_FIREFOX, openExtension } from "./harness.js";

/** Firefox has no way to show a page in the other scheme to whoever drives it. */
const SCHEMES = IN_FIREFOX ? [] : ["light", "dark"];

let extension: Extension;
let page: Page;

before(async () => {
  extension = await openExtension();
});

after(() => extension.close());

beforeEach(async () => {
  page = await openOptions();
});

afterEach(async () => {
  await page.evaluate("Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()])");
  await page.close();
});

suite("about you", () => {
  test("is stored as it is filled in, and comes back after the background was stopped", async () => {
    await fill("#about-name", " Ida ");
    await untilSaid("Saved.");
    await extension.stopBackground();
    await fill("#about-schools", "University of Leeds\n\nHull, Technical College\nuniversity of leeds");
    await until(`(await local())["about-you"]?.sender.schools.length === 2`);
    await extension.stopBackground();
    await reopen();
    await until(`value("#about-name") === "Ida"`);
    assert.equal(await value("#about-schools"), "University of Leeds\nHull, Technical College");
    assert.deepEqual(await sync(), {});
  });

  test("can be filled in by keyboard alone", async () => {
    await page.focus("#about-name");
    await page.keyboard.type("Ida");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Nurse on a night ward");
    await page.keyboard.press("Tab");
    await page.keyboard.type("St James's");
    await page.keyboard.press("Tab");
    await until(`(await local())["about-you"]?.sender.companies[0] === "St James's"`);
    const { sender } = (await local())["about-you"] as { sender: object };
    const none = { schools: [], places: [], groups: [], interests: [] };
    assert.deepEqual(sender, { name: "Ida", role: "Nurse on a night ward", companies: ["St James's"], ...none });
  });

  test("is synced where that is wanted, and is in one place only", async () => {
    await fill("#about-name", "Ida");
    await until(`(await local())["about-you"]`);
    assert.equal(await isShown("#about-stays"), true);

    await page.click("#about-is-synced");
    await until(`(await sync())["about-you"]?.sender.name === "Ida" && !("about-you" in await local())`);
    await until(`shown("#about-synced") && !shown("#about-stays")`);
    await fill("#about-name", "Ada");
    await until(`(await sync())["about-you"]?.sender.name === "Ada"`);
    assert.deepEqual(await local(), {});

    await page.click("#about-is-synced");
    await until(`(await local())["about-you"]?.sender.name === "Ada" && !("about-you" in await sync())`);
    await until(`shown("#about-stays") && !shown("#about-synced")`);
  });

  test("is written in its new place before it is gone from the old, and here first", async () => {
    await fill("#about-name", "Ida");
    await until(`(await local())["about-you"]`);
    await page.evaluate(() => {
      const writes: string[] = [];
      Object.assign(window, { writes });
      chrome.storage.onChanged.addListener((changes, area) => {
        const { newValue } = changes["about-you"] ?? {};
        writes.push(`${area} ${newValue ? "written" : "removed"}`);
      });
    });
    await page.click("#about-is-synced");
    await until(`writes.length === 3`);
    assert.deepEqual(await page.evaluate("writes"), ["local written", "sync written", "local removed"]);
    await page.click("#about-is-synced");
    await until(`writes.length === 5`);
    assert.deepEqual(await page.evaluate("writes.slice(3)"), ["local written", "sync removed"]);
  });

  test("is the newer one where a move was cut off, and the next change ends it", async () => {
    const about = (name: string, is_synced: boolean) => ({ "about-you": { version: 1, is_synced, sender: { name } } });
    // To sync: it is written here first, then there, and then removed here.
    await store("sync", about("Old", true));
    await store("local", about("New", true));
    await until(`value("#about-name") === "New"`);
    await fill("#about-role", "Nurse");
    await until(`(await sync())["about-you"].sender.role === "Nurse" && !("about-you" in await local())`);
    assert.equal(await value("#about-name"), "New");
    // Out of sync: it is written here, and then removed there.
    await store("local", about("Newer", false));
    await until(`value("#about-name") === "Newer" && !document.querySelector("#about-is-synced").checked`);
  });

  test("says so when it can't be read, and when it is too much", async () => {
    await store("local", { "about-you": { version: 99 } });
    await until(`shown("#about-problem")`);
    const many = Array.from({ length: 21 }, (_, number) => `Group ${number}`).join("\n");
    await fill("#about-groups", many);
    await until(`/^That is more than Connote can keep/.test(text("#said"))`);
    assert.equal(await value("#about-groups"), many, "what was typed stays, to be shortened");
    assert.deepEqual(await local(), { "about-you": { version: 99 } });
    await fill("#about-groups", "One");
    await untilSaid("Saved.");
    await until(`!shown("#about-problem")`);
  });

  test("is known to the rules, which take nobody else's word for it", async () => {
    const slip = "Hi Ada, we met at the knot show in Hull. Best, beleive";
    // Until the dictionary is there, no misspelling is known.
    const rules = (sender: object) =>
      page.evaluate(
        (text, sender) =>
          new Promise<string[]>((done) => {
            const port = chrome.runtime.connect({ name: "connote" });
            port.onMessage.addListener(({ message, more }) => {
              if (more) return;
              port.disconnect();
              done(message.found.report.diagnostics.map(({ rule }: { rule: string }) => rule));
            });
            port.postMessage({ seq: 1, message: { lint: { text, sender } } });
          }),
        slip,
        sender,
      );
    assert((await rules({ name: "Beleive" })).includes("misspelling"));
    await fill("#about-name", "Beleive");
    await untilSaid("Saved.");
    assert(!(await rules({})).includes("misspelling"));
  });
});

suite("texts", () => {
  const FILE = "# After a talk\n\nHi {first name},\n\nyour talk\n\n# Class of 2010\n\n\\# 1 of us\n";
  const LIST = [
    { name: "After a talk", text: "Hi {first name},\n\nyour talk" },
    { name: "Class of 2010", text: "# 1 of us" },
  ];

  test("are added, changed and removed, and stay on this computer", async () => {
    assert.equal(await isShown("#texts-none"), true);
    await write("After a talk", "Hi {first name},\nyour talk");
    await untilSaid("Saved.");
    await until(`text("#texts h3") === "After a talk" && value("#text-name") === "" && !shown("#texts-none")`);
    await extension.stopBackground();
    await reopen();
    await page.waitForSelector("#texts [data-edit]");

    await page.click("#texts [data-edit]");
    assert.equal(await text("#text-heading"), "Change “After a talk”");
    assert.equal(await focused(), "text-text");
    await write("After the talk", "Hello {first name}");
    await until(`text("#texts h3") === "After the talk" && text("#text-heading") === "A new text"`);
    const list = [{ name: "After the talk", text: "Hello {first name}" }];
    assert.deepEqual(await local(), { snippets: { version: 1, list } });

    await page.focus("#texts [data-remove]");
    await page.keyboard.press("Enter");
    await until(`shown("#texts-none")`);
    assert.equal(await focused(), "text-name");
    assert.deepEqual([await local(), await sync()], [{ snippets: { version: 1, list: [] } }, {}]);
  });

  test("that can't be read stay as they are, until they are erased", async () => {
    const stored = { snippets: { version: 99, list: LIST } };
    await store("local", stored);
    await until(`shown("#texts-problem") && !shown("#texts-none") && document.querySelector("#texts-fields:disabled")`);
    await write("Talk", "Your talk");
    await page.click("#erase");
    assert.deepEqual(await local(), stored);
    await page.click("#erase-yes");
    await until(`!shown("#texts-problem") && document.querySelector("#texts-fields:enabled")`);
    await write("Talk", "Your talk");
    await until(`text("#texts h3") === "Talk"`);
  });

  test("are not lost while another is removed", async () => {
    await write("Talk", "Your talk");
    await page.waitForSelector("#texts [data-remove]");
    await page.type("#text-text", "Half a thou");
    await page.click("#texts [data-remove]");
    await until(`shown("#texts-none")`);
    assert.equal(await value("#text-text"), "Half a thou");
    await page.click("#text-save");
    assert.match(await text("#texts-trouble"), /still empty/);
    assert.equal(await focused(), "text-name");
  });

  test("are exported as they were imported", async () => {
    await importFile(FILE);
    await untilSaid("2 texts are imported.");
    assert.deepEqual(await local(), { snippets: { version: 1, list: LIST } });
    const [name, content] = await exported("#export");
    assert.deepEqual([name, content], ["connote-texts.txt", FILE]);
    await importFile("# class of 2010\nOther words\n");
    await untilSaid("1 text is imported.");
    await until(`document.querySelectorAll("#texts li").length === 2`);
    const { snippets } = (await local()) as { snippets: { list: object[] } };
    assert.deepEqual(snippets.list, [LIST[0], { name: "class of 2010", text: "Other words" }]);
  });

  test("stay as they are when a file can't be read, and the line is named", async () => {
    await importFile(FILE);
    await untilSaid("2 texts are imported.");
    const before = await local();
    for (const [file, said] of [
      ["", /^There is no text in this file/],
      ["\u0000\u0001PK binary", /^Line 1: there is no name yet/],
      ["# Talk\nHi\n\n# Class\n\n", /^Line 4: no text follows this name/],
      [`# Talk\nHi\n# ${"x".repeat(81)}\nHi`, /^Line 3: this name is longer than 80/],
      [`# Talk\n${"x".repeat(2001)}`, /^Line 1: the text with this name is longer than 2,000/],
    ] as const) {
      await importFile(file);
      await until(`${said}.test(text("#texts-trouble"))`);
      assert.match(await text("#texts-trouble"), /Nothing was changed\.$/);
      assert.deepEqual(await local(), before);
    }
    await importFile("# Talk\nHi");
    await untilSaid("1 text is imported.");
    assert.equal(await text("#texts-trouble"), "");
  });

  test("may hold what looks like markup, and are text all the same", async () => {
    await write("<b>Bold</b>", "<img src=x onerror=alert(1)>");
    await page.waitForSelector("#texts h3");
    assert.equal(await text("#texts h3"), "<b>Bold</b>");
    assert.equal(await page.evaluate(`document.querySelectorAll("#texts :is(b, img)").length`), 0);
  });
});

suite("words", () => {
  test("are added and removed", async () => {
    await page.type("#word-new", " Skyhook ");
    await page.keyboard.press("Enter");
    await until(`text("#words li span") === "Skyhook" && value("#word-new") === ""`);
    assert.deepEqual(await sync(), { "own-words-0": ["Skyhook"] });
    await page.type("#word-new", "Beleive");
    await page.keyboard.press("Enter");
    await until(`document.querySelectorAll("#words li").length === 2`);
    await page.click("#words li:first-child button");
    await until(`document.querySelectorAll("#words li").length === 1`);
    await until(`document.activeElement.dataset.word === "Beleive"`);
    await page.keyboard.press("Enter");
    await until(`shown("#words-none") && document.activeElement.id === "word-new"`);
    assert.deepEqual(await sync(), { "own-words-0": [] });
  });
});

suite("what is read", () => {
  test("is switched off and on", async () => {
    await until(`document.querySelector("#reads-profile").checked`);
    await page.click("#reads-profile");
    await until(`(await sync()).settings?.reads_profile === false`);
    await reopen();
    await until(`!document.querySelector("#reads-profile").checked`);
    await page.click("#reads-profile");
    await until(`(await sync()).settings?.reads_profile === true`);
  });
});

suite("what is stored", () => {
  async function storeSome(): Promise<void> {
    await fill("#about-name", "Ida");
    await untilSaid("Saved.");
    await write("Talk", "Your talk");
    await until(`(await local()).snippets`);
    await page.type("#word-new", "Skyhook");
    await page.keyboard.press("Enter");
    await page.click("#reads-profile");
    await until(`(await sync()).settings && (await sync())["own-words-0"]`);
  }

  test("is shown in words and as it is, and can be taken along", async () => {
    await until(`text("#stored-here") === "Nothing" && text("#stored-synced") === "Nothing"`);
    await storeSome();
    await until(`document.querySelectorAll("#stored-synced li").length === 2`);
    assert.deepEqual((await texts("#stored-here li")).sort(), ["What you told about yourself", "Your texts"]);
    assert.equal(await isShown("#stored-raw"), false);
    await page.click("summary");
    assert.equal(await isShown("#stored-raw"), true);
    const all = { local: await local(), sync: await sync() };
    assert.deepEqual(JSON.parse(await page.$eval("#stored-raw", ({ textContent }) => textContent ?? "")), all);
    const [name, content] = await exported("#export-all");
    assert.equal(name, "connote-stored.json");
    assert.deepEqual(JSON.parse(content), all);
  });

  test("is erased when that is meant, in either place", async () => {
    await storeSome();
    await page.focus("#erase");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "erase-no");
    await page.keyboard.press("Enter");
    assert.deepEqual([await focused(), await isShown("#erase-question")], ["erase", false]);
    assert.notDeepEqual(await local(), {});

    await page.click("#erase");
    await page.click("#erase-yes");
    await until(`/^Everything is erased/.test(text("#said"))`);
    assert.deepEqual([await local(), await sync()], [{}, {}]);
    assert.equal(await focused(), "erase");
    await until(`value("#about-name") === "" && shown("#texts-none") && shown("#words-none")`);
    await until(`document.querySelector("#reads-profile").checked && text("#stored-here") === "Nothing"`);
  });
});

suite("the page", () => {
  test("is where the popup looks for it", async () => {
    await page.close();
    // Firefox tells its driver little of a tab that an extension opens: another page of ours sees it.
    page = await extension.open("pages/practice.html");
    const popup = await extension.open("pages/popup.html");
    await popup.waitForSelector("#options", { visible: true });
    await popup.$eval("#options", (button) => (button as HTMLElement).click());
    const views = `chrome.extension.getViews().filter(({ location }) => location.pathname === "/pages/options.html")`;
    await until(`${views}[0]?.document.querySelector("#about:enabled")`);
    await page.evaluate(`${views}[0].close()`);
    await until(`${views}.length === 0`);
  });

  // Firefox has no way to make a window narrow for a driver of every version.
  if (!IN_FIREFOX) {
    test("fits a narrow window, and large type", async () => {
      await fill("#about-name", "Ida");
      await write("x".repeat(80), "A text");
      await page.waitForSelector("#texts h3");
      await page.click("#erase");
      await page.click("summary");
      for (const width of [320, 600]) {
        await page.setViewport({ width, height: 800 });
        await page.evaluate(`document.documentElement.style.fontSize = ${width === 320 ? `""` : `"200%"`}`);
        const over = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assert.equal(over, 0, `${width}`);
      }
    });
  }

  for (const scheme of SCHEMES) {
    test(`has no barrier that axe knows of, in ${scheme}`, async () => {
      await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: scheme },
        { name: "prefers-reduced-motion", value: "reduce" },
      ]);
      await assertAccessible(page);
      await page.click("#about-is-synced");
      await write("Talk", "Your talk");
      await page.waitForSelector("#texts [data-edit]");
      await page.click("#texts [data-edit]");
      await page.type("#word-new", "Skyhook");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#words li");
      await importFile("garbage");
      await until(`text("#texts-trouble")`);
      await page.click("summary");
      await page.click("#erase");
      await assertAccessible(page);
    });
  }
});

// What is seen and done

/** Functions for the expressions that are evaluated in the page. */
const LOOK = `
  const text = (selector) => document.querySelector(selector)?.textContent.trim().replace(/\\s+/g, " ");
  const value = (selector) => document.querySelector(selector).value;
  const shown = (selector) => document.querySelector(selector).checkVisibility();
  const local = () => chrome.storage.local.get(null);
  const sync = () => chrome.storage.sync.get(null);
`;

/** Waits until an expression, which may await, holds in the page. It is asked from here: not every browser lets a driver
 * make a function of a text in a page under our policy. */
async function until(expression: string): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await page.evaluate(`(async () => { ${LOOK} return Boolean(${expression}); })()`))) {
    if (performance.now() > end) throw new Error(`waited in vain for ${expression}`);
  }
}

async function untilSaid(said: string): Promise<void> {
  await until(`text("#said") === ${JSON.stringify(said)}`);
}

async function text(selector: string): Promise<string> {
  return String(await page.evaluate(`{ ${LOOK} text("${selector}") }`));
}

function texts(selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent ?? ""));
}

async function value(selector: string): Promise<string> {
  return String(await page.evaluate(`{ ${LOOK} value("${selector}") }`));
}

async function isShown(selector: string): Promise<boolean> {
  return (await page.evaluate(`{ ${LOOK} shown("${selector}") }`)) === true;
}

async function focused(): Promise<string> {
  return String(await page.evaluate("document.activeElement.id"));
}

async function local(): Promise<Record<string, unknown>> {
  return (await page.evaluate("chrome.storage.local.get(null)")) as Record<string, unknown>;
}

async function sync(): Promise<Record<string, unknown>> {
  return (await page.evaluate("chrome.storage.sync.get(null)")) as Record<string, unknown>;
}

async function store(area: "sync" | "local", items: Record<string, unknown>): Promise<void> {
  await page.evaluate((area, items) => chrome.storage[area].set(items), area, items);
}

async function openOptions(): Promise<Page> {
  const options = await extension.open("pages/options.html");
  await options.waitForSelector("#about:not([disabled])");
  await options.waitForSelector("#texts-fields:not([disabled])");
  return options;
}

async function reopen(): Promise<void> {
  await page.close();
  page = await openOptions();
}

/** Types over a field, and leaves it. */
async function fill(selector: string, typed: string): Promise<void> {
  await page.focus(selector);
  await page.$eval(selector, (field) => (field as HTMLInputElement).select());
  await page.evaluate((typed) => document.execCommand("insertText", false, typed), typed);
  await page.$eval(selector, (field) => (field as HTMLInputElement).blur());
}

/** Writes a text, and saves it. */
async function write(name: string, words: string): Promise<void> {
  await fill("#text-name", name);
  await fill("#text-text", words);
  await page.click("#text-save");
}

/** Chooses a file, as the browser's own dialog does. */
async function importFile(content: string): Promise<void> {
  await page.$eval(
    "#import",
    (field, content) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], "texts.txt", { type: "text/plain" }));
      (field as HTMLInputElement).files = chosen.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    content,
  );
}

/** The name and the content of the file that a button gives. */
function exported(button: string): Promise<[string, string]> {
  return page.evaluate(
    (button) =>
      new Promise<[string, string]>((done) => {
        const { createObjectURL } = URL;
        let content: Promise<string> = Promise.resolve("");
        URL.createObjectURL = (blob) => {
          content = (blob as Blob).text();
          return createObjectURL.call(URL, blob);
        };
        // The link stands nowhere in the page: its click is heard of by nobody else.
        const { click } = HTMLAnchorElement.prototype;
        HTMLAnchorElement.prototype.click = function () {
          HTMLAnchorElement.prototype.click = click;
          URL.createObjectURL = createObjectURL;
          const { download } = this;
          void content.then((content) => done([download, content]));
        };
        document.querySelector<HTMLButtonElement>(button)?.click();
      }),
    button,
  );
}
