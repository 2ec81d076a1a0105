// Section 47 enquiries that call for an initial conference, each enquiry once (CNT-17).

import CareEvents
import Dates
import Journeys

/// Answers how many enquiries concluded in a period that a conference is needed. Siblings share an
/// enquiry: it counts in a bucket once, by the child whose conclusion is told first.
struct EnquiryProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private var seen: [EnquiryKey: SeenEnquiry] = [:]

    init(_ question: Question, in context: borrowing ReplayContext) {
        counted = CountedQuestion(question, .flow(question), .count, in: context)
    }

    var sight: Sight {
        Sight([.section47Concluded], on: counted.samples.days())
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for fact in journey.asides where fact.type == .section47Concluded {
            guard let bucket = counted.samples.bucket(of: fact.day),
                context.known.record.flag(fact, .conferenceRequired) == true
            else { continue }
            let key = EnquiryKey(
                bucket: bucket, enquiry: context.known.record.symbol(fact, .enquiryID))
            guard seen[key].map({ fact.seq < $0.because.seq }) ?? true else { continue }
            let because = Because(
                fact.seq, of: journey.child, Why(.enquiryConcluded, fact.day, word: key.enquiry))
            let cell = counted.plan.cell(bucket) { dimension in
                dimension == .iro
                    ? .symbol(journey.officer(for: .cpp, on: fact.day))
                    : journey.value(of: dimension, on: fact.day, in: context)
            }
            seen[key] = SeenEnquiry(because: because, cell: cell)
        }
    }

    mutating func merge(_ other: Self) {
        counted.tally.merge(other.counted.tally)
        seen.merge(other.seen) { own, other in
            own.because.seq < other.because.seq ? own : other
        }
    }

    mutating func close(in context: borrowing ReplayContext) {
        for (key, seen) in seen.sorted(by: { $0.value.because.seq < $1.value.because.seq }) {
            if let cell = seen.cell {
                counted.tally.count(cell, above: 1, below: 0, because: seen.because)
            } else {
                counted.tally.leaveOut(key.bucket, because: seen.because.leftOut(.notAsked))
            }
        }
        seen = [:]
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        var closed = self
        closed.close(in: context)
        return closed.counted.answers(in: context)
    }
}

/// An enquiry in a bucket.
private struct EnquiryKey: Hashable {
    let bucket: Int
    let enquiry: Symbol
}

/// The conclusion by which an enquiry counts, and where.
private struct SeenEnquiry {
    let because: Because
    let cell: AnswerCell?
}
