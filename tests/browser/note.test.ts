/** The note box on the site's pages: what is seen, what is typed, and that nothing is left behind. */

import assert from "node:assert/strict";
import { after, afterEach, before, suite, test } from "node:test";
import { all } from "./closed-root.js";
import { type Extension, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

const PROFILE = "/in/ada-okafor/";
const DIRECT = "/preload/custom-invite/?vanityName=ada-okafor";

const STOCK = "I'd like to add you to my professional network on LinkedIn.";
const GOOD =
  "Hi Ada, I'm a nurse in Leeds. Your talk on wound photography at the Tissue Viability conference in May " +
  "changed how our ward keeps records. I'd like to follow your work here.";
/** Good, but for one word that is there twice. */
const TWICE = GOOD.replace("the Tissue", "the the Tissue");
/** Good, but for somebody else's name. */
const DANIEL = GOOD.replace("Ada", "Daniel");

const BLANK = "Write a line or two; Connote reads along.";
const READY = "Ready to send";
const ONE = "1 remark";

let extension: Extension;
let dialog: Invitation;

before(async () => {
  extension = await openExtension();
});

after(() => extension.close());

afterEach(() => dialog.page.close());

async function open(path = PROFILE): Promise<void> {
  dialog = new Invitation(await extension.visit(path));
  if (path.startsWith("/in/")) await dialog.openOnProfile();
  else await dialog.addNote();
  await dialog.untilStatus(BLANK);
}

for (const [layout, path] of [
  ["in the shadow root of a profile", PROFILE],
  ["on the page of the direct address", DIRECT],
] as const) {
  suite(`the dialog ${layout}`, () => {
    test("a stock invitation gets its remark", async () => {
      await open(path);
      await dialog.type(STOCK);
      await dialog.finish();
      await dialog.untilStatus(ONE);
      const [item] = await dialog.items();
      assert.match(item?.message ?? "", /ready-made invitation/);
      assert.deepEqual(item?.buttons, ["Start with a reason", "Keep as is", "More"]);
    });

    test("a real note is ready to send", async () => {
      await open(path);
      await dialog.type(GOOD);
      await dialog.finish();
      await dialog.untilStatus(READY);
      assert.deepEqual(await dialog.marks(), []);
    });

    test("a fix is typed with a key, and undone with another", async () => {
      await open(path);
      await dialog.paste(TWICE);
      await dialog.untilStatus(ONE);
      await dialog.go();
      await dialog.key("Enter");
      await dialog.until("the change is made", async () => (await dialog.text()) === GOOD);
      assert.equal(await dialog.counter(), `${GOOD.length}/200`);
      await dialog.untilStatus(READY);

      await dialog.undo();
      assert.equal(await dialog.text(), TWICE);
      assert.equal(await dialog.counter(), `${TWICE.length}/200`);
      await dialog.untilStatus(ONE);
    });

    test("a fix is typed with the mouse, and the writer stays in the box", async () => {
      await open(path);
      await dialog.paste(DANIEL);
      await dialog.untilStatus(ONE);
      const [item] = await dialog.items();
      await dialog.choose(item?.buttons[0] ?? "");
      await dialog.untilStatus(READY);
      assert.equal(await dialog.text(), GOOD);
      assert.equal(await dialog.isFocused(), true);
      await dialog.page.keyboard.type(" Thanks");
      assert.equal(await dialog.text(), `${GOOD} Thanks`);
    });

    for (const label of ["Dismiss", "Cancel adding a note", "Send invitation"]) {
      test(`nothing is left after “${label}”`, async () => {
        await open(path);
        await dialog.paste(TWICE);
        await dialog.untilStatus(ONE);
        const before = await elements();
        await dialog.press(label);
        await dialog.until("the box is gone", async () => !(await dialog.hasBox()));
        assert.equal(await dialog.hosts(), 0);
        assert.deepEqual(before.nameless, 1);
        assert.deepEqual((await elements()).nameless, 0);
      });
    }
  });
}

test("nothing is left when the page takes only the box away", async () => {
  await open();
  await dialog.paste(TWICE);
  await dialog.untilStatus(ONE);
  await dialog.evaluate(`${dialog.field}.remove()`);
  await dialog.until("Connote is gone", async () => (await dialog.hosts()) === 0);
  assert.equal(await dialog.isOpen(), true);
});

test("a box that is put in the place of another is read as that was", async () => {
  await open();
  await dialog.paste(TWICE);
  await dialog.unfold();
  await dialog.choose("Keep as is");
  await dialog.untilStatus(READY);
  await dialog.evaluate(`{
    const field = ${dialog.field};
    const other = field.cloneNode();
    other.value = field.value.replace("Ada", "Daniel");
    field.replaceWith(other);
  }`);
  await dialog.untilStatus(ONE);
  assert.match((await messages())[0] ?? "", /Daniel/);
  assert.equal(await dialog.hosts(), 1);
});

suite("in the box", () => {
  test("what is to be filled in is selected", async () => {
    await open();
    await dialog.paste(STOCK);
    await dialog.choose("Start with a reason");
    await dialog.until("the fix is typed", async () => (await dialog.text()) !== STOCK);
    const [start, end] = await dialog.selected();
    assert.match((await dialog.text()).slice(start, end), /^\[.+\]$/);
  });

  test("the caret stays with its word when a fix is typed before it", async () => {
    await open();
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
    const words = "keeps records";
    await dialog.select(TWICE.indexOf(words), TWICE.indexOf(words) + words.length);
    await dialog.go();
    await dialog.key("Enter");
    await dialog.until("the change is made", async () => (await dialog.text()) === GOOD);
    assert.deepEqual(await dialog.selected(), [GOOD.indexOf(words), GOOD.indexOf(words) + words.length]);
  });

  test("a fix is not typed into a text it was not made for", async () => {
    await open();
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
    const [item] = await dialog.items();
    // As a page can do it at the last moment: without an event that would tell.
    await dialog.evaluate(`addEventListener("click", () => {
      Object.assign(${dialog.field}, { value: ${JSON.stringify(`Well: ${TWICE}`)} });
    }, { capture: true, once: true })`);
    await dialog.choose(item?.buttons[0] ?? "");
    await dialog.until("it is said", async () => (await dialog.inside())?.text.includes("nothing was typed"));
    assert.equal(await dialog.text(), `Well: ${TWICE}`);
  });

  for (const [what, happens] of [
    ["a key that moves the caret", () => dialog.key("ArrowLeft")],
    ["a click", () => dialog.evaluate(`${dialog.field}.click()`)],
    [
      "the counter",
      () => dialog.evaluate(`void (${dialog.dialog}.querySelector(".counter").firstChild.data = "9/200")`),
    ],
  ] as const) {
    test(`a text that the page sets without an event is read with ${what}`, async () => {
      await open();
      await dialog.paste(GOOD);
      await dialog.untilStatus(READY);
      await dialog.setSilently(TWICE);
      await happens();
      await dialog.untilStatus(ONE);
    });
  }

  test("F8 goes through what was found, most important first, and round", async () => {
    await open();
    await dialog.paste(`${TWICE} XXX`);
    await dialog.untilStatus("2 remarks");
    assert.equal(await dialog.active(), undefined);
    const visited: (string | undefined)[] = [];
    for (const keys of [["F8"], ["F8"], ["F8"], ["Shift", "F8"]] as const) {
      await dialog.key(...keys);
      visited.push(/XXX|the/.exec((await dialog.active()) ?? "")?.[0]);
    }
    assert.deepEqual(visited, ["XXX", "the", "XXX", "the"]);
    assert.equal(await dialog.isFocused(), true);
  });

  test("Enter is the writer's own after a click on marked words", async () => {
    await open();
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
    await dialog.clickOn(await dialog.until("words are highlighted", async () => (await dialog.marks())[0]));
    await dialog.until("there is a card", () => dialog.card());
    await dialog.key("Enter");
    assert.equal((await dialog.text()).replace("\n", ""), TWICE);
    assert.match(await dialog.text(), /\n/);
  });

  test("Enter is the writer's own unless something was gone to", async () => {
    await open();
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
    await dialog.go();
    await dialog.key("End");
    await dialog.key("Enter");
    assert.equal(await dialog.text(), `${TWICE}\n`);
  });

  test("Escape leaves what was gone to, and only then the site's dialog", async () => {
    await open();
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
    await dialog.go();
    assert.notEqual(await dialog.active(), undefined);
    await dialog.key("Escape");
    assert.equal(await dialog.active(), undefined);
    assert.equal(await dialog.isOpen(), true);
    await dialog.key("Escape");
    assert.equal(await dialog.isOpen(), false);
  });

  test("Connote's buttons can be reached by keyboard, and Escape goes back to the box", async () => {
    await open();
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
    await dialog.key("Tab");
    assert.equal(await dialog.isFocused(), false);
    await dialog.key("Escape");
    assert.equal(await dialog.isFocused(), true);
    assert.equal(await dialog.isOpen(), true);
    await dialog.key("Tab");
    await dialog.key("Enter");
    await dialog.until("the fix is typed", async () => (await dialog.text()) === GOOD);
    assert.equal(await dialog.isFocused(), true);
  });

  test("what is kept as it is stays kept while the note is edited", async () => {
    await open();
    await dialog.paste(TWICE);
    await dialog.unfold();
    await dialog.choose("Keep as is");
    await dialog.untilStatus(READY);
    await dialog.type(" Thanks");
    await dialog.untilStatus(READY);
    assert.match(await dialog.text(), /the the/);
  });

  test("keeping something as it is can be undone", async () => {
    await open();
    await dialog.paste(TWICE);
    await dialog.unfold();
    await dialog.choose("Keep as is");
    await dialog.untilStatus(READY);
    await dialog.choose("Undo");
    await dialog.untilStatus(ONE);
    assert.equal(await dialog.isFocused(), true);
  });

  test("the reason is behind “Why?”", async () => {
    await open();
    await dialog.paste(STOCK);
    await dialog.untilStatus(ONE);
    await dialog.unfold();
    assert.equal(await dialog.hasReason(), false);
    await dialog.choose("Why?");
    assert.equal(await dialog.hasReason(), true);
    assert.equal(await dialog.isFocused(), true);
  });

  test("a note in another language is said to be read only in part", async () => {
    await open();
    await dialog.paste(
      "Guten Tag, ich habe Ihren Vortrag über Wundfotografie gehört und möchte gern mehr davon lesen.",
    );
    await dialog.until("it is said", async () => (await dialog.shown()).includes("Not English"));
  });
});

suite("a change that is refused", () => {
  const LONG = `Hi Ida, ${"I read what you wrote on wound care. ".repeat(9)}`;

  /** Has all as it was, after the change of “Ida” to “Ada” could not be typed. */
  async function assertNothingChanged(text: string): Promise<void> {
    const [start, end] = [text.length - 20, text.length - 10];
    await dialog.select(start, end);
    await dialog.go();
    await dialog.evaluate(`void ${dialog.field}.scrollTo(0, 1000)`);
    const scrolled = await dialog.evaluate<number>(`${dialog.field}.scrollTop`);
    assert(scrolled > 0);
    await dialog.key("Enter");
    assert.equal(await dialog.text(), text);
    assert.deepEqual(await dialog.selected(), [start, end]);
    assert.equal(await dialog.evaluate(`${dialog.field}.scrollTop`), scrolled);
    assert.equal(await dialog.isFocused(), true);
  }

  test("by a box that takes nothing just now leaves selection and scroll as they were", async () => {
    await open(`${PROFILE}?limit=600`);
    await dialog.paste(LONG);
    await untilMarked();
    await dialog.evaluate(`${dialog.field}.toggleAttribute("readonly")`);
    await assertNothingChanged(LONG);
  });

  test("for want of room is not even begun", async () => {
    await open(`${PROFILE}?limit=600`);
    // Her name is longer than his, and the box is full.
    const text = LONG.replace("Ida", "Al");
    await dialog.paste(text);
    await untilMarked();
    await dialog.evaluate(`{
      const field = ${dialog.field};
      field.maxLength = ${text.length};
      window.inputs = 0;
      field.addEventListener("input", () => { window.inputs += 1; });
    }`);
    await assertNothingChanged(text);
    assert.equal(await dialog.evaluate("window.inputs"), 0);
  });

  test("half is taken back", async () => {
    await open(`${PROFILE}?limit=600`);
    await dialog.paste(LONG);
    await untilMarked();
    // The box holds more than may be typed into it: nothing comes in the place of what is taken out.
    await dialog.evaluate(`${dialog.field}.setAttribute("maxlength", "100")`);
    await assertNothingChanged(LONG);
  });
});

suite("what is around the box", () => {
  test("the limit is the counter's, whatever the label says", async () => {
    await open();
    await dialog.paste(`${GOOD} ${GOOD}`.slice(0, 201));
    await dialog.until("it is too long", async () => (await messages()).some((it) => /200/.test(it)));
    await dialog.page.close();

    await open(`${PROFILE}?limit=300`);
    await dialog.paste(`${GOOD} ${GOOD}`.slice(0, 201));
    await dialog.until("it is read", async () => (await dialog.status()) !== BLANK);
    assert.equal(
      (await messages()).some((it) => /200|300/.test(it)),
      false,
    );
  });

  test("the name is that of the profile when the dialog did not say it", async () => {
    const page = await extension.visit(`${PROFILE}?straight`);
    dialog = new Invitation(page);
    await page.click("#connect");
    await dialog.openBox();
    await dialog.paste(DANIEL);
    await dialog.until("the name is minded", async () => (await messages()).some((it) => /Ada/.test(it)));
  });

  test("other boxes and dialogs are left alone", async () => {
    const page = await extension.visit("/feed/");
    dialog = new Invitation(page);
    await page.waitForSelector("body[data-loaded]");
    await page.type("form textarea", STOCK);
    await page.type("[role=dialog] textarea", STOCK);
    assert.equal((await elements()).nameless, 0);
  });
});

suite("a page that changes around the box", () => {
  /** The panel stands right after what the box stands in. */
  const isPlaced = () =>
    dialog.evaluate<boolean>(`(({ nextElementSibling: next }) =>
    next?.localName === "div" && !next.attributes.length && !next.firstChild)(${dialog.field}.parentElement)`);
  const render = `
    const around = document.createElement("div");
    around.className = "relative";
    const content = FIELD.closest(".artdeco-modal__content");
    around.append(FIELD);
    content.replaceChildren(around);`;

  test("has the panel where the box is, when that is in another element", async () => {
    await open();
    await dialog.paste(TWICE);
    await untilMarked();
    await dialog.evaluate(`{ ${render.replaceAll("FIELD", dialog.field)} }`);
    await dialog.until("the panel is back", isPlaced);
    assert.equal(await dialog.hosts(), 1);
    await untilMarked();
  });

  test("keeps elements that are not ours, however they look", async () => {
    await open();
    await dialog.evaluate(`{
      ${render.replaceAll("FIELD", dialog.field)}
      window.other = document.createElement("div");
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(".relative + div { min-height: 4px; }");
      around.getRootNode().adoptedStyleSheets.push(sheet);
      around.after(window.other);
    }`);
    await dialog.until("the panel is back", async () => (await dialog.hosts()) === 2);
    assert.equal(await dialog.evaluate("window.other.isConnected && !window.other.shadowRoot"), true);
  });

  test("is not quarrelled with over the panel's place", async () => {
    await open();
    await dialog.evaluate(`{
      const { parentElement: around } = ${dialog.field};
      window.taken = 0;
      window.others = new MutationObserver(() => {
        for (const other of around.parentElement.querySelectorAll(":scope > div:not([class])")) {
          window.taken += 1;
          other.remove();
        }
      });
      window.others.observe(around.parentElement, { childList: true });
      around.nextElementSibling.remove();
    }`);
    await dialog.until("it is taken away, and again", () => dialog.evaluate("window.taken > 2"));
    await dialog.evaluate("window.others.disconnect()");
    await dialog.type("Thanks");
    await dialog.until("the panel is back", isPlaced);
  });

  test("has the panel in the dialog that is shown, though a hidden one has the same box", async () => {
    await open();
    await dialog.evaluate(`{
      const shown = ${dialog.dialog};
      delete shown.dataset.dialog;
      shown.classList.remove("send-invite");
      shown.parentElement.style.display = "none";
      document.querySelector("#connect").click();
    }`);
    await dialog.addNote();
    await dialog.until("the panel is there", isPlaced);
    await dialog.paste(TWICE);
    await untilMarked();
    const divs = `[...document.querySelector("#interop-outlet").shadowRoot.querySelectorAll("div")]`;
    assert.equal(await dialog.evaluate(`${divs}.filter((it) => !it.attributes.length && !it.firstChild).length`), 1);
  });

  test("has the theme changed with it, by whomever, and no key pressed", async () => {
    await open(DIRECT);
    const theme = async () =>
      all(await dialog.inside(), ({ attributes }) => attributes["role"] === "region")[0]?.attributes["data-theme"];
    assert.equal(await theme(), "light");
    await dialog.evaluate(`{
      const sheet = document.createElement("style");
      sheet.textContent = "html:not([data-day]) .artdeco-modal { background: #123 !important; transition: background 50ms; }";
      document.head.append(sheet);
    }`);
    await dialog.until("it is dark", async () => (await theme()) === "dark");
    await dialog.evaluate("document.documentElement.dataset.day = ''");
    await dialog.until("it is light", async () => (await theme()) === "light");
  });
});

suite("what the page can tell", () => {
  test("what is done in Connote stays there", async () => {
    await open();
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
    await dialog.evaluate(`{
      window.heard = [];
      for (const kind of ["pointerdown", "mousedown", "mouseup", "click", "focusin", "focusout", "keydown", "keyup"]) {
        document.addEventListener(kind, () => window.heard.push(kind));
      }
    }`);
    await dialog.unfold();
    await dialog.choose("Why?");
    assert.equal(await dialog.hasReason(), true);
    await dialog.choose("Keep as is");
    await dialog.untilStatus(READY);
    assert.deepEqual(await dialog.evaluate("window.heard"), []);
    await dialog.type("!");
    assert.notDeepEqual(await dialog.evaluate("window.heard"), []);
  });

  test("nothing of the extension's address is in it, and nothing is sent or asked for", async () => {
    await open();
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
    await dialog.unfold();
    await dialog.choose("Why?");
    const { text, nameless } = await elements();
    assert.equal(nameless, 1);
    assert.doesNotMatch(text, /-extension:/);
    assert.doesNotMatch(text, /Keep as is/);
    assert.equal(await dialog.evaluate("document.body.dataset.sent"), undefined);
    assert.deepEqual(extension.requestsBeyondTheSite(), []);
  });

  test("its policy changes nothing", async () => {
    dialog = new Invitation(
      await extension.visit(PROFILE, {
        policy:
          "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      }),
    );
    await dialog.openOnProfile();
    await dialog.paste(TWICE);
    await dialog.untilStatus(ONE);
    await dialog.until("words are highlighted", async () => (await dialog.marks()).length > 0);
    await dialog.go();
    await dialog.key("Enter");
    await dialog.untilStatus(READY);
    assert.equal(await dialog.text(), GOOD);
  });
});

async function messages(): Promise<string[]> {
  return (await dialog.items()).map(({ message }) => message);
}

interface Elements {
  /** All text and all attributes' values. */
  readonly text: string;
  /** How many elements have no attribute and nothing in them, as Connote's has. */
  readonly nameless: number;
}

/** All that a script of the page can find by walking through it and its open shadow roots. */
function elements(): Promise<Elements> {
  return dialog.page.evaluate(() => {
    let text = "";
    let nameless = 0;
    const walk = (root: ParentNode & Node): void => {
      for (const element of root.querySelectorAll("*")) {
        for (const { value } of element.attributes) text += ` ${value}`;
        if (element.matches("div") && !element.attributes.length && !element.firstChild) nameless += 1;
        if (element.shadowRoot) walk(element.shadowRoot);
      }
      text += ` ${root.textContent}`;
    };
    walk(document.documentElement);
    return { text, nameless };
  });
}

/** Waits until words are highlighted. */
async function untilMarked(): Promise<void> {
  await dialog.until("words are highlighted", async () => (await dialog.marks()).length > 0);
}
