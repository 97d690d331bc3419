//! The options: what the writers tell of themselves, their own texts and
//! words, the ledger, what is read from the page, and what is stored.

pub mod view;

#[cfg(target_arch = "wasm32")]
mod about_form;
#[cfg(target_arch = "wasm32")]
mod ledger;
#[cfg(target_arch = "wasm32")]
mod list;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod saving;
#[cfg(target_arch = "wasm32")]
mod stored;
#[cfg(target_arch = "wasm32")]
mod texts;
#[cfg(target_arch = "wasm32")]
mod words;
