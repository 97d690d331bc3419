//! The only module that knows a browser: the WASM package's exports, and the
//! extension's own pages.

mod boundary;
mod chrome;
mod dom;
mod error;
mod popup;
mod practice;
