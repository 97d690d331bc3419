/** What the writer sees and does: the card at the words, the panel below the box, and nothing at all in quiet mode. */

import assert from "node:assert/strict";
import { after, afterEach, before, suite, test } from "node:test";
import { assertAccessible } from "./axe.js";
import { all, type Box, boxOf } from "./closed-root.js";
import { type Extension, IN_FIREFOX, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

const STOCK = "I'd like to add you to my professional network on LinkedIn.";
const GOOD =
  "Hi Ada, I'm a nurse in Leeds. Your talk on wound photography at the Tissue Viability conference in May " +
  "changed how our ward keeps records. I'd like to follow your work here.";
/** Good, but for one word that is there twice. */
const TWICE = GOOD.replace("the Tissue", "the the Tissue");
/** Good, but for two things that can be mended without a second look. */
const TWO_SLIPS = TWICE.replace("Ada", "Ida");
/** Good, but for a word that two others may have been meant by. */
const UNSURE = GOOD.replace("Your talk", "Your talk, wich was");

const READY = "Ready to send";
const BLANK = "Write a line or two; Connote reads along.";
const ONE = "1 remark";
const TWO = "2 remarks";

let extension: Extension;
let dialog: Invitation;

before(async () => {
  extension = await openExtension();
});

after(() => extension.close());

afterEach(async () => {
  if (!dialog.page.isClosed()) await dialog.page.close();
});

async function open(text: string, status: string): Promise<void> {
  dialog = new Invitation(await extension.visit("/in/ada-okafor/"));
  await dialog.openOnProfile();
  if (text) await dialog.paste(text);
  await dialog.untilStatus(status);
}

suite("the card at the words", () => {
  test("opens by a click on them, and leaves the writer in the box", async () => {
    await open(TWICE, ONE);
    await openByClick();
    assert.match((await dialog.card())?.text ?? "", /“the” stands here twice/);
    assert.equal(await dialog.isFocused(), true);
    const [start, end] = await dialog.selected();
    assert(TWICE.indexOf("the the") <= start && end <= TWICE.indexOf(" Tissue"), `${start}–${end}`);
  });

  test("does not open by hovering, nor by a selection that ends there", async () => {
    await open(TWICE, ONE);
    const { x, y, width, height } = await mark();
    await dialog.page.mouse.move(x + width / 2, y + height / 2);
    await dialog.page.mouse.move(x + width / 2 + 1, y + height / 2);
    assert.equal(await dialog.card(), undefined);
    await dialog.page.mouse.move(x + width + 40, y + height / 2);
    await dialog.page.mouse.down();
    await dialog.page.mouse.move(x + width / 2, y + height / 2);
    await dialog.page.mouse.up();
    assert.equal(await dialog.card(), undefined);
  });

  test("covers neither its words' line, nor the counter, nor Send", async () => {
    // One on the first line of the box, and one on the last.
    for (const text of [`XXX ${GOOD}`.slice(0, 190), `${GOOD} XXX`]) {
      await open(text, ONE);
      await dialog.go();
      const card = await cardBox();
      const [words] = await dialog.marks("active");
      assert(words);
      const [counter, send] = await dialog.evaluate<Box[]>(
        `[".counter", ".artdeco-button--primary"].map((it) =>
          ${dialog.field}.closest(".send-invite").querySelector(it).getBoundingClientRect().toJSON())`,
      );
      const line = { ...words, x: 0, width: 10_000 };
      for (const [name, box] of Object.entries({ line, counter, send })) {
        assert(box && !overlap(card, box), `the card at ${JSON.stringify(card)} covers the ${name}`);
      }
      await dialog.page.close();
    }
    await open(GOOD, READY);
  });

  for (const [what, does] of [
    ["a key that writes", () => dialog.page.keyboard.type("x")],
    ["a key that moves the caret", () => dialog.key("ArrowLeft")],
    ["a click beside the words", () => clickAtEnd()],
    ["a click elsewhere, whatever becomes of the focus", () => clickOnHeading()],
    ["a text that the page sets", () => setText(`Well: ${TWICE}`)],
  ] as const) {
    test(`closes with ${what}`, async () => {
      await open(TWICE, ONE);
      await openByClick();
      await does();
      await dialog.until("the card is gone", async () => !(await dialog.card()));
    });
  }

  test("closes with Escape, and the site's dialog does not", async () => {
    await open(TWICE, ONE);
    await openByClick();
    await dialog.key("Escape");
    assert.equal(await dialog.card(), undefined);
    assert.equal(await dialog.isOpen(), true);
    await dialog.key("Escape");
    assert.equal(await dialog.isOpen(), false);
  });

  test("goes out of view with its words", async () => {
    await open(`XXX ${"\nOne more line.".repeat(9)}`, ONE);
    await dialog.go();
    const isShown = async () =>
      (await dialog.card())?.call<boolean>("function () { return getComputedStyle(this).visibility === 'visible'; }");
    assert.equal(await isShown(), true);
    await dialog.evaluate(`${dialog.field}.scrollTo(0, 1000)`);
    await dialog.until("it is hidden", async () => !(await isShown()));
    await dialog.evaluate(`${dialog.field}.scrollTo(0, 0)`);
    await dialog.until("it is back", isShown);
  });

  test("lets the arrows choose among its buttons when a key opened it", async () => {
    await open(UNSURE, ONE);
    await dialog.go();
    assert.equal(await dialog.chosen(), "Change to “which”");
    await dialog.key("ArrowDown");
    assert.equal(await dialog.chosen(), "Change to “witch”");
    assert.equal(await dialog.announced(), "Enter: Change to “witch”");
    await dialog.key("ArrowUp");
    await dialog.key("ArrowUp");
    assert.equal(await dialog.chosen(), "Why?");
    await dialog.key("Enter");
    assert.equal(await dialog.hasReason(), true);
    for (let times = 0; times < 3; times += 1) await dialog.key("ArrowUp");
    assert.equal(await dialog.chosen(), "Change to “witch”");
    await dialog.key("Enter");
    assert.equal(await dialog.text(), UNSURE.replace("wich", "witch"));
    assert.equal(await dialog.isFocused(), true);
  });

  test("keeps the words by key, and steps aside", async () => {
    await open(TWICE, ONE);
    await dialog.go();
    await dialog.key("ArrowDown");
    assert.equal(await dialog.chosen(), "Keep as is");
    await dialog.key("Enter");
    await dialog.untilStatus(READY);
    assert.equal(await dialog.card(), undefined);
    assert.equal(await dialog.text(), TWICE);
  });

  test("can be gone into with Tab", async () => {
    await open(TWICE, ONE);
    await dialog.go();
    await dialog.key("Tab");
    assert.equal(await dialog.isFocused(), false);
    assert.notEqual(await dialog.card(), undefined);
    await dialog.key("Enter");
    await dialog.until("the fix is typed", async () => (await dialog.text()) === GOOD);
    assert.equal(await dialog.card(), undefined);
    assert.equal(await dialog.isFocused(), true);
  });

  test("shows what becomes of the note where the button does not say it", async () => {
    await open(STOCK, ONE);
    await dialog.go();
    const [inserted] = all(await dialog.card(), ({ tag }) => tag === "ins");
    assert.match(inserted?.text ?? "", /\[.+\]/);
    await dialog.page.close();

    // The button says it all.
    await open(TWICE, ONE);
    await dialog.go();
    assert.deepEqual(
      all(await dialog.card(), ({ tag }) => tag === "ins" || tag === "del"),
      [],
    );
  });
});

suite("the panel", () => {
  test("mends all that is simple at once, and one undo takes it back", async () => {
    const before = TWO_SLIPS;
    await open(before, TWO);
    await dialog.select(before.indexOf("Viability"));
    await dialog.unfold();
    assert.match(await dialog.shown(), /Ida\s*→\s*Ada\s*the the\s*→\s*the/);
    await dialog.choose("Make 2 simple changes");
    await dialog.untilStatus(READY);
    assert.equal(await dialog.text(), GOOD);
    assert.deepEqual(await dialog.selected(), [GOOD.indexOf("Viability"), GOOD.indexOf("Viability")]);
    await dialog.undo();
    assert.equal(await dialog.text(), before);
    await dialog.untilStatus(TWO);

    await dialog.choose("Make 2 simple changes");
    await dialog.untilStatus(READY);
    await dialog.choose("Undo");
    await dialog.untilStatus(TWO);
    assert.equal(await dialog.text(), before);
  });

  test("offers that only where there is more than one, and nothing to choose", async () => {
    await open(TWICE, ONE);
    await dialog.unfold();
    assert.doesNotMatch(await dialog.shown(), /simple/);
    await dialog.paste(UNSURE.replace("Ada", "Ida"));
    await dialog.untilStatus(TWO);
    assert.doesNotMatch(await dialog.shown(), /simple/);
  });

  test("says nothing more of a note that is paused, until it is resumed", async () => {
    await open(TWICE, ONE);
    await dialog.unfold();
    await dialog.choose("Pause for this note");
    await dialog.untilStatus("Paused for this note");
    assert.deepEqual([await dialog.marks(), await dialog.items()], [[], []]);
    await dialog.type(" the the");
    await dialog.key("F8");
    assert.equal(await dialog.card(), undefined);
    assert.equal(await dialog.status(), "Paused for this note");
    await dialog.choose("Resume");
    await dialog.until("it reads again", async () => (await dialog.marks()).length > 0);
    assert.equal(await dialog.isFocused(), true);
  });

  test("is paused for one note alone", async () => {
    await open(TWICE, ONE);
    await dialog.unfold();
    await dialog.choose("Pause for this note");
    await dialog.untilStatus("Paused for this note");
    await dialog.press("Dismiss");
    await dialog.openOnProfile();
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
  });

  test("is one line that moves nothing, whatever is said", async () => {
    await open("", BLANK);
    const before = await sendTop();
    for (const [text, status] of [
      [GOOD, READY],
      [TWO_SLIPS, TWO],
      [`${GOOD} ${GOOD}`, undefined],
      ["Guten Tag, ich habe Ihren Vortrag über Wundfotografie gehört und möchte gern mehr davon lesen.", undefined],
    ] as const) {
      const said = await dialog.status();
      await dialog.paste(text);
      await dialog.until("it is read", async () =>
        status ? (await dialog.status()) === status : (await dialog.status()) !== said,
      );
      assert.equal(await sendTop(), before, text);
    }
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
    await dialog.go();
    assert.equal(await sendTop(), before);
    await dialog.choose("Keep as is");
    await dialog.until("it is said", async () => /Kept/.test(await dialog.shown()));
    assert.equal(await sendTop(), before);
    assert.equal(await dialog.isFolded(), true);
  });

  test("is wholly there in a narrow dialog", async () => {
    dialog = new Invitation(await extension.visit("/in/ada-okafor/"));
    for (const width of [328, 240]) {
      await dialog.page.setViewport({ width, height: 600 });
      if (!(await dialog.hasBox())) await dialog.openOnProfile();
      await dialog.paste(TWO_SLIPS);
      await dialog.untilStatus(TWO);
      for (const isUnfolded of [false, true]) {
        if (isUnfolded) {
          await dialog.unfold();
          await dialog.choose("Proofread: not yet");
          await dialog.choose(/^How ready it is/);
        }
        const [panel] = all(await dialog.inside(), ({ attributes }) => attributes["role"] === "region");
        const outside = await panel?.call(`function () {
          const { left, right } = this.getBoundingClientRect();
          const shown = [...this.querySelectorAll("*")].filter((it) => it.checkVisibility() && !it.closest(".unseen"));
          const isOutside = (it) => it.getBoundingClientRect().right > right || it.getBoundingClientRect().left < left;
          return shown.filter(isOutside).map((it) => it.outerHTML);
        }`);
        assert.deepEqual(outside, [], `${width} pixels wide`);
        assert.notEqual(await dialog.buttonBox("Remarks"), undefined);
      }
      await dialog.choose("Remarks");
    }
  });

  test("unfolds by a click, and keeps its height then", async () => {
    await open(TWO_SLIPS, TWO);
    assert.doesNotMatch(await dialog.shown(), /Keep as is/);
    const height = async () => {
      const [panel] = all(await dialog.inside(), ({ attributes }) => attributes["role"] === "region");
      assert(panel);
      return (await boxOf(panel)).height;
    };
    const folded = await height();
    // The line itself does what its button does.
    const [status] = all(await dialog.inside(), ({ attributes }) => attributes["role"] === "status");
    assert(status);
    await dialog.clickOn(await boxOf(status));
    await dialog.until("it is unfolded", async () => !(await dialog.isFolded()));
    const unfolded = await height();
    assert(unfolded > folded);
    await dialog.paste(GOOD);
    await dialog.untilStatus(READY);
    assert.equal(await height(), unfolded);
    await dialog.choose("Remarks");
    assert.equal(await height(), folded);
  });

  test("shows each remark in one place, with its buttons", async () => {
    await open(TWICE, ONE);
    const fixes = async () => {
      const named = all(await dialog.inside(), ({ tag, text }) => tag === "button" && text === "Keep one “the”");
      const shown = await Promise.all(
        named.map((it) => it.call("function () { return this.checkVisibility({ visibilityProperty: true }); }")),
      );
      return shown.filter(Boolean).length;
    };
    assert.equal(await fixes(), 1);
    await dialog.go();
    assert.notEqual(await dialog.card(), undefined);
    assert.equal(await fixes(), 1);
    await dialog.key("Escape");
    await dialog.unfold();
    assert.equal(await fixes(), 1);
    await dialog.go();
    assert.equal(await dialog.card(), undefined);
    assert.match((await dialog.active()) ?? "", /twice/);
    assert.equal(await fixes(), 1);
  });

  test("is passed with three presses of Tab, whatever there is to press", async () => {
    await open(`${UNSURE.replace("Ada", "Ida")} XXX`, "3 remarks");
    const presses = async () => {
      await dialog.evaluate(`${dialog.field}.focus()`);
      for (let times = 0; ; times += 1) {
        assert(times < 20, "Send is not reached");
        const at = await dialog.evaluate(`${dialog.field}.getRootNode().activeElement?.dataset.does`);
        if (at === "send") return times;
        await dialog.key("Tab");
      }
    };
    // Cancel and Send are the site's.
    assert.equal(await presses(), 2 + 2);
    await dialog.evaluate(`${dialog.field}.focus()`);
    await dialog.go();
    assert((await presses()) <= 2 + 3);
    await dialog.unfold();
    assert.equal(await presses(), 2 + 2);
  });

  test("says on demand what would tick each item that is open", async () => {
    await open(`${STOCK} The the lol.`, "3 remarks");
    await dialog.unfold();
    const send = await sendTop();
    for (const [item, advice] of [
      ["Greeting", "Begin with “Hi” or “Dear” and their name."],
      ["Who you are", "Say in a few words who you are: what you do, and where."],
      ["Common ground", "Say where you met, whom you both know, or what you both work on."],
      ["Why them", "Say what made you write to them: a talk, a post, their work, or who sent you."],
      ["Tone", "Keep it friendly and ask for little: the remarks show what could be softer."],
      ["Proofread", "Read it once more: the remarks show which words to mend."],
    ] as const) {
      const opener = `${item}: not yet`;
      assert.equal((await dialog.shown()).includes(advice), false, item);
      await dialog.choose(opener);
      await dialog.until(`it is said of ${item}`, async () => (await dialog.shown()).includes(advice));
      assert.equal(await isExpanded(opener), true);
      assert.deepEqual([await dialog.isFocused(), await sendTop()], [true, send], item);
      await dialog.choose(opener);
      await dialog.until(`it is folded away of ${item}`, async () => !(await dialog.shown()).includes(advice));
      assert.equal(await isExpanded(opener), false);
    }
    // What is there needs no advice.
    await dialog.paste(GOOD);
    await dialog.untilStatus(READY);
    assert.equal(await dialog.buttonBox(/^(Greeting|Who you are|Why them|Tone|Proofread)/), undefined);
  });

  test("says on demand what the score is made of", async () => {
    await open(TWO_SLIPS, TWO);
    await dialog.unfold();
    const send = await sendTop();
    assert.doesNotMatch(await dialog.shown(), /of 70/);
    await dialog.choose(/^How ready it is/);
    await dialog.until("it is said", async () => /70 of 70\s*Why them/.test(await dialog.shown()));
    assert.deepEqual([await dialog.isFocused(), await sendTop()], [true, send]);
    const parts = await account();
    assert.deepEqual(parts.slice(-2), ["−60 Wrong name", "−8 Repeated word"]);
    assert.equal(await score(), pointsOf(parts));

    // It stays open, and what it says is so of the note as it is now.
    await dialog.choose("Make 2 simple changes");
    await dialog.untilStatus(READY);
    assert.deepEqual(await account(), parts.slice(0, -2));
    assert.equal(await score(), pointsOf(await account()));
    await dialog.paste(`${STOCK} The the lol.`);
    await dialog.untilStatus("3 remarks");
    assert.equal(await score(), 0);
    assert.equal((await account()).at(-1)?.trim(), "It never goes below 0.");
  });

  test("says by key what it says by click", async () => {
    await open(TWICE, ONE);
    await dialog.unfold();
    await dialog.key("Tab");
    await dialog.key("Tab");
    await dialog.key("End");
    // From the last button, “Pause”, back over the checklist.
    await dialog.key("ArrowUp");
    await dialog.key("Enter");
    await dialog.until("it is said", async () => /^Read it once more/m.test(await dialog.shown()));
    assert.equal(await isExpanded("Proofread: not yet"), true);
    await dialog.key(" ");
    await dialog.until("it is folded away", async () => !/^Read it once more/m.test(await dialog.shown()));
  });

  test("tells buttons of the same name apart by what they are about", async () => {
    // Two remarks that say the same, and offer the same.
    await open(`${GOOD} Yes!!! Bye!!!`, TWO);
    await dialog.unfold();
    const inside = await dialog.inside();
    const buttons = all(await dialog.list(), ({ tag }) => tag === "button" || tag === "summary");
    const told = buttons.map(({ text, attributes }) => {
      const [about] = all(
        inside,
        ({ attributes: { id } }) => id !== undefined && id === attributes["aria-describedby"],
      );
      return `${text}: ${about?.text}`;
    });
    assert.equal(new Set(buttons.map(({ text }) => text)).size, buttons.length / 2);
    assert.equal(new Set(told).size, buttons.length);
  });

  test("moves within the list by the arrows", async () => {
    await open(UNSURE, ONE);
    await dialog.unfold();
    await dialog.key("Tab");
    await dialog.key("Tab");
    const focused = async () => {
      const names = all(await dialog.inside(), ({ tag }) => tag === "button" || tag === "summary");
      const has = await Promise.all(names.map((it) => it.call("function () { return this.matches(':focus'); }")));
      return names.find((_, index) => has[index])?.text;
    };
    assert.equal(await focused(), "Change to “which”");
    await dialog.key("ArrowDown");
    assert.equal(await focused(), "Change to “witch”");
    await dialog.key("End");
    assert.equal(await focused(), "Pause for this note");
    await dialog.key("Home");
    assert.equal(await focused(), "Change to “which”");
    await dialog.key("Enter");
    await dialog.until("the fix is typed", async () => (await dialog.text()) === UNSURE.replace("wich", "which"));
    assert.equal(await dialog.isFocused(), true);
  });

  test("says once that all is clear", async () => {
    await open(TWICE, ONE);
    await dialog.choose("Keep one “the”");
    await dialog.until("it is said", async () => /All clear/.test(await dialog.shown()));
    await dialog.type(" Thanks.");
    await dialog.untilStatus(READY);
    assert.doesNotMatch(await dialog.shown(), /All clear/);
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
    await dialog.paste(GOOD);
    await dialog.untilStatus(READY);
    assert.doesNotMatch(await dialog.shown(), /All clear/);
  });

  test("counts what the box and the month allow", async () => {
    await open(GOOD, READY);
    await dialog.unfold();
    assert.match(await dialog.shown(), /3 personal notes left this month/);
    assert.match(await dialog.shown(), new RegExp(`${GOOD.length} of 200 characters`));
    await dialog.paste(GOOD + GOOD);
    const over = `${GOOD.length * 2} of 200 characters, ${GOOD.length * 2 - 200} too many`;
    await dialog.until("it is over", async () => (await dialog.shown()).includes(over));
  });

  test("tells assistive tools the verdict when the writer rests, not with each key", async () => {
    await open(GOOD, READY);
    await dialog.until("the first verdict is told", async () => (await dialog.announced()) === READY);
    const [live] = all(await dialog.inside(), ({ attributes }) => attributes["aria-live"] === "polite");
    await live?.call(`function () {
      this.told = [];
      new MutationObserver(() => this.told.push(this.textContent)).observe(this, { childList: true });
    }`);
    await dialog.page.keyboard.type(" Thanks gonna");
    await dialog.finish();
    await dialog.until("it is told", async () => (await dialog.announced()) === ONE);
    assert.deepEqual(await live?.call("function () { return this.told.filter(Boolean); }"), [ONE]);
  });

  test("tells what was gone to, and no verdict over it", async () => {
    await open(TWO_SLIPS, TWO);
    await dialog.go();
    await dialog.until("it is told", async () => /^1 of 2\./.test(await dialog.announced()));
    const popup = await extension.open("pages/popup.html");
    await popup.evaluate((settings) => chrome.storage.sync.set({ settings }), {
      version: 1,
      rules: { "repeated-word": "off" },
    });
    await dialog.page.bringToFront();
    await dialog.untilStatus(ONE);
    assert.match(await dialog.announced(), /^1 of 2\./);
    await popup.evaluate("chrome.storage.sync.clear()");
    await popup.close();
  });
});

suite("at Send", () => {
  test("what would embarrass is said once more, and moves nothing", async () => {
    await open(TWO_SLIPS, TWO);
    const before = await sendTop();
    await dialog.overSend();
    await dialog.untilStatus("“Ida” is nearly their name. They write it “Ada”.");
    assert.equal(await dialog.announced(), await dialog.status());
    assert.equal(await sendTop(), before);
    await dialog.page.mouse.move(1, 1);
    await dialog.untilStatus(TWO);
  });

  test("nothing is said of what is no error", async () => {
    await open(TWICE, ONE);
    await dialog.finish();
    await dialog.overSend();
    await dialog.until("it is told", async () => (await dialog.announced()) === ONE);
    assert.equal(await dialog.status(), ONE);
  });
});

suite("the menu of a remark", () => {
  test("turns its rule off, and the way back stays while the writer writes on", async () => {
    await open(TWICE, ONE);
    await dialog.go();
    await dialog.choose("More");
    assert.deepEqual(await dialog.menu(), ["Turn rule off: Repeated word"]);
    assert.equal(await dialog.isFocused(), true);
    await dialog.choose("Turn rule off: Repeated word");
    await dialog.untilStatus(READY);
    await dialog.until("it is said", async () => /“Repeated word” is off/.test(await dialog.shown()));
    await dialog.page.keyboard.type(" Thanks.");
    await dialog.choose("Undo: “Repeated word” is off.");
    await dialog.untilStatus(ONE);
    assert.doesNotMatch(await dialog.shown(), /Undo/);
  });

  test("has what goes with the rule", async () => {
    await open(UNSURE.replace("Ada", "Ida"), TWO);
    await dialog.go();
    await dialog.choose("More");
    assert.deepEqual(await dialog.menu(), ["Right name for this person", "Turn rule off: Wrong name"]);
    await dialog.key("Escape");
    assert.deepEqual(await dialog.menu(), []);
    assert.notEqual(await dialog.card(), undefined);
    await dialog.go();
    await dialog.choose("More");
    assert.deepEqual(await dialog.menu(), ["Add to my words", "Turn rule off: Misspelling"]);
  });

  test("is gone through by key, and gives the focus back", async () => {
    await open(UNSURE.replace("Ada", "Ida"), TWO);
    await dialog.go();
    for (let times = 0; times < 2; times += 1) await dialog.key("ArrowDown");
    assert.equal(await dialog.chosen(), "More");
    await dialog.key("Enter");
    const focused = async () => {
      const items = all(await dialog.inside(), ({ attributes }) => attributes["role"] === "menuitem");
      const has = await Promise.all(items.map((it) => it.call("function () { return this.matches(':focus'); }")));
      return items.find((_, index) => has[index])?.text;
    };
    assert.equal(await focused(), "Right name for this person");
    await dialog.key("ArrowUp");
    assert.equal(await focused(), "Turn rule off: Wrong name");
    await dialog.key("Escape");
    assert.deepEqual(await dialog.menu(), []);
    assert.equal(await dialog.isFocused(), true);
    assert.notEqual(await dialog.card(), undefined);
    assert.equal(await dialog.isOpen(), true);
  });
});

suite("quiet mode", () => {
  test("puts nothing into the page, and counts on the toolbar", async () => {
    await open(TWO_SLIPS, TWO);
    const popup = await extension.open("pages/popup.html");
    await popup.waitForSelector("#display-quiet", { visible: true });
    const badges = () =>
      popup.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        const texts = await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id ?? 0 })));
        return texts.filter(Boolean);
      });
    assert.deepEqual(await badges(), []);
    await popup.click("#display-quiet");
    await dialog.page.bringToFront();
    await dialog.until("nothing is in the page", async () => (await dialog.hosts()) === 0);
    await dialog.until("there is a badge", async () => (await badges())[0] === "2");

    await dialog.paste(GOOD);
    await dialog.until("it is ready", async () => (await badges())[0] === "✓");
    assert.equal(await dialog.hosts(), 0);

    // Even where the browser has stopped it meanwhile, the background hears that the box is gone.
    await extension.stopBackground();
    await dialog.press("Dismiss");
    await dialog.until("the badge is gone", async () => (await badges()).length === 0);
    await popup.evaluate("chrome.storage.sync.clear()");
    await popup.close();
  });
});

suite("for everybody", () => {
  for (const theme of ["light", "dark"]) {
    test(`there is no barrier that axe knows of, in ${theme}`, async () => {
      dialog = new Invitation(await extension.visit(`/in/ada-okafor/?theme=${theme}`));
      await dialog.openOnProfile();
      await dialog.paste(UNSURE.replace("Ada", "Ida"));
      await dialog.untilStatus(TWO);
      await dialog.go();
      assert.notEqual(await dialog.card(), undefined);
      await dialog.choose("Why?");
      await dialog.choose("More");
      await dialog.open();
      await assertAccessible(dialog.page, `${dialog.field}.closest(".artdeco-modal__content")`);
      await dialog.key("Escape");
      await dialog.unfold();
      await dialog.choose("Proofread: not yet");
      await dialog.choose(/^How ready it is/);
      await dialog.go();
      await assertAccessible(dialog.page, `${dialog.field}.closest(".artdeco-modal__content")`);
      await dialog.choose("Keep as is");
      await dialog.untilStatus(ONE);
      await dialog.choose("Pause for this note");
      await dialog.untilStatus("Paused for this note");
      await assertAccessible(dialog.page, `${dialog.field}.closest(".artdeco-modal__content")`);
    });
  }

  test("what can be pressed is large enough", async () => {
    await open(TWO_SLIPS, TWO);
    for (const look of [() => dialog.go(), () => dialog.unfold()]) {
      await look();
      const buttons = all(await dialog.inside(), ({ tag }) => tag === "button" || tag === "summary");
      const sizes = await Promise.all(
        buttons.map(async (it) => ({ name: it.attributes["aria-label"] ?? it.text, ...(await boxOf(it)) })),
      );
      const small = sizes.filter(({ width, height }) => width > 0 && Math.min(width, height) < 24);
      assert.deepEqual(small, []);
    }
  });
});

suite("among others", () => {
  test("a key of the user's own goes from one remark to the next", async () => {
    await open(TWO_SLIPS, TWO);
    const popup = await extension.open("pages/popup.html");
    assert.deepEqual(
      await popup.evaluate(async () => (await chrome.commands.getAll()).map(({ name }) => name).sort()),
      // Chromium lists the one that opens the popup, too.
      [...(IN_FIREFOX ? [] : ["_execute_action"]), "next-remark", "previous-remark"],
    );
    const go = (step: 1 | -1) =>
      popup.evaluate(async (step) => {
        const tabs = await chrome.tabs.query({});
        await Promise.allSettled(tabs.map(({ id }) => chrome.tabs.sendMessage(id ?? 0, { go: step })));
      }, step);
    await dialog.page.bringToFront();
    await go(1);
    await dialog.until("the first is gone to", async () => /Ida/.test((await dialog.card())?.text ?? ""));
    await go(-1);
    await dialog.until("the last is gone to", async () => /twice/.test((await dialog.card())?.text ?? ""));
    // The writer is not in the box.
    await dialog.key("Escape");
    await dialog.evaluate(`${dialog.field}.blur()`);
    await go(1);
    await go(1);
    assert.equal(await dialog.card(), undefined);
    await popup.close();
  });

  test("another checker's elements are left alone, and ours stays", async () => {
    await open(TWICE, ONE);
    await dialog.evaluate(`{
      const field = ${dialog.field};
      field.dataset.gramm = "true";
      field.after(document.createElement("other-checker"));
      field.parentElement.after(document.createElement("other-panel"));
    }`);
    await dialog.type(" Thanks.");
    await dialog.untilStatus(ONE);
    assert.equal(await dialog.hosts(), 1);
    assert.equal(
      await dialog.evaluate(`document.querySelector("#interop-outlet").shadowRoot
      .querySelectorAll("other-checker, other-panel").length`),
      2,
    );
    const words = await mark();
    const field = await dialog.evaluate<Box>(`${dialog.field}.getBoundingClientRect().toJSON()`);
    assert(overlap(words, field), `the highlight is at ${JSON.stringify(words)}`);
  });

  test("a page that is left and come back to is read anew", async () => {
    await open(GOOD, READY);
    await dialog.evaluate(`dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }))`);
    await dialog.setSilently(TWICE);
    await dialog.evaluate(`dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))`);
    await dialog.untilStatus(ONE);
  });

  // Chromium tells the script, but starts no other in its place; Firefox the other way round.
  const [end, does] = IN_FIREFOX
    ? (["updated, it makes way for the new one", "update"] as const)
    : (["removed, it leaves the page", "remove"] as const);
  test(end, async () => {
    const other = await openExtension();
    try {
      dialog = new Invitation(await other.visit("/in/ada-okafor/"));
      await dialog.openOnProfile();
      await dialog.paste(TWICE);
      await dialog.untilStatus(ONE);
      await dialog.evaluate(`void (window.old = ${dialog.field}.closest(".relative").nextElementSibling)`);
      await other[does]();
      await dialog.until("the old one is gone", () => dialog.evaluate("!window.old.isConnected"));
      assert.equal(await dialog.hosts(), IN_FIREFOX ? 1 : 0);
      // The box is the writer's all the same.
      await dialog.type("Thanks");
      assert.match(await dialog.text(), /Thanks/);
    } finally {
      await dialog.page.close();
      await other.close();
    }
  });
});

function sendTop(): Promise<number> {
  return dialog.evaluate(`${dialog.dialog}.querySelector("[data-does=send]").getBoundingClientRect().top`);
}

async function isExpanded(name: string): Promise<boolean> {
  const [opener] = all(await dialog.inside(), ({ tag, text }) => tag === "button" && text === name);
  return opener?.attributes["aria-expanded"] === "true";
}

/** What the score is said to be made of, a line each. */
async function account(): Promise<string[]> {
  const lists = all(await dialog.inside(), ({ attributes }) => attributes["aria-label"] === "What it is made of");
  return all(lists[0], ({ tag }) => tag === "li").map(({ text }) => text);
}

/** The score by its parts: “10 of 10 Greeting”, “−8 Repeated word”. */
function pointsOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + Number.parseInt(part.replace("−", "-"), 10), 0);
}

/** The score as it is said. */
async function score(): Promise<number> {
  const meters = all(await dialog.inside(), ({ attributes }) => attributes["role"] === "meter");
  const [said] = all(await dialog.inside(), ({ tag, text }) => tag === "button" && /^How ready/.test(text));
  assert.equal(said?.text, `How ready it is: ${meters[0]?.attributes["aria-valuenow"]} of 100`);
  return Number(meters[0]?.attributes["aria-valuenow"]);
}

/** Where the first highlighted words are, as far as they are on one line. */
function mark(): Promise<Box> {
  return dialog.until("words are highlighted", async () => (await dialog.marks())[0]);
}

async function openByClick(): Promise<void> {
  await dialog.clickOn(await mark());
  await dialog.until("there is a card", () => dialog.card());
}

async function cardBox(): Promise<Box> {
  const card = await dialog.card();
  assert(card);
  return dialog.until("the card has its place", async () => {
    const box = await boxOf(card);
    return box.x > 0 && box;
  });
}

/** Behind the last word of the note. */
async function clickAtEnd(): Promise<void> {
  const { x, y, width, height } = await dialog.evaluate<Box>(`${dialog.field}.getBoundingClientRect().toJSON()`);
  await dialog.page.mouse.click(x + width - 30, y + height - 10);
}

/** As on a site that keeps the focus where it is. */
async function clickOnHeading(): Promise<void> {
  const heading = `${dialog.field}.getRootNode().querySelector("h2")`;
  await dialog.evaluate(`${heading}.addEventListener("mousedown", (event) => event.preventDefault())`);
  await dialog.clickOn(await dialog.evaluate<Box>(`${heading}.getBoundingClientRect().toJSON()`));
  assert.equal(await dialog.isFocused(), true);
}

/** As a page sets it that says so. */
async function setText(text: string): Promise<void> {
  await dialog.setSilently(text);
  await dialog.evaluate(`${dialog.field}.dispatchEvent(new Event("input", { bubbles: true }))`);
}

function overlap(one: Box, other: Box): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width;
  return across && one.y < other.y + other.height && other.y < one.y + one.height;
}
