//! What was found on the tab that the popup was opened on.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement};

use super::findings::{Chosen, Findings};
use super::reader::Reader;
use crate::js::JsError;
use crate::pages::chrome;
use crate::pages::dom;
use crate::pages::plain::Plain;
use crate::pages::popup::view::{self, Access, TabFacts, TabView};
use crate::settings::{Display, Settings};

/// The card that says so.
pub(super) struct TabCard {
    line: HtmlElement,
    hint: HtmlElement,
    /// The button that asks the user to let Connote onto the site.
    pub(super) grant: HtmlElement,
    /// What to do with the list below, or what became of that.
    copying: HtmlElement,
    /// What was found in the note on the tab, where the tab itself does not
    /// show it.
    pub(super) findings: Rc<Findings>,
    reader: Rc<Reader>,
    settings: RefCell<Settings>,
    facts: RefCell<Option<TabFacts<Plain>>>,
}

impl TabCard {
    pub(super) fn find() -> Result<Self, JsError> {
        let copying: HtmlElement = dom::by_id("copying")?;
        let findings = Rc::new(Findings::find("tab-findings", "tab-score")?);
        let reader = Reader::new({
            let (copying, findings) = (copying.clone(), findings.clone());
            Box::new(move |text, answer| {
                let key = if answer.is_some() { "popupCopyHint" } else { "popupNotRead" };
                dom::set_text(&copying, &chrome::message(key)?);
                let is_read = answer.is_some();
                let found = view::found(answer);
                let can_copy = found.iter().flat_map(|found| &found.report.diagnostics).any(|it| !it.fixes.is_empty());
                copying.set_hidden(is_read && !can_copy);
                findings.show(text, found)
            })
        });
        Ok(Self {
            line: dom::by_id("tab-line")?,
            hint: dom::by_id("tab-hint")?,
            grant: dom::by_id("grant")?,
            copying,
            findings,
            reader,
            settings: RefCell::default(),
            facts: RefCell::default(),
        })
    }

    /// Looks at the tab, and shows what was found.
    pub(super) fn look(self: &Rc<Self>) {
        let card = self.clone();
        spawn_local(async move {
            let shown = match facts().await {
                Ok(facts) => card.know(facts),
                Err(error) => Err(error),
            };
            dom::log_error(shown);
        });
    }

    /// Asks the user to let Connote onto the site.
    pub(super) fn ask_for_access(self: &Rc<Self>) -> Result<(), JsError> {
        let answer = chrome::ask_for_access()?;
        let card = self.clone();
        spawn_local(async move {
            let shown = match answer.await {
                Ok(true) => card.know(TabFacts { access: Access::JustGiven, address: None, status: None }),
                Ok(false) => Ok(()),
                Err(error) => Err(error),
            };
            dom::log_error(shown);
        });
        Ok(())
    }

    /// Shows what there is by other settings.
    pub(super) fn go_by(&self, settings: Settings) -> Result<(), JsError> {
        self.settings.replace(settings);
        self.show()
    }

    /// Copies the note with the fix whose button was clicked, if one was.
    pub(super) fn copy(self: &Rc<Self>, event: &Event) {
        let Some(Chosen { fix, text, .. }) = self.findings.clicked(event) else {
            return;
        };
        // Asked for in the click's own listener: the browser lets nobody else write there.
        let written = dom::write_to_clipboard(&view::fixed(&text, &fix));
        let copying = self.copying.clone();
        spawn_local(async move {
            let key = if written.await.is_ok() { "popupCopied" } else { "popupNotCopied" };
            dom::log_error(chrome::message(key).map(|text| dom::set_text(&copying, &text)));
        });
    }

    fn know(&self, facts: TabFacts<Plain>) -> Result<(), JsError> {
        self.facts.replace(Some(facts));
        self.show()
    }

    fn show(&self) -> Result<(), JsError> {
        let facts = self.facts.borrow();
        let Some(facts) = &*facts else {
            return Ok(());
        };
        let settings = self.settings.borrow();
        let view = TabView::of(settings.enabled, facts);
        dom::set_text(&self.line, &chrome::line(view.line())?);
        self.line.class_list().toggle_with_force("reading", matches!(view, TabView::Box(..)))?;
        let hint = view.hint().map(chrome::line).transpose()?;
        dom::set_text(&self.hint, hint.as_deref().unwrap_or_default());
        self.hint.set_hidden(hint.is_none());
        self.grant.set_hidden(view != TabView::Withheld);
        if let Some(note) = facts.status.as_ref().and_then(|status| status.request.as_ref())
            && settings.enabled
            && settings.display == Display::Quiet
        {
            return self.reader.read(note.clone());
        }
        self.reader.forget();
        self.copying.set_hidden(true);
        self.findings.show("", None)
    }
}

async fn facts() -> Result<TabFacts<Plain>, JsError> {
    let access = if chrome::has_access().await? { Access::Given } else { Access::Withheld };
    let Some(tab) = chrome::active_tab().await? else {
        return Ok(TabFacts { access, address: None, status: None });
    };
    let status = match tab.id() {
        Some(id) => chrome::tab_status(id).await?,
        None => None,
    };
    Ok(TabFacts { access, address: tab.url(), status })
}
