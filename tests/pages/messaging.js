// The composer of messages: in a bubble over any page, and on the page of a conversation. Edited in place, a paragraph a
// line, and an empty paragraph when it is empty.

import { hasSent, make, query } from "./make.js";

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

/**
 * What was said so far: nothing but what the site says itself, or with `thread` what the writer has written (`ours`), what
 * the other person has (`theirs`), or that in a part that is not shown (`hidden`).
 */
export function thread(name) {
  const event = (who, words) =>
    make(
      "li",
      { class: "msg-s-message-list__event" },
      make(
        "div",
        { class: `msg-s-event-listitem${who === "ours" ? "" : " msg-s-event-listitem--other"}` },
        make("span", { class: "msg-s-message-group__name" }, who === "ours" ? "Jo Mercer" : name),
        make("p", { class: "msg-s-event-listitem__body" }, words),
      ),
    );
  const said = query.get("thread");
  const list = make(
    "ul",
    { class: "msg-s-message-list-content" },
    make("li", { class: "msg-s-message-list__event" }, make("p", {}, `You are now connected with ${name}`)),
  );
  if (said) list.append(event("ours", "Thank you for the talk."));
  if (said === "theirs") list.append(event("theirs", "Thanks for your note."));
  if (said === "hidden") list.append(make("div", { hidden: "" }, event("theirs", "Thanks for your note.")));
  return list;
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
    thread(name),
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
