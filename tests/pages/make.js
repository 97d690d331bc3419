// What all stand-ins are made with. The address says which of the site's many faces is shown.

import "./detectors.js";
import { FROM_THE_RIGHT, WORDS } from "./words.js";

export const query = new URLSearchParams(location.search);
export const language = query.get("lang") ?? "en";
export const words = WORDS[language];

export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Gives a root the looks of the site, and then does something in it: nothing moves about under a click. */
function whenStyled(root, then) {
  if (root.querySelector("link")) return then();
  const link = make("link", { rel: "stylesheet", href: "/stand-in/site.css" });
  link.addEventListener("load", then);
  return root.append(link);
}

export function theme() {
  return query.get("theme") === "dark" ? "theme--dark" : "theme--light";
}

/** Gives a document its language, direction and theme. */
export function dress(page = document) {
  page.documentElement.lang = language;
  page.documentElement.dir = FROM_THE_RIGHT.has(language) ? "rtl" : "ltr";
  page.body.classList.add(theme());
}

/**
 * Where the site shows what it opens: in the open shadow root of an element without height, in a frame of its own or of
 * nobody's, or in the document. `kind` says what a frame of its own is to open.
 */
export function openPlace(kind, open) {
  const place = query.get("place") ?? "shadow";
  if (place === "page") return open(document.body);
  if (place === "shadow") {
    const outlet = document.querySelector("#interop-outlet");
    outlet.classList.add(theme());
    // The root is attached when it is first needed: nothing in the document changes with that.
    const root = outlet.shadowRoot ?? outlet.attachShadow({ mode: "open" });
    return whenStyled(root, () => open(root));
  }
  const frame = make("iframe", { "data-testid": "interop-iframe", class: "frame" });
  if (place === "frame") {
    frame.src = `/preload/?_bprMode=vanilla&${kind}&${query}`;
  } else {
    frame.addEventListener("load", () => {
      const { head, body } = frame.contentDocument;
      dress(frame.contentDocument);
      whenStyled(head, () => open(body));
    });
  }
  return document.body.append(frame);
}

export function hasSent() {
  document.body.dataset.sent = String(Number(document.body.dataset.sent ?? 0) + 1);
}
