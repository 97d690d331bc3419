/** How large what ships is, in bytes. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { print } from "./figures.js";

const EXTENSION = "dist/chrome";
const BEST = { level: 9 };

const read = (file: string) => readFileSync(join(EXTENSION, file));

/** What a zip file of the whole takes: each file deflated, with its two headers, and the end of the directory. */
function zipped(): number {
  const files = readdirSync(EXTENSION, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => {
      const name = path.slice(EXTENSION.length + 1);
      return 30 + 46 + 2 * Buffer.byteLength(name) + deflateRawSync(readFileSync(path), BEST).length;
    })
    .reduce((sum, size) => sum + size, 22);
}

const core = read("connote_bg.wasm");
print({
  wasm_bytes: core.length,
  wasm_gz_bytes: gzipSync(core, BEST).length,
  pages_wasm_bytes: read("pages_bg.wasm").length,
  content_bytes: read("content.js").length,
  dictionary_bytes: read("dictionary.bin").length,
  package_bytes: zipped(),
  harper_wasm_bytes: readFileSync("target/bench/node_modules/harper.js/dist/harper_wasm_bg.wasm").length,
});
