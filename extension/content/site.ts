/** What the rest of the content script knows of a site: where a note box is, and what is written around it. */

import type { Kind } from "../../pkg/connote.js";

/** Where a note box may be: a document, or an open shadow root in it. */
export type Root = Document | ShadowRoot;

/** A way of finding the note boxes of one part of the site. Only these files hold selectors. */
export interface Site {
  /** Ids of elements in the document whose open shadow root may hold a note box. */
  readonly shadowHosts: readonly string[];
  /**
   * The note boxes in a root. Asked after every batch of changes to the page, so it has to cost next to nothing while
   * there is none.
   */
  find(root: Root): readonly NoteBox[];
}

/** One note box, and how to read what is around it. Read late: the page may fill it in after the box is there. */
export interface NoteBox {
  /** Which layout of the site it was found in, as the popup says it. */
  readonly layout: string;
  readonly kind: Kind;
  readonly field: HTMLTextAreaElement;
  /** What is opened and closed with the note. */
  readonly dialog: Element;
  /** Our host goes right after this element. */
  readonly anchor: Element;
  /** The name of the person who will read the note, where the page says it. */
  recipient(): string | undefined;
  /** How many UTF-16 units the box allows, where the page says it. */
  limit(): number | undefined;
  /** How many personalised notes the account may still send, where the page says so. */
  remaining?(): number | undefined;
  /** The theme the site says it has. */
  theme(): Theme | undefined;
}

export type Theme = "light" | "dark";
