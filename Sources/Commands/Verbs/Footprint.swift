// `footprint`: what reviewing officers did for children between reviews, and what they did not.

import Reports

extension Command {
    /// `careledger footprint`.
    static let footprint = section(
        "footprint", "What officers did between reviews: contacts, midway reviews, oversight.",
        YearSection.footprint,
        rows: RowsBehind(
            "no-footprint",
            "Children looked after on the last day with nothing done since their last review.",
            FootprintList.none),
        RowsBehind("contacts", "A row for each contact of the period.", FootprintList.contacts),
        RowsBehind(
            "last-seen", "The last contact with each child looked after on the last day.",
            FootprintList.lastSeen),
        RowsBehind(
            "missing", "Missing episodes that began in the period, and their oversight.",
            FootprintList.missing),
        RowsBehind(
            "notifications", "Starts and significant changes, and when the service was told.",
            FootprintList.notifications),
        RowsBehind(
            "midway", "Midway reviews due or held since the last review.", FootprintList.midway))
}
