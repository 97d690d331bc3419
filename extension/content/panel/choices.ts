/** A row of choices of which one is chosen: it wraps, and its buttons are among the stops of the keyboard around it. */

import { button, element } from "../dom.js";
import { message } from "../messages.js";

export class Choices<Value extends string> {
  readonly element: HTMLElement;
  readonly #buttons: ReadonlyMap<Value, HTMLButtonElement>;

  /** `choose` is told what is chosen, and nothing where what was chosen is taken back. */
  constructor(name: string, values: readonly (readonly [Value, string])[], choose: (value: Value | undefined) => void) {
    const toggled = (value: Value) => choose(this.#isChosen(value) ? undefined : value);
    this.#buttons = new Map(
      values.map(([value, words]) => {
        const choice = button(words, "choice", () => toggled(value));
        choice.setAttribute("role", "radio");
        return [value, choice];
      }),
    );
    const label = element("span", { class: "question" }, name);
    this.element = element(
      "div",
      { class: "choices", role: "radiogroup", "aria-label": name },
      label,
      ...this.#buttons.values(),
    );
    this.show(undefined);
  }

  /** Shows what is chosen, or what is guessed while nothing is: the latter is said to be no more than that. */
  show(chosen: Value | undefined, guessed?: Value): void {
    for (const [value, choice] of this.#buttons) {
      const isGuessed = chosen === undefined && value === guessed;
      choice.setAttribute("aria-checked", String(value === chosen));
      choice.classList.toggle("guessed", isGuessed);
      choice.ariaLabel = isGuessed ? message("choiceGuessed", choice.textContent) : null;
    }
  }

  #isChosen(value: Value): boolean {
    return this.#buttons.get(value)?.getAttribute("aria-checked") === "true";
  }
}
