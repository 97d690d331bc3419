//! esbuild's part: TypeScript into the scripts that ship, and into the tests that drive the browsers.

use std::path::{Path, PathBuf};

use anyhow::Result;
use connote::background::protocol::PORT;
use connote::background::stored;
use connote::ledger::{self, BOOK_KEY, OPEN_KEY};
use connote::settings::SETTINGS_KEY;
use serde_json::json;

use crate::process::{npm_tool, run};
use crate::workspace::files_under;

/// The oldest browsers the manifests let in.
const TARGETS: &str = "--target=chrome120,firefox153";
/// Files a page of the extension may be made of beside its script.
const PAGE_FILES: [&str; 2] = ["html", "css"];

/// Bundles the extension's scripts from a folder laid out as `extension/` into another.
pub fn extension(sources: &Path, out: &Path, test_build: bool) -> Result<()> {
    let mut modules = vec![sources.join("background.ts")];
    modules.extend(page_scripts(sources)?);
    let stored: Vec<&str> = stored::keys().collect();
    let ledger: Vec<String> = ledger::keys().collect();
    let names = json!({
        "port": PORT, "settingsKey": SETTINGS_KEY, "storedKeys": stored,
        "ledgerKeys": ledger, "ledgerKey": BOOK_KEY, "openKey": OPEN_KEY,
    });
    let defines = [format!("--define:TEST_BUILD={test_build}"), format!("--define:CORE_NAMES={names}")];

    // What the pages share is split into files that they import. The background shares nothing with them: it holds
    // the core, and they do not.
    run(esbuild(out)
        .args(modules)
        .args(["--format=esm", "--splitting", "--chunk-names=chunk-[hash]", TARGETS])
        .args(&defines)
        .arg(format!("--outbase={}", sources.display())))?;

    // Content scripts are classic scripts; in one file nothing needs to be open to the page. Every page of the site reads
    // it: its syntax is as short as can be, its names and lines stay.
    run(esbuild(out)
        .arg(format!("content={}", sources.join("content/main.ts").display()))
        .args(["--format=iife", "--minify-syntax", TARGETS])
        .args(&defines))
}

/// Whether a file under `extension/pages/` ships as it is.
pub fn is_page_file(file: &Path) -> bool {
    PAGE_FILES.iter().any(|extension| file.extension().is_some_and(|it| it == *extension))
}

/// Bundles scripts for Node into a folder as `.mjs`. What they import from npm stays where it is.
pub fn node_scripts(scripts: &[PathBuf], out: &Path) -> Result<()> {
    run(esbuild(out)
        .args(scripts)
        .args(["--format=esm", "--platform=node", "--target=node20", "--packages=external"])
        .args(["--out-extension:.js=.mjs", "--sourcemap=inline"]))
}

fn esbuild(out: &Path) -> std::process::Command {
    let mut command = npm_tool("esbuild");
    command.args(["--bundle", "--charset=utf8", "--log-level=warning"]);
    command.arg(format!("--outdir={}", out.display()));
    command
}

/// The script of each page: `pages/popup.ts` for `pages/popup.html`. Other files there are their parts.
fn page_scripts(sources: &Path) -> Result<Vec<PathBuf>> {
    let pages = sources.join("pages");
    let scripts = files_under(&pages)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|it| it == "html"))
        .map(|page| pages.join(page.with_extension("ts")))
        .filter(|script| script.is_file())
        .collect();
    Ok(scripts)
}
