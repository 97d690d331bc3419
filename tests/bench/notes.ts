/** The notes that every tool reads, as `cargo xtask bench` has laid them out. */

import { readFileSync } from "node:fs";

/** A good note, and what decides what is said of it. */
export interface GoodNote {
  readonly text: string;
  readonly limit: number;
  /** The recipient's name. */
  readonly name: string;
}

interface Notes {
  /** For a tool to warm up with. */
  readonly warm_up: readonly string[];
  /** Of 300 UTF-16 units, each another. */
  readonly measured: readonly string[];
  /** Two texts, of 2,000 and of 20,000 units. */
  readonly growing: readonly [string, string];
  /** To be typed. */
  readonly good: readonly GoodNote[];
}

export const { warm_up, measured, growing, good }: Notes = JSON.parse(readFileSync("target/bench/notes.json", "utf8"));
