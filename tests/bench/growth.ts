/** What longer texts cost in time, and many notes in memory. */

import * as connote from "./connote.js";
import { print } from "./figures.js";
import { growing, measured, warm_up } from "./notes.js";

const ROUNDS = 50;
const MANY = 10_000;

const memory = await connote.start();
connote.teach();
for (const note of warm_up) connote.lint(note);

const [short, long] = growing.map(quickest) as [number, number];

for (let count = 0; count < MANY; count += 1) connote.lint(measured[count % measured.length] ?? "");
print({ growth: long / short, heap_bytes: memory.buffer.byteLength });

function quickest(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    connote.lint(text);
    return performance.now() - begun;
  });
  return Math.min(...times);
}
