// The words for what surrounds a review: decisions and when they were due, contacts, changes.

import CareEvents
import Dates
import Journeys

extension EventWords {
    func words(for decision: DecisionMade) -> String {
        phrase(
            "decision \(names.id(decision.decisionID)) made",
            [
                decision.reviewID == .none ? nil : "at \(review(decision.reviewID))",
                said("for", plain(decision.responsible)),
                said("raised by", plain(decision.raisedBy)),
                said("out of escalation", text(decision.escalationID)),
            ],
            then: [decision.dueOn.map { "due \($0)" } ?? "no due date"])
    }

    func words(for completed: DecisionCompleted, of fact: Fact) -> String {
        let made = last(.decisionMade, upTo: fact) {
            known.record.symbol($0, .decisionID) == completed.decisionID
        }
        let dueOn = made.flatMap { known.record.date($0, .dueOn) }
        return phrase(
            "decision \(names.id(completed.decisionID)) completed",
            then: [dueOn.map { "due \($0), \(timeliness(of: fact.day, due: $0))" }])
    }

    func words(for contact: ChildContacted) -> String {
        phrase(
            "\(plain(contact.contact) ?? "") by \(names.officer(contact.iroID, after: "the IRO"))",
            [
                seen(alone: contact.seenAlone),
                contact.beforeReviewID == .none ? nil : "before \(review(contact.beforeReviewID))",
            ])
    }

    func words(for change: SignificantChangeNotified, of fact: Fact) -> String {
        phrase(
            "significant change" + (free(change.change, .change).map { " (\($0))" } ?? ""),
            [
                "the \(plain(change.notified) ?? "") told"
                    + (change.notifiedOn.map { " on \($0)" } ?? ""),
                change.notifiedOn.map { counted($0 - fact.day, "day") + " after" },
            ])
    }

    func words(for housing: HousingAssessmentCompleted) -> String {
        phrase(
            "housing assessment completed",
            [
                plain(housing.outcome), housing.presentedOn.map { "presented \($0)" },
                housing.joint.map { $0 ? "joint" : "not joint" },
            ])
    }

    func forReview(_ id: Symbol) -> String { id == .none ? "" : " for " + review(id) }
}
