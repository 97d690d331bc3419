// The composer of messages: in a bubble over any page, and on the page of a conversation. Edited in place, a paragraph a
// line, and an empty paragraph when it is empty.

import { hasSent, make, query } from "./make.js";

/**
 * What becomes of a message: it is shown in the conversation, and the box empties. Or else: with `newline` Enter breaks the
 * line, and with `lost` nothing is shown.
 */
const SENDS = query.get("sends");

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
  const deliver = (event) => {
    event.preventDefault();
    if (field.textContent === "") return;
    hasSent();
    if (SENDS !== "lost") listOf(form).append(line(bubble("ours", field.textContent)));
    field.replaceChildren(make("p", {}, make("br")));
    send.disabled = true;
  };
  form.addEventListener("submit", deliver);
  // One of the site's settings: Enter sends.
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && SENDS !== "newline") deliver(event);
  });
  return form;
}

/** The messages of the conversation that a composer belongs to. */
function listOf(form) {
  return form.closest("[data-dialog]").querySelector(".msg-s-message-list-content");
}

/** What the site would have the writer answer: sent as it is, by one click. */
function quickReply() {
  const reply = make("button", { type: "button", "data-does": "quick-reply" }, "Thanks");
  reply.addEventListener("click", () => {
    hasSent();
    reply.closest("ul").append(line(bubble("ours", reply.textContent)));
  });
  return make("li", { class: "msg-s-message-list__quick-replies-container" }, reply);
}

const line = (...parts) => make("li", { class: "msg-s-message-list__event" }, ...parts);

const day = (said) => make("time", { class: "msg-s-message-list__time-heading" }, said);

function bubble(who, words, name) {
  const item = make("div", { class: `msg-s-event-listitem${who === "theirs" ? " msg-s-event-listitem--other" : ""}` });
  // Only the first of a group says whose it is.
  if (name) item.append(make("span", { class: "msg-s-message-group__name" }, name));
  item.append(make("p", { class: "msg-s-event-listitem__body" }, words));
  return item;
}

/** What may be said in a conversation with `name`; what is said on the same day has no heading of its own. */
const SAID = {
  connected: (name) => line(day("Friday"), make("p", {}, `You are now connected with ${name}`)),
  "long-ago": (name) => line(day("Nov 5, 2024"), make("p", {}, `You are now connected with ${name}`)),
  ours: () => line(day("Nov 6, 2024"), bubble("ours", "Thank you for the talk.", "Jo Mercer")),
  again: () => line(bubble("ours", "And here are the slides.")),
  long: () => line(day("Nov 6, 2024"), bubble("ours", "We met at the fair. ".repeat(20), "Jo Mercer")),
  theirs: (name) => line(day("Nov 7, 2024"), bubble("theirs", "Thanks for your note.", name)),
  hidden: (name) => make("div", { hidden: "" }, SAID.theirs(name)),
  // Nothing but a day, as where the messages of it are not drawn.
  day: () => line(day("Nov 8, 2024")),
  quick: () => quickReply(),
  loading: () => make("li", { class: "msg-s-message-list__loader" }, "…"),
};

/**
 * What was said so far, by the names above, with spaces between them in `said`. With `isPart` its beginning is not there; in
 * a group there is nobody to begin with. `degree` is how far off they are, as the site says it.
 */
function list(name, { said, isPart = false, slug = "ada-okafor", degree }) {
  const top = make("li", { class: "msg-s-message-list__top-of-list" });
  const card = make(
    "div",
    { class: "msg-s-profile-card msg-s-profile-card-one-to-one" },
    make("a", { class: "profile-card-one-to-one__profile-link", href: `/in/${slug}/` }, name),
  );
  if (degree) card.append(make("span", { class: "artdeco-entity-lockup__degree", "aria-hidden": "true" }, degree));
  const loaded = make("li", { class: "msg-s-message-list__loader", hidden: "" });
  const hasCard = !isPart && !name.includes(",");
  return make(
    "ul",
    { class: "msg-s-message-list-content" },
    top,
    ...(hasCard ? [make("li", {}, card)] : []),
    loaded,
    ...said
      .split(" ")
      .filter(Boolean)
      .map((what) => SAID[what](name)),
  );
}

/** The bar above the messages: who is not connected with the writer may have asked to be. */
function bar(name, { isInvited = false }) {
  const box = make("div", { class: "msg-thread-container" });
  if (!isInvited) return box;
  const refuse = make("button", { class: "msg-nonconnection-banner__decline-btn", type: "button" }, "×");
  const accept = make("button", { class: "msg-nonconnection-banner__accept-btn", type: "button" }, "✓");
  const asks = make("p", {}, `${name} wants to connect`);
  box.append(make("div", { class: "msg-s-thread-actions-tray__item-nonconnection-banner" }, asks, refuse, accept));
  return box;
}

/**
 * A conversation as it stands: the two are connected, and have said nothing yet. The event `stands` has it stand otherwise,
 * as it does when the page has fetched it, or somebody writes.
 */
export function talk(name, how = { said: "connected" }) {
  const shown = make("div", { "data-talk": "" }, bar(name, how), list(how.name ?? name, how));
  shown.addEventListener("stands", ({ detail }) => shown.replaceWith(talk(name, detail)));
  return shown;
}

/** Opens a conversation with `name` over the page. */
export function openBubble(place, name, how) {
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
    talk(name, how),
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
