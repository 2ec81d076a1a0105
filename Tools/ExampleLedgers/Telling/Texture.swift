// The small events around reviews: planned and put off, prepared, written up, followed up.

import Dates

/// Shares, in thousandths of reviews, of the events that go with a review.
struct ReviewTexture {
    var scheduled = 14
    var inParts = 4
    var writtenUp = 32
    var consulted = 30
    var contacted = 50
    var decided = 30
    var midway = 20
    var advocates = 60
}

/// Tells of the small events, for reviews that nothing else has been said of.
struct Texture {
    let town: Town
    var generator: SeededGenerator
    let shares: ReviewTexture
    let closing: Day
    /// Small events were recorded from this day on.
    let since: Day

    mutating func tell(
        _ reviews: [(review: Review, spell: Spell, fact: Fact)], except touched: Set<String>
    ) {
        for (review, spell, _) in reviews where review.held >= since {
            if review.isDirected { direct(review, spell) }
            guard !touched.contains(review.id), !review.isFinal, !review.iro.isEmpty,
                review.held < closing + -60, !spell.isShortBreak
            else { continue }
            let from = previous(review, spell)
            if draw(shares.inParts) { hold(review, spell, from) }
            prepare(review, spell, from)
            if draw(shares.writtenUp) { writeUp(review, spell) }
            if draw(shares.decided) { decide(review, spell) }
            if draw(shares.midway) { lookBetween(review, spell) }
            if ["PN2", "PN5"].contains(review.code ?? ""), draw(shares.advocates) {
                add("advocate_engaged", spell, from + 2, "sw-01", ["because": .text("review")])
            }
        }
    }

    /// What is said of a review before it is held needs its id in the log: it is planned first.
    private mutating func prepare(_ review: Review, _ spell: Spell, _ from: Day) {
        let isConsulted = draw(shares.consulted) && spell.child.age(on: review.held) >= 6
        let isContacted = draw(shares.contacted)
        guard isConsulted || isContacted || draw(shares.scheduled),
            let planned = schedule(review, spell, from)
        else { return }
        if isConsulted { consult(review, spell, planned) }
        if isContacted { contact(review, spell, planned) }
    }

    private mutating func draw(_ share: Int) -> Bool { generator.below(1000) < share }

    /// The day of the review before, or the start of care.
    private func previous(_ review: Review, _ spell: Spell) -> Day {
        let held = spell.reviews.map(\.held) + spell.loadedReviews
        return held.filter { $0 < review.held }.max() ?? spell.start
    }

    private func add(
        _ type: String, _ spell: Spell, _ day: Day, _ by: String, _ fields: [String: FieldValue],
        lag: Int = 0
    ) {
        var chains: [String] = []
        for key in ["review_id", "before_review_id"] {
            if case .text(let review)? = fields[key] { chains.append("review " + review) }
        }
        if case .text(let decision)? = fields["decision_id"] { chains.append("review " + decision) }
        town.tell(
            Fact(
                type, child: spell.child, on: day, by: by, fields, learning: .after(days: lag),
                chains: chains, isLeaf: true))
    }

    private mutating func direct(_ review: Review, _ spell: Spell) {
        let from = previous(review, spell)
        guard review.held - from > 20, !review.isLate else { return }
        let day = (from + generator.between(3, 10)).workingOnOrBefore
        guard day > from else { return }
        add(
            "review_directed", spell, day, review.iro,
            ["by_on": .day(review.held + generator.between(0, 9))])
    }

    /// The day on which the review was planned, or nothing where there was no time to.
    private mutating func schedule(_ review: Review, _ spell: Spell, _ from: Day) -> Day? {
        let day = max(from + 1, review.held + -generator.between(25, 60)).workingOnOrAfter
        guard day < review.held + -6 else { return nil }
        let isMoved = generator.chance(35)
        let first = isMoved ? max(day + 3, review.held + -generator.between(2, 14)) : review.held
        let id: FieldValue = .text(review.id)
        add(
            "review_scheduled", spell, day, "bs-01",
            ["review_id": id, "planned_on": .day(first.workingOnOrAfter)])
        guard isMoved else { return day }
        let reasons: [(String, Int)] = [
            ("no_report", 4), ("carer_unavailable", 2), ("iro_sickness", 2),
            ("young_person_asked", 2),
        ]
        let put = max(day + 1, first + -2)
        guard put < review.held else { return day }
        add(
            "review_rescheduled", spell, put, "bs-01",
            [
                "review_id": id, "planned_on": .day(review.held),
                "postponed_because": .text(generator.weighted(reasons)),
            ])
        return day
    }

    private mutating func hold(_ review: Review, _ spell: Spell, _ from: Day) {
        let day = (review.held + -generator.between(3, 14)).workingOnOrBefore
        guard day > from + 2 else { return }
        add(
            "review_part_held", spell, day, review.iro,
            ["review_id": .text(review.id), "part": .whole(1)])
    }

    private mutating func consult(_ review: Review, _ spell: Spell, _ from: Day) {
        let day = max(from + 1, review.held + -25)
        let tool = generator.weighted([("booklet", 5), ("form", 3), ("viewpoint", 2)])
        let fields: [String: FieldValue] = [
            "tool": .text(tool), "respondent": .text("child"), "review_id": .text(review.id),
        ]
        add("consultation_sent", spell, day, "bs-02", fields)
        let back = review.held + -generator.between(1, 9)
        if back > day, generator.chance(60) {
            add("consultation_returned", spell, back, "bs-02", fields)
        }
    }

    private mutating func contact(_ review: Review, _ spell: Spell, _ from: Day) {
        let day = (review.held + -generator.between(2, 12)).workingOnOrBefore
        guard day > from else { return }
        let kind = generator.weighted([("visit", 6), ("phone", 3), ("message", 1)])
        var fields: [String: FieldValue] = [
            "iro_id": .text(review.iro), "contact": .text(kind),
            "before_review_id": .text(review.id),
        ]
        if kind == "visit" { fields["seen_alone"] = .flag(generator.chance(70)) }
        add("child_contacted", spell, day, review.iro, fields, lag: generator.between(0, 6))
    }

    private mutating func writeUp(_ review: Review, _ spell: Spell) {
        let done = review.held.workingDays(generator.weighted([(8, 3), (14, 4), (19, 3), (31, 1)]))
        let sent = done.workingDays(generator.weighted([(2, 4), (5, 4), (15, 2)]))
        let fields: [String: FieldValue] = ["review_id": .text(review.id)]
        add("review_record_completed", spell, done, review.iro, fields)
        if sent < closing { add("review_record_distributed", spell, sent, "bs-01", fields) }
    }

    private mutating func decide(_ review: Review, _ spell: Spell) {
        let id = review.id.replacing("-r", with: "-d")
        var fields: [String: FieldValue] = [
            "decision_id": .text(id), "review_id": .text(review.id),
            "responsible": .text(
                generator.weighted([("social_worker", 7), ("carer", 1), ("iro", 1)])),
        ]
        if generator.chance(85) { fields["due_on"] = .day(review.held + generator.between(20, 80)) }
        add("decision_made", spell, review.held, review.iro, fields)
        let done = review.held + generator.between(15, 110)
        if done < closing, generator.chance(65) {
            add("decision_completed", spell, done, "sw-03", ["decision_id": .text(id)])
        }
    }

    private mutating func lookBetween(_ review: Review, _ spell: Spell) {
        let day = (review.held + generator.between(50, 95)).workingOnOrBefore
        guard day < closing, day < (spell.end ?? closing),
            let iro = town.officer(of: spell.child, "cla", on: day)
        else { return }
        add("midway_review_completed", spell, day, iro, ["iro_id": .text(iro)])
        if generator.chance(30) {
            add(
                "oversight_recorded", spell, day, iro,
                ["iro_id": .text(iro), "trigger": .text("midway")])
        }
    }
}
