//! A list that is made anew when it has changed, with buttons in it.

use web_sys::HtmlElement;

use crate::js::JsError;
use crate::pages::chrome;
use crate::pages::dom;

/// The list, and what is shown while nothing is in it.
pub(super) struct List {
    pub(super) element: HtmlElement,
    pub(super) none: HtmlElement,
    /// Where the focus goes when the last button is gone.
    after: HtmlElement,
}

impl List {
    /// The list with an id; what is shown for none has it with `-none` behind.
    pub(super) fn find(id: &str, after: &str) -> Result<Self, JsError> {
        Ok(Self { element: dom::by_id(id)?, none: dom::by_id(&[id, "-none"].concat())?, after: dom::by_id(after)? })
    }

    /// Makes the list of `entries` with what `append` makes of each; the focus
    /// stays in it.
    pub(super) fn show<T>(
        &self,
        entries: &[T],
        append: impl Fn(&HtmlElement, &T, &str) -> Result<(), JsError>,
    ) -> Result<(), JsError> {
        let had_focus = dom::has_focus(&self.element);
        self.element.set_text_content(None);
        for (at, entry) in entries.iter().enumerate() {
            let item = dom::append(&self.element, "li", "item")?;
            append(&item, entry, &[&self.element.id(), "-", &at.to_string()].concat())?;
        }
        self.element.set_hidden(entries.is_empty());
        self.none.set_hidden(!entries.is_empty());
        if had_focus {
            // Its button is gone: on to the first, or to where more can be added.
            let next = dom::find::<HtmlElement>(&self.element, "button").unwrap_or_else(|_| self.after.clone());
            next.focus()?;
        }
        Ok(())
    }
}

/// Appends a button that does something with an entry, whose name stands in the
/// element with the id `about`.
pub(super) fn append_button(
    item: &HtmlElement,
    label: &str,
    does: &str,
    entry: &str,
    about: &str,
) -> Result<(), JsError> {
    let button = dom::append_text(item, "button", "button", &chrome::message(label)?)?;
    button.set_attribute("type", "button")?;
    button.set_attribute(does, entry)?;
    button.set_attribute("aria-describedby", about)?;
    Ok(())
}
