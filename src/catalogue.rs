//! The words that all other modules use: how much a thing matters, how far a
//! fix may be trusted, what the text is for, and what is known of a rule.

use serde::{Deserialize, Serialize};

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Would make it better; counts against nothing.
    Hint,
    /// Costs acceptance.
    Warning,
    /// Embarrasses.
    Error,
}

impl Severity {
    /// What a finding takes off the score. A slip is mended in a moment; what
    /// is asked too soon, or said in a tone that puts off, is the note itself.
    #[must_use]
    pub const fn cost(self, group: Group) -> u32 {
        match (self, group) {
            (Self::Error, _) => 60,
            (Self::Warning, Group::Clarity) => 8,
            (Self::Warning, _) => 40,
            (Self::Hint, _) => 2,
        }
    }
}

/// A rule's severity at one strictness, or its silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The rule is not run.
    Off,
    /// See [`Severity::Hint`].
    Hint,
    /// See [`Severity::Warning`].
    Warning,
    /// See [`Severity::Error`].
    Error,
}

impl Level {
    /// The severity, or nothing when the rule is off.
    #[must_use]
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Hint => Some(Severity::Hint),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

/// What a rule is about; the rules of one group live in one folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Whether the note is written to this one person.
    Personal,
    /// What it asks for, and how.
    Ask,
    /// How it sounds.
    Tone,
    /// How it reads.
    Clarity,
    /// Whether this is the moment for it.
    Occasion,
}

/// How far a fix may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Applicability {
    /// Keeps what the writer means: one click, or all of them at once.
    Safe,
    /// Changes what is said: one click, after a look.
    Review,
    /// Leaves a `[slot]` for the writer to fill, which is itself a
    /// `placeholder` until then.
    FillIn,
}

/// What the text is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The note of a connection invitation.
    #[default]
    Invite,
    /// Anything sent once the connection exists.
    Message,
    /// Turning an invitation down.
    Decline,
    /// Telling someone of a disconnection.
    Farewell,
}

impl Kind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[Self::Invite, Self::Message, Self::Decline, Self::Farewell];
}

/// How much is said: from only what would embarrass to everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Strictness {
    /// Only what would do harm.
    Relaxed,
    /// What a kind adviser would say.
    #[default]
    Balanced,
    /// Everything that could be better.
    Strict,
    /// Strict for a choosy recipient, else balanced.
    Auto,
}

/// What a good note has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ChecklistItem {
    /// It greets the recipient.
    Greeting,
    /// It says who writes.
    Introduction,
    /// It names something the two share.
    CommonGround,
    /// It says why this person.
    Reason,
    /// Its tone gives nobody pause.
    Tone,
    /// It has been proofread.
    Polish,
}

impl ChecklistItem {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 6] =
        [Self::Greeting, Self::Introduction, Self::CommonGround, Self::Reason, Self::Tone, Self::Polish];

    /// What it adds to the score. Tone and polish add nothing: what is wrong
    /// there is taken off.
    #[must_use]
    pub const fn worth(self) -> u32 {
        match self {
            Self::Reason => 70,
            Self::Greeting | Self::Introduction | Self::CommonGround => 10,
            Self::Tone | Self::Polish => 0,
        }
    }
}

/// How much of a note has to stand before a rule may speak of it, while the
/// note is still being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: it knows no words, and speaks of an empty text too.
    Nothing,
    /// The words it speaks of.
    Words,
    /// Their sentence; where it speaks of the note as a whole, all that the
    /// writer has so far, once they rest.
    Sentence,
    /// All of the note: the rule says what is lacking, and that may still
    /// come. Until then this item of the checklist is open.
    Note(ChecklistItem),
}

/// The language a note was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Language {
    /// English, or too short to tell.
    En,
    /// The note is still being written, and there is too little of it to tell:
    /// only the rules that know no language were run.
    Und,
    /// Not English: only the rules that know no language were run.
    Other,
}

/// A published guide that the rules follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Source {
    /// Washington Post Jobs, "When is it OK to Add a Client or Colleague to
    /// Your LinkedIn Network?"
    #[serde(rename = "WP")]
    WashingtonPost,
    /// "LinkedIn etiquette" guide.
    #[serde(rename = "ET")]
    Etiquette,
    /// Kenneth Lang, "To Connect or Not to Connect on LinkedIn".
    #[serde(rename = "KL")]
    KennethLang,
    /// "Connecting with coworkers on LinkedIn".
    #[serde(rename = "CW")]
    Coworkers,
    /// Chelsea Larsson, "The do's and don'ts of connecting on LinkedIn".
    #[serde(rename = "CL")]
    ChelseaLarsson,
}

/// What is known of a rule without running it.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact by itself, and most rules leave all of them out")]
pub struct Meta {
    /// Its name, which says the fault and reads well after "allow".
    pub name: &'static str,
    /// The group, and the folder, it belongs to.
    pub group: Group,
    /// The version that brought it.
    pub since: &'static str,
    /// Severity at relaxed, balanced and strict.
    pub levels: [Level; 3],
    /// The kinds of text it applies to.
    pub kinds: &'static [Kind],
    /// Whether it can be told without knowing the language.
    pub any_language: bool,
    /// What has to stand before it speaks of a note that is being written.
    pub needs: Needs,
    /// Whether it speaks of a reply too: of a slip, or of what would do harm
    /// in any conversation. Errors are said of every text.
    pub in_replies: bool,
    /// Whether it is silent about the writer's own words.
    pub heeds_own_words: bool,
    /// Whether its warning is a reason not to send the note at all.
    pub not_to_send: bool,
    /// The kind of fix it can offer.
    pub fix: Option<Applicability>,
    /// Rules whose fault implies this one: where one of them speaks of the
    /// same words, this one is silent.
    pub implied_by: &'static [&'static str],
    /// The guides it follows.
    pub source: &'static [Source],
    /// Why it matters, in a sentence for the writer.
    pub why: &'static str,
    /// The doc comment: the fault in one sentence, then more for contributors.
    #[cfg(not(target_arch = "wasm32"))]
    pub docs: &'static str,
}

impl Meta {
    /// What a rule is where it does not say otherwise: it reads texts of every
    /// kind, in English alone, offers no fix, and is implied by no other rule.
    pub const DEFAULT: Self = Self {
        name: "",
        group: Group::Personal,
        since: "",
        levels: [Level::Off; 3],
        kinds: Kind::ALL,
        any_language: false,
        needs: Needs::Sentence,
        in_replies: false,
        heeds_own_words: false,
        not_to_send: false,
        fix: None,
        implied_by: &[],
        source: &[],
        why: "",
        #[cfg(not(target_arch = "wasm32"))]
        docs: "",
    };

    /// The severity at `strictness`, which is not `auto` any more.
    #[must_use]
    pub fn level(&self, strictness: Strictness) -> Level {
        match strictness {
            Strictness::Relaxed => self.levels[0],
            Strictness::Balanced | Strictness::Auto => self.levels[1],
            Strictness::Strict => self.levels[2],
        }
    }
}
