//! Connote reads the note that goes with a connection request and says what
//! would make it better. This crate is all of its judgement, and, compiled to
//! WebAssembly, its background and its own pages.

pub mod about;
pub mod account;
pub mod background;
pub mod catalogue;
pub mod chips;
pub mod diagnostic;
mod draft;
pub mod facts;
pub mod fingerprint;
#[cfg(not(target_arch = "wasm32"))]
pub mod handbook;
#[cfg(target_arch = "wasm32")]
pub mod js;
pub mod ledger;
pub mod lint;
pub mod note;
pub mod own_words;
#[cfg(any(not(target_arch = "wasm32"), feature = "pages"))]
pub mod pages;
pub mod patterns;
pub mod report;
pub mod request;
pub mod rule;
pub mod rules;
pub mod settings;
pub mod signs;
pub mod snippets;
pub mod starters;
pub mod storage;
pub mod text;

pub use lint::lint;
pub use report::Report;
pub use request::LintRequest;
