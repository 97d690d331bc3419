// The direct address of an invitation: the same dialog in the document itself, after another textarea.

import { openDialog, theme } from "./dialog.js";

document.body.classList.add(theme());
openDialog(document.body, "Ada Okafor");
