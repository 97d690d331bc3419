/**
 * The background: one instance of the core for all tabs, and the stored settings. It decides nothing: the core says what
 * to answer and what to store. The browser stops it whenever it idles, so it keeps nothing that must last.
 */

import type { FromBackground, LoadedSettings, Settings } from "../pkg/connote.js";
import * as core from "../pkg/connote.js";
import { restartCore, startCore, teachCore } from "./core.js";

/** Set by the bundler: whether this build may be told to panic. */
declare const TEST_BUILD: boolean;

/** The name of our ports, `PORT` in `src/protocol.rs`. */
const PORT = "connote";
/** The key the settings are stored under, in either area. */
const SETTINGS = "settings";

/** Messages are answered one after another, so that two changes of the settings cannot overwrite each other. */
let last: Promise<void> = Promise.resolve();
let cached: Promise<LoadedSettings> | undefined;

chrome.runtime.onConnect.addListener((port) => {
  if (port.name !== PORT) return;
  port.onMessage.addListener((message: unknown) => {
    last = last.then(async () => {
      const answer = await answerTo(message);
      try {
        port.postMessage(answer);
      } catch {
        // The page has gone, and nobody waits for this answer.
      }
      if (answer.kind === "report") await teachCore();
    });
  });
});

chrome.storage.onChanged.addListener((changes) => {
  if (SETTINGS in changes) cached = undefined;
});

// The first message finds a core that is already on its way. A failure is that message's to report.
startCore().catch(() => {});

async function answerTo(message: unknown): Promise<FromBackground> {
  try {
    await startCore();
    if (TEST_BUILD) panicIfAsked(message);
    const { answer, store } = core.respond(message, await settings());
    if (store) await save(store);
    return answer;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) restartCore();
    return { kind: "error", ...numberOf(message), message: error instanceof Error ? error.message : String(error) };
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
