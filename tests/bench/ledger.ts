/** What a ledger with as many people as it holds costs: when it is read, and with each note that is read. */

import * as connote from "./connote.js";
import { print, quantile } from "./figures.js";
import { measured, warm_up } from "./notes.js";

const PEOPLE = 5_000;

await connote.start();
connote.teach();

const stored: Record<string, unknown> = {};
const keeping = connote.by({});
Object.assign(stored, connote.ask(keeping, { ledger: { "set-consent": "on" } }).ledger);
for (let number = 0; number < PEOPLE; number += 1) {
  const recipient = { name: `Person ${number}`, aliases: [`in/person-${number}`] };
  const text = warm_up[number % warm_up.length];
  const at = Date.UTC(2026, 0, 1) + number * 3_600_000;
  Object.assign(stored, connote.ask(keeping, { sent: { at, note: { text, recipient } } }).ledger);
}

const reading: number[] = [];
for (let round = 0; round < 10; round += 1) {
  const begun = performance.now();
  connote.by(stored).free();
  reading.push(performance.now() - begun);
}

const [full, empty] = [connote.by(stored), connote.by({})];
for (const note of warm_up) for (const background of [full, empty]) connote.lint(note, background);
// One after the other with each note, so that whatever else the machine does is done to both.
const more = measured.map((note) => took(() => connote.lint(note, full)) - took(() => connote.lint(note, empty)));
print({ ledger_read_ms: quantile(reading, 0.5), ledger_p50_us: quantile(more, 0.5) });

function took(does: () => void): number {
  const begun = performance.now();
  does();
  return (performance.now() - begun) * 1000;
}
