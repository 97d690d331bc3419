//! Notes of the words that the rules know and of anything else, in the circumstances that the rules ask about.
#![no_main]

use std::sync::LazyLock;

use arbitrary::Arbitrary;
use connote::LintRequest;
use connote::catalogue::{Kind, Strictness};
use connote::rule::Example;
use connote::rules::RULES;
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    /// Whose circumstances these are.
    example: u16,
    kind: u8,
    strictness: u8,
    limit: Option<u16>,
    name: Option<&'a str>,
    text: Vec<Piece<'a>>,
}

#[derive(Arbitrary, Debug)]
enum Piece<'a> {
    Word(u16),
    Other(&'a str),
}

static EXAMPLES: LazyLock<Vec<&Example>> =
    LazyLock::new(|| RULES.iter().flat_map(|rule| rule.flags().iter().chain(rule.passes())).collect());

/// The words of all examples, each with the space after it.
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let texts = EXAMPLES.iter().map(|example| example.unmarked().0);
    texts.flat_map(|text| text.split_inclusive(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
});

const STRICTNESSES: [Strictness; 4] =
    [Strictness::Relaxed, Strictness::Balanced, Strictness::Strict, Strictness::Auto];

fuzz_target!(|input: Input| {
    let mut request: LintRequest = pick(&EXAMPLES, input.example).request();
    request.kind = *pick(Kind::ALL, input.kind);
    request.strictness = *pick(&STRICTNESSES, input.strictness);
    request.limit = input.limit.map(u32::from);
    if let Some(name) = input.name {
        request.recipient.name = Some(name.to_owned());
    }
    let pieces = input.text.iter().map(|piece| match piece {
        Piece::Word(index) => pick(&WORDS, *index),
        Piece::Other(text) => *text,
    });
    request.text = pieces.collect();
    connote_fuzz::check(&request);
});

fn pick<T>(from: &[T], index: impl Into<usize>) -> &T {
    &from[index.into() % from.len()]
}
