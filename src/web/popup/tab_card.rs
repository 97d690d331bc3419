//! What was found on the tab that the popup was opened on.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlElement};

use super::findings::Findings;
use crate::engine;
use crate::request::LintRequest;
use crate::settings::{Display, Settings};
use crate::view::{self, Access, TabFacts, TabView};
use crate::web::chrome;
use crate::web::dom;
use crate::web::error::PageError;

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
    pub(super) findings: Findings,
    settings: RefCell<Settings>,
    facts: RefCell<Option<TabFacts>>,
}

impl TabCard {
    pub(super) fn find() -> Result<Self, PageError> {
        Ok(Self {
            line: dom::by_id("tab-line")?,
            hint: dom::by_id("tab-hint")?,
            grant: dom::by_id("grant")?,
            copying: dom::by_id("copying")?,
            findings: Findings::find("tab-findings")?,
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
    pub(super) fn ask_for_access(self: &Rc<Self>) -> Result<(), PageError> {
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
    pub(super) fn go_by(&self, settings: Settings) -> Result<(), PageError> {
        self.settings.replace(settings);
        self.show()
    }

    /// Copies the note with the fix whose button was clicked, if one was.
    pub(super) fn copy(self: &Rc<Self>, event: &Event) {
        let Some(fix) = self.findings.clicked(event) else {
            return;
        };
        let facts = self.facts.borrow();
        let Some(note) = facts.as_ref().and_then(TabFacts::note) else {
            return;
        };
        // Asked for in the click's own listener: the browser lets nobody else write there.
        let written = dom::write_to_clipboard(&view::fixed(&note.text, &fix));
        let copying = self.copying.clone();
        spawn_local(async move {
            let key = if written.await.is_ok() { "popupCopied" } else { "popupNotCopied" };
            dom::log_error(chrome::message(key).map(|text| dom::set_text(&copying, &text)));
        });
    }

    fn know(&self, facts: TabFacts) -> Result<(), PageError> {
        self.facts.replace(Some(facts));
        self.show()
    }

    fn show(&self) -> Result<(), PageError> {
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
        self.list(facts.note().filter(|_| settings.enabled && settings.display == Display::Quiet), &settings)
    }

    fn list(&self, note: Option<&LintRequest>, settings: &Settings) -> Result<(), PageError> {
        let request = LintRequest {
            strictness: settings.strictness,
            rules: settings.rules.clone(),
            ..note.cloned().unwrap_or_default()
        };
        let report = engine::lint(&request).map_err(PageError::new)?;
        let found = if request.text.trim().is_empty() { Vec::new() } else { report.diagnostics };
        dom::set_text(&self.copying, &chrome::message("popupCopyHint")?);
        self.copying.set_hidden(found.iter().all(|it| it.fixes.is_empty()));
        self.findings.show(&request.text, found)
    }
}

async fn facts() -> Result<TabFacts, PageError> {
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
