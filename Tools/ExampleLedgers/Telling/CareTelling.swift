// Tells the ledger of children, their periods of care, statuses, placements and adoptions.

import Dates

/// Turns lives into facts.
struct CareTelling {
    let town: Town
    var generator: SeededGenerator
    let closing: Day
    /// The day on which records of child protection from before it were loaded.
    let protectionLoad: Day

    mutating func tell() {
        for child in town.children where child.mergedInto == nil { register(child) }
        for spell in town.spells {
            start(spell)
            for status in spell.statuses.dropFirst() where status.day <= closing {
                add(
                    "legal_status_changed", spell.child, status.day,
                    ["legal_status": .text(status.code)])
            }
            for placement in spell.placements.dropFirst() where placement.day <= closing {
                move(spell, placement)
            }
            if let road = spell.adoption { adopt(spell, road) }
            if let end = spell.end { cease(spell, end) }
        }
    }

    mutating func add(
        _ type: String, _ child: Child, _ day: Day, _ fields: [String: FieldValue] = [:],
        lag: Int? = nil, leaf: Bool = false
    ) {
        let usual = generator.weighted([(0, 50), (1, 25), (2, 10), (4, 8), (9, 5), (24, 2)])
        town.tell(
            Fact(
                type, child: child, on: day, by: socialWorker(child), fields,
                learning: .after(days: lag ?? usual), isLeaf: leaf))
    }

    private func socialWorker(_ child: Child) -> String {
        "sw-" + padded(child.number % 41 + 1, to: 2)
    }

    private mutating func register(_ child: Child) {
        let unborn = child.known < child.born
        var fields: [String: FieldValue] = [
            "sex": .text(unborn ? "U" : child.sex), "ethnicity": .text(child.ethnicity),
            "area": .text(child.area), "family_id": .text(child.family),
        ]
        if unborn {
            fields["expected_on"] = .day(child.born + generator.between(-8, 9))
        } else {
            fields["born_on"] = .day(child.born)
        }
        if child.unaccompanied { fields["uasc"] = .flag(true) }
        if !child.disability.isEmpty { fields["disability"] = .list(child.disability) }
        if !child.household.isEmpty { fields["household"] = .list(child.household) }
        if let team = child.team { fields["team"] = .text(team) }
        let fact = Fact(
            "child_registered", child: child, on: child.known, by: socialWorker(child), fields)
        let inCareBefore = child.spells.contains { $0.start < protectionLoad }
        if child.known < protectionLoad, !inCareBefore {
            fact.learning = .loaded(on: protectionLoad)
        }
        town.tell(fact)
        if unborn, child.born <= closing {
            add(
                "child_born", child, child.born,
                ["born_on": .day(child.born), "sex": .text(child.sex)])
        }
    }

    private mutating func start(_ spell: Spell) {
        var fields: [String: FieldValue] = [
            "legal_status": .text(spell.statuses[0].code), "category_of_need": .text(spell.need),
        ]
        if spell.isShortBreak { fields["short_break"] = .flag(true) }
        fields.merge(Self.fields(of: spell.placements[0])) { $1 }
        add("became_looked_after", spell.child, spell.start, fields)
        guard !spell.isShortBreak, generator.chance(12), spell.start.reportingYear >= 2014 else {
            return
        }
        let lag = generator.weighted([(0, 3), (1, 4), (3, 3), (8, 2), (15, 1)])
        let day = spell.start.workingDays(lag)
        guard day < (spell.end ?? closing) else { return }
        add(
            "start_notified", spell.child, max(day, spell.start),
            ["notified": .text("reviewing_service")], lag: 0, leaf: true)
    }

    static func fields(of placement: Placement) -> [String: FieldValue] {
        var fields: [String: FieldValue] = [
            "placement_type": .text(placement.type),
            "outside_authority": .flag(placement.isOutside),
            "distance_miles": .thousandths(placement.distance),
            "distance_from": .text(placement.isOutside ? "authority" : "home"),
            "area": .text(placement.area),
        ]
        if let provider = placement.provider { fields["placement_provider"] = .text(provider) }
        return fields
    }

    private mutating func move(_ spell: Spell, _ placement: Placement) {
        var fields = Self.fields(of: placement)
        if let reason = placement.reason {
            fields["move_reason"] = .text(reason)
            fields["planned"] = .flag(placement.isPlanned)
        }
        if placement.sameCarer { fields["same_carer"] = .flag(true) }
        add("placement_moved", spell.child, placement.day, fields)
    }

    private mutating func adopt(_ spell: Spell, _ road: AdoptionRoad) {
        let child = spell.child
        let plan = "\(child.id)-ad\((child.spells.firstIndex { $0 === spell } ?? 0) + 1)"
        let end = spell.end ?? .latest
        guard road.decided < end, road.decided <= closing else { return }
        add(
            "plan_started", child, road.decided,
            ["plan_id": .text(plan), "plan": .text("adoption"), "goal": .text("ADOPTION")])
        guard road.matched < end, road.matched <= closing else { return }
        add("adoption_matched", child, road.matched, ["plan_id": .text(plan)])
        guard spell.end == road.ordered else { return }
        add(
            "plan_ended", child, road.ordered,
            ["plan_id": .text(plan), "outcome": .text("achieved")])
        add("order_made", child, road.ordered, ["order": .text("adoption")])
    }

    private mutating func cease(_ spell: Spell, _ end: Day) {
        let orders = [
            "E43": "special_guardianship", "E44": "special_guardianship",
            "E41": "child_arrangements",
        ]
        if let order = orders[spell.reasonCeased] {
            add("order_made", spell.child, end, ["order": .text(order)], lag: 1)
        }
        add(
            "ceased_to_be_looked_after", spell.child, end,
            ["reason_ceased": .text(spell.reasonCeased)])
    }
}
