/** Barriers that axe knows of. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Asserts that there are none in the page, or in the part of it that an expression names. */
export async function assertAccessible(page: Page, part = "document"): Promise<void> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(`axe.run(${part})`)) as AxeResults;
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  );
  assert.deepEqual(found, []);
}
