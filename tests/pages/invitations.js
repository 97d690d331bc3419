// The invitations that were received: each is accepted, ignored, or answered in a conversation, where it still waits.

import { dress, make, openPlace } from "./make.js";
import { openBubble } from "./messaging.js";

dress();
const answer = make("button", { id: "message", type: "button" }, "Reply");
const card = make(
  "li",
  { class: "invitation-card" },
  make("a", { href: "/in/ada-okafor/" }, "Ada Okafor"),
  make("p", { class: "invitation-card__custom-message" }, "Hello, I'd like to tell you of our plan."),
  answer,
  make("button", { type: "button", "aria-label": "Ignore the invitation of Ada Okafor" }, "Ignore"),
  make("button", { type: "button", "aria-label": "Accept the invitation of Ada Okafor" }, "Accept"),
);
document.querySelector("#invitations").append(card);
answer.addEventListener("click", () =>
  openPlace("message", (place) => openBubble(place, "Ada Okafor", { said: "", isInvited: true })),
);
