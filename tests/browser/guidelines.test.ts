/**
 * Each guideline that the extension embodies for a note or a message, where people meet it: what is said below the box of
 * a note that goes against it, that nothing is said of one that follows it, or the draft that begins with it. The numbers
 * are those of `docs/guidelines.md`, where they are held against this list. Guidelines 25, 26 and 40 are tried with what
 * they are about, in `person.test.ts`.
 */

import assert from "node:assert/strict";
import { after, before, suite, test } from "node:test";
import type { Entry } from "../../pkg/connote.js";
import { type Extension, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";
import { DAY, entry, event, store } from "./ledger.js";

/** What the writer does, and what comes of it. */
interface Case {
  readonly guideline: number;
  /** Who the person is, as the row below the line names it. */
  readonly relation?: string;
  /** What is answered of the occasion. */
  readonly answers?: readonly string[];
  readonly note?: string;
  /** What is said; where it is left out, nothing is. */
  readonly said?: RegExp;
  /** The draft that is taken. */
  readonly draft?: string;
  /** What stands in it. */
  readonly begins?: RegExp;
}

/** What was sent before, as far as the ledger knows, and what comes of it. */
interface Before {
  readonly guideline: number;
  readonly entries?: readonly Entry[];
  /** A note that went to somebody else, with her name in the place of Ada's. */
  readonly sent?: string;
  readonly note?: string;
  /** What is said below the box of an invitation to Ada; where it is left out, nothing is. */
  readonly said?: RegExp;
  /** What is said to be due instead. */
  readonly due?: RegExp;
}

const READY = "Ready to send";
const BLANK = "Write a line or two; Connote reads along.";
/** A note that is fine, to which what is not is added. */
const FINE = "Hi Ada, I'm a nurse in Hull, and liked your talk on triage in Leeds.";

const INVITATIONS: readonly Case[] = [
  { guideline: 1, note: "I'd like to add you to my professional network on LinkedIn.", said: /ready-made/ },
  {
    guideline: 2,
    note: "Hi Ada, I'm a nurse in Hull. I would love to connect and grow my network.",
    said: /could go to anybody/,
  },
  { guideline: 2, note: FINE },
  { guideline: 3, note: "Hi Ada, we met at the Leeds triage day in May. I'm the nurse who asked about night cover." },
  { guideline: 4, note: "Hi Ada, I was impressed by your profile. I'm a nurse in Hull.", said: /fit anybody/ },
  { guideline: 5, note: FINE.replace("Hi Ada, ", ""), said: /without a hello/ },
  { guideline: 5, note: FINE.replace("Ada", "Daniel"), said: /greets Daniel/ },
  { guideline: 6, note: FINE.replace("triage", "[topic]"), said: /still to be filled in/ },
  { guideline: 7, note: "Hi Ada, your talk on triage in Leeds was very good.", said: /who writes/ },
  { guideline: 8, note: "Hi Ada, you are a great leader and an inspiration.", said: /Name the one thing/ },
  {
    guideline: 9,
    note: "Hi Ada, I am building my career. I need mentors, I want new skills, and I am looking for my next step.",
    said: /all about you/,
  },
  {
    guideline: 12,
    note: `${FINE} Our software cuts handover time by 40%. Book a free demo today.`,
    said: /sales pitch/,
  },
  { guideline: 13, note: `${FINE} Could you introduce me to your ward manager?`, said: /asks a favour/ },
  { guideline: 13, note: `${FINE} Do you have 30 minutes for a call this week?`, said: /meeting is a lot to ask/ },
  { guideline: 14, note: `${FINE} Would you write me a recommendation?`, said: /good word too early/ },
  {
    guideline: 15,
    relation: "Reports to me",
    note: "Hi Ada, I expect all my team to connect with me here by Friday.",
    said: /free to say no/,
  },
  { guideline: 16, note: `${FINE} Why haven't you accepted my request yet?`, said: /presses for an answer/ },
  { guideline: 16, note: `${FINE} Please please accept, I really need this.`, said: /pleads/ },
  { guideline: 18, note: FINE.replace("liked", "LOVED"), said: /raised voice/ },
  { guideline: 19, note: "Yo Ada, I'm a nurse in Hull, and liked ur talk on triage in Leeds.", said: /chat language/ },
  { guideline: 20, note: `${FINE} Vote the government out, they are ruining this country.`, said: /takes sides/ },
  { guideline: 21, note: `${FINE} My last boss was an idiot and the place is a joke.`, said: /speaks ill/ },
  { guideline: 22, note: FINE.replace("in Leeds", "in in Leeds"), said: /stands here twice/ },
  { guideline: 23, relation: "Interviewed me", answers: ["Today"], said: /only hours ago/ },
  {
    guideline: 24,
    relation: "Interviewed me",
    note: "Hi Ada, we talked on Monday about the night post on your ward. I would like to stay in touch.",
    said: /no thanks for their time/,
  },
  { guideline: 24, relation: "Interviewed me", draft: "Ask to connect", begins: /[Tt]hank/ },
  { guideline: 27, relation: "Works here now", answers: ["A few days"], said: /only just started/ },
  { guideline: 28, relation: "Client", draft: "After a project", begins: /Ada/ },
  { guideline: 29, relation: "At an event", draft: "Ask to connect", begins: /Ada/ },
  { guideline: 30, relation: "Not yet", draft: "A shared interest", begins: /interest|care about/ },
  { guideline: 31, relation: "My manager", draft: "Thanks", begins: /[Tt]hank|feedback|grateful/ },
  { guideline: 32, relation: "Works here now", note: "Hi Ada, desk 14, third floor, the one with the bicycle." },
  {
    guideline: 33,
    relation: "Works here now",
    note: "Hi Ada, we have not met: I started on ward 7 in March, one floor below you.",
  },
  { guideline: 34, relation: "Worked together", draft: "Ask to connect", begins: /Ada/ },
  {
    guideline: 34,
    relation: "Worked together",
    note: "Hi Ada, five years ago we shared the night shift at Lakeside. It would be good to stay in touch.",
  },
  {
    guideline: 35,
    relation: "Friend of a friend",
    note: "Hi Ada, your talk on triage in Leeds was very good.",
    said: /who writes/,
  },
  { guideline: 35, relation: "Friend of a friend", draft: "Ask to connect", begins: /Ada/ },
  {
    guideline: 36,
    relation: "Recruiter",
    note: "Hi Ada, thank you for our talk about the night post on Monday. I would be glad to hear of nursing roles in Leeds.",
  },
  { guideline: 36, relation: "Recruiter", draft: "Ask to connect", begins: /Ada/ },
  { guideline: 37, relation: "Client", draft: "Ask to connect", begins: /Ada/ },
  { guideline: 38, note: "Hi Ada, I read your article on triage twice. I'm a nurse in Hull.", said: /small circle/ },
  {
    guideline: 39,
    relation: "Works here now",
    note: "Hi Ada, same ward as you. I'm looking for a new job elsewhere, so do tell me of any openings.",
    said: /that you may leave/,
  },
  { guideline: 50, note: `${FINE} See www.pots.example for my shop.`, said: /link can wait/ },
];

const MESSAGES: readonly Case[] = [
  { guideline: 42, draft: "Propose to meet", begins: /Ada/ },
  { guideline: 43, draft: "Thanks", begins: /[Tt]hank/ },
  { guideline: 44, note: "Hi Ada, can you send me the price list?", said: /asks/ },
  { guideline: 44, draft: "Check in", begins: /\?/ },
  { guideline: 46, note: "Hi Ada, congratulations on the new ward. I saw that it opens in June." },
  { guideline: 46, draft: "Congratulate", begins: /[Cc]ongratulat|[Ww]ell done/ },
  { guideline: 46, draft: "Share something", begins: /Ada/ },
  {
    guideline: 47,
    note: "Thank you, but no. I have to decline your invitation because you people only waste my time.",
    said: /./,
  },
  { guideline: 47, draft: "Decline kindly", begins: /[Tt]hank|kind/ },
  {
    guideline: 48,
    note: "I'm tidying up and will remove you from my contacts, because you never post anything useful.",
    said: /./,
  },
  { guideline: 48, draft: "Say goodbye", begins: /Ada/ },
];

const TO_ADA = { aliases: ["in/ada-okafor"] };
const ACCEPTED = { state: "accepted", settled: Date.now() - 100 * DAY } as const;

const LEDGERS: readonly Before[] = [
  { guideline: 10, sent: FINE, note: FINE, said: /nearly the same words/ },
  {
    guideline: 10,
    sent: "Hi Ada, I'm a nurse in Hull, and your article on kilns for small potteries made my sister build one.",
    note: FINE,
  },
  {
    guideline: 11,
    entries: Array.from({ length: 80 }, (_, id) => entry(id, `Person ${id}`, [event(1 + (id % 5))])),
    said: /invitations/,
  },
  { guideline: 17, entries: [entry(1, "Ada Okafor", [event(5)], TO_ADA)], said: /still open/ },
  { guideline: 17, entries: [entry(1, "Ada Okafor", [event(30, { state: "withdrawn" })], TO_ADA)], note: FINE },
  {
    guideline: 17,
    entries: [entry(1, "Ada Okafor", [event(200, ACCEPTED), event(15, { kind: "message" })], TO_ADA)],
    due: /Follow up once with Ada/,
  },
  {
    guideline: 41,
    entries: [
      entry(1, "Ada Okafor", [event(110, ACCEPTED)], {
        ...TO_ADA,
        ask: { what: "a day on her ward", at: Date.now() + 10 * DAY },
      }),
    ],
    due: /Look in on Ada Okafor before you ask: a day on her ward/,
  },
  {
    guideline: 43,
    entries: [entry(1, "Ada Okafor", [event(9, { ...ACCEPTED, settled: Date.now() - DAY })], TO_ADA)],
    due: /Thank Ada Okafor for accepting/,
  },
  { guideline: 45, entries: [entry(1, "Ada Okafor", [event(110, ACCEPTED)], TO_ADA)], due: /Look in on Ada Okafor/ },
  { guideline: 45, entries: [entry(1, "Ada Okafor", [event(80, { ...ACCEPTED, settled: Date.now() - 60 * DAY })])] },
  { guideline: 49, entries: [entry(1, "Ada Okafor", [event(100)], TO_ADA)], due: /Ada Okafor.*forget/ },
];

let extension: Extension;
let dialog: Invitation;

before(async () => {
  extension = await openExtension();
});

after(() => extension.close());

suite("an invitation", () => {
  // Her small network is what guideline 38 is about.
  before(() => open("/in/ada-okafor/?connections=87", "#connect"));
  for (const it of INVITATIONS) test(nameOf(it), () => show(it));
});

suite("a message", () => {
  before(() => open("/in/ada-okafor/", "#message"));
  for (const it of MESSAGES) test(nameOf(it), () => show(it));
});

suite("with a ledger", () => {
  for (const { guideline, entries = [], sent, note, said, due } of LEDGERS) {
    test(`guideline ${guideline}: ${(due ?? said)?.source ?? "nothing is said"}`, async () => {
      await store(extension, entries);
      if (sent) await send(sent.replace("Ada", "Bea"));
      if (due || !(note || said)) {
        const people = await extension.open("pages/people.html");
        await people.waitForSelector("#people:not([hidden])");
        await people.waitForSelector(due ? "#due li" : "#due-none", { visible: true });
        // A name is set apart by marks that nobody sees.
        const all = (await people.$eval("#due", (list) => list.textContent ?? "")).replace(/[\u2066-\u2069]/g, "");
        assert.match(all, due ?? /^\s*$/);
        await people.close();
        return;
      }
      await open("/in/ada-okafor/", "#connect");
      if (note) await dialog.paste(note);
      await dialog.finish();
      if (said)
        await dialog.until(`“${said.source}” is said`, async () => (await messages()).some((it) => said.test(it)));
      else await dialog.untilStatus(READY);
      await dialog.page.close();
    });
  }
});

/** Records a note to somebody else. */
async function send(text: string): Promise<void> {
  const page = await extension.open("pages/popup.html");
  await page.evaluate(
    (text) =>
      new Promise<void>((done) => {
        const port = chrome.runtime.connect({ name: "connote" });
        port.onMessage.addListener(() => done());
        const recipient = { name: "Bea Lind", aliases: ["in/bea-lind"] };
        port.postMessage({ seq: 1, message: { sent: { at: Date.now(), note: { text, recipient } } } });
      }),
    text,
  );
  await page.close();
}

async function open(path: string, control: string): Promise<void> {
  dialog = new Invitation(await extension.visit(path));
  await dialog.page.click(control);
  await (control === "#connect" ? dialog.addNote() : dialog.openBox());
  await dialog.unfold();
}

function nameOf({ guideline, relation, note, draft }: Case): string {
  return `guideline ${guideline}: ${draft ?? note ?? ""}${relation ? ` (${relation})` : ""}`;
}

async function show({ relation, answers = [], note = "", said, draft, begins }: Case): Promise<void> {
  await clear();
  if (relation) await dialog.choose(relation);
  for (const answer of answers) await dialog.choose(answer);
  if (draft) {
    await dialog.choose(draft);
    const text = await dialog.until("it is there", async () => (await dialog.text()).trim());
    assert.match(text, begins ?? /./);
    assert.match(text, /\[[^\]]+\]/);
  } else {
    if (note) await dialog.paste(note);
    await dialog.finish();
    if (said)
      await dialog.until(`“${said.source}” is said`, async () => (await messages()).some((it) => said.test(it)));
    else await dialog.untilStatus(READY);
  }
  if (relation) await dialog.choose(relation);
}

/** The box is as it was when it opened. */
async function clear(): Promise<void> {
  await dialog.paste("x");
  await dialog.key("Backspace");
  await dialog.untilStatus(BLANK);
}

async function messages(): Promise<string[]> {
  return (await dialog.items()).map(({ message }) => message);
}
