//! What the extension's parts say to each other.
//!
//! A line to the background is a port named [`PORT`]. Each [`Question`] on it
//! is answered with one [`Answer`], or with two where the first says so.

mod ledger;

pub use ledger::{FromLedger, LedgerState, Sent, ToLedger};
use serde::{Deserialize, Serialize};

use crate::about::{About, LoadedAbout};
use crate::account::Account;
use crate::catalogue::{Level, Strictness};
use crate::chips::Chip;
use crate::ledger::Sight;
use crate::report::Report;
use crate::request::Relation;
use crate::settings::{Display, LoadedSettings};
use crate::snippets::{LoadedSnippets, Snippet};
use crate::starters::Starter;

/// The name of the ports to the background.
pub const PORT: &str = "connote";

/// A message to the background, with a number. `Note` is a [`LintRequest`](crate::LintRequest), or
/// what stands for one that is only handed on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Question<Note> {
    /// Its number on its line, from 1: an answer says whose it is.
    pub seq: u32,
    /// What is asked.
    pub message: ToBackground<Note>,
}

/// The background's answer to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Answer {
    /// The question's number; 0 where it had none.
    pub seq: u32,
    /// What is answered.
    pub message: FromBackground,
    /// Whether another answer follows, unless another note is to be read
    /// before that. The first report is made without the dictionary of
    /// misspellings, which is loaded only then.
    pub more: bool,
}

/// What the background is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ToBackground<Note> {
    /// Read this note. Strictness and rules are taken from the settings, and
    /// who writes it from what the writer has told of themselves.
    Lint(Note),
    /// What may this note begin with?
    Starters {
        /// The note, with what is known around it.
        note: Note,
        /// The writer's own line on why it is this person, or empty.
        #[serde(default)]
        why: String,
    },
    /// What are the settings?
    GetSettings,
    /// Set how much is said.
    SetStrictness(Strictness),
    /// Turn all linting on or off.
    SetEnabled(bool),
    /// Set where the remarks are shown.
    SetDisplay(Display),
    /// Set whether the profile of the person written to is read.
    SetReadsProfile(bool),
    /// Set one rule's severity.
    SetRule {
        /// The rule's name.
        rule: String,
        /// Its severity at every strictness; nothing to go by the strictness.
        #[serde(default)]
        level: Option<Level>,
    },
    /// This word of the writer's is right as it is.
    AddWord(String),
    /// It is not any more.
    RemoveWord(String),
    /// What are the writer's own words?
    GetWords,
    /// What have the writers told of themselves?
    GetAbout,
    /// This is what they tell.
    SetAbout(About),
    /// What are their own texts?
    GetSnippets,
    /// These are all of them.
    SetSnippets(Vec<Snippet>),
    /// Forget all that is stored.
    Erase,
    /// The writer has sent this. Answered with the state of the ledger, which
    /// records it where it is switched on.
    Sent(Sent<Note>),
    /// This was seen of somebody who has something of the writer's before
    /// them.
    Seen {
        /// What is theirs alone; see [`Recipient::aliases`](crate::request::Recipient::aliases).
        aliases: Vec<String>,
        /// What was seen.
        sight: Sight,
    },
    /// What a page of ours asks of the ledger.
    Ledger(ToLedger),
}

/// What the background answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum FromBackground {
    /// What was found in a note.
    Found(Box<Found>),
    /// The note was not read: Connote is switched off.
    Off,
    /// What the note may begin with, the most fitting first.
    Starters(Vec<Starter>),
    /// The settings as they are now.
    Settings(LoadedSettings),
    /// What the writers have told of themselves, as it is kept now.
    About(LoadedAbout),
    /// Their own texts, as they are kept now.
    Snippets(LoadedSnippets),
    /// Their own words.
    Words(Vec<String>),
    /// What is answered of the ledger.
    Ledger(FromLedger),
    /// It is done.
    Done,
    /// There is no room for it, and nothing was changed: there are as many as
    /// can be kept, or one is too long.
    NoRoom,
    /// The note was not read: it is far longer than any box holds.
    TooLong,
    /// The question could not be answered; nothing was changed. Says what was
    /// wrong, and where.
    Error(String),
}

/// What was found in a note, and what to make of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Found {
    /// What was found.
    pub report: Report,
    /// How many of its diagnostics count against the note: hints do not.
    pub to_look_at: u32,
    /// Where it is to be shown.
    pub display: Display,
    /// What the score is made of, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
    /// Who the recipient is to the writer: as asked, or where that was left
    /// open, as plain as words and facts make it.
    pub relation: Relation,
    /// What is known of the two and not used yet.
    pub chips: Vec<Chip>,
    /// How many invitations went out in the last week, where that begins to
    /// matter to one more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week: Option<u32>,
}

/// What a content script is told or asked by the rest of the extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ToTab {
    /// What is there to see? Answered with a [`TabStatus`].
    TabStatus,
    /// Go to a remark, if the writer is in the box: to the next one, or with
    /// -1 to the one before.
    Go(#[cfg_attr(target_arch = "wasm32", tsify(type = "1 | -1"))] i8),
}

/// What a content script answers when the popup asks its tab.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TabStatus<Note> {
    /// Which layout of the site's note box was found. Nothing where a note
    /// seems to be asked for, but no box was recognized.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layout: Option<Layout>,
    /// How many warnings and errors there are.
    pub to_look_at: u32,
    /// The note as it stands in the box, for the popup to have it read where
    /// nothing is shown in the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<Note>,
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
