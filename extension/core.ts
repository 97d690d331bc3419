/**
 * Starts the core, the rules compiled to WebAssembly. It runs in the background, never in the page of a site: there the
 * site's own policy decides whether WebAssembly may run.
 */

import { __wbg_reset_state, initSync, installDictionary } from "../pkg/connote.js";

let started: Promise<unknown> | undefined;
let taught: Promise<void> | undefined;

/** Starts the core, once. When that fails, the next caller tries again. */
export function startCore(): Promise<unknown> {
  started ??= fetch(chrome.runtime.getURL("connote_bg.wasm"))
    .then((file) => file.arrayBuffer())
    // Nobody else needs this thread, and compiling on it is done sooner than compiling beside it.
    .then((bytes) => initSync({ module: bytes }))
    .catch((error: unknown) => {
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
