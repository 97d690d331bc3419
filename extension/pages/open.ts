/** Starts the core, and hands the page over to it. */

import { startCore, teachCore } from "../core.js";

export async function open(page: () => void): Promise<void> {
  try {
    await startCore();
    // A page lists all that there is the first time it shows anything.
    await teachCore();
    page();
  } catch (error) {
    console.error(error);
    document.querySelector("#trouble")?.append(chrome.i18n.getMessage("pagesTrouble"));
  }
}
