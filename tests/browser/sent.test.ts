/**
 * What counts as sent: the writer's own Send, after which the page shows that it went. The background hears of that once,
 * and of nothing else; and the first time the writer is offered a ledger of whom they wrote to.
 */

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { KeyInput, Page } from "puppeteer-core";
import type {
  Answer,
  FromBackground,
  LedgerState,
  LintRequest,
  Question,
  Sent,
  ToBackground,
} from "../../pkg/connote.js";
import { all } from "./closed-root.js";
import { type Extension, IN_FIREFOX, openEar, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

const PROFILE = "/in/ada-okafor/";
const SALES = "/sales/lead/5";
const NOTE = "Hi Ada, I'm a nurse in Hull, and liked your talk on triage in Leeds.";

let extension: Extension;
let ear: Page;
/** The page that was opened last: no other is painted. */
let seen: Invitation;

/** What a writer does on a page. */
type Does = (dialog: Invitation) => Promise<void>;

/** One thing after another. */
const first =
  (...steps: Does[]): Does =>
  async (dialog) => {
    for (const does of steps) await does(dialog);
  };
const press =
  (name: string): Does =>
  (dialog) =>
    dialog.press(name);
const keys =
  (...pressed: KeyInput[]): Does =>
  (dialog) =>
    dialog.key(...pressed);
/** As only a page can. */
const runs =
  (script: (dialog: Invitation) => string): Does =>
  (dialog) =>
    dialog.evaluate(`void ${script(dialog)}`);

const connect: Does = (dialog) => dialog.page.click("#connect");
const paste: Does = (dialog) => dialog.paste(NOTE);
const box: Does = (dialog) => dialog.openBox();
const note = first((dialog) => dialog.openOnProfile(), paste);
const message = first((dialog) => dialog.page.click("#message"), box, paste);
const send = press("send");
/** A frame has a script of ours only once it has loaded: a driver may be faster than that, and nobody else. */
const ours: Does = async (dialog) => {
  await dialog.until("Connote is there", async () => (await dialog.hosts()) > 0);
};
const sendButton = ({ dialog }: Invitation) => `${dialog}.querySelector('[data-does="send"]')`;
const focusSend = runs((dialog) => `${sendButton(dialog)}.focus()`);
const isShown =
  (selector: string): Does =>
  (dialog) =>
    dialog.until(`${selector} is shown`, () =>
      dialog.evaluate(`${IN_PLACE}.some((it) => it?.querySelector("${selector}"))`),
    );
const TOAST = ".artdeco-toast-item";
const IN_PLACE = "[document, document.querySelector('#interop-outlet')?.shadowRoot]";

/** What is heard: the kind, the text, and to whom it goes. */
type Heard = readonly [LintRequest["kind"], string, string | undefined];
const NOTED: Heard = ["invite", NOTE, "Ada Okafor"];
const BARE: Heard = ["invite", "", "Ada Okafor"];
const WRITTEN: Heard = ["message", NOTE, "Ada Okafor"];

const CASES: readonly [string, string, Does, Heard?][] = [
  ["an invitation with a note", PROFILE, first(note, send), NOTED],
  ["one in a frame", `${PROFILE}?place=frame`, first(note, ours, send), NOTED],
  ["one in a frame of nobody's", `${PROFILE}?place=blank`, first(note, ours, send), NOTED],
  ["one in a native dialog", `${PROFILE}?shell=native`, first(note, send), NOTED],
  ["one in an alert", `${PROFILE}?shell=alertdialog`, first(note, send), NOTED],
  ["one of 2022", `${PROFILE}?generation=2&place=page`, first(note, send), NOTED],
  ["one of 2019", `${PROFILE}?generation=1&place=page`, first(note, send), NOTED],
  ["one that is known by its counter", `${PROFILE}?redesign=counter`, first(note, send), NOTED],
  ["one whose box is made anew", `${PROFILE}?swap`, first(note, send), NOTED],
  ["one that is sent by Enter on the button", PROFILE, first(note, focusSend, keys("Enter")), NOTED],
  ["one that is sent by the space bar", PROFILE, first(note, focusSend, keys(" ")), NOTED],
  ["one on a slow line", `${PROFILE}?after=slow`, first(note, send), NOTED],
  ["one before something else is clicked", PROFILE, first(note, send, (dialog) => dialog.page.click("h2")), NOTED],
  ["one without a note", PROFILE, first(connect, send), BARE],
  ["one without a note in a frame", `${PROFILE}?place=frame`, first(note, ours, press("cancel"), send), BARE],
  ["one without a note from a search", "/search/results/people/", first(connect, send), BARE],
  ["one without the note after all", PROFILE, first(note, press("cancel"), send), BARE],
  ["one of Sales Navigator", SALES, first(box, paste, send), NOTED],

  ["one that asks for an address", `${PROFILE}?after=email`, first(note, send, press("dismiss"))],
  ["one without a note that does", `${PROFILE}?after=email`, first(connect, send, press("dismiss"))],
  ["one that Premium is sold for", `${PROFILE}?after=upsell`, first(note, send, isShown("[href*=premium]"))],
  ["one too many in a week", `${PROFILE}?after=weekly`, first(note, send, isShown(".ip-fuse-limit-alert"))],
  ["one too many without a note", `${PROFILE}?after=weekly`, first(connect, send, isShown(".ip-fuse-limit-alert"))],
  ["one that fails", `${PROFILE}?after=error`, first(note, send)],
  ["one that fails and is closed", `${PROFILE}?after=error`, first(note, send, press("dismiss"))],
  ["one that fails and is left by Escape", `${PROFILE}?after=error`, first(note, send, keys("Escape"))],
  ["one of which a failure is said", `${PROFILE}?after=error-toast`, first(note, send, isShown(TOAST))],
  ["one of which that is said by its kind", `${PROFILE}?after=error-item`, first(note, send, isShown(TOAST))],
  ["one of which that is said by a sign", `${PROFILE}?after=error-icon`, first(note, send, isShown(TOAST))],
  ["one without a note of which it is said", `${PROFILE}?after=error-toast`, first(connect, send, isShown(TOAST))],
  ["one that is asked of again", `${PROFILE}?after=again`, first(note, send, isShown("#send-invite-modal"))],
  ["one that is cancelled", PROFILE, first(note, press("cancel"))],
  ["one that is cancelled and closed", PROFILE, first(note, press("cancel"), press("dismiss"))],
  ["one that is closed", PROFILE, first(note, press("dismiss"))],
  ["one that is left by Escape", PROFILE, first(note, keys("Escape"))],
  ["one that is not even begun", PROFILE, first(connect, press("dismiss"))],
  [
    "one that the page sends",
    PROFILE,
    first(
      note,
      runs((it) => `${sendButton(it)}.click()`),
    ),
  ],
  [
    "one that it sends without a note",
    PROFILE,
    first(
      connect,
      isShown("strong"),
      runs((it) => `${sendButton(it)}.click()`),
    ),
  ],
  [
    "a dialog that closes by itself",
    PROFILE,
    first(
      note,
      runs(({ dialog }) => `${dialog}.remove()`),
    ),
  ],
  ["one of Sales Navigator that is cancelled", SALES, first(box, paste, press("cancel"))],

  ["a message", PROFILE, first(message, send), WRITTEN],
  ["one that is sent by Enter", PROFILE, first(message, keys("Enter")), WRITTEN],
  ["one that is sent by Control and Enter", PROFILE, first(message, keys("Control", "Enter")), WRITTEN],
  ["one in a frame like that", `${PROFILE}?place=frame`, first(message, ours, keys("Enter")), WRITTEN],
  ["one on the page of its conversation", "/messaging/thread/7/", first(box, paste, send), WRITTEN],

  ["a new line", `${PROFILE}?sends=newline`, first(message, keys("Enter"))],
  ["a new line by Shift and Enter", PROFILE, first(message, keys("Shift", "Enter"))],
  ["a message that is lost", `${PROFILE}?sends=lost`, first(message, send)],
  [
    "one that the page sends like that",
    PROFILE,
    first(
      message,
      runs((it) => `${sendButton(it)}.click()`),
    ),
  ],
  ["nothing at all", PROFILE, first((it) => it.page.click("#message"), box, keys("Enter"))],
  ["a quick reply", PROFILE, first((it) => it.page.click("#message"), box, stands("quick"), press("quick-reply"))],
  ["a message of Sales Navigator", `${SALES}?message`, first(box, paste, send)],
];

/** Has the conversation stand so, in the stand-in's names. */
function stands(said: string): Does {
  return runs(
    ({ dialog }) =>
      `${dialog}.querySelector("[data-talk]").dispatchEvent(new CustomEvent("stands", { detail: { said: "${said}" } }))`,
  );
}

suite("the background hears", () => {
  /** When each was begun and done. */
  const times: [number, number][] = [];
  let told: Sent<LintRequest>[] = [];

  before(async () => {
    extension = await openExtension();
    ear = await openEar(extension);
    for (const [, path, does] of CASES) times.push(await timed(path, does));
    const practice = new Invitation(await extension.open("pages/practice.html"));
    await first((dialog) => dialog.addNote(), paste, press("Send invitation"))(practice);
    // All of them have been decided on by then: the timers of a page that is not seen may be late, but not by so much.
    for (const does of [first(note, send), first(note, send)]) {
      const [from] = await timed(PROFILE, does);
      await untilHeard(({ at }) => at >= from);
    }
    told = await heard();
  });

  after(() => extension.close());

  for (const [index, [what, , , expected]] of CASES.entries()) {
    test(`${expected ? "of" : "nothing of"} ${what}`, () => {
      const [from, to] = times[index] ?? [0, 0];
      const said = told.filter(({ at }) => from <= at && at <= to);
      const shown = said.map(({ note: { kind, text, recipient } }) => [kind, text, recipient?.name]);
      assert.deepEqual(shown, expected ? [expected] : []);
    });
  }

  test("nothing else, as of the practice page", () => {
    const expected = CASES.filter(([, , , expected]) => expected).length;
    assert.equal(told.length, expected + 2, JSON.stringify(told.at(-3)));
  });

  test("how things stood before a message was sent, and what was told of the person", async () => {
    const dialog = new Invitation(await extension.visit(PROFILE));
    await first(message, send)(dialog);
    const [from] = await timed(dialog, first(paste, send));
    const { note: second } = await untilHeard(({ at }) => at >= from);
    assert.deepEqual([second.thread, second.record], ["follow-up", { unanswered_follow_ups: 0 }]);
    await dialog.press("dismiss");

    await dialog.openOnProfile();
    await dialog.choose("Remarks");
    await dialog.choose("At an event");
    await dialog.paste(NOTE);
    const [later] = await timed(dialog, send);
    const { note: toldOf } = await untilHeard(({ at }) => at >= later);
    assert.equal(toldOf.relation, "event");
  });
});

const OFFER = /Keep a ledger of whom you wrote to, on this computer only\?/;
const FULL = /No room for this in your ledger on this computer/;
const KEEP = "Keep one";
const NO = "No thanks";

suite("a ledger is offered", () => {
  let dialog: Invitation;

  before(async () => {
    extension = await openExtension();
    ear = await openEar(extension);
  });

  after(() => extension.close());

  async function open(path = PROFILE): Promise<void> {
    await ask("erase");
    await reopen(path);
  }

  async function reopen(path = PROFILE): Promise<void> {
    await dialog?.page.close();
    dialog = new Invitation(await extension.visit(path));
  }

  async function isOffered(): Promise<boolean> {
    return OFFER.test(await dialog.shown());
  }

  /** Sends a message, and waits until the background has answered that it knows. */
  async function sendOne(): Promise<void> {
    const known = (await heard()).length;
    await first(paste, send)(dialog);
    await dialog.until("it is heard of", async () => (await heard()).length > known);
  }

  async function openMessage(): Promise<void> {
    await dialog.page.click("#message");
    await dialog.openBox();
    await dialog.until("the line is there", async () => (await dialog.hosts()) > 0);
  }

  /** Everything that was asked for before has been answered: what is answered next is asked for now. */
  async function untilRead(text: string): Promise<void> {
    await dialog.paste(text);
    await dialog.finish();
    await dialog.until("it is read", async () => (await dialog.status()) === "Ready to send");
  }

  test("once a message was sent, where it was sent, and nothing moves for it", async () => {
    await open();
    await openMessage();
    const place = () => dialog.evaluate<number>(`${sendButton(dialog)}.getBoundingClientRect().top`);
    await dialog.paste("");
    const before = await place();
    await sendOne();
    await dialog.until("it is offered", isOffered);
    assert.equal(await dialog.isFocused(), false, "the writer pressed Send");
    assert.equal(await place(), before + 0);
    assert.match(await dialog.announced(), OFFER);
    for (const name of [KEEP, NO]) {
      const { width = 0 } = (await dialog.buttonBox(name)) ?? {};
      assert(width > 30, `${name} is ${width} wide`);
    }
    assert.deepEqual(await stored(), {});
  });

  test("and kept with what it was offered for", async () => {
    await dialog.choose(KEEP);
    await dialog.until("it is kept", async () => /It begins with the one you just sent/.test(await dialog.shown()));
    await dialog.until("it is in it", async () => (await ledger()).people === 1);
    assert.equal((await ledger()).consent, "on");
    await sendOne();
    await untilRead(NOTE);
    assert.equal(await isOffered(), false);
  });

  test("and never again where it is not wanted", async () => {
    await open();
    await openMessage();
    await sendOne();
    await dialog.until("it is offered", isOffered);
    await dialog.choose(NO);
    await dialog.until("it is heard of", async () => (await ledger()).consent === "declined");
    assert.equal(await isOffered(), false);
    await reopen();
    await openMessage();
    await sendOne();
    await untilRead(NOTE);
    assert.equal(await isOffered(), false);
    assert.equal((await ledger()).people, 0);
  });

  test("by key too, from the box and back to it", async () => {
    await open();
    await openMessage();
    await first(paste, keys("Enter"))(dialog);
    await dialog.until("it is offered", isOffered);
    assert.equal(await dialog.isFocused(), true);
    await tabTo(NO);
    await dialog.key("Enter");
    await dialog.until("it is heard of", async () => (await ledger()).consent === "declined");
    assert.equal(await dialog.isFocused(), true);
  });

  test("until something else is to be said, and once a visit", async () => {
    await open();
    await openMessage();
    await sendOne();
    await dialog.until("it is offered", isOffered);
    await untilRead(NOTE);
    assert.equal(await isOffered(), false);
    await sendOne();
    await untilRead(NOTE);
    await dialog.paste("");
    await dialog.untilStatus("Write a line or two; Connote reads along.");
    assert.equal(await isOffered(), false);
    assert.equal((await ledger()).consent, "unasked");
  });

  test("in the next box after an invitation", async () => {
    await open();
    await first(note, send)(dialog);
    await dialog.until("it is heard of", async () => (await heard()).at(-1)?.note.kind === "invite");
    await openMessage();
    await dialog.until("it is offered", isOffered);
    await dialog.choose(KEEP);
    await dialog.until("it is in it", async () => (await ledger()).people === 1);
    assert.equal((await heard()).at(-1)?.note.kind, "invite");
  });

  test("in a box that is open by the time that one counts", async () => {
    await open();
    const known = (await heard()).length;
    await first(note, send)(dialog);
    await openMessage();
    await dialog.untilStatus("Write a line or two; Connote reads along.");
    assert.equal((await heard()).length, known);
    await dialog.until("it is offered", isOffered);
  });

  test("but not where it was answered elsewhere meanwhile", async () => {
    await open();
    const known = (await heard()).length;
    await first(note, send)(dialog);
    await dialog.until("it is heard of", async () => (await heard()).length > known);
    await ask({ ledger: { "set-consent": "declined" } });
    await openMessage();
    await untilRead(NOTE);
    await dialog.paste("");
    await dialog.untilStatus("Write a line or two; Connote reads along.");
    assert.equal(await isOffered(), false);
  });

  test("but not over what is to be said of the next message: in the next box then", async () => {
    await open();
    await openMessage();
    await stands("ours ours ours")(dialog);
    await sendOne();
    await dialog.until("something is said", async () => (await dialog.status()) === "1 remark");
    // Once there, it would not be there again. What closes it is out of view.
    await runs(({ dialog }) => `${dialog}.remove()`)(dialog);
    await openMessage();
    await dialog.until("it is offered", isOffered);
  });

  test("never in quiet mode", async () => {
    await open("/feed/");
    await ask({ "set-display": "quiet" });
    await reopen();
    await dialog.page.click("#message");
    await dialog.openBox();
    await sendOne();
    const read = (await ear.evaluate("heard.length")) as number;
    await dialog.paste(NOTE);
    await dialog.until("it is read", async () => ((await ear.evaluate("heard.length")) as number) > read);
    assert.equal(await dialog.hosts(), 0);
    assert.equal((await ledger()).consent, "unasked");
  });

  test("nor for what was sent in it, once it has ended", async () => {
    await dialog.paste("");
    await ask({ "set-display": "open" });
    await dialog.untilStatus("Write a line or two; Connote reads along.");
    await ledger();
    assert.equal(await isOffered(), false);
  });

  test("nor where Connote is switched off: of that nothing is heard", async () => {
    await open("/feed/");
    await ask({ "set-enabled": false });
    await reopen();
    const known = (await heard()).length;
    await first(connect, send)(dialog);
    await dialog.page.click("#message");
    await dialog.openBox();
    await first(paste, send)(dialog);
    await ask({ "set-enabled": true });
    await dialog.paste("");
    await dialog.until("the line is there", async () => (await dialog.hosts()) > 0);
    await sendOne();
    assert.deepEqual(
      (await heard()).slice(known).map(({ note }) => note.record),
      [{ unanswered_follow_ups: 0 }],
    );
  });

  test("and a no to it changes nothing where it was kept elsewhere meanwhile", async () => {
    await open();
    await openMessage();
    await sendOne();
    await dialog.until("it is offered", isOffered);
    await ask({ ledger: { "set-consent": "on" } });
    await dialog.choose(NO);
    await sendOne();
    await dialog.until("it is in it", async () => (await ledger()).people === 1);
    assert.equal((await ledger()).consent, "on");
  });

  // Firefox sets no bounds to what an extension keeps.
  test("and where there is no room to keep one, that is said", { skip: IN_FIREFOX }, async () => {
    await open();
    await openMessage();
    await sendOne();
    await dialog.until("it is offered", isOffered);
    await ear.evaluate(fill);
    await dialog.choose(KEEP);
    await dialog.until("it is said", async () => FULL.test(await dialog.shown()));
    await ask("erase");
  });

  test("and where it can't be kept, that is said", async () => {
    await open();
    await openMessage();
    await sendOne();
    await dialog.until("it is offered", isOffered);
    await extension.stopBackground();
    await ear.evaluate(() => chrome.storage.local.set({ ledger: { version: 99 } }));
    // The page that listens holds the other end of the line, which would not drop with the background.
    await runs(() => "window.dispatchEvent(new PageTransitionEvent('pagehide'))")(dialog);
    await dialog.choose(KEEP);
    await dialog.until("it is said", async () => /could not be switched on/.test(await dialog.shown()));
    await ask("erase");
  });

  // Firefox sets no bounds to what an extension keeps.
  test("and when there is no room in it, that is said", { skip: IN_FIREFOX }, async () => {
    await open();
    await ask({ ledger: { "set-consent": "on" } });
    await ear.evaluate(fill);
    await openMessage();
    await sendOne();
    await dialog.until("it is said", async () => FULL.test(await dialog.shown()));
    assert.equal((await ledger()).people, 0);
    await untilRead(NOTE);
    assert.doesNotMatch(await dialog.shown(), FULL);
    await ask("erase");
  });

  /** Goes on by Tab until the focus is on a button of ours. */
  async function tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 9; presses += 1) {
      await dialog.key("Tab");
      if (await focusIsOn(name)) return;
    }
    assert.fail(`Tab never comes to “${name}”`);
  }

  async function focusIsOn(name: string): Promise<boolean> {
    const buttons = all(await dialog.inside(), ({ tag, text }) => tag === "button" && text === name);
    const focused = buttons.map((button) => button.call<boolean>("function () { return this.matches(':focus'); }"));
    return (await Promise.all(focused)).includes(true);
  }
});

/** Fills what the browser keeps for an extension on this computer, but for less than a person of the ledger needs. */
async function fill(): Promise<void> {
  const { local } = chrome.storage;
  const left = local.QUOTA_BYTES - (await local.getBytesInUse());
  await local.set({ filling: "x".repeat(left - 40) });
}

/** All that is stored. */
async function stored(): Promise<unknown> {
  return ear.evaluate(async () => ({ ...(await chrome.storage.sync.get()), ...(await chrome.storage.local.get()) }));
}

async function ledger(): Promise<LedgerState> {
  const answer = await ask({ ledger: "state" });
  assert(typeof answer === "object" && "ledger" in answer && "state" in answer.ledger, JSON.stringify(answer));
  return answer.ledger.state;
}

/** Asks the background, as any page of ours does. */
function ask(message: ToBackground<LintRequest>): Promise<FromBackground> {
  return ear.evaluate(
    (message) =>
      new Promise<FromBackground>((done) => {
        const port = chrome.runtime.connect({ name: "connote" });
        port.onMessage.addListener((answer: Answer) => {
          port.disconnect();
          done(answer.message);
        });
        port.postMessage({ seq: 1, message });
      }),
    message,
  );
}

/** Does something on a page, or a new one that stays open, and says when. */
async function timed(where: string | Invitation, does: Does): Promise<[number, number]> {
  seen = typeof where === "string" ? new Invitation(await extension.visit(where)) : where;
  const from = Date.now();
  await does(seen);
  return [from, Date.now()];
}

async function untilHeard(isIt: (sent: Sent<LintRequest>) => boolean): Promise<Sent<LintRequest>> {
  return seen.until("it is heard of", async () => (await heard()).find(isIt));
}

/** All that the background was told was sent. */
async function heard(): Promise<Sent<LintRequest>[]> {
  const questions = (await ear.evaluate("heard")) as Question<LintRequest>[];
  return questions.flatMap(({ message }) => (typeof message === "object" && "sent" in message ? message.sent : []));
}
