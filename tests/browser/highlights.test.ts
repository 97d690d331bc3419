/** The highlights lie on their words, whatever the box looks like. The browser's own selection shows where those are. */

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import { all, type Box } from "./closed-root.js";
import { type Extension, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

/** A slot that was not filled, in any language. */
const WORDS = "XXX";
const LONG_LINE = `Hi Ada, your talk on triage in Leeds changed how we hand over at night, and ${WORDS} ward agrees`;
const MANY_LINES = `${"One more line.\n".repeat(9)}And ${WORDS} ends it.`;

/** How a box may look: its styles, and those of the dialog around it. */
const LOOKS: Record<string, { text: string; box?: Styles; dialog?: Styles }> = {
  "a short note": { text: `Hi Ada, ${WORDS} talk` },
  "a note of two lines": { text: LONG_LINE },
  "a box that has scrolled": { text: MANY_LINES },
  "a word longer than a line": { text: `${"x".repeat(90)} ${WORDS} ${"y".repeat(90)}` },
  "emoji of several parts": { text: `👩‍⚕️👋🏽 Hi Ada 👍 ${WORDS} talk` },
  "a line that is written from the right": { text: `שלום עדה ${WORDS} שלום`, box: { direction: "rtl" } },
  "a scrollbar on the left": { text: `${"שלום\n".repeat(9)}${WORDS} שלום`, box: { direction: "rtl" } },
  "thick borders and uneven padding": {
    text: LONG_LINE,
    box: { border: "7px solid gray", padding: "3px 21px 5px 33px" },
  },
  "lengths in fractions of pixels": {
    text: LONG_LINE,
    box: { width: "401.3px", fontSize: "13.7px", letterSpacing: "0.3px", wordSpacing: "1.7px", lineHeight: "1.37" },
  },
  "another font, tabs and an indent": {
    text: `Hi Ada,\tfi ffi ${WORDS}\ttalk`,
    box: { fontFamily: "serif", fontSize: "18px", fontStyle: "italic", tabSize: "3", textIndent: "20px" },
  },
  "centred capitals": { text: `Hi Ada, ${WORDS}`, box: { textAlign: "center", textTransform: "uppercase" } },
  "lines that do not wrap": { text: LONG_LINE, box: { whiteSpace: "pre", overflow: "auto" } },
  "a zoomed box": { text: LONG_LINE, box: { zoom: "1.3" } },
  "a zoomed dialog": { text: LONG_LINE, dialog: { zoom: "1.1" } },
  "a dialog drawn smaller": { text: LONG_LINE, dialog: { transform: "scale(0.8)" } },
};

type Styles = Readonly<Record<string, string>>;

/** Selections are painted to the pixel, and highlights may begin within one. */
const TOLERANCE = 1.5;

let extension: Extension;
let page: Page;
let dialog: Invitation;

before(async () => {
  extension = await openExtension();
  page = await extension.visit("/in/ada-okafor/");
  dialog = new Invitation(page);
  await dialog.openOnProfile();
});

after(() => extension.close());

suite("highlights lie on their words", () => {
  for (const [name, { text, box = {}, dialog: around = {} }] of Object.entries(LOOKS)) {
    test(`with ${name}`, async () => {
      await dress(box, around);
      await write(text);
      const [mark] = await dialog.marks("error");
      assertLiesOn(mark, await selected(text));
    });
  }

  test("when the box becomes narrower while it stands there", async () => {
    await dress({}, {});
    await write(LONG_LINE);
    const [before] = await dialog.marks("error");
    await dress({ width: "300px" }, {});
    await dialog.until("it has moved", async () => (await dialog.marks("error"))[0]?.y !== before?.y);
    await settle();
    assertLiesOn((await dialog.marks("error"))[0], await selected(LONG_LINE));
  });
});

/** Gives the box a look, in which nothing but a selection is painted. */
async function dress(box: Styles, around: Styles): Promise<void> {
  const plain = { color: "transparent", caretColor: "transparent", outline: "none" };
  await dialog.evaluate(`{
    const field = ${dialog.field};
    field.spellcheck = false;
    field.removeAttribute("style");
    Object.assign(field.style, ${JSON.stringify({ ...plain, ...box })});
    field.closest(".artdeco-modal").removeAttribute("style");
    Object.assign(field.closest(".artdeco-modal").style, ${JSON.stringify(around)});
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

/** Where the words are painted as selected. */
async function selected(text: string): Promise<Box> {
  const start = text.indexOf(WORDS);
  await dialog.select(start, start + WORDS.length);
  const [overlay] = all(await dialog.inside(), ({ attributes }) => attributes["class"] === "window");
  await overlay?.call("function () { this.style.visibility = 'hidden'; }");
  await settle();
  const area = await inner();
  const picture = await page.screenshot({ encoding: "base64", clip: area });
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

function assertLiesOn(mark: Box | undefined, words: Box): void {
  assert(mark);
  const off = {
    left: mark.x - words.x,
    right: mark.x + mark.width - (words.x + words.width),
    // A selection is as high as its line, a highlight as its letters.
    above: Math.min(0, mark.y - words.y),
    below: Math.max(0, mark.y + mark.height - (words.y + words.height)),
  };
  assert(
    Object.values(off).every((by) => Math.abs(by) <= TOLERANCE),
    `off by ${JSON.stringify(off)}`,
  );
}
