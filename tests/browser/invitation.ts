/** The stand-in's invitation dialog, and what is seen of Connote in it. */

import assert from "node:assert/strict";
import type { Frame, KeyInput, Page } from "puppeteer-core";
import { all, type Box, boxOf, type Inside, insideOf, openTo } from "./closed-root.js";

/** One line of Connote's list. */
export interface Item {
  readonly message: string;
  readonly buttons: readonly string[];
}

/** Where the dialogs are: the document itself, or the open shadow root in it. */
const ROOTS = "[document, document.querySelector('#interop-outlet')?.shadowRoot]";
/** A stand-in says what its parts are; the practice page has those of the site. */
const DIALOG = `${ROOTS}.map((root) => root?.querySelector("[data-dialog], .send-invite")).find(Boolean)`;
/** Connote's host has nothing to know it by but that it has nothing. */
const HOSTS = `[...(${DIALOG}?.querySelectorAll("div") ?? [])].filter((it) => !it.attributes.length && !it.firstChild)`;

/** The name of the button that unfolds what is below the line. */
const FOLD = "Remarks";

export class Invitation {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the dialog on a profile, and in it the box. */
  async openOnProfile(): Promise<void> {
    await this.page.click("#connect");
    await this.addNote();
  }

  async addNote(): Promise<void> {
    await this.press("add-note");
    await this.openBox();
  }

  /** Waits for the box: it comes a moment after it was asked for. */
  async openBox(): Promise<void> {
    await this.until("the box is there", () => this.hasBox());
  }

  hasBox(): Promise<boolean> {
    return this.evaluate(`!!${this.field}`);
  }

  /** Presses one of the dialog's own buttons, named by its label or by what it does in any language. */
  async press(name: string): Promise<void> {
    const isNamed = `[it.ariaLabel, it.dataset.does].includes("${name}")`;
    const button = `[...(${DIALOG}?.querySelectorAll("button") ?? [])].find((it) => ${isNamed})`;
    await this.until(`“${name}” is there`, () => this.evaluate(`!!${button}`));
    await this.#click(button);
  }

  /** An expression for the dialog, for {@link evaluate}. */
  readonly dialog = DIALOG;

  isOpen(): Promise<boolean> {
    return this.evaluate(`!!${DIALOG}`);
  }

  // The box

  /** An expression for the box, for {@link evaluate}. */
  readonly field = `${DIALOG}?.querySelector("#custom-message, [data-box]")`;

  async type(text: string): Promise<void> {
    await this.#click(this.field);
    await this.page.keyboard.type(text);
  }

  async undo(): Promise<void> {
    await this.key("Control", "z");
  }

  /** Changes the text as a page can: without an event, and without a step to undo. */
  async setSilently(text: string): Promise<void> {
    await this.evaluate(`void Object.assign(${this.field}, { value: ${JSON.stringify(text)} })`);
  }

  /** Puts a text into the box in the place of what is there, at once, as pasting does. */
  async paste(text: string): Promise<void> {
    await this.evaluate(`{
      ${this.field}.focus();
      document.execCommand("selectAll");
      document.execCommand("insertText", false, ${JSON.stringify(text)});
    }`);
  }

  async key(...keys: KeyInput[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.down(key);
    for (const key of keys.reverse()) await this.page.keyboard.up(key);
  }

  /** The text as the site has it: a box that is edited in place may have a paragraph for each line. */
  text(): Promise<string> {
    return this.evaluate(`(({ value, children, textContent }) => {
      const lines = children.length ? [...children].map((it) => it.textContent).join("\\n") : textContent;
      return value ?? lines.replaceAll("\\u00a0", " ");
    })(${this.field})`);
  }

  counter(): Promise<string> {
    return this.evaluate(`${DIALOG}.querySelector(".counter").textContent`);
  }

  async select(start: number, end = start): Promise<void> {
    await this.evaluate(`${this.field}.setSelectionRange(${start}, ${end})`);
  }

  /** Puts the caret after words of the text. */
  async putCaretAfter(words: string): Promise<void> {
    await this.evaluate(`{
      const field = ${this.field};
      const words = ${JSON.stringify(words)};
      if (field.value !== undefined) {
        const at = field.value.indexOf(words) + words.length;
        field.setSelectionRange(at, at);
      } else {
        const texts = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
        while (!texts.nextNode()?.data.includes(words)) {}
        const at = texts.currentNode.data.indexOf(words) + words.length;
        const selection = field.getRootNode().getSelection?.() ?? document.getSelection();
        selection.setBaseAndExtent(texts.currentNode, at, texts.currentNode, at);
      }
    }`);
  }

  selected(): Promise<[number, number]> {
    return this.evaluate(`[${this.field}.selectionStart, ${this.field}.selectionEnd]`);
  }

  /** Leaves the box, by a click on the dialog's heading. */
  async leave(): Promise<void> {
    await this.#click(`${DIALOG}.querySelector("h2")`);
  }

  /** Whether the focus is in the box. */
  isFocused(): Promise<boolean> {
    return this.evaluate(`${this.field}.getRootNode().activeElement === ${this.field}`);
  }

  // Connote

  /** How many elements of Connote's are in the dialog. */
  hosts(): Promise<number> {
    return this.evaluate(`${HOSTS}.length`);
  }

  /** An expression for Connote's one element, for {@link evaluate}. */
  readonly host = `${HOSTS}[0]`;

  inside(): Promise<Inside | undefined> {
    return insideOf(this.#frame, this.host);
  }

  async status(): Promise<string> {
    const [status] = all(await this.inside(), ({ attributes }) => attributes["role"] === "status");
    return status?.text ?? "";
  }

  /** All that is shown below the box. */
  async shown(): Promise<string> {
    const [panel] = all(await this.inside(), ({ attributes }) => attributes["role"] === "region");
    return panel ? panel.call("function () { return this.innerText; }") : "";
  }

  /** Whether a reason is shown. */
  async hasReason(): Promise<boolean> {
    return all(await this.inside(), ({ tag, attributes }) => tag === "details" && "open" in attributes).length > 0;
  }

  /** Unfolds what is below the line, unless it is: the list is made only then. */
  async unfold(): Promise<void> {
    if (await this.isFolded()) await this.choose(FOLD);
    await this.until("it is unfolded", async () => !(await this.isFolded()));
  }

  /** Whether there is but the line, as its button says. */
  async isFolded(): Promise<boolean> {
    const [fold] = all(
      await this.inside(),
      ({ tag, attributes }) => tag === "button" && attributes["aria-label"] === FOLD,
    );
    return fold?.attributes["aria-expanded"] === "false";
  }

  /** Goes with the pointer to where the note is sent: the note is finished then, until it changes. */
  async overSend(): Promise<void> {
    const send = `[...${DIALOG}.querySelectorAll("button")].find((it) => /send/i.test(it.dataset.does ?? it.ariaLabel))`;
    const { x, y, width, height } = await this.evaluate<Box>(`${send}.getBoundingClientRect().toJSON()`);
    await this.page.mouse.move(x + width / 2, y + height / 2);
  }

  /** Finishes the note that way, and goes away from there again. */
  async finish(): Promise<void> {
    await this.overSend();
    await this.page.mouse.move(1, 1);
  }

  /** What is listed, unfolded. */
  async items(): Promise<Item[]> {
    await this.unfold();
    return all(await this.list(), ({ tag }) => tag === "li").map((item) => ({
      message: all(item, ({ tag }) => tag === "p")[0]?.text ?? "",
      buttons: all(item, ({ tag }) => tag === "button").map(({ text }) => text),
    }));
  }

  /** Goes to the next remark, as F8 does: the note may have to be read first. */
  async go(): Promise<void> {
    await this.key("F8");
    await this.until("a remark is gone to", () => this.active());
  }

  /** What is said of what the writer has gone to, on the card or in the list, if anything. */
  async active(): Promise<string | undefined> {
    return all(
      await this.inside(),
      ({ attributes }) => hasClass(attributes, "active") && !hasClass(attributes, "mark"),
    )[0]?.text;
  }

  /** The card at the words, while one is open. */
  async card(): Promise<Inside | undefined> {
    const [card] = all(await this.inside(), ({ attributes }) => hasClass(attributes, "card"));
    return card?.children.length ? card : undefined;
  }

  /** What Enter presses now. */
  async chosen(): Promise<string | undefined> {
    return all(await this.inside(), ({ attributes }) => hasClass(attributes, "chosen"))[0]?.text;
  }

  /** What the open menu offers. */
  async menu(): Promise<string[]> {
    return all(await this.inside(), ({ attributes }) => attributes["role"] === "menuitem").map(({ text }) => text);
  }

  /** What is told to assistive tools. */
  async announced(): Promise<string> {
    const [live] = all(await this.inside(), ({ attributes }) => attributes["aria-live"] === "polite");
    return live?.text ?? "";
  }

  /** Lets the page's scripts, and so axe, into Connote. */
  async open(): Promise<void> {
    await openTo(this.#frame, this.host);
  }

  /** Presses a button of Connote's with the mouse: the first of that name that is shown. */
  async choose(name: string | RegExp): Promise<void> {
    await this.clickOn(await this.until(`“${name}” is there`, () => this.buttonBox(name)));
  }

  /** Where a button is, if it is shown. */
  async buttonBox(name: string | RegExp): Promise<Box | undefined> {
    const isNamed = (text: string) => (typeof name === "string" ? name === text : name.test(text));
    const buttons = all(
      await this.inside(),
      ({ tag, text, attributes }) => ["button", "summary"].includes(tag) && isNamed(attributes["aria-label"] ?? text),
    );
    for (const button of buttons) {
      // It may be further down in what scrolls.
      const box = await button.call<Box | null>(`function () {
        if (!this.checkVisibility({ visibilityProperty: true })) return null;
        this.scrollIntoView({ block: "nearest" });
        return this.getBoundingClientRect();
      }`);
      // One that has just been replaced by another of its kind has no size any more.
      if (box?.width) return box;
    }
    return undefined;
  }

  /** Where words are highlighted: all, or those of one severity. */
  async marks(severity = "mark"): Promise<Box[]> {
    const isMark = ({ attributes }: Inside) => hasClass(attributes, "mark") && hasClass(attributes, severity);
    const boxes = await Promise.all(all(await this.inside(), isMark).map(boxOf));
    // One that was drawn anew in between is nowhere.
    return boxes.filter(({ width }) => width > 0);
  }

  /** Waits until Connote says this of the note. */
  async untilStatus(status: string): Promise<void> {
    await this.until(`Connote says “${status}”`, async () => (await this.status()) === status);
  }

  /** Connote's list. */
  async list(): Promise<Inside | undefined> {
    return all(await this.inside(), ({ tag, attributes }) => tag === "ul" && attributes["aria-label"] === "Remarks")[0];
  }

  // The page

  /** Evaluates an expression where the dialog is. */
  evaluate<Result>(expression: string): Promise<Result> {
    return this.#frame.evaluate(expression) as Promise<Result>;
  }

  /** The one frame of the page, if it has one: the dialog is in it then. */
  get #frame(): Frame {
    return this.page.frames().at(-1) ?? this.page.mainFrame();
  }

  /** Waits for a condition, looked at anew with every frame the page paints. */
  async until<Result>(what: string, condition: () => Promise<Result | false | undefined>): Promise<Result> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const result = await condition();
      if (result) return result;
      assert(performance.now() < end, `waited in vain until ${what}; Connote said “${await this.status()}”`);
      await this.page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => painted(undefined))));
    }
  }

  /** Presses the mouse in the middle of something. */
  async clickOn({ x, y, width, height }: Box): Promise<void> {
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** With the mouse, where the element is: a frame is as large as its page. */
  async #click(expression: string): Promise<void> {
    const [x, y] = await this.evaluate<[number, number]>(`((element) => {
      element.scrollIntoView({ block: "nearest" });
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    })(${expression})`);
    await this.page.mouse.click(x, y);
  }
}

/** How long a condition may take, in milliseconds: far longer than it ever should. */
const PATIENCE = 10_000;

function hasClass(attributes: Inside["attributes"], name: string): boolean {
  return (attributes["class"] ?? "").split(" ").includes(name);
}
