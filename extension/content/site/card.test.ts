import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  arePronouns,
  connectionsIn,
  cut,
  degreeOf,
  isCount,
  isInSlug,
  isPlace,
  isSameName,
  mutualIn,
  nameBySlug,
  nameOf,
  pieces,
  plain,
  withoutEnd,
} from "./card.js";

/** Each of these texts gives what it stands for. */
function each<Value>(of: (text: string) => Value, table: readonly (readonly [string, Value])[]): void {
  for (const [text, value] of table) assert.deepEqual(of(text), value, text);
}

test("a degree is a digit of any kind with hardly anything behind it", () => {
  each(degreeOf, [
    ["1st", 1],
    ["2nd", 2],
    ["3rd+", 3],
    ["2.", 2],
    ["3.+", 3],
    ["3e et +", 3],
    ["3 Kids", undefined],
    ["2e", 2],
    ["2º", 2],
    ["2.º", 2],
    ["2°", 2],
    ["2-й", 2],
    ["2次", 2],
    ["2 度", 2],
    ["\u200f٢", 2],
    ["۳", 3],
    ["", undefined],
    ["4th", undefined],
    ["0", undefined],
    ["22nd", undefined],
    ["2nd degree connection", undefined],
    ["Second", undefined],
  ]);
});

test("connections are what a line counts and calls so in one of twelve languages", () => {
  each(connectionsIn, [
    ["228 connections", 228],
    ["1 connection", 1],
    ["500+ connections", 500],
    ["Über 500 Kontakte", 500],
    ["Plus de 500 relations", 500],
    ["Más de 500 contactos", 500],
    ["87 collegamenti", 87],
    ["+ de 500 conexões", 500],
    ["41 connecties", 41],
    ["Ponad 500 kontaktów", 500],
    ["120 контактов", 120],
    ["أكثر من ٥٠٠ زميل", 500],
    ["つながり500人以上", 500],
    ["つながり64人", 64],
    ["500人以上のつながり", 500],
    ["500'den fazla bağlantı", 500],
    ["1,234 connections", 1234],
    ["1.234 followers", undefined],
    ["1,234 Follower", undefined],
    ["12 mutual connections", undefined],
    ["12 gemeinsame Kontakte", undefined],
    ["3 connections work here", undefined],
    ["500 tilkoblinger", undefined],
    ["500", undefined],
    ["connections", undefined],
    ["2 of 500 connections", undefined],
    ["999999 connections", undefined],
  ]);
});

suite("mutual contacts", () => {
  const told = (text: string) => {
    const { mutual, mutual_count } = mutualIn(text, []);
    return [mutual?.join(" | "), mutual_count];
  };

  test("are told by capitals and commas, and the rest is counted", () => {
    each(told, [
      ["Ada Lovelace, Grace Hopper and 3 other mutual connections", ["Ada Lovelace | Grace Hopper", 5]],
      ["Ada Lovelace, Grace Hopper, and 1,203 other mutual connections", ["Ada Lovelace | Grace Hopper", 1205]],
      ["Ada Lovelace 🌍 and 3 other mutual connections", ["Ada Lovelace", 4]],
      ["Ada Lovelace is a mutual connection", ["Ada Lovelace", 1]],
      ["Ada Lovelace and Grace Hopper are mutual connections", ["Ada Lovelace | Grace Hopper", 2]],
      [
        "Ada Lovelace, Ludwig van der Berg und 3 weitere gemeinsame Kontakte",
        ["Ada Lovelace | Ludwig van der Berg", 5],
      ],
      ["Ada Lovelace ist ein gemeinsamer Kontakt", ["Ada Lovelace", 1]],
      [
        "Lucía Soto, Pablo Ibáñez y Inés de la Torre son contactos en común",
        ["Lucía Soto | Pablo Ibáñez | Inés de la Torre", 3],
      ],
      ["María de la Cruz y 12 contactos más en común", ["María de la Cruz", 13]],
      ["Jean-Luc d’Aubigné et 2 autres relations en commun", ["Jean-Luc d’Aubigné", 3]],
      ["Omar al Farsi e outras 4 conexões em comum", ["Omar al Farsi", 5]],
      ["Ада Иванова, Пётр Орлов и ещё 3 общих контакта", ["Ада Иванова | Пётр Орлов", 5]],
      ["Ayşe Yılmaz ve 3 diğer ortak bağlantı", ["Ayşe Yılmaz", 4]],
      ["Contactos en común: Ada Lovelace y 3 más", ["Ada Lovelace", 4]],
      ["Srinivasan R, Ada Lovelace and 1 other mutual connection", ["Srinivasan R | Ada Lovelace", 3]],
    ]);
  });

  test("are only counted where the number comes first", () => {
    each(told, [
      ["12 mutual connections", [undefined, 12]],
      ["12 gemeinsame Kontakte", [undefined, 12]],
      ["١٢ صلة مشتركة", [undefined, 12]],
      ["12人の共通のつながり", [undefined, 12]],
      ["500+ connections", [undefined, undefined]],
      ["3 others and Ada Lovelace", [undefined, undefined]],
    ]);
  });

  test("are left out where one of them may be missed or is none", () => {
    for (const text of [
      "ada lovelace, Grace Hopper and 3 other mutual connections",
      "Grace Hopper and ada are mutual connections",
      "Grace Hopper and ada and 3 other mutual connections",
      "Ada, Grace Hopper and 3 other mutual connections",
      "Ada Lovelace, PhD and 3 other mutual connections",
      "Grace Hopper, ada and 3 other mutual connections",
      "You both know Ada Lovelace",
      "Gemeinsame Kontakte: 3",
      "田中花子さん、他3人の共通のつながり",
      "أحمد علي و ٣ صلات مشتركة أخرى",
      "Ada Lovelace and 3 of 12 mutual connections",
      "",
    ]) {
      assert.deepEqual(told(text), [undefined, undefined], text);
    }
  });

  test("with elements of their own are told in any script, and no more than twenty", () => {
    const text = "田中花子さん、佐藤健さん、他3人の共通のつながり";
    assert.deepEqual(mutualIn(text, ["田中花子", "佐藤健"]), { mutual: ["田中花子", "佐藤健"], mutual_count: 5 });
    const many = Array.from({ length: 30 }, () => "Ada Lovelace");
    const { mutual, mutual_count } = mutualIn(`${many.join(", ")} and 3 other mutual connections`, many);
    assert.deepEqual([mutual?.length, mutual_count], [20, 33]);
    assert.deepEqual(mutualIn("Ada Lovelace, ".repeat(100), []), {});
  });
});

test("a place has neither numbers nor marks, and says nothing of those both know", () => {
  for (const place of ["Leeds, England", "Frankfurt am Main", "東京", "الرياض", "Área metropolitana de Lisboa"]) {
    assert(isPlace(place), place);
  }
  for (const other of [
    "Current: Nurse at Lakeside",
    "12K followers",
    "Sam Lee is a mutual connection",
    "共通のつながり",
    "#nursing",
    "--",
  ]) {
    assert(!isPlace(other), other);
  }
});

test("a count begins with its number", () => {
  for (const count of [
    "1,234 followers",
    "12K followers",
    "1,234人のフォロワー",
    "500+ connections",
    "Über 500 Kontakte",
  ]) {
    assert(isCount(count), count);
  }
  for (const other of ["Nurse since 1998", "3i Group", "Leeds", "7 years of teaching small children to swim"]) {
    assert(!isCount(other), other);
  }
});

test("pronouns are known ones", () => {
  for (const pronouns of ["She/Her", "(they/them)", "Elle/Elle", "он/его", "彼女/彼"])
    assert(arePronouns(pronouns), pronouns);
  for (const other of ["Sales/Ops", "She", "Ada Okafor"]) assert(!arePronouns(other), other);
});

suite("a name", () => {
  test("is without badges", () => {
    each(nameOf, [
      ["Ada Okafor", "Ada Okafor"],
      ["Ada Okafor · 2nd", "Ada Okafor"],
      ["Ada Okafor (She/Her)", "Ada Okafor"],
      ["Ada Okafor She/Her", "Ada Okafor"],
      ["Ada Okafor, #OPEN_TO_WORK", "Ada Okafor"],
      ["Ada Okafor (Obi), PhD", "Ada Okafor (Obi), PhD"],
      ["· 2nd", undefined],
      ["🌍", undefined],
    ]);
  });

  test("is one whatever its case and accents, and with a title behind it", () => {
    assert(isSameName("Łukasz Żak", "LUKASZ ZAK"));
    assert(isSameName("Ada Okafor", "Ada Okafor, PhD"));
    assert(!isSameName("Ada Okafor", "Ada Okafor, PhD", false));
    assert(!isSameName("Ada Okafor", "Ada Okoye"));
    assert(!isSameName("Ada", "Adaora Okafor"));
    assert(!isSameName("🌍", "Ada"));
  });

  test("is in the address if all its words are", () => {
    assert(isInSlug("Ada Okafor", "ada-okafor-4b21"));
    assert(isInSlug("Ada Okafor", "adaokafor"));
    assert(isInSlug("Ада Орлова", "ада-орлова-12"));
    assert(!isInSlug("Ада Окафор", "ada-okafor"));
    assert(!isInSlug("Ada Okafor", "ada-oka"));
    assert(!isInSlug("", "ada-okafor"));
  });

  test("is found in a label by the address", () => {
    each(
      (label) => nameBySlug([label], "ada-okafor-4b21"),
      [
        ["Invite Ada Okafor to connect", "Ada Okafor"],
        ["Ada Okafor, #OPEN_TO_WORK", "Ada Okafor"],
        ["Invite Ada Obi to connect", undefined],
        ["Einladung an Ada und Okafor", undefined],
        ["", undefined],
      ],
    );
    assert.equal(nameBySlug(["رسالة إلى Zoë O’Neill"], "zoe-oneill"), "Zoë O’Neill");
    assert.equal(nameBySlug(["Ada Okafor"], "4711"), undefined);
  });
});

suite("a text of the page", () => {
  test("is split at bullets, also where one stands in front", () => {
    assert.deepEqual(pieces("Ada Okafor • 2nd"), ["Ada Okafor", "2nd"]);
    assert.deepEqual(pieces("· 2nd"), ["", "2nd"]);
    assert.equal(withoutEnd("Leeds, England · "), "Leeds, England");
  });

  test("turns no direction, and is cut between characters", () => {
    assert.equal(plain(" Ada \u202e\n Okafor\u2069 "), "Ada Okafor");
    assert.equal(cut("a".repeat(400)).length, 300);
    assert.equal(cut(`${"a".repeat(299)}😀`), "a".repeat(299));
  });
});
