/** Going through a list by key, around its ends. */

export type Step = 1 | -1;

/** The next of some items, or with -1 the one before; from nowhere, the first or the last. */
export function stepped<Item>(items: readonly Item[], at: Item | undefined, step: Step): Item | undefined {
  const from = at !== undefined ? items.indexOf(at) : step === 1 ? -1 : 0;
  return items[(from + step + items.length) % items.length];
}
