//! What the user has chosen, and how it is read back from storage.
//!
//! Pure data: the background keeps it in `storage.sync`, or in
//! `storage.local` where sync is refused.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::catalogue::{Level, Strictness};
use crate::rules;
use crate::storage::readable;

/// The key they are stored under.
pub const SETTINGS_KEY: &str = "settings";

/// The version of the stored form that this code writes.
pub const SETTINGS_VERSION: u32 = 1;

/// What the user has chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Settings {
    /// The version of the stored form.
    pub version: u32,
    /// Whether notes are read at all.
    #[serde(default = "on")]
    pub enabled: bool,
    /// How much is said.
    #[serde(default)]
    pub strictness: Strictness,
    /// Where the remarks are shown.
    #[serde(default)]
    pub display: Display,
    /// Whether the profile of the person written to is read, beyond the name
    /// that the note box's own dialog shows.
    #[serde(default = "on")]
    pub reads_profile: bool,
    /// Severity by rule name, over what the strictness says.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "{ [rule: string]: Level }"))]
    #[serde(default)]
    pub rules: BTreeMap<String, Level>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            version: SETTINGS_VERSION,
            enabled: true,
            strictness: Strictness::default(),
            display: Display::default(),
            reads_profile: true,
            rules: BTreeMap::new(),
        }
    }
}

/// Where the remarks are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Display {
    /// Below the note box, in one line that the writer unfolds. It was a
    /// choice of its own once.
    #[default]
    #[serde(alias = "folded")]
    Open,
    /// Nothing is put into the page: the toolbar says how many there are, and
    /// the popup what they are.
    Quiet,
}

/// The settings as they were found in storage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LoadedSettings {
    /// The settings to go by.
    pub settings: Settings,
    /// What was wrong with the stored ones, when these are the defaults in
    /// their stead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

impl LoadedSettings {
    /// The settings that a stored value stands for. One that can't be read,
    /// or that a later version wrote, gives the defaults and says what was
    /// wrong. Rules that no longer exist are dropped.
    pub fn from_stored(stored: Result<Settings, impl fmt::Display>) -> Self {
        match readable(stored, |settings| settings.version, SETTINGS_VERSION) {
            Ok(stored) => {
                let rules = stored.rules.into_iter().filter(|(name, _)| rules::named(name).is_some()).collect();
                Self { settings: Settings { version: SETTINGS_VERSION, rules, ..stored }, problem: None }
            }
            Err(problem) => Self { problem: Some(problem), ..Self::default() },
        }
    }
}

fn on() -> bool {
    true
}
