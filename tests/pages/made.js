// One page for many people: it shows whoever it is told to, on a page of theirs or among others, and is translated as
// Google's translator does it.

import { openDialog } from "./dialog.js";
import { make, openPlace } from "./make.js";
import { DANIEL, foundCard, mayKnowCard, topCard } from "./people.js";
import { FROM_THE_RIGHT, WORDS } from "./words.js";

const main = document.querySelector("main");
const stranger = { ...DANIEL, place: "Ulm", mutual: ["Jonas Weber", "Lena Roth"], others: 7 };
const another = { ...DANIEL, name: "Mei Tan", slug: "mei-tan", degree: 1, connections: 12, others: 1 };

const PAGES = {
  "profile-2": profile(2),
  "profile-3": profile(3),
  "profile-4": profile(4),
  "search-2": (person, spoken) => list("/search/results/people/", "ul", (it) => foundCard(2, it, spoken), person),
  "search-4": (person, spoken) => list("/search/results/people/", "div", (it) => foundCard(4, it, spoken), person),
  "may-know": (person, spoken) => list("/mynetwork/", "div", (it) => mayKnowCard(it, spoken), person),
};

function profile(layout) {
  return (person, spoken) => {
    const card = topCard(layout, person, spoken);
    const rail = make("div", { role: "list" }, mayKnowCard(stranger, spoken), mayKnowCard(another, spoken));
    return { path: `/in/${person.slug}/`, title: `(2) ${person.name} | LinkedIn`, card, parts: [card, rail] };
  };
}

/** Between two others. */
function list(path, tag, cardOf, person) {
  const card = cardOf(person);
  return { path, title: "LinkedIn", card, parts: [make(tag, {}, cardOf(stranger), card, cardOf(another))] };
}

/**
 * Shows somebody, and opens the dialog that invites them, or that which invites a `namesake` of theirs on the same page.
 * `translation` has what a translator makes of their name, and whether it comes `later`, when the dialog is open.
 */
globalThis.show = ({ page, spoken, person, translation, namesake }) => {
  stranger.name = namesake ? person.name : DANIEL.name;
  const { documentElement: html } = document;
  const { path, title, card, parts } = PAGES[page](person, spoken);
  history.replaceState(null, "", path);
  document.title = title;
  html.className = "";
  html.lang = spoken;
  html.dir = FROM_THE_RIGHT.has(spoken) ? "rtl" : "ltr";
  main.replaceChildren(...parts);
  if (translation && !translation.later) {
    html.className = "translated-ltr";
    translateAll(main, person.name, translation.name);
  }
  const controls = [...main.querySelectorAll(".connect")];
  const control = controls.find((it) => card.contains(it) !== Boolean(namesake));
  return new Promise((opened) => {
    control.addEventListener("click", (event) => {
      event.preventDefault();
      openPlace("invitation", (place) => {
        // The dialog looks at the name as soon as it has the focus, so it is translated from the start.
        const isTranslated = translation && !translation.later;
        openDialog(place, isTranslated ? written(translation.name) : person.name, WORDS[spoken]);
        opened();
      });
    });
    control.click();
  });
};

/** Shows a card of any shape on a page, and opens the dialog that its control opens. */
globalThis.showMarkup = ({ path, markup, name }) => {
  history.replaceState(null, "", path);
  document.title = "LinkedIn";
  main.innerHTML = markup;
  const control = main.querySelector(".connect");
  control.addEventListener("click", (event) => {
    event.preventDefault();
    openPlace("invitation", (place) => openDialog(place, name));
  });
  control.click();
};

/** Translates what is open by now. */
globalThis.translateLater = ({ person, translation }) => {
  document.documentElement.className = "translated-ltr";
  translateAll(main, person.name, translation.name);
  const dialog = document.querySelector("#interop-outlet").shadowRoot.querySelector("[data-dialog]");
  translateAll(dialog.querySelector("p"), person.name, translation.name);
};

/** Each text goes into an element of the translator's, in other words or in the same. */
function translateAll(root, name, other) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) found.push(texts.currentNode);
  for (const node of found) {
    if (node.data.trim() === "") continue;
    node.replaceWith(written(node.data.replaceAll(name, other)));
  }
}

function written(text) {
  return make("font", {}, make("font", {}, text));
}
