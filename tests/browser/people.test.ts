/** The people's page: what is due, who is in the ledger, how the year was, and the files it comes and goes as. */

import assert from "node:assert/strict";
import { after, afterEach, before, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Book, Entry } from "../../pkg/connote.js";
import { assertAccessible } from "./axe.js";
import { type Extension, IN_FIREFOX, openExtension } from "./harness.js";
import { DAY, entry, event, many, someone, store, stored } from "./ledger.js";

/** Firefox has no way to show a page in the other scheme to whoever drives it. */
const SCHEMES = IN_FIREFOX ? [] : ["light", "dark"];

let extension: Extension;
let page: Page;

before(async () => {
  extension = await openExtension();
});

after(() => extension.close());

afterEach(() => page.close());

suite("how it stands", () => {
  test("a ledger is kept once the writer wants one, paused, and gone on with", async () => {
    await open([], { consent: "unasked" });
    assert.match(await text("#standing"), /^Connote keeps no ledger/);
    assert.match(await text("#standing-hint"), /^If you keep one, /);
    assert.equal(await isShown("#people"), false);
    assert.equal(await isShown("#nobody"), false);
    assert.equal(await isShown("#exports"), false);

    await page.click("#standing-button");
    await until(`(await local()).ledger.consent === "on"`);
    await until(`text("#standing-button") === "Pause" && shown("#nobody") && !shown("#standing-hint")`);
    assert.equal(await focused(), "standing-button");
    await page.click("#standing-button");
    await until(`text("#standing-button") === "Go on" && /^Paused/.test(text("#standing"))`);
    assert.equal((await book()).consent, "paused");
    await page.click("#standing-button");
    await until(`text("#standing-button") === "Pause"`);
    await restart();
    assert.equal(await text("#standing-button"), "Pause");
  });

  test("who is kept in a ledger that is off is shown, and what is due is not", async () => {
    await open(someone(), { consent: "declined" });
    assert.match(await text("#standing"), /^Off: nothing new is recorded/);
    assert.deepEqual([await isShown("#standing-hint"), await isShown(".dues")], [false, false]);
    assert.equal((await texts("#list h3")).length, 8);
    assert.equal(
      await page.evaluate(`[...document.querySelectorAll(".owed")].some((it) => it.checkVisibility())`),
      false,
    );
    await page.click("#standing-button");
    await until(`text("#standing-button") === "Pause" && shown(".dues") && shown("#due")`);
  });

  test("what can't be read is said, and stays as it is until it is erased", async () => {
    await open(someone(), { version: 99 });
    const before = await page.evaluate("chrome.storage.local.get(null)");
    assert.match(await text("#standing"), /could not be read.*Nothing is lost/);
    for (const part of ["#people", "#files", "#year", "#standing-button", "#unanswered"]) {
      assert.equal(await isShown(part), false, part);
    }
    assert.deepEqual(await page.evaluate("chrome.storage.local.get(null)"), before);
    await page.click("#erase");
    await page.click("#erase-yes");
    await until(`/^Everybody is erased/.test(text("#said"))`);
    await until(`/^Connote keeps no ledger/.test(text("#standing"))`);
  });
});

suite("what is due", () => {
  test("is said in words, with since when and the way to the profile", async () => {
    await open(someone());
    const said = (await texts("#due .what")).map(plain);
    assert.equal(said[0], "Thank Ada Okafor for accepting");
    assert(said.includes("Ask Efua Tamm, as planned: a word with the ethics board"));
    assert(said.includes("Follow up once with Chidi Marsh"));
    assert(said.includes("Look in on Bo Lindqvist: it has been a while"));
    assert(said.includes("Keep Dolores Quispe in your ledger, or forget them"));
    const { settled = 0 } = someone()[0]?.events?.[0] ?? {};
    assert.equal(await text("#due li .small"), `Since ${await day(settled)}`);
    const link = await page.$eval("#due a", (link) => {
      const { href, target, rel } = link as HTMLAnchorElement;
      return [href, target, rel];
    });
    assert.deepEqual(link, ["https://www.linkedin.com/in/person-1/", "_blank", "noopener"]);
  });

  test("is put off, and that is undone", async () => {
    await open(someone());
    await page.focus("#due [data-does=later]");
    await page.keyboard.press("Enter");
    await until(`!/Ada/.test(text("#due .what"))`);
    assert.match(await text("#said"), /^Put off until /);
    const until30 = Date.now() + 30 * DAY;
    const [ada] = await stored(page);
    assert(Math.abs((ada?.not_before ?? 0) - until30) < 60_000);
    // The focus went on to what took its place.
    assert.equal(await page.evaluate(`document.querySelector("#due li").contains(document.activeElement)`), true);

    await page.click("#undo");
    await until(`/Ada/.test(text("#due .what"))`);
    assert.equal(await text("#said"), "Undone.");
    assert.equal(await isShown("#undo"), false);
    assert.equal((await stored(page))[0]?.not_before, undefined);
  });

  test("has drafts, each of which is copied", async () => {
    await open(someone());
    await page.click("#due [data-does=drafts]");
    await page.waitForSelector("#due .draft");
    assert.equal(await attribute("#due [data-does=drafts]", "aria-expanded"), "true");
    const drafts = await texts("#due .draft .text");
    assert(drafts.length >= 2 && drafts.length <= 4, `${drafts.length}`);
    assert(drafts.every((draft) => draft.includes("Ada")));
    await page.click("#due .draft:nth-child(2) [data-does=copy]");
    await until(`/^Copied/.test(text("#said"))`);
    await page.focus("#search");
    await page.keyboard.down("Control");
    await page.keyboard.press("v");
    await page.keyboard.up("Control");
    assert.equal(await value("#search"), drafts[1]?.replaceAll("\n", "").slice(0, 100));
    await page.click("#due [data-does=drafts]");
    await until(`!document.querySelector("#due .draft")`);
    assert.equal(await attribute("#due [data-does=drafts]", "aria-expanded"), "false");
  });

  test("is let go of where nothing came of it, and comes back", async () => {
    await open(someone());
    await page.click("#due [data-does=forget]");
    await until(`!/Dolores/.test(text("#due")) && !/Dolores/.test(text("#list"))`);
    assert.equal(plain(await text("#said")), "Forgotten: Dolores Quispe.");
    await page.click("#undo");
    await until(`/Dolores/.test(text("#due")) && /Dolores/.test(text("#list"))`);
    assert.deepEqual(await stored(page), ledger);
  });

  test("shows the first of much, and then all", async () => {
    const accepted = { state: "accepted", settled: Date.now() - DAY } as const;
    await open(Array.from({ length: 12 }, (_, id) => entry(id, `Person ${id}`, [event(3, accepted)])));
    assert.equal((await texts("#due li.due")).length, 5);
    await page.focus("#due-more");
    await page.keyboard.press("Enter");
    await until(`document.querySelectorAll("#due li.due").length === 12 && !shown("#due-more")`);
    assert.equal(
      await page.evaluate(`document.querySelectorAll("#due li.due")[5].contains(document.activeElement)`),
      true,
    );
  });
});

suite("who is in it", () => {
  test("is listed with all that is told of them in a line", async () => {
    await open(someone());
    assert.equal(await text("#found"), "8 people");
    const { settled = 0 } = someone()[0]?.events?.[0] ?? {};
    assert.deepEqual(await texts("#list li:first-child .head > *"), [
      "Ada Okafor",
      `Accepted · ${await day(settled)} · Met at an event`,
      "Runs the triage study that I want to learn from",
      "Due: thanks for accepting",
    ]);
    assert.equal(await page.$("#list .details"), null, "nothing is built that nobody unfolded");
  });

  test("is searched at each key, sorted and filtered", async () => {
    await open(someone());
    await page.type("#search", "wojcik");
    await until(`text("#found") === "1 of 8 people" && text("#list h3") === "Hana Wójcik"`);
    assert.equal(await focused(), "search");
    await page.type("#search", "xx");
    await until(`text("#found") === "Nobody here fits that."`);
    await page.$eval("#search", (field) => (field as HTMLInputElement).select());
    await page.keyboard.press("Backspace");
    await until(`text("#found") === "8 people"`);

    await page.select("#sort", "name");
    await until(`text("#list h3") === "Ada Okafor"`);
    const byName = await texts("#list h3");
    assert.deepEqual(byName, [...byName].sort());
    await page.select("#sort", "oldest");
    await until(`text("#list h3") === "Bo Lindqvist" || text("#list h3") === "Dolores Quispe"`);

    for (const [only, names] of Object.entries({
      declined: ["Goran Vasquez"],
      withdrawn: ["Hana Wójcik"],
      open: ["Farah Underhill"],
      "not-answered": ["Dolores Quispe"],
      accepted: ["Ada Okafor", "Bo Lindqvist", "Chidi Marsh", "Efua Tamm"],
    })) {
      await page.select("#only", only);
      await until(`text("#found") === "${names.length} of 8 people"`);
      assert.deepEqual((await texts("#list h3")).sort(), names);
    }
  });

  test("is drawn for the last key alone, however fast they come", async () => {
    await open(many(500));
    await page.evaluate(`{
      const search = document.querySelector("#search");
      for (const key of ["A", "Ad", "Ada", "Ada O", "Ada Okafor 1", "Ada Okafor 120"]) {
        search.value = key;
        search.dispatchEvent(new Event("input", { bubbles: true }));
      }
      const drawn = [];
      Object.assign(window, { drawn });
      new MutationObserver(() => drawn.push(document.querySelectorAll("#list h3").length))
        .observe(document.querySelector("#list"), { childList: true });
    }`);
    await until(`text("#found") === "1 of 500 people"`);
    assert.deepEqual(await texts("#list h3"), ["Ada Okafor 120"]);
    assert.deepEqual(await page.evaluate("drawn"), [1]);
  });

  test("is shown fifty at a time, also of 5,000", async () => {
    await open(many(5_000));
    assert.equal(await text("#found"), `${(5000).toLocaleString()} people`);
    assert.equal((await texts("#list h3")).length, 50);
    const first = await texts("#list h3");
    await page.focus("#more");
    await page.keyboard.press("Enter");
    await until(`document.querySelectorAll("#list h3").length === 100`);
    assert.deepEqual((await texts("#list h3")).slice(0, 50), first);
    assert.equal(await focused(), "more");
    await page.type("#search", "Zhou 11");
    await until(`/^\\d+ of/.test(text("#found")) && document.querySelectorAll("#list h3").length < 50`);
    assert.equal(await isShown("#more"), false);
  });

  test("unfolds to what was sent and what became of it", async () => {
    await open(someone());
    await unfold("Efua Tamm");
    const [invite, message] = someone()[4]?.events ?? [];
    assert.deepEqual(await texts("#list .events li"), [
      `${await day(message?.at ?? 0)}MessageAnswered`,
      `${await day(invite?.at ?? 0)}Invitation with a noteAccepted, ${await day(invite?.settled ?? 0)}`,
    ]);
    assert.equal(await attribute("#list .details a", "href"), "https://www.linkedin.com/in/person-5/");
    assert.equal(await value("#list [data-field=ask-what]"), "a word with the ethics board");
    await unfold("Efua Tamm");
    assert.equal(await page.$("#list .details"), null);
  });

  test("is changed by hand, and what was changed is there after the background was stopped", async () => {
    await open(someone());
    await unfold("Farah Underhill");
    await fill("[data-field=name]", " Farah O. Underhill ");
    await until(`text("#said") === "Saved." && shown("#undo")`);
    await until(`/^Farah O. Underhill/.test(text(".person:has(.details)"))`);
    await fill("[data-field=why]", "Knows the archive at Leeds");
    await until(`text(".person:has(.details) .why") === "Knows the archive at Leeds"`);
    await page.select("#list [data-field=invite]", "declined");
    await until(`/^Declined/.test(text(".person:has(.details) .line"))`);
    await until(`/Declined, /.test(text("#list .events"))`);
    await restart();
    const farah = (await stored(page)).find(({ id }) => id === 6);
    assert.equal(farah?.name, "Farah O. Underhill");
    assert.equal(farah?.events?.[0]?.state, "declined");
    await unfold("Farah O. Underhill");
    assert.equal(await value("#list [data-field=invite]"), "declined");
    assert.equal(await value("#list [data-field=why]"), "Knows the archive at Leeds");
  });

  test("takes the last change back", async () => {
    await open(someone());
    await unfold("Farah Underhill");
    await page.select("#list [data-field=invite]", "withdrawn");
    await until(`/^Withdrawn/.test(text(".person:has(.details) .line")) && shown("#undo")`);
    await page.focus("#undo");
    await page.keyboard.press("Enter");
    await until(`/^Still open/.test(text(".person:has(.details) .line"))`);
    assert.equal(await value("#list [data-field=invite]"), "pending");
    assert.equal(await focused(), "bar");
    assert.deepEqual(await stored(page), ledger);
  });

  test("says kindly that an ask comes soon after connecting, and keeps one that has a day", async () => {
    await open(someone());
    await unfold("Ada Okafor");
    await fill("[data-field=ask-what]", "a reference");
    await until(`/^Add a day/.test(text("#list .hint"))`);
    assert.deepEqual(await stored(page), ledger);
    await fillDay(inDays(10));
    await until(`/months/.test(text("#list .hint"))`);
    await until(`(await local())["ledger-1"].includes("a reference")`);
    await fillDay(inDays(90));
    await until(`text("#list .hint") === ""`);
    const at = new Date(`${inDays(90)}T00:00`).getTime();
    await until(`JSON.parse((await local())["ledger-1"])[0].ask.at === ${at}`);
    await fill("[data-field=ask-what]", "");
    await until(`JSON.parse((await local())["ledger-1"])[0].ask === undefined`);
  });

  test("is forgotten, with the focus on who comes next, and comes back to the same place", async () => {
    await open(someone());
    const names = await texts("#list h3");
    const [, second = "", third] = names;
    await unfold(second);
    await page.focus("#list .details [data-does=forget]");
    await page.keyboard.press("Enter");
    await until(`document.querySelectorAll("#list h3").length === 7`);
    assert.equal(await page.evaluate("document.activeElement.textContent"), third);
    assert.equal(plain(await text("#said")), `Forgotten: ${second}.`);
    await page.click("#undo");
    await until(`document.querySelectorAll("#list h3").length === 8`);
    assert.deepEqual(await texts("#list h3"), names);
    assert.deepEqual(await stored(page), ledger);
  });

  test("stays unfolded, with what is being typed, while somebody comes and the same person changes", async () => {
    await open(someone());
    await unfold("Farah Underhill");
    await page.focus("#list [data-field=why]");
    await page.keyboard.type(" and");
    await page.evaluate(() => {
      const port = chrome.runtime.connect({ name: "connote" });
      const note = { kind: "invite", text: "Hi", recipient: { name: "Jun Zhou", aliases: ["in/jun-zhou"] } };
      port.postMessage({ seq: 1, message: { sent: { at: Date.now(), note, why: "" } } });
      port.postMessage({ seq: 2, message: { ledger: { change: { id: 6, change: { name: "Farah O. Underhill" } } } } });
    });
    await until(`text("#list h3") === "Jun Zhou" && text("#found") === "9 people"`);
    await until(`text(".person:has(.details) h3") === "Farah O. Underhill"`);
    assert.equal(await value("#list [data-field=name]"), "Farah O. Underhill");
    assert.equal(await value("#list [data-field=why]"), "Same course at Leeds, ten years apart and");
    assert.equal(await page.evaluate("document.activeElement.dataset.field"), "why");
  });

  test("may be called anything, and is text all the same", async () => {
    const names = [
      `<img src=x onerror="document.title='hacked'"><b>Bold</b>`,
      "עדה אוקפור",
      "x".repeat(4_000),
      "$1 $$ %s \\u0041",
      "\u202Eadnil\u202C <!-- -->",
    ];
    const people = names.map((name, id) => entry(id, name, [event(3, { state: "accepted", settled: Date.now() })]));
    people.push(entry(5, "  ", [event(3)], { aliases: ["in/../../evil?x=1"] }));
    await open(people);
    const shown = await texts("#list h3");
    assert.deepEqual([...shown].sort(), [...names, "Somebody without a name"].sort());
    assert.equal(plain((await texts("#due .what"))[1] ?? ""), "Thank עדה אוקפור for accepting");
    assert.equal(await page.evaluate(`document.querySelectorAll("main :is(img, b)").length`), 0);
    assert.equal(await page.evaluate("document.title"), "People");
    await unfold("Somebody without a name");
    assert.equal(await page.$("#list .details a"), null, "what is no address is no link");
    await unfold(names[0] ?? "");
    assert.equal(await value(".person:has(.events):nth-child(1) [data-field=name], #list [data-field=name]"), names[0]);
  });
});

suite("the year", () => {
  test("is drawn, said, and told in tables with the same figures", async () => {
    await open(many(200));
    await page.waitForSelector("#bars rect");
    const said = await text("#year-said");
    const [sent, settled, accepted, share, open_] = (said.match(/\d+/g) ?? []).map(Number);
    assert.equal(sent, 200);
    assert.equal(sent, (settled ?? 0) + (open_ ?? 0));
    assert.equal(share, Math.round((100 * (accepted ?? 0)) / (settled ?? 1)));
    assert.equal((await page.$$("#bars > g")).length, 52);
    assert((await page.$$("#bars .accepted")).length > 10);
    assert((await page.$$("#bars .open")).length > 5);
    for (const table of ["#weeks", "#relations", "#kinds"]) {
      const sums = await page.$$eval(`${table} tr`, (rows) =>
        rows.reduce((sums, row) => sums.map((sum, at) => sum + Number(row.children[at + 1]?.textContent)), [0, 0, 0]),
      );
      assert.deepEqual(sums, [sent, accepted, open_], table);
    }
    assert.equal(await isShown("#weeks"), false);
    await page.click("summary");
    assert.equal(await isShown("#weeks"), true);
    const name = await page.$eval(".picture > svg", (svg) => {
      const [label, told] = ["aria-labelledby", "aria-describedby"].map((name) => svg.getAttribute(name) ?? "");
      return [label, told].map((id) => document.getElementById(id ?? "")?.textContent);
    });
    assert.deepEqual(name, ["The last year", said]);
  });

  // Firefox has no way to show a page in another time zone to whoever drives it.
  if (!IN_FIREFOX) {
    test("has its weeks and the days of the archive as they were, far west too", async () => {
      const at = Math.floor(Date.now() / DAY - 30) * DAY;
      await open([entry(1, "Ada Okafor", [event(0, { at })])]);
      await page.emulateTimezone("America/Los_Angeles");
      await page.reload();
      await page.waitForSelector("#below:not([hidden])");
      const day = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" }).format(at);
      assert.equal(await text("#list .line"), `Still open · ${day}`);
      assert.equal(new Date(await text("#year-first")).getDay(), 1, "a week begins on Monday");
    });
  }

  test("says nothing of kinds of note before enough is settled", async () => {
    await open(someone());
    await page.waitForSelector("#bars rect");
    assert.equal(await isShown("#kinds-table"), false);
    assert.equal(await isShown("#relations"), true);
  });
});

suite("files", () => {
  test("give everybody, who can be erased and brought back", async () => {
    await open(someone());
    const [name, json] = await exported("[data-export=json]");
    assert.equal(name, "connote-people.json");
    await page.click("#erase");
    assert.equal(await focused(), "erase-no");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "erase");
    assert.deepEqual(await stored(page), ledger);
    await page.click("#erase");
    await page.click("#erase-yes");
    await until(`/^Everybody is erased/.test(text("#said")) && shown("#nobody")`);
    assert.equal(await isShown("#undo"), false);
    assert.deepEqual(await stored(page), []);

    await importFile(json);
    await until(`text("#said") === "New here: 8."`);
    await until(`text("#found") === "8 people"`);
    assert.deepEqual(nameless(await stored(page)), nameless(ledger));
    await importFile(json);
    await until(`text("#said") === "Nothing in this file was new."`);
  });

  test("of a table open in a spreadsheet", async () => {
    await open(someone());
    const [name, csv] = await exported("[data-export=csv]");
    assert.equal(name, "connote-people.csv");
    assert.match(csv, /Ada Okafor/);
  });

  test("that were brought in are taken back", async () => {
    await open(someone());
    const [, json] = await exported("[data-export=json]");
    await page.close();
    await open([entry(0, "Ines Yıldız", [event(3)])]);
    await importFile(json);
    await until(`text("#said") === "New here: 8." && text("#found") === "9 people"`);
    await page.click("#undo");
    await until(`text("#found") === "1 person"`);
    assert.deepEqual(await stored(page), ledger);
  });

  test("that can't be read change nothing, and it is said where and why", async () => {
    await open(someone());
    const [, json] = await exported("[data-export=json]");
    for (const [file, said] of [
      ["", /^This file is empty\./],
      ["PK\u0003\u0004 zip", /still packed/],
      ["Dear diary,\ntoday", /^This is some other file/],
      [json.slice(0, -40), /^Line \d+: the file is damaged here/],
    ] as const) {
      await importFile(file);
      await until(`${said}.test(text("#said"))`);
      assert.match(await text("#said"), /Nothing was changed\.$/);
      assert.equal(await isShown("#undo"), false);
      assert.deepEqual(await stored(page), ledger);
    }
  });
});

suite("the page", () => {
  test("does not move what is seen while it is filled", async () => {
    await open(many(5_000));
    await page.waitForSelector("#bars rect");
    if (IN_FIREFOX) return;
    const shifts = await page.evaluate(
      () =>
        new Promise((done) => {
          new PerformanceObserver((list) => done(list.getEntries().length)).observe({
            type: "layout-shift",
            buffered: true,
          });
          // What was buffered is told at once; where there is nothing, nothing is.
          requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
        }),
    );
    assert.equal(shifts, 0);
  });

  // Firefox has no way to make a window narrow for a driver of every version.
  if (!IN_FIREFOX) {
    test("fits a narrow window, and large type", async () => {
      await open([...someone(), entry(9, "x".repeat(300), [event(1, { why: "y".repeat(300) })])]);
      await unfold("Ada Okafor");
      await page.click("summary");
      await page.click("#erase");
      await page.click("#due [data-does=drafts]");
      await page.waitForSelector("#due .draft");
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
      await open([...someone(), ...many(200).map((it) => ({ ...it, id: it.id + 10 }))]);
      await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: scheme },
        { name: "prefers-reduced-motion", value: "reduce" },
      ]);
      await page.waitForSelector("#bars rect");
      await assertAccessible(page);
      await unfold("Ada Okafor");
      await fill("[data-field=ask-what]", "a reference");
      await page.click("#due [data-does=drafts]");
      await page.waitForSelector("#due .draft");
      await page.click("#due .draft [data-does=copy]");
      await page.click("summary");
      await page.click("#erase");
      await until(`text("#said")`);
      await assertAccessible(page);
      await page.close();
      await open([], { consent: "declined" });
      await assertAccessible(page);
    });
  }
});

// What is seen and done

/** The people that the page was opened on. */
let ledger: readonly Entry[] = [];

/** Opens the page on a ledger. */
async function open(entries: readonly Entry[], book: Partial<Book> = {}): Promise<void> {
  ledger = entries.map((it) => JSON.parse(JSON.stringify(it)) as Entry);
  await store(extension, entries, book);
  page = await extension.open("pages/people.html");
  await page.waitForSelector("#page:not([hidden])");
  await page.waitForSelector("#below:not([hidden])");
}

/** Stops the background, and opens the page anew. */
async function restart(): Promise<void> {
  await page.close();
  await extension.stopBackground();
  page = await extension.open("pages/people.html");
  await page.waitForSelector("#below:not([hidden])");
}

/** Functions for the expressions that are evaluated in the page. */
const LOOK = `
  const text = (selector) => document.querySelector(selector)?.textContent.trim().replace(/\\s+/g, " ");
  const shown = (selector) => document.querySelector(selector).checkVisibility();
  const local = () => chrome.storage.local.get(null);
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
  return page.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent ?? ""));
}

/** A text without the marks that keep a name's direction to itself. */
function plain(text: string): string {
  return text.replace(/[\u2068\u2069]/g, "");
}

function value(selector: string): Promise<string> {
  return page.$eval(selector, (field) => (field as HTMLInputElement).value);
}

function attribute(selector: string, name: string): Promise<string | null> {
  return page.$eval(selector, (element, name) => element.getAttribute(name), name);
}

async function isShown(selector: string): Promise<boolean> {
  return (await page.evaluate(`{ ${LOOK} shown("${selector}") }`)) === true;
}

async function focused(): Promise<string> {
  return String(await page.evaluate("document.activeElement.id"));
}

async function book(): Promise<Book> {
  return (await page.evaluate("chrome.storage.local.get(null).then(({ ledger }) => ledger)")) as Book;
}

/** A day as the page writes it. */
async function day(time: number): Promise<string> {
  return String(await page.evaluate(`new Intl.DateTimeFormat([], { dateStyle: "medium" }).format(${time})`));
}

/** The day in so many days, as a field for one holds it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}

/** All but the numbers, which are given anew. */
function nameless(entries: readonly Entry[]): object[] {
  return entries.map(({ id: _, ...entry }) => entry);
}

/** Unfolds or folds somebody, by name. */
async function unfold(name: string): Promise<void> {
  await page.evaluate((name) => {
    const folds = [...document.querySelectorAll<HTMLElement>("#list .fold")];
    folds.find(({ textContent }) => textContent === name)?.click();
  }, name);
}

/** Types over a field of somebody who is unfolded, and leaves it. */
async function fill(selector: string, typed: string): Promise<void> {
  await page.focus(`#list ${selector}`);
  await page.$eval(`#list ${selector}`, (field) => (field as HTMLInputElement).select());
  await page.evaluate((typed) => {
    if (typed) document.execCommand("insertText", false, typed);
    else document.execCommand("delete");
  }, typed);
  await page.$eval(`#list ${selector}`, (field) => (field as HTMLInputElement).blur());
}

/** Fills in the day of a planned ask, as its picker does. */
async function fillDay(day: string): Promise<void> {
  await page.$eval(
    "#list [data-field=ask-day]",
    (field, day) => {
      (field as HTMLInputElement).value = day;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    day,
  );
}

/** Chooses a file, as the browser's own dialog does. */
async function importFile(content: string): Promise<void> {
  await page.$eval(
    "#import",
    (field, content) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], "people.json", { type: "application/json" }));
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
