//! Connote reads the note that goes with a connection request and says what
//! would make it better. This crate is all of its judgement, and, compiled to
//! WebAssembly, its background and its own pages.

pub mod address;
mod asking;
pub mod diagnostic;
pub mod dictionary;
pub mod engine;
pub mod evidence;
#[cfg(not(target_arch = "wasm32"))]
pub mod handbook;
mod language;
pub mod lexicon;
pub mod names;
pub mod note;
pub mod protocol;
mod quote;
pub mod report;
pub mod request;
pub mod rule;
pub mod rules;
mod sentence;
pub mod settings;
pub mod span;
pub mod view;

#[cfg(target_arch = "wasm32")]
mod web;

pub use engine::lint;
pub use report::Report;
pub use request::LintRequest;
