/**
 * The highlights lie on their words, whatever the box looks like. Where those are is told in two ways: by a plain block
 * that looks the same, to a fraction of a pixel, and by the browser's own selection in the box itself.
 */

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import { all, type Box, type Inside } from "./closed-root.js";
import { type Extension, IN_FIREFOX, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

/** A slot that was not filled, in any language. */
const WORDS = "XXX";
const SLOT = "[what of yours I read and why it matters to me]";
const BLANK = "_".repeat(150);
const SHORT = `Hi Ada, ${WORDS} talk`;
const LONG_LINE = `Hi Ada, your talk on triage in Leeds changed how we hand over at night, and ${WORDS} ward agrees`;
const MANY_LINES = `${"One more line.\n".repeat(9)}And ${WORDS} ends it.`;

/** How a box may look. */
interface Look {
  readonly text: string;
  /** What is highlighted of it. */
  readonly words?: string;
  /** The styles of the box, and of the dialog around it. */
  readonly box?: Styles;
  readonly dialog?: Styles;
  /** How much the page enlarges itself, and how many pixels of the screen make one of the page's. */
  readonly zoom?: number;
  readonly density?: number;
}

type Styles = Readonly<Record<string, string>>;

const LOOKS: Readonly<Record<string, Look>> = {
  "a short note": { text: SHORT },
  "a note of two lines": { text: LONG_LINE },
  "words on two lines": { text: `Hi Ada, I have spent the evening with ${SLOT}, thank you`, words: SLOT },
  "a box that has scrolled": { text: MANY_LINES },
  "a word longer than a line": { text: `${"x".repeat(90)} ${WORDS} ${"y".repeat(90)}` },
  "a highlighted word longer than a line": { text: `Hi Ada, ${BLANK} talk`, words: BLANK },
  "emoji of several parts": { text: `👩‍⚕️👋🏽 Hi Ada 👍 ${WORDS} talk` },
  "accents that are letters of their own": {
    text: `Cafe\u0301 Zoe\u0308, n\u0303o\u0302\u0301 ${WORDS} A\u030angstro\u0308m`,
  },
  "accents in the highlighted words": { text: "Hi Ada, [[re\u0301sume\u0301]] talk", words: "[[re\u0301sume\u0301]]" },
  "letters that combine": { text: `नमस्ते क्षत्रिय สวัสดีค่ะที่ ${WORDS} ปัญหา` },
  "a line that is written from the right": { text: `שלום עדה ${WORDS} שלום`, box: { direction: "rtl" } },
  "a scrollbar on the left": { text: `${"שלום\n".repeat(9)}${WORDS} שלום`, box: { direction: "rtl" } },
  "a scrollbar beside lines that wrap": { text: LONG_LINE, box: { width: "150px", height: "80px" } },
  "thick borders and uneven padding": {
    text: LONG_LINE,
    box: { border: "7px solid gray", padding: "3px 21px 5px 33px" },
  },
  "lengths in fractions of pixels": {
    text: LONG_LINE,
    box: { width: "401.3px", fontSize: "13.7px", letterSpacing: "0.3px", wordSpacing: "1.7px", lineHeight: "1.37" },
  },
  "letters set apart": { text: LONG_LINE, box: { letterSpacing: "4px" } },
  "another font, tabs and an indent": {
    text: `Hi Ada,\tfi ffi ${WORDS}\ttalk`,
    box: { fontFamily: "serif", fontSize: "18px", fontStyle: "italic", tabSize: "3", textIndent: "20px" },
  },
  "centred capitals": { text: `Hi Ada, ${WORDS}`, box: { textAlign: "center", textTransform: "uppercase" } },
  "lines that do not wrap": { text: LONG_LINE, box: { whiteSpace: "pre", overflow: "auto" } },
  "a zoomed box": { text: LONG_LINE, box: { zoom: "1.3" } },
  "a zoomed dialog": { text: LONG_LINE, dialog: { zoom: "1.1" } },
  "a dialog drawn smaller": { text: LONG_LINE, dialog: { transform: "scale(0.8)" } },
  "a page at half its size": { text: LONG_LINE, zoom: 0.5 },
  "a page at twice its size": { text: LONG_LINE, zoom: 2 },
  "a page at three times its size": { text: MANY_LINES, zoom: 3 },
  "a screen of few pixels": { text: LONG_LINE, density: 0.5 },
  "a screen of many pixels": { text: MANY_LINES, density: 2 },
  "a screen of very many pixels": { text: LONG_LINE, density: 3 },
};

/** How far a highlight may be from where a plain block has its words, in pixels of the page. */
const NEAR = 1;
/** Selections are painted to the pixel, and highlights may begin within one. */
const NEAR_PAINTED = 1.5;

let extension: Extension;
let page: Page;
let dialog: Invitation;

before(async () => {
  extension = await openExtension({ scrollbars: true });
  page = await extension.visit("/in/ada-okafor/");
  dialog = new Invitation(page);
  await dialog.openOnProfile();
});

after(() => extension.close());

suite("highlights lie on their words", () => {
  for (const [name, look] of Object.entries(LOOKS)) {
    test(`with ${name}`, async () => {
      await dress(look);
      await write(look.text);
      await assertInPlace(look.text, look.words);
      const marks = await marked();
      // A selection is painted beyond words that go on in the next line, and too coarsely where pixels are few.
      if (marks.length === 1 && (look.density ?? 1) >= 1) assertNear(marks, await selected(look.text, look.words));
    });
  }

  test("when the box is made narrower", async () => {
    await dress({ box: { resize: "both" } });
    await write(LONG_LINE);
    await untilMoved(() => dragCorner(-250, 40));
    await assertInPlace(LONG_LINE);
  });

  test("when the page scrolls the box", async () => {
    await dress({});
    await write(MANY_LINES);
    await untilMoved(() => dialog.evaluate(`void ${dialog.field}.scrollBy(0, -30)`));
    await assertInPlace(MANY_LINES);
  });

  for (const [how, load] of [
    ["", "document.fonts.add(font); font.load()"],
    [", before the page has use for it", "font.load().then(() => document.fonts.add(font))"],
  ]) {
    test(`when a font comes late${how}`, async () => {
      await dialog.evaluate("document.fonts.clear()");
      await dress({ box: { fontFamily: "Wide, sans-serif" } });
      await write(LONG_LINE);
      // A font of blanks: each is as wide as the font is high.
      await untilMoved(() =>
        dialog.evaluate(`{
          const font = new FontFace("Wide", "url(/stand-in/wide.ttf)");
          ${load};
        }`),
      );
      await assertInPlace(LONG_LINE);
    });
  }

  for (const [what, change] of [
    ["gives the box other letters", "field.style.letterSpacing = '3px'"],
    ["draws the dialog smaller", `field.closest(".artdeco-modal").style.transform = "scale(0.8)"`],
    ["moves the box below something else", `field.before(document.createElement("hr"))`],
  ]) {
    test(`when the page ${what}, and nothing is typed`, async () => {
      await dress({});
      await write(LONG_LINE);
      await untilMoved(() => dialog.evaluate(`{ const field = ${dialog.field}; ${change}; }`));
      await assertInPlace(LONG_LINE);
      await dialog.evaluate(`${dialog.field}.parentElement.querySelector("hr")?.remove()`);
    });
  }

  test("when the page changes the text and says so", async () => {
    await dress({});
    await write(LONG_LINE);
    const text = `Well: ${LONG_LINE}`;
    await untilMoved(async () => {
      await dialog.setSilently(text);
      await dialog.evaluate(`${dialog.field}.dispatchEvent(new InputEvent("input", { bubbles: true }))`);
    });
    await assertInPlace(text);
  });

  test("when the page has changed the text without a word, and the next letter is typed", async () => {
    await dress({});
    await write(LONG_LINE);
    await untilMoved(async () => {
      await dialog.setSilently(`Well: ${LONG_LINE}`);
      await page.keyboard.type("!");
    });
    await assertInPlace(`Well: ${LONG_LINE}!`);
  });

  test("while letters are composed before them", { skip: IN_FIREFOX && "composes for no driver" }, async () => {
    await dress({});
    await write(SHORT);
    await dialog.select(0);
    const session = await page.createCDPSession();
    await untilMoved(() =>
      session.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 }),
    );
    await assertInPlace(`にほん${SHORT}`);
    await untilMoved(() => session.send("Input.insertText", { text: "日本" }));
    await assertInPlace(`日本${SHORT}`);
  });
});

test("a highlight is deeper under the pointer, and the box is as it was", async () => {
  await dress({});
  await write(SHORT);
  const styled = await dialog.evaluate(`${dialog.field}.style.cssText`);
  const [mark] = await marked();
  assert(mark);
  await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2);
  await dialog.until("it is deeper", async () => (await dialog.marks("hovered")).length === 1);
  assert.equal(await dialog.card(), undefined);
  await page.mouse.move(mark.x + mark.width + 40, mark.y + mark.height / 2);
  await dialog.until("it is as before", async () => (await dialog.marks("hovered")).length === 0);
  assert.equal(await dialog.evaluate(`${dialog.field}.style.cssText`), styled);
});

test("a highlight stays the same element while its words do, and goes with them", async () => {
  await dress({});
  await write(`${SHORT} and `);
  const isMark = ({ attributes }: Inside) => attributes["class"] === "mark error";
  const [before] = all(await dialog.inside(), isMark);
  await before?.call("function () { this.known = true; }");
  await page.keyboard.type("another");
  await dialog.select(0);
  await untilMoved(() => page.keyboard.type("So, "));
  const [now] = all(await dialog.inside(), isMark);
  assert.equal(await now?.call("function () { return this.known; }"), true);
  await assertInPlace(`So, ${SHORT} and another`);
});

/** Gives the box a look, in which nothing but a selection is painted. */
async function dress({ box = {}, dialog: around = {}, zoom = 1, density = 1 }: Partial<Look>): Promise<void> {
  // The window grows with the page, so that it all stays in view.
  await page.setViewport({ width: 800 * zoom, height: 600 * zoom, deviceScaleFactor: density });
  const plain = { color: "transparent", caretColor: "transparent", outline: "none" };
  await dialog.evaluate(`{
    const field = ${dialog.field};
    field.spellcheck = false;
    field.removeAttribute("style");
    Object.assign(field.style, ${JSON.stringify({ ...plain, ...box })});
    field.closest(".artdeco-modal").removeAttribute("style");
    Object.assign(field.closest(".artdeco-modal").style, ${JSON.stringify(around)});
    document.documentElement.style.zoom = ${zoom};
  }`);
}

async function write(text: string): Promise<void> {
  await dialog.paste(text);
  await dialog.evaluate(`{ const field = ${dialog.field}; field.scrollTo(field.scrollWidth, field.scrollHeight); }`);
  await dialog.until("it is highlighted", async () => {
    const [copy] = all(await dialog.inside(), ({ attributes }) => attributes["class"] === "copy");
    return copy?.text === text && (await dialog.marks("error")).length > 0;
  });
  await settle();
}

/** Scrolling and selecting are on the screen with the next frame, and done with the one after. */
async function settle(): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Does what moves the highlight, and waits until it has moved. */
async function untilMoved(action: () => Promise<unknown>): Promise<void> {
  const [before] = await marked();
  await action();
  await dialog.until("the highlight has moved", async () => {
    const [now] = await marked();
    return now && before && (now.x !== before.x || now.y !== before.y);
  });
  await settle();
}

/** Drags the handle at the corner of the box. */
async function dragCorner(right: number, down: number): Promise<void> {
  const { x, y } = await dialog.evaluate<{ x: number; y: number }>(`(({ right, bottom }) => (
    { x: right - 6, y: bottom - 6 }
  ))(${dialog.field}.getBoundingClientRect())`);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right, y + down);
  await page.mouse.up();
}

/** The highlight, line by line. */
function marked(): Promise<Box[]> {
  return dialog.marks("error");
}

/** Asserts that the highlight is where a plain block with the styles of the box has the words, line by line. */
async function assertInPlace(text: string, words = WORDS): Promise<void> {
  const lines = await laidOut(text, words);
  const marks = await marked();
  assert.equal(marks.length, lines.length, "lines");
  for (const [index, { x, y, width, height }] of lines.entries()) {
    const mark = marks[index] as Box;
    const off = {
      left: mark.x - x,
      right: mark.x + mark.width - (x + width),
      top: mark.y - y,
      bottom: mark.y + mark.height - (y + height),
    };
    assert(
      Object.values(off).every((by) => Math.abs(by) <= NEAR),
      `line ${index + 1} is off by ${JSON.stringify(off)}`,
    );
  }
}

/** Where a plain block that looks as the box does has the words: a rectangle for each line. */
function laidOut(text: string, words: string): Promise<Box[]> {
  const start = text.indexOf(words);
  return dialog.evaluate(`(() => {
    const field = ${dialog.field};
    const styles = getComputedStyle(field);
    const block = document.createElement("div");
    for (const name of styles) block.style.setProperty(name, styles.getPropertyValue(name));
    Object.assign(block.style, { position: "absolute", overflow: "auto" });
    block.textContent = ${JSON.stringify(text)};
    field.after(block);
    block.scrollTo(field.scrollLeft, field.scrollTop);

    const range = document.createRange();
    range.setStart(block.firstChild, ${start});
    range.setEnd(block.firstChild, ${start + words.length});
    const [there, here] = [field.getBoundingClientRect(), block.getBoundingClientRect()];
    const lines = [];
    for (const rect of range.getClientRects()) {
      const [x, y] = [rect.x + there.x - here.x, rect.y + there.y - here.y];
      const line = lines.at(-1);
      // Chromium gives the space that a line ends with a rectangle of its own.
      if (line?.y === y) line.width += rect.width;
      else lines.push({ x, y, width: rect.width, height: rect.height });
    }
    block.remove();
    return lines;
  })()`);
}

/** Where the words are painted as selected. */
async function selected(text: string, words = WORDS): Promise<Box> {
  const start = text.indexOf(words);
  await dialog.select(start, start + words.length);
  const [overlay] = all(await dialog.inside(), ({ attributes }) => attributes["class"] === "window");
  await overlay?.call("function () { this.style.visibility = 'hidden'; }");
  await settle();
  const area = await inner();
  // For what is beyond it, Chromium would lay out the page anew, without scrollbars.
  const picture = await page.screenshot({ encoding: "base64", clip: area, captureBeyondViewport: false });
  await overlay?.call("function () { this.style.visibility = ''; }");
  const { x, y, width, height, across } = await page.evaluate(painted, picture);
  const scale = area.width / across;
  return { x: area.x + x * scale, y: area.y + y * scale, width: width * scale, height: height * scale };
}

/** The inside of the box, well within its borders and without its scrollbars. */
function inner(): Promise<Box> {
  return dialog.evaluate(`(() => {
    const field = ${dialog.field};
    const { left, top, width } = field.getBoundingClientRect();
    const scale = width / field.offsetWidth;
    return {
      x: left + (field.clientLeft + 2) * scale,
      y: top + (field.clientTop + 2) * scale,
      width: (field.clientWidth - 4) * scale,
      height: (field.clientHeight - 4) * scale,
    };
  })()`);
}

/** Where a picture differs from the colour of its first corner. Runs in the page, which can read pictures. */
async function painted(base64: string): Promise<Box & { across: number }> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d", { willReadFrequently: true });
  canvas?.drawImage(picture, 0, 0);
  const pixels = canvas?.getImageData(0, 0, picture.width, picture.height).data ?? [];
  let [left, top, right, bottom] = [picture.width, picture.height, 0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const difference = [0, 1, 2].reduce(
      (sum, part) => sum + Math.abs((pixels[at + part] ?? 0) - (pixels[part] ?? 0)),
      0,
    );
    if (difference < 12) continue;
    const [x, y] = [(at / 4) % picture.width, Math.floor(at / 4 / picture.width)];
    [left, top] = [Math.min(left, x), Math.min(top, y)];
    [right, bottom] = [Math.max(right, x + 1), Math.max(bottom, y + 1)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top, across: picture.width };
}

function assertNear(marks: readonly Box[], words: Box): void {
  const off = {
    left: Math.min(...marks.map((mark) => mark.x)) - words.x,
    right: Math.max(...marks.map((mark) => mark.x + mark.width)) - (words.x + words.width),
    // A selection is as high as its line, a highlight as its letters.
    above: Math.min(0, ...marks.map((mark) => mark.y - words.y)),
    below: Math.max(0, ...marks.map((mark) => mark.y + mark.height - (words.y + words.height))),
  };
  assert(
    Object.values(off).every((by) => Math.abs(by) <= NEAR_PAINTED),
    `off by ${JSON.stringify(off)}`,
  );
}
