// A profile in one of its layouts, and what opens from it: an invitation or a conversation. The same page shows other
// people, who look no different.

import { openDialog } from "./dialog.js";
import { dress, language, make, openPlace, query } from "./make.js";
import { openBubble } from "./messaging.js";
import { ADA, connect, DANIEL, mayKnowCard, topCard } from "./people.js";
import { askToWithdraw } from "./withdraw.js";

dress();
const layout = query.get("card") ?? 4;
const owner = query.has("connections") ? { ...ADA, connections: Number(query.get("connections")) } : ADA;
const state = query.get("state");
let card = topCard(layout, inState(owner, state));
const control = card.querySelector(".connect");
if (control) control.id = "connect";
const stranger = make("section", {}, make("p", {}, DANIEL.name), make("p", {}, DANIEL.headline));
stranger.append(make("a", { href: "/company/999/" }, DANIEL.company), connect(DANIEL, language));
stranger.querySelector(".connect").id = "stranger";
if (query.has("known")) stranger.append(make("p", {}, "· 1st"));
const other = mayKnowCard({ ...DANIEL, worksWith: "Works in Ulm" });
other.querySelector(".connect").id = "other";
// The row of buttons is there twice, and the second time sticks to the top.
const sticky = make("div", { class: "sticky" }, make("p", {}, ADA.name), connect(ADA, language));
const write = make("button", { id: "message", type: "button" }, "Message");
document.querySelector("main").append(card, write, make("h2", {}, "More profiles for you"), stranger, other, sticky);

for (const control of document.querySelectorAll(".connect")) {
  control.addEventListener("click", (event) => {
    event.preventDefault();
    const { name } = card.contains(control) || sticky.contains(control) ? ADA : DANIEL;
    openPlace("invitation", (place) => openDialog(place, name));
  });
}
write.addEventListener("click", () => openPlace("message", (place) => openBubble(place, ADA.name)));

/** Somebody as they are once they were invited, or have accepted. */
function inState(person, state) {
  return { ...person, state, degree: state === "connected" ? 1 : person.degree };
}

document.addEventListener("click", (event) => {
  if (!event.target.closest?.(".pending")) return;
  event.preventDefault();
  askToWithdraw(card.querySelector("h2").textContent, () => fill(card.dataset.owner, undefined));
});

/** Shows somebody in the place of whom the page has shown, as it does when the address has changed before. */
function fill(slug, state) {
  const person = [ADA, DANIEL].find((it) => it.slug === slug);
  document.title = `${person.name} | LinkedIn`;
  const next = topCard(layout, inState(person, state));
  next.dataset.owner = slug;
  card.replaceWith(next);
  card = next;
}

card.dataset.owner = ADA.slug;
globalThis.fill = fill;
