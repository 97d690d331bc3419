/** How fast the tool named by the argument starts, and reads notes that it has not seen, in a process of its own. */

import * as connote from "./connote.js";
import { type Figures, print, quantile } from "./figures.js";
import { measured, warm_up } from "./notes.js";

type Lint = (note: string) => unknown;

/** A tool that is loaded and can be started. */
interface Tool {
  /** What its figures are named after. */
  readonly prefix: string;
  start(): Promise<Lint>;
  /** What it does after its first answer. */
  complete?(): void;
}

const LOAD: Record<string, () => Promise<Tool>> = {
  async connote() {
    return {
      prefix: "",
      async start() {
        await connote.start();
        return connote.lint;
      },
      complete: connote.teach,
    };
  },
  async "harper.js"() {
    const { LocalLinter } = await import("harper.js");
    const { binary } = await import("harper.js/binary");
    return {
      prefix: "harper_",
      async start() {
        const linter = new LocalLinter({ binary });
        return (note) => linter.lint(note, { language: "plaintext" });
      },
    };
  },
  async "write-good"() {
    const { default: writeGood } = await import("write-good");
    return { prefix: "write_good_", start: async () => (note) => writeGood(note) };
  },
  async alex() {
    const { text } = await import("alex");
    return { prefix: "alex_", start: async () => (note) => text(note).messages };
  },
};

async function measure({ prefix, start, complete }: Tool): Promise<Figures> {
  const [first = "", ...others] = warm_up;
  const begun = performance.now();
  const lint = await start();
  await lint(first);
  const started = performance.now() - begun;

  complete?.();
  for (const note of others) await lint(note);
  const times: number[] = [];
  for (const note of measured) {
    const asked = performance.now();
    await lint(note);
    times.push((performance.now() - asked) * 1000);
  }
  const own = prefix === "" ? "lint_" : prefix;
  return {
    [`${prefix}start_ms`]: started,
    [`${own}p50_us`]: quantile(times, 0.5),
    [`${own}p99_us`]: quantile(times, 0.99),
  };
}

const [name = ""] = process.argv.slice(2);
const load = LOAD[name];
if (!load) throw new Error(`one of ${Object.keys(LOAD).join(", ")} can be measured, not “${name}”`);
print(await measure(await load()));
