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

export function button(name: string, kind: string, press: () => void): HTMLButtonElement {
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
