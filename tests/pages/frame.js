// The frame that today's pages have the old application in.

import { openDialog } from "./dialog.js";
import { dress, query } from "./make.js";
import { openBubble } from "./messaging.js";

dress();
if (query.has("invitation")) openDialog(document.body, "Ada Okafor");
else openBubble(document.body, "Ada Okafor");
