//! Set-up: each tool is looked for first and fetched only where it is missing, so a second run does nothing.

use std::ffi::OsString;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::process::{npm, on_path, output, run};
use crate::workspace::{copy, same_contents};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const OLDEST_NODE: u32 = 20;
const NPM_LOCK: &str = "package-lock.json";
/// A copy of the lock file that `node_modules` was installed from.
const NPM_STAMP: &str = "node_modules/.installed-from.json";

/// What a build needs. rustup has by now installed what `rust-toolchain.toml` names, unless it was told to install
/// nothing by itself; the same is true of the lints.
pub fn for_build() -> Result<()> {
    wasm_target()?;
    npm_packages()
}

/// Fetches what a build needs, and a browser, while something is compiled.
pub fn while_compiling(compile: impl FnOnce() -> Result<()>, browser: Browser) -> Result<PathBuf> {
    // What cannot be fetched is said before the long part.
    check_node()?;
    check_browser(browser)?;
    wasm_target()?;
    thread::scope(|scope| {
        let fetched = scope.spawn(|| {
            npm_packages()?;
            self::browser(browser)
        });
        compile()?;
        fetched.join().unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// The checkers that the bench measures beside ours, into a folder where its scripts find them.
pub fn for_bench(folder: &Path) -> Result<()> {
    for file in ["package.json", NPM_LOCK] {
        copy(Path::new("tests/bench").join(file), folder.join(file))?;
    }
    npm_ci(folder, &[])
}

/// What the checks of the Rust code need on top.
pub fn for_lints() -> Result<()> {
    let installed = rustup(&["component", "list", "--installed"])?;
    for component in ["rustfmt", "clippy"] {
        if !lists(&installed, component) {
            println!("Adding {component} with rustup");
            run(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn wasm_target() -> Result<()> {
    if !lists(&rustup(&["target", "list", "--installed"])?, WASM_TARGET) {
        println!("Adding the target {WASM_TARGET} with rustup");
        run(Command::new("rustup").args(["target", "add", WASM_TARGET]))?;
    }
    Ok(())
}

fn rustup(arguments: &[&str]) -> Result<String> {
    output(Command::new("rustup").args(arguments))
        .context("rustup manages the Rust toolchain here; see https://rustup.rs")
}

/// Whether rustup lists it: components come with the host's name behind them, targets without.
fn lists(installed: &str, wanted: &str) -> bool {
    installed.lines().filter_map(|line| line.strip_prefix(wanted)).any(|rest| rest.is_empty() || rest.starts_with('-'))
}

fn npm_packages() -> Result<()> {
    check_node()?;
    // Of all packages only esbuild has a script to run: it puts its program in the place of a slower launcher.
    npm_ci(Path::new("."), &["node_modules/esbuild/install.js"])
}

/// Installs what the lock file of a folder names, and runs these scripts of the packages.
fn npm_ci(folder: &Path, scripts: &[&str]) -> Result<()> {
    let (lock, stamp) = (folder.join(NPM_LOCK), folder.join(NPM_STAMP));
    if same_contents(&lock, &stamp) {
        return Ok(());
    }
    println!("Installing the npm packages of {}", lock.display());
    run(npm().args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder))?;
    for script in scripts {
        run(Command::new("node").arg(script).current_dir(folder))?;
    }
    copy(lock, stamp)
}

fn check_node() -> Result<()> {
    let hint = format!("Node.js {OLDEST_NODE} or newer is needed; see https://nodejs.org");
    let version = output(Command::new("node").arg("--version")).context(hint.clone())?;
    match node_major(&version) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!("{hint} (this one says {})", version.trim()),
    }
}

fn node_major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// One of the two browsers everything is tried in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chrome,
    Firefox,
}

impl Browser {
    pub const ALL: [Browser; 2] = [Browser::Chrome, Browser::Firefox];

    /// What the tests, the manifests and dist/ call it.
    pub fn name(self) -> &'static str {
        match self {
            Browser::Chrome => "chrome",
            Browser::Firefox => "firefox",
        }
    }

    /// The variable that names its program, for us and for the tests.
    pub fn variable(self) -> &'static str {
        match self {
            Browser::Chrome => "CHROME",
            Browser::Firefox => "FIREFOX",
        }
    }

    fn debian_package(self) -> &'static str {
        match self {
            Browser::Chrome => "chromium",
            Browser::Firefox => "firefox-esr",
        }
    }

    /// Programs to look for on `PATH`, best first.
    fn programs(self) -> &'static [&'static str] {
        match self {
            Browser::Chrome => &[
                "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable",
                "microsoft-edge",
            ],
            Browser::Firefox => &["firefox", "firefox-esr"],
        }
    }

    /// Usual places of macOS, and of Windows below its program folders.
    fn places(self) -> &'static [&'static str] {
        match self {
            Browser::Chrome => &[
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
                "Chromium/Application/chrome.exe",
                "Google/Chrome/Application/chrome.exe",
                "Microsoft/Edge/Application/msedge.exe",
            ],
            Browser::Firefox => &["/Applications/Firefox.app/Contents/MacOS/firefox", "Mozilla Firefox/firefox.exe"],
        }
    }
}

/// Finds a browser, or installs Debian's where that is possible.
pub fn browser(browser: Browser) -> Result<PathBuf> {
    if let Some(found) = find(browser, &Machine::this())? {
        return Ok(found);
    }
    if on_debian_as_root() {
        let package = browser.debian_package();
        println!("No {} here; installing Debian's {package}", browser.name());
        install_debian_package(package)?;
        if let Some(found) = find(browser, &Machine::this())? {
            return Ok(found);
        }
    }
    bail!(how_to_install(browser))
}

fn check_browser(browser: Browser) -> Result<()> {
    if find(browser, &Machine::this())?.is_none() && !on_debian_as_root() {
        bail!(how_to_install(browser));
    }
    Ok(())
}

fn how_to_install(browser: Browser) -> String {
    let products = match browser {
        Browser::Chrome => "Chromium, Chrome or Edge",
        Browser::Firefox => "Firefox 140 or newer",
    };
    let variable = browser.variable();
    format!("no {products} was found: install it, or set {variable} to the path of its program")
}

/// What looking for a browser may ask of a machine.
struct Machine<'a> {
    variable: &'a dyn Fn(&str) -> Option<OsString>,
    on_path: &'a dyn Fn(&str) -> Option<PathBuf>,
    is_file: &'a dyn Fn(&Path) -> bool,
}

impl Machine<'_> {
    fn this() -> Machine<'static> {
        Machine { variable: &|name| std::env::var_os(name), on_path: &on_path, is_file: &Path::is_file }
    }
}

fn find(browser: Browser, machine: &Machine) -> Result<Option<PathBuf>> {
    if let Some(chosen) = (machine.variable)(browser.variable()) {
        let chosen = PathBuf::from(chosen);
        if !(machine.is_file)(&chosen) {
            bail!("{} names no file: {}", browser.variable(), chosen.display());
        }
        return Ok(Some(chosen));
    }
    let on_path = browser.programs().iter().find_map(|program| (machine.on_path)(program));
    Ok(on_path.or_else(|| {
        let mut folders = vec![PathBuf::new()];
        let windows = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
        folders.extend(windows.iter().filter_map(|name| (machine.variable)(name)).map(PathBuf::from));
        browser
            .places()
            .iter()
            .flat_map(|place| folders.iter().map(move |folder| folder.join(place)))
            .find(|candidate| (machine.is_file)(candidate))
    }))
}

fn on_debian_as_root() -> bool {
    let root = || output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    Path::new("/etc/debian_version").exists() && root()
}

fn install_debian_package(package: &str) -> Result<()> {
    // Its hundred lines would come between those of what runs meanwhile. Of a failure, `output` says what it said.
    output(Command::new("apt-get").arg("update"))?;
    output(
        Command::new("apt-get")
            .args(["install", "-y", "--no-install-recommends", package])
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rustup_names_components_with_their_host() {
        let installed = "cargo-x86_64-unknown-linux-gnu\nclippy-x86_64-unknown-linux-gnu\n";
        assert!(lists(installed, "clippy"));
        assert!(!lists(installed, "rustfmt"));
        assert!(lists("wasm32-unknown-unknown\n", WASM_TARGET));
        assert!(!lists("wasm32-wasip1\n", WASM_TARGET));
    }

    #[test]
    fn reads_the_version_of_node() {
        assert_eq!(node_major("v20.20.2\n"), Some(20));
        assert_eq!(node_major("20.20.2"), None);
    }

    /// Looks for Chrome on a machine with these variables, programs on `PATH`, and files.
    fn chrome_on(variables: &[(&str, &str)], programs: &[&str], files: &[&str]) -> Result<Option<PathBuf>> {
        let variable =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value));
        let on_path = |program: &str| programs.contains(&program).then(|| Path::new("/usr/bin").join(program));
        let is_file = |path: &Path| files.iter().any(|file| Path::new(file) == path);
        let machine = Machine { variable: &variable, on_path: &on_path, is_file: &is_file };
        find(Browser::Chrome, &machine)
    }

    #[test]
    fn prefers_the_chosen_browser_then_chromium_then_the_usual_places() {
        let chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        let found = |path: &str| Some(PathBuf::from(path));

        let chosen = chrome_on(&[("CHROME", "/opt/mine")], &["chromium"], &["/opt/mine"]);
        assert_eq!(chosen.unwrap(), found("/opt/mine"));
        let both = chrome_on(&[], &["google-chrome", "chromium"], &[]);
        assert_eq!(both.unwrap(), found("/usr/bin/chromium"));
        assert_eq!(chrome_on(&[], &[], &[chrome]).unwrap(), found(chrome));
        let edge = "C:/Programs/Microsoft/Edge/Application/msedge.exe";
        let windows = chrome_on(&[("PROGRAMFILES", "C:/Programs")], &[], &[edge]);
        assert_eq!(windows.unwrap(), found(edge));
        assert_eq!(chrome_on(&[], &["firefox"], &[]).unwrap(), None);
    }

    #[test]
    fn a_choice_that_is_no_file_is_an_error() {
        let error = chrome_on(&[("CHROME", "/nowhere")], &["chromium"], &[]).unwrap_err();
        assert_eq!(error.to_string(), "CHROME names no file: /nowhere");
    }
}
