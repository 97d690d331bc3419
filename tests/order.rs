//! The rooms of the house, from the ground up: arrows go down only, and never
//! in a circle. Tests may look wherever they like.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms of `src/`. What stands in one may use what stands before it.
const CORE: &[&str] = &[
    "catalogue", "text", "patterns", "request", "facts", "starters", "note", "signs", "fingerprint", "chips",
    "diagnostic", "rule", "rules", "draft", "report", "account", "lint", "handbook", "storage", "settings",
    "own_words", "about", "snippets", "ledger", "js", "background", "pages", "lib", "bin",
];

/// The same of `extension/`; what is within `content/` is a room by itself.
const EXTENSION: &[&str] = &[
    "names", "dom", "messages", "span", "clause", "step", "occasion", "reading", "rest", "state", "sent", "port",
    "drafts", "site", "sight", "field", "paint", "panel", "view", "outbox", "box", "watch", "main", "core",
    "background", "pages",
];

/// Macros and re-exports, which are named without their room.
const AT_ROOT: &[(&str, &str)] =
    &[("declare_rule", "rule"), ("pattern_lists", "patterns"), ("LintRequest", "request"), ("Report", "report")];

#[test]
fn arrows_of_the_core_go_down_only() {
    let arrows = core();
    assert_eq!(upward(CORE, &arrows), Vec::<&Arrow>::new());
}

#[test]
fn arrows_of_the_extension_go_down_only() {
    let arrows = extension();
    assert_eq!(upward(EXTENSION, &arrows), Vec::<&Arrow>::new());
}

#[test]
fn no_file_of_the_extension_leads_back_to_itself() {
    assert_eq!(circle(&extension()), None);
}

#[test]
fn no_file_of_the_core_leads_back_to_itself() {
    assert_eq!(circle(&core()), None);
}

#[test]
fn no_rule_knows_another() {
    for (from, to) in core() {
        assert!(!(from.starts_with("rules/") && room(&to) == "rules"), "{from} -> {to}");
    }
}

#[test]
fn a_circle_and_an_arrow_that_runs_up_are_found() {
    let arrows = |pairs: &[(&str, &str)]| -> BTreeSet<Arrow> {
        pairs.iter().map(|&(from, to)| (from.to_owned(), to.to_owned())).collect()
    };
    assert_eq!(circle(&arrows(&[("a", "b"), ("b", "c"), ("a", "c")])), None);
    assert!(circle(&arrows(&[("a", "b"), ("b", "c"), ("c", "b")])).is_some());
    let up = arrows(&[("text/span", "rules/ask/link")]);
    assert_eq!(upward(CORE, &up).len(), 1);
    assert!(upward(CORE, &arrows(&[("rules/ask/link", "text/span"), ("text", "text/span")])).is_empty());
    let paths = paths_in("use crate::text::{span::Span, names}; super::image::read(); use crate::text;");
    assert_eq!(paths, ["crate::text::span::Span", "crate::text::names", "super::image::read", "crate::text"]);
}

/// One file uses another: both without `src/` and `.rs`.
type Arrow = (String, String);

fn core() -> BTreeSet<Arrow> {
    let files = sources("src", "rs");
    let mut arrows = BTreeSet::new();
    for (file, source) in &files {
        for path in paths_in(&used(source)) {
            let target = target(file, &path, &files);
            if target.as_ref() != Some(file) {
                arrows.extend(target.map(|target| (file.clone(), target)));
            }
        }
    }
    assert!(arrows.len() > 100, "the files use one another");
    arrows
}

/// The file that a path of `file` leads to.
fn target(file: &str, path: &str, files: &BTreeMap<String, String>) -> Option<String> {
    let mut segments: Vec<&str> = path.split("::").collect();
    let mut module: Vec<&str> = if segments[0] == "crate" { Vec::new() } else { file.split('/').collect() };
    while segments.first().is_some_and(|first| ["crate", "super", "self"].contains(first)) {
        if segments.remove(0) == "super" {
            module.pop();
        }
    }
    if module.is_empty()
        && let Some((_, room)) = AT_ROOT.iter().find(|(name, _)| segments.first() == Some(name))
    {
        return Some((*room).to_owned());
    }
    module.extend(segments);
    (1..=module.len()).rev().map(|length| module[..length].join("/")).find(|name| files.contains_key(name))
}

/// A source without its comments, its texts, and the tests at its end; what a
/// file uses of its own modules is as if said with `self`.
fn used(source: &str) -> String {
    let code = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let modules: BTreeSet<&str> =
        code.lines().filter_map(|line| line.trim().rsplit_once("mod ")?.1.strip_suffix(';')).collect();
    let own = |line: &str| {
        let name = line.strip_prefix("use ").or_else(|| line.strip_prefix("pub use "))?.split("::").next()?;
        modules.contains(name).then(|| line.replacen("use ", "use self::", 1))
    };
    lines.map(|line| own(line).unwrap_or_else(|| line.to_owned()) + "\n").collect()
}

/// The paths that begin with `crate`, `super` or `self`, one for each name
/// that is taken from there.
fn paths_in(code: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let begins = |at: usize| {
        ["crate::", "super::", "self::"].iter().any(|start| code[at..].starts_with(start))
            && !code[..at].ends_with(|before: char| before.is_alphanumeric() || "_:".contains(before))
    };
    for (at, _) in code.char_indices().filter(|&(at, _)| begins(at)) {
        spread(&code[at..], "", &mut paths);
    }
    paths
}

/// Reads one path, or the braces after it. Returns what is left.
fn spread<'c>(code: &'c str, before: &str, paths: &mut Vec<String>) -> &'c str {
    let end = code.find(|letter: char| !(letter.is_alphanumeric() || "_:".contains(letter))).unwrap_or(code.len());
    let (path, rest) = code.split_at(end);
    let path = format!("{before}{path}");
    let Some(mut rest) = rest.strip_prefix('{').filter(|_| path.ends_with("::")) else {
        paths.push(path);
        return rest;
    };
    loop {
        rest = spread(rest.trim_start(), &path, paths).trim_start();
        match rest.strip_prefix(',').map(str::trim_start) {
            Some(after) if !after.starts_with('}') => rest = after,
            _ => return rest.trim_start_matches([',', '}', ' ', '\n']),
        }
    }
}

/// What each script of the extension imports, but for what is generated, what is a style sheet, and what is a library.
fn extension() -> BTreeSet<Arrow> {
    let files = sources("extension", "ts");
    let mut arrows = BTreeSet::new();
    for (file, source) in files.iter().filter(|(file, _)| !file.contains(".test")) {
        for path in imports_in(source) {
            let mut target: Vec<&str> = file.split('/').collect();
            target.pop();
            for step in path.trim_end_matches(".js").split('/').filter(|step| *step != ".") {
                if step == ".." { target.pop().map_or((), drop) } else { target.push(step) }
            }
            let target = target.join("/");
            if files.contains_key(&target) {
                let name = |file: &str| file.trim_start_matches("content/").to_owned();
                arrows.insert((name(file), name(&target)));
            }
        }
    }
    assert!(arrows.len() > 30, "the scripts import one another");
    arrows
}

/// The relative paths that a script imports, also for their types alone.
fn imports_in(source: &str) -> impl Iterator<Item = &str> {
    source.split([';', '\n']).filter_map(|line| {
        let quoted = line.strip_prefix("import ").or_else(|| line.rsplit_once(" from ").map(|(_, rest)| rest))?;
        quoted.split('"').nth(1).filter(|path| path.starts_with('.'))
    })
}

/// The arrows that lead to a later room.
fn upward<'a>(order: &[&str], arrows: &'a BTreeSet<Arrow>) -> Vec<&'a Arrow> {
    arrows.iter().filter(|(from, to)| place(order, room(from)) < place(order, room(to))).collect()
}

/// A way that leads from a file back to itself, if there is one.
fn circle(arrows: &BTreeSet<Arrow>) -> Option<Vec<String>> {
    let mut left = arrows.clone();
    loop {
        let (sources, targets): (BTreeSet<String>, BTreeSet<String>) = left.iter().cloned().unzip();
        let before = left.len();
        // A file that uses nothing that is left, or is used by nothing, is part of no circle.
        left.retain(|(from, to)| sources.contains(to) && targets.contains(from));
        if left.is_empty() {
            return None;
        }
        if left.len() == before {
            return Some(left.into_iter().map(|(from, to)| format!("{from} -> {to}")).collect());
        }
    }
}

/// The folder at the top, or the file that stands there.
fn room(file: &str) -> &str {
    file.split('/').next().unwrap_or(file)
}

fn place(order: &[&str], room: &str) -> usize {
    order.iter().position(|name| *name == room).unwrap_or_else(|| panic!("{room} has no place in the order"))
}

/// The source files in a folder by their names, which are without the folder and the ending.
fn sources(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = files_under(&root).into_iter().filter(|file| file.extension().is_some_and(|it| it == ending));
    let name = |file: &Path| file.strip_prefix(&root).expect("it is in there").with_extension("").display().to_string();
    files.map(|file| (name(&file), fs::read_to_string(&file).expect("a source file is text"))).collect()
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
    paths.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}
