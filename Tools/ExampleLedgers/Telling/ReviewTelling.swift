// Tells the ledger of reviews: held, coded, coded late, coded again, in parts, directed, put off.

/// Turns reviews into facts.
struct ReviewTelling {
    let town: Town
    var generator: SeededGenerator
    /// The fact of each review, for what is said of it later.
    private(set) var held: [(review: Review, spell: Spell, fact: Fact)] = []

    init(town: Town, generator: SeededGenerator) {
        self.town = town
        self.generator = generator
    }

    /// Numbers a child's reviews in order of day and tells of each.
    mutating func tell() {
        for child in town.children {
            var all: [(Day, Spell, Review?)] = []
            for spell in child.spells {
                all += spell.loadedReviews.map { ($0, spell, nil) }
                all += spell.reviews.map { ($0.held, spell, $0) }
            }
            all.sort { $0.0 < $1.0 }
            for (index, entry) in all.enumerated() {
                let id = "\(child.id)-r\(index + 1)"
                if let review = entry.2 {
                    review.id = id
                    tell(review, of: entry.1)
                } else {
                    loaded(entry.0, child: child, id: id)
                }
            }
        }
    }

    private func loaded(_ day: Day, child: Child, id: String) {
        town.tell(
            Fact(
                "review_held", child: child, on: day, by: "migration", ["review_id": .text(id)],
                isLeaf: true))
    }

    private mutating func tell(_ review: Review, of spell: Spell) {
        let child = spell.child
        review.iro =
            town.officer(of: child, "cla", on: review.held)
            ?? town.officer(of: child, "cla", on: (spell.end ?? review.held) + -1) ?? ""
        var fields: [String: FieldValue] = ["review_id": .text(review.id)]
        if !review.iro.isEmpty { fields["iro_id"] = .text(review.iro) }
        switch review.firstCode {
        case .same: if let code = review.code { fields["participation"] = .text(code) }
        case .nothing: break
        case .other(let code, _, _): fields["participation"] = .text(code)
        }
        if review.isFinal { fields["final"] = .flag(true) }
        if review.isLate, !review.isFinal {
            let reasons: [(String, Int)] = [
                ("no_report", 5), ("late_notification", 3), ("iro_sickness", 2),
                ("placement_change", 2), ("carer_unavailable", 2), ("court_timetable", 1),
                ("miscalculation", 1),
            ]
            fields["late_because"] = .text(generator.weighted(reasons))
        }
        decorate(&fields, review, child)
        let fact = Fact(
            "review_held", child: child, on: review.held, by: account(review), fields,
            learning: review.learning, chains: ["review " + review.id], isLeaf: true)
        town.tell(fact)
        held.append((review, spell, fact))
        codeAgain(review, child, fact)
    }

    private func account(_ review: Review) -> String { review.iro.isEmpty ? "bs-01" : review.iro }

    /// Where it was and who chaired, for the few reviews where somebody wrote it down.
    private mutating func decorate(
        _ fields: inout [String: FieldValue], _ review: Review, _ child: Child
    ) {
        guard review.held >= Day(2016, 4, 1), generator.chance(9) else { return }
        fields["mode"] = .text("face_to_face")
        fields["venue"] = .text(generator.weighted([("home", 6), ("school", 3), ("office", 2)]))
        fields["venue_chosen_by"] = .text(
            generator.weighted([("child", 3), ("carer", 2), ("iro", 2)]))
        if child.age(on: review.held) >= 11, generator.chance(30) {
            fields["chaired_by"] = .text(generator.chance(40) ? "child" : "joint")
        }
    }

    private mutating func codeAgain(_ review: Review, _ child: Child, _ fact: Fact) {
        guard let code = review.code else { return }
        switch review.firstCode {
        case .same: return
        case .nothing(let until):
            record(code, review, child, learning: .on(until))
        case .other(_, let day, false):
            record(code, review, child, learning: .on(day))
        case .other(_, let day, true):
            town.tell(
                Fact(
                    "event_amended", child: child, on: day, by: "sm-02",
                    [
                        "amends": .place(of: fact),
                        "set": .object([("participation", .text(code))]),
                        "reason": .text("source_corrected"),
                        "note": .text("the young person's account was heard again"),
                    ], learning: .correcting(fact, on: day)))
        }
    }

    private mutating func record(
        _ code: String, _ review: Review, _ child: Child, learning: Learning
    ) {
        var fields: [String: FieldValue] = [
            "review_id": .text(review.id), "participation": .text(code),
        ]
        if code == "PN6" || code == "PN7" {
            let reasons: [(String, Int)] = [("own_choice", 4), ("school_day", 2), ("distance", 2)]
            fields["reason_not_attending"] = .text(generator.weighted(reasons))
            fields["wanted_to_attend"] = .flag(generator.chance(25))
        }
        if code == "PN5" || code == "PN2" { fields["supported_by"] = .list(["advocate"]) }
        town.tell(
            Fact(
                "participation_recorded", child: child, on: review.held, by: account(review),
                fields, learning: learning, chains: ["review " + review.id], isLeaf: true))
    }
}
