//! People's names.

mod fold;
mod nicknames;
mod person;

pub use person::{Likeness, PersonName};
pub(crate) use person::{is_particle, is_title};
