// Care proceedings issued and concluded in a period, in sets and in children.

import CareEvents
import Dates
import Journeys

/// Answers how many sets of care proceedings were issued, concluded, concluded within 26 weeks, and
/// how many children they concerned. A set counts once, with the first child it names.
struct ProceedingsProjection: JourneyProjection {
    private var counted: CountedQuestion
    private let proceedings: ProceedingsSets

    init(_ question: Question, in context: borrowing ReplayContext) {
        proceedings = ProceedingsSets(context.known)
        counted = CountedQuestion(question, .flow(question), .count, in: context)
    }

    var sight: Sight {
        // A set is known by what is told of any of its children.
        Sight([.proceedingsIssued, .proceedingsConcluded])
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        var seen: Set<AnswerCell> = []
        for set in proceedings.of(journey.child) where set.isCare {
            guard let moment = moment(of: set, journey, context),
                let bucket = counted.samples.bucket(of: moment.day),
                let cell = journey.carriedCell(counted.plan, bucket, on: moment.day, in: context)
            else { continue }
            if countsChildren && !seen.insert(cell).inserted { continue }
            counted.tally.count(
                cell, above: 1, below: 0, because: Because(moment.seq, of: journey.child))
        }
    }

    private var countsChildren: Bool {
        counted.question.measure == .childrenInCareProceedingsIssued
            || counted.question.measure == .childrenInCareProceedingsConcluded
    }

    /// What counts a set, nil where it does not count with this child.
    private func moment(
        of set: ProceedingsSet, _ journey: Journey, _ context: borrowing ReplayContext
    ) -> PermanenceStory.Moment? {
        if !countsChildren && set.children.first != journey.child { return nil }
        switch counted.question.measure {
        case .careProceedingsIssued, .childrenInCareProceedingsIssued: return set.issued
        case .careProceedingsConcludedWithin26Weeks:
            return set.isInTime(context.setting) == true ? set.concluded : nil
        default: return set.concluded
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] { counted.answers(in: context) }
}
