/**
 * What is read of the person written to: sixty made profiles, in five generations of pages and twelve languages, a third
 * of them translated. What is read is right, and nothing is missing but what the page leaves open.
 */

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, suite, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { LintRequest, Recipient } from "../../pkg/connote.js";
import { type Extension, lastRequest, openEar, openExtension } from "./harness.js";
import { Invitation } from "./invitation.js";

/** A generation of pages: profiles in three layouts, searches in two, people one may know. */
type Generation = "profile-2" | "profile-3" | "profile-4" | "search-2" | "search-4" | "may-know";

interface Made {
  readonly spoken: keyof typeof SAID;
  readonly page: Generation;
  readonly name: string;
  readonly slug: string;
  /** What the page shows besides; with a number where it is one. */
  readonly shows: string;
  /** What cannot be told there. */
  readonly missing: string;
  /** What a translator makes of the name, and when. */
  readonly translation?: { readonly name: string; readonly later?: boolean };
}

/** The words of people in each language: what they are, where they work, learnt and live, and who both know. */
const SAID = {
  en: said("Emergency nurse", "Lakeside Hospital", "University of Leeds", "Leeds, England", [
    "Rosa Blanco",
    "Piet van der Berg",
    "Grace Adeyemi",
  ]),
  de: said("Bauleiterin im Brückenbau", "Hagen & Söhne", "TU Ilmenau", "Frankfurt am Main", [
    "Lena Vogt",
    "Karl von Hagen",
    "Mia Roth",
  ]),
  fr: said("Boulanger depuis 1998", "Maison Brecourt", "Université de Nantes", "Nantes et périphérie", [
    "Chloé Dubois",
    "Jean-Luc de Brecourt",
    "Inès Moreau",
  ]),
  es: said("Enfermera | Cuidados intensivos", "Clínica del Mar", "Universidad de Cádiz", "Cádiz, España", [
    "Lucía de la Cruz",
    "Pablo Ibáñez",
    "Inés Soto",
  ]),
  it: said("Restauratrice di mobili antichi", "Bottega Ricci", "Università di Siena", "Siena, Toscana", [
    "Giulia De Luca",
    "Marco Bianchi",
    "Elena Ricci",
  ]),
  pt: said("Professora de matemática", "Escola do Porto", "Universidade do Minho", "Braga, Portugal", [
    "Ana da Silva",
    "João dos Santos",
    "Rui Costa",
  ]),
  nl: said("Havenmeester", "Haven Delfzijl", "Hogeschool Zeeland", "Groningen, Nederland", [
    "Sanne de Vries",
    "Bram van Dijk",
    "Lotte Bakker",
  ]),
  pl: said("Konserwator zabytków", "Pracownia Wisła", "Uniwersytet Gdański", "Gdańsk, Polska", [
    "Zofia Kowalska",
    "Jan Wójcik",
    "Ewa Nowak",
  ]),
  ru: said("Инженер мостов", "Мостотрест Север", "Томский университет", "Томск, Россия", [
    "Анна Орлова",
    "Пётр Иванов",
    "Ольга Белова",
  ]),
  ar: said("مهندسة جسور", "شركة النيل", "جامعة القاهرة", "القاهرة، مصر", ["ليلى حسن", "عمر الفارسي", "نور خليل"]),
  ja: said("橋梁エンジニア", "東雲建設", "名古屋大学", "名古屋", ["田中花子", "佐藤健", "鈴木陽子"]),
  tr: said("Köprü mühendisi", "Boğaz Yapı", "Ege Üniversitesi", "İzmir, Türkiye", [
    "Ayşe Yılmaz",
    "Mehmet Öztürk",
    "Elif Kaya",
  ]),
} satisfies Record<string, object>;

function said(headline: string, company: string, school: string, place: string, mutual: readonly string[]) {
  return { headline, company, school, place, mutual };
}

const ALL = "headline company school place degree=2 connections=500 mutual=2 others=3 followers";
/** What a translator has written is left out; numbers stay, but for those of names. */
const WRITTEN = "headline company school location mutual mutual_count";

function made(
  spoken: Made["spoken"],
  page: Generation,
  [name, slug]: readonly [string, string],
  shows: string,
  missing = "",
  translation?: Made["translation"],
): Made {
  return { spoken, page, name, slug, shows, missing, ...(translation && { translation }) };
}

const MADE: readonly Made[] = [
  made("en", "profile-2", ["Ada Okafor", "ada-okafor-4b21"], `${ALL} pronouns`),
  made("en", "profile-3", ["Seán O’Neill", "sean-oneill"], "headline place degree=3 connections=41 pronouns"),
  made("en", "profile-4", ["Thandiwe Nkosi", "thandiwe-nkosi"], "headline place company beside degree=2 others=12"),
  made("en", "search-4", ["María José Díaz", "mjdiaz"], "headline place company degree=2 mutual=1"),
  made("en", "may-know", ["Wei Ling Tan", "weilingtan"], "headline worksWith mutual=2 others=1"),

  made("de", "profile-2", ["Jürgen Müller", "jurgen-muller-12"], ALL, WRITTEN, { name: "George Miller" }),
  made(
    "de",
    "profile-3",
    ["Nguyễn Thị Mai", "nguyen-thi-mai"],
    "headline place school degree=1 connections=500 mutual=3",
  ),
  made("de", "profile-4", ["Ayodele Bassey", "ayodele-b"], ALL),
  made("de", "search-2", ["Béla Kovács", "bela-kovacs-9"], "headline place company degree=3 mutual=2 others=19"),
  made("de", "may-know", ["Ingrid Lindqvist", "ingrid-l"], "headline mutual=1", "headline"),

  made(
    "fr",
    "profile-2",
    ["Aminata Diallo", "aminata-diallo"],
    "headline place school degree=2 connections=120 others=8",
  ),
  made("fr", "profile-3", ["Guillaume Lefèvre", "guillaume-lefevre"], ALL, WRITTEN, {
    name: "William Smith",
    later: true,
  }),
  made("fr", "profile-4", ["Zoé de la Tour", "zoe-de-la-tour-7"], `${ALL} beside`),
  made("fr", "search-4", ["Hervé Le Goff", "herve-le-goff"], "headline degree=2 mutual=2 others=4", "headline"),
  made("fr", "may-know", ["Kwame Mensah", "kwame-mensah"], "headline worksWith others=6"),

  made("es", "profile-2", ["Rosa Blanco", "rosa-blanco-81"], "headline place degree=2 others=14", "headline location", {
    name: "Pink White",
  }),
  made(
    "es",
    "profile-3",
    ["Xiomara Quispe", "xiomara-quispe"],
    "headline place company school degree=2 mutual=1 others=12",
  ),
  made("es", "profile-4", ["Íñigo Etxeberria", "inigo-e"], "headline degree=3 connections=87", "headline"),
  made("es", "search-2", ["Lupe Flores", "lupe-flores"], "place degree=2 mutual=3"),
  made(
    "es",
    "may-know",
    ["Javier Ríos", "javier-rios-2"],
    "headline worksWith mutual=1",
    "headline mutual mutual_count",
    {
      name: "Xavier Rivers",
    },
  ),

  made("it", "profile-2", ["Giuseppe Verdi", "4711"], ALL, `name ${WRITTEN}`, { name: "Joseph Greens" }),
  made("it", "profile-3", ["Chiara D’Angelo", "chiara-dangelo"], "place degree=2 connections=33 followers", "location"),
  made("it", "profile-4", ["Luca Rossi", "luca-rossi-3"], ALL, WRITTEN, { name: "Luke Reds" }),
  made("it", "search-4", ["Fatou Ndiaye", "fatou-ndiaye"], "headline place degree=3 others=2"),
  made("it", "may-know", ["Paolo Conti", "paolo-conti"], "headline worksWith"),

  made("pt", "profile-2", ["Inês de Sousa", "ines-de-sousa"], "headline place company degree=1 connections=500"),
  made("pt", "profile-3", ["João Pereira", "joao-pereira"], ALL, WRITTEN, { name: "John Pear", later: true }),
  made("pt", "profile-4", ["Thiago Ramos", "thiago-ramos"], "place beside degree=2 connections=210 mutual=1 others=3"),
  made("pt", "search-2", ["Beatriz Lima", "beatriz-lima"], ALL, "headline location mutual mutual_count", {
    name: "Beatrice Lime",
  }),
  made("pt", "may-know", ["Caio Prado", "caio-prado"], "headline worksWith mutual=3"),

  made(
    "nl",
    "profile-2",
    ["Sanne de Vries", "sanne-de-vries"],
    "headline company degree=2 connections=41 mutual=2 others=1",
  ),
  made("nl", "profile-3", ["Henk van ’t Hof", "henk-van-t-hof"], "headline place beside degree=2 others=5 followers"),
  made("nl", "profile-4", ["Anneke Bakker", "anneke-bakker"], ALL, WRITTEN, { name: "Anneke Baker" }),
  made("nl", "search-4", ["Youssef Amrani", "youssef-amrani"], "headline place degree=2 mutual=1"),
  made("nl", "may-know", ["Fleur Smit", "fleur-smit"], "headline worksWith others=3", "headline", {
    name: "Flower Smit",
  }),

  made("pl", "profile-2", ["Łukasz Żak", "lukasz-zak"], "headline place company school degree=3 connections=500"),
  made("pl", "profile-3", ["Małgorzata Wiśniewska", "m-w"], ALL, `name ${WRITTEN}`, { name: "Margaret Cherry" }),
  made("pl", "profile-4", ["Oksana Shevchenko", "oksana-s"], `${ALL} beside`),
  made("pl", "search-2", ["Tomek Nowak", "tomek-nowak"], "headline degree=2 mutual=1 others=1"),
  made("pl", "may-know", ["Jadwiga Król", "jadwiga-krol"], "headline mutual=2", "headline"),

  made("ru", "profile-2", ["Екатерина Белова", "ekaterina-belova"], ALL),
  made("ru", "profile-3", ["Пётр Соловьёв", "пётр-соловьёв-12"], ALL, WRITTEN, { name: "Peter Nightingale" }),
  made(
    "ru",
    "profile-4",
    ["Дмитрий Орлов", "dmitry-orlov"],
    "headline place degree=2 connections=95",
    "name headline location",
    {
      name: "Demetrius Eagle",
    },
  ),
  made("ru", "search-4", ["Aigerim Bekova", "aigerim-bekova"], "headline place degree=3 mutual=2"),
  made("ru", "may-know", ["Софья Лебедева", "sofya-l"], "headline worksWith others=9"),

  made(
    "ar",
    "profile-2",
    ["ليلى حسن", "layla-hassan"],
    "headline place company school degree=2 connections=500 others=12",
  ),
  made(
    "ar",
    "profile-3",
    ["Omar Al Farsi", "omar-al-farsi"],
    "headline place degree=3 mutual=2 others=3",
    "mutual mutual_count",
  ),
  made("ar", "profile-4", ["نور الدين", "nour"], `${ALL} setOff`),
  made(
    "ar",
    "search-2",
    ["Yasmin Khalil", "yasmin-khalil"],
    "headline place degree=2 mutual=1",
    "headline location mutual mutual_count",
    {
      name: "ياسمين خليل",
    },
  ),
  made("ar", "may-know", ["خالد منصور", "khaled-mansour"], "headline worksWith mutual=1 others=2 setOff"),

  made("ja", "profile-2", ["田中太郎", "taro-tanaka"], ALL, "mutual mutual_count"),
  made("ja", "profile-3", ["Kenji Mori", "kenji-mori"], ALL, WRITTEN, { name: "森健二", later: true }),
  made("ja", "profile-4", ["鈴木陽子", "yoko-suzuki"], "headline place beside school degree=2 connections=64 others=4"),
  made("ja", "search-4", ["Mei-Lin Chen", "meilin-chen"], "headline place degree=2 mutual=2 setOff"),
  made("ja", "may-know", ["佐藤健", "ken-sato"], "headline worksWith others=7", "name headline mutual_count", {
    name: "Healthy Wisteria",
  }),

  made("tr", "profile-2", ["Ayşe Yılmaz", "ayse-yilmaz"], ALL, WRITTEN, { name: "Aisha Undaunted" }),
  made(
    "tr",
    "profile-3",
    ["İbrahim Çelik", "ibrahim-celik"],
    "headline place company degree=2 connections=500 mutual=1 others=3",
  ),
  made("tr", "profile-4", ["Elif Kaya", "elif-kaya"], "headline place degree=1 connections=12"),
  made("tr", "search-2", ["Deniz Su", "deniz-su"], "headline place degree=2 others=3", "headline location", {
    name: "Sea Water",
  }),
  made(
    "tr",
    "may-know",
    ["Gül Demir", "gul-demir"],
    "headline worksWith mutual=2 others=5",
    "headline mutual mutual_count",
    {
      name: "Rose Iron",
      later: true,
    },
  ),
];

const ADA = "Ada Okafor";
const IN = "/in/ada-okafor/";
const CONTACT = `<a href="${IN}overlay/contact-info/">Contact info</a>`;

function connectTo(slug: string): string {
  return `<a class="connect" href="/preload/custom-invite/?vanityName=${slug}">Connect</a>`;
}

function topCard(...lines: string[]): string {
  return `<section componentkey="cardTopcard"><h2>${ADA}</h2>${lines.join("")}${connectTo("ada-okafor")}</section>`;
}

function known(words: string, network = "&facetNetwork=F"): string {
  return `<a href="/search/results/people/?facetConnectionOf=x${network}">${words}</a>`;
}

/** Cards of other shapes that a page may have: on what page, and what there is to be read. */
const SHAPES: Record<string, readonly [path: string, markup: string, facts: Partial<Recipient>, name?: string]> = {
  "a card that is one link": [
    "/search/results/people/",
    `<div><a href="${IN}"><p>${ADA}<span> • 2nd</span></p><p>Nurse</p><p>Leeds</p></a>${connectTo("ada-okafor")}</div>`,
    { name: ADA, headline: "Nurse", location: "Leeds", degree: 2 },
  ],
  "one result with a lone line": [
    "/search/results/people/",
    `<div><h2>1 result</h2><div><a href="${IN}">${ADA}</a><p>Nurse</p>${connectTo("ada-okafor")}</div><p>Helpful?</p></div>`,
    { name: ADA },
  ],
  "a line on those both know in the place of the place": [
    "/search/results/people/",
    `<div><a href="${IN}">${ADA}</a><p>Nurse</p><p>Sam Lee is a mutual connection</p>${connectTo("ada-okafor")}</div>`,
    { name: ADA },
  ],
  "a place on one line with a link": [
    IN,
    topCard("<p>· 2nd</p><p>Nurse</p>", `<p>Leeds · ${CONTACT}</p>`, "<p>1,204 followers · 228 connections</p>"),
    { name: ADA, headline: "Nurse", location: "Leeds", degree: 2, connections: 228 },
  ],
  "a lone line before the link": [
    IN,
    topCard("<p>· 2nd</p><p>Leeds</p>", CONTACT, "<p>Über 500 Kontakte</p>"),
    { name: ADA, degree: 2, connections: 500 },
  ],
  "a headline like pronouns": [
    IN,
    topCard("<p>She/Her</p><p>· 3rd+</p><p>Sales/Ops</p><p>Leeds</p>", CONTACT),
    { name: ADA, headline: "Sales/Ops", location: "Leeds", degree: 3 },
  ],
  "badges that are hidden in several ways": [
    IN,
    topCard(
      '<p style="visibility: hidden">· 1st</p><p style="opacity: 0">· 3rd</p><p class="visually-hidden">· 3rd</p>',
      "<p>· ٢</p><p>--</p><p>Leeds</p>",
      CONTACT,
    ),
    { name: ADA, location: "Leeds", degree: 2 },
  ],
  "two badges that are shown": [
    IN,
    topCard("<p>· 1st</p><p>· 2nd</p><p>Nurse</p><p>Leeds</p>"),
    { name: ADA, headline: "Nurse" },
  ],
  "all of somebody's connections": [
    IN,
    topCard("<p>· 1st</p>", known("500+ tilkoblinger", "&network=FS"), known("3 felles tilkoblinger")),
    { name: ADA, degree: 1, connections: 500, mutual_count: 3 },
  ],
  "a number that nothing tells": [
    IN,
    topCard("<p>500 tilkoblinger</p>", known("500+ tilkoblinger", "")),
    { name: ADA },
  ],
  "a school that is an employer": [
    IN,
    topCard('<a href="/school/1/">University of Leeds</a><a href="/school/2/">University of Hull</a>'),
    { name: ADA, company: "University of Leeds", school: "University of Hull" },
  ],
  "an address with a number": [
    "/in/ACoAAB123/",
    topCard("<p>Nurse</p><p>Leeds</p>", CONTACT),
    { name: ADA, headline: "Nurse", location: "Leeds" },
  ],
  "a control that is about somebody else": [
    IN,
    `${topCard("<p>Nurse</p><p>Leeds</p>").replace("vanityName=ada-okafor", "vanityName=daniel-brandt")}`,
    { name: "Daniel Brandt" },
    "Daniel Brandt",
  ],
};

const FIELDS = [
  "name",
  "headline",
  "company",
  "school",
  "degree",
  "connections",
  "mutual",
  "mutual_count",
  "location",
] as const satisfies readonly (keyof Recipient)[];

let extension: Extension;
let ear: Page;

before(async () => {
  extension = await openExtension();
  ear = await openEar(extension);
});

after(() => extension.close());

test("sixty profiles are read right, and leave out no more than they have to", async () => {
  const page = await extension.visit("/in/made/");
  await page.bringToFront();
  const dialog = new Invitation(page);
  const totals = { right: 0, missing: 0, wrong: 0 };
  const faults: string[] = [];
  for (const it of MADE) {
    const { recipient } = await requestAbout(dialog, it);
    const expected: Partial<Recipient> = expectedOf(it);
    const missing = FIELDS.filter((field) => expected[field] !== undefined && recipient?.[field] === undefined);
    const wrong = FIELDS.filter(
      (field) =>
        recipient?.[field] !== undefined && JSON.stringify(recipient[field]) !== JSON.stringify(expected[field]),
    );
    const mayBeMissing = FIELDS.filter(
      (field) => expected[field] !== undefined && it.missing.split(" ").includes(field),
    );
    totals.missing += missing.length;
    totals.wrong += wrong.length;
    totals.right += FIELDS.filter((field) => expected[field] !== undefined).length - missing.length - wrong.length;
    const which = `${it.name} (${it.spoken}, ${it.page})`;
    const [alias = ""] = recipient?.aliases ?? [];
    // Of a control that only has a number, the address is theirs where the name is.
    if (![`in/${it.slug}`, `member/${it.slug.length}`].includes(alias)) faults.push(`${which}: is known as ${alias}`);
    for (const field of wrong) faults.push(`${which}: ${field} is wrong: ${JSON.stringify(recipient?.[field])}`);
    for (const field of missing) if (!mayBeMissing.includes(field)) faults.push(`${which}: ${field} is missing`);
    for (const field of mayBeMissing) if (!missing.includes(field)) faults.push(`${which}: ${field} is told after all`);
  }
  console.log(`${MADE.length} profiles: ${totals.right} right, ${totals.missing} left out, ${totals.wrong} wrong`);
  assert.deepEqual(faults, []);
  assert.equal(MADE.length, 60);
  assert.equal(totals.wrong, 0);
  await page.close();
});

test("cards of other shapes are read for what they surely say", async () => {
  const page = await extension.visit("/in/made/");
  await page.bringToFront();
  const dialog = new Invitation(page);
  for (const [what, [path, markup, facts, name = ADA]] of Object.entries(SHAPES)) {
    await ear.evaluate("heard.length = 0");
    await page.evaluate(`showMarkup(${JSON.stringify({ path, markup, name })})`);
    const { aliases: _, ...recipient } = (await requestOf(dialog)).recipient ?? {};
    assert.deepEqual(recipient, facts, what);
  }
  await page.close();
});

suite("a person", () => {
  let dialog: Invitation;

  beforeEach(async () => {
    dialog = new Invitation(await extension.visit("/in/made/"));
    await dialog.page.bringToFront();
  });

  afterEach(async () => {
    await dialog.page.close();
    await ear.evaluate(() => chrome.storage.sync.clear());
  });

  const ada = made("en", "profile-4", ["Ada Okafor", "ada-okafor"], ALL);

  test("of the same name is not taken for the profile's owner", async () => {
    const { recipient } = await requestAbout(dialog, ada, { namesake: true });
    assert.deepEqual(recipient, {
      name: "Ada Okafor",
      aliases: ["in/daniel-brandt", "member/815"],
      mutual: ["Jonas Weber", "Lena Roth"],
      mutual_count: 9,
    });
  });

  test("is no more than a name and an address where the profile is not to be read", async () => {
    await ear.evaluate(() => chrome.storage.sync.set({ settings: { version: 1, reads_profile: false } }));
    await dialog.page.reload();
    await dialog.page.waitForFunction("globalThis.show");
    const { recipient } = await requestAbout(dialog, ada);
    assert.deepEqual(recipient, { name: "Ada Okafor", aliases: ["in/ada-okafor"] });
  });

  test("keeps the name of before in a conversation that is translated", async () => {
    const bubble = new Invitation(await extension.visit("/in/ada-okafor/"));
    await bubble.page.bringToFront();
    await ear.evaluate("heard.length = 0");
    await bubble.page.click("#message");
    const before = await bubble.until("it is asked about", () => lastRequest(ear));
    assert.deepEqual(before.recipient, { name: "Ada Okafor", aliases: ["in/ada-okafor"] });
    await bubble.evaluate(`{
      document.documentElement.className = "translated-ltr";
      const font = document.createElement("font");
      font.append("Noble Oak");
      ${bubble.dialog}.querySelector("h2 a").replaceChildren(font);
    }`);
    await bubble.paste("Good morning.");
    await bubble.until("it is asked about again", async () => (await lastRequest(ear))?.text === "Good morning.");
    assert.deepEqual((await lastRequest(ear))?.recipient, before.recipient);
    await bubble.page.close();
  });

  test("may be called anything, and for as long as they like", async () => {
    const name = "\u202e<img src=x onerror=alert(1)>\u2069 ".padEnd(5_000, "a");
    const headline = "😀".repeat(2_500);
    const person = { ...personOf(ada), name, headline, company: "b".repeat(5_000), setOff: true };
    const mutual = Array.from({ length: 40 }, (_, at) => `Rosa ${"B".repeat(at)} Blanco`);
    const { recipient } = await requestAbout(dialog, { ...ada, name }, { person: { ...person, mutual } });
    assert.equal(recipient?.name, "<img src=x onerror=alert(1)> ".padEnd(300, "a"));
    assert.equal(recipient?.company, "b".repeat(300));
    assert.equal(recipient?.degree, 2);
    const labels = { company: "b".repeat(5_000), school: "c".repeat(5_000) };
    const onLabels = await requestAbout(
      dialog,
      { ...ada, page: "profile-2" },
      { person: { ...personOf(ada), ...labels } },
    );
    assert.equal(onLabels.recipient?.company, "b".repeat(300));
    assert.equal(onLabels.recipient?.school, "c".repeat(300));
    for (const text of [recipient?.headline ?? "", ...(recipient?.mutual ?? [])]) {
      assert(text.length <= 300 && !/[\ud800-\udbff]$/.test(text));
    }
    assert((recipient?.mutual ?? []).length <= 20);
    assert.equal(await dialog.page.evaluate("document.querySelectorAll('img[src]').length"), 0);
  });
});

/** What the page is given to show of somebody. */
function personOf({ spoken, name, slug, shows }: Made): Record<string, unknown> {
  const person: Record<string, unknown> = { name, slug };
  const { mutual, ...words } = SAID[spoken];
  for (const [what = "", number] of shows.split(" ").map((it) => it.split("="))) {
    if (what === "mutual") person[what] = mutual.slice(0, Number(number));
    else if (what in words) person[what] = words[what as keyof typeof words];
    else if (what === "followers") person[what] = "1,204";
    else if (what === "pronouns") person[what] = "She/Her";
    else if (what === "worksWith") person[what] = `${words.company} ★`;
    else person[what] = number === undefined ? true : Number(number);
  }
  return person;
}

/** What there is to be read of it. */
function expectedOf(it: Made): Partial<Recipient> {
  const person = personOf(it);
  const isProfile = it.page.startsWith("profile");
  const mutual = person["mutual"] as string[] | undefined;
  const known = (mutual?.length ?? 0) + ((person["others"] as number | undefined) ?? 0);
  const shown = {
    name: it.name,
    headline: person["headline"],
    company: isProfile ? person["company"] : undefined,
    school: isProfile ? person["school"] : undefined,
    degree: it.page === "may-know" ? undefined : person["degree"],
    connections: isProfile ? person["connections"] : undefined,
    mutual,
    mutual_count: known || undefined,
    location: it.page === "may-know" ? undefined : person["place"],
  };
  return shown as Partial<Recipient>;
}

/** Shows somebody, opens the box, and closes it again: what was asked about the note in between. */
async function requestAbout(dialog: Invitation, it: Made, different: object = {}): Promise<LintRequest> {
  const { page } = dialog;
  await ear.evaluate("heard.length = 0");
  const shown = JSON.stringify({ ...it, person: personOf(it), ...different });
  await page.evaluate(`show(${shown})`);
  if (it.translation?.later) await page.evaluate(`translateLater(${shown})`);
  return requestOf(dialog);
}

/** Goes on from the question to the box, and closes it. */
async function requestOf(dialog: Invitation): Promise<LintRequest> {
  const { page } = dialog;
  await dialog.until("it asks", () => dialog.evaluate(`!!${dialog.dialog}?.querySelector("[data-does=add-note]")`));
  await page.evaluate(`${dialog.dialog}.querySelector("[data-does=add-note]").click()`);
  const request = await dialog.until("it is asked about", () => lastRequest(ear));
  await page.evaluate(`${dialog.dialog}.querySelector("[data-does=dismiss]").click()`);
  await dialog.until("the dialog is gone", async () => !(await dialog.isOpen()));
  return request;
}
