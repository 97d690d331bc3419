// The page of a conversation.

import { dress, make } from "./make.js";
import { composer, talk } from "./messaging.js";

dress();
const close = make("button", { type: "button", "data-does": "dismiss" }, "×");
const conversation = make(
  "div",
  { class: "msg-convo-wrapper", "data-dialog": "" },
  make("h2", { class: "msg-entity-lockup__entity-title" }, "Ada Okafor"),
  close,
  talk("Ada Okafor"),
  composer(),
);
close.addEventListener("click", () => conversation.remove());
document.querySelector("main").append(conversation);
