/**
 * The content script: waits for a note box, and serves each while it is open. It knows neither rules nor settings, and
 * leaves nothing behind.
 */

import type { Settings } from "../../pkg/connote.js";
import { SETTINGS_KEY } from "../names.js";
import { Box, withoutNote } from "./box.js";
import { Outbox } from "./outbox.js";
import { Background, isCutOff, listen } from "./port.js";
import { Lookout } from "./sight.js";
import { invitation } from "./site/invitation.js";
import { message } from "./site/message.js";
import { sales } from "./site/sales.js";
import type { NoteBox, Sendable } from "./site/site.js";
import { type Opened, type Waiting, watch } from "./watch.js";

const SITES = [invitation, message, sales];

const page = new AbortController();
/** Whether nothing is put into the page: known before a box opens, so that our line is there when it does. */
let isHidden = false;
/** Whether the profile of the person written to is read. */
let readsProfile = true;

const cutOff = () => page.abort();
const background = new Background(page.signal, cutOff);
const outbox = new Outbox(background, page.signal);

function open(box: NoteBox): Opened {
  const end = new AbortController();
  let opened: Box | undefined;
  // After an update or removal this script has nothing to wait for any more.
  if (isCutOff()) cutOff();
  else opened = new Box(box, new Background(end.signal, cutOff), isHidden, () => readsProfile, outbox, end.signal);
  return { changed: () => opened?.changed(), close: () => end.abort() };
}

function sends(invitation: Sendable): void {
  outbox.press(invitation, withoutNote(invitation, readsProfile));
}

/** All that is read of them here; a local copy is there only because sync refused it, so it is the newer one. */
async function readSettings(): Promise<void> {
  const { sync, local } = chrome.storage;
  const [synced, kept] = await Promise.all([sync.get(SETTINGS_KEY), local.get(SETTINGS_KEY)]);
  const settings = { ...synced, ...kept }[SETTINGS_KEY] as Partial<Settings> | undefined;
  isHidden = settings?.enabled === false || settings?.display === "quiet";
  readsProfile = settings?.reads_profile !== false;
}

listen(chrome.storage.onChanged, (changes: object) => void (SETTINGS_KEY in changes && readSettings()), page.signal);
// Settings that can't be read hide nothing: the first answer will say.
const lookout = new Lookout((aliases, sight) => background.seen(aliases, sight), page.signal);
const waiting: Waiting = { open, sends, changed: () => outbox.changed(), lookout };
void Promise.allSettled([readSettings(), lookout.read()]).then(() => watch(SITES, waiting, page.signal));
