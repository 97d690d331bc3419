/**
 * Waits for note boxes, and says when one opens and when it is gone.
 *
 * One observer for the document and for every open shadow root it meets. The site changes its pages thousands of times
 * in a visit, so what is done after each batch of changes is a handful of look-ups by id, never a walk through the page.
 */

import type { NoteBox, Root, Site } from "./site.js";

/** Starts whatever a note box needs; what it returns stops it again. */
export type Open = (box: NoteBox) => () => void;

/** Calls `open` for each note box on the page until `signal` aborts. */
export function watch(sites: readonly Site[], open: Open, signal: AbortSignal): void {
  const hosts = sites.flatMap((site) => site.shadowHosts);
  const roots = new Set<Root>();
  const boxes = new Map<Element, () => void>();
  const observer = new MutationObserver(look);

  function meet(root: Root): void {
    if (roots.has(root)) return;
    roots.add(root);
    observer.observe(root, { childList: true, subtree: true });
  }

  function look(): void {
    for (const id of hosts) {
      const root = document.getElementById(id)?.shadowRoot;
      if (root) meet(root);
    }
    for (const [field, close] of boxes) {
      if (field.isConnected) continue;
      boxes.delete(field);
      close();
    }
    for (const root of roots) {
      if (root instanceof ShadowRoot && !root.host.isConnected) {
        roots.delete(root);
        continue;
      }
      for (const site of sites) site.find(root).forEach(openOnce);
    }
  }

  function openOnce(box: NoteBox): void {
    if (boxes.has(box.field) || signal.aborted) return;
    boxes.set(box.field, open(box));
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
  for (const kind of ["focusin", "input"]) {
    document.addEventListener(kind, meetOnTheWay, { capture: true, passive: true, signal });
  }

  signal.addEventListener("abort", () => {
    observer.disconnect();
    for (const close of boxes.values()) close();
    boxes.clear();
  });

  meet(document);
  look();
}
