// Review records, booklets, children who chair: what is written around the reviews of Bromley.

import Dates

/// Tells of records written up in twelve working days on average, and of booklets sent out.
struct BromleyRecords {
    let town: Town
    var generator: SeededGenerator

    private static let meanDays = 12

    mutating func tell(_ reviews: [(review: Review, spell: Spell, fact: Fact)]) {
        let periods = [
            Days(Day(2012, 10, 1), BromleyShape.yearBefore.last), BromleyShape.year,
            Days(Day(2014, 4, 1), Day(2014, 6, 6)),
        ]
        for period in periods {
            writeUp(reviews.filter { period.contains($0.review.held) && !$0.review.iro.isEmpty })
        }
        for entry in reviews {
            mark(entry)
            guard Days(Day(2013, 1, 7), Day(2014, 6, 6)).contains(entry.review.held),
                entry.spell.child.age(on: entry.review.held) >= 5, generator.chance(52)
            else { continue }
            consult(entry.review, entry.spell)
        }
    }

    /// Some are done in a week, some in five; the sum is twelve days for each.
    private mutating func writeUp(_ reviews: [(review: Review, spell: Spell, fact: Fact)]) {
        var days = reviews.map { _ in
            generator.weighted([
                (5, 2), (8, 4), (10, 5), (13, 6), (14, 4), (15, 3), (19, 2), (27, 1),
            ])
        }
        var over = days.reduce(0, +) - Self.meanDays * days.count
        while over != 0 {
            let place = generator.below(days.count)
            guard over > 0 ? days[place] > 4 : days[place] < 24 else { continue }
            days[place] += over > 0 ? -1 : 1
            over += over > 0 ? -1 : 1
        }
        for (entry, length) in zip(reviews, days) {
            let done = entry.review.held.workingDays(length)
            let fields: [String: FieldValue] = ["review_id": .text(entry.review.id)]
            add("review_record_completed", entry, done, entry.review.iro, fields)
            let sent = done.workingDays(generator.weighted([(1, 4), (3, 4), (6, 2), (12, 1)]))
            if sent < BromleyShape.closing {
                add("review_record_distributed", entry, sent, "bs-01", fields)
            }
        }
    }

    private func add(
        _ type: String, _ entry: (review: Review, spell: Spell, fact: Fact), _ day: Day,
        _ by: String, _ fields: [String: FieldValue]
    ) {
        town.tell(
            Fact(
                type, child: entry.spell.child, on: day, by: by, fields,
                chains: ["review " + entry.review.id], isLeaf: true))
    }

    /// Who chaired, where it is known: few young people did.
    private mutating func mark(_ entry: (review: Review, spell: Spell, fact: Fact)) {
        guard entry.review.held >= BromleyShape.year.first, entry.fact.fields["chaired_by"] == nil,
            ["PN1"].contains(entry.review.code ?? ""),
            entry.spell.child.age(on: entry.review.held) >= 12, generator.chance(7)
        else { return }
        entry.fact.fields["chaired_by"] = .text(generator.chance(45) ? "child" : "joint")
    }

    /// A booklet goes out when the review is planned; few come back before it, more with it.
    private mutating func consult(_ review: Review, _ spell: Spell) {
        let others = spell.reviews.map(\.held) + spell.loadedReviews + [spell.start + 6]
        let last = others.filter { $0 < review.held }.max() ?? spell.start
        let day = max(last + 1, review.held + -generator.between(18, 30)).workingOnOrAfter
        guard day < review.held + -5 else { return }
        let entry = (review: review, spell: spell, fact: town.facts[0])
        let id: FieldValue = .text(review.id)
        add(
            "review_scheduled", entry, day, "bs-01",
            ["review_id": id, "planned_on": .day(review.held)])
        for respondent in ["child", "carer"] where respondent == "child" || generator.chance(35) {
            let fields: [String: FieldValue] = [
                "tool": .text(respondent == "child" ? "booklet" : "form"),
                "respondent": .text(respondent), "review_id": id,
            ]
            add("consultation_sent", entry, day, "bs-02", fields)
            switch generator.below(100) {
            case 0..<21:
                let back = review.held + -generator.between(1, 6)
                if back > day { add("consultation_returned", entry, back, "bs-02", fields) }
            case 21..<63:
                let back = (review.held + generator.weighted([(0, 6), (1, 2), (4, 1)]))
                    .workingOnOrAfter
                if back <= BromleyShape.closing {
                    add("consultation_returned", entry, back, "bs-02", fields)
                }
            default: break
            }
        }
    }
}
