//! Small things that every page does with its document.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DocumentFragment, Element, Event, EventInit, EventTarget, HtmlDocument, HtmlElement, HtmlTemplateElement,
    HtmlTextAreaElement, Node,
};

use super::chrome;
use crate::js::JsError;

/// Attributes that are filled with a message, and the ones that name it.
const FILLED: [(&str, &str); 2] =
    [("aria-label", "data-message-aria-label"), ("placeholder", "data-message-placeholder")];

/// Fills in the page's texts.
pub(super) fn localise_page() -> Result<(), JsError> {
    let page = document().document_element().ok_or_else(|| JsError::new("the page has no root"))?;
    page.set_attribute("lang", &chrome::message("pagesLanguage")?)?;
    localise(&page)
}

/// Fills in the texts of what is in `root`.
pub(super) fn localise(root: &Element) -> Result<(), JsError> {
    for element in all::<Element>(root, "[data-message]")? {
        element.set_text_content(Some(&chrome::message(&attribute(&element, "data-message"))?));
    }
    for (filled, named) in FILLED {
        for element in all::<Element>(root, &["[", named, "]"].concat())? {
            element.set_attribute(filled, &chrome::message(&attribute(&element, named))?)?;
        }
    }
    Ok(())
}

/// The element with an id, as what it should be.
pub(super) fn by_id<T: JsCast>(id: &str) -> Result<T, JsError> {
    let element = document().get_element_by_id(id);
    element.and_then(|element| element.dyn_into().ok()).ok_or_else(|| missing(id))
}

/// The element in `root` that a selector finds, as what it should be.
pub(super) fn find<T: JsCast>(root: &Element, selector: &str) -> Result<T, JsError> {
    let element = root.query_selector(selector)?;
    element.and_then(|element| element.dyn_into().ok()).ok_or_else(|| missing(selector))
}

/// All elements in `root` that a selector finds and that are what they should
/// be.
pub(super) fn all<T: JsCast>(root: &Element, selector: &str) -> Result<Vec<T>, JsError> {
    let found = root.query_selector_all(selector)?;
    Ok((0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect())
}

/// Listens for as long as what is handed back is kept. What goes wrong meanwhile
/// is logged.
pub(super) fn listen(
    target: &EventTarget,
    kind: &'static str,
    mut heard: impl FnMut(&Event) -> Result<(), JsError> + 'static,
) -> EventListener {
    EventListener::new(target, kind, move |event| log_error(heard(event)))
}

/// Listens for a form that is to be sent: it never is, `heard` has it instead.
pub(super) fn listen_to_form(
    form: &EventTarget,
    mut heard: impl FnMut() -> Result<(), JsError> + 'static,
) -> EventListener {
    let may_prevent = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(form, "submit", may_prevent, move |event| {
        event.prevent_default();
        log_error(heard());
    })
}

/// The element nearest to where an event happened that has an attribute, and
/// the attribute's value.
pub(super) fn source(event: &Event, name: &str) -> Option<(Element, String)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let element = target.closest(&["[", name, "]"].concat()).ok()??;
    let value = element.get_attribute(name)?;
    Some((element, value))
}

/// Whether the focus is on something in there.
pub(super) fn has_focus(element: &HtmlElement) -> bool {
    document().active_element().is_some_and(|it| element.contains(Some(&it)))
}

/// An attribute's value; empty if there is none.
pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// A new element, with a class.
pub(super) fn element(tag: &str, class: &str) -> Result<HtmlElement, JsError> {
    let element = document().create_element(tag)?;
    element.set_class_name(class);
    Ok(element.unchecked_into())
}

/// A new element at the end of `parent`, with a class.
pub(super) fn append(parent: &Node, tag: &str, class: &str) -> Result<HtmlElement, JsError> {
    let element = element(tag, class)?;
    parent.append_child(&element)?;
    Ok(element)
}

/// A new element at the end of `parent`, with a class and a text.
pub(super) fn append_text(parent: &Node, tag: &str, class: &str, text: &str) -> Result<HtmlElement, JsError> {
    let element = append(parent, tag, class)?;
    element.set_text_content(Some(text));
    Ok(element)
}

/// What a template of the page holds, ready to be put into the page.
pub(super) fn instance(template: &str) -> Result<DocumentFragment, JsError> {
    let template: HtmlTemplateElement = by_id(template)?;
    Ok(document().import_node_with_deep(&template.content(), true)?.unchecked_into())
}

/// Sets a text, but leaves one alone that is the same already: what is set is
/// read out by screen readers where the element is a live region.
pub(super) fn set_text(element: &HtmlElement, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Types over `start..end` of a field as the user would, so that it can be
/// undone and the field's listeners hear of it.
pub(super) fn type_over(field: &HtmlTextAreaElement, start: u32, end: u32, text: &str) -> Result<(), JsError> {
    if start == end && text.is_empty() {
        return Ok(());
    }
    field.focus()?;
    field.set_selection_range(start, end)?;
    let document: HtmlDocument = document().unchecked_into();
    let command = if text.is_empty() { "delete" } else { "insertText" };
    if document.exec_command_with_show_ui_and_value(command, false, text)? {
        return Ok(());
    }
    field.set_range_text_with_start_and_end(text, start, end)?;
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    field.dispatch_event(&Event::new_with_event_init_dict("input", &bubbling)?)?;
    Ok(())
}

/// Puts a text where the user can paste it from. The browser allows it only if
/// this is called, not merely awaited, in a click's own listener.
pub(super) fn write_to_clipboard(text: &str) -> impl Future<Output = Result<(), JsError>> + use<> {
    let written = JsFuture::from(window().navigator().clipboard().write_text(text));
    async { Ok(written.await.map(|_| ())?) }
}

/// Puts an error that has nowhere else to go where a developer will see it.
pub(super) fn log_error(result: Result<(), JsError>) {
    if let Err(error) = result {
        web_sys::console::error_1(&JsValue::from(error));
    }
}

fn missing(what: &str) -> JsError {
    JsError::new(["the page has no ", what].concat())
}
