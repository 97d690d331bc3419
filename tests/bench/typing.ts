/**
 * How long a writer waits in Chromium, at the usual 60 frames a second: from the moment the browser gets the key that
 * ends a doubled word until the word is marked on the screen. The same page without Connote says how long it takes until
 * a letter alone is there.
 */

import { type Extension, openExtension } from "../browser/harness.js";
import { Invitation } from "../browser/invitation.js";
import { type Figures, passed, print, quantile } from "./figures.js";

/** Good as it is, but for a word that is written a second time. */
const NOTE = "Hi Ada, I'm a nurse in Leeds. Your talk on wound care changed how we keep the";
const AGAIN = " the";
const END = " ";

const WARM_UP = 10;
/** The pages are written in by turns, so many times, and so many keys are timed in each. */
const TURNS = 3;
const KEYS = 20;
const COLD_STARTS = 6;

/** From the key, in milliseconds. */
interface Wait {
  /** Until the answer stands in the page's tree: with Connote the mark, without it the letter. */
  readonly answered: number;
  /** Until the frame that shows it has been painted. */
  readonly painted: number;
}

/**
 * Tells each wait by the event `answer-painted`. A message that is sent while a frame is prepared arrives once that frame
 * is painted. `root` is Connote's, where it is there.
 */
const WATCH = `(field, root) => {
  let pressed = 0;
  let answered = 0;
  let isMarked = false;
  addEventListener("keydown", (event) => { pressed = event.timeStamp; }, { capture: true });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const detail = { answered: answered - pressed, painted: performance.now() - pressed };
    dispatchEvent(new CustomEvent("answer-painted", { detail }));
  };
  const isThere = () => {
    answered = performance.now();
    requestAnimationFrame(() => port2.postMessage(undefined));
  };
  if (!root) return void field.addEventListener("input", isThere);
  new MutationObserver(() => {
    const was = isMarked;
    isMarked = root.querySelector(".mark") !== null;
    if (isMarked && !was) isThere();
  }).observe(root, { childList: true, subtree: true });
}`;
const NEXT = `new Promise((painted) => {
  addEventListener("answer-painted", ({ detail }) => painted(detail), { once: true });
})`;

const extension = await openExtension();
const ours = await open(extension);
await ours.until("Connote is there", async () => (await ours.hosts()) === 1);
await ours.open();
await ours.evaluate(`(${WATCH})(${ours.field}, ${ours.host}.shadowRoot)`);
const own = await open(extension, "https://www.example.com");
await own.evaluate(`(${WATCH})(${own.field})`);

await waits(own, WARM_UP);
await waits(ours, WARM_UP);
const [alone, warm]: [Wait[], Wait[]] = [[], []];
for (let turn = 0; turn < TURNS; turn += 1) {
  alone.push(...(await waits(own, KEYS)));
  warm.push(...(await waits(ours, KEYS)));
}
const cold = await waits(ours, COLD_STARTS, () => extension.stopBackground());
await extension.close();

print(figures());

async function open(extension: Extension, site?: string): Promise<Invitation> {
  const page = await extension.visit("/in/ada-okafor/?limit=300", { site });
  const dialog = new Invitation(page);
  await dialog.openOnProfile();
  await dialog.paste(NOTE);
  return dialog;
}

/** Writes the word again and takes it back, in turn. */
async function waits(
  dialog: Invitation,
  count: number,
  before: (() => Promise<void>) | undefined = undefined,
): Promise<Wait[]> {
  const { keyboard } = dialog.page;
  await dialog.page.bringToFront();
  const found: Wait[] = [];
  for (let index = 0; index < count; index += 1) {
    await keyboard.type(AGAIN);
    await before?.();
    // A person's keys come at any moment of a frame; right after the last answer, ours would not.
    await passed(40 + ((index * 7) % 17));
    const painted = dialog.evaluate<Wait>(NEXT);
    await keyboard.press(END);
    found.push(await painted);
    for (const _ of AGAIN + END) await keyboard.press("Backspace");
    await dialog.until("nothing is marked", () =>
      dialog.evaluate(`!${dialog.host}?.shadowRoot?.querySelector(".mark")`),
    );
  }
  return found;
}

function figures(): Figures {
  const painted = warm.map((wait) => wait.painted);
  const answered = warm.map((wait) => wait.answered);
  const paintedAlone = alone.map((wait) => wait.painted);
  return {
    keystroke_p50_ms: quantile(painted, 0.5),
    keystroke_p95_ms: quantile(painted, 0.95),
    keystroke_ratio: quantile(painted, 0.95) / quantile(paintedAlone, 0.95),
    answer_p50_ms: quantile(answered, 0.5),
    answer_p95_ms: quantile(answered, 0.95),
    cold_ms: quantile(
      cold.map((wait) => wait.painted),
      0.5,
    ),
  };
}
