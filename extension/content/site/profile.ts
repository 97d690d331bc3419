/** Which part of the page is about the person written to, and what it says of them. */

import type { Recipient } from "../../../pkg/connote.js";
import { aliasOf, invitedIn, slugAt, slugOf } from "./address.js";
import {
  arePronouns,
  connectionsIn,
  cut,
  defined,
  degreeOf,
  isCount,
  isInSlug,
  isLikePronouns,
  isOwnWords,
  isPlace,
  isSameName,
  mutualIn,
  nameBySlug,
  nameOf,
  onlyNumber,
  pieces,
  plain,
  wordsOf,
} from "./card.js";
import { firstShown } from "./dialog.js";
import { type Line, linesOf, TRANSLATED } from "./lines.js";

// Each selector, why it was chosen, and the layouts it was seen in: "2021" are profiles and searches until late 2025,
// "2025" profiles from then until spring 2026, "2026" all pages since. Only the first has class names to go by.

/**
 * The card about the owner of a profile. The rest of the page is full of other people, whose names, headlines and
 * controls look the same. 2021, 2025, 2026.
 */
const TOP_CARD = '.pv-top-card, [data-view-name="profile-top-card"], [componentkey$="Topcard"]';
/** The name on it: the heading, or since late 2025 what shows that it was verified. 2021, 2025, 2026. */
const TOP_NAME =
  'h1, h2, [data-view-name="profile-top-card-verified-badge"], [componentkey^="ProfileVerificationTriggerRef"]';
/** Whoever is named by a link to their profile. All. */
const PERSON = 'a[href*="/in/"]';
/** What holds one person of a list, where that is not just what their link and the control have in common. All. */
const ROW = "li, [role=listitem], .entity-result";
/** What holds more than one person. All. */
const LIST = "main, ul, ol, [role=list], aside, body";
/** What a page is about, without its menus. All. */
const MAIN = "main";
/** A control that opens the dialog says whom it invites in its address. 2025, 2026: profiles, search. */
const INVITES = "a[href*='vanityName=']";
/** Another that is known in any language. 2026: search, people you may know. */
const CONNECT = '[componentkey^="ConnectButton"]';
/** Whom it is about: "ConnectButtonstate:invitation:urn:li:member:4711_connect". 2026. */
const MEMBER = /^ConnectButtonstate:invitation:urn:li:member:(\d+)_/;
/** Leads from the top of a profile to what belongs to it. 2021, 2025, 2026. */
const BELONGS = 'a[href*="/overlay/"]';
/** The card at the top is called by its owner's id; their address may have it in the place of their name. 2026. */
const CARD_ID = /ref(AC[\w-]+)Topcard$/;
/** Writes a message to the owner, and has the same id. 2025, 2026. */
const WRITES = "a[href*='profileUrn=']";
const WRITES_TO = /profileUrn=urn(?::|%3A)li(?::|%3A)fsd_profile(?::|%3A)(AC[\w-]+)/;
/** The headline, where it has a class of its own. 2021: profile, search. */
const HEADLINE = ".text-body-medium.break-words, .entity-result__primary-subtitle";
/** The place, likewise. */
const PLACE = ".text-body-small.inline.t-black--light.break-words, .entity-result__secondary-subtitle";
/** The badge that says how far off somebody is, likewise. */
const BADGE = ".dist-value, .entity-result__badge-text";
/** Where the two are, everything below goes by them, not by the order of the lines. */
const HAS_CLASSES = ".pv-top-card, .entity-result";
/** What follows the place on a card without class names. 2026, and 2021 where it is not needed. */
const CONTACT_INFO = 'a[href*="/overlay/contact-info"]';
/** The present employer and a school. 2025, 2026. */
const COMPANY = 'a[href*="/company/"]';
const SCHOOL = 'a[href*="/school/"]';
/** Both, as buttons: only their labels say which is which, "Current company: …". 2021. */
const WORKPLACES = "button[aria-label]";
/** A search among somebody's connections: for those both know, or for all of them. All. */
const KNOWN_TO_BOTH = 'a[href*="onnectionOf"]';
/** In the address of the latter: not only the first degree. */
const BEYOND_FIRST = /[Nn]etwork=[^&]*S/;
/** What is set off in the text of such a link. */
const SET_OFF = "strong, b, bdi";
/** In its address, what it is narrowed down to. */
const NETWORK = /[Nn]etwork=/;
/** What has words that are not shown as text. All. */
const LABELLED = "[aria-label], img[alt]";
/** Pages that list people line by line: name, headline, place. */
const SEARCH = /^\/search\//;
/** "(3) Ada Okafor | LinkedIn": the number is that of unread notifications. Profiles, all. */
const TITLE = /^(?:\(\d+\+?\)\s*)?(.+?)\s*\|\s*LinkedIn$/;
/** What the labels of the buttons begin with: en, de, fr, es, it, pt, nl, pl, ru, ar, ja, tr. */
const COMPANY_WORDS =
  /company|unternehmen|firma|arbeitgeber|entreprise|empresa|azienda|bedrijf|компания|организация|شركة|会社|企業|勤務先|şirket/iu;
const SCHOOL_WORDS =
  /education|ausbildung|formation|educación|formación|formazione|formação|opleiding|wykształcenie|образование|تعليم|学歴|eğitim/iu;

// Whose card

/** Somebody the page shows. */
export interface Person {
  /** The last part of their profile's address, which is theirs alone. */
  readonly slug: string | undefined;
  /** What the page says of them stands in it. */
  readonly card: Element | undefined;
  /** Whether an address says so: without one, only the name on the card can. */
  readonly isSure: boolean;
}

/** The page that a box belongs to: the one around it, where the box is in a frame of the same origin. */
function pageAround(): Window {
  try {
    if (window.parent.document) return window.parent;
  } catch {
    // It is of another origin.
  }
  return window;
}

/** Whether an element that was clicked is one that opens the dialog. */
export function isInvite(element: Element): boolean {
  return element.closest(`${INVITES}, ${CONNECT}, ${TOP_CARD}`) !== null;
}

/** Whom a dialog is about, by what was clicked before it opened, or by its own address. */
export function personBehind(clicked: Element | undefined): Person {
  const { document: page, location: at } = pageAround();
  const top = firstShown(page, TOP_CARD);
  const owner = slugAt(at.pathname) ?? slugOf(top?.querySelector(INVITES));
  const slug = invitedIn(location.search) ?? slugOf(clicked?.closest(INVITES));
  const isSure = slug !== undefined;
  if (isSure && slug === owner) return { slug, card: top, isSure };
  // An address may have the number of a member in the place of their name.
  if (clicked && top?.contains(clicked)) return { slug: slug ?? owner, card: top, isSure: !isSure };
  const row = clicked && rowOf(clicked, slug);
  // A menu opens outside of what it is about; what is clicked among the rest of the page is about somebody else.
  if (isSure || row || clicked?.closest(MAIN)) return { slug: slug ?? row?.slug, card: row?.element, isSure };
  return { slug: owner, card: top, isSure };
}

/** What is one person's alone: by the name in their address, by their id in it, and by their number. */
interface Marks {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly member?: string | undefined;
}

/**
 * What is surely theirs alone whom a dialog is about, their address first. `isTheirs` says whether the card is: without
 * that, only what was clicked tells.
 */
export function aliasesOf({ slug, card }: Person, clicked: Element | undefined, isTheirs: boolean): string[] {
  const invited = invitedIn(location.search) ?? slugOf(clicked?.closest(INVITES));
  const name = invited && aliasOf(invited);
  const member = memberOf(clicked?.closest(CONNECT));
  const marks = isTheirs && card ? marksOn(card) : {};
  if (!fits(name, marks.name) || !fits(member, marks.member)) return listed({ name, member });
  const address = isTheirs && slug ? aliasOf(slug) : undefined;
  return listed({ name: name ?? marks.name ?? address, id: marks.id, member: member ?? marks.member });
}

/** The card at the top of the profile of who is known as one of these, by what belongs to it: the address may be ahead. */
export function cardOf(known: readonly string[]): Element | undefined {
  const card = firstShown(document, TOP_CARD);
  return card && ownerOf(card).some((alias) => known.includes(alias)) ? card : undefined;
}

/** What the owner of such a card is known by. */
export function ownerOf(card: Element): string[] {
  return listed(marksOn(card));
}

/** What a card has that is one person's alone; nothing of what it has of two. */
function marksOn(card: Element): Marks {
  const within = (selector: string) => [...card.querySelectorAll(selector)];
  const names = [...within(BELONGS), ...within(INVITES)].map(slugOf);
  const written = within(WRITES).map((link) => WRITES_TO.exec(link.getAttribute("href") ?? "")?.[1]);
  const ids = [CARD_ID.exec(card.getAttribute("componentkey") ?? "")?.[1], ...written];
  return {
    name: only(names.map((name) => name && aliasOf(name))),
    id: only(ids.map((id) => id && aliasOf(id))),
    member: only(within(CONNECT).map(memberOf)),
  };
}

export function memberOf(control: Element | null | undefined): string | undefined {
  const number = MEMBER.exec(control?.getAttribute("componentkey") ?? "")?.[1];
  return number && `member/${number}`;
}

function listed({ name, id, member }: Marks): string[] {
  return [...new Set([name, id, member].filter((alias) => alias !== undefined))];
}

/** Whether two may be said of one person. */
function fits(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** The part of a list that is about the person whose control was clicked, and nobody else. */
export function rowOf(clicked: Element, slug?: string): { element: Element; slug: string } | undefined {
  for (let at: Element | null = clicked; at && !at.matches(LIST); at = at.parentElement) {
    const [one, another] = peopleIn(at);
    if (another || (one && slug && one !== slug)) return undefined;
    if (!one) continue;
    const row = at.closest(ROW);
    return { element: row && peopleIn(row).length === 1 ? row : at, slug: one };
  }
  return undefined;
}

function peopleIn(element: Element): string[] {
  const links = [...element.querySelectorAll(PERSON), ...(element.matches(PERSON) ? [element] : [])];
  return [...new Set(links.flatMap((link) => slugOf(link) ?? []))];
}

// Names

/** A name as the page shows it. */
export interface ShownName {
  readonly text: string;
  /** Whether a translator may have written it. */
  readonly isTranslated: boolean;
}

/** The name that an element shows. */
export function nameIn(element: Element | null | undefined): ShownName | undefined {
  const text = nameOf(plain(element?.textContent ?? ""));
  if (!element || !text) return undefined;
  const isWritten = element.querySelector(TRANSLATED) !== null || element.closest(TRANSLATED) !== null;
  return { text, isTranslated: isWritten || isTranslated(element.ownerDocument) };
}

/** The name as its owner wrote it: what may be a translation is believed where the address has it too. */
export function believed(shown: ShownName | undefined, slug: string | undefined): string | undefined {
  return shown && (!shown.isTranslated || (slug && isInSlug(shown.text, slug))) ? shown.text : undefined;
}

/** Google's translator, in Chromium and on its own pages, says so. */
function isTranslated({ documentElement }: Document): boolean {
  return documentElement.classList.contains("translated-ltr") || documentElement.classList.contains("translated-rtl");
}

// What a card says

/**
 * What the page says of the person behind a dialog that shows a name, or none. Nothing while there is no card that is
 * surely theirs: rather nobody's facts than somebody else's.
 */
export function factsAbout(
  { card, slug, isSure }: Person,
  name: string | undefined,
  clicked: Element | undefined,
): Partial<Recipient> | undefined {
  const named = card && namedBy(card);
  if (!named) return undefined;
  const { lines, at, line, text } = named;
  const shown = { text, isTranslated: line.isTranslated || isTranslated(card.ownerDocument) };
  const own = believed(shown, slug);
  const isPicked = isSure || (clicked !== undefined && card.contains(clicked));
  const isNamed =
    isPicked &&
    slug !== undefined &&
    !card.matches(TOP_CARD) &&
    (name ? isInSlug(name, slug) : nameBySlug(labels(clicked), slug));
  const isTheirs = name && own ? isSameName(name, own, isPicked) : isSure || isNamed;
  if (!isTheirs || (!isPicked && isShared(text, slug))) return undefined;
  const called = name ?? own ?? (slug && nameBySlug([...labels(clicked), ...labels(card)], slug));
  return { ...defined({ name: called || undefined }), ...read(card, lines, at, text) };
}

/** How far off the owner of a card is. */
export function degreeOn(card: Element): number | undefined {
  const named = namedBy(card);
  return named && read(card, named.lines, named.at, named.text).degree;
}

/** The name on a card. */
export function nameOn(card: Element): string | undefined {
  return namedBy(card)?.text;
}

/** The lines of a card, and which of them is the name. */
function namedBy(card: Element): { lines: Line[]; at: number; line: Line; text: string } | undefined {
  const lines = linesOf(card);
  const at = lines.findIndex((line) => isNameLine(line, card));
  const line = lines[at];
  const text = line && nameOf(line.text);
  return line && text ? { lines, at, line, text } : undefined;
}

/** On a profile the name is the heading, or as the page's title has it; in a list it is what links to the person. */
function isNameLine({ from, control, text }: Line, card: Element): boolean {
  if (!/\p{L}/u.test(text)) return false;
  const isTop = card.matches(TOP_CARD);
  const heading = isTop ? from.closest(TOP_NAME) : control?.matches(PERSON) && control;
  if (heading) return card.contains(heading) || heading.contains(card);
  const title = isTop ? TITLE.exec(card.ownerDocument.title)?.[1] : undefined;
  return title !== undefined && isSameName(nameOf(text) ?? "", title, false);
}

/** Whether the page invites somebody else of that name, too. */
function isShared(name: string, slug: string | undefined): boolean {
  const called = wordsOf(name).join(" ");
  return [...pageAround().document.querySelectorAll(INVITES)].some(
    (link) =>
      slugOf(link) !== slug &&
      wordsOf(link.getAttribute("aria-label") ?? "")
        .join(" ")
        .includes(called),
  );
}

/** What an element, what it is in or what is in it says where no translator looks. */
function labels(around: Element | undefined): string[] {
  const own = around?.closest(LABELLED);
  const labelled = [...(own ? [own] : []), ...(around?.querySelectorAll(LABELLED) ?? [])];
  return labelled.flatMap((it) => it.getAttribute("aria-label") ?? it.getAttribute("alt") ?? []);
}

function read(card: Element, lines: readonly Line[], at: number, name: string): Partial<Recipient> {
  const hasClasses = card.matches(HAS_CLASSES) || card.querySelector(HAS_CLASSES) !== null;
  const { headline, place, badges } = hasClasses ? byClass(card) : byOrder(card, lines, at, name);
  const written = (line: Line | undefined) =>
    line && !line.isTranslated && hasLetters(line.text) ? cut(line.text) : undefined;
  const rest = lines.filter((line, index) => index !== at && line.from !== headline?.from);
  return defined({
    headline: written(headline),
    location: written(place),
    degree: only(badges.map(degreeOf)),
    connections: only(rest.flatMap(connectionsOf)),
    ...mutualOf(rest),
    ...(card.matches(TOP_CARD) ? workplaces(rest) : {}),
  });
}

interface Placed {
  readonly headline: Line | undefined;
  readonly place: Line | undefined;
  /** What may say how far off somebody is. */
  readonly badges: readonly string[];
}

function byClass(card: Element): Placed {
  const within = (selector: string) => [...card.querySelectorAll(selector)].flatMap(linesOf);
  const badges = within(BADGE).flatMap(({ text }) => pieces(text));
  return { headline: within(HEADLINE)[0], place: within(PLACE)[0], badges };
}

/**
 * Without classes, what a line is goes by the order: name, badges, headline, place. Where one may be missing, the other
 * can't be told: a lone line is neither.
 */
function byOrder(card: Element, lines: readonly Line[], at: number, name: string): Placed {
  const badges = pieces(lines[at]?.text ?? "").slice(1);
  const theirs = card.matches(TOP_CARD) ? CONTACT_INFO : PERSON;
  const own = lines.slice(at + 1).filter(({ control }) => !control || control.matches(theirs));
  let start = 0;
  for (; start < own.length; start += 1) {
    const { text } = own[start] as Line;
    const next = own[start + 1];
    if (isBadge(text)) badges.push(...pieces(text));
    else if (!isPronounsBefore(text, next) && !isSameName(text, name, false)) break;
  }
  const rest = own.slice(start);
  const contact = rest.find(({ control }) => control?.matches(CONTACT_INFO));
  const before = contact ? rest.slice(0, rest.indexOf(contact)) : rest;
  const [first, second] = before;
  const isTold = first && !isCount(first.text) && before.slice(1).some((line) => isOwnWords(line.text));
  const last = contact ? before.at(-1) : SEARCH.test(pageAround().location.pathname) ? second : undefined;
  const isTheirPlace = isTold || (contact && last && isBeside(last, contact, lines[at]));
  return { headline: isTold ? first : undefined, place: isTheirPlace ? placed(last) : undefined, badges };
}

/** Whether two lines share a row, and the name is in another. */
function isBeside(one: Line, other: Line, name: Line | undefined): boolean {
  const row = one.block.parentElement;
  return !!row?.contains(other.from) && !row.contains(name?.from ?? null);
}

function placed(line: Line | undefined): Line | undefined {
  return line && isPlace(line.text) ? line : undefined;
}

/** "· 2nd": a badge stands behind a bullet, with or without others. */
function isBadge(text: string): boolean {
  const [first, ...others] = pieces(text);
  return (
    others.length > 0 && (!first || isLikePronouns(first)) && others.every((it) => degreeOf(it) || isLikePronouns(it))
  );
}

/** Pronouns stand before the badge; elsewhere they have to be known. */
function isPronounsBefore(text: string, next: Line | undefined): boolean {
  return arePronouns(text) || (isLikePronouns(text) && next !== undefined && isBadge(next.text));
}

/** A link among somebody's connections has their number, whatever it calls them; another line says what it counts. */
function connectionsOf({ text, control }: Line): number[] {
  const href = control?.matches(KNOWN_TO_BOTH) ? (control.getAttribute("href") ?? "") : "";
  if (BEYOND_FIRST.test(href)) return [onlyNumber(text) ?? []].flat();
  return NETWORK.test(href) ? [] : pieces(text).flatMap((piece) => connectionsIn(piece) ?? []);
}

function mutualOf(lines: readonly Line[]): Partial<Recipient> {
  const links = lines.flatMap(({ control }) => (control?.matches(KNOWN_TO_BOTH) ? control : []));
  for (const link of new Set(links)) {
    const href = link.getAttribute("href") ?? "";
    const said = lines.filter(({ control }) => control === link);
    const text = said.map((line) => line.text).join(" ");
    const isAll = BEYOND_FIRST.test(href) || (!NETWORK.test(href) && connectionsIn(text) !== undefined);
    if (isAll) continue;
    const isWritten = !said.some((line) => line.isTranslated);
    const own = [...link.querySelectorAll(SET_OFF)].flatMap((it) => linesOf(it).map((line) => line.text));
    const found = mutualIn(text, isWritten ? own : []);
    // A translator may have put the names into other words, and the words into capitals.
    return isWritten || !found.mutual ? found : {};
  }
  return {};
}

function workplaces(lines: readonly Line[]): Partial<Recipient> {
  const written = lines.filter(({ isTranslated, text }) => !isTranslated && hasLetters(text));
  const first = (selector: string) => {
    const links = [...new Set(written.flatMap(({ control }) => (control?.matches(selector) ? control : [])))];
    return links.map((link) => cut(written.find(({ control }) => control === link)?.text ?? ""));
  };
  const [company] = first(COMPANY);
  const [school, another] = first(SCHOOL);
  // A school may be where somebody works.
  if (!company && another) return { company: school, school: another };
  const labelled = (words: RegExp) => {
    const line = written.find((it) => isLabelled(it, words));
    return line && cut(line.text);
  };
  return { company: company ?? labelled(COMPANY_WORDS), school: school ?? labelled(SCHOOL_WORDS) };
}

/** "Current company: Lakeside Hospital. …" on a button that shows "Lakeside Hospital". */
function isLabelled({ control, text }: Line, words: RegExp): boolean {
  const label = control?.matches(WORKPLACES) ? (control.getAttribute("aria-label") ?? "") : "";
  const colon = label.search(/[:：]/);
  return colon > 0 && words.test(label.slice(0, colon)) && plain(label.slice(colon + 1)).startsWith(text);
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** What all say that say anything. */
function only<Said>(said: readonly (Said | undefined)[]): Said | undefined {
  const [one, another] = new Set(said.filter((it) => it !== undefined));
  return another === undefined ? one : undefined;
}
