/**
 * What the lines of somebody's card say, whichever card it is: pure, on texts alone.
 *
 * The site is in many languages, so signs that have none come first: digits, commas, capitals. Where only a word tells
 * one thing from another there is a table of the words of its interface, and a language that is not in it leaves the
 * thing out. Wrong is worse than missing.
 */

import type { Recipient } from "../../../pkg/connote.js";

/** As much as is kept of one field, in UTF-16 units, and of a list. */
const MOST_UNITS = 300;
const MOST_NAMES = 20;
/** As long as a link to those both know may be: what is longer names nobody. */
const MOST_LINK_UNITS = 1_000;

/** Marks that turn the direction of a text, and would turn that of a note which a name is put into. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text of the page on one line, without what only turns its direction. */
export function plain(text: string): string {
  return text.replace(DIRECTIONS, "").replace(/\s+/g, " ").trim();
}

/** As much of a text as is kept: no half of a character at its end. */
export function cut(text: string): string {
  if (text.length <= MOST_UNITS) return text;
  return text.slice(0, MOST_UNITS).replace(/[\ud800-\udbff]$/, "");
}

/** What stands between bullets: "Ada Okafor · 2nd". A lone bullet in front begins with nothing. */
export function pieces(text: string): string[] {
  return text.split(/[·•∙⋅‧・]/).map(plain);
}

/** A line without the bullet that parts it from the next one. */
export function withoutEnd(line: string): string {
  return plain(line).replace(/\s*[·•∙⋅‧・]$/, "");
}

/** Whether a line is more than what stands between two others. */
export function isLine(text: string): boolean {
  return pieces(text).some((piece) => piece !== "");
}

// Words

/** Letters that no decomposition takes apart. */
const APART: Record<string, string> = { ø: "o", ł: "l", ı: "i", đ: "d", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d" };

/** A text for comparison: case, accents and apostrophes aside. */
export function fold(text: string): string {
  const isAscii = !/[^\0-\x7f]/.test(text);
  const bare = isAscii ? text.replaceAll("'", "") : text.normalize("NFKD").replace(/[\p{M}\p{Cf}'’]/gu, "");
  return bare.toLowerCase().replace(/[øłıđßæœþð]/g, (letter) => APART[letter] ?? letter);
}

const LETTER = /\p{L}/u;

/** Whether a letter is large or small. Where letters are told by classes of Unicode, reading a page for the first time is slow. */
function isCased(letter: string): boolean {
  return letter.toLowerCase() !== letter.toUpperCase();
}

export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A table of words, made when it is first needed: most pages never do. */
function words(list: string): () => ReadonlySet<string> {
  let table: ReadonlySet<string> | undefined;
  return () => {
    table ??= new Set(list.trim().split(/\s+/).map(fold));
    return table;
  };
}

// Numbers

/** The zeros of the digits that interfaces have: European, Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const DIGIT = ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join("");
const HAS_DIGIT = new RegExp(`[${DIGIT}]`);
/** "500", "1,234", "1 234", "١٬٢٣٤". */
const NUMBER = new RegExp(`[${DIGIT}]+(?:[.,'’٬\u00a0\u202f ][${DIGIT}]{3}(?![${DIGIT}]))*`, "g");

interface Found {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

function numbersIn(text: string): Found[] {
  return [...text.matchAll(NUMBER)].map(({ 0: digits, index }) => ({
    value: numberOf(digits),
    start: index,
    end: index + digits.length,
  }));
}

function numberOf(digits: string): number {
  let value = 0;
  for (const digit of digits) {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((zero) => code >= zero && code < zero + 10);
    if (zero !== undefined) value = value * 10 + code - zero;
  }
  return value;
}

// Degrees

/** What may end a badge: "3rd+", "3e et +". */
const BEYOND = /(?:\s?et)?\s?[.+]*$/;

/** How far off somebody is, by a badge: "2nd", "2.", "2º", "2-й", "2次", "2 度", a digit and not much else. */
export function degreeOf(badge: string): number | undefined {
  const text = plain(badge);
  const rest = text.slice(1).replace(BEYOND, "");
  const isMore = rest.length > 5 || HAS_DIGIT.test(rest) || /.\s/.test(rest) || /^\s[a-z]/i.test(rest);
  const degree = HAS_DIGIT.test(text[0] ?? "") && !isMore ? numberOf(text[0] ?? "") : 0;
  return degree >= 1 && degree <= 3 ? degree : undefined;
}

/** "She/Her", "(they/them)". */
const LIKE_PRONOUNS = /^[([]?\p{L}{1,8}(?: ?\/ ?\p{L}{1,8}){1,3}[)\]]?$/u;
/** Those of the languages of the interface. */
const pronouns = words(`
  she her hers he him his they them theirs   sie ihr er ihm ihn   elle elles il lui iel   ella él elle   lei lui loro
  ela dela ele dele   zij ze haar hij hem hen   ona jej on jego oni   она её ее он его они   هي هو هم   彼女 彼   o onu`);

/** Whether a line may be what somebody is called by, and not by name: "Sales/Ops" may be as well. */
export function isLikePronouns(line: string): boolean {
  return line.includes("/") && LIKE_PRONOUNS.test(line);
}

export function arePronouns(line: string): boolean {
  return isLikePronouns(line) && wordsOf(line).every((word) => pronouns().has(word));
}

// Connections

/**
 * What the interface calls connections: en, de, fr, es, it, pt, nl, pl, ru, ar, ja, tr. Followers are called nothing of
 * the kind in any of them.
 */
const connections = words(`
  connection connections   kontakt kontakte kontakten   relation relations   contacto contactos conexión conexiones
  collegamento collegamenti   conexão conexões   connectie connecties   kontakty kontaktów   контакт контакта контактов
  контакты   زميل زميلًا زملاء الزملاء جهة جهات اتصال الاتصال صلة صلات   つながり のつながり 人のつながり 人以上のつながり
  件のつながり   bağlantı bağlantısı`);
/** How "500+" may be said instead. */
const moreThan = words(`
  over more than   über mehr als   plus de   más de   più di oltre   mais de   meer dan   ponad więcej niż   более больше
  чем свыше   أكثر من   人 件 人以上   den fazla`);

/** How many connections somebody has, where a line says that and nothing else. */
export function connectionsIn(line: string): number | undefined {
  const [number, another] = numbersIn(line);
  if (!number || another) return undefined;
  const rest = `${line.slice(0, number.start)} ${line.slice(number.end)}`;
  const said = wordsOf(rest);
  const isAllOfIt = said.every((word) => connections().has(word) || moreThan().has(word));
  const isPlainly = !/[!-&(-*,\-/:-@[-`{-~]/.test(rest);
  return isAllOfIt && isPlainly && said.some((word) => connections().has(word)) ? count(number.value) : undefined;
}

/** The one number of a text: of a link that can be about nothing but somebody's connections. */
export function onlyNumber(text: string): number | undefined {
  const [number, another] = numbersIn(text);
  return number && !another ? count(number.value) : undefined;
}

/** Nobody has more than 30,000 connections: what does is another number. */
function count(value: number): number | undefined {
  return value >= 0 && value <= 30_000 ? value : undefined;
}

/**
 * "1,234 followers", "12 posts", "Über 500 Kontakte": a number, and a word or two for what there are so many of. "3i
 * Group" is none.
 */
export function isCount(line: string): boolean {
  const [number] = numbersIn(line);
  if (number?.start !== 0) return pieces(line).some((piece) => connectionsIn(piece) !== undefined);
  const rest = line.slice(number.end);
  const [unit = "", next = ""] = rest;
  return (!isCased(unit) || (/[km]/i.test(unit) && !isCased(next))) && wordsOf(rest).length < 4;
}

/** Whether a line surely is what somebody says of themselves, and not who or how many know them. */
export function isOwnWords(line: string): boolean {
  return LETTER.test(line) && !HAS_DIGIT.test(line) && !mentionsConnections(line);
}

/** Whether a line can be the name of a place, and no remark on work, on those both know, or on how many there are. */
export function isPlace(line: string): boolean {
  return isOwnWords(line) && !/[:：|@#/]/.test(line);
}

function mentionsConnections(line: string): boolean {
  return wordsOf(line).some((word) => connections().has(word) || word.includes(TSUNAGARI));
}

/** "つながり" folded, so without the mark on its third sign. Japanese leaves no space around it. */
const TSUNAGARI = "つなかり";

// Mutual contacts

type Mutual = Pick<Recipient, "mutual" | "mutual_count">;

/** What stands within a name without a capital. */
const PARTICLES = new Set(
  "af al av bin bint da das de del della den der di do dos du el ibn la le ten ter van vander vom von zu zum zur".split(
    " ",
  ),
);
/** What joins names. Where it is left over, what follows it was one too. */
const AND = new Set("and und et y e i и en ve og och ja & и".split(" "));
/** Whether there are letters that are neither large nor small, as in Arabic and Japanese: nothing tells names there. */
function hasCaseless(text: string): boolean {
  return [...text].some((letter) => !isCased(letter) && !"ªº".includes(letter) && LETTER.test(letter));
}

/**
 * Who and how many both know, as the link to them says it; `own` are the texts in it that have elements of their own.
 * "Ada Lovelace, Grace Hopper and 3 other mutual connections", "12 gemeinsame Kontakte".
 */
export function mutualIn(text: string, own: readonly string[]): Mutual {
  if (text.length > MOST_LINK_UNITS) return {};
  const numbers = numbersIn(text);
  const [number] = numbers;
  if (numbers.length > 1 || (number && /^\s?\+/.test(text.slice(number.end)))) return {};
  if (own.length > 0 && own.every((name) => LETTER.test(name) && !HAS_DIGIT.test(name))) {
    return mutual(own, number);
  }
  const before = number ? text.slice(0, number.start) : text;
  const after = number ? text.slice(number.end) : "";
  if (number && !LETTER.test(before)) {
    return /[,،、]/.test(after) || hasName(after) ? {} : { mutual_count: count(number.value) };
  }
  const names = hasCaseless(text) || hasName(after) ? undefined : namesIn(before, number !== undefined);
  return names ? mutual(names, number) : {};
}

function mutual(names: readonly string[], number: Found | undefined): Mutual {
  const kept = names.slice(0, MOST_NAMES).map(cut);
  return { mutual: kept, mutual_count: count(names.length + (number?.value ?? 0)) };
}

/** The names in a text that is made of names and what joins them; nothing where one of them may be missed. */
function namesIn(text: string, isFollowedByNumber: boolean): string[] | undefined {
  const listed = text.split(/[:：]/).at(-1) ?? "";
  const parts = listed
    .split(/[,;]/)
    .map((part) => part.split(/\s+/).filter((word) => word === "&" || [...word].some(isCased)));
  // "A, B, and 3 other", "A, B, 3 other".
  const end = isFollowedByNumber && parts.length > 1 ? parts.at(-1) : undefined;
  if (end && (end[0] === undefined || AND.has(end[0])) && endsList(end, true)) parts.pop();
  const names: string[] = [];
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    let rest = part;
    for (;;) {
      const length = nameLength(rest);
      if (length === 0) return undefined;
      names.push(rest.slice(0, length).join(" "));
      rest = rest.slice(length);
      const [joint, ...next] = rest;
      if (joint === undefined || isCapitalized(joint) || nameLength(next) === 0) break;
      rest = next;
    }
    if (rest.length > 0 && !(isLast && endsList(rest, isFollowedByNumber))) return undefined;
  }
  return names;
}

/** Whether nothing that may be a name is left after the last one. */
function endsList(rest: readonly string[], isFollowedByNumber: boolean): boolean {
  if (isFollowedByNumber) return rest.length < 3 && rest.every((word) => !isCapitalized(word));
  const [joint = ""] = rest;
  return !AND.has(joint) && rest.every((word) => !isCapitalized(word) || connections().has(fold(word)));
}

/** How many words the name has that a list of words begins with: at least two of them with a capital. */
function nameLength(list: readonly string[]): number {
  let length = 0;
  let capitals = 0;
  for (const [at, word] of list.entries()) {
    if (isNamePart(word) && isCapitalized(word)) {
      capitals += 1;
      length = at + 1;
    } else if (!PARTICLES.has(word)) break;
  }
  return capitals > 1 ? length : 0;
}

/** Letters, and what joins them. */
function isNamePart(word: string): boolean {
  return [...word].every((letter) => isCased(letter) || "-'’.".includes(letter) || isAccent(letter));
}

/** An accent that is a character of its own. */
function isAccent(letter: string): boolean {
  return letter >= "\u0300" && letter <= "\u036f";
}

/** "Ada", "al-Farsi", "d’Angelo". */
function isCapitalized(word: string): boolean {
  const [first = "", ...rest] = word;
  if (first !== first.toLowerCase()) return true;
  const joint = rest.findIndex((letter) => /[-'’]/.test(letter));
  const next = rest[joint + 1] ?? "";
  return joint >= 0 && joint < 4 && next !== next.toLowerCase();
}

function hasName(text: string): boolean {
  const list = text.split(/\s+/).filter((word) => !connections().has(fold(word)));
  return list.some((_, at) => nameLength(list.slice(at)) > 0);
}

// Names

/** A name without what its owner has put on it as a badge: the degree, "(She/Her)", "#OPEN_TO_WORK". */
export function nameOf(text: string): string | undefined {
  let bare = (pieces(text)[0] ?? "").replace(/[,\s]*#[A-Z_]{4,}/g, "");
  if (bare.includes("/")) {
    bare = bare.replace(/\s*[([]\p{L}{1,8}(?: ?\/ ?\p{L}{1,8}){1,3}[)\]]/gu, "");
    bare = bare.replace(/\s+\S+$/, (last) => (arePronouns(last.trim()) ? "" : last));
  }
  return LETTER.test(bare) ? cut(bare.trim()) : undefined;
}

/** Whether two names are one. The longer may go on with a title: "Ada Okafor, PhD". */
export function isSameName(one: string, other: string, mayGoOn = true): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (short.length === 0 || (!mayGoOn && short.length !== long.length)) return false;
  return short.every((word, at) => word === long[at]);
}

/** Whether all the words of a name are in the last part of a profile's address. */
export function isInSlug(name: string, slug: string): boolean {
  const [said, has] = [wordsOf(name), wordsOf(slug)];
  return said.length > 0 && (said.every((word) => has.includes(word)) || has.includes(said.join("")));
}

/**
 * The name in one of some texts that no translator touches, such as "Invite Ada Okafor to connect": the words in a row
 * that are all there is in the last part of the profile's address, but for the number that keeps it apart.
 */
export function nameBySlug(texts: readonly string[], slug: string): string | undefined {
  const wanted = wordsOf(slug).filter((word) => !HAS_DIGIT.test(word));
  if (wanted.length === 0) return undefined;
  for (const text of texts) {
    const list = cut(plain(text)).split(" ");
    for (let start = 0; start < list.length; start += 1) {
      for (let end = start + 1; end <= Math.min(list.length, start + wanted.length + 1); end += 1) {
        const run = list.slice(start, end).join(" ");
        const said = wordsOf(run);
        const isAll = said.join(" ") === wanted.join(" ") || (wanted.length === 1 && said.join("") === wanted[0]);
        if (isAll) return run.replace(/[\s,;:.–-]+$/, "");
      }
    }
  }
  return undefined;
}

/** What is left open would arrive as nothing in Chromium, and as something that is none in Firefox. */
export function defined<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}
