// People the writer may know: a click invites them at once, without a dialog.

import { dress, hasSent, make } from "./make.js";
import { ADA, DANIEL, mayKnowCard } from "./people.js";

dress();
for (const person of [DANIEL, ADA]) {
  const card = mayKnowCard(person);
  const control = card.querySelector(".connect");
  control.id = person === ADA ? "connect" : "stranger";
  control.addEventListener("click", hasSent);
  document.querySelector("#people").append(make("li", {}, card));
}
