/**
 * What Connote costs a page while a note is written in it: time of its main thread, layouts, and movement. The page is
 * written in twice, in turn: as the extension finds it, and under another name, where the extension is not.
 */

import type { CDPSession, Page } from "puppeteer-core";
import { type Extension, openExtension } from "../browser/harness.js";
import { Invitation } from "../browser/invitation.js";
import { type Figures, passed, print, quantile } from "./figures.js";

/** As many characters as the box holds; one word stands twice, so that there is something to draw. */
const NOTE =
  "Hi Ada, I'm a nurse in Leeds. Your talk on wound photography at the the Tissue Viability conference in May changed " +
  "how our ward keeps records, and two of the younger nurses have begun to take pictures of their own. I'd like to " +
  "follow your work here, and to hear what you make of the new rules.";
const ROUNDS = 5;
/** Of the note, in a round. */
const KEYS = 50;
/** Between two keys, in milliseconds. */
const PACE = 25;
/** Long enough for a rest, in milliseconds. */
const REST = 3_500;

/**
 * Sums up all that moves once the box has been painted for the first time: the browser's score leaves out what comes
 * right after a key.
 */
const watchMovement = ({ field }: Invitation) => `{
  const movement = { shift: 0, longTasks: 0 };
  let since = Infinity;
  const observe = (type, add) =>
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type });
  observe("layout-shift", ({ startTime, value }) => { if (startTime >= since) movement.shift += value; });
  observe("longtask", ({ startTime }) => { if (startTime >= since) movement.longTasks += 1; });
  const begin = () => { since = performance.now(); };
  requestAnimationFrame(function look() { requestAnimationFrame(${field} ? begin : look); });
  Object.assign(globalThis, { movement });
}`;

interface Movement {
  /** Layout shifts, by the browser's score. */
  readonly shift: number;
  /** Tasks of more than 50 ms. */
  readonly longTasks: number;
}

/** What a key costs. */
interface Cost {
  /** Of the main thread, in milliseconds. */
  readonly time: number;
  readonly layouts: number;
}

/** A page with the dialog open, with Connote in it or without. */
class Writing {
  readonly #page: Page;
  readonly #dialog: Invitation;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#dialog = new Invitation(page);
    this.#session = session;
  }

  static async open(extension: Extension, site?: string): Promise<Writing> {
    const page = await extension.visit("/in/ada-okafor/?limit=300", { site });
    const session = await page.createCDPSession();
    // The time that the thread has worked: whatever else the machine does is not in it.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new Writing(page, session);
  }

  /** Opens the dialog and writes the whole note; where Connote is there, with two rests. */
  async movement(isOurs: boolean): Promise<Movement> {
    await this.#page.bringToFront();
    await this.#page.evaluate(watchMovement(this.#dialog));
    await this.#dialog.openOnProfile();
    if (isOurs) await this.#dialog.until("Connote is there", async () => (await this.#dialog.hosts()) === 1);
    for (const half of [NOTE.slice(0, NOTE.length / 2), NOTE.slice(NOTE.length / 2)]) {
      await this.#page.keyboard.type(half, { delay: PACE });
      if (isOurs) await passed(REST);
    }
    return this.#page.evaluate("movement") as Promise<Movement>;
  }

  /** Writes the beginning of the note. */
  async cost(): Promise<Cost> {
    await this.#page.bringToFront();
    await this.#dialog.paste("");
    await passed(REST / 10);
    const before = await this.#metrics();
    await this.#page.keyboard.type(NOTE.slice(0, KEYS), { delay: PACE });
    await passed(REST / 10);
    const after = await this.#metrics();
    return { time: ((after.time - before.time) * 1000) / KEYS, layouts: (after.layouts - before.layouts) / KEYS };
  }

  async #metrics(): Promise<Cost> {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { time: value("TaskDuration"), layouts: value("LayoutCount") };
  }
}

const extension = await openExtension();
const ours = await Writing.open(extension);
const own = await Writing.open(extension, "https://www.example.com");
print({ ...(await movement()), ...(await costs()) });
await extension.close();

async function movement(): Promise<Figures> {
  const [moved, alone] = [await ours.movement(true), await own.movement(false)];
  return { shift_while_typing: moved.shift - alone.shift, long_tasks: Math.max(0, moved.longTasks - alone.longTasks) };
}

async function costs(): Promise<Figures> {
  const rounds: { ours: Cost; own: Cost }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ ours: await ours.cost(), own: await own.cost() });
  const median = (value: (round: { ours: Cost; own: Cost }) => number) => quantile(rounds.map(value), 0.5);
  return {
    layouts_per_key: median(({ ours, own }) => ours.layouts - own.layouts),
    key_extra_ms: median(({ ours, own }) => ours.time - own.time),
    key_cost_ratio: median(({ ours, own }) => ours.time / own.time),
  };
}
