/** Elements: building them, and what they are in. */

/** Text arrives as text nodes, never as markup, so a name or a note may hold anything. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(name: string, kind: string, press: (event: MouseEvent) => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: kind }, name);
  made.addEventListener("click", press);
  return made;
}

/** A small drawing of strokes and fills, hidden from assistive tools: what it shows is also said in words. */
export function icon(name: string, ...paths: string[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `icon ${name}`);
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  for (const d of paths) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    svg.append(path);
  }
  return svg;
}

const SVG = "http://www.w3.org/2000/svg";

/** Where something may be: a document, or an open shadow root in it. */
export type Root = Document | ShadowRoot;

export function rootOf(node: Node): Root {
  return node.getRootNode() as Root;
}

/** Whether an element is shown at all, be it out of view. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ checkVisibilityCSS: true });
}

/** An element, and all that it is in, also out of shadow roots. */
export function* outward(element: Element): Iterable<Element> {
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) yield at;
}

function hostOf(element: Element): Element | null {
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** What an event is about, also within a shadow root. */
export function targetOf(event: Event): Element | undefined {
  const target = event.composedPath()[0] as Node | undefined;
  return target?.nodeType === Node.ELEMENT_NODE ? (target as Element) : undefined;
}

/** What it returns has something done before the next frame is painted, once however often it is called till then. */
export function onceAFrame(something: () => unknown, signal: AbortSignal): () => void {
  let frame: number | undefined;
  signal.addEventListener("abort", () => frame !== undefined && cancelAnimationFrame(frame));
  return () => {
    if (signal.aborted) return;
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      something();
    });
  };
}

/**
 * Says, once a frame, that an element may look different: by an attribute of its own or of what it is in, by a style
 * sheet of the document's, a font, or what the system prefers.
 */
export function watchLooks(element: Element, changed: () => void, signal: AbortSignal): void {
  const soon = onceAFrame(changed, signal);
  const observer = new MutationObserver(soon);
  for (const around of outward(element)) {
    observer.observe(around, { attributes: true });
    const ended = (event: Event) => event.target === around && soon();
    around.addEventListener("transitionend", ended, { passive: true, signal });
  }
  // A sheet that is linked comes later than its link, and one that is written may be written anew.
  observer.observe(document.head, { characterData: true, childList: true, subtree: true });
  document.head.addEventListener("load", soon, { capture: true, passive: true, signal });
  document.fonts.addEventListener("loadingdone", soon, { signal });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", soon, { signal });
  window.addEventListener("resize", soon, { passive: true, signal });
  signal.addEventListener("abort", () => observer.disconnect());
}
