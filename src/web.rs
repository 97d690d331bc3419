//! The only module that knows a browser: the WASM package's exports, and the
//! extension's own pages.

mod background;
mod boundary;
mod chrome;
mod display_choice;
mod dom;
mod error;
mod popup;
mod practice;
