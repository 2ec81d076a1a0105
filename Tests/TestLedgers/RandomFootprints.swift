// What random officers did between reviews: contacts, oversight, records, consultations, panels.

import Dates

extension RandomLedger {
    /// Adds footprints to a ledger that is made, by a chance of its own: what was made before stays
    /// as it was.
    mutating func makeFootprints(seed: UInt64) {
        let before = chance
        chance = SeededChance(seed: seed ^ 0xF007_0123)
        let first = items.count
        for child in children { makeFootprint(of: child) }
        for place in items.indices where items[place].text.hasPrefix("review_held") {
            makeRecord(of: items[place])
        }
        for place in first..<items.count where chance.happens(12) {
            let day = items[place].day.adding(days: chance.one(of: [-9, -1, 2, 30]))
            let kind = chance.one(of: [
                #"event_amended amends=@ set={"occurred_on":"\#(day)"}"#,
                "event_withdrawn withdraws=@",
            ])
            correct(place, kind, after: place)
        }
        chance = before
    }

    private mutating func makeFootprint(of child: String) {
        for _ in 0..<chance.number(0...6) {
            let kind = chance.one(of: ["visit", "phone", "virtual", "letter", "message"])
            live(child, from: someDay(), "child_contacted iro_id=\(someOfficer()) contact=\(kind)")
        }
        for _ in 0..<chance.number(0...3) {
            let trigger = chance.one(of: ["missing", "midway", "request"])
            let gone = someDay()
            live(child, from: gone, "went_missing kind=M")
            live(
                child, from: gone.adding(days: chance.number(0...12)),
                "oversight_recorded iro_id=\(someOfficer()) trigger=\(trigger)")
            if chance.happens(70) {
                live(child, from: gone.adding(days: chance.number(0...9)), "returned_from_missing")
            }
            live(child, from: someDay(), "midway_review_completed iro_id=\(someOfficer())")
        }
        for _ in 0..<chance.number(0...4) {
            let tool = chance.one(of: ["viewpoint", "viewpoint", "booklet", "form"])
            let day = someDay()
            if chance.happens(80) {
                live(child, from: day, "consultation_sent tool=\(tool) respondent=child")
            }
            if chance.happens(80) {
                live(
                    child, from: day.adding(days: chance.number(0...60)),
                    "consultation_returned tool=\(tool) respondent=child")
            }
        }
        for _ in 0..<chance.number(0...2) {
            let panel = chance.one(of: ["mase", "mase", "channel"])
            live(child, from: someDay(), "exploitation_referred panel=\(panel)")
            if chance.happens(50) { live(child, from: someDay(), "map_meeting_held") }
        }
    }

    /// The record of a review, now and then dated before it, made twice or never.
    private mutating func makeRecord(of review: Item) {
        guard let id = review.text.split(separator: " ").first(where: { $0.hasPrefix("review_id") })
        else { return }
        for type in ["review_record_completed", "review_record_distributed"] {
            for _ in 0..<chance.one(of: [0, 1, 1, 2]) {
                let day = review.day.adding(days: chance.one(of: [-3, 0, 1, 9, 20, 29, 60]))
                live(review.child, from: day, "\(type) \(id)")
            }
        }
    }
}
