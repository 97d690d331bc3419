/** Every layout of the site that is known, and what must not be taken for one. */

import assert from "node:assert/strict";
import { after, afterEach, before, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { LintRequest, Recipient, TabStatus } from "../../pkg/connote.js";
import { all, type Box, boxOf } from "./closed-root.js";
import { type Extension, lastRequest, openEar, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

interface Layout {
  readonly path: string;
  /** What is clicked to get to the box: a control of the page, or what a button of the dialog does. */
  readonly steps: readonly string[];
  readonly layout: string;
  readonly kind?: LintRequest["kind"];
  readonly limit?: number;
  readonly recipient: Partial<Recipient>;
}

/** Whom an address says, and what else is one person's alone, where a page tells it. */
const NAMED = { aliases: ["in/ada-okafor"] };
const NUMBERED = { aliases: ["in/ada-okafor", "member/4711"] };
const ALL = { aliases: ["in/ada-okafor", "in/ACoAAAda0", "member/4711"] };
const DANIEL = { aliases: ["in/daniel-brandt"] };
const ADA = { name: "Ada Okafor" };
/** What a list says of her. */
const FOUND = {
  ...ADA,
  headline: "Emergency nurse at Lakeside Hospital",
  degree: 2,
  mutual: ["Rosa Blanco", "Piet van der Berg"],
  mutual_count: 5,
  location: "Leeds, England",
};
/** All that a profile says of its owner. */
const OWNER = { ...FOUND, ...ALL, company: "Lakeside Hospital", school: "University of Leeds", connections: 228 };
/** The same, where nothing tells names from other words. */
const { mutual: _, mutual_count: __, ...WITHOUT_MUTUAL } = OWNER;
const PROFILE = "/in/ada-okafor/";
const DIRECT = "/preload/custom-invite/?vanityName=ada-okafor";
const ASKED = ["#connect", "add-note"];

const LAYOUTS: Record<string, Layout> = {
  "the invitation of a free account": invitation("", { limit: 200 }),
  "that of a premium account": invitation("premium"),
  "that in Polish": invitation("lang=pl", { limit: 200 }),
  "that in Russian": invitation("lang=ru", { limit: 200 }),
  "that in German": invitation("lang=de&premium"),
  "that in Spanish": invitation("lang=es", { limit: 200 }),
  "that in Arabic, from the right": invitation("lang=ar", { limit: 200, recipient: WITHOUT_MUTUAL }),
  "that in a dark theme": invitation("theme=dark&premium"),
  "that with the role of an alert": invitation("shell=alertdialog&premium"),
  "that in a native dialog": invitation("shell=native&place=page&premium", { layout: "invitation-native" }),
  "that edited in place": invitation("box=editable&premium"),
  "that edited in place in the document": invitation("box=editable&premium&place=page", { layout: "invitation-page" }),
  "that in a frame": invitation("place=frame&premium", { layout: "invitation-frame" }),
  "that in a frame without an address": invitation("place=blank&premium", { layout: "invitation-frame" }),
  "that after the question how they know each other": invitation("step=how-known&premium", {
    steps: ["#connect", "connect", "add-note"],
  }),
  "that with nothing known but its counter": invitation("redesign=counter&premium", { layout: "invitation-guessed" }),
  "that of the direct address": {
    path: DIRECT,
    steps: ["add-note"],
    layout: "invitation-page",
    limit: 200,
    recipient: { ...ADA, ...NAMED },
  },
  "that of 2022": invitation("generation=2&card=2&place=page", {
    layout: "invitation-page",
    recipient: { ...OWNER, ...NAMED },
  }),
  "that of 2019": invitation("generation=1&card=2&place=page", {
    layout: "invitation-page",
    recipient: { ...OWNER, ...NAMED },
  }),
  "that on the profile of early 2026": invitation("card=3&premium", {
    recipient: { ...OWNER, aliases: ["in/ada-okafor", "in/ACoAAAda0"] },
  }),
  "that to somebody else on a profile": invitation("premium", {
    steps: ["#stranger", "add-note"],
    recipient: { name: "Daniel Brandt", ...DANIEL },
  }),
  "that which opens at once": invitation("straight&premium", { steps: ["#connect"] }),
  "that which opens at once to somebody else": invitation("straight&premium", {
    steps: ["#stranger"],
    recipient: DANIEL,
  }),
  "that to somebody in a rail": invitation("premium", {
    steps: ["#other", "add-note"],
    recipient: {
      name: "Daniel Brandt",
      aliases: ["in/daniel-brandt", "member/815"],
      headline: "Locksmith at Brandt & Sons",
      mutual: ["Jonas Weber"],
      mutual_count: 1,
    },
  }),
  "that from a search": search("premium", NUMBERED),
  "that from a search of 2024": search("premium&card=2", NAMED),
  "the invitation of Sales Navigator": {
    path: "/sales/lead/5",
    steps: [],
    layout: "sales-invitation",
    limit: 300,
    recipient: { ...ADA, degree: 2 },
  },
  "its message": {
    path: "/sales/lead/5?message",
    steps: [],
    layout: "sales-message",
    kind: "message",
    recipient: { ...ADA, aliases: ["lead/5"] },
  },
  "a message in a bubble": message(`${PROFILE}?place=shadow`),
  "a message in a frame": message(`${PROFILE}?place=frame`),
  "a message in the document": message(`${PROFILE}?place=page`),
  "the message of a conversation's page": message("/messaging/thread/7/", [], ADA),
};

/** What looks like it and has no box, and how to get to the last of it. */
const SILENT: Record<string, Pick<Layout, "path" | "steps"> & { last: string }> = {
  "the question before the box": { path: PROFILE, steps: ["#connect"], last: "[data-does=add-note]" },
  "the question how they know each other": {
    path: `${PROFILE}?step=how-known`,
    steps: ["#connect"],
    last: "[data-does=pill]",
  },
  "the question for an address": { path: `${PROFILE}?step=email`, steps: ["#connect"], last: "[type=email]" },
  "an offer when the notes are spent": { path: `${PROFILE}?step=upsell`, steps: ASKED, last: "[href*=premium]" },
  "the limit of a week": { path: `${PROFILE}?step=weekly`, steps: ["#connect"], last: "[data-does=understood]" },
};

function invitation(query: string, different: Partial<Layout> = {}): Layout {
  const path = `${PROFILE}?${query}`;
  return { path, steps: ASKED, layout: "invitation-shadow", limit: 300, recipient: OWNER, ...different };
}

function search(query: string, known: Partial<Recipient>): Layout {
  const path = `/search/results/people/?${query}`;
  return { path, steps: ASKED, layout: "invitation-shadow", limit: 300, recipient: { ...FOUND, ...known } };
}

function message(path: string, steps = ["#message"], recipient: Partial<Recipient> = { ...ADA, ...NAMED }): Layout {
  return { path, steps, layout: "message", kind: "message", recipient };
}

/** As strict as a page can be. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const GOOD =
  "Hello, I'm a nurse in Leeds. Your talk on wound photography at the Tissue Viability conference in May " +
  "changed how our ward keeps records. I'd like to follow your work.";
/** Good, but for one word that is there twice. */
const TWICE = GOOD.replace("the Tissue", "the the Tissue");

const outlet = "document.querySelector('#interop-outlet').shadowRoot";

let extension: Extension;
let ear: Page;
let dialog: Invitation;

before(async () => {
  extension = await openExtension();
  ear = await openEar(extension);
});

after(() => extension.close());

for (const [name, layout] of Object.entries(LAYOUTS)) {
  suite(name, () => {
    before(async () => {
      await open(layout);
      await dialog.openBox();
      await dialog.untilStatus("Write a line or two; Connote reads along.");
    });

    after(() => dialog.page.close());

    test("is found, and read for what it is", async () => {
      await dialog.paste(TWICE);
      await untilRead();
      const request = await lastRequest(ear);
      assert(request, "nothing was asked");
      const { kind, limit, recipient } = request;
      const expected = { kind: layout.kind ?? "invite", limit: layout.limit, recipient: layout.recipient };
      assert.deepEqual(sent({ kind, limit, recipient }), sent(expected));
      assert.deepEqual(await statuses(), [{ layout: layout.layout, to_look_at: 1, request }]);
    });

    test("has the panel below its box", async () => {
      const [panel] = all(await dialog.inside(), ({ attributes }) => attributes["role"] === "region");
      const shown = panel && (await boxOf(panel));
      const [box, around] = await Promise.all([placeOf(dialog.field), placeOf(dialog.dialog)]);
      assert(shown && shown.height > 0);
      assert(shown.y >= box.y + box.height - 1, "it covers the box");
      assert(shown.x >= around.x && shown.x + shown.width <= around.x + around.width, "it sticks out");
      assert.equal(await panel.call("function () { return getComputedStyle(this).direction; }"), "ltr");
      assert.equal(panel.attributes["data-theme"], layout.path.includes("theme=dark") ? "dark" : "light");
      assert.equal(await dialog.hosts(), 1);
    });

    test("takes a change where it belongs, and the site hears of it", async () => {
      await dialog.paste(TWICE);
      await untilRead();
      await dialog.putCaretAfter("our ward");
      await dialog.go();
      await dialog.key("Enter");
      await dialog.until("the change is made", async () => (await dialog.text()) === GOOD);
      await assertSiteCounts(GOOD);
      await dialog.page.keyboard.type("!");
      assert.equal(await dialog.text(), GOOD.replace("our ward", "our ward!"));
      assert.equal(await timesSent(), 0);
    });

    test("gives the change back to one undo", async () => {
      await dialog.paste(TWICE);
      await untilRead();
      await dialog.go();
      await dialog.key("Enter");
      await dialog.until("the change is made", async () => (await dialog.text()) === GOOD);
      await dialog.undo();
      assert.equal(await dialog.text(), TWICE);
      await assertSiteCounts(TWICE);
    });

    test("keeps Escape and the focus", async () => {
      await dialog.paste(TWICE);
      await untilRead();
      await dialog.go();
      await dialog.key("Escape");
      assert.equal(await dialog.isOpen(), true);
      assert.equal(await dialog.isFocused(), true);
      await dialog.key("Tab");
      assert.equal(await dialog.isFocused(), false);
      await dialog.key("Escape");
      assert.equal(await dialog.isOpen(), true);
      assert.equal(await dialog.isFocused(), true);
    });

    test("leaves nothing behind", async () => {
      assert.deepEqual(await dialog.page.evaluate("detectors.walk()"), []);
      await dialog.press("dismiss");
      await dialog.until("Connote is gone", async () => (await traces()).hosts === 0);
      assert.deepEqual(await traces(), { hosts: 0, highlights: 0, sheets: 0 });
      assert.deepEqual(await dialog.page.evaluate("detectors.walk()"), []);
      assert.deepEqual(await statuses(), []);
    });
  });
}

suite("Connote stays away from", () => {
  afterEach(() => dialog.page.close());

  for (const [name, { last, ...layout }] of Object.entries(SILENT)) {
    test(name, async () => {
      await open(layout);
      await dialog.until("it is there", () => dialog.evaluate(`!!${dialog.dialog}?.querySelector("${last}")`));
      assert.deepEqual(await statuses(), []);
      assert.equal((await traces()).hosts, 0);
    });
  }

  test("comments, posts and searches", async () => {
    await open({ path: "/feed/", steps: [] });
    const { page } = dialog;
    await page.waitForSelector("body[data-loaded]");
    const others = `[document, ${outlet}].flatMap((root) => [...root.querySelectorAll("[data-other]")])`;
    const count = await dialog.evaluate<number>(`${others}.length`);
    for (let other = 0; other < count; other += 1) {
      await dialog.evaluate(`${others}[${other}].focus()`);
      await page.keyboard.type("I'd like to add you");
      const written = await dialog.evaluate<string>(
        `(({ value, textContent }) => value ?? textContent)(${others}[${other}])`,
      );
      assert.equal(written, "I'd like to add you");
    }
    assert.equal(count, 5);
    assert.deepEqual(await statuses(), []);
    assert.equal((await traces()).hosts, 0);
  });

  test("a box that was not asked for with an invitation, though its counter is like one", async () => {
    await open({ path: "/feed/", steps: [] });
    await dialog.evaluate(`{
      const counter = Object.assign(document.createElement("span"), { textContent: "0/300" });
      document.querySelector("[role=dialog] .artdeco-modal__content").replaceChildren(counter, document.createElement("textarea"));
      document.querySelector("[role=dialog] textarea").focus();
    }`);
    await dialog.page.keyboard.type("I'd like to add you");
    assert.deepEqual(await statuses(), [{ to_look_at: 0 }]);
    assert.equal((await traces()).hosts, 0);
  });
});

suite("a page that has changed", () => {
  afterEach(() => dialog.page.close());

  test("is said to ask for a note in a box that is not known", async () => {
    await open({ path: `${PROFILE}?redesign=gone&premium`, steps: ASKED });
    await dialog.openBox();
    assert.deepEqual(await statuses(), [{ to_look_at: 0 }]);
    assert.equal((await traces()).hosts, 0);
    await dialog.press("dismiss");
    assert.deepEqual(await statuses(), []);
  });

  test("and puts a new box in the place of the old one is kept up with", async () => {
    await open({ path: `${PROFILE}?swap&premium`, steps: ASKED });
    await dialog.openBox();
    await dialog.paste(TWICE);
    await untilSwapped(1);
    await untilRead();
    await dialog.go();
    await dialog.key("Enter");
    await untilSwapped(2);
    await dialog.finish();
    await dialog.untilStatus("Ready to send");
    assert.equal(await dialog.text(), GOOD);
    assert.equal((await traces()).hosts, 1);
  });
});

test("no file of the extension answers to a page", async () => {
  const page = await extension.visit(PROFILE);
  const files = [
    "manifest.json",
    "content.js",
    "background.js",
    "pages/popup.html",
    "icons/icon-16.png",
    "connote_bg.wasm",
    "pages_bg.wasm",
  ];
  const addresses = files.map((file) => extension.address(file));
  assert.deepEqual(await page.evaluate(`detectors.probe(${JSON.stringify(addresses)})`), []);
  await page.close();
});

/** Opens a page and goes to where the box is, or would be. */
async function open({ path, steps }: Pick<Layout, "path" | "steps">): Promise<void> {
  await ear.evaluate("heard.length = 0");
  dialog = new Invitation(await extension.visit(path, { policy: POLICY }));
  for (const step of steps) {
    if (step.startsWith("#")) await dialog.page.click(step);
    else await dialog.press(step);
  }
}

function untilSwapped(times: number): Promise<boolean> {
  return dialog.until("the box is another", () => dialog.evaluate(`document.body.dataset.swaps === "${times}"`));
}

async function untilRead(): Promise<void> {
  await dialog.until("it is read", async () => (await dialog.items()).some(({ message }) => /twice/.test(message)));
}

/** What is left of a value on its way: all but what is undefined. */
function sent(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** What the popup would be told of the tab. */
function statuses(): Promise<TabStatus<LintRequest>[]> {
  return ear.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const asked = tabs.map(({ id }) => chrome.tabs.sendMessage(id ?? 0, "tab-status"));
    const answers = await Promise.allSettled(asked);
    return answers.flatMap((answer) => (answer.status === "fulfilled" && answer.value ? [answer.value] : []));
  });
}

/** The site has noticed a text: its counter says how long it is, and it could be sent. */
async function assertSiteCounts(text: string): Promise<void> {
  const { counter, disabled } = await dialog.evaluate<{ counter: string | null; disabled: boolean }>(`({
    counter: ${dialog.dialog}.querySelector(".counter")?.textContent ?? null,
    disabled: ${dialog.dialog}.querySelector("[data-does=send]").disabled,
  })`);
  if (counter !== null) assert.equal(Number.parseInt(counter, 10), text.length);
  assert.equal(disabled, false);
}

function placeOf(expression: string): Promise<Box> {
  return dialog.evaluate(
    `(({ x, y, width, height }) => ({ x, y, width, height }))(${expression}.getBoundingClientRect())`,
  );
}

function timesSent(): Promise<number> {
  return dialog.page.evaluate("Number(document.body.dataset.sent ?? 0)") as Promise<number>;
}

interface Traces {
  readonly hosts: number;
  readonly highlights: number;
  readonly sheets: number;
}

/** All that a page could find of Connote, in the document, its open shadow roots and its frames. */
function traces(): Promise<Traces> {
  return dialog.page.evaluate(() => {
    const found = { hosts: 0, highlights: 0, sheets: 0 };
    const look = (root: Document | ShadowRoot): void => {
      found.sheets += root.adoptedStyleSheets.length;
      if (root instanceof Document) found.highlights += root.defaultView?.CSS.highlights.size ?? 0;
      for (const element of root.querySelectorAll("*")) {
        if (element.matches("div") && !element.attributes.length && !element.firstChild) found.hosts += 1;
        if (element.shadowRoot) look(element.shadowRoot);
        if (element instanceof HTMLIFrameElement && element.contentDocument) look(element.contentDocument);
      }
    };
    look(document);
    return found;
  });
}
