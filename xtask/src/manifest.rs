//! The manifests: one that both browsers share, and a small patch for each.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use crate::setup::Browser;
use crate::workspace::read;

/// The manifest of one browser, as it ships.
pub fn for_browser(browser: Browser, sources: &Path) -> Result<Value> {
    let mut manifest = parse(&sources.join("manifest.json"))?;
    let patch = parse(&sources.join(format!("manifest.{}.json", browser.name())))?;
    merge(&mut manifest, patch);
    let version = Value::from(env!("CARGO_PKG_VERSION"));
    merge(&mut manifest, Value::Object(Map::from_iter([("version".to_owned(), version)])));
    Ok(manifest)
}

/// Fails where the manifest names a file that the extension does not hold.
pub fn check_files(manifest: &Value, extension: &Path) -> Result<()> {
    let missing: Vec<_> = files(manifest)
        .into_iter()
        .filter(|file| !extension.join(file).is_file())
        .map(|file| file.display().to_string())
        .collect();
    if !missing.is_empty() {
        bail!("the manifest of {} names what is not there: {}", extension.display(), missing.join(", "));
    }
    Ok(())
}

fn parse(path: &Path) -> Result<Value> {
    serde_json::from_str(&read(path)?).with_context(|| format!("{} is not JSON", path.display()))
}

/// Objects are merged key by key; anything else is replaced.
fn merge(base: &mut Value, patch: Value) {
    match (base, patch) {
        (Value::Object(base), Value::Object(patch)) => {
            for (key, value) in patch {
                merge(base.entry(key).or_insert(Value::Null), value);
            }
        }
        (base, patch) => *base = patch,
    }
}

/// Every file a manifest names: any string that ends as our files do.
fn files(manifest: &Value) -> Vec<PathBuf> {
    let mut found = match manifest {
        Value::String(text) => named_file(text).into_iter().collect(),
        Value::Array(items) => items.iter().flat_map(files).collect(),
        Value::Object(entries) => {
            let mut found: Vec<_> = entries.values().flat_map(files).collect();
            if let Some(Value::String(locale)) = entries.get("default_locale") {
                found.push(["_locales", locale, "messages.json"].iter().collect());
            }
            found
        }
        _ => Vec::new(),
    };
    found.sort();
    found.dedup();
    found
}

fn named_file(text: &str) -> Option<PathBuf> {
    let path = Path::new(text);
    let ours = ["css", "html", "js", "json", "png", "svg", "wasm"];
    path.extension()
        .and_then(|extension| extension.to_str())
        .filter(|extension| ours.contains(extension))
        .map(|_| path.to_path_buf())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::workspace::root;

    #[test]
    fn a_patch_adds_keys_and_replaces_arrays() {
        let mut base = json!({"background": {"type": "module"}, "permissions": ["a", "b"]});
        merge(&mut base, json!({"background": {"scripts": ["x.js"]}, "permissions": ["c"]}));
        assert_eq!(base, json!({"background": {"type": "module", "scripts": ["x.js"]}, "permissions": ["c"]}),);
    }

    #[test]
    fn finds_the_files_a_manifest_names() {
        let manifest = json!({
            "default_locale": "en",
            "action": {"default_popup": "pages/popup.html"},
            "content_scripts": [{"js": ["content.js"], "matches": ["https://www.linkedin.com/*"]}],
            "version": "0.1.0",
        });
        let expected = ["_locales/en/messages.json", "content.js", "pages/popup.html"];
        assert_eq!(files(&manifest), expected.map(PathBuf::from));
    }

    /// What each browser is asked for. A permission that slips in shows here.
    #[test]
    fn manifests_that_ship() {
        for browser in Browser::ALL {
            let mut manifest = for_browser(browser, &root().join("extension")).unwrap();
            // The rest of the manifest should not change with every release.
            manifest["version"] = json!("[version]");
            let text = serde_json::to_string_pretty(&manifest).unwrap();
            insta::assert_snapshot!(browser.name(), text);
        }
    }
}
