/** The box of a message, in a bubble over any page or on the page of a conversation. */

import type { Recipient } from "../../../pkg/connote.js";
import type { Trace } from "../sent.js";
import { aliasOf, slugOf } from "./address.js";
import { defined } from "./card.js";
import { ownIn, sightsIn, standingOf } from "./conversation.js";
import { isEditable, themeBy, wrapper } from "./dialog.js";
import { believed, nameIn } from "./profile.js";
import type { Site } from "./site.js";

/** What holds the bubbles: in the shadow root of today's pages, in a frame, or in the document itself. */
const BUBBLES = "msg-overlay";
/** The pages that are a conversation. */
const CONVERSATIONS = /^\/messaging\//;
/** The box; a comment and a post are edited in place too, but not in one of these. */
const FIELD = ".msg-form__contenteditable";
const FORM = ".msg-form";
/** The box with what scrolls with it: the row of buttons comes next. */
const CONTENT = ".msg-form__msg-content-container";
/** The quick replies above it send on one click too: what they say is the site's, not the writer's. */
const SEND = ".msg-form__send-button";
/** A conversation with all that belongs to it. */
const CONVERSATION = ".msg-overlay-conversation-bubble, .msg-convo-wrapper";
/** The name above a conversation: a bubble's heading may as well say "New message", but that is no link. */
const NAME = '.msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title a[href*="/in/"]';
/** What leads from a conversation to the profile of whom it is with. */
const PROFILE = 'a.msg-thread__link-to-profile[href*="/in/"], .msg-overlay-bubble-header__title a[href*="/in/"]';

export const message: Site = {
  find(root) {
    const bubbles = root.getElementById(BUBBLES);
    const place = CONVERSATIONS.test(location.pathname) ? root : bubbles;
    if (!place) return [];
    return [...place.querySelectorAll(FIELD)].filter(isEditable).map((field) => {
      const dialog = field.closest(CONVERSATION) ?? field.closest(FORM) ?? wrapper(field);
      return {
        layout: "message",
        kind: "message",
        field,
        dialog,
        anchor: () => field.closest(CONTENT) ?? wrapper(field),
        recipient: () => recipient(dialog),
        sends: (pressed) => pressed.closest(SEND) !== null,
        departure: () => () => trace(dialog, field),
        standing: () => standingOf(dialog),
        sights: (alias) => sightsIn(dialog, alias),
        limit: () => undefined,
        theme: () => themeBy(dialog),
      };
    });
  },
};

/** What shows of a message on its way; the site may have put another box in the place of this one. */
function trace(conversation: Element, field: Element): Trace {
  const words = (conversation.querySelector(FIELD) ?? field).textContent ?? "";
  return { kind: "message", isEmpty: words.trim() === "", whom: slugIn(conversation), own: () => ownIn(conversation) };
}

function recipient(conversation: Element): Partial<Recipient> {
  const slug = slugIn(conversation);
  return defined({ name: onlyName(conversation), aliases: slug === undefined ? undefined : [aliasOf(slug)] });
}

/** The name each conversation showed first, and of whom: a translator may come later, another conversation too. */
const names = new WeakMap<Element, { slug: string; name: string }>();

/** The names of a group stand in one heading, with commas between them. */
function onlyName(conversation: Element): string | undefined {
  const slug = slugIn(conversation);
  const known = names.get(conversation);
  if (slug && slug === known?.slug) return known.name;
  const name = believed(nameIn(conversation.querySelector(NAME)), slug);
  if (!name || name.includes(",")) return undefined;
  if (slug) names.set(conversation, { slug, name });
  return name;
}

function slugIn(conversation: Element): string | undefined {
  return slugOf(conversation.querySelector(PROFILE));
}
