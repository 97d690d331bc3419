// A profile in one of its layouts, and what opens from it: an invitation or a conversation. The same page shows other
// people, who look no different.

import { openDialog } from "./dialog.js";
import { dress, make, openPlace, query, words } from "./make.js";
import { openBubble } from "./messaging.js";

const HEADLINE = "Emergency nurse at Lakeside Hospital";
const COMPANY = "Lakeside Hospital";
const SCHOOL = "University of Leeds";

function connect(name, slug) {
  const [before, after] = words.connect;
  const href = `/preload/custom-invite/?vanityName=${slug}`;
  return make("a", { class: "connect", href, "aria-label": `${before}${name}${after}` }, "Connect");
}

const CARDS = {
  // 2021 to 2025
  2: () => {
    const button = make("button", { class: "connect", "aria-label": "Invite Ada Okafor to connect" }, "Connect");
    return make(
      "section",
      { class: "artdeco-card pv-top-card" },
      make("h1", { class: "text-heading-xlarge" }, "Ada Okafor"),
      make("span", { class: "dist-value" }, "2nd"),
      make("div", { class: "text-body-medium break-words" }, HEADLINE),
      make("span", { class: "text-body-small inline t-black--light break-words" }, "Leeds, England"),
      make("button", { "aria-label": `Current company: ${COMPANY}. Click to skip to experience card` }, COMPANY),
      make("button", { "aria-label": `Education: ${SCHOOL}. Click to skip to education card` }, SCHOOL),
      button,
    );
  },
  // Late 2025 to 2026
  3: () =>
    make(
      "div",
      { "data-view-name": "profile-top-card" },
      make("div", { "data-view-name": "profile-top-card-verified-badge" }, make("p", {}, "Ada Okafor")),
      make("p", {}, "She/Her"),
      make("p", {}, "· 2nd"),
      make("p", {}, HEADLINE),
      make("a", { href: "/company/4711/" }, COMPANY),
      make("a", { href: "/school/815/" }, SCHOOL),
      connect("Ada Okafor", "ada-okafor"),
    ),
  // Since 2026
  4: () =>
    make(
      "section",
      { componentkey: "com.linkedin.sdui.profile.card.refACoAAExampleTopcard" },
      make("h2", {}, "Ada Okafor"),
      make("p", { hidden: "" }, "· 1st"),
      make("p", {}, "· 2nd"),
      make("p", {}, HEADLINE),
      make("p", {}, "Leeds, England"),
      make("a", { href: "/company/4711/" }, COMPANY),
      make("a", { href: "/school/815/" }, SCHOOL),
      connect("Ada Okafor", "ada-okafor"),
    ),
};

dress();
const card = CARDS[query.get("card") ?? 4]();
card.querySelector(".connect").id = "connect";
const stranger = make("section", {}, make("p", {}, "Daniel Brandt"), make("p", {}, "Locksmith"));
stranger.append(make("a", { href: "/company/999/" }, "Brandt & Sons"), connect("Daniel Brandt", "daniel-brandt"));
stranger.querySelector(".connect").id = "stranger";
// The row of buttons is there twice, and the second time sticks to the top.
const sticky = make("div", { class: "sticky" }, make("p", {}, "Ada Okafor"), connect("Ada Okafor", "ada-okafor"));
const write = make("button", { id: "message", type: "button" }, "Message");
document.querySelector("main").append(card, write, make("h2", {}, "More profiles for you"), stranger, sticky);

for (const control of document.querySelectorAll(".connect")) {
  control.addEventListener("click", (event) => {
    event.preventDefault();
    const name = stranger.contains(control) ? "Daniel Brandt" : "Ada Okafor";
    openPlace("invitation", (place) => openDialog(place, name));
  });
}
write.addEventListener("click", () => openPlace("message", (place) => openBubble(place, "Ada Okafor")));
