//! The popup: what was found on this tab, what is due by the ledger, how much is
//! said and where, the rules that are off, and a box to try a note in.

pub mod view;

#[cfg(target_arch = "wasm32")]
mod findings;
#[cfg(target_arch = "wasm32")]
mod ledger;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod paste_box;
#[cfg(target_arch = "wasm32")]
mod reader;
#[cfg(target_arch = "wasm32")]
mod rules_off;
#[cfg(target_arch = "wasm32")]
mod score;
#[cfg(target_arch = "wasm32")]
mod tab_card;
