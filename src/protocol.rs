//! What the extension's parts say to each other, and the answers.
//!
//! Everything travels over a port named [`PORT`]: the background receives
//! [`ToBackground`] and answers each message with one [`FromBackground`].
//! What the browser must do besides answering (store the settings) is handed
//! back as data, so that all decisions are made here.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Level;
use crate::dictionary;
use crate::engine;
use crate::report::Report;
use crate::request::{LintRequest, Strictness};
use crate::rules;
use crate::settings::{LoadedSettings, Settings};

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

/// An answer, and what is to be stored before it is sent.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Outcome {
    /// The answer.
    pub answer: FromBackground,
    /// The settings to be stored, where they have changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store: Option<Settings>,
}

/// What a content script answers when the popup asks its tab.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TabStatus {
    /// Which layout of the site's note box was found. Nothing where a note
    /// seems to be asked for, but no box was recognized.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<Layout>,
    /// How many warnings and errors are shown.
    pub findings: u32,
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
        ToBackground::Lint { seq, request } => Outcome::answer(lint(seq, *request, settings)),
        ToBackground::GetSettings => Outcome::answer(FromBackground::Settings { settings, problem }),
        ToBackground::SetStrictness { strictness } => Outcome::change(Settings { strictness, ..settings }),
        ToBackground::SetEnabled { enabled } => Outcome::change(Settings { enabled, ..settings }),
        ToBackground::SetRule { rule, level } => set_rule(rule, level, settings),
    }
}

impl Outcome {
    fn answer(answer: FromBackground) -> Self {
        Self { answer, store: None }
    }

    fn change(settings: Settings) -> Self {
        let answer = FromBackground::Settings { settings: settings.clone(), problem: None };
        Self { answer, store: Some(settings) }
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

fn lint(seq: u32, request: LintRequest, settings: Settings) -> FromBackground {
    if !settings.enabled {
        return FromBackground::Off { seq };
    }
    let request = LintRequest { strictness: settings.strictness, rules: settings.rules, ..request };
    match engine::lint(&request) {
        Ok(report) => FromBackground::Report { seq, report, complete: dictionary::get().is_some() },
        Err(error) => FromBackground::Error { seq: Some(seq), message: error.to_string() },
    }
}
