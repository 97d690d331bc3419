//! `cargo xtask demo`: a browser with the extension loaded, on the practice page.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::setup::Browser;
use crate::{build, bundle, process};

const PICTURES: &str = "target/demo";
const SCRIPT: &str = "tests/browser/demo.ts";
const BUNDLED: &str = "target/browser-demo";

/// Options of `cargo xtask demo`.
#[derive(clap::Args)]
pub struct Args {
    /// Show it in Firefox instead of Chromium
    #[arg(long)]
    firefox: bool,
    /// Open no window: play a visit and write pictures to target/demo/
    #[arg(long)]
    headless: bool,
}

pub fn run(args: &Args) -> Result<()> {
    let browser = if args.firefox { Browser::Firefox } else { Browser::Chrome };
    let program = build::with_browser(browser)?;

    bundle::node_scripts(&[SCRIPT.into()], Path::new(BUNDLED))?;
    let headless = args.headless || !has_display();
    let mut script = Command::new("node");
    script
        .args(["--enable-source-maps", "target/browser-demo/demo.mjs"])
        .env("BROWSER", browser.name())
        .env(browser.variable(), program);
    if headless {
        script.arg(PICTURES);
    }
    process::run(&mut script)
}

/// Whether a window can be opened. Only on Linux may a machine come without.
pub fn has_display() -> bool {
    !cfg!(target_os = "linux") || names_display(|name| std::env::var_os(name).is_some())
}

fn names_display(is_set: impl Fn(&str) -> bool) -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(is_set)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_kind_of_display_will_do() {
        assert!(names_display(|name| name == "WAYLAND_DISPLAY"));
        assert!(names_display(|name| name == "DISPLAY"));
        assert!(!names_display(|_| false));
    }
}
