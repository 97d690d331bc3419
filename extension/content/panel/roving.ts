/** One stop for Tab, however much there is to press: the arrows move within. */

import { rootOf } from "../dom.js";
import { type Step, stepped } from "../step.js";

const STOPS = ":is(button, input, summary, .to-copy):not([hidden], [hidden] *)";
const STEPS: Record<string, Step> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export class Roving {
  readonly #around: HTMLElement;

  constructor(around: HTMLElement) {
    this.#around = around;
    around.addEventListener("keydown", (event) => this.#pressed(event));
    around.addEventListener("focusin", ({ target }) => this.#focused(target as HTMLElement));
  }

  /** Takes account of what is there now. Tab stops where it did, if that is still there; else at the first. */
  refresh(): void {
    const stops = this.#stops;
    this.#stopAt(stops.find(({ tabIndex }) => tabIndex === 0) ?? stops[0], stops);
  }

  /** Has Tab stop at the first there is in a part. */
  enterAt(part: Element): void {
    const stops = this.#stops;
    const first = stops.find((stop) => part.contains(stop));
    if (first) this.#stopAt(first, stops);
  }

  #focused(target: HTMLElement): void {
    const stops = this.#stops;
    if (stops.includes(target)) this.#stopAt(target, stops);
  }

  get #stops(): HTMLElement[] {
    return [...this.#around.querySelectorAll<HTMLElement>(STOPS)];
  }

  #stopAt(stop: HTMLElement | undefined, stops: readonly HTMLElement[]): void {
    for (const other of stops) {
      const tabIndex = other === stop ? "0" : "-1";
      if (other.getAttribute("tabindex") !== tabIndex) other.setAttribute("tabindex", tabIndex);
    }
  }

  #pressed(event: KeyboardEvent): void {
    // While letters are composed, the arrows choose among them.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = this.#stops;
    const at = rootOf(this.#around).activeElement as HTMLElement;
    if (!stops.includes(at)) return;
    // In a line to be written, the keys that go along it are the writer's.
    if (at.localName === "input" && !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const step = STEPS[event.key];
    const to = step ? stepped(stops, at, step) : event.key === "Home" ? stops[0] : event.key === "End" && stops.at(-1);
    if (!to) return;
    event.preventDefault();
    to.focus();
  }
}
