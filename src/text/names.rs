//! People's names.

mod fold;
mod forms;
mod nicknames;
mod person;

pub(crate) use fold::{fold, fold_into};
pub use person::{CallName, Likeness, PersonName};
pub(crate) use person::{is_particle, is_title, leads_family_name, leads_given_name};
