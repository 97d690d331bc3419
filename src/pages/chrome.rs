//! The part of the extension API that the pages use. Whatever is imported may
//! throw or hand back anything; whatever leaves this module has been checked.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::background::protocol::{PORT, TabStatus, ToTab};
use crate::js::{self, JsError};
use crate::ledger::BOOK_KEY;
use crate::ledger::due::Due;
use crate::pages::due;
use crate::pages::plain::Plain;
use crate::pages::popup::view::Line;
use crate::settings::SETTINGS_KEY;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage, catch)]
    fn get_message(key: &str, substitutions: &Array) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = connect, catch)]
    fn runtime_connect(info: &Object) -> Result<Port, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getURL, catch)]
    fn runtime_url(path: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getManifest, catch)]
    fn runtime_manifest() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = query, catch)]
    fn tabs_query(query: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = sendMessage, catch)]
    fn tabs_send_message(tab: i32, message: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = create, catch)]
    fn tabs_create(properties: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = contains, catch)]
    fn permissions_contains(permissions: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = request, catch)]
    fn permissions_request(permissions: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = remove, catch)]
    fn permissions_remove(permissions: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = openOptionsPage, catch)]
    fn runtime_open_options() -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "storage", "sync"], js_name = get, catch)]
    fn sync_get(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = get, catch)]
    fn local_get(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage"], js_name = onChanged, thread_local_v2)]
    static STORAGE_CHANGED: ChromeEvent;

    /// A `tabs.Tab`.
    pub(super) type Tab;
    #[wasm_bindgen(method, getter)]
    pub(super) fn id(this: &Tab) -> Option<i32>;
    /// Its address; shown only for tabs of sites that the extension is let onto.
    #[wasm_bindgen(method, getter)]
    pub(super) fn url(this: &Tab) -> Option<String>;

    /// A `runtime.Port`.
    type Port;
    #[wasm_bindgen(method, js_name = postMessage, catch)]
    fn post_message(this: &Port, message: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method, getter, js_name = onMessage)]
    fn on_message(this: &Port) -> ChromeEvent;
    #[wasm_bindgen(method, getter, js_name = onDisconnect)]
    fn on_disconnect(this: &Port) -> ChromeEvent;
    #[wasm_bindgen(method)]
    fn disconnect(this: &Port);

    /// An event of the extension API, which is no `EventTarget`.
    #[derive(Clone)]
    type ChromeEvent;
    #[wasm_bindgen(method, js_name = addListener)]
    fn add_listener(this: &ChromeEvent, listener: &Function);
    #[wasm_bindgen(method, js_name = removeListener)]
    fn remove_listener(this: &ChromeEvent, listener: &Function);
}

/// The text that `_locales` has for a key.
pub(super) fn message(key: &str) -> Result<String, JsError> {
    message_with(key, &[])
}

/// The text that `_locales` has for a key, with words put into it.
pub(super) fn message_of(key: &str, words: &str) -> Result<String, JsError> {
    text(key, &Array::of1(&words.into()))
}

/// The text that `_locales` has for a key, with several words put into it.
pub(super) fn message_of_all(key: &str, words: &[String]) -> Result<String, JsError> {
    text(key, &words.iter().map(JsValue::from).collect())
}

/// The text that `_locales` has for a key, with numbers put into it.
pub(super) fn message_with(key: &str, numbers: &[u32]) -> Result<String, JsError> {
    text(key, &numbers.iter().map(|number| JsValue::from(number.to_string())).collect())
}

fn text(key: &str, substitutions: &Array) -> Result<String, JsError> {
    match get_message(key, substitutions)?.as_string() {
        Some(text) if !text.is_empty() => Ok(text),
        _ => Err(JsError::new(["there is no message named ", key].concat())),
    }
}

/// What is due, in words.
pub(super) fn due_line(due: &Due) -> Result<String, JsError> {
    let name = match due::name(due) {
        Some(name) => isolated(name),
        None => message("pagesSomebody")?,
    };
    message_of_all(due::line(due).key, &[name, due.what.as_deref().map(isolated).unwrap_or_default()])
}

/// Words that turn nothing around them, in whichever direction they are read.
pub(super) fn isolated(words: &str) -> String {
    ["\u{2068}", words.trim(), "\u{2069}"].concat()
}

/// The text of a line.
pub(super) fn line(line: Line) -> Result<String, JsError> {
    message_with(line.key, line.count.as_slice())
}

/// The tab that the popup was opened on.
pub(super) async fn active_tab() -> Result<Option<Tab>, JsError> {
    let query = object([("active", JsValue::TRUE), ("currentWindow", JsValue::TRUE)])?;
    let first = Reflect::get_u32(&JsFuture::from(tabs_query(&query)?).await?, 0)?;
    Ok(first.is_object().then(|| first.unchecked_into()))
}

/// What the content script of a tab says of its page; nothing where there is no
/// content script, or no note box.
pub(super) async fn tab_status(tab: i32) -> Result<Option<TabStatus<Plain>>, JsError> {
    let question = js::write(&ToTab::TabStatus)?;
    // A tab without a content script refuses the message: that is an answer too.
    let Ok(answer) = JsFuture::from(tabs_send_message(tab, &question)?).await else {
        return Ok(None);
    };
    Ok(js::read(answer).ok())
}

/// Opens a page of the extension in a new tab.
pub(super) async fn open_page(path: &str) -> Result<(), JsError> {
    JsFuture::from(tabs_create(&object([("url", runtime_url(path)?.into())])?)?).await?;
    Ok(())
}

/// Opens the options page.
pub(super) async fn open_options() -> Result<(), JsError> {
    JsFuture::from(runtime_open_options()?).await?;
    Ok(())
}

/// All that is stored, by its key: what is synced, and what is on this computer
/// alone.
pub(super) async fn all_stored() -> Result<(Object, Object), JsError> {
    let synced = JsFuture::from(sync_get(&JsValue::NULL)?).await?;
    let here = JsFuture::from(local_get(&JsValue::NULL)?).await?;
    Ok((synced.dyn_into()?, here.dyn_into()?))
}

/// Whether the user lets Connote onto the site.
pub(super) async fn has_access() -> Result<bool, JsError> {
    Ok(JsFuture::from(permissions_contains(&site()?)?).await?.is_truthy())
}

/// Asks the user to let Connote onto the site. The browser shows the question
/// only if this is called, not merely awaited, in a click's own listener.
pub(super) fn ask_for_access() -> Result<impl Future<Output = Result<bool, JsError>>, JsError> {
    let asked = JsFuture::from(permissions_request(&site()?)?);
    Ok(async { Ok(asked.await?.is_truthy()) })
}

/// Asks the user to let Connote remind them. The browser shows the question
/// only if this is called, not merely awaited, in a click's own listener.
pub(super) fn ask_for_reminders() -> Result<impl Future<Output = Result<bool, JsError>>, JsError> {
    let asked = JsFuture::from(permissions_request(&reminders()?)?);
    Ok(async { Ok(asked.await?.is_truthy()) })
}

/// Gives back what reminders need.
pub(super) async fn forgo_reminders() -> Result<(), JsError> {
    JsFuture::from(permissions_remove(&reminders()?)?).await?;
    Ok(())
}

/// Calls `heard` whenever the stored settings have changed.
pub(super) fn on_settings_changed(heard: impl Fn() + 'static) -> Subscription {
    let event = STORAGE_CHANGED.with(ChromeEvent::clone);
    Subscription::new(event, move |changes| {
        if Reflect::has(&changes, &SETTINGS_KEY.into()).unwrap_or(false) {
            heard();
        }
    })
}

/// Calls `heard` whenever the ledger has changed.
pub(super) fn on_ledger_changed(heard: impl Fn() + 'static) -> Subscription {
    let of_the_ledger = |key: JsValue| key.as_string().is_some_and(|key| key.starts_with(BOOK_KEY));
    Subscription::new(STORAGE_CHANGED.with(ChromeEvent::clone), move |changes| {
        if Object::keys(changes.unchecked_ref::<Object>()).iter().any(of_the_ledger) {
            heard();
        }
    })
}

/// Calls `heard` whenever anything that is stored has changed.
pub(super) fn on_stored_changed(heard: impl Fn() + 'static) -> Subscription {
    Subscription::new(STORAGE_CHANGED.with(ChromeEvent::clone), move |_| heard())
}

/// A line to the background; letting go of it hangs up.
pub(super) struct Connection {
    port: Port,
    _on_message: Subscription,
    _on_disconnect: Subscription,
}

impl Connection {
    /// Calls the background, which wakes up for it if need be.
    pub(super) fn open(
        on_message: impl Fn(JsValue) + 'static,
        on_disconnect: impl Fn() + 'static,
    ) -> Result<Self, JsError> {
        let port = runtime_connect(&object([("name", PORT.into())])?)?;
        Ok(Self {
            _on_message: Subscription::new(port.on_message(), on_message),
            _on_disconnect: Subscription::new(port.on_disconnect(), move |_| on_disconnect()),
            port,
        })
    }

    /// Posts a message.
    pub(super) fn post(&self, message: &JsValue) -> Result<(), JsError> {
        Ok(self.port.post_message(message)?)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.port.disconnect();
    }
}

/// A listener to an event of the extension API, taken off when dropped.
#[must_use = "a subscription ends when it is dropped"]
pub(super) struct Subscription {
    event: ChromeEvent,
    listener: Closure<dyn Fn(JsValue)>,
}

impl Subscription {
    fn new(event: ChromeEvent, heard: impl Fn(JsValue) + 'static) -> Self {
        let listener = Closure::new(heard);
        event.add_listener(function(&listener));
        Self { event, listener }
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.event.remove_listener(function(&self.listener));
    }
}

fn function(listener: &Closure<dyn Fn(JsValue)>) -> &Function {
    listener.as_ref().unchecked_ref()
}

/// The site as the manifest names it.
fn site() -> Result<Object, JsError> {
    object([("origins", Reflect::get(&runtime_manifest()?, &"host_permissions".into())?)])
}

/// What reminders need: the permissions that the manifest does not ask for at
/// once. Which these are depends on the browser.
fn reminders() -> Result<Object, JsError> {
    object([("permissions", Reflect::get(&runtime_manifest()?, &"optional_permissions".into())?)])
}

/// A plain object of these entries.
pub(super) fn object<const N: usize>(entries: [(&str, JsValue); N]) -> Result<Object, JsError> {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &key.into(), &value)?;
    }
    Ok(object)
}
