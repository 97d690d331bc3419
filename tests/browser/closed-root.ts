/**
 * Looks into a closed shadow root, which neither the page nor puppeteer can. Both browsers show it to whoever drives
 * them: Chromium through the DevTools protocol, Firefox through WebDriver BiDi.
 */

import type { CDPSession, Frame } from "puppeteer-core";

/** An element inside, as it is at one moment. */
export interface Inside {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text in it, hidden or not. */
  readonly text: string;
  readonly children: readonly Inside[];
  /** Calls a function, given as source, with the element as `this`; what it returns travels as JSON. */
  call<Result>(source: string): Promise<Result>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is in the closed root of the element that `host`, evaluated in a frame, gives; nothing while there is none. */
export async function insideOf(frame: Frame, host: string): Promise<Inside | undefined> {
  const driven = frame.page().browser() as unknown as { connection?: BiDi };
  return driven.connection ? insideInFirefox(frame, driven.connection, host) : insideInChromium(frame, host);
}

/** Opens a closed root to the scripts of the page, as `shadowRoot` of its host, for a tool that looks at whole pages. */
export async function openTo(frame: Frame, host: string): Promise<void> {
  const driven = frame.page().browser() as unknown as { connection?: BiDi };
  await (driven.connection ? openInFirefox(frame, driven.connection, host) : openInChromium(frame, host));
}

/** In both browsers called with the host as `this`. */
const OPEN = "function (root) { Object.defineProperty(this, 'shadowRoot', { value: root, configurable: true }); }";

/** Where an element is in the viewport. */
export function boxOf(element: Inside): Promise<Box> {
  return element.call("function () { return this.getBoundingClientRect(); }");
}

/** The elements inside, the root included, that pass a test. */
export function all(inside: Inside | undefined, test: (element: Inside) => boolean): Inside[] {
  if (!inside) return [];
  return [...(test(inside) ? [inside] : []), ...inside.children.flatMap((child) => all(child, test))];
}

// Chromium

interface CdpNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: string[];
  readonly children?: CdpNode[];
  readonly shadowRoots?: CdpNode[];
}

async function insideInChromium(frame: Frame, host: string): Promise<Inside | undefined> {
  const found = await rootInChromium(frame, host);
  return found && fromCdp(found.session, found.root);
}

async function openInChromium(frame: Frame, host: string): Promise<void> {
  const found = await rootInChromium(frame, host);
  if (!found) throw new Error(`no closed root in ${host}`);
  const { session, objectId, root } = found;
  const { object } = await session.send("DOM.resolveNode", { backendNodeId: root.backendNodeId });
  const opened = { objectId, functionDeclaration: OPEN, arguments: [{ objectId: object.objectId ?? "" }] };
  await session.send("Runtime.callFunctionOn", opened);
}

async function rootInChromium(frame: Frame, host: string) {
  const session = (frame as unknown as { client: CDPSession }).client;
  const { objectId } = (await frame.evaluateHandle(host)).remoteObject();
  if (!objectId) return undefined;
  const { node } = await session.send("DOM.describeNode", { objectId, depth: -1, pierce: true });
  const root = (node as CdpNode).shadowRoots?.[0];
  return root && { session, objectId, root };
}

function fromCdp(session: CDPSession, node: CdpNode): Inside {
  const names = node.attributes ?? [];
  const attributes: Record<string, string> = {};
  for (let index = 0; index < names.length; index += 2) attributes[names[index] ?? ""] = names[index + 1] ?? "";
  const elements = (node.children ?? []).filter(({ nodeType }) => nodeType === 1);
  return {
    tag: node.localName,
    attributes,
    text: cdpText(node),
    children: elements.map((child) => fromCdp(session, child)),
    async call(source) {
      const { object } = await session.send("DOM.resolveNode", { backendNodeId: node.backendNodeId });
      const objectId = object.objectId ?? "";
      const { result } = await session.send("Runtime.callFunctionOn", {
        objectId,
        functionDeclaration: asJson(source),
        returnByValue: true,
      });
      return JSON.parse(result.value);
    },
  };
}

function cdpText(node: CdpNode): string {
  return node.nodeType === 3 ? node.nodeValue : (node.children ?? []).map(cdpText).join("");
}

// Firefox

interface BiDi {
  send(method: string, params: object): Promise<{ result: { result: BiDiNode } }>;
}

interface BiDiNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Record<string, string>;
    readonly children?: BiDiNode[];
    readonly shadowRoot?: BiDiNode | null;
  };
}

async function insideInFirefox(frame: Frame, connection: BiDi, host: string): Promise<Inside | undefined> {
  const found = await hostInFirefox(frame, connection, host);
  const root = found.node.value?.shadowRoot;
  return root ? fromBiDi(connection, found.target, root) : undefined;
}

async function openInFirefox(frame: Frame, connection: BiDi, host: string): Promise<void> {
  const { node, target } = await hostInFirefox(frame, connection, host);
  await connection.send("script.callFunction", {
    functionDeclaration: OPEN,
    this: { sharedId: node.sharedId },
    arguments: [{ sharedId: node.value?.shadowRoot?.sharedId }],
    target,
    awaitPromise: false,
  });
}

async function hostInFirefox(
  frame: Frame,
  connection: BiDi,
  host: string,
): Promise<{ node: BiDiNode; target: object }> {
  const target = { context: (frame as unknown as { _id: string })._id };
  const { result } = await connection.send("script.evaluate", {
    expression: host,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 50, includeShadowTree: "all" },
  });
  return { node: result.result, target };
}

function fromBiDi(connection: BiDi, target: object, node: BiDiNode): Inside {
  const elements = (node.value?.children ?? []).filter(({ value }) => value?.nodeType === 1);
  return {
    tag: node.value?.localName ?? "",
    attributes: node.value?.attributes ?? {},
    text: bidiText(node),
    children: elements.map((child) => fromBiDi(connection, target, child)),
    async call(source) {
      const { result } = await connection.send("script.callFunction", {
        functionDeclaration: `(element) => (${asJson(source)}).call(element)`,
        arguments: [{ sharedId: node.sharedId }],
        target,
        awaitPromise: false,
      });
      return JSON.parse(String(result.result.value));
    },
  };
}

function bidiText(node: BiDiNode): string {
  return node.value?.nodeType === 3
    ? (node.value.nodeValue ?? "")
    : (node.value?.children ?? []).map(bidiText).join("");
}

function asJson(source: string): string {
  return `function () { return JSON.stringify((${source}).call(this) ?? null); }`;
}
