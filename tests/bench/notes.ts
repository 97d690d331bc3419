/** The notes that every tool reads, as `cargo xtask bench` has laid them out. */

import { readFileSync } from "node:fs";

interface Notes {
  /** For a tool to warm up with. */
  readonly warm_up: readonly string[];
  /** Of 300 UTF-16 units, each another. */
  readonly measured: readonly string[];
  /** Two texts, of 2,000 and of 20,000 units. */
  readonly growing: readonly [string, string];
}

export const { warm_up, measured, growing }: Notes = JSON.parse(readFileSync("target/bench/notes.json", "utf8"));
