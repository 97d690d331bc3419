//! The choice between remarks in the page and remarks in the toolbar alone.

use web_sys::{HtmlElement, HtmlInputElement};

use super::dom;
use crate::js::JsError;
use crate::settings::Display;

/// The radio buttons of it: the page's way of showing them is chosen there.
pub(super) struct DisplayChoice {
    /// What changes when the user chooses.
    pub(super) element: HtmlElement,
    in_page: HtmlInputElement,
    quiet: HtmlInputElement,
}

impl DisplayChoice {
    pub(super) fn find() -> Result<Self, JsError> {
        Ok(Self {
            element: dom::by_id("display")?,
            in_page: dom::by_id("display-page")?,
            quiet: dom::by_id("display-quiet")?,
        })
    }

    /// Shows what is chosen.
    pub(super) fn show(&self, display: Display) {
        self.quiet.set_checked(display == Display::Quiet);
        self.in_page.set_checked(display != Display::Quiet);
    }

    /// What the user has chosen.
    pub(super) fn chosen(&self) -> Display {
        if self.quiet.checked() { Display::Quiet } else { Display::Open }
    }
}
