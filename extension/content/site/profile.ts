/** The person whose profile the page is. */

import type { Recipient } from "../../../pkg/connote.js";
import { isShown } from "../dom.js";
import { textOf } from "./dialog.js";

const PATH = /^\/in\/([^/]+)/;
/** "(3) Ada Okafor | LinkedIn": the number is that of unread notifications. */
const TITLE = /^(?:\(\d+\+?\)\s*)?(.+?)\s*\|\s*LinkedIn$/;

/**
 * The card about the owner, in the layouts of 2021 to 2025, of late 2025 and since 2026. The rest of the page is full of
 * other people, whose names, headlines and controls look the same.
 */
const TOP_CARD = '.pv-top-card, [data-view-name="profile-top-card"], [componentkey$="Topcard"]';
/** In the layouts without names for their lines the headline is the first line below the name. */
const HEADLINE = ".text-body-medium.break-words";
const LINES = "p";
/** Below the name too: "· 2nd" and "She/Her", the only lines made like that. */
const DEGREE_OR_PRONOUNS = /^\s*·|^\(?\p{L}+\/\p{L}+(\/\p{L}+)?\)?$/u;
/** Links, since late 2025; buttons before, told apart by words that only English pages have. */
const COMPANY = 'a[href*="/company/"], button[aria-label^="Current company"]';
const SCHOOL = 'a[href*="/school/"], button[aria-label^="Education"]';

/** The last part of a profile's address, which is its owner's alone. */
export function ownersSlug(): string | undefined {
  return PATH.exec(location.pathname)?.[1];
}

export function ownersName(): string | undefined {
  return ownersSlug() && TITLE.exec(document.title)?.[1];
}

export function isInOwnersCard(element: Element): boolean {
  return element.closest(TOP_CARD) !== null;
}

/** What the card says of its owner. */
export function owner(): Partial<Recipient> {
  const name = ownersName();
  const card = document.querySelector(TOP_CARD);
  if (!name || !card) return { name };
  return { name, headline: headline(card, name), company: shown(card, COMPANY)[0], school: shown(card, SCHOOL)[0] };
}

function headline(card: Element, name: string): string | undefined {
  const [named] = shown(card, HEADLINE);
  return named ?? shown(card, LINES).find((line) => !line.startsWith(name) && !DEGREE_OR_PRONOUNS.test(line));
}

/** The texts of these parts. Both degrees of a connection are in the page, and only one of them is shown. */
function shown(card: Element, parts: string): string[] {
  const visible = [...card.querySelectorAll(parts)].filter(isShown);
  return visible.map(textOf).filter((text) => text !== undefined);
}
