// The cards about people, in each of the layouts that are known, as far as Connote goes by them. Somebody is an object:
// `name` and `slug`, and where they have it `headline`, `company`, `school`, `place`, `degree`, `connections`, `mutual`
// (names), `others` (how many more both know), `followers`, `pronouns`, `setOff` (each name of those both know has an
// element of its own) and `beside` (the place shares a row with the link to their address). Pages since 2026 also tell
// their `member` (a number), and their own page their `id`; `state` is "pending" where they have been invited, and "connected" once they have accepted.

import { language, make } from "./make.js";
import { CARD_WORDS, WORDS } from "./words.js";

export const ADA = {
  name: "Ada Okafor",
  slug: "ada-okafor",
  id: "ACoAAAda0",
  member: 4711,
  headline: "Emergency nurse at Lakeside Hospital",
  company: "Lakeside Hospital",
  school: "University of Leeds",
  place: "Leeds, England",
  degree: 2,
  connections: 228,
  followers: "1,204",
  pronouns: "She/Her",
  mutual: ["Rosa Blanco", "Piet van der Berg"],
  others: 3,
};

/** Somebody whose card looks no different. */
export const DANIEL = {
  name: "Daniel Brandt",
  slug: "daniel-brandt",
  id: "ACoAADan1",
  member: 815,
  headline: "Locksmith at Brandt & Sons",
  company: "Brandt & Sons",
  school: "Technical College Ulm",
  place: "Ulm, Germany",
  degree: 3,
  connections: 500,
  mutual: ["Jonas Weber"],
};

/** All that is shown of somebody, with what is not shown left out. */
function parts(...children) {
  return children.flat().filter((child) => child !== undefined && child !== false);
}

function fill(template, value, names = "") {
  return template.replace("{names}", names).replace("{}", String(value));
}

/** What opens the dialog: a link that says whom it invites, or a button that does not. */
export function connect(person, spoken, tag = "a", path = "/preload/custom-invite/") {
  const [before, after] = WORDS[spoken].connect;
  const href = tag === "a" ? { href: `${path}?vanityName=${person.slug}` } : { type: "button" };
  return make(tag, { class: "connect", ...href, "aria-label": `${before}${person.name}${after}` }, "Connect");
}

/** The same since 2026, when it also has their number; where it is known. */
function numberedConnect(person, ...how) {
  const control = connect(person, ...how);
  if (person.member) control.setAttribute("componentkey", stateKey(person, "connect"));
  return control;
}

/** Says that an invitation waits. */
function pending(person, said) {
  const { slug, name } = person;
  const label = fill(said.pending ?? CARD_WORDS.en.pending, name);
  return make(
    "a",
    { class: "pending", href: `/in/${slug}/`, componentkey: stateKey(person, "pending"), "aria-label": label },
    label.split(",")[0],
  );
}

function controlFor(person, said, spoken) {
  if (person.state === "connected") return undefined;
  return person.state === "pending" ? pending(person, said) : numberedConnect(person, spoken);
}

function stateKey({ member }, state) {
  return `ConnectButtonstate:invitation:urn:li:member:${member}_${state}`;
}

/** Those both know: a search for them, in the words of the language. */
function mutual({ mutual = [], others = 0, setOff, slug }, said) {
  if (mutual.length + others === 0) return undefined;
  const mark = "\u0000";
  const names = mutual.join(setOff ? mark : ", ");
  const template = mutual.length === 0 ? said.numbered : others ? said.named : said.alone;
  const link = make("a", {
    href: `/search/results/people/?facetNetwork=%5B%22F%22%5D&facetConnectionOf=%5B%22${slug}%22%5D`,
  });
  if (!setOff) {
    link.append(fill(template, others, names));
    return link;
  }
  const [before, after] = fill(template, others, mark).split(mark);
  const marked = mutual.flatMap((name, at) => [at ? ", " : "", make("strong", {}, name)]);
  link.append(before, ...marked, after);
  return link;
}

function count({ connections }, said) {
  if (connections === undefined) return undefined;
  return connections === 500 ? said.most : fill(said.connections, connections);
}

/** Only one of the badges is shown. */
function badges({ degree }, said) {
  if (!degree) return [];
  const badge = (which, attributes = {}) => make("p", attributes, `· ${said.degrees[which - 1]}`);
  return [badge(1, degree === 1 ? {} : { hidden: "" }), degree > 1 && badge(degree)];
}

function text(tag, kind, said) {
  return said && make(tag, kind ? { class: kind } : {}, said);
}

const TOP_CARDS = {
  // 2021 to 2025
  2: (person, said, spoken) => {
    const { name, slug, headline, company, school, place, degree, followers, pronouns } = person;
    const workplace = (label, is) => is && make("li", {}, make("button", { "aria-label": fill(label, is) }, is));
    return make(
      "section",
      { class: "artdeco-card pv-top-card" },
      make("img", { class: "pv-top-card-profile-picture__image", alt: `${name}, #OPEN_TO_WORK` }),
      make(
        "div",
        { class: "pv-text-details__left-panel" },
        ...parts(
          make("a", { href: `/in/${slug}/overlay/about-this-profile/` }, make("h1", {}, name)),
          text("span", "text-body-small", pronouns && `(${pronouns})`),
          degree && make("span", { class: "visually-hidden" }, `${said.degrees[degree - 1]} degree connection`),
          degree && make("span", { class: "dist-value" }, said.degrees[degree - 1]),
          text("div", "text-body-medium break-words", headline),
          text("span", "text-body-small inline t-black--light break-words", place),
          make("a", { href: `/in/${slug}/overlay/contact-info/` }, said.contact),
        ),
      ),
      make(
        "ul",
        { class: "pv-text-details__right-panel" },
        ...parts(workplace(said.company, company), workplace(said.school, school)),
      ),
      make("ul", {}, ...parts(text("li", "", followers && fill(said.followers, followers)), numbered(person, said))),
      ...parts(mutual(person, said)),
      connect(person, spoken, "button"),
    );
  },
  // Late 2025 to 2026
  3: (person, said, spoken) =>
    make(
      "div",
      { "data-view-name": "profile-top-card" },
      make("img", { "data-view-name": "profile-top-card-member-photo", alt: person.name }),
      make("div", { "data-view-name": "profile-top-card-verified-badge" }, make("p", {}, person.name)),
      ...parts(text("p", "", person.pronouns), badges(person, said)),
      ...below(person, said, connect(person, spoken)),
    ),
  // Since 2026
  4: (person, said, spoken) =>
    make(
      "section",
      { componentkey: `com.linkedin.sdui.profile.card.ref${person.id ?? person.slug}Topcard` },
      make("h2", {}, person.name),
      ...parts(badges(person, said)),
      ...below(person, said, controlFor(person, said, spoken)),
      make("button", { type: "button", "aria-label": `Follow ${person.name}` }, "Follow"),
      make("button", { type: "button" }, "More"),
    ),
};

function numbered(person, said) {
  const connections = count(person, said);
  // Sometimes it leads to all of them.
  const network = "network=%5B%22F%22%2C%22S%22%5D";
  const href = `/search/results/people/?connectionOf=%5B%22${person.slug}%22%5D&${network}`;
  return connections && make("li", {}, person.degree === 1 ? make("a", { href }, connections) : connections);
}

/** What follows the name in the layouts without class names. */
function below(person, said, control) {
  const { slug, id, headline, company, school, place, followers, beside } = person;
  const contact = make("a", { href: `/in/${slug}/overlay/contact-info/` }, said.contact);
  const at = text("p", "", place);
  return parts(
    text("p", "", headline),
    beside ? make("div", {}, ...parts(at, make("p", {}, "·"), make("p", {}, contact))) : [at, place && contact],
    company && [make("img", { alt: `${company} logo` }), make("a", { href: "/company/4711/" }, make("p", {}, company))],
    school && [make("img", { alt: `${school} logo` }), make("a", { href: "/school/815/" }, make("p", {}, school))],
    text("p", "", followers && fill(said.followers, followers)),
    text("p", "", count(person, said)),
    mutual(person, said),
    control,
    make("a", { href: `/messaging/compose/?profileUrn=urn:li:fsd_profile:${id ?? slug}` }, "Message"),
  );
}

const FOUND = {
  // 2021 to 2025
  2: (person, said, spoken) => {
    const { name, slug, headline, place, degree, company } = person;
    const link = (...shown) => make("a", { href: `/in/${slug}?miniProfileUrn=${slug}` }, ...shown);
    const hidden = (words) => make("span", { class: "visually-hidden" }, words);
    const badge = degree && make("span", { class: "entity-result__badge-text" });
    badge?.append(make("span", {}, `• ${said.degrees[degree - 1]}`), hidden("degree of connection"));
    return make(
      "li",
      {},
      make(
        "div",
        { class: "entity-result" },
        link(make("img", { alt: name }), hidden("Status is offline")),
        make(
          "div",
          {},
          ...parts(
            make("span", { class: "entity-result__title-text" }, link(make("span", {}, name), hidden(`View ${name}`))),
            badge,
            text("div", "entity-result__primary-subtitle", headline),
            text("div", "entity-result__secondary-subtitle", place),
            text("p", "entity-result__summary", company && `${said.current}${company}`),
            mutual(person, said),
          ),
        ),
        make("div", {}, connect(person, spoken, "button")),
      ),
    );
  },
  // Since 2026: nothing has a name
  4: (person, said, spoken) => {
    const { name, slug, headline, place, degree, company } = person;
    const link = (...shown) => make("a", { href: `https://www.linkedin.com/in/${slug}/` }, ...shown);
    const title = make("p", {}, link(name));
    if (degree) title.append(" ", make("span", {}, `• ${said.degrees[degree - 1]}`));
    return make(
      "div",
      {},
      link(make("img", { alt: name })),
      make(
        "div",
        {},
        ...parts(
          title,
          text("p", "", headline),
          text("p", "", place),
          text("p", "", company && `${said.current}${company}`),
          mutual(person, said),
        ),
      ),
      numberedConnect(person, spoken, "a", "/preload/search-custom-invite/"),
    );
  },
};

/** The card at the top of somebody's profile: 2 is the layout until 2025, 3 that until 2026, 4 that since. */
export function topCard(layout, person, spoken = language) {
  return TOP_CARDS[layout](person, CARD_WORDS[spoken], spoken);
}

/** Somebody in a list of people that were searched for, in layout 2 or 4. */
export function foundCard(layout, person, spoken = language) {
  return FOUND[layout](person, CARD_WORDS[spoken], spoken);
}

/** Somebody the writer may know. */
export function mayKnowCard(person, spoken = language) {
  const said = CARD_WORDS[spoken];
  const link = make("a", { href: `/in/${person.slug}/` }, make("img", { alt: "" }), make("p", {}, person.name));
  const button = connect(person, spoken, "button");
  button.setAttribute("componentkey", stateKey({ member: person.member ?? person.slug.length }, "connect"));
  return make(
    "div",
    { role: "listitem" },
    ...parts(link, text("p", "", person.headline), text("p", "", person.worksWith), mutual(person, said), button),
  );
}
