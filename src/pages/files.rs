//! Files that the user gives us, or takes with them. Neither leaves the
//! computer.

use std::cell::RefCell;

use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

use crate::js::JsError;

/// What the chosen file holds, if one was chosen. The field can be used for the
/// same file again.
pub(super) fn chosen(field: &HtmlInputElement) -> Option<impl Future<Output = Result<String, JsError>> + use<>> {
    let file = field.files()?.get(0)?;
    let text = JsFuture::from(file.text());
    field.set_value("");
    Some(async { Ok(text.await?.as_string().unwrap_or_default()) })
}

/// Gives files to the user. The address of each is good until there is
/// another: the browser may ask for it a moment after the click.
#[derive(Default)]
pub(super) struct Downloads(RefCell<Option<Address>>);

impl Downloads {
    pub(super) fn give(&self, name: &str, kind: &str, content: &str) -> Result<(), JsError> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from(content)), &options)?;
        let address = Address(Url::create_object_url_with_blob(&blob)?);
        let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&address.0);
        link.set_download(name);
        link.click();
        self.0.replace(Some(address));
        Ok(())
    }
}

/// The address of something in memory, taken back when dropped.
struct Address(String);

impl Drop for Address {
    fn drop(&mut self) {
        // One that is not known any more needs no taking back.
        let _ = Url::revoke_object_url(&self.0);
    }
}
