// Mistakes and how they were put right: amended, withdrawn, brought back, two ids for one child.

/// Writes some facts wrongly first and adds the events that correct them. What stands in the end is
/// always what the lives say.
struct Corrections {
    let town: Town
    var generator: SeededGenerator
    let reviews: [(review: Review, spell: Spell, fact: Fact)]
    /// Reviews that something has been said of already; the rest of the telling leaves them alone.
    private(set) var touched: Set<String> = []

    init(
        town: Town, generator: SeededGenerator,
        reviews: [(review: Review, spell: Spell, fact: Fact)]
    ) {
        self.town = town
        self.generator = generator
        self.reviews = reviews
    }

    private func plain(_ period: Days) -> [(review: Review, spell: Spell, fact: Fact)] {
        reviews.filter { entry in
            guard case .same = entry.review.firstCode, period.contains(entry.review.held),
                case .after(let days) = entry.review.learning, days < 10
            else { return false }
            return !entry.review.isFinal && !entry.review.isDirected
                && !touched.contains(entry.review.id)
        }
    }

    private func correct(
        _ fact: Fact, on day: Day, by: String, _ fields: [String: FieldValue], type: String
    ) {
        town.tell(
            Fact(
                type, child: fact.child, on: day, by: by, fields,
                learning: .correcting(fact, on: day)))
    }

    // MARK: Reviews

    /// Reviews whose day was first written some days off.
    mutating func misdate(_ count: Int, in period: Days) {
        var left = count
        for entry in generator.shuffled(plain(period)) where left > 0 {
            let wrong = (entry.review.held + -generator.between(2, 6)).workingOnOrBefore
            let others = entry.spell.reviews.map(\.held).filter { $0 < entry.review.held }
            guard wrong > (others.last ?? entry.spell.start) + 5 else { continue }
            entry.fact.on = wrong
            entry.fact.learning = .on(
                (entry.review.held + generator.between(0, 3)).workingOnOrAfter)
            amend(entry, ["occurred_on": .day(entry.review.held)], after: (9, 50))
            left -= 1
        }
    }

    /// Late reviews that had been written down as in time until somebody looked again.
    mutating func misdateLate(_ count: Int, in period: Days, correctedOn day: Day) {
        var left = count
        for entry in generator.shuffled(plain(period)) where left > 0 && entry.review.isLate {
            guard let due = entry.review.due, let reason = entry.fact.fields["late_because"] else {
                continue
            }
            let others = entry.spell.reviews.map(\.held).filter { $0 < entry.review.held }
            let wrong = (due + -1).workingOnOrBefore
            guard wrong > (others.last ?? entry.spell.start) + 5 else { continue }
            entry.fact.on = wrong
            entry.fact.learning = .on((entry.review.held + 1).workingOnOrAfter)
            entry.fact.fields["late_because"] = nil
            touched.insert(entry.review.id)
            correct(
                entry.fact, on: day, by: "aud-01",
                [
                    "amends": .place(of: entry.fact),
                    "set": .object([
                        ("occurred_on", .day(entry.review.held)), ("late_because", reason),
                    ]),
                    "reason": .text("source_corrected"),
                    "note": .text("the minutes give the day of the meeting"),
                ], type: "event_amended")
            left -= 1
        }
        require(left == 0, "too few late reviews to correct after publication")
    }

    private mutating func amend(
        _ entry: (review: Review, spell: Spell, fact: Fact), _ set: [String: FieldValue],
        after days: (Int, Int)
    ) {
        touched.insert(entry.review.id)
        correct(
            entry.fact, on: entry.review.held + generator.between(days.0, days.1), by: "bs-01",
            [
                "amends": .place(of: entry.fact),
                "set": .object(set.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }),
                "reason": .text("data_entry"),
            ], type: "event_amended")
    }

    /// Reviews entered twice, the second withdrawn.
    mutating func duplicate(_ count: Int, in period: Days) {
        for entry in generator.shuffled(plain(period)).prefix(count) {
            touched.insert(entry.review.id)
            var fields = entry.fact.fields
            fields["review_id"] = .text(entry.review.id + "-2")
            let second = town.tell(
                Fact(
                    "review_held", child: entry.spell.child, on: entry.fact.on, by: "bs-02", fields,
                    learning: .after(days: generator.between(2, 9)), isLeaf: true))
            correct(
                second, on: entry.review.held + generator.between(11, 40), by: "bs-01",
                ["withdraws": .place(of: second), "reason": .text("duplicate")],
                type: "event_withdrawn")
        }
    }

    /// Reviews withdrawn as duplicates which they were not, and brought back.
    mutating func withdrawAndReinstate(_ count: Int, in period: Days) {
        for entry in generator.shuffled(plain(period)).prefix(count) {
            touched.insert(entry.review.id)
            let day = entry.review.held + generator.between(12, 30)
            correct(
                entry.fact, on: day, by: "bs-02",
                ["withdraws": .place(of: entry.fact), "reason": .text("duplicate")],
                type: "event_withdrawn")
            correct(
                entry.fact, on: day + generator.between(3, 15), by: "sm-02",
                [
                    "reinstates": .place(of: entry.fact), "reason": .text("data_entry"),
                    "note": .text("it was the only record of the meeting"),
                ], type: "event_reinstated")
        }
    }

    // MARK: Other facts

    /// Dates of birth, distances and plan categories that were first written wrongly.
    mutating func mistype(since day: Day) {
        let births = town.facts.filter { fact in
            fact.type == "child_registered" && fact.on > day && fact.fields["born_on"] != nil
                && (fact.child.map { (6...11).contains($0.age(on: fact.on)) } ?? false)
        }
        for fact in generator.shuffled(births).prefix(4) {
            guard let child = fact.child else { continue }
            mistype(fact, "born_on", wrong: .day(child.born + -generator.between(20, 40)))
        }
        let moves = town.facts.filter { $0.type == "placement_moved" && $0.on > day }
        for fact in generator.shuffled(moves).prefix(5) {
            mistype(fact, "distance_miles", wrong: .thousandths(generator.between(200, 400) * 1000))
        }
        let plans = town.facts.filter { fact in
            guard fact.type == "plan_started", fact.on > day else { return false }
            if case .text("NEG")? = fact.fields["category"] { return true }
            return false
        }
        for fact in generator.shuffled(plans).prefix(6) {
            mistype(fact, "category", wrong: .text("EMO"))
        }
    }

    private mutating func mistype(_ fact: Fact, _ key: String, wrong: FieldValue) {
        guard let right = fact.fields[key] else { return }
        fact.fields[key] = wrong
        correct(
            fact, on: fact.on + generator.between(10, 60), by: "bs-02",
            [
                "amends": .place(of: fact), "set": .object([(key, right)]),
                "reason": .text("data_entry"),
            ], type: "event_amended")
    }

    /// A child whom two teams registered: the second id is merged into the first, and the second
    /// registration withdrawn.
    func mergeTwins(of child: Child, knownOn day: Day, mergedOn: Day, second: Child) {
        let registered = town.tell(
            Fact(
                "child_registered", child: second, on: day, by: "sw-42",
                [
                    "born_on": .day(child.born), "sex": .text(child.sex),
                    "ethnicity": .text(child.ethnicity), "area": .text(child.area),
                ]))
        let merge = town.tell(
            Fact(
                "children_merged", child: second, on: mergedOn, by: "bs-01",
                ["into": .text(child.id)], chains: ["child \(child.number)"]))
        town.tell(
            Fact(
                "event_withdrawn", child: second, on: mergedOn + 1, by: "bs-01",
                ["withdraws": .place(of: registered), "reason": .text("duplicate")],
                learning: .correcting(registered, on: merge.on + 1)))
    }
}
