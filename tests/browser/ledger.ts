/** Ledgers for the tests, as they are stored. */

import type { Page } from "puppeteer-core";
import type { Book, Entry, Event, Relation } from "../../pkg/connote.js";
import type { Extension } from "./harness.js";

export const DAY = 24 * 60 * 60 * 1000;

/** How many shelves there are. */
const SHELVES = 64;

/** A fingerprint as an invitation has one: numbers that rise, in base64, of pairs of words and of words. */
const FINGERPRINT = `${digits(1, 40)}.${digits(20, 20)}` as unknown as Event["fingerprint"];

/** Who may be met in a ledger; one in so many thousand is one of a kind. */
const FIRST = ["Ada", "Bo", "Chidi", "Dolores", "Efua", "Farah", "Goran", "Hana", "Ines", "Jun", "Kofi", "Leïla"];
const LAST = ["Okafor", "Lindqvist", "Marsh", "Quispe", "Tamm", "Underhill", "Vasquez", "Wójcik", "Yıldız", "Zhou"];
const RELATIONS = ["stranger", "coworker", "former-coworker", "recruiter", "alum", "event", "client"] as const;
const STATES = ["accepted", "pending", "accepted", "pending", "declined", "withdrawn"] as const;

/** An event, so many days ago. */
export function event(days: number, event: Partial<Event> = {}): Event {
  const sent = { at: Date.now() - days * DAY, kind: "invite", state: "pending", awaits_answer: true } as const;
  return { ...sent, fingerprint: FINGERPRINT, ...event } as Event;
}

/** An entry. */
export function entry(id: number, name: string, events: Event[], more: Partial<Entry> = {}): Entry {
  return { id, name, aliases: [`in/person-${id}`], events, ...more } as Entry;
}

/** A small ledger in which something of each kind is due. */
export function someone(): Entry[] {
  const accepted = (days: number) => ({ state: "accepted", settled: Date.now() - days * DAY }) as const;
  return [
    entry(1, "Ada Okafor", [
      event(9, { ...accepted(2), relation: "event", why: "Runs the triage study that I want to learn from" }),
    ]),
    entry(2, "Bo Lindqvist", [
      event(200, accepted(190)),
      event(120, { kind: "message", state: "answered", settled: Date.now() - 118 * DAY, relation: "former-coworker" }),
    ]),
    entry(3, "Chidi Marsh", [event(40, accepted(39)), event(15, { kind: "message", relation: "recruiter" })]),
    entry(4, "Dolores Quispe", [event(110, { relation: "stranger" })]),
    entry(
      5,
      "Efua Tamm",
      [event(70, { ...accepted(69), relation: "client" }), event(20, { kind: "message", state: "answered" })],
      {
        ask: { what: "a word with the ethics board", at: Date.now() - DAY },
      },
    ),
    entry(6, "Farah Underhill", [event(5, { relation: "alum", why: "Same course at Leeds, ten years apart" })]),
    entry(7, "Goran Vasquez", [event(30, { state: "declined", settled: Date.now() - 20 * DAY })]),
    entry(8, "Hana Wójcik", [
      event(60, { state: "withdrawn", settled: Date.now() - 12 * DAY, fingerprint: undefined }),
    ]),
  ];
}

/** A ledger of so many people, over the last year. */
export function many(count: number): Entry[] {
  return Array.from({ length: count }, (_, id) => {
    const name = `${FIRST[id % FIRST.length]} ${LAST[Math.floor(id / FIRST.length) % LAST.length]} ${id}`;
    const days = (id * 97) % 350;
    const state = STATES[id % STATES.length] ?? "pending";
    const settled = state === "pending" ? {} : { settled: Date.now() - Math.max(days - 5, 0) * DAY };
    const relation = RELATIONS[id % RELATIONS.length] as Relation;
    const why = id % 3 ? "" : `Wrote about wards like ours, number ${id}`;
    const events = [event(days, { state, relation, why, ...settled })];
    if (state === "accepted" && id % 2) events.push(event(Math.max(days - 6, 0), { kind: "message" }));
    return entry(id, name, events);
  });
}

/** Stores a ledger in place of what is stored, before any page or the background has asked for it. */
export async function store(extension: Extension, entries: readonly Entry[], book: Partial<Book> = {}): Promise<void> {
  const next = entries.length + 1;
  const items: Record<string, unknown> = {
    ledger: { version: 1, consent: "on", key: [1, 2, 3, 4], next, reminders: { badge: false, notify: false }, ...book },
  };
  for (let shelf = 0; shelf < SHELVES; shelf++) {
    const there = entries.filter(({ id }) => id % SHELVES === shelf);
    if (there.length > 0) items[`ledger-${shelf}`] = JSON.stringify(there);
  }
  const page = await extension.open("pages/popup.html");
  await page.evaluate(async (items) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(items);
  }, items);
  await page.close();
  await extension.stopBackground();
}

/** The people that are stored, whoever wrote them, in the order in which they came. */
export async function stored(page: Page): Promise<Entry[]> {
  const items = (await page.evaluate("chrome.storage.local.get(null)")) as Record<string, unknown>;
  const shelves = Object.entries(items).filter(([key, value]) => /^ledger-\d+$/.test(key) && value !== "");
  return shelves.flatMap(([, json]) => JSON.parse(String(json)) as Entry[]).sort((one, other) => one.id - other.id);
}

/** So many numbers from here, two digits of base64 each. */
function digits(from: number, count: number): string {
  const base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return Array.from({ length: count }, (_, at) => `A${base64[from + at]}`).join("");
}
