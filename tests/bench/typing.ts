/**
 * How long a writer waits in Chromium, at the usual 60 frames a second: from the moment the browser gets the key that
 * ends a doubled word until the word is marked on the screen. The same page without Connote says how long it takes until
 * a letter alone is there.
 */

import { type Extension, openExtension } from "../browser/harness.js";
import { Invitation } from "../browser/invitation.js";
import { type Figures, passed, print, quantile } from "./figures.js";

/** Good as it is, but for a word that is written a second time. */
const NOTE = "Hi Ada, I'm a nurse in Leeds. Your talk on wound care changed how we keep the ";
const AGAIN = "the";
const END = " ";

const WARM_UP = 10;
/** The pages are written in by turns, so many times, and so many keys are timed in each. */
const TURNS = 3;
const KEYS = 20;
const COLD_STARTS = 6;
/** How long an answer may take, in milliseconds. On a machine that stood still meanwhile, one may come too early to count. */
const PATIENCE = 5_000;

/** From the key, in milliseconds. */
interface Wait {
  /** Until the answer stands in the page's tree: with Connote its words or the mark, without it the letter. */
  readonly answered: number;
  /** Until the frame that shows it has been painted. */
  readonly painted: number;
}

/**
 * Keeps the wait after each timed key until it is asked for. `root` is Connote's, where it is there.
 *
 * From the key on, an element changes its size with every frame, and its observer is called once all else that the frame
 * is to show has been done. A message that is sent then arrives when the frame has been painted.
 */
const WATCH = `(field, root) => {
  const waits = [];
  let pressed;
  let answered;
  let isShown = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data: { pressed, answered } }) => {
    waits.push({ answered: answered - pressed, painted: performance.now() - pressed });
    dispatchEvent(new Event("answer-painted"));
  };
  const probe = document.createElement("div");
  probe.style = "position: fixed; width: 0; visibility: hidden; contain: strict";
  document.body.append(probe);
  const frame = () => {
    probe.style.width = probe.style.width === "1px" ? "2px" : "1px";
    if (pressed) requestAnimationFrame(frame);
  };
  new ResizeObserver(() => {
    if (!pressed || !isShown) return;
    port2.postMessage({ pressed, answered });
    pressed = undefined;
  }).observe(probe);
  addEventListener("keydown", ({ key, timeStamp }) => {
    pressed = key === "${END}" ? timeStamp : undefined;
    answered = undefined;
    isShown = false;
    if (pressed) requestAnimationFrame(frame);
  }, { capture: true });
  globalThis.nextWait = async () => {
    if (waits.length === 0) {
      await new Promise((done) => {
        addEventListener("answer-painted", done, { once: true });
        setTimeout(done, ${PATIENCE});
      });
    }
    return waits.shift();
  };
  if (!root) {
    field.addEventListener("input", () => {
      answered = performance.now();
      isShown = true;
    });
    return;
  }
  const { dataset } = root.querySelector("[data-status]");
  new MutationObserver(() => {
    isShown = root.querySelector(".mark") !== null;
    if (isShown || dataset.status === "improve") answered ??= performance.now();
  }).observe(root, { attributes: true, childList: true, subtree: true });
}`;

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
    await keyboard.press(END);
    const wait = await dialog.evaluate<Wait | undefined>("nextWait()");
    if (wait) found.push(wait);
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
