// A random ledger with things that fall due, and its work lists told as text.

import CareEvents
import Dates
import Journeys
import TestLedgers

@testable import Projections

/// One random ledger with a few days to ask about.
struct WorkCase: Sendable {
    let seed: Int
    let context: ReplayContext
    let slow: SlowFacts
    let days: [CalendarDate]

    static let all: [WorkCase] = (501...540).map(WorkCase.init)

    init(seed: Int) {
        self.seed = seed
        var random = RandomLedger(seed: UInt64(seed))
        random.makeWork(seed: UInt64(seed))
        let ledger = random.ledger
        let instant = seed.isMultiple(of: 2) ? random.someInstant() : nil
        context = Telling(ledger, asKnownAt: instant).context
        slow = SlowFacts(ledger, knownAt: instant)
        days = (0..<5).map { _ in random.someDay() }
    }

    /// Everything to be done at a day, however far ahead, seen from a later day where one is given.
    func list(
        _ day: CalendarDate, _ kinds: Set<WorkItem.What>? = nil, later: CalendarDate? = nil
    ) -> WorkList {
        var question = WorkList.Question(at: day, through: .latest)
        question.kinds = kinds
        question.later = later
        return WorkList(question, in: context)
    }

    /// What an item is known by on every day.
    func identity(_ item: WorkItem) -> String {
        let known = context.known
        // Siblings may join an enquiry or a dispute that is waited for.
        var isOfSeveral = false
        if case .enquiry = item.subject { isOfSeveral = true }
        return [
            item.dueOn.description, item.what.rawValue,
            isOfSeveral ? "" : item.childIDs(in: known), known.text(item.review),
            known.text(item.escalation), known.text(item.decision),
            item.distinction(in: known), "\(item.key.subject)",
        ].joined(separator: " ")
    }
}
