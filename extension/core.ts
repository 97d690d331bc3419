/**
 * Starts the core, the rules compiled to WebAssembly. It runs in the background and on the extension's own pages,
 * never in the page of a site: there the site's own policy decides whether WebAssembly may run.
 */

import init from "../pkg/connote.js";

export { __wbg_reset_state as restartCore } from "../pkg/connote.js";

let started: Promise<unknown> | undefined;

/** Starts the core, once. When that fails, the next caller tries again. */
export function startCore(): Promise<unknown> {
  started ??= init({ module_or_path: chrome.runtime.getURL("connote_bg.wasm") }).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}
