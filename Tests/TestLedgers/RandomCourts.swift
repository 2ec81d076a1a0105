// Random ways to permanence: matches, orders, proceedings of siblings, decisions, risks and plans.

import Dates

extension RandomLedger {
    /// Adds the court, decisions and plans to a ledger that is made, by a chance of its own: what
    /// was made before stays as it was.
    mutating func makeCourts(seed: UInt64) {
        let before = chance
        chance = SeededChance(seed: seed ^ 0xC0_0247)
        let first = items.count
        for child in children {
            makePermanence(of: child)
            makeDecisions(of: child)
            makePlansOfCare(of: child)
        }
        for number in 0..<chance.number(1...6) { makeProceedings(number) }
        for place in first..<items.count where chance.happens(10) {
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

    private mutating func makePermanence(of child: String) {
        if chance.happens(60) {
            let from = someDay()
            live(child, from: from, "plan_started plan_id=\(child)-ad plan=adoption")
            if chance.happens(50) {
                let outcome = chance.one(of: ["rescinded", "achieved", "other"])
                let to = from.adding(days: chance.one(of: [0, 40, 200, 600]))
                live(child, from: to, "plan_ended plan_id=\(child)-ad outcome=\(outcome)")
            }
            for _ in 0..<chance.number(0...2) {
                let day = from.adding(days: chance.number(-30...300))
                let plan = chance.one(of: ["", " plan_id=\(child)-ad", " plan_id=\(child)-p0"])
                live(child, from: day, "adoption_matched\(plan)")
            }
        }
        for _ in 0..<chance.number(0...2) {
            let order = chance.one(of: ["adoption", "special_guardianship", "care", "placement"])
            let type = chance.happens(80) ? "order_made" : "order_discharged"
            live(child, from: someDay(), "\(type) order=\(order)")
        }
    }

    /// One set of proceedings, issued once or twice, concluded at once, in parts or not at all.
    private mutating func makeProceedings(_ number: Int) {
        let issue = someDay()
        let application = chance.one(of: [
            "", " application=care", " application=care", " application=discharge",
            " application=placement",
        ])
        for _ in 0..<chance.number(0...2) {
            live(
                "-", from: issue.adding(days: chance.one(of: [0, 0, 30])),
                "proceedings_issued proceedings_id=c-\(number) child_ids=\(someSiblings())"
                    + application)
        }
        for _ in 0..<chance.number(0...2) {
            let days = chance.one(of: [100, 181, 182, 183, 300])
            live(
                "-", from: issue.adding(days: days),
                "proceedings_concluded proceedings_id=c-\(number) child_ids=\(someSiblings())")
        }
    }

    private mutating func someSiblings() -> String {
        let named = Set((0..<chance.number(1...3)).map { _ in chance.one(of: children) })
        return named.sorted().joined(separator: ",")
    }

    private mutating func makeDecisions(of child: String) {
        for number in 0..<chance.number(0...3) {
            let made = someDay()
            var text = "decision_made decision_id=\(child)-d\(number)"
            if chance.happens(70) { text += " due_on=\(made.adding(days: chance.number(0...90)))" }
            if chance.happens(70) {
                text += " raised_by=\(chance.one(of: ["child", "advocate", "iro"]))"
            }
            live(child, from: made, text)
            if chance.happens(60) {
                let done = made.adding(days: chance.number(-5...150))
                live(child, from: done, "decision_completed decision_id=\(child)-d\(number)")
            }
        }
    }

    private mutating func makePlansOfCare(of child: String) {
        for kind in ["pep", "health", "pathway", "delegated_authority"] where chance.happens(50) {
            let from = someDay()
            live(child, from: from, "plan_started plan_id=\(child)-\(kind) plan=\(kind)")
            for _ in 0..<chance.number(0...3) {
                let day = from.adding(days: chance.number(0...500))
                let topic = chance.one(of: ["cse", "missing", "school"])
                live(
                    child, from: day, "plan_updated plan_id=\(child)-\(kind) topics=\(topic)")
            }
        }
        if chance.happens(40) { live(child, from: someDay(), "health_assessment_completed") }
        for _ in 0..<chance.number(0...2) {
            let risk = chance.one(of: ["cse", "missing"])
            let from = someDay()
            live(child, from: from, "risk_identified risk=\(risk)")
            if chance.happens(50) {
                let to = from.adding(days: chance.number(0...300))
                live(child, from: to, "risk_ended risk=\(risk)")
            }
        }
    }
}
