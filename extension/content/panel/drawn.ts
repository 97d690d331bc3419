/** What parts of the panel show: one that would show the same is left alone, and keeps its focus. */
export class Drawn {
  readonly #drawn = new Map<Element, string>();

  /** Whether a part shows this already; from now on it does. */
  has(part: Element, value: unknown): boolean {
    const drawn = JSON.stringify(value) ?? "";
    const isSame = this.#drawn.get(part) === drawn;
    this.#drawn.set(part, drawn);
    return isSame;
  }
}
