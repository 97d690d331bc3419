//! `cargo xtask build`: the packages in `pkg/`, and the unpacked extension of each browser in `dist/`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};

use crate::setup::Browser;
use crate::wasm::Package;
use crate::workspace::{copy_all, copy_tree, remove_dir, replace_dir, write};
use crate::{bundle, manifest, setup};

/// Options of `cargo xtask build`: none.
#[derive(clap::Args)]
pub struct Args {}

pub fn run(_: &Args) -> Result<()> {
    setup::for_build()?;
    build(Flavour::Shipped)
}

/// What is built for whom.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Flavour {
    /// What people get.
    Shipped,
    /// The same and a way to make the core panic, for the one test that watches it recover.
    Test,
}

/// The package of the extension's own pages, which is the same in every flavour.
const PAGES: Package = Package {
    name: "pages",
    features: &["pages"],
    folder: "pkg",
    inline_threshold: 5,
    cargo_folder: "target/wasm/pages",
};

/// The test build's own corner.
const TEST_BUILD: &str = "target/test-build";

/// Builds what ships, and finds a browser to show it in.
pub fn with_browser(browser: Browser) -> Result<PathBuf> {
    let flavour = Flavour::Shipped;
    let compile = || [flavour.core(), PAGES].iter().try_for_each(|package| package.compile().map(drop));
    let program = setup::while_compiling(compile, browser)?;
    build(flavour)?;
    Ok(program)
}

/// Builds one flavour for every browser.
pub fn build(flavour: Flavour) -> Result<()> {
    let started = Instant::now();
    let core = flavour.core();
    core.build()?;
    PAGES.build()?;

    let sources = flavour.sources()?;
    let staged = Path::new("target/staged");
    remove_dir(staged)?;
    bundle::extension(&sources, &staged.join("scripts"), flavour == Flavour::Test)?;
    for browser in Browser::ALL {
        let extension = staged.join(browser.name());
        assemble(browser, &sources, [&core, &PAGES], &staged.join("scripts"), &extension)?;
        replace_dir(&flavour.extension(browser), &extension)?;
    }
    remove_dir(staged)?;
    println!("Built {} in {:.1} s", flavour.folders(), started.elapsed().as_secs_f32());
    Ok(())
}

impl Flavour {
    /// Where the unpacked extension of a browser goes.
    pub fn extension(self, browser: Browser) -> PathBuf {
        match self {
            Flavour::Shipped => Path::new("dist").join(browser.name()),
            Flavour::Test => Path::new(TEST_BUILD).join(browser.name()),
        }
    }

    /// The background's package.
    fn core(self) -> Package {
        let name = "connote";
        match self {
            Flavour::Shipped => Package {
                name,
                features: &["background"],
                folder: "pkg",
                inline_threshold: 80,
                cargo_folder: "target/wasm/background",
            },
            Flavour::Test => Package {
                name,
                features: &["background", "provoke-panic"],
                folder: "target/test-build/pkg",
                inline_threshold: 80,
                cargo_folder: "target/test-build/wasm",
            },
        }
    }

    /// Where the TypeScript is. The test build's is a copy beside packages of its own, so that `../pkg/connote.js`
    /// finds that one.
    fn sources(self) -> Result<PathBuf> {
        let sources = PathBuf::from("extension");
        if self == Flavour::Shipped {
            return Ok(sources);
        }
        let copied = Path::new(TEST_BUILD).join("extension");
        remove_dir(&copied)?;
        copy_tree(&sources, &copied, |_| true)?;
        copy_all(&PAGES.files(), self.core().folder)?;
        Ok(copied)
    }

    fn folders(self) -> &'static str {
        match self {
            Flavour::Shipped => "pkg/, dist/chrome/ and dist/firefox/",
            Flavour::Test => "the test build in target/test-build/",
        }
    }
}

/// Puts one browser's extension together and checks that nothing is missing.
fn assemble(browser: Browser, sources: &Path, packages: [&Package; 2], scripts: &Path, extension: &Path) -> Result<()> {
    let manifest = manifest::for_browser(browser, sources)?;
    let text = serde_json::to_string_pretty(&manifest).context("the manifest is not JSON")?;
    write(extension.join("manifest.json"), text + "\n")?;

    copy_tree(scripts, extension, |_| true)?;
    copy_all(&packages.map(Package::module), extension)?;
    copy_tree(&sources.join("pages"), &extension.join("pages"), bundle::is_page_file)?;
    copy_all(&[sources.join("tokens.css")], extension)?;
    write(extension.join("dictionary.bin"), connote::text::dictionary::build())?;
    for folder in ["_locales", "icons"] {
        copy_tree(&sources.join(folder), &extension.join(folder), |_| true)?;
    }
    manifest::check_files(&manifest, extension)
}
