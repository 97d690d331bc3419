// The direct address of an invitation: the same dialog in the document itself, after another textarea.

import { openDialog } from "./dialog.js";
import { dress } from "./make.js";

dress();
openDialog(document.body, "Ada Okafor");
