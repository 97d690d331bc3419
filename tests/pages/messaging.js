// The composer of messages: in a bubble over any page, and on the page of a conversation. Edited in place, a paragraph a
// line, and an empty paragraph when it is empty.

import { hasSent, make } from "./make.js";

export function composer() {
  const field = make("div", {
    "data-box": "",
    class: "msg-form__contenteditable",
    contenteditable: "true",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": "Write a message…",
  });
  field.append(make("p", {}, make("br")));
  const send = make("button", { class: "msg-form__send-button", type: "submit", "data-does": "send" }, "Send");
  send.disabled = true;
  field.addEventListener("input", () => {
    send.disabled = field.textContent === "";
  });
  const form = make(
    "form",
    { class: "msg-form" },
    make("div", { class: "msg-form__msg-content-container" }, field),
    send,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    hasSent();
  });
  // One of the site's settings: Enter sends.
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      hasSent();
    }
  });
  return form;
}

/** Opens a conversation with `name` over the page. */
export function openBubble(place, name) {
  const close = make("button", { type: "button", "data-does": "dismiss" }, "×");
  const header = make(
    "h2",
    { class: "msg-overlay-bubble-header__title" },
    make("a", { href: "/in/ada-okafor/" }, name),
  );
  const bubble = make(
    "div",
    { class: "msg-overlay-conversation-bubble", "data-dialog": "" },
    header,
    close,
    composer(),
  );
  close.addEventListener("click", () => bubble.remove());
  let bubbles = place.querySelector("#msg-overlay");
  if (!bubbles) {
    bubbles = make("aside", { id: "msg-overlay", class: "msg-overlay-container" });
    place.append(bubbles);
  }
  bubbles.append(bubble);
  bubble.querySelector("[data-box]").focus();
}
