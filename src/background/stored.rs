//! All that is stored, as it was found.

use crate::about::{ABOUT_KEY, LoadedAbout};
use crate::ledger::Ledger;
use crate::own_words::{OWN_WORDS_KEYS, OwnWords};
use crate::settings::{LoadedSettings, SETTINGS_KEY};
use crate::snippets::{LoadedSnippets, SNIPPETS_KEY};

/// All that is stored.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// What the user has chosen.
    pub settings: LoadedSettings,
    /// The writer's own words.
    pub own_words: OwnWords,
    /// What they have told of themselves.
    pub about: LoadedAbout,
    /// Their own texts.
    pub snippets: LoadedSnippets,
    /// Whom they have written to.
    pub ledger: Ledger,
}

/// The keys that it stands under but for the ledger, which has its own.
pub fn keys() -> impl Iterator<Item = &'static str> {
    [SETTINGS_KEY, ABOUT_KEY, SNIPPETS_KEY].into_iter().chain(OWN_WORDS_KEYS)
}
