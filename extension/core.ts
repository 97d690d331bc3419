/**
 * Starts the core, the rules compiled to WebAssembly. It runs in the background, never in the page of a site: there the
 * site's own policy decides whether WebAssembly may run.
 */

import init, { __wbg_reset_state, installDictionary } from "../pkg/connote.js";

let started: Promise<unknown> | undefined;
let taught: Promise<void> | undefined;

/** Starts the core, once. When that fails, the next caller tries again. */
export function startCore(): Promise<unknown> {
  started ??= init({ module_or_path: chrome.runtime.getURL("connote_bg.wasm") }).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

/** Starts it again after a panic, which leaves an instance that can't be used any more. */
export function restartCore(): void {
  __wbg_reset_state();
  taught = undefined;
}

/**
 * Gives the started core its dictionary of misspellings, once. It is larger than all the rest, so nobody's first answer
 * waits for it; without it the core only finds less.
 */
export function teachCore(): Promise<void> {
  taught ??= fetch(chrome.runtime.getURL("dictionary.bin"))
    .then((file) => file.arrayBuffer())
    .then((bytes) => installDictionary(new Uint8Array(bytes)))
    .catch((error: unknown) => console.error(error));
  return taught;
}
