/** A small menu of what is rarely wanted, beside the button that opens it. */

import { button, element, rootOf } from "../dom.js";
import { type Step, stepped } from "../step.js";
import { follow, place } from "./beside.js";

export interface Choice {
  readonly name: string;
  choose(): void;
}

const STEPS: Record<string, Step> = { ArrowDown: 1, ArrowUp: -1 };

export class Menu {
  readonly element = element("div", { class: "menu", popover: "manual", role: "menu", tabindex: "-1" });
  #open: { from: HTMLElement; back: (key?: string) => void; end: () => void } | undefined;

  constructor() {
    this.element.addEventListener("keydown", (event) => this.#pressed(event));
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Opens at a button, or closes where it is open there. By key, the focus goes into it, and with `back` out again. */
  toggle(from: HTMLElement, choices: readonly Choice[], isByKey: boolean, back: (key?: string) => void): void {
    const isThere = this.#open?.from === from;
    this.close();
    if (isThere) return;
    this.element.setAttribute("aria-label", from.textContent);
    this.element.replaceChildren(...choices.map((choice) => this.#item(choice)));
    from.setAttribute("aria-expanded", "true");
    this.element.showPopover();
    const end = follow(this.element, from, () => place(this.element, from, "bottom-start"));
    this.#open = { from, back, end };
    if (isByKey) this.#items[0]?.focus();
  }

  /** Closes, by a key that is still held down or otherwise. */
  close(key?: string): void {
    if (!this.#open) return;
    const { from, back, end } = this.#open;
    const hadFocus = this.element.contains(rootOf(this.element).activeElement);
    this.#open = undefined;
    end();
    from.setAttribute("aria-expanded", "false");
    if (hadFocus) back(key);
    this.element.hidePopover();
    this.element.replaceChildren();
  }

  /** Closes where its button is gone. */
  settle(): void {
    if (this.#open && !this.#open.from.isConnected) this.close();
  }

  get #items(): HTMLElement[] {
    return [...this.element.children] as HTMLElement[];
  }

  #item({ name, choose }: Choice): HTMLElement {
    const item = button(name, "quiet", () => {
      this.close();
      choose();
    });
    item.setAttribute("role", "menuitem");
    item.setAttribute("tabindex", "-1");
    return item;
  }

  #pressed(event: KeyboardEvent): void {
    const items = this.#items;
    const at = rootOf(this.element).activeElement as HTMLElement;
    const step = STEPS[event.key];
    const end = event.key === "Home" ? items[0] : event.key === "End" ? items.at(-1) : undefined;
    const to = step ? stepped(items, at, step) : end;
    to?.focus();
    // Tab goes on from the button.
    if (event.key === "Tab" || event.key === "Escape") this.close(event.key);
    if (event.key !== "Tab" && (to || event.key === "Escape")) event.preventDefault();
    // Only the menu goes away, not the card it was opened from.
    event.stopPropagation();
  }
}
