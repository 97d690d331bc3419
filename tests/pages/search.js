// People that were searched for: one who has been invited, and two who can be, in the layout until 2025 (`card=2`) or
// that since.

import { openDialog } from "./dialog.js";
import { dress, make, openPlace, query } from "./make.js";
import { ADA, DANIEL, foundCard } from "./people.js";

dress();
const layout = query.get("card") ?? 4;
const pending = foundCard(layout, { ...DANIEL, name: "Tomek Nowak", slug: "tomek-nowak" });
const state = { componentkey: "ConnectButtonstate:invitation:urn:li:member:4_pending" };
pending.querySelector(".connect").replaceWith(make("button", state, "Pending"));
const people = [DANIEL, ADA].map((person) => [person, foundCard(layout, person)]);
document.querySelector("#people").append(pending, ...people.map(([, card]) => card));
for (const [person, card] of people) {
  const control = card.querySelector(".connect");
  control.id = person === ADA ? "connect" : "stranger";
  control.addEventListener("click", (event) => {
    event.preventDefault();
    openPlace("invitation", (place) => openDialog(place, person.name));
  });
}
