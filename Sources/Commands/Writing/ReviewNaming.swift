// The id of a review that is held and whose id nobody spelt out.

import CareEvents
import EventLogs
import Journeys
import TextFormats

extension FactDraft {
    /// Names the review of a `review_held` without an id: the child's review that is scheduled and
    /// not held yet, the one scheduled last; else the child's next, `KIR-0042-r5`.
    ///
    /// Everything else stays as it is; an id that was given is never touched.
    /// Nor does it judge the ledger: one that cannot be read is told by the writer.
    mutating func nameReview(inLedgerAt path: String) {
        guard type == .reviewHeld, let childID, !payload.contains(where: { $0.key == .reviewID }),
            let directory = try? LogDirectory(path: path)
        else { return }
        let story = IndexedStory(of: childID, in: directory)
        guard let contents = try? story?.contents ?? LogReader(directory).read(),
            contents.faultCount == 0
        else { return }
        let known = KnownFacts(contents.record)
        let child = known.record.recorded.child(withID: childID).map { known.canonical($0) }
        var scheduled: [Symbol] = []
        for fact in known.facts where child != nil && fact.child == child {
            let review = known.record.symbol(fact, .reviewID)
            switch fact.type {
            case .reviewScheduled: scheduled.append(review)
            case .reviewHeld, .reviewCancelled: scheduled.removeAll { $0 == review }
            default: continue
            }
        }
        let id =
            scheduled.last.map { known.text($0) }
            ?? Self.nextReview(of: childID, in: known, story)
        payload.append(EventLine.Field(.reviewID, .string(id)))
    }

    /// The first id of the form `CHILD-rN` that no line of the log has.
    private static func nextReview(
        of childID: String, in known: borrowing KnownFacts, _ story: IndexedStory?
    ) -> String {
        var number = 1
        func isTaken(_ id: String) -> Bool {
            known.record.recorded.symbols.find(id) != nil
                || story?.isNamed(review: id) == true
        }
        while isTaken("\(childID)-r\(number)") { number += 1 }
        return "\(childID)-r\(number)"
    }
}
