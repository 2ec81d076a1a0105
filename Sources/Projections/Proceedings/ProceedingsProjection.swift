// Care proceedings issued and concluded in a period, in sets and in children.

import CareEvents
import Dates
import Journeys

/// Answers how many sets of care proceedings were issued, concluded, concluded within 26 weeks, and
/// how many children they concerned. A set counts once, with the first child it names.
struct ProceedingsProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private let proceedings: ProceedingsSets

    init(_ question: Question, in context: borrowing ReplayContext) {
        proceedings = ProceedingsSets(context.known)
        counted = CountedQuestion(question, .flow(question), .count, in: context)
    }

    var sight: Sight {
        // A set is known by what is told of any of its children.
        Sight([.proceedingsIssued, .proceedingsConcluded])
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        var seen: Set<AnswerCell> = []
        for set in proceedings.of(journey.child) {
            guard let moment = moment(of: set, journey),
                let bucket = counted.samples.bucket(of: moment.day)
            else { continue }
            let isOfIssue = isOfIssue
            let because = Because(
                moment.seq, of: journey.child,
                Why(
                    isOfIssue ? .proceedingsIssued : .proceedingsConcluded, moment.day,
                    set.dueOn(context.setting), word: set.id))
            guard set.isCare else {
                counted.tally.leaveOut(bucket, because: because.leftOut(.notCareProceedings))
                continue
            }
            if counted.question.measure == .careProceedingsConcludedWithin26Weeks,
                set.isInTime(context.setting) != true
            {
                counted.tally.leaveOut(bucket, because: because.leftOut(.notWithinTime))
                continue
            }
            let cell = counted.cell(bucket, of: because) { key in
                journey.carriedValue(of: key, on: moment.day, in: context)
            } belongs: { group, key in
                journey.belongs(to: group, of: key, on: moment.day)
            }
            guard let cell else { continue }
            if countsChildren && !seen.insert(cell).inserted { continue }
            counted.tally.count(cell, above: 1, below: 0, because: because)
        }
    }

    private var isOfIssue: Bool {
        counted.question.measure == .careProceedingsIssued
            || counted.question.measure == .childrenInCareProceedingsIssued
    }

    private var countsChildren: Bool {
        counted.question.measure == .childrenInCareProceedingsIssued
            || counted.question.measure == .childrenInCareProceedingsConcluded
    }

    /// What counts a set, nil where it does not count with this child.
    private func moment(of set: ProceedingsSet, _ journey: Journey) -> PermanenceStory.Moment? {
        if !countsChildren && set.children.first != journey.child { return nil }
        return isOfIssue ? set.issued : set.concluded
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] { counted.answers(in: context) }
}
