/** The package as the background uses it: the same export, with plain messages. */

import { readFileSync } from "node:fs";
import type { Circumstances, Outcome } from "../../pkg/connote.js";
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

/** The background as it is with this stored. */
export function by(stored: Record<string, unknown>): Background {
  return new Background(stored);
}

/** Has a background answer, as the line to it does. */
export function ask(background: Background, message: unknown): Outcome {
  seq += 1;
  return background.answer({ seq, message }, AT);
}

export function lint(text: string, by?: Background): void {
  background ??= new Background({});
  const request = { kind: "invite", text, limit: 300, recipient: { name: "Ada Okafor" }, kept: [] };
  const { answer } = ask(by ?? background, { lint: request });
  if (typeof answer.message !== "object" || !("found" in answer.message))
    throw new Error(`no report but ${JSON.stringify(answer)}`);
}
