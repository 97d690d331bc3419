//! The extension's own pages. What they show is worked out in view models,
//! which any machine can test; the rest knows a browser.

pub mod due;
pub mod ledger_file;
pub mod options;
pub mod people;
pub mod popup;

#[cfg(target_arch = "wasm32")]
mod chrome;
#[cfg(target_arch = "wasm32")]
mod display_choice;
#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod eraser;
#[cfg(target_arch = "wasm32")]
mod files;
#[cfg(target_arch = "wasm32")]
mod plain;
#[cfg(target_arch = "wasm32")]
mod port;
#[cfg(target_arch = "wasm32")]
mod practice;
