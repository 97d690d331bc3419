/** What `cargo xtask watch` shows: the practice page, which changes with the sources. Ends when the browser is closed. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Extension, openExtension } from "./harness.js";

/** What an extension is built from. */
const SOURCES = ["src", "extension"];
/** How long an editor may take to save its files, in milliseconds. */
const SAVING = 100;

const extension = await openExtension({ headed: process.argv.includes("--headed") });
extension.browser.once("disconnected", () => process.exit());
const [first] = await extension.browser.pages();
await extension.open("pages/practice.html");
await first?.close();
console.log("The practice page is open, and follows src/ and extension/. Close the browser to end.");
for (let changed = nextChange(); ; ) {
  await changed;
  await setTimeout(SAVING);
  // What changes while it is built is built next.
  changed = nextChange();
  if (await build()) await reload(extension);
}

/** Ends with the next change. Each folder is watched by itself: in a tree, Node loses files that an editor replaces. */
function nextChange(): Promise<void> {
  const inside = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true });
  const below = SOURCES.flatMap(inside).filter((entry) => entry.isDirectory());
  const folders = [...SOURCES, ...below.map((folder) => join(folder.parentPath, folder.name))];
  return new Promise((changed) => {
    const watchers = folders.map((folder) => watch(folder, () => end()));
    const end = () => {
      for (const watcher of watchers) watcher.close();
      changed();
    };
  });
}

/** Builds what ships, with an xtask built anew: the pattern lists and the dictionary are in it. */
async function build(): Promise<boolean> {
  const [status] = await once(spawn("cargo", ["xtask", "build"], { stdio: "inherit" }), "exit");
  if (status !== 0) console.log("It stays as it was until the next change.");
  return status === 0;
}

/** Puts the new extension in, opens its own pages anew, and loads all others again: the old script stays in those. */
async function reload({ browser, address, open, update }: Extension): Promise<void> {
  const pages = await browser.pages();
  const own = pages.filter((page) => page.url().startsWith(address("")));
  const others = pages.filter((page) => !own.includes(page));
  // Without any page Chromium would end.
  const blank = await browser.newPage();
  await Promise.all(own.map((page) => page.close()));
  await update();
  await Promise.allSettled(others.map((page) => page.reload()));
  for (const page of own) await open(page.url().slice(address("").length));
  await blank.close();
}
