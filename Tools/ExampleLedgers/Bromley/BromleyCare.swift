// What the telling of care leaves out: settings, miles from home, proceedings, late records.

import Dates

/// Amends and adds to the facts of care as Bromley keeps them.
struct BromleyCare {
    let town: Town
    let lives: BromleyLives

    func amend() {
        for fact in town.facts {
            switch fact.type {
            case "became_looked_after", "placement_moved":
                fact.fields["distance_from"] = .text("home")
                if case .text(let type)? = fact.fields["placement_type"],
                    let setting = Self.settings[type]
                {
                    fact.fields["setting"] = .text(setting)
                }
            case "order_made":
                // Until 22 April 2014 it was a residence order.
                if case .text("child_arrangements")? = fact.fields["order"],
                    fact.on < Day(2014, 4, 22)
                {
                    fact.fields["order"] = .text("residence")
                }
            default: break
            }
        }
        rescind()
        proceed()
        recordLate()
    }

    private static let settings = [
        "K1": "secure_or_yoi", "R5": "secure_or_yoi", "S1": "residential_school",
        "K2": "childrens_home", "R1": "childrens_home", "R3": "mother_and_baby_unit",
    ]

    /// Plans for adoption that were given up.
    private func rescind() {
        for (spell, day) in lives.rescinded {
            let child = spell.child
            let place = (child.spells.firstIndex { $0 === spell } ?? 0) + 1
            town.tell(
                Fact(
                    "plan_ended", child: child, on: day, by: "sw-14",
                    ["plan_id": .text("\(child.id)-ad\(place)"), "outcome": .text("rescinded")]))
        }
    }

    private func proceed() {
        for set in lives.proceedings {
            let children = set.children.map(\.id).sorted()
            let chains = set.children.map { "child \($0.number)" } + ["court " + set.id]
            town.tell(
                Fact(
                    "proceedings_issued", on: set.issued, by: "legal-01",
                    [
                        "proceedings_id": .text(set.id), "child_ids": .list(children),
                        "application": .text("care"), "court_pilot": .flag(true),
                    ], chains: chains))
            guard let day = set.concluded else { continue }
            town.tell(
                Fact(
                    "proceedings_concluded", on: day, by: "legal-01",
                    [
                        "proceedings_id": .text(set.id), "child_ids": .list(children),
                        "orders": .list([order(of: set, on: day)]),
                    ], chains: chains))
        }
    }

    /// A care order while a child is looked after; else what became of those who left.
    private func order(of set: BromleyLives.Proceedings, on day: Day) -> String {
        let spells = set.children.flatMap(\.spells)
        if spells.contains(where: { $0.isOpen(on: day) }) { return "care" }
        let isGuarded = spells.contains { ["E43", "E44"].contains($0.reasonCeased) }
        return isGuarded ? "special_guardianship" : "supervision"
    }

    /// Section 20 starts that the record had late: written down weeks after, or as of a later day
    /// and put back to the right one afterwards.
    private func recordLate() {
        var later = [Day(2014, 5, 12), Day(2014, 5, 13)]
        for (spell, day, isBackdated) in lives.recordedLate {
            guard
                let fact = town.facts.first(where: {
                    $0.type == "became_looked_after" && $0.child === spell.child
                        && $0.on == spell.start
                })
            else { continue }
            guard isBackdated else {
                fact.learning = .on(day)
                continue
            }
            fact.on = day
            fact.learning = .on(day)
            let soon = ((spell.reviews.first?.held ?? day) + 21).workingOnOrAfter
            // Some are found out only when the year is over.
            let found = later.popLast() ?? soon
            town.tell(
                Fact(
                    "event_amended", child: spell.child, on: found, by: "bs-01",
                    [
                        "amends": .place(of: fact),
                        "set": .object([("occurred_on", .day(spell.start))]),
                        "reason": .text("late_report"),
                        "note": .text("accommodated under section 20 from the earlier day"),
                    ], learning: .correcting(fact, on: found)))
        }
    }
}
