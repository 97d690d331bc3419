//! What the extension's parts say to each other, and the answers.
//!
//! Everything travels over a port named [`PORT`]: the background receives
//! [`ToBackground`] and answers each message with one [`FromBackground`].
//! What the browser must do besides answering (store the settings) is handed
//! back as data, so that all decisions are made here.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Level, Strictness};
use crate::report::{Report, Verdict};
use crate::request::LintRequest;
use crate::rules;
use crate::settings::{Display, LoadedSettings, Settings};
use crate::text::dictionary;

/// The name of the ports to the background.
pub const PORT: &str = "connote";

/// A message to the background.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "kebab-case", try_from = "Fields")]
pub enum ToBackground {
    /// Read this note. Strictness and rules are taken from the settings.
    Lint {
        /// Handed back in the answer, so that a stale one can be dropped.
        seq: u32,
        /// The note.
        request: Box<LintRequest>,
    },
    /// What are the settings?
    GetSettings,
    /// Set how much is said.
    SetStrictness {
        /// How much.
        strictness: Strictness,
    },
    /// Turn all linting on or off.
    SetEnabled {
        /// On or off.
        enabled: bool,
    },
    /// Set where the remarks are shown.
    SetDisplay {
        /// Where.
        display: Display,
    },
    /// Set one rule's severity.
    SetRule {
        /// The rule's name.
        rule: String,
        /// Its severity at every strictness; nothing to go by the strictness.
        #[serde(default)]
        level: Option<Level>,
    },
}

/// Every field that a message can have. Read first: for an enum with a tag,
/// serde would copy the message into a tree, and bring 60 KB of code for it.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Fields {
    kind: MessageKind,
    seq: Option<u32>,
    request: Option<Box<LintRequest>>,
    strictness: Option<Strictness>,
    enabled: Option<bool>,
    display: Option<Display>,
    rule: Option<String>,
    level: Option<Level>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum MessageKind {
    Lint,
    GetSettings,
    SetStrictness,
    SetEnabled,
    SetDisplay,
    SetRule,
}

impl TryFrom<Fields> for ToBackground {
    type Error = String;

    fn try_from(fields: Fields) -> Result<Self, String> {
        fn required<T>(field: Option<T>, name: &str) -> Result<T, String> {
            field.ok_or_else(|| format!("missing field `{name}`"))
        }
        Ok(match fields.kind {
            MessageKind::Lint => {
                Self::Lint { seq: required(fields.seq, "seq")?, request: required(fields.request, "request")? }
            }
            MessageKind::GetSettings => Self::GetSettings,
            MessageKind::SetStrictness => {
                Self::SetStrictness { strictness: required(fields.strictness, "strictness")? }
            }
            MessageKind::SetEnabled => Self::SetEnabled { enabled: required(fields.enabled, "enabled")? },
            MessageKind::SetDisplay => Self::SetDisplay { display: required(fields.display, "display")? },
            MessageKind::SetRule => Self::SetRule { rule: required(fields.rule, "rule")?, level: fields.level },
        })
    }
}

/// An answer of the background.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum FromBackground {
    /// What was found in a note.
    Report {
        /// The question's number.
        seq: u32,
        /// What was found.
        report: Report,
        /// Whether misspellings were looked for: not before the dictionary is
        /// there, which is loaded after the first answer. Worth asking again.
        complete: bool,
        /// Where it is to be shown.
        display: Display,
    },
    /// The note was not read: Connote is switched off.
    Off {
        /// The question's number.
        seq: u32,
    },
    /// The settings as they are now.
    Settings {
        /// The settings.
        settings: Settings,
        /// What was wrong with the stored ones, when defaults stand in.
        #[serde(skip_serializing_if = "Option::is_none")]
        problem: Option<String>,
    },
    /// The message could not be answered; nothing was changed.
    Error {
        /// The question's number, where it had one.
        #[serde(skip_serializing_if = "Option::is_none")]
        seq: Option<u32>,
        /// What was wrong, and where.
        message: String,
    },
}

/// An answer, what is to be stored before it is sent, and what the toolbar
/// shows for the tab that asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Outcome {
    /// The answer.
    pub answer: FromBackground,
    /// The settings to be stored, where they have changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store: Option<Settings>,
    /// What the badge of the tab says from now on; empty for no badge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub badge: Option<String>,
}

/// What a content script is told or asked by the rest of the extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ToTab {
    /// What is there to see? Answered with a [`TabStatus`].
    TabStatus,
    /// Go to a remark, if the writer is in the box.
    Go {
        /// To the next one, or with -1 to the one before.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "1 | -1"))]
        step: i8,
    },
}

/// What a content script answers when the popup asks its tab.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TabStatus {
    /// Which layout of the site's note box was found. Nothing where a note
    /// seems to be asked for, but no box was recognized.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layout: Option<Layout>,
    /// How many warnings and errors are shown.
    pub findings: u32,
    /// The note as it stands in the box, for the popup to have it read where
    /// nothing is shown in the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<LintRequest>,
}

/// A layout of the site that has a note box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// The invitation, in the shadow root of most pages.
    InvitationShadow,
    /// The invitation, in the document itself.
    InvitationPage,
    /// The invitation, in a frame of the page.
    InvitationFrame,
    /// The invitation, in a native dialog.
    InvitationNative,
    /// What must be the invitation, going by its counter.
    InvitationGuessed,
    /// A message.
    Message,
    /// Sales Navigator's invitation.
    SalesInvitation,
    /// Sales Navigator's message.
    SalesMessage,
}

/// Answers one message.
#[must_use]
pub fn respond(message: ToBackground, loaded: LoadedSettings) -> Outcome {
    let LoadedSettings { settings, problem } = loaded;
    match message {
        ToBackground::Lint { seq, request } => lint(seq, *request, settings),
        ToBackground::GetSettings => Outcome::answer(FromBackground::Settings { settings, problem }),
        ToBackground::SetStrictness { strictness } => Outcome::change(Settings { strictness, ..settings }),
        ToBackground::SetEnabled { enabled } => Outcome::change(Settings { enabled, ..settings }),
        ToBackground::SetDisplay { display } => Outcome::change(Settings { display, ..settings }),
        ToBackground::SetRule { rule, level } => set_rule(rule, level, settings),
    }
}

impl Outcome {
    fn answer(answer: FromBackground) -> Self {
        Self { answer, store: None, badge: None }
    }

    fn change(settings: Settings) -> Self {
        let answer = FromBackground::Settings { settings: settings.clone(), problem: None };
        Self { answer, store: Some(settings), badge: None }
    }
}

fn set_rule(rule: String, level: Option<Level>, mut settings: Settings) -> Outcome {
    if rules::named(&rule).is_none() {
        let message = format!("there is no rule named “{rule}”");
        return Outcome::answer(FromBackground::Error { seq: None, message });
    }
    match level {
        Some(level) => settings.rules.insert(rule, level),
        None => settings.rules.remove(&rule),
    };
    Outcome::change(settings)
}

fn lint(seq: u32, request: LintRequest, settings: Settings) -> Outcome {
    if !settings.enabled {
        return Outcome { answer: FromBackground::Off { seq }, store: None, badge: Some(String::new()) };
    }
    let Settings { strictness, display, rules, .. } = settings;
    let request = LintRequest { strictness, rules, ..request };
    match crate::lint(&request) {
        Ok(report) => {
            let badge = if display == Display::Quiet { badge(&report) } else { String::new() };
            let complete = dictionary::get().is_some();
            let answer = FromBackground::Report { seq, report, complete, display };
            Outcome { answer, store: None, badge: Some(badge) }
        }
        Err(error) => Outcome::answer(FromBackground::Error { seq: Some(seq), message: error.to_string() }),
    }
}

/// How many things there are to look at, or a tick for a note that is ready.
fn badge(report: &Report) -> String {
    match (report.verdict, report.length) {
        (_, 0) => String::new(),
        (Verdict::Ready, _) => "✓".to_owned(),
        _ => report.to_look_at().max(1).to_string(),
    }
}
