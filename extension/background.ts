/**
 * The background: one instance of the core for all tabs, and the stored settings. It decides nothing: the core says what
 * to answer and what to store. The browser stops it whenever it idles, so it keeps nothing that must last.
 */

import type { LoadedSettings, Outcome, Settings, ToTab } from "../pkg/connote.js";
import * as core from "../pkg/connote.js";
import { restartCore, startCore, teachCore } from "./core.js";

/** Set by the bundler: whether this build may be told to panic. */
declare const TEST_BUILD: boolean;

/** The name of our ports, `PORT` in `src/protocol.rs`. */
const PORT = "connote";
/** The key the settings are stored under, in either area. */
const SETTINGS = "settings";

/** The accent of all that we draw. */
const BADGE_COLOR = "#23694f";

/** Messages are answered one after another, so that two changes of the settings cannot overwrite each other. */
let last: Promise<void> = Promise.resolve();
let cached: Promise<LoadedSettings> | undefined;

chrome.runtime.onConnect.addListener((port) => {
  if (port.name !== PORT) return;
  const tab = port.sender?.tab?.id;
  port.onMessage.addListener((message: unknown) => {
    last = last.then(async () => {
      const { answer, badge } = await outcomeOf(message);
      try {
        port.postMessage(answer);
      } catch {
        // The page has gone, and nobody waits for this answer.
      }
      if (badge !== undefined) void setBadge(tab, badge);
      if (answer.kind === "report") await teachCore();
    });
  });
  port.onDisconnect.addListener(() => {
    last = last.then(() => void setBadge(tab, ""));
  });
});

// F8 by another key: which one, the user says on the browser's own page for shortcuts.
chrome.commands.onCommand.addListener((command, tab) => {
  const message: ToTab = { kind: "go", step: command === "previous-remark" ? -1 : 1 };
  // A tab without a content script of ours refuses it.
  if (tab?.id !== undefined) chrome.tabs.sendMessage(tab.id, message).catch(() => {});
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.tabs.create({ url: "pages/practice.html" });
});

chrome.storage.onChanged.addListener((changes) => {
  if (SETTINGS in changes) cached = undefined;
});

void chrome.action.setBadgeBackgroundColor({ color: BADGE_COLOR });

// The first message finds a core that is already on its way. A failure is that message's to report.
startCore().catch(() => {});

async function outcomeOf(message: unknown): Promise<Outcome> {
  try {
    await startCore();
    if (TEST_BUILD) panicIfAsked(message);
    const outcome = core.respond(message, await settings());
    if (outcome.store) await save(outcome.store);
    return outcome;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) restartCore();
    const problem = error instanceof Error ? error.message : String(error);
    return { answer: { kind: "error", ...numberOf(message), message: problem } };
  }
}

function settings(): Promise<LoadedSettings> {
  cached ??= stored().then(core.loadSettings);
  // Settings that could not be read now may be readable the next time.
  cached.catch(() => {
    cached = undefined;
  });
  return cached;
}

/** A local copy is there only because sync refused it, so it is the newer one. */
async function stored(): Promise<unknown> {
  const local = await chrome.storage.local.get(SETTINGS);
  if (SETTINGS in local) return local[SETTINGS];
  const sync = await chrome.storage.sync.get(SETTINGS);
  return sync[SETTINGS];
}

async function save(settings: Settings): Promise<void> {
  try {
    await chrome.storage.sync.set({ [SETTINGS]: settings });
    await chrome.storage.local.remove(SETTINGS);
  } catch {
    await chrome.storage.local.set({ [SETTINGS]: settings });
  }
  // The event that says so may come after the next message.
  cached = undefined;
}

/** Nothing waits for it: of a tab that is just closing, the browser may never answer. */
async function setBadge(tab: number | undefined, text: string): Promise<void> {
  if (tab === undefined) return;
  // A tab that has been closed has no badge either.
  await chrome.action.setBadgeText({ tabId: tab, text }).catch(() => {});
}

/** The question's number, so that the asker knows which answer this is. */
function numberOf(message: unknown): { seq?: number } {
  const seq = (message as { seq?: unknown } | null | undefined)?.seq;
  return typeof seq === "number" ? { seq } : {};
}

function panicIfAsked(message: unknown): void {
  if ((message as { kind?: unknown } | null | undefined)?.kind !== "provoke-panic") return;
  // Looked up by name: the build that ships has no such export, and the bundler would warn of it.
  const provokePanic = Reflect.get(core, "provokePanic") as () => void;
  provokePanic();
}
