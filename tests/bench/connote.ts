/** The package as the background uses it: the same export, with plain messages. */

import { readFileSync } from "node:fs";
import { initSync, installDictionary, type LoadedSettings, loadSettings, respond } from "../../pkg/connote.js";

let settings: LoadedSettings | undefined;
let seq = 0;

/** Starts the core, and gives its memory. */
export async function start(): Promise<WebAssembly.Memory> {
  return initSync({ module: readFileSync("dist/chrome/connote_bg.wasm") }).memory;
}

/** Gives it the dictionary. */
export function teach(): void {
  installDictionary(readFileSync("dist/chrome/dictionary.bin"));
}

export function lint(text: string): void {
  seq += 1;
  settings ??= loadSettings(undefined);
  const request = { kind: "invite", text, limit: 300, recipient: { name: "Ada Okafor" }, kept: [] };
  const { answer } = respond({ kind: "lint", seq, request }, settings);
  if (answer.kind !== "report") throw new Error(`no report but ${JSON.stringify(answer)}`);
}
