/** Starts the WebAssembly of the pages, and hands the page over to it. */

import init from "../../pkg/pages.js";

export async function open(page: () => void): Promise<void> {
  try {
    await init({ module_or_path: chrome.runtime.getURL("pages_bg.wasm") });
    page();
  } catch (error) {
    console.error(error);
    document.querySelector("#trouble")?.append(chrome.i18n.getMessage("pagesTrouble"));
  }
}
