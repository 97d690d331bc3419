//! The registry: every rule, and every list of patterns.

mod ask {
    pub(super) mod favor_ask;
    pub(super) mod job_ask;
    pub(super) mod link;
    pub(super) mod meeting_ask;
    pub(super) mod pressure;
    pub(super) mod reference_ask;
    pub(super) mod sales_pitch;
}
mod clarity {
    pub(super) mod capitalization;
    pub(super) mod cliche;
    pub(super) mod confusable;
    pub(super) mod misspelling;
    pub(super) mod over_limit;
    pub(super) mod punctuation;
    pub(super) mod repeated_word;
    pub(super) mod too_short;
    pub(super) mod wordy;
}
mod occasion {
    pub(super) mod choosy_recipient;
    pub(super) mod follow_up_limit;
    pub(super) mod harsh;
    pub(super) mod job_hunt_to_coworker;
    pub(super) mod mass_invites;
    pub(super) mod missing_thanks;
    pub(super) mod only_asks;
    pub(super) mod repeat_invite;
    pub(super) mod too_soon_after_interview;
    pub(super) mod too_soon_on_job;
}
mod personal {
    pub(super) mod empty_flattery;
    pub(super) mod no_greeting;
    pub(super) mod no_introduction;
    pub(super) mod no_name;
    pub(super) mod no_reason;
    pub(super) mod placeholder;
    pub(super) mod reused_note;
    pub(super) mod self_centered;
    pub(super) mod stock_invite;
    pub(super) mod wrong_name;
}
mod tone {
    pub(super) mod controversy;
    pub(super) mod emoji;
    pub(super) mod negative;
    pub(super) mod over_apology;
    pub(super) mod overfamiliar;
    pub(super) mod pleading;
    pub(super) mod profanity;
    pub(super) mod shouting;
    pub(super) mod slang;
    pub(super) mod stiff;
}

#[cfg(not(target_arch = "wasm32"))]
use std::collections::BTreeSet;
use std::sync::OnceLock;

#[cfg(not(target_arch = "wasm32"))]
use crate::note::Note;
use crate::patterns::{Lexicon, PatternList};
#[cfg(not(target_arch = "wasm32"))]
use crate::request::LintRequest;
use crate::rule::Rule;
use crate::signs;

/// Every rule, in the order of the catalogue.
pub const RULES: &[&dyn Rule] = &[
    &personal::stock_invite::StockInvite,
    &personal::no_greeting::NoGreeting,
    &personal::no_name::NoName,
    &personal::wrong_name::WrongName,
    &personal::placeholder::Placeholder,
    &personal::no_reason::NoReason,
    &personal::no_introduction::NoIntroduction,
    &personal::empty_flattery::EmptyFlattery,
    &personal::self_centered::SelfCentered,
    &personal::reused_note::ReusedNote,
    &ask::sales_pitch::SalesPitch,
    &ask::job_ask::JobAsk,
    &ask::reference_ask::ReferenceAsk,
    &ask::favor_ask::FavorAsk,
    &ask::meeting_ask::MeetingAsk,
    &ask::pressure::Pressure,
    &ask::link::Link,
    &tone::slang::Slang,
    &tone::overfamiliar::Overfamiliar,
    &tone::shouting::Shouting,
    &tone::emoji::Emoji,
    &tone::negative::Negative,
    &tone::controversy::Controversy,
    &tone::profanity::Profanity,
    &tone::pleading::Pleading,
    &tone::over_apology::OverApology,
    &tone::stiff::Stiff,
    &clarity::over_limit::OverLimit,
    &clarity::too_short::TooShort,
    &clarity::misspelling::Misspelling,
    &clarity::repeated_word::RepeatedWord,
    &clarity::confusable::Confusable,
    &clarity::capitalization::Capitalization,
    &clarity::punctuation::Punctuation,
    &clarity::wordy::Wordy,
    &clarity::cliche::Cliche,
    &occasion::missing_thanks::MissingThanks,
    &occasion::too_soon_after_interview::TooSoonAfterInterview,
    &occasion::too_soon_on_job::TooSoonOnJob,
    &occasion::repeat_invite::RepeatInvite,
    &occasion::follow_up_limit::FollowUpLimit,
    &occasion::mass_invites::MassInvites,
    &occasion::job_hunt_to_coworker::JobHuntToCoworker,
    &occasion::choosy_recipient::ChoosyRecipient,
    &occasion::harsh::Harsh,
    &occasion::only_asks::OnlyAsks,
];

/// The rule of that name.
#[must_use]
pub fn named(name: &str) -> Option<&'static dyn Rule> {
    RULES.iter().copied().find(|rule| rule.meta().name == name)
}

/// All pattern lists in one matcher, made on first use.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::new(lists(), image()))
}

/// The pattern lists of the rules, and those that they share.
fn lists() -> impl Iterator<Item = &'static PatternList> {
    RULES.iter().flat_map(|rule| rule.lists()).copied().chain(signs::lists())
}

/// The image of all pattern lists, which the host has made for this build.
#[cfg(target_arch = "wasm32")]
fn image() -> &'static [u8] {
    include_bytes!(env!("CONNOTE_LEXICON"))
}

/// The image of all pattern lists, made on first use. A malformed pattern is
/// left out; a test sees to it that none is.
#[cfg(not(target_arch = "wasm32"))]
pub fn image() -> &'static [u8] {
    static IMAGE: OnceLock<Vec<u8>> = OnceLock::new();
    IMAGE.get_or_init(|| crate::patterns::image(signs::GROUPS, lists(), &crate::text::words::entries().0).0)
}

/// All patterns, in the order of their numbers.
#[cfg(not(target_arch = "wasm32"))]
pub fn patterns() -> impl Iterator<Item = &'static str> {
    lists().flat_map(PatternList::patterns)
}

/// The patterns that match in a note, each once.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn matching(request: &LintRequest) -> BTreeSet<&'static str> {
    let note = Note::new(request, lexicon(), None);
    let all: Vec<&str> = patterns().collect();
    lists().flat_map(|list| note.hits(list)).filter_map(|hit| all.get(hit.number()).copied()).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::catalogue::{Applicability, Severity};
    use crate::diagnostic::{Diagnostic, Diagnostics};
    use crate::request::MAX_TEXT_UNITS;
    use crate::rule::Example;
    use crate::signs::Signs;
    use crate::text::dictionary;

    fn check(rule: &dyn Rule, request: &LintRequest) -> Vec<Diagnostic> {
        let mut diagnostics = Diagnostics::new(rule.meta(), Severity::Warning);
        let note = Note::new(request, lexicon(), dictionary::get());
        rule.check(&note, &Signs::of(&note), &mut diagnostics);
        diagnostics.into_diagnostics()
    }

    /// Sees to it that the rule speaks of exactly what is marked in each of
    /// these notes to Priya Raman.
    #[track_caller]
    pub(super) fn assert_marked(rule: &dyn Rule, notes: &[&'static str]) {
        let mut failures = Vec::new();
        for &note in notes {
            let example = Example::new(note).to("Priya Raman").at("Brightwater");
            let (mut text, _) = example.unmarked();
            let found = check(rule, &example.request());
            for span in found.iter().rev().map(|diagnostic| diagnostic.span) {
                text.insert(span.end, '›');
                text.insert(span.start, '‹');
            }
            if text != note {
                failures.push(format!("“{note}” is marked “{text}”"));
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn every_pattern_is_well_formed() {
        let (_, errors) = crate::patterns::image(signs::GROUPS, lists(), &[]);
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }

    #[test]
    fn every_example_is_flagged_exactly_where_it_is_marked() {
        let mut failures = Vec::new();
        for rule in RULES {
            for example in rule.flags() {
                let (text, marked) = example.unmarked();
                assert!(!marked.is_empty(), "{}: “{text}” marks no words", rule.meta().name);
                let found: Vec<_> =
                    check(*rule, &example.request()).iter().map(|diagnostic| diagnostic.span.range()).collect();
                if found != marked {
                    let shown: Vec<_> = found.iter().map(|span| &text[span.clone()]).collect();
                    failures.push(format!("{}: “{text}” flags {shown:?}", rule.meta().name));
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn every_example_that_passes_is_left_alone() {
        let mut failures = Vec::new();
        for rule in RULES {
            for example in rule.passes() {
                let (text, _) = example.unmarked();
                for found in check(*rule, &example.request()) {
                    failures.push(format!("{}: “{text}” flags “{}”", rule.meta().name, &text[found.span.range()]));
                }
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn every_first_fix_does_what_its_example_says() {
        for rule in RULES {
            for example in rule.flags() {
                let Some(fixed) = example.fixed else { continue };
                let (mut text, _) = example.unmarked();
                let found = check(*rule, &example.request());
                let mut first_fixes: Vec<_> = found.iter().filter_map(|diagnostic| diagnostic.fixes.first()).collect();
                // One fix may mend several places.
                first_fixes.dedup();
                for fix in first_fixes.into_iter().rev() {
                    text.replace_range(fix.span.range(), &fix.replacement);
                }
                assert_eq!(text, fixed, "{}", rule.meta().name);
            }
        }
    }

    #[test]
    fn a_fix_is_of_the_kind_that_the_rule_declares() {
        for rule in RULES {
            for fix in
                examples(*rule).flat_map(|example| check(*rule, &example.request())).flat_map(|found| found.fixes)
            {
                let declared = rule.meta().fix.expect("a rule that offers fixes declares their kind");
                // A rule that can only leave a slot may know what fills it, and one may be less sure of a name.
                let is_better = fix.applicability == Applicability::Safe && declared == Applicability::FillIn;
                let is_unsure = fix.applicability == Applicability::Review && declared != Applicability::Review;
                assert!(fix.applicability == declared || is_better || is_unsure, "{}: {}", rule.meta().name, fix.title);
            }
        }
    }

    #[test]
    fn a_fix_with_a_name_that_is_not_sure_is_to_be_looked_at() {
        for (name, text) in [
            ("no-greeting", "I saw your talk."),
            ("no-greeting", "Professor, I saw your talk."),
            ("no-name", "Hi there, I saw your talk."),
            ("no-name", "Dear Professor, I saw your talk."),
            ("wrong-name", "Hi Daniel, I saw your talk."),
            ("placeholder", "Hi [Name], I saw your talk."),
        ] {
            for (to, expected) in [("Ada Okafor", Applicability::Safe), ("J. Smith", Applicability::Review)] {
                let rule = named(name).expect("a rule of that name");
                let found = check(rule, &Example::new(text).to(to).request());
                assert_eq!(found[0].fixes[0].applicability, expected, "{name}: “{text}” to {to}");
            }
        }
    }

    #[test]
    fn every_rule_has_examples_of_both_sorts() {
        for rule in RULES {
            let name = rule.meta().name;
            assert!(rule.flags().len() >= 3 && rule.passes().len() >= 3, "{name} has too few examples");
        }
    }

    #[test]
    fn every_rule_bears_its_own_name_in_kebab_case() {
        let mut seen = HashSet::new();
        for rule in RULES {
            let name = rule.meta().name;
            assert!(seen.insert(name), "two rules are named {name}");
            assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{name}");
        }
    }

    #[test]
    fn implied_rules_exist() {
        for rule in RULES {
            for name in rule.meta().implied_by {
                let other = named(name).map(|other| other.meta().name);
                assert_eq!(other, Some(*name), "{} is implied by what is no rule", rule.meta().name);
            }
        }
    }

    #[test]
    fn words_for_writers_are_short_and_kind() {
        for rule in RULES {
            let meta = rule.meta();
            let messages =
                examples(*rule).flat_map(|example| check(*rule, &example.request())).map(|found| found.message);
            for words in messages.chain([meta.why.to_owned()]) {
                let said = words.to_lowercase();
                assert!(words.ends_with(['.', '?']), "{}: not a sentence: {words}", meta.name);
                assert!(words.chars().count() <= 180, "{}: too long: {words}", meta.name);
                for unkind in ["you must", "you should", "wrong", "error", "invalid", "bad "] {
                    assert!(!said.contains(unkind), "{}: “{unkind}” in: {words}", meta.name);
                }
            }
        }
    }

    #[test]
    fn no_rule_panics_on_any_example_of_another_cut_anywhere() {
        for example in RULES.iter().flat_map(|rule| examples(*rule)) {
            let request = example.request();
            for (end, _) in request.text.char_indices() {
                let cut = LintRequest { text: request.text[..end].to_owned(), ..request.clone() };
                crate::lint(&cut).expect("the text is short");
            }
        }
    }

    #[test]
    fn a_text_that_is_too_long_is_refused() {
        let request = LintRequest { text: "x".repeat(MAX_TEXT_UNITS + 1), ..LintRequest::default() };
        let error = crate::lint(&request).expect_err("it is too long");
        assert_eq!(error.to_string(), "`text` is 100001 UTF-16 units long; at most 100000 are read");
    }

    fn examples(rule: &dyn Rule) -> impl Iterator<Item = &'static Example> {
        rule.flags().iter().chain(rule.passes())
    }
}
