/** What the rest of the content script knows of a site: where a note box is, and what is written around it. */

import type { Kind, Layout, Recipient, Sight } from "../../../pkg/connote.js";
import type { Root } from "../dom.js";
import type { Trace } from "../sent.js";
import type { Standing } from "./conversation.js";

/** A way of finding the note boxes of one part of the site. Only these files hold selectors. */
export interface Site {
  /** Ids of elements in the document whose open shadow root may hold a note box. */
  readonly shadowHosts?: readonly string[];
  /**
   * The note boxes in a root. Asked after every batch of changes to the page, so it has to cost next to nothing while
   * there is none.
   */
  find(root: Root): readonly NoteBox[];
  /** The note box that an element is which has got the focus, where `find` did not know it. */
  guess?(element: Element): NoteBox | undefined;
  /** Takes note of what was clicked: it may say whom a dialog is about that opens next. */
  clicked?(element: Element): void;
  /** The invitation without a note that an element sends which was pressed. */
  unwritten?(pressed: Element): Sendable | undefined;
  /** Whether a note seems to be asked for in a root where no box was found. May cost: asked when the popup is opened. */
  isMissed?(root: Root): boolean;
}

/** What can be sent: the note in a box, or an invitation without one. */
export interface Sendable {
  /** What is opened and closed with it. */
  readonly dialog: Element;
  /**
   * The person who will read it, as far as the page says it: rather nobody than somebody else. Without the profile, no
   * more than the name that the dialog or the conversation itself shows, and what is that person's alone: no aliases
   * where only a name says who they are, as another may have the same.
   */
  recipient(readsProfile: boolean): Partial<Recipient>;
  /**
   * What shows whether it goes: called as Send is pressed, and what it returns whenever the page has changed since. Not
   * there where nothing is known that would show it.
   */
  departure?(): () => Trace;
}

/** One note box, and how to read what is around it. Read late: the page may fill it in after the box is there. */
export interface NoteBox extends Sendable {
  /** Which layout of the site it was found in, for the popup to say. */
  readonly layout: Layout;
  readonly kind: Kind;
  /** A `textarea`, or an element whose content is edited in place. */
  readonly field: HTMLElement;
  /** Our host goes right after this element. The site may put another in its place. */
  anchor(): Element;
  /** Whether an element sends the note when it is pressed. */
  sends(pressed: Element): boolean;
  /** Where a message stands in its conversation, and what was sent before, by what is shown of that. */
  standing?(): Standing;
  /** What the conversation shows of the person, who has this alias, beside that. */
  sights?(alias: string): readonly Sight[];
  /** How many UTF-16 units the box allows, where the page says it. */
  limit(): number | undefined;
  /** How many more notes the site still allows this month, where the page says it. */
  remaining?(): number | undefined;
  /** The theme the site says it has. */
  theme(): Theme | undefined;
}

export type Theme = "light" | "dark";
