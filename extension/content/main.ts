/**
 * The content script: waits for a note box, and serves each while it is open. It knows neither rules nor settings, and
 * leaves nothing behind.
 */

import type { Settings } from "../../pkg/connote.js";
import { SETTINGS_KEY } from "../names.js";
import { Box, withoutNote } from "./box.js";
import { Outbox, type Presence } from "./outbox.js";
import { Background, isCutOff, listen } from "./port.js";
import { Lookout } from "./sight.js";
import { invitation } from "./site/invitation.js";
import { message } from "./site/message.js";
import { sales } from "./site/sales.js";
import type { NoteBox, Sendable } from "./site/site.js";
import { type Opened, type Waiting, watch } from "./watch.js";

const SITES = [invitation, message, sales];

const page = new AbortController();
/** Known before a box opens, so that our line is there when it does. */
let presence: Presence = "shown";
/** Whether the profile of the person written to is read. */
let readsProfile = true;

const cutOff = () => page.abort();
const background = new Background(page.signal, cutOff);
const outbox = new Outbox(background, () => presence, page.signal);
const lookout = new Lookout(
  (aliases, sight) => background.seen(aliases, sight),
  () => presence === "off",
  page.signal,
);

function open(box: NoteBox): Opened {
  const end = new AbortController();
  let opened: Box | undefined;
  // After an update or removal this script has nothing to wait for any more.
  if (isCutOff()) cutOff();
  else {
    const own = new Background(end.signal, cutOff);
    opened = new Box(box, own, presence !== "shown", () => readsProfile, outbox, end.signal);
  }
  return { changed: () => opened?.changed(), close: () => end.abort() };
}

function sends(invitation: Sendable): void {
  outbox.press(invitation, () => withoutNote(invitation, readsProfile));
}

/** All that is read of them here; a local copy is there only because sync refused it, so it is the newer one. */
async function readSettings(): Promise<void> {
  const { sync, local } = chrome.storage;
  const [synced, kept] = await Promise.all([sync.get(SETTINGS_KEY), local.get(SETTINGS_KEY)]);
  const settings = { ...synced, ...kept }[SETTINGS_KEY] as Partial<Settings> | undefined;
  presence = settings?.enabled === false ? "off" : settings?.display === "quiet" ? "quiet" : "shown";
  readsProfile = settings?.reads_profile !== false;
}

/** Reads all that is to be known here: whom to look out for after the settings, by which it may be nobody. */
async function read(): Promise<void> {
  // Settings that can't be read hide nothing: the first answer will say.
  await Promise.allSettled([readSettings()]);
  if (presence !== "shown") outbox.forget();
  await Promise.allSettled([lookout.read()]);
}

listen(chrome.storage.onChanged, (changes: object) => void (SETTINGS_KEY in changes && read()), page.signal);
const waiting: Waiting = { open, sends, changed: () => outbox.changed(), lookout };
void read().then(() => watch(SITES, waiting, page.signal));
