/**
 * Waits for note boxes, and says when one opens and when it is gone.
 *
 * One observer for the document and for every open shadow root it meets. The site changes its pages thousands of times
 * in a visit, so what is done after each batch of changes is a handful of look-ups by id, never a walk through the page.
 */

import type { LintRequest, TabStatus, ToTab } from "../../pkg/connote.js";
import { type Root, targetOf } from "./dom.js";
import { listen } from "./port.js";
import type { Lookout } from "./sight.js";
import type { NoteBox, Sendable, Site } from "./site/site.js";

/** What is done about what is waited for. */
export interface Waiting {
  /** Starts whatever a note box needs. */
  open(box: NoteBox): Opened;
  /** The writer has pressed what sends an invitation without a note. */
  sends(invitation: Sendable): void;
  /** Nodes have changed in the page, and what they open and close has been. */
  changed(): void;
  /** Looks out for whom the page is about. */
  readonly lookout: Lookout;
}

export interface Opened {
  /** Nodes have changed in the dialog of the box, or around it. */
  changed(): void;
  /** The box is gone. */
  close(): void;
}

/** What is watched of an open box. */
interface Watched {
  readonly box: NoteBox;
  readonly opened: Opened;
}

/** Native dialogs often stay in the page when they are closed. */
const CLOSED = "dialog:not([open])";

/** Has each note box on the page opened, until `signal` aborts. */
export function watch(sites: readonly Site[], waiting: Waiting, signal: AbortSignal): void {
  const hosts = sites.flatMap((site) => site.shadowHosts ?? []);
  const roots = new Set<Root>();
  const boxes = new Map<Element, Watched>();
  const observer = new MutationObserver((changes) => {
    look();
    waiting.lookout.look(changes);
    for (const { box, opened } of boxes.values()) {
      if (!changes.some(({ target }) => isAround(box, target))) continue;
      opened.changed();
      waiting.lookout.lookAt(box);
    }
    waiting.changed();
  });

  function meet(root: Root): void {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ["open"] });
    // Focus that moves within a shadow root is not heard of outside.
    root.addEventListener("focusin", focused, { capture: true, passive: true, signal });
  }

  function look(): void {
    for (const id of hosts) {
      const root = document.getElementById(id)?.shadowRoot;
      if (root) meet(root);
    }
    for (const field of boxes.keys()) if (!isThere(field)) close(field);
    for (const root of roots) if (root instanceof ShadowRoot && !root.host.isConnected) roots.delete(root);
    const found = [...roots].flatMap((root) => sites.flatMap((site) => site.find(root)));
    for (const [field, { box }] of boxes) if (isReplaced(box, found)) close(field);
    found.forEach(openOnce);
  }

  function openOnce(box: NoteBox): void {
    if (boxes.has(box.field) || !isThere(box.field) || signal.aborted) return;
    boxes.set(box.field, { box, opened: waiting.open(box) });
    waiting.lookout.lookAt(box);
  }

  function close(field: Element): void {
    const watched = boxes.get(field);
    boxes.delete(field);
    watched?.opened.close();
  }

  // Attaching a shadow root changes nothing that an observer sees, and neither does what happens in a root not met yet.
  // Focus and typing do get out of it, and say what they went through.
  function meetOnTheWay(event: Event): void {
    for (const target of event.composedPath()) {
      if (!(target instanceof ShadowRoot) || roots.has(target)) continue;
      meet(target);
      look();
    }
  }

  function focused(event: Event): void {
    meetOnTheWay(event);
    // A box may get the focus before its being put there is heard of.
    look();
    const element = targetOf(event);
    if (!element || boxes.has(element)) return;
    for (const site of sites) {
      const box = site.guess?.(element);
      if (box) openOnce(box);
    }
  }

  function clicked(event: Event): void {
    const element = targetOf(event);
    if (!element) return;
    for (const site of sites) {
      site.clicked?.(element);
      const invitation = event.isTrusted ? site.unwritten?.(element) : undefined;
      if (invitation) waiting.sends(invitation);
    }
    waiting.lookout.clicked(element, event.isTrusted);
  }

  document.addEventListener("input", meetOnTheWay, { capture: true, passive: true, signal });
  document.addEventListener("click", clicked, { capture: true, passive: true, signal });

  // A box answers for itself. Where there is none but should be one, the site has changed, and somebody has to say so.
  function asked(question: ToTab, _from: unknown, answer: (status: TabStatus<LintRequest>) => void): void {
    if (question !== "tab-status" || boxes.size > 0) return;
    const isMissed = sites.some((site) => [...roots].some((root) => site.isMissed?.(root)));
    if (isMissed) answer({ to_look_at: 0 });
  }
  listen(chrome.runtime.onMessage, asked, signal);

  signal.addEventListener("abort", () => {
    observer.disconnect();
    for (const field of boxes.keys()) close(field);
  });

  meet(document);
  look();
}

/** Whether a node is in the dialog of a box, or has it in it. */
function isAround({ dialog }: NoteBox, node: Node): boolean {
  return dialog.contains(node) || node.contains(dialog);
}

/** Whether the site has another box by now, and only hides the dialog of this one. */
function isReplaced({ field, layout }: NoteBox, found: readonly NoteBox[]): boolean {
  return found.some((box) => box.layout === layout) && !found.some((box) => box.field === field);
}

function isThere(field: Element): boolean {
  return field.isConnected && !field.closest(CLOSED);
}
