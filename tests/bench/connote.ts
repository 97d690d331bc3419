/** The package as the background uses it: the same export, with plain messages. */

import { readFileSync } from "node:fs";
import type { Circumstances } from "../../pkg/connote.js";
import { Background, initSync, installDictionary } from "../../pkg/connote.js";

let background: Background | undefined;
let seq = 0;

/** Starts the core, and gives its memory. */
export async function start(): Promise<WebAssembly.Memory> {
  return initSync({ module: readFileSync("dist/chrome/connote_bg.wasm") }).memory;
}

/** Gives it the dictionary. */
export function teach(): void {
  installDictionary(readFileSync("dist/chrome/dictionary.bin"));
}

/** What the core can't know of itself. */
const AT: Circumstances = { now: Date.UTC(2026, 10, 20), is_private: false, key: [1, 2, 3, 4] };

export function lint(text: string): void {
  seq += 1;
  background ??= new Background({});
  const request = { kind: "invite", text, limit: 300, recipient: { name: "Ada Okafor" }, kept: [] };
  const { answer } = background.answer({ seq, message: { lint: request } }, AT);
  if (typeof answer.message !== "object" || !("found" in answer.message))
    throw new Error(`no report but ${JSON.stringify(answer)}`);
}
