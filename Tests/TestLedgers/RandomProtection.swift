// Random child protection: enquiries, conferences of one child and of siblings, plans and reviews.

import Dates

extension RandomLedger {
    /// Adds child protection to a ledger that is made, by a chance of its own: what was made before
    /// stays as it was.
    mutating func makeProtection(seed: UInt64) {
        let before = chance
        chance = SeededChance(seed: seed ^ 0x5EED_0CA5)
        let first = items.count
        for number in 0..<chance.number(2...6) { makeFamily(number) }
        for place in first..<items.count where chance.happens(12) {
            let kind = chance.one(of: [
                someAmendment(of: place), "event_withdrawn withdraws=@",
            ])
            let correction = correct(place, kind, after: place)
            if chance.happens(30) {
                correct(place, "event_reinstated reinstates=@", after: correction)
            }
        }
        chance = before
    }

    /// One enquiry into one to three children, its conference, plans, and conferences after.
    private mutating func makeFamily(_ number: Int) {
        var named = Array(Set((0..<chance.number(1...3)).map { _ in chance.one(of: children) }))
        named.sort()
        let enquiry = "s47-\(number)"
        let start = someDay()
        for child in named {
            let from = start.adding(days: chance.one(of: [0, 0, 0, -3, 2]))
            live(child, from: from, "section47_started enquiry_id=\(enquiry)")
            if chance.happens(85) {
                let end = from.adding(days: chance.number(0...40))
                live(
                    child, from: end,
                    "section47_concluded enquiry_id=\(enquiry) "
                        + "conference_required=\(chance.happens(75))")
            }
        }
        guard chance.happens(80) else { return }
        let held = start.adding(days: chance.one(of: [5, 18, 19, 20, 21, 22, 23, 60]))
        let link = chance.happens(80) ? " enquiry_id=\(enquiry)" : ""
        hold("initial", named, on: held, number, link)
        for child in named where chance.happens(80) { makeProtectionPlan(of: child, from: held) }
        var day = held
        for _ in 0..<chance.number(0...5) {
            let gap = chance.one(of: [0, 60, 89, 90, 91, 92, 93, 180, 182, 184, 185, 300])
            day = day.adding(days: gap)
            let kind = chance.one(of: ["review", "review", "review", "review", "transfer"])
            hold(kind, chance.happens(70) ? named : [named[0]], on: day, number, "")
        }
    }

    private mutating func hold(
        _ kind: String, _ named: [String], on day: CalendarDate, _ number: Int, _ link: String
    ) {
        let id = chance.happens(5) ? "c-\(number)" : "c-\(number)-\(items.count)"
        let chair = chance.happens(50) ? " iro_id=\(someOfficer())" : ""
        live(
            "-", from: day,
            "conference_held conference_id=\(id) conference=\(kind) "
                + "child_ids=\(named.joined(separator: ","))\(link)\(chair)")
    }

    private mutating func makeProtectionPlan(of child: String, from: CalendarDate) {
        let id = "\(child)-cp\(items.count)"
        let codes = ["NEG", "EMO", "PHY", "SAB", "MUL"]
        let category = chance.happens(85) ? " category=\(chance.one(of: codes))" : ""
        live(child, from: from, "plan_started plan_id=\(id) plan=child_protection\(category)")
        if chance.happens(40) {
            live(
                child, from: from.adding(days: chance.number(0...300)),
                "plan_updated plan_id=\(id) category=\(chance.one(of: codes))")
        }
        if chance.happens(60) {
            let outcome = chance.one(of: ["no_longer_needed", "became_looked_after", "transferred"])
            live(
                child, from: from.adding(days: chance.number(1...800)),
                "plan_ended plan_id=\(id) outcome=\(outcome)")
        }
    }
}
