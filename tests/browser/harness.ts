/**
 * A browser with the built extension in it. The site's pages are stand-ins, served under the site's own name by
 * intercepting every request, so that the manifest that ships is the one that is tried.
 */

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type HTTPRequest, type LaunchOptions, type Page, type Target } from "puppeteer-core";
import type { LintRequest, Question } from "../../pkg/connote.js";

/** A browser with the extension in it. */
export interface Extension {
  readonly browser: Browser;
  /** The address of one of the extension's files. */
  address(path: string): string;
  /** Opens one of the extension's own pages. */
  open(path: string): Promise<Page>;
  /** Opens a stand-in for a page of the site. */
  visit(path: string, options?: Visit): Promise<Page>;
  /** Opens the popup on a tab, as a click on the toolbar does. Chromium alone does this for a driver. */
  openPopupOn(tab: Page): Promise<Page>;
  /** The addresses outside the site that any page has asked for. */
  requestsBeyondTheSite(): readonly string[];
  /** Stops the background, as the browser does when it idles. */
  stopBackground(): Promise<void>;
  /** Puts it in again over itself, as an update does. */
  update(): Promise<void>;
  /** Removes it, as the user does. */
  remove(): Promise<void>;
  close(): Promise<void>;
}

/** How a stand-in is visited. */
export interface Visit {
  /** A content security policy that it is under. */
  policy?: string;
  /** The origin it is served from: on another than the site's, Connote is not there. */
  site?: string | undefined;
  /** Who is met there in the place of Ada Okafor. */
  name?: string;
  /** In a window of its own, which is seen beside others. */
  window?: boolean;
  /** In a private window. Chromium alone opens one for a driver. */
  isPrivate?: boolean;
}

export interface Options {
  /** Which build: what ships, or the one that may be told to panic. */
  build?: "dist" | "test";
  /** With a window, for somebody to look at. */
  headed?: boolean;
  /** With what reminders need already given, as no driver can answer the browser's question. */
  mayRemind?: boolean;
  /** With scrollbars, which Chromium leaves out for a driver. */
  scrollbars?: boolean;
  /** How much may be stored, in kilobytes, where the browser sets no limit of its own to `storage.local`: Firefox. */
  quota?: number;
}

export const IN_FIREFOX = process.env["BROWSER"] === "firefox";

const SITE = "https://www.linkedin.com";
/** Whom the stand-ins show. */
const NAME = "Ada Okafor";
const ADDON = "connote@extensions.local";
/** Firefox gives every installation an address of its own, unless one is already set. */
const ADDRESS = "6f0a7c1e-2f6a-4b0e-9c53-5d0b3a0f9a11";

/** How long a page may take, in milliseconds: far longer than it ever should. */
const PATIENCE = 10_000;

/** The stand-in for each path of the site; what they are made of is below `/stand-in/`. */
const PAGES: Record<string, string> = {
  "/in/ada-okafor/": "profile.html",
  "/in/daniel-brandt/": "profile.html",
  "/in/ACoAAAda0/": "profile.html",
  "/in/made/": "made.html",
  "/preload/custom-invite/": "invite.html",
  "/preload/": "frame.html",
  "/search/results/people/": "search.html",
  "/mynetwork/": "mynetwork.html",
  "/sales/lead/5": "sales.html",
  "/sales/lead/ACwAAAda9,NAME_SEARCH,x1y2": "sales.html",
  "/messaging/thread/7/": "messages.html",
  "/mynetwork/invitation-manager/received/": "invitations.html",
  "/mynetwork/invitation-manager/sent/": "sent.html",
  "/feed/": "feed.html",
};
const TYPES: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css" };

export async function openExtension({
  build = "dist",
  headed = false,
  mayRemind = false,
  scrollbars = false,
  quota,
}: Options = {}): Promise<Extension> {
  const folder = build === "test" ? "target/test-build" : "dist";
  const browser = await puppeteer.launch({
    ...(IN_FIREFOX ? firefox(quota) : chromium()),
    headless: !headed,
    ...(scrollbars && { ignoreDefaultArgs: ["--hide-scrollbars"] }),
    // A page fills the window that somebody looks at.
    ...(headed && { defaultViewport: null }),
  });
  const shipped = join(process.cwd(), folder, IN_FIREFOX ? "firefox" : "chrome");
  const built = mayRemind && !IN_FIREFOX ? permitted(shipped) : shipped;
  const before = await browser.pages();
  const id = await browser.installExtension(built, { enabledInIncognito: !IN_FIREFOX });
  await closeWelcome(browser, before);
  const address = (path: string) =>
    IN_FIREFOX ? `moz-extension://${ADDRESS}/${path}` : `chrome-extension://${id}/${path}`;
  const beyond: string[] = [];
  return {
    browser,
    address,
    async open(path) {
      const page = await browser.newPage();
      await (IN_FIREFOX ? openInFirefox(page, address(path)) : page.goto(address(path)));
      return page;
    },
    async visit(path, { site = SITE, window = false, isPrivate = false, ...shown } = {}) {
      const context = isPrivate ? await browser.createBrowserContext() : browser;
      const page = await context.newPage(window ? { type: "window" } : {});
      await page.setRequestInterception(true);
      page.on("request", (request) => {
        // What becomes of these is the browser's to say.
        if (/^(chrome|moz)-extension:/.test(request.url())) return void request.continue();
        if (new URL(request.url()).origin !== site) beyond.push(request.url());
        void request.respond(standIn(request, site, shown));
      });
      await page.goto(site + path);
      return page;
    },
    async openPopupOn(tab) {
      const connote = (await browser.extensions()).get(id);
      await tab.bringToFront();
      const known = new Set(browser.targets());
      const opened = browser.waitForTarget((target) => !known.has(target) && target.url().includes("popup.html"));
      await connote?.triggerAction(tab);
      const popup = await (await opened).asPage();
      await popup.waitForFunction(`document.querySelector("#tab-line")?.textContent`);
      return popup;
    },
    requestsBeyondTheSite: () => beyond,
    stopBackground: () => (IN_FIREFOX ? stopInFirefox(browser) : stopInChromium(browser)),
    update: async () => void (await browser.installExtension(built)),
    remove: () => browser.uninstallExtension(id),
    close: () => browser.close(),
  };
}

/** Opens a page of the extension that hears what the content scripts ask of the background, and keeps it in `heard`. */
export async function openEar(extension: Extension): Promise<Page> {
  const ear = await extension.open("pages/popup.html");
  await ear.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener((message) => void heard.push(message)));
  });
  return ear;
}

/** The note that the background was last asked to read. */
export async function lastRequest(ear: Page): Promise<LintRequest | undefined> {
  const heard = (await ear.evaluate("heard")) as Question<LintRequest>[];
  return heard.flatMap(({ message }) => (typeof message === "object" && "lint" in message ? message.lint : [])).at(-1);
}

/** Installed, Connote opens its practice page: no test may begin before it has, and be put behind it. */
async function closeWelcome(browser: Browser, before: readonly Page[]): Promise<void> {
  const known = before.map((page) => page.target());
  const isNew = (target: Target) => target.type() === "page" && !known.includes(target);
  const welcome = await (await browser.waitForTarget(isNew, { timeout: PATIENCE })).asPage();
  // Chromium keeps an extension's messages for all its pages; closed while it fetches them, the first leaves none.
  if (!IN_FIREFOX) await welcome.waitForSelector("#page:not([hidden])");
  await welcome.close();
}

function standIn(request: HTTPRequest, site: string, { policy, name }: Visit): Parameters<HTTPRequest["respond"]>[0] {
  const { origin, pathname } = new URL(request.url());
  const file = PAGES[pathname] ?? (pathname.startsWith("/stand-in/") ? pathname.slice("/stand-in/".length) : undefined);
  if (origin !== site || !file) return { status: 404, body: "" };
  const body = readFileSync(join("tests/pages", file));
  return {
    status: 200,
    contentType: TYPES[file.split(".").at(-1) ?? ""] ?? "text/plain",
    headers: policy ? { "content-security-policy": policy } : {},
    body: name ? body.toString().replaceAll(NAME, name) : body,
  };
}

// Chromium

function chromium(): LaunchOptions {
  return {
    browser: "chrome",
    executablePath: program("CHROME"),
    enableExtensions: true,
    pipe: true,
    args: [
      // Nothing may leave, and nothing needs to.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-quic",
      "--disable-sync",
      // Older versions let a driver install an extension only so.
      "--enable-unsafe-extension-debugging",
      "--no-first-run",
      "--window-size=1200,900",
      // Chromium's sandbox refuses to start for root, which is who runs in a container.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  };
}

/** A copy of a build that is given at once what it would ask for when reminders are switched on. */
function permitted(built: string): string {
  const copy = join(process.cwd(), "target/may-remind");
  rmSync(copy, { recursive: true, force: true });
  cpSync(built, copy, { recursive: true });
  const file = join(copy, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  manifest.permissions.push(...manifest.optional_permissions);
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

async function stopInChromium(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget(
    (it) => it.type() === "service_worker" && it.url().endsWith("background.js"),
  );
  const worker = await target.worker();
  // Until it is gone, the next who asks for it would find this one.
  const gone = new Promise<void>((done) => {
    const destroyed = (it: Target) => {
      if (it !== target) return;
      browser.off("targetdestroyed", destroyed);
      done();
    };
    browser.on("targetdestroyed", destroyed);
  });
  await worker?.close();
  await gone;
}

// Firefox

function firefox(quota: number | undefined): LaunchOptions {
  return {
    browser: "firefox",
    executablePath: program("FIREFOX"),
    // To stop the background, which no page may do.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      // What an extension asks for is given: no driver can answer the question.
      "extensions.webextOptionalPermissionPrompts": false,
      "extensions.webextensions.uuids": JSON.stringify({ [ADDON]: ADDRESS }),
      "network.proxy.type": 0,
      "network.dns.forceResolve": "127.0.0.1",
      ...(quota !== undefined && { "dom.quotaManager.temporaryStorage.fixedLimit": quota }),
    },
  };
}

/**
 * Firefox does not tell its driver when a page of an extension has loaded, and may answer a question with an error while
 * one page makes way for the other: so it is asked until it says yes.
 */
async function openInFirefox(page: Page, address: string): Promise<void> {
  page.goto(address).catch(() => {});
  const isThere = `location.href === ${JSON.stringify(address)} && document.readyState === "complete"`;
  const end = performance.now() + PATIENCE;
  while (!(await page.evaluate(isThere).catch(() => false))) {
    if (performance.now() > end) throw new Error(`waited in vain for ${address}`);
  }
}

/** The part of puppeteer's WebDriver BiDi connection that is used here. */
interface BiDi {
  send(method: string, parameters: object): Promise<{ result: { contexts: { context: string }[] } }>;
}

async function stopInFirefox(browser: Browser): Promise<void> {
  const { connection } = browser as unknown as { connection: BiDi };
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  await connection.send("script.evaluate", {
    expression: `WebExtensionPolicy.getByID("${ADDON}").extension.terminateBackground().then(() => true)`,
    awaitPromise: true,
    target: { context: tree.result.contexts[0]?.context },
  });
}

function program(variable: "CHROME" | "FIREFOX"): string {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} must name the browser's program; cargo xtask sets it`);
  return path;
}
