/**
 * How long a writer waits in Chromium: from the moment the browser gets a key until the remarks on the new text are
 * painted, at the usual 60 frames a second.
 */

import { openExtension } from "../browser/harness.js";
import { Invitation } from "../browser/invitation.js";
import { type Figures, print, quantile } from "./figures.js";

/** Three remarks, and with another exclamation mark a fourth. */
const NOTE = "Hi Ida, I'm a nurse in Leeds, and the the talk u gave on wound care changed how our ward keeps records!";
const THREE = "3 things to look at";
const FOUR = "4 things to look at";

const WARM_UP = 20;
const KEYS = 80;
const COLD_STARTS = 6;

/** From the key, in milliseconds. */
interface Wait {
  /** Until the answer stands in the page's tree. */
  readonly answered: number;
  /** Until the frame that shows it has been painted. */
  readonly painted: number;
}

/**
 * Watches the list of remarks, which is `this`: the event `remarks-painted` tells the wait when it has changed. A message
 * that is sent while a frame is prepared arrives once that frame is painted.
 */
const WATCH = `function () {
  let pressed = 0;
  let answered = 0;
  addEventListener("keydown", (event) => { pressed = event.timeStamp; }, { capture: true });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const detail = { answered: answered - pressed, painted: performance.now() - pressed };
    dispatchEvent(new CustomEvent("remarks-painted", { detail }));
  };
  new MutationObserver(() => {
    answered = performance.now();
    requestAnimationFrame(() => port2.postMessage(undefined));
  }).observe(this, { childList: true });
}`;
const NEXT = `new Promise((painted) => {
  addEventListener("remarks-painted", ({ detail }) => painted(detail), { once: true });
})`;

const extension = await openExtension();
const page = await extension.visit("/in/ada-okafor/");
const dialog = new Invitation(page);

await dialog.openOnProfile();
await dialog.paste(NOTE);
await dialog.untilStatus(THREE);
const list = await dialog.list();
await list?.call(WATCH);

const warm = await waits(WARM_UP + KEYS);
await dialog.untilStatus(THREE);
const cold = await waits(COLD_STARTS, () => extension.stopBackground());
await extension.close();

print(figures(warm.slice(WARM_UP), cold));

/** Types the mark and takes it back, in turn. */
async function waits(count: number, before: (() => Promise<void>) | undefined = undefined): Promise<Wait[]> {
  const found: Wait[] = [];
  for (let index = 0; index < count; index += 1) {
    await before?.();
    // A person's keys come at any moment of a frame; right after the last answer, ours would not.
    await new Promise((passed) => setTimeout(passed, 40 + ((index * 7) % 17)));
    const painted = dialog.evaluate<Wait>(NEXT);
    await page.keyboard.press(index % 2 === 0 ? "!" : "Backspace");
    found.push(await painted);
    await dialog.untilStatus(index % 2 === 0 ? FOUR : THREE);
  }
  return found;
}

function figures(warm: Wait[], cold: Wait[]): Figures {
  const painted = warm.map((wait) => wait.painted);
  return {
    keystroke_p50_ms: quantile(painted, 0.5),
    keystroke_p95_ms: quantile(painted, 0.95),
    answer_p50_ms: quantile(
      warm.map((wait) => wait.answered),
      0.5,
    ),
    cold_ms: quantile(
      cold.map((wait) => wait.painted),
      0.5,
    ),
  };
}
