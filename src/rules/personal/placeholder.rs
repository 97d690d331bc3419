use crate::declare_rule;
use crate::diagnostic::{Diagnostics, Fix};
use crate::note::Note;
use crate::rule::Rule;
use crate::signs::Signs;
use crate::signs::slots::{Slot, Wanted};
use crate::text::names::{CallName, PersonName};

declare_rule! {
    /// A slot of a template was not filled in.
    ///
    /// ## Why it matters
    ///
    /// `[Name]` proves in one word that the note was not written to anybody.
    /// Brackets with ordinary content (a citation, a type, a tag) are left
    /// alone: what stands inside has to be the name of a slot.
    pub struct Placeholder {
        name: "placeholder",
        group: Personal,
        since: "0.1.0",
        levels: [Error, Error, Error],
        any_language: true,
        needs: Words,
        in_replies: true,
        fix: FillIn,
        source: [KennethLang, Coworkers, ChelseaLarsson],
        why: "An empty slot shows that the note came from a template, and undoes everything else it says.",
        flags: &[
            Example::new("Hi ‹[Name]›, thank you.").to("Tuan Pham").fixed("Hi Tuan, thank you."),
            Example::new("Hi ‹{{first_name}}›, you lead growth at ‹{{company}}›.").to("Mireille Caron").at("Papier Bleu").fixed("Hi Mireille, you lead growth at Papier Bleu."),
            Example::new("I admire ‹<Company>›.").fixed("I admire [Company]."),
            Example::new("We are both members of ‹(insert group)› at ‹(company name here)›.").fixed("We are both members of [group] at [company name here]."),
            Example::new("Dear ‹%LAST_NAME%›, hello.").to("Ada van der Berg").fixed("Dear van der Berg, hello."),
            Example::new("Great to meet you at ‹____› last week, and in ‹XXX› too."),
            Example::new("Hi ‹RECIPIENT_NAME›, I like ‹COMPANY_NAME› and ‹FIRSTNAME›."),
            Example::new("As a fellow ‹[Job Title]› I like ‹[ ]› and ‹${city}›."),
            Example::new("Hi ‹«Name»›, ‹$city›, ‹#NAME#›, ‹*insert role*›, ‹/Name/› and ‹YYYY›."),
            Example::new("I read ‹[what of yours I read]› in June."),
            Example::new("I'd love to work at ‹[your company]› because of ‹[specific reason]›."),
            Example::new("Hi ‹%s›, we share ‹##› contacts and I read ‹{post}›."),
            Example::new("Hello ‹NAME›, I liked your work at ‹COMPANY› and ‹Company X›.").to("Ada Okafor").fixed("Hello Ada, I liked your work at [COMPANY] and [Company]."),
            Example::new("Dear ‹INSERT NAME HERE›, I found you by ‹(whatever)›.").fixed("Dear [name], I found you by [whatever]."),
            Example::new("Hi ‹First Name›, ‹(mention her talk)› and I run ‹XYZ› Company."),
            Example::new("Hello ‹#›! I liked the post you had at ‹(fill in the company)›.").at("Kestrel").fixed("Hello [fill in]! I liked the post you had at Kestrel."),
            Example::new("I'm ‹XX› from the ‹XX› team."),
            Example::new("Dear ‹xxxxx›, I liked ‹[their old trade]› and ‹[Year/Major]›.").to("Ada Okafor").fixed("Dear Ada, I liked [their old trade] and [Year/Major]."),
            Example::new("Dear ‹[First Name] [Last Name]›, hello.").to("Ada Okafor").fixed("Dear Ada Okafor, hello."),
            Example::new("Dear ‹Mr./Ms. [Last Name]›, hello.").to("Ada Okafor").fixed("Dear Ada Okafor, hello."),
            Example::new("Dear Dr. ‹[Name]›, hello.").to("Ada Okafor").fixed("Dear Dr. Okafor, hello."),
            Example::new("Hi ‹[Name]›, hello.").to("Tan Wei Ling").fixed("Hi Tan Wei Ling, hello."),
            Example::new("I'm ‹[Name]› and work at ‹[Company]›, not far from where you are at ‹[Company]›.").to("Ada Okafor").at("Kestrel").fixed("I'm [Name] and work at [Company], not far from where you are at Kestrel."),
            Example::new("We met at ‹[Event Name]›. Thanks for coming, ‹[Name]›!").to("Ada Okafor").fixed("We met at [Event Name]. Thanks for coming, Ada!"),
            Example::new("Hello, we met in Leeds.\nBest,\n‹Your Name› \nLeeds").to("Ada Okafor").fixed("Hello, we met in Leeds.\nBest,\n[Your Name] \nLeeds"),
        ],
        passes: &[
            Example::new("Your paper [12] cites [Okafor 2019], and [sic] is theirs."),
            Example::new("I maintain Vec<T>, HashMap<String, u8> and <div> for a living."),
            Example::new("XX males in zebrafish, and chapter XXX of the book for the XXX Congress."),
            Example::new("I (the one with the broken pen) <3 that 50% of 100% idea."),
            Example::new("Love, Grandma xxx"),
            Example::new("I laughed at the mail that began \"Dear {name}\", for $5 and/or less."),
            Example::new("The {} braces and snake_case names in your style guide."),
            Example::new("I enjoyed [Rust Nation] and the (name tag) mix-up."),
            Example::new("I run the company (12 people), turn XYZ coordinates into maps, and read ABC News."),
            Example::new("WE MET AT THE COMPANY PICNIC, MR. NULL."),
            Example::new("Your talk (the last one) was 20% shorter than the (very) long one before it... thank you."),
        ],
    }
}

impl Rule for Placeholder {
    fn check(&self, note: &Note<'_>, signs: &Signs, diagnostics: &mut Diagnostics) {
        for slot in &signs.slots {
            let said = &note.text[slot.span];
            diagnostics.at_with(slot.span, format!("“{said}” is still to be filled in."), [fix(note, slot)]);
        }
    }
}

fn fix(note: &Note<'_>, slot: &Slot) -> Fix {
    if let Some(CallName { name, is_sure }) = known(note, slot.wanted) {
        return Fix::safe_if(is_sure, format!("Fill in “{name}”"), slot.span, name);
    }
    let label = if slot.label.chars().any(char::is_alphabetic) { &slot.label } else { "fill in" };
    Fix::fill_in("Fill it in", slot.span, format!("[{label}]"))
}

/// What the recipient's profile says belongs into a slot.
fn known(note: &Note<'_>, wanted: Wanted) -> Option<CallName> {
    let said = |name: &Option<String>| name.clone().map(|name| CallName { name, is_sure: true });
    let recipient = note.recipient.as_ref();
    match wanted {
        Wanted::Given => recipient.map(PersonName::given),
        Wanted::Family => recipient.map(PersonName::family),
        Wanted::Full => recipient.map(PersonName::whole),
        Wanted::Company => said(&note.request.recipient.company),
        Wanted::School => said(&note.request.recipient.school),
        Wanted::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_fenced_is_a_slot_by_its_fence_and_its_label() {
        crate::rules::tests::assert_marked(
            &Placeholder,
            &[
                "Hi Ada, ‹{{x}}› and ‹{{}}› here",
                "Hi Ada, ‹${x}› but ${} here",
                "Hi Ada, ‹[[x]]› and ‹[]› and ‹[your trade]› and ‹[their old trade]› but [x] and [Sic Est] here",
                "Hi Ada, ‹{company}› and ‹{contact}› but {x} and {a b} here",
                "Hi Ada, ‹<<x>>› and ‹<company>› but <x> here",
                "Hi Ada, ‹«name»› but «x» here",
                "Hi Ada, ‹*company name*› and ‹*insert group*› but *company* and *x y* here",
                "Hi Ada, ‹/name/› and ‹#name#› and ‹@name@› and ‹_name_› but /x/ and #x# here",
                "Hi Ada, ‹(company name here)› but (your idea) and (name) here",
                "Hi Ada, ‹%company%› but %company name% and %x% here",
                "Hi Ada, I saw you at ‹(company)› and by ‹(whatever)› but (company)",
                "Hi ‹(name)›, hello",
                "x[name] but x‹{{name}}› and x‹${name}›",
                "[company\nname]",
            ],
        );
    }

    #[test]
    fn what_stands_without_a_fence_is_a_slot_by_its_place() {
        crate::rules::tests::assert_marked(
            &Placeholder,
            &[
                "Hi ‹$name›, hello to $x and x$name",
                "Hi Ada, ‹%s› and ‹%d› but %sun and 5%d",
                "Hi ‹...›, hello...",
                "Hi ‹....›, hello",
                "Hi Ada, ‹__› and ‹____› but _ and __init",
                "Hi Ada, ‹##› and ‹###› but ##x and # here",
                "Hi ‹#›, hello #",
                "Hi Ada, ‹XXX› and ‹YYY› but Chapter XXX and the XXX Congress and Super Bowl XXX",
                "Hi Ada, ‹XX› and ‹XX›",
                "Hi Ada, XX here",
                "Hi ‹ABC›, hello to ‹XYZ› Corp but XYZ here and work at ‹XYZ›",
                "Hi ‹NAME›, I work at ‹COMPANY› in small letters and in more of them but COMPANY here",
                "Hi Ada, ‹TODO› and ‹INSERT NAME HERE› and ‹YOUR NAME› but YOUR TURN and INSERT it",
                "Hi Ada, ‹Company X› and ‹company Y› but Company A and Company Xylo",
                "Hi ‹xxx›, hello xxx",
                "Hi ‹xxxx›, hello",
                "Hi xx, hello",
                "Hi ‹First Name›, hello First Name",
                "Hello ‹name›, hello",
                "Hi ‹undefined›, hello undefined",
                "Hi names, hello",
                "Hi Ada, hello.\n‹Your Name›",
                "Hi Ada, hello.\n‹Your Name›\nLeeds",
                "Hi Ada, hello.\nYour Name here",
                "Hi Ada, hello. Your Name",
                "Hi Ada, ‹FNAME› and ‹FIRST_NAME› and ‹TBD› but FNAMES and TBDs and MAX_X",
                "HI NAME, I WORK AT COMPANY AND I LIKE IT",
            ],
        );
    }

    #[test]
    fn a_quoted_greeting_is_no_slot() {
        crate::rules::tests::assert_marked(
            &Placeholder,
            &[
                "Your mail began \"Dear {name}\"",
                "Your mail began “Hi [name]”",
                "Your “mail” Dear ‹{name}›",
                "\"Dear ‹{name}›\"",
            ],
        );
    }
}
