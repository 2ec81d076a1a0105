// What a work list looks for in random lives: visits, plans, decisions, words to the service.

import Dates

extension RandomLedger {
    /// Adds what falls due to a ledger that is made, by a chance of its own; only ledgers that are
    /// asked for it have it.
    public mutating func makeWork(seed: UInt64) {
        let before = chance
        chance = SeededChance(seed: seed ^ 0xD0E_0B1A5)
        let first = items.count
        for child in children {
            makeVisits(of: child)
            makePlans(of: child)
            makeDecisions(of: child)
            makeWords(of: child)
        }
        makeRequests()
        makeOtherPolicies()
        for place in first..<items.count where chance.happens(8) {
            let kind = chance.one(of: [someAmendment(of: place), "event_withdrawn withdraws=@"])
            correct(place, kind, after: place)
        }
        chance = before
    }

    private mutating func makeVisits(of child: String) {
        for _ in 0..<chance.number(0...25) {
            live(child, from: someDay(), "social_worker_visited seen_alone=true")
        }
    }

    private mutating func makePlans(of child: String) {
        for kind in ["pep", "health", "pathway", "permanence", "adoption"] {
            var day = someDay()
            for number in 0..<chance.number(0...2) {
                let id = "\(child)-\(kind)\(number)"
                live(child, from: day, "plan_started plan_id=\(id) plan=\(kind)")
                for _ in 0..<chance.number(0...3) {
                    day = day.adding(days: chance.number(0...200))
                    live(child, from: day, "plan_updated plan_id=\(id)")
                }
                if chance.happens(60) {
                    day = day.adding(days: chance.number(0...300))
                    live(child, from: day, "plan_ended plan_id=\(id) outcome=other")
                }
            }
        }
        for _ in 0..<chance.number(0...3) {
            live(child, from: someDay(), "health_assessment_completed")
        }
    }

    private mutating func makeDecisions(of child: String) {
        for number in 0..<chance.number(0...4) {
            let id = "\(child)-d\(number)"
            let day = someDay()
            let due = chance.happens(80) ? " due_on=\(day.adding(days: chance.number(0...90)))" : ""
            live(child, from: day, "decision_made decision_id=\(id)\(due)")
            guard chance.happens(60) else { continue }
            let done = day.adding(days: chance.number(0...150))
            live(child, from: done, "decision_completed decision_id=\(id)")
        }
    }

    /// Words to the service, mostly about a start of care, and reviews that are planned.
    private mutating func makeWords(of child: String) {
        for place in items.indices
        where items[place].child == child && items[place].text.hasPrefix("became_looked_after")
            && chance.happens(60)
        {
            let day = items[place].day.adding(days: chance.number(0...12))
            live(child, from: day, "start_notified notified=reviewing_service")
        }
        for _ in 0..<chance.number(0...2) {
            let day = someDay()
            let told = day.adding(days: chance.number(0...30))
            let said = chance.happens(70) ? " notified_on=\(told)" : ""
            live(child, from: day, "significant_change_notified change=school notified=iro\(said)")
        }
        for number in 0..<chance.number(0...2) {
            let (id, day) = ("\(child)-planned\(number)", someDay())
            let planned = day.adding(days: chance.number(1...60))
            live(child, from: day, "review_scheduled review_id=\(id) planned_on=\(planned)")
            if chance.happens(40) {
                live(
                    child, from: day.adding(days: 3),
                    "review_rescheduled review_id=\(id) planned_on=\(planned.adding(days: 9))")
            }
            if chance.happens(20) {
                live(child, from: day.adding(days: 5), "review_cancelled review_id=\(id)")
            }
        }
    }

    /// Requests for conferences after enquiries, some of them cancelled.
    private mutating func makeRequests() {
        for number in 0..<6 where chance.happens(40) {
            let (id, day) = ("asked-\(number)", someDay())
            let child = chance.one(of: children)
            live(
                "-", from: day,
                "conference_requested conference_id=\(id) conference=initial "
                    + "child_ids=\(child) enquiry_id=s47-\(number)")
            if chance.happens(60) {
                live(
                    "-", from: day.adding(days: 4),
                    "conference_cancelled conference_id=\(id) child_ids=\(child)")
            }
        }
    }

    private mutating func makeOtherPolicies() {
        if chance.happens(40) {
            live(
                "-", from: someDay(),
                #"policy_adopted policy=caseload caseload={"allocated_within":"10 days"}"#)
        }
        if chance.happens(40) {
            live(
                "-", from: someDay(),
                "policy_adopted policy=record_clock "
                    + #"record_clock={"record_within":"12 working days"}"#)
        }
        if chance.happens(40) {
            live(
                "-", from: someDay(),
                "policy_adopted policy=oversight "
                    + #"oversight={"plan_current_within":{"pep":"4 months","pathway":"1 year"}}"#)
        }
    }
}
