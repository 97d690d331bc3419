/** A box whose content is edited in place: its paragraphs are read as lines, and the browser paints the highlights. */

import assert from "node:assert/strict";
import { after, afterEach, before, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import { type Box, boxOf } from "./closed-root.js";
import { type Extension, lastRequest, openEar, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

const GOOD =
  "Hello Ada, your talk on wound photography at the Tissue Viability conference in May changed how our ward keeps records.";
/** Good, but for one word that is there twice. */
const TWICE = GOOD.replace("the Tissue", "the the Tissue");

const BLANK = "Write a line or two; Connote reads along.";

let extension: Extension;
let ear: Page;
let dialog: Invitation;

before(async () => {
  extension = await openExtension();
  ear = await openEar(extension);
});

after(() => extension.close());

afterEach(() => dialog.page.close());

/** Opens a message: in the shadow root of a profile, or in the document. */
async function open(place = "shadow", theme = "light"): Promise<void> {
  dialog = new Invitation(await extension.visit(`/in/ada-okafor/?place=${place}&theme=${theme}`));
  await dialog.page.click("#message");
  await dialog.openBox();
  await dialog.untilStatus(BLANK);
}

suite("the text", () => {
  test("of an empty paragraph is empty", async () => {
    await open();
    assert.equal(await textRead(), "");
  });

  for (const [what, markup, text] of [
    ["of paragraphs is lines", [["Hi Ada,"], [], ["Thanks."]], "Hi Ada,\n\nThanks."],
    ["has what else is in a paragraph", [["Hi ", { tag: "b", text: "Ada" }, ", thanks"]], "Hi Ada, thanks"],
    ["has no spaces that hold others apart", [["Hi\u00a0 Ada"]], "Hi  Ada"],
    ["ends no line twice", [["Hi", { tag: "br" }, "Ada", { tag: "br" }], ["Thanks"]], "Hi\nAda\nThanks"],
  ] as const) {
    test(what, async () => {
      await open();
      await fill(markup);
      await dialog.until("it is read", async () => (await textRead()) === text);
    });
  }
});

for (const place of ["shadow", "page"]) {
  suite(`in a ${place === "shadow" ? "shadow root" : "document"}`, () => {
    test("the words that something was found in are highlighted", async () => {
      await open(place);
      await dialog.paste(TWICE);
      await untilFound();
      assert.deepEqual(await highlighted(), ["the the"]);
      await dialog.go();
      assert.deepEqual(await highlighted(), ["the the"]);
      await dialog.key("Enter");
      await dialog.until("it is read", async () => (await dialog.items()).length === 0);
      assert.deepEqual(await highlighted(), []);
    });

    test("a click on them opens the card there", async () => {
      await open(place);
      await dialog.paste(TWICE);
      await untilFound();
      const there = await words();
      await dialog.clickOn(there);
      const card = await dialog.until("there is a card", () => dialog.card());
      assert.equal(await dialog.isFocused(), true);
      await dialog.until("it is beside the words", async () => {
        const { x, y, width, height } = await boxOf(card);
        const gap = y > there.y ? y - there.y - there.height : there.y - y - height;
        return x <= there.x + there.width && x + width >= there.x && gap >= 0 && gap < 12;
      });
      await dialog.key("Escape");
      assert.equal(await dialog.card(), undefined);
      assert.equal(await dialog.isOpen(), true);
    });

    test("they are painted", async () => {
      await open(place);
      await dialog.paste(TWICE);
      await untilFound();
      await dialog.evaluate(`void Object.assign(${dialog.field}.style, { caretColor: "transparent" })`);
      const before = await picture();
      await dialog.evaluate("CSS.highlights.clear()");
      assert.notDeepEqual(await picture(), before);
    });

    test("they go along with their words while the text before them changes", async () => {
      await open(place);
      await dialog.paste(TWICE);
      await untilFound();
      await dialog.putCaretAfter("Hello");
      await dialog.page.keyboard.type(" again, ");
      assert.deepEqual(await highlighted(), ["the the"]);
    });
  });
}

for (const [theme, color] of [
  ["light", "rgb(185, 120, 0)"],
  ["dark", "rgb(224, 170, 69)"],
] as const) {
  test(`highlights have the colours of the ${theme} theme`, async () => {
    await open("shadow", theme);
    await dialog.paste(TWICE);
    await untilFound();
    assert((await rules()).includes(`underline 2px dotted ${color}`), await rules());
  });
}

test("a change may go over the end of a paragraph, and one undo takes it back", async () => {
  await open();
  const before = GOOD.replace(" the Tissue", " the\nthe Tissue");
  await dialog.paste(before);
  await untilFound();
  await dialog.go();
  await dialog.key("Enter");
  await dialog.until("the change is made", async () => (await dialog.text()) === GOOD);
  await dialog.undo();
  await dialog.until("it is read", async () => (await textRead()) === before);
});

test("several changes are made apart: what is between them stays as it is", async () => {
  await open();
  const before = TWICE.replace("in May", "in in May").replace("Ada, your", "Ada,\nyour");
  const after = GOOD.replace("Ada, your", "Ada,\nyour");
  await fill([
    ["Hello ", { tag: "b", text: "Ada" }, ","],
    [
      "your talk on wound photography at the the ",
      { tag: "a", text: "Tissue Viability conference" },
      " in in May changed how our ward keeps records.",
    ],
  ]);
  await dialog.until("both are found", async () => (await highlighted()).length === 2);
  await dialog.unfold();
  await dialog.choose("Make 2 simple changes");
  await dialog.until("both are made", async () => (await dialog.text()) === after);
  assert.deepEqual(await tags(), ["P", "B", "P", "A"]);
  await dialog.undo();
  await dialog.undo();
  await dialog.until("it is as it was", async () => (await dialog.text()) === before);
  assert.deepEqual(await tags(), ["P", "B", "P", "A"]);
});

test("a change is not typed into a text it was not made for", async () => {
  await open();
  await dialog.paste(TWICE);
  await untilFound();
  const [item] = await dialog.items();
  // As a page can do it at the last moment: without an event that would tell, and without another node.
  await dialog.evaluate(`addEventListener("click", () => {
    const words = document.createTreeWalker(${dialog.field}, NodeFilter.SHOW_TEXT).nextNode();
    words.data = "Well: " + words.data;
  }, { capture: true, once: true })`);
  await dialog.choose(item?.buttons[0] ?? "");
  await dialog.until("it is said", async () => (await dialog.inside())?.text.includes("nothing was typed"));
  assert.equal(await dialog.text(), `Well: ${TWICE}`);
});

test("a text that the page changes with its nodes is read at once", async () => {
  await open();
  await dialog.paste(GOOD);
  await dialog.until("it is read", async () => (await textRead()) === GOOD);
  await dialog.evaluate(`(${dialog.field}.firstElementChild ?? ${dialog.field}).prepend("Well well: ")`);
  await dialog.until("it is read", async () => (await textRead()) === `Well well: ${GOOD}`);
});

test("going to words brings them into view in a box that scrolls", async () => {
  await open();
  await dialog.paste(`${TWICE}\n${"One more line.\n".repeat(12)}Bye`);
  await untilFound();
  await dialog.evaluate(`${dialog.field}.scrollTo(0, 10_000)`);
  assert.notEqual(await dialog.evaluate(`${dialog.field}.scrollTop`), 0);
  await dialog.go();
  await dialog.until("it is in view", () => dialog.evaluate(`${dialog.field}.scrollTop < 60`));
});

test("highlights come back when the page makes the nodes of its words anew", async () => {
  await open();
  await dialog.paste(TWICE);
  await untilFound();
  await dialog.evaluate(
    `${dialog.field}.replaceChildren(...[...${dialog.field}.childNodes].map((it) => it.cloneNode(true)))`,
  );
  await dialog.until("they are back", async () => (await highlighted())[0] === "the the");
});

test("highlights are deeper under the pointer", async () => {
  await open();
  await dialog.paste(TWICE);
  await untilFound();
  const { x, y, width, height } = await words();
  await dialog.page.mouse.move(x + width / 2, y + height / 2);
  await dialog.until("it is deeper", async () => (await highlighted()).length === 1 && (await isDeep()));
  await dialog.page.mouse.move(x + width + 40, y + height / 2);
  await dialog.until("it is as before", async () => !(await isDeep()));
});

test("Enter after a click on words is the site's", async () => {
  await open();
  await dialog.paste(TWICE);
  await untilFound();
  await dialog.clickOn(await words());
  await dialog.until("there is a card", () => dialog.card());
  await dialog.key("Enter");
  assert.equal(await dialog.text(), "");
  assert.equal(await dialog.evaluate("document.body.dataset.sent"), "1");
});

test("Enter does what was gone to, and does not send", async () => {
  await open();
  await dialog.paste(TWICE);
  await untilFound();
  await dialog.go();
  await dialog.key("Enter");
  await dialog.until("the change is made", async () => (await dialog.text()) === GOOD);
  assert.equal(await dialog.evaluate("document.body.dataset.sent"), undefined);
});

async function untilFound(): Promise<void> {
  await dialog.until("it is found", async () => (await highlighted()).length === 1);
}

/** The text that the background was last asked to read. */
async function textRead(): Promise<string | undefined> {
  return (await lastRequest(ear))?.text;
}

/** A paragraph for each list, with texts and elements in it; an empty one has nothing but a `br`. */
type Markup = readonly (readonly (string | { tag: string; text?: string })[])[];

async function fill(markup: Markup): Promise<void> {
  await dialog.evaluate(`{
    const field = ${dialog.field};
    const element = ({ tag, text = "" }) => Object.assign(document.createElement(tag), { textContent: text });
    const paragraphs = ${JSON.stringify(markup)}.map((parts) => {
      const paragraph = document.createElement("p");
      paragraph.append(...parts.map((part) => (part.tag ? element(part) : part)));
      if (parts.length === 0) paragraph.append(document.createElement("br"));
      return paragraph;
    });
    field.replaceChildren(...paragraphs);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }`);
}

/** The words that the page shows as highlighted. */
function highlighted(): Promise<string[]> {
  return dialog.evaluate("[...CSS.highlights.values()].flatMap((ranges) => [...ranges].map(String))");
}

/** Where the first highlighted words are. */
function words(): Promise<Box> {
  return dialog.evaluate(`(([range]) => {
    const { x, y, width, height } = range.getClientRects()[0];
    return { x, y, width, height };
  })([...CSS.highlights.values()].flatMap((ranges) => [...ranges]))`);
}

/** Whether what is highlighted has the colours of what was gone to. */
async function isDeep(): Promise<boolean> {
  const name = await dialog.evaluate<string>("[...CSS.highlights].find(([, ranges]) => ranges.size)?.[0] ?? ''");
  const [rule] = (await rules()).split("::").filter((it) => it.includes(name));
  const [, alpha] = /background-color: rgba\(.*?([\d.]+)\)/.exec(rule ?? "") ?? [];
  return Number(alpha) > 0.2;
}

/** The elements in the box, as the page made them. */
function tags(): Promise<string[]> {
  return dialog.evaluate(`[...${dialog.field}.querySelectorAll("*")].map((it) => it.tagName)`);
}

/** What the box looks like. */
async function picture(): Promise<string> {
  await dialog.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  const clip = await dialog.evaluate<Box>(
    `(({ x, y, width, height }) => ({ x, y, width, height }))(${dialog.field}.getBoundingClientRect())`,
  );
  return dialog.page.screenshot({ encoding: "base64", clip });
}

/** The style rules that were brought to the root of the box. */
function rules(): Promise<string> {
  return dialog.evaluate(
    `${dialog.field}.getRootNode().adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map((it) => it.cssText)).join()`,
  );
}
