/**
 * The content script: waits for a note box, and serves each while it is open. It knows neither rules nor settings, and
 * leaves nothing behind.
 */

import { Box } from "./box.js";
import { Background, isCutOff } from "./port.js";
import { invitation } from "./site/invitation.js";
import { message } from "./site/message.js";
import { sales } from "./site/sales.js";
import type { NoteBox } from "./site/site.js";
import { type Opened, watch } from "./watch.js";

const SITES = [invitation, message, sales];

const page = new AbortController();

function open(box: NoteBox): Opened {
  const end = new AbortController();
  const cutOff = () => page.abort();
  let opened: Box | undefined;
  // After an update or removal this script has nothing to wait for any more.
  if (isCutOff()) cutOff();
  else opened = new Box(box, new Background(end.signal, cutOff), end.signal);
  return { changed: () => opened?.changed(), close: () => end.abort() };
}

watch(SITES, open, page.signal);
