//! What the sources must not say, whoever reviews them.

use std::fs;
use std::path::{Path, PathBuf};

/// What may not stand in the extension's own code, why, and the files where
/// it may.
const FORBIDDEN: &[(&str, &str, &[&str])] = &[
    ("innerHTML", "no markup from strings", &[]),
    ("outerHTML", "no markup from strings", &[]),
    ("insertAdjacentHTML", "no markup from strings", &[]),
    ("set_inner_html", "no markup from strings", &[]),
    ("document.write", "no markup from strings", &[]),
    ("XMLHttpRequest", "no request is ever made", &[]),
    ("sendBeacon", "no request is ever made", &[]),
    ("WebSocket", "no request is ever made", &[]),
    ("fetch(", "no request is ever made, but for our own dictionary", &["extension/core.ts"]),
    ("setInterval", "no polling", &[]),
    ("eval(", "no remote code", &[]),
    ("WebAssembly.instantiate", "WebAssembly is started in core.ts alone", &[]),
];

#[test]
fn the_extension_says_nothing_it_must_not() {
    let mut found = Vec::new();
    for file in sources(&["extension", "src/background", "src/pages"]) {
        let text = fs::read_to_string(&file).expect("a source file is text");
        for (word, why, allowed) in FORBIDDEN {
            if text.contains(word) && !allowed.iter().any(|place| file.ends_with(place)) {
                found.push(format!("{}: {word} ({why})", file.display()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_content_script_holds_no_webassembly_and_no_address_of_ours() {
    for file in sources(&["extension/content"]) {
        let text = fs::read_to_string(&file).expect("a source file is text");
        for word in ["getURL", "WebAssembly", "core.js"] {
            assert!(!text.contains(word), "{}: {word}", file.display());
        }
    }
}

/// The TypeScript, HTML and Rust files below these folders.
fn sources(folders: &[&str]) -> Vec<PathBuf> {
    let mut open: Vec<PathBuf> =
        folders.iter().map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).collect();
    let mut files = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ["ts", "html", "rs"].iter().any(|it| ending == *it)) {
                files.push(path);
            }
        }
    }
    assert!(!files.is_empty(), "there are sources to look at");
    files
}
