//! The words of names, roles and headlines that are compared: folded.

/// Little words of names, in the languages that have most of them.
pub(super) const LITTLE: &[&str] = &[
    "a", "al", "an", "and", "at", "da", "das", "de", "del", "della", "der", "des", "di", "die", "do", "dos", "du", "e",
    "et", "for", "fur", "in", "la", "le", "of", "on", "the", "und", "van", "von", "y", "za",
];

/// What a place's name has beside the place.
pub(super) const REGIONS: &[&str] = &[
    "area", "city", "county", "district", "greater", "grossraum", "island", "isle", "metro", "metropolitan",
    "municipality", "province", "raum", "region", "state", "surroundings",
];

/// What a company's name has only on paper.
pub(super) const LEGAL: &[&str] = &[
    "ab", "ag", "aps", "as", "asa", "bv", "company", "corp", "corporation", "gmbh", "group", "holding", "holdings",
    "inc", "incorporated", "international", "kg", "kk", "limited", "llc", "llp", "ltd", "ltda", "nv", "oy", "oyj",
    "plc", "pte", "pty", "pvt", "sa", "sarl", "se", "sl", "spa", "srl", "sro", "zoo",
];

/// What says of a name which sort of thing it is.
pub(super) const SORTS: &[&str] = &[
    "academy", "agency", "airlines", "airport", "airways", "association", "authority", "bakery", "bank", "banking",
    "board", "brewery", "brigade", "care", "carpentry", "cathedral", "center", "centre", "chapter", "choir", "church",
    "circle", "climbing", "clinic", "club", "college", "community", "consulting", "council", "cricket", "cycling",
    "dairy", "dental", "department", "development", "digital", "dockyard", "energy", "engineering", "farm", "farms",
    "federation", "fire", "foods", "football", "forum", "foundation", "gallery", "garage", "garages", "guild",
    "hospital", "hospitals", "hotel", "house", "industries", "infirmary", "institute", "insurance", "laboratory",
    "labour", "labs", "law", "library", "logistics", "media", "mill", "ministry", "motors", "museum", "network", "nhs",
    "nursery", "observatory", "office", "orchestra", "parish", "partners", "pharmacy", "plumbing", "police",
    "polytechnic", "port", "power", "practice", "press", "publishing", "railway", "railways", "restaurant", "rowing",
    "rugby", "running", "sailing", "school", "schools", "scouts", "service", "services", "shipping", "shipyard",
    "society", "software", "solutions", "steel", "store", "stores", "studio", "studios", "surgery", "systems", "team",
    "technologies", "technology", "television", "theater", "theatre", "transport", "trust", "union", "university",
    "volunteers", "water", "works", "workshop", "yard",
];

/// How high up somebody is, and how they are employed.
pub(super) const LEVELS: &[&str] = &[
    "am", "apprentice", "assistant", "associate", "chief", "employed", "ex", "expert", "former", "founder",
    "freelance", "freelancer", "head", "i", "intern", "is", "junior", "lead", "leader", "local", "my", "own", "owner",
    "part", "partner", "president", "professional", "retired", "self", "senior", "small", "staff", "student", "team",
    "time", "trainee", "vice", "who", "with",
];

/// What many callings end in.
pub(super) const RANKS: &[&str] = &[
    "administrator", "adviser", "advisor", "agent", "analyst", "broker", "clerk", "consultant", "coordinator",
    "designer", "developer", "director", "engineer", "executive", "manager", "officer", "operator", "practitioner",
    "representative", "servant", "specialist", "supervisor", "technician", "worker",
];

/// Fields that are too wide to tie two people.
pub(super) const BROAD: &[&str] = &[
    "account", "accounts", "administration", "ai", "business", "care", "communication", "communications", "consulting",
    "customer", "data", "design", "digital", "education", "engineering", "finance", "general", "health", "healthcare",
    "hr", "innovation", "it", "leadership", "logistics", "management", "managing", "marketing", "media", "office",
    "operations", "people", "product", "project", "projects", "recruitment", "research", "retail", "sales", "science",
    "security", "service", "services", "software", "strategy", "support", "sustainability", "tech", "technical",
    "technology", "work",
];

/// Countries that stand where a region may.
pub(super) const WIDE: &[&str] = &[
    "america", "england", "europe", "ireland", "kingdom", "northern", "scotland", "states", "uk", "united", "us",
    "usa", "wales",
];

/// Words of names that are cut short.
pub(super) const SHORT: &[(&str, &str)] = &[
    ("acad", "academy"),
    ("assoc", "association"),
    ("co", "company"),
    ("coll", "college"),
    ("eng", "engineering"),
    ("hosp", "hospital"),
    ("inst", "institute"),
    ("intl", "international"),
    ("poly", "polytechnic"),
    ("sch", "school"),
    ("soc", "society"),
    ("st", "saint"),
    ("tech", "technology"),
];

/// Towns that are called otherwise abroad, and what schools and clubs are.
pub(super) const ABROAD: &[(&str, &str)] = &[
    ("athina", "athens"),
    ("beograd", "belgrade"),
    ("bruxelles", "brussels"),
    ("brussel", "brussels"),
    ("bucuresti", "bucharest"),
    ("firenze", "florence"),
    ("geneve", "geneva"),
    ("genf", "geneva"),
    ("goteborg", "gothenburg"),
    ("koln", "cologne"),
    ("koeln", "cologne"),
    ("kobenhavn", "copenhagen"),
    ("lisboa", "lisbon"),
    ("luzern", "lucerne"),
    ("milano", "milan"),
    ("moskva", "moscow"),
    ("munchen", "munich"),
    ("muenchen", "munich"),
    ("napoli", "naples"),
    ("nurnberg", "nuremberg"),
    ("praha", "prague"),
    ("roma", "rome"),
    ("sevilla", "seville"),
    ("torino", "turin"),
    ("venezia", "venice"),
    ("warszawa", "warsaw"),
    ("wien", "vienna"),
    ("zuerich", "zurich"),
    ("institut", "institute"),
    ("instituto", "institute"),
    ("istituto", "institute"),
    ("colegio", "college"),
    ("ecole", "school"),
    ("escola", "school"),
    ("escuela", "school"),
    ("schule", "school"),
    ("hochschule", "school"),
    ("krankenhaus", "hospital"),
    ("klinikum", "hospital"),
    ("verein", "club"),
];

/// What is put to a word to make it the work, or who does it.
pub(super) const ENDINGS: &[&str] = &["ing", "ion", "ist", "er", "or", "e", "y"];
