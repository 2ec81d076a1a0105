// Each contact with a child, each visit, each look at the case: on which day it was.

import CareEvents
public import Dates
import Journeys

/// A contact with a child, or a look at the case.
public struct ContactDay: Hashable, Sendable {
    /// What sort of contact it was.
    public let sort: Sort
    /// What it was in words: `visit by the social worker`.
    public let words: String
    /// The day.
    public let on: CalendarDate
    /// Whether the child was seen alone, nil where that is not said.
    public let seenAlone: Bool?
    /// The line that says so.
    public let seq: Int

    /// Sorts of contact, by who was in touch and what for.
    public enum Sort: Hashable, Sendable, CaseIterable {
        /// The social worker's visits.
        case visit
        /// The reviewing officer's contacts with the child.
        case officer
        /// The reviewing officer's looks at the case: midway reviews, oversight.
        case oversight
        /// Health assessments.
        case health
        /// What the child and others said before a review.
        case consultation
    }
}

extension StoryScene {
    /// The contacts up to the day asked, in the order in which they took effect.
    var contactDays: [ContactDay] {
        journey.asides.compactMap { fact in
            guard fact.day <= day, let (sort, words, alone) = contact(of: fact) else { return nil }
            return ContactDay(
                sort: sort, words: words, on: fact.day, seenAlone: alone, seq: line(fact.seq))
        }
    }

    private func contact(of fact: Fact) -> (ContactDay.Sort, String, Bool?)? {
        let record = context.known.record
        let alone = record.flag(fact, .seenAlone)
        switch fact.type {
        case .socialWorkerVisited: return (.visit, "visit by the social worker", alone)
        case .childContacted:
            let way = plain(record.symbol(fact, .contact)) ?? "contact"
            return (.officer, "\(way) by the IRO", alone)
        case .midwayReviewCompleted: return (.oversight, "midway review", nil)
        case .oversightRecorded: return (.oversight, "oversight by the IRO", nil)
        case .healthAssessmentCompleted: return (.health, "health assessment", nil)
        case .consultationReturned: return (.consultation, "consultation returned", nil)
        default: return nil
        }
    }
}
