// Section 47 enquiries that call for an initial conference, each enquiry once (CNT-17).

import CareEvents
import Dates
import Journeys

/// Answers how many enquiries concluded in a period that a conference is needed. Siblings share an
/// enquiry: it counts in a bucket once, by the child whose conclusion is told first.
struct EnquiryProjection: JourneyProjection {
    private let counted: CountedQuestion
    private var seen: [Key: Seen] = [:]

    private struct Key: Hashable {
        let bucket: Int
        let enquiry: Symbol
    }

    private struct Seen {
        let seq: Int32
        let cell: AnswerCell?
    }

    init(_ question: Question, in context: borrowing ReplayContext) {
        counted = CountedQuestion(question, .flow(question), .count, in: context)
    }

    var sight: Sight {
        Sight([.section47Concluded], on: counted.samples.days())
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for fact in journey.asides where fact.type == .section47Concluded {
            guard let bucket = counted.samples.bucket(of: fact.day),
                context.known.record.flag(fact, .conferenceRequired) == true
            else { continue }
            let key = Key(
                bucket: bucket, enquiry: context.known.record.symbol(fact, .enquiryID))
            guard seen[key].map({ fact.seq < $0.seq }) ?? true else { continue }
            let cell = counted.plan.cell(bucket) { key in
                key == .iro
                    ? .symbol(journey.officer(for: .cpp, on: fact.day))
                    : journey.value(of: key, on: fact.day, in: context)
            }
            seen[key] = Seen(seq: fact.seq, cell: cell)
        }
    }

    mutating func merge(_ other: Self) {
        seen.merge(other.seen) { own, other in own.seq < other.seq ? own : other }
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        var whole = counted
        for (_, seen) in seen.sorted(by: { $0.value.seq < $1.value.seq }) {
            guard let cell = seen.cell else { continue }
            whole.tally.count(cell, above: 1, below: 0, because: Because(seen.seq))
        }
        return whole.answers(in: context)
    }
}
