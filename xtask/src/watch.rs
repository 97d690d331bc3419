//! `cargo xtask watch`: a browser that shows each change as soon as it is built.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::setup::Browser;
use crate::{build, bundle, demo, process};

/// Options of `cargo xtask watch`: none.
#[derive(clap::Args)]
pub struct Args {}

pub fn run(_: &Args) -> Result<()> {
    let program = build::with_browser(Browser::Chrome)?;

    bundle::node_scripts(&["tests/browser/watch.ts".into()], Path::new("target/browser-watch"))?;
    let mut script = Command::new("node");
    script
        .args(["--enable-source-maps", "target/browser-watch/watch.mjs"])
        .env("BROWSER", Browser::Chrome.name())
        .env(Browser::Chrome.variable(), program);
    if demo::has_display() {
        script.arg("--headed");
    }
    process::run(&mut script)
}
