//! Which wording a person gets.

use super::purpose::Purpose;
use crate::request::Recipient;
use crate::text::names::PersonName;

/// What tells a person from others whenever they are met: with it few get the
/// same text, and nobody gets another the next time (guideline 10).
pub(super) struct Seed(String);

impl Seed {
    pub(super) fn of(recipient: &Recipient) -> Self {
        let name = recipient.name.as_deref().and_then(PersonName::parse).map(|name| name.full());
        Self(name.unwrap_or_default().to_lowercase())
    }

    /// One of the wordings. Two people who share one need not share the next.
    pub(super) fn pick(&self, purpose: Purpose, wordings: &'static [&'static str; 3]) -> &'static str {
        let bytes = std::iter::once(purpose as u8).chain(self.0.bytes());
        wordings[(bytes.fold(FNV_OFFSET, fnv_1a) % 3) as usize]
    }
}

fn fnv_1a(hash: u32, byte: u8) -> u32 {
    (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

const FNV_OFFSET: u32 = 0x811c_9dc5;
