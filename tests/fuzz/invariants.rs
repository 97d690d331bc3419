//! What holds for every request, whatever is in it.

use connote::{LintRequest, lint};

/// Lints a request and checks its report.
///
/// # Panics
///
/// When the report is not one that a page could use.
pub fn check(request: &LintRequest) {
    let Ok(report) = lint(request) else { return };
    let units: Vec<u16> = request.text.encode_utf16().collect();
    let mut last = (0, 0, "");
    for diagnostic in &report.diagnostics {
        let rule = diagnostic.rule.as_ref();
        let place = (diagnostic.start, diagnostic.end, rule);
        assert!(last <= place, "{rule} is out of order");
        last = place;
        let fixes = diagnostic.fixes.iter().map(|fix| (fix.start, fix.end));
        for (start, end) in fixes.chain([(diagnostic.start, diagnostic.end)]) {
            assert!(start <= end, "{rule} ends before it starts");
            assert!(is_boundary(&units, start) && is_boundary(&units, end), "{rule} is off the text or cuts a character");
        }
    }
    let again = lint(&request.clone()).expect("it was linted before");
    let [once, twice] = [&report, &again].map(|report| serde_json::to_vec(report).expect("a report is JSON"));
    assert!(once == twice, "the same request gives another report");
}

/// Whether `at` is within the text, and not between the halves of one character.
fn is_boundary(units: &[u16], at: u32) -> bool {
    let rest = units.get(at as usize..);
    rest.is_some_and(|rest| rest.first().is_none_or(|unit| !(0xdc00..0xe000).contains(unit)))
}
