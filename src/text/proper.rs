//! Words that everybody knows and that have capitals of their own: days and
//! months, peoples and languages, and what is short for something.

/// `word` as it is written in the middle of a sentence, if it has a capital
/// there.
#[must_use]
pub(crate) fn written(word: &str) -> Option<&'static str> {
    let is_word = |written: &&str| written.eq_ignore_ascii_case(word);
    PROPER.iter().find(|written| is_word(written)).copied()
}

const PROPER: &[&str] = &[
    // May and March are words as well.
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "April",
    "June", "July", "August", "September", "October", "November", "December", "Christmas", "Easter", "Ramadan",
    "Diwali", // Peoples, languages, countries, faiths
    "English", "British", "Irish", "Scottish", "Welsh", "German", "French", "Spanish", "Italian", "Dutch", "Polish",
    "Portuguese", "Russian", "Chinese", "Japanese", "Korean", "Arabic", "Hindi", "American", "Americans", "Indian",
    "Indians", "Canadian", "Australian", "African", "Africans", "Asian", "Asians", "European", "Europeans", "Germans",
    "Russians", "Ukrainians", "Israelis", "Palestinians", "Muslim", "Muslims", "Christian", "Christians", "Jewish",
    "Jews", "Hindu", "Hindus", "Buddhist", "Islam", "God", "Jesus", "Christ", "Bible", "Africa", "America", "Asia",
    "Europe", "Germany", "France", "Spain", "Italy", "England", "Scotland", "Wales", "Ireland", "India", "China",
    "Japan", "Canada", "Australia", "Nigeria", "Pakistan", "Israel", "Palestine", "Ukraine", "Russia", "Brexit",
    "Covid", "Zionist", "Zionists", // Firms and what they make
    "LinkedIn", "Google", "YouTube", "Facebook", "Instagram", "WhatsApp", "Amazon", "Microsoft", "Zoom", "Calendly",
    "Excel", "PowerPoint", "Python", "JavaScript", "GitHub", "Bitcoin", // What is short for something
    "AI", "API", "AWS", "B2B", "B2C", "BBC", "BMW", "BSc", "CAD", "CEO", "CEOs", "CFO", "CMO", "CNC", "COO", "CPA",
    "CRM", "CTO", "CV", "CVs", "DBA", "DIY", "DJ", "ERP", "EU", "FBI", "FMCG", "GDPR", "HR", "HVAC", "IBM", "ICU",
    "IEEE", "IIT", "IoT", "IPO", "ISO", "KPI", "KPMG", "LLC", "LLM", "MA", "MBA", "MD", "MIT", "ML", "MP", "MSc",
    "NASA", "NATO", "NGO", "NGOs", "NHS", "NYC", "OK", "PA", "PhD", "PLC", "PMP", "PR", "PS", "PTO", "PwC", "QA", "RN",
    "SAP", "SEO", "SME", "SMEs", "SQL", "TV", "UAE", "UCL", "UI", "UK", "UN", "UNESCO", "UNICEF", "USA", "USD", "UX",
    "VAT", "VP", "XML", "YMCA", "3D", "4K",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_capital_of_its_own_is_written_with_it() {
        for (word, expected) in [
            ("MONDAY", Some("Monday")),
            ("linkedin", Some("LinkedIn")),
            ("bbc", Some("BBC")),
            ("may", None),
            ("show", None),
        ] {
            assert_eq!(written(word), expected, "{word}");
        }
    }
}
