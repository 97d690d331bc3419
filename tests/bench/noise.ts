/**
 * How often Connote speaks up while a good note is written, in Chromium: key by key without a rest, and with the pauses
 * of somebody who thinks. What counts is what is on the screen.
 */

import { openExtension } from "../browser/harness.js";
import { Invitation } from "../browser/invitation.js";
import { passed, print } from "./figures.js";
import { type GoodNote, good } from "./notes.js";

/** So many of the notes are written with pauses, all at once: a pause takes its time. */
const PAUSED = 6;
/** And so many at a time without. */
const HANDS = 2;
/** Between two keys, in milliseconds: longer than an answer takes, and no rest. */
const PACE = 25;
/** After a sentence, and within one: a rest is taken to be shorter. */
const PAUSE_AFTER_SENTENCE = 2_000;
const PAUSE_WITHIN = 4_000;
const PAUSES_WITHIN = 2;
/** Until all is drawn that is said of a finished note. */
const SETTLED = 500;

/** What was shown of a note from its first key to its last. */
interface Shown {
  /** After each key, whether there was a warning or an error. */
  readonly keys: readonly boolean[];
  /** Whether there is one now. */
  readonly now: boolean;
  /** Every verdict in turn, beginning with `writing`: that is what there is until one is given. */
  readonly verdicts: readonly string[];
}

/** Looks at what Connote shows in `root` before each key, and at every verdict. */
const WATCH = `(root) => {
  const line = root.querySelector("[role=status]");
  const { dataset } = root.querySelector("[data-status]");
  const isNoisy = () =>
    root.querySelector(".mark.warning, .mark.error") !== null || ["improve", "rethink"].includes(dataset.status);
  const keys = [];
  const verdicts = ["writing"];
  addEventListener("keydown", () => { keys.push(isNoisy()); }, { capture: true });
  new MutationObserver(() => {
    const verdict = ["blank", "reading", "open"].includes(dataset.status) ? "writing" : line.textContent;
    if (verdict !== verdicts.at(-1)) verdicts.push(verdict);
  }).observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  // What stood there before the first key was not said of the note.
  Object.assign(globalThis, { shown: () => ({ keys: [...keys.slice(1), isNoisy()], now: isNoisy(), verdicts }) });
}`;

const extension = await openExtension();
const left = [...good];
const [paused, ...typed] = await Promise.all([
  Promise.all(good.slice(0, PAUSED).map(withPauses)),
  ...Array.from({ length: HANDS }, withoutRest),
]);
await extension.close();

print({
  noise_keys_pct: percentOf(typed.flat()),
  noise_pauses_pct: percentOf(paused.flatMap(({ pauses }) => pauses)),
  verdict_changes: paused.reduce((sum, { changes }) => sum + changes, 0) / paused.length,
});

function percentOf(isNoisy: readonly boolean[]): number {
  return (100 * isNoisy.filter(Boolean).length) / isNoisy.length;
}

/** Types one note after the other that nobody else has begun. Says of each key whether there was a warning or an error. */
async function withoutRest(): Promise<boolean[]> {
  const keys: boolean[] = [];
  for (let note = left.shift(); note; note = left.shift()) {
    const dialog = await open(note);
    await dialog.page.keyboard.type(note.text, { delay: PACE });
    await passed(PACE);
    keys.push(...(await shown(dialog)).keys);
    await dialog.page.close();
  }
  return keys;
}

/** Whether each pause had a warning or an error, and how often the verdict changed until the note was finished. */
async function withPauses(note: GoodNote): Promise<{ pauses: boolean[]; changes: number }> {
  const dialog = await open(note);
  const pauses: boolean[] = [];
  let written = 0;
  for (const { at, time } of pausesIn(note.text)) {
    await dialog.page.keyboard.type(note.text.slice(written, at), { delay: PACE });
    written = at;
    await passed(time);
    pauses.push((await shown(dialog)).now);
  }
  await dialog.page.keyboard.type(note.text.slice(written), { delay: PACE });
  await dialog.leave();
  await passed(SETTLED);
  const { verdicts } = await shown(dialog);
  await dialog.page.close();
  return { pauses, changes: verdicts.length - 1 };
}

/** Opens the dialog on the recipient's profile, with Connote in it. */
async function open({ limit, name }: GoodNote): Promise<Invitation> {
  const page = await extension.visit(`/in/ada-okafor/?limit=${limit}`, { name, window: true });
  // One window alone has the focus, and all are to go on as if they had.
  await page.emulateFocusedPage(true);
  const dialog = new Invitation(page);
  await dialog.openOnProfile();
  await dialog.until("Connote is there", async () => (await dialog.hosts()) === 1);
  await dialog.open();
  await dialog.evaluate(`(${WATCH})(${dialog.host}.shadowRoot)`);
  return dialog;
}

function shown(dialog: Invitation): Promise<Shown> {
  return dialog.evaluate<Shown>("shown()");
}

/** Where the writer pauses, and for how long: after each sentence, and after two words by chance, the same in every run. */
function pausesIn(text: string): { at: number; time: number }[] {
  const ends = [...text.matchAll(/\p{L}{3,}\)?[.!?](?= |$)/gu)].map((end) => end.index + end[0].length);
  const words = [...text.matchAll(/ /g)].map(({ index }) => index).filter((at) => !ends.includes(at));
  const seed = [...text].reduce((seed, letter) => (seed * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7);
  const within = Array.from({ length: PAUSES_WITHIN }, (_, time) => words[(seed >> (time * 5)) % words.length] ?? 0);
  return [
    ...ends.map((at) => ({ at, time: PAUSE_AFTER_SENTENCE })),
    ...within.map((at) => ({ at, time: PAUSE_WITHIN })),
  ].sort((one, other) => one.at - other.at);
}
