//! Requests: what is asked for, and what only looks like asking, as thanks
//! for what was granted do, and saying that there is no request.

pub(crate) mod asked;
pub(crate) mod exchange;
pub(crate) mod favors;
pub(crate) mod jobs;
pub(crate) mod meetings;
pub(crate) mod references;

use std::ops::Range;

use crate::note::Note;
use crate::pattern_lists;
use crate::patterns::PatternList;

/// Where `list` matches as a request, first match of each sentence.
pub(crate) fn requests<'n>(note: &'n Note<'_>, list: &'static PatternList) -> impl Iterator<Item = Range<usize>> + 'n {
    let mut last_sentence = None;
    note.hits(list).iter().map(|hit| hit.words.clone()).filter(move |words| {
        let sentence = note.text.words()[words.start].sentence;
        let is_first = last_sentence != Some(sentence) && !is_no_request(note, words);
        if is_first {
            last_sentence = Some(sentence);
        }
        is_first
    })
}

/// Whether the words are spoken of in thanks, in the past, or denied, and not
/// asked for after that.
fn is_no_request(note: &Note<'_>, words: &Range<usize>) -> bool {
    let sentence = &note.text.sentence_of(words.start).words;
    let last = |list, end| {
        let starts = note.hits(list).iter().map(|hit| hit.words.start);
        starts.take_while(|&start| start < end).last().filter(|start| sentence.contains(start))
    };
    let turned = last(&NO_REQUEST, words.start + 1);
    turned.is_some() && turned >= last(&ASKED_ANEW, words.end)
}

pattern_lists! {
    /// What turns to a request, whatever was said before.
    ASKED_ANEW: [
        "(can|could|would|will|may|shall|might) (you|we|i|someone|anybody)",
        "(i'd|i would|we would|we'd|and would|but would|wondering|wonder|hoping) (also|really|so|very)? (love|like|appreciate|be|value|if)",
        "(please|^ kindly|are you|do you|let me know)",
    ]

    /// What makes a request of what follows in the same sentence no request.
    NO_REQUEST: [
        "(thanks|thank you|thx) ..3 for",
        "(^|am|i'm|we're|are|was|were|and|so|very|deeply|truly|forever|remain|still) (thankful|grateful) ..3 for",
        "(thanks|thank you) to",
        "yes (please|pls|of course|gladly)",
        "(please|kindly)? (give|pass|send|say) ..2 (my|our) ..1 (thanks|greetings|regards|love|best|compliments)",
        "(mind if|okay if|ok if|may|shall) i (share|send|show|tell) (it|you|this|that|them|a|some|our|what|with)",
        "(stop|quit) (sending|asking|forwarding|giving)",
        "((difficult|hard|impossible|awkward|wrong) for me|unable) to",
        "(i'm|i am|we're|we are) not (asking|looking|here|after|writing|selling)",
        "(no need|don't need|not asking|not looking|nothing to ask|not after|no hurry)",
        "(you|he|she|they) (once|kindly|already|also|recently|just|even)? (wrote|gave|agreed|offered|introduced|reviewed|helped|answered|invited|asked|said|told|referred|recommended|showed|taught|encouraged|promised|suggested|acted|served|were (kind|good|nice|my|our|so kind))",
        "(i'm|i am|we're|we are|i'd be|i would be|i'd|always|more than) (always|very|also|so|really)? (happy|glad|pleased|delighted|willing|gladly) (to)? (help|share|introduce|return|review|give|offer|answer|tell|show|recommend|endorse|put you|swap|send|write)",
        "(if you|should you|whenever you|when you) (ever|should)? (need|want|like|wish|would like|come|pass|fancy)",
        "(let me know|tell me|shout|reach out|just ask) if (you (need|ever|want)|i can|there's anything|there is anything)",
        "(i|we) (used to|already|once|never|last|recently|just|have|had|also)? (asked|reviewed|interviewed|got|had|enjoyed|recommended|endorsed|introduced|mentored)",
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::LintRequest;
    use crate::rules::lexicon;

    #[track_caller]
    fn found(text: &str, asked: impl Fn(&Note<'_>) -> Vec<Range<usize>>) -> Vec<String> {
        let request = LintRequest { text: text.to_owned(), ..LintRequest::default() };
        let note = Note::new(&request, lexicon(), None);
        asked(&note).iter().map(|words| text[note.text.span_of(words).range()].to_owned()).collect()
    }

    #[test]
    fn a_request_is_neither_thanks_nor_denied_unless_it_is_asked_anew() {
        for (text, expected) in [
            ("Introduce me to Ada", &["Introduce me to"][..]),
            ("Introduce me to Ada and pick your brain", &["Introduce me to"]),
            ("Introduce me to Ada. Pick your brain", &["Introduce me to", "Pick your brain"]),
            ("Thank you for wanting to introduce me to Ada", &[]),
            ("Thank you for the talk. Introduce me to Ada", &["Introduce me to"]),
            ("Introduce me to Ada, thank you for that", &["Introduce me to"]),
            ("Thank you for the talk, can you introduce me to Ada", &["can you introduce me"]),
            ("Can you hear me? Thank you for wanting to introduce me to Ada", &[]),
            ("I'm not asking you to introduce me to Ada", &[]),
            ("You once introduced us, pick your brain", &[]),
            ("Nothing of that sort", &[]),
        ] {
            let asked = |note: &Note<'_>| requests(note, &favors::FAVORS).collect();
            assert_eq!(found(text, asked), expected, "{text}");
        }
    }

    #[test]
    fn a_meeting_is_asked_for_now_and_has_not_been() {
        for (text, expected) in [
            ("Can we have a quick call next week?", true),
            ("If you ever pass by, we can have a quick call", false),
            ("If you ever pass by, write. Can we have a quick call?", true),
            ("Thanks for the quick call", false),
            ("Our call was quick", false),
            ("I liked our talk. Can we have a quick call?", true),
            ("I liked your paper", false),
        ] {
            let asked = |note: &Note<'_>| meetings::asked_for(note).collect();
            assert_eq!(!found(text, asked).is_empty(), expected, "{text}");
        }
    }
}
