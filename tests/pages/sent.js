// The invitations that were sent and still wait: each can be taken back, in a dialog within its row.

import { dress, language, make } from "./make.js";
import { ADA, DANIEL } from "./people.js";
import { askToWithdraw } from "./withdraw.js";
import { CARD_WORDS } from "./words.js";

dress();
for (const { name, slug, headline } of [DANIEL, ADA]) {
  const label = CARD_WORDS[language].withdraw.replace("{}", name);
  const control = make("a", { href: "https://www.linkedin.com/", "aria-label": label, id: `withdraw-${slug}` }, "↩");
  const row = make(
    "div",
    { role: "listitem" },
    make("a", { href: `https://www.linkedin.com/in/${slug}/` }, make("figure", {}, make("img", { alt: "" }))),
    make("div", {}, make("p", {}, name), make("p", {}, headline), make("p", {}, "Sent 6 months ago")),
    control,
  );
  control.addEventListener("click", (event) => {
    event.preventDefault();
    askToWithdraw(name, () => row.remove(), row);
  });
  document.querySelector("#invitations").append(row);
}
