/**
 * Where a conversation stands: who has written in it, as far as it is shown. Told by its structure, in any language, and
 * where that leaves a doubt told as the case in which less is said.
 */

import type { Record as Sent, Sight, Thread } from "../../../pkg/connote.js";
import { isShown } from "../dom.js";
import { aliasAt } from "./address.js";
import { degreeOf, pieces } from "./card.js";

export interface Standing {
  readonly thread: Thread;
  readonly record: Sent;
}

/** A line of the list, which has a message in it or something the site says; the first of a day also has its heading. */
const LINE = ".msg-s-message-list__event";
/** A message, seen so in dumps of 2023 and 2026. One that the site writes itself is nobody's. */
const MESSAGE = ".msg-s-event-listitem:not(.msg-s-event-listitem--system)";
/** What only somebody else's has. */
const THEIRS = ".msg-s-event-listitem--other";
const WORDS = ".msg-s-event-listitem__body";
/** "Friday", or "Nov 5" for what is more than a week old. */
const DAY = ".msg-s-message-list__time-heading";
/** The person one talks with, above their first message: older ones are put below it as they are scrolled to. */
const BEGINNING = ".msg-s-profile-card-one-to-one";
/** On that card, how far off they are: seen so in dumps of 2024 and 2026. */
const DEGREE = `${BEGINNING} .artdeco-entity-lockup__degree`;
/** What leads from the list to whom it is with, but for what is written: on the card, and with the first of their messages. */
const THEIR_LINK = `${BEGINNING} a[href*="/in/"], a.msg-s-message-group__profile-link`;
/** Older messages are being fetched while it is shown. */
const LOADING = ".msg-s-message-list__loader";
/**
 * Refuses the invitation that the other person has sent: the site's own component has it in the bar above the messages,
 * and two programs of others know that bar. Nothing of the kind is known of a message from a stranger, whose buttons
 * are on no dump, nor of the page that lists invitations: an answer to one is written in such a conversation.
 */
const REFUSES_THEM = ".msg-nonconnection-banner__decline-btn";

/** How long the note of an invitation may be, in UTF-16 units. */
const LONGEST_NOTE = 300;

/** A doubt: little is said in a reply. */
const REPLY: Standing = { thread: "reply", record: {} };
const FIRST: Standing = { thread: "first", record: {} };

/** Asked with each question, and when the page changes: what says most is looked for first. */
export function standingOf(conversation: Element): Standing {
  const has = (selector: string) => [...conversation.querySelectorAll(selector)].some(isShown);
  // Who has answered once is no silent person, and what comes after goes on with the talk.
  if (has(THEIRS) || has(REFUSES_THEM) || has(LOADING)) return REPLY;
  const { days, before, isRecent } = written(conversation);
  if (days === 0 && before.length === 0) return FIRST;
  // A group has no such card: nobody in it is chased.
  if (!has(BEGINNING)) return REPLY;
  // Days are counted, as several messages of one day are one that was sent in parts. The first is no follow-up.
  if (days > 0) return { thread: "follow-up", record: { unanswered_follow_ups: days - 1 } };
  const [note, another] = before;
  if (another || !note || (note.textContent ?? "").trim().length > LONGEST_NOTE) return REPLY;
  // The site has something to say after a single short message of the writer's: that the invitation was accepted.
  return { thread: "first", record: isRecent ? { invite_state: "accepted" } : {} };
}

/** How many messages of the writer's are shown in a conversation. */
export function ownIn(conversation: Element): number {
  return [...conversation.querySelectorAll(MESSAGE)].filter((it) => !it.matches(THEIRS) && isShown(it)).length;
}

/**
 * What a conversation shows of who has this alias. Its heading may be ahead of its list, which then says nothing of them.
 * They have answered where the last message is theirs: what they wrote before may be older than what waits for an answer.
 */
export function sightsIn(conversation: Element, alias: string): Sight[] {
  const all = (selector: string) => [...conversation.querySelectorAll(selector)].filter(isShown);
  const isTheirs = all(THEIR_LINK).some((link) => aliasAt(link.getAttribute("href") ?? "") === alias);
  if (!isTheirs || all(LOADING).length > 0) return [];
  const degrees = all(DEGREE).flatMap((badge) => pieces(badge.textContent ?? "").flatMap((it) => degreeOf(it) ?? []));
  const isConnected = degrees.length > 0 && degrees.every((degree) => degree === 1);
  const hasAnswered = all(MESSAGE).at(-1)?.matches(THEIRS) ?? false;
  return [...(isConnected ? (["connected"] as const) : []), ...(hasAnswered ? (["answered"] as const) : [])];
}

interface Written {
  /** On how many days the writer has written since the site said something. */
  days: number;
  /** The words of what they had written before it did. */
  before: Element[];
  /** Whether it said so in the last week. */
  isRecent: boolean;
}

/** What the writer has written in a conversation where nobody else has. */
function written(conversation: Element): Written {
  const found: Written = { days: 0, before: [], isRecent: false };
  let said: Element[] = [];
  let day: Element | undefined;
  let isNewDay = true;
  for (const node of conversation.querySelectorAll(`${LINE}, ${MESSAGE}, ${DAY}`)) {
    if (!isShown(node)) continue;
    if (node.matches(DAY)) {
      day = node;
      isNewDay = true;
    } else if (node.matches(MESSAGE)) {
      if (isNewDay) found.days += 1;
      isNewDay = false;
      said.push(node.querySelector(WORDS) ?? node);
    } else if (isOfSite(node)) {
      day = node.querySelector(DAY) ?? day;
      found.before.push(...said);
      found.isRecent = day !== undefined && !/\p{N}/u.test(day.textContent ?? "");
      found.days = 0;
      isNewDay = true;
      said = [];
    }
  }
  return found;
}

/** Whether the site itself says something in a line. */
function isOfSite(line: Element): boolean {
  const says = (part: Element) => !part.matches(DAY) && (part.textContent ?? "").trim() !== "";
  return !line.querySelector(MESSAGE) && [...line.children].some(says);
}
