/**
 * The background: one instance of the core for all tabs, and the stored settings. It decides nothing: the core says what
 * to answer and what to store. The browser stops it whenever it idles, so it keeps nothing that must last.
 */

import type { Answer, Circumstances, LintRequest, Outcome, Question, ToTab } from "../pkg/connote.js";
import * as core from "../pkg/connote.js";
import { message } from "./content/messages.js";
import { restartCore, startCore, teachCore } from "./core.js";
import { LEDGER_KEYS, PORT, STORED_KEYS } from "./names.js";

/** Set by the bundler: whether this build may be told to panic. */
declare const TEST_BUILD: boolean;

/** The accent of all that we draw. */
const BADGE_COLOR = "#23694f";

/** The name of the notification that tells of what is due, and of the alarm that has us look. */
const DUE = "due";
/** How long the alarm waits, in minutes. */
const DAY = 24 * 60;
const ALL_KEYS = [...STORED_KEYS, ...LEDGER_KEYS];

/** What is to be done is done in turn, so that two changes of the settings cannot overwrite each other. */
let last: Promise<void> = Promise.resolve();
/** The core with the stored settings, until they change. */
let started: Promise<core.Background> | undefined;
/** Whether the writer has been told of what is due since we were woken. */
let hasReminded = false;
/** The last question of each line that is to be answered once more when the dictionary is there. */
const unfinished = new Map<chrome.runtime.Port, Question<LintRequest>>();

chrome.runtime.onConnect.addListener((port) => {
  if (port.name !== PORT) return;
  port.onMessage.addListener((question: Question<LintRequest>) => inTurn(() => respond(port, question)));
  port.onDisconnect.addListener(() => {
    unfinished.delete(port);
    inTurn(async () => void setBadge(port, ""));
  });
});

// F8 by another key: which one, the user says on the browser's own page for shortcuts.
chrome.commands.onCommand.addListener((command, tab) => {
  const message: ToTab = { go: command === "previous-remark" ? -1 : 1 };
  // A tab without a content script of ours refuses it.
  if (tab?.id !== undefined) chrome.tabs.sendMessage(tab.id, message).catch(() => {});
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.tabs.create({ url: "pages/practice.html" });
});

chrome.storage.onChanged.addListener((changes) => {
  if (ALL_KEYS.some((key) => key in changes)) started = undefined;
});

// Reminders need permissions, which the user gives when they are switched on: without, nothing wakes us for them.
chrome.permissions.onAdded.addListener(({ permissions }) => {
  if (!permissions?.includes("notifications")) return;
  awaitReminders();
  remindInTurn();
});
if (chrome.notifications) awaitReminders();

void chrome.action.setBadgeBackgroundColor({ color: BADGE_COLOR });

// The first message finds a core that is already on its way. A failure is that message's to report.
startCore().catch(() => {});

function inTurn(task: () => Promise<void>): void {
  last = last.then(task);
}

async function respond(port: chrome.runtime.Port, question: Question<LintRequest>): Promise<void> {
  const { answer, badge, ledger, erase } = await outcomeOf(question, circumstances(port));
  // Behind this answer, and all that was asked meanwhile.
  if (!hasReminded || ledger || erase) remindInTurn();
  try {
    port.postMessage(answer);
  } catch {
    // The page has gone, and nobody waits for this answer.
    return;
  }
  if (badge !== undefined) void setBadge(port, badge);
  if (!answer.more) return;
  unfinished.set(port, question);
  void teachCore().then(() => inTurn(finish));
}

/** Reads again what was read without the dictionary, now that it is there. */
async function finish(): Promise<void> {
  const questions = [...unfinished];
  unfinished.clear();
  for (const [port, question] of questions) await respond(port, question);
}

/** What the core can't know of itself, of a question that came over this line, or of our own. */
function circumstances(port?: chrome.runtime.Port): Circumstances {
  const key = [...crypto.getRandomValues(new Uint32Array(4))] as Circumstances["key"];
  return { now: Date.now(), is_private: port?.sender?.tab?.incognito ?? false, key };
}

async function outcomeOf(question: Question<LintRequest>, at: Circumstances): Promise<Outcome> {
  try {
    const background = await start();
    if (TEST_BUILD) panicIfAsked(question);
    const outcome = background.answer(question, at);
    await save(outcome);
    return (await isRecorded(outcome)) ? outcome : { answer: { ...outcome.answer, message: "no-room" }, store: {} };
  } catch (error) {
    recover(error);
    const problem = error instanceof Error ? error.message : String(error);
    return { answer: { seq: numberOf(question), message: { error: problem }, more: false }, store: {} };
  }
}

/** A panic ends the instance: the next question starts another. */
function recover(error: unknown): void {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  started = undefined;
  restartCore();
}

function start(): Promise<core.Background> {
  started ??= startCore()
    .then(stored)
    .then((items) => new core.Background(items));
  // What could not be read now may be readable the next time.
  started.catch(() => {
    started = undefined;
  });
  return started;
}

/** What is stored, by its key. A local copy is there only because sync refused it, so it is the newer one. */
async function stored(): Promise<Record<string, unknown>> {
  const [sync, local] = await Promise.all([
    chrome.storage.sync.get([...STORED_KEYS]),
    chrome.storage.local.get(ALL_KEYS),
  ]);
  return { ...sync, ...local };
}

/** In such an order that nothing is lost if we are stopped at any moment, and a local copy is never the older one. */
async function save({ store, keep, unsync, erase }: Outcome): Promise<void> {
  const { sync, local } = chrome.storage;
  const keys = Object.keys(store);
  if (!(keys.length > 0 || keep || erase)) return;
  // The event that says so may come after the next message.
  started = undefined;
  if (erase) await Promise.all([sync.clear(), local.clear()]);
  if (keep) await local.set(keep);
  if (unsync) await sync.remove(unsync);
  if (keys.length > 0) await saveInSync(store, keys);
}

/** Writes what has changed of the ledger, all of it or nothing, and says whether there was room for it. */
async function isRecorded({ ledger }: Pick<Outcome, "ledger">): Promise<boolean> {
  if (!ledger) return true;
  // What the core holds is ahead of what is stored, as long as that is not written.
  started = undefined;
  return chrome.storage.local.set(ledger).then(
    () => true,
    () => false,
  );
}

async function saveInSync(store: Outcome["store"], keys: string[]): Promise<void> {
  const { sync, local } = chrome.storage;
  const copies = await local.get(keys);
  if (Object.keys(copies).length > 0) await local.set(store);
  try {
    await sync.set(store);
    await local.remove(keys);
  } catch {
    await local.set(store);
  }
}

/** Tells the writer of what is due, as they have chosen. */
async function remind(): Promise<void> {
  try {
    const reminded = (await start()).reminders(circumstances());
    // What can't be noted as told would be told at each wake.
    const isNoted = await isRecorded(reminded);
    // A tab with a badge of its own keeps it.
    void chrome.action.setBadgeText({ text: reminded.badge });
    if (isNoted && reminded.notify !== undefined) notify(reminded.notify);
    // Each time anew: there is nothing to look for before a day has gone by.
    if (reminded.wake) void chrome.alarms?.create(DUE, { periodInMinutes: DAY });
    else void chrome.alarms?.clear(DUE);
  } catch (error) {
    // Whoever asks next is told what is wrong.
    recover(error);
  }
}

/** Says how much is due, and of whom nothing: others may see it too. */
function notify(count: number): void {
  void chrome.notifications?.create(DUE, {
    type: "basic",
    iconUrl: chrome.runtime.getURL("icons/icon-128.png"),
    title: message("reminderTitle"),
    message: count === 1 ? message("reminderOne") : message("reminderMany", count),
  });
}

/** Has us woken when it is time to look, and when the notification is clicked. */
function awaitReminders(): void {
  chrome.runtime.onStartup.addListener(remindInTurn);
  // Firefox gives no alarms to extensions that ask for them later: there it is when we wake.
  chrome.alarms?.onAlarm.addListener(remindInTurn);
  chrome.notifications?.onClicked.addListener(openPeople);
}

function remindInTurn(): void {
  hasReminded = true;
  inTurn(remind);
}

function openPeople(notification: string): void {
  void chrome.notifications.clear(notification);
  void chrome.tabs.create({ url: "pages/people.html" });
}

/**
 * Nothing waits for it: of a tab that is just closing, the browser may never answer. With nothing for a text, the tab's
 * badge is that of all tabs again.
 */
async function setBadge(port: chrome.runtime.Port, text: string): Promise<void> {
  const tabId = port.sender?.tab?.id;
  if (tabId === undefined) return;
  // A tab that has been closed has no badge either. The types know of no null, both browsers do.
  await chrome.action.setBadgeText({ tabId, text: (text || null) as string }).catch(() => {});
}

/** The question's number, so that the asker knows which answer this is. */
function numberOf(question: unknown): Answer["seq"] {
  const seq = (question as { seq?: unknown } | null | undefined)?.seq;
  return typeof seq === "number" ? seq : 0;
}

function panicIfAsked(question: unknown): void {
  if ((question as { message?: unknown } | null | undefined)?.message !== "provoke-panic") return;
  // Looked up by name: the build that ships has no such export, and the bundler would warn of it.
  const provokePanic = Reflect.get(core, "provokePanic") as () => void;
  provokePanic();
}
