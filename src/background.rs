//! The background of the extension, as far as it is decided here: what the
//! extension's parts say to each other, and the answers.

pub mod answers;
#[cfg(all(target_arch = "wasm32", feature = "background"))]
mod exports;
pub mod protocol;
pub mod stored;
