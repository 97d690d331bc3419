//! `cargo xtask new-rule`: a rule that compiles and passes its tests, to start from.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use connote::catalogue::Group;
use connote::handbook::{GROUPS, word};

use crate::workspace::{read, write};

const REGISTRY: &str = "src/rules.rs";
const RULES: &str = "src/rules";

/// Options of `cargo xtask new-rule`.
#[derive(clap::Args)]
pub struct Args {
    /// The fault in a word or two, as in small-talk; it reads well after "allow"
    name: String,
    /// personal, ask, tone, clarity, occasion or other
    #[arg(long, value_parser = group)]
    group: Group,
}

pub fn run(args: &Args) -> Result<()> {
    let rule = NewRule::new(&args.name, args.group)?;
    let registered = rule.registered_in(&read(REGISTRY)?)?;
    let file = rule.file();
    if file.exists() {
        bail!("{} is there already", file.display());
    }
    write(&file, rule.source())?;
    write(REGISTRY, registered)?;
    println!("Wrote {} and registered it in {REGISTRY}.", file.display());
    println!("Now its examples, then the rule; `cargo test` runs them and `cargo xtask codegen` writes the handbook.");
    Ok(())
}

fn group(name: &str) -> Result<Group> {
    let found = GROUPS.into_iter().find(|&group| word(group) == name);
    found.with_context(|| format!("the groups are {}", GROUPS.map(word).join(", ")))
}

/// A rule to be written.
#[derive(Debug)]
struct NewRule {
    /// In kebab case.
    name: String,
    group: Group,
}

impl NewRule {
    fn new(name: &str, group: Group) -> Result<Self> {
        let is_kebab =
            name.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase()));
        if !is_kebab {
            bail!("`{name}` is no name: small letters, and hyphens between words");
        }
        if connote::rules::named(name).is_some() {
            bail!("there is a rule named `{name}` already");
        }
        Ok(Self { name: name.to_owned(), group })
    }

    fn module(&self) -> String {
        self.name.replace('-', "_")
    }

    fn type_name(&self) -> String {
        self.name.split('-').map(capitalised).collect()
    }

    fn file(&self) -> PathBuf {
        Path::new(RULES).join(word(self.group)).join(self.module()).with_extension("rs")
    }

    fn source(&self) -> String {
        let words = self.name.replace('-', " ");
        TEMPLATE
            .replace("group: Tone", &format!("group: {:?}", self.group))
            .replace("0.1.0", env!("CARGO_PKG_VERSION"))
            .replace("SmallTalk", &self.type_name())
            .replace("SMALL_TALK", &self.module().to_uppercase())
            .replace("small-talk", &self.name)
            .replace("Small talk", &capitalised(&words))
            .replace("small talk", &words)
    }

    /// The registry with this rule: its module in the order of the alphabet, and the rule as the last of its group.
    fn registered_in(&self, registry: &str) -> Result<String> {
        let group = word(self.group);
        let module = format!("    pub(super) mod {};", self.module());
        let entry = format!("    &{group}::{}::{},", self.module(), self.type_name());
        let mut lines: Vec<&str> = registry.lines().collect();

        let heading = format!("mod {group} {{");
        let start = lines.iter().position(|line| *line == heading).with_context(|| missing(&heading))? + 1;
        let modules = lines[start..].iter().take_while(|line| **line != "}" && **line < module.as_str()).count();
        lines.insert(start + modules, &module);

        let of_group = format!("    &{group}::");
        let last = lines.iter().rposition(|line| line.starts_with(&of_group)).with_context(|| missing(&of_group))?;
        lines.insert(last + 1, &entry);
        Ok(lines.join("\n") + "\n")
    }
}

fn missing(line: &str) -> String {
    format!("{REGISTRY} has no line `{}` any more", line.trim())
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

/// A rule named "small-talk", of the group "tone".
const TEMPLATE: &str = r#"use crate::diagnostic::Diagnostics;
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::{declare_rule, pattern_lists};

declare_rule! {
    /// The fault, small talk, in one sentence.
    ///
    /// ## Why it matters
    ///
    /// What it does to the reader, and which notes come near it and are fine.
    pub struct SmallTalk {
        name: "small-talk",
        group: Tone,
        since: "0.1.0",
        levels: [Off, Hint, Hint],
        source: [Etiquette],
        why: "Why it matters, to the writer.",
        patterns: LISTS,
        flags: &[
            Example::new("‹Small talk› comes first."),
            Example::new("There is some ‹small talk› in it."),
            Example::new("It ends in ‹small talk›."),
        ],
        passes: &[
            Example::new("It is a good note."),
            Example::new("It comes near the fault."),
            Example::new("It names Ada, who is not at fault."),
        ],
    }
}

impl Rule for SmallTalk {
    fn check(&self, note: &Note<'_>, _: &Signs, diagnostics: &mut Diagnostics) {
        for hit in note.hits(&SMALL_TALK) {
            diagnostics.at(note.text.span_of(&hit.words), "What is so. What to try?");
        }
    }
}

pattern_lists! {
    /// What gives the fault away.
    SMALL_TALK: ["small talk"]
}
"#;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::root;

    fn cold_open() -> NewRule {
        NewRule::new("cold-open", Group::Ask).unwrap()
    }

    #[test]
    fn a_rule_is_registered_where_it_belongs() {
        let registry = "\
mod ask {
    pub(super) mod link;
}
mod tone {
    pub(super) mod stiff;
}

pub const RULES: &[&dyn Rule] = &[
    &ask::link::Link,
    &tone::stiff::Stiff,
];
";
        insta::assert_snapshot!(cold_open().registered_in(registry).unwrap(), @"
        mod ask {
            pub(super) mod cold_open;
            pub(super) mod link;
        }
        mod tone {
            pub(super) mod stiff;
        }

        pub const RULES: &[&dyn Rule] = &[
            &ask::link::Link,
            &ask::cold_open::ColdOpen,
            &tone::stiff::Stiff,
        ];
        ");
    }

    #[test]
    fn every_group_has_its_place_in_the_registry() {
        let registry = read(root().join(REGISTRY)).unwrap();
        for group in GROUPS {
            let rule = NewRule::new("zany-zeugma", group).unwrap();
            let lines = rule.registered_in(&registry).unwrap().lines().count();
            assert_eq!(lines, registry.lines().count() + 2);
        }
    }

    #[test]
    fn the_template_says_all_that_a_rule_says() {
        let fields = |source: &str| -> Vec<String> {
            let lines = source.lines().filter_map(|line| line.strip_prefix("        ")?.split_once(": "));
            lines
                .map(|(name, _)| name.to_owned())
                .filter(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
                .collect()
        };
        let plain = read(root().join("src/rules/tone/overfamiliar.rs")).unwrap();
        assert_eq!(fields(&cold_open().source()), fields(&plain));
    }

    #[test]
    fn the_template_is_all_about_the_new_rule() {
        let rule = cold_open();
        assert_eq!(rule.file(), Path::new("src/rules/ask/cold_open.rs"));
        let source = rule.source();
        assert!(source.contains("pub struct ColdOpen {") && source.contains("group: Ask,"), "{source}");
        assert!(!source.to_lowercase().contains("talk"), "{source}");
    }

    #[test]
    fn a_name_is_new_and_in_kebab_case() {
        for (name, expected) in [("Cold-Open", "small letters"), ("cold--open", "small letters"), ("link", "already")] {
            let error = NewRule::new(name, Group::Ask).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
