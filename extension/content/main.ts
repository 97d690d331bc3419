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
import { watch } from "./watch.js";

const SITES = [invitation, message, sales];

const page = new AbortController();

function open(box: NoteBox): () => void {
  const opened = new AbortController();
  const cutOff = () => page.abort();
  if (isCutOff()) {
    // After an update or removal this script has nothing to wait for any more.
    cutOff();
  } else {
    new Box(box, new Background(opened.signal, cutOff), opened.signal);
  }
  return () => opened.abort();
}

watch(SITES, open, page.signal);
