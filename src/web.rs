//! The only module that knows a browser: the background's WASM package, and
//! the one of the extension's own pages.

mod error;

#[cfg(feature = "background")]
mod boundary;

#[cfg(feature = "pages")]
mod background;
#[cfg(feature = "pages")]
mod chrome;
#[cfg(feature = "pages")]
mod display_choice;
#[cfg(feature = "pages")]
mod dom;
#[cfg(feature = "pages")]
mod popup;
#[cfg(feature = "pages")]
mod practice;
