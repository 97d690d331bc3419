// A profile in one of its layouts, and what opens from it: an invitation or a conversation. The same page shows other
// people, who look no different.

import { openDialog } from "./dialog.js";
import { dress, language, make, openPlace, query } from "./make.js";
import { openBubble } from "./messaging.js";
import { ADA, connect, DANIEL, mayKnowCard, topCard } from "./people.js";

dress();
const owner = query.has("connections") ? { ...ADA, connections: Number(query.get("connections")) } : ADA;
const card = topCard(query.get("card") ?? 4, owner);
card.querySelector(".connect").id = "connect";
const stranger = make("section", {}, make("p", {}, DANIEL.name), make("p", {}, DANIEL.headline));
stranger.append(make("a", { href: "/company/999/" }, DANIEL.company), connect(DANIEL, language));
stranger.querySelector(".connect").id = "stranger";
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
