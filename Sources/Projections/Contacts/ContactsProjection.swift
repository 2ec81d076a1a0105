// Direct contacts of reviewing officers with children, in a period and against the year before.

import CareEvents
import Dates
import Journeys

/// Answers how often officers were in touch with children, of all five kinds (CNT-15), and the
/// difference from the same period a year before.
struct ContactsProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    /// The same buckets a year before, for the change; else none.
    private let before: Samples?

    init(_ question: Question, in context: borrowing ReplayContext) {
        let samples = Samples.flow(question)
        let isChange = question.measure == .iroDirectContactsChange
        before = isChange ? samples.yearBefore : nil
        counted = CountedQuestion(
            question, samples, .count, in: context,
            sampleCount: samples.buckets.count * (isChange ? 2 : 1))
    }

    var sight: Sight {
        Sight([.childContacted], on: counted.samples.days(with: before))
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for fact in journey.asides where fact.type == .childContacted {
            if let bucket = counted.samples.bucket(of: fact.day) {
                count(fact, of: journey, in: bucket, context)
            }
            if let before, let bucket = before.bucket(of: fact.day) {
                count(fact, of: journey, in: counted.samples.buckets.count + bucket, context)
            }
        }
    }

    private mutating func count(
        _ fact: Fact, of journey: Journey, in sample: Int, _ context: borrowing ReplayContext
    ) {
        guard
            case .reviews(.childContacted(let contacted))? = Event(fact, in: context.known.record)
        else { return }
        let because = Because(
            fact.seq, of: journey.child, worker: contacted.iroID,
            Why(.contacted, fact.day, word: contacted.contact))
        let cell = counted.cell(sample, of: because) { key in
            switch key {
            case .contact: return .place(ContactKind(contacted.contact)?.place)
            case .iro: return .symbol(contacted.iroID)
            default: return journey.value(of: key, on: fact.day, in: context)
            }
        }
        guard let cell else { return }
        counted.tally.count(cell, above: 1, below: 0, because: because)
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        guard before != nil else { return counted.answers(in: context) }
        let last = counted.samples.buckets.count
        return counted.answers(in: context) { cell, bucket in
            counted.figure(.count, [.above(cell.at(bucket)), .taken(cell.at(last + bucket))])
        }
    }
}
