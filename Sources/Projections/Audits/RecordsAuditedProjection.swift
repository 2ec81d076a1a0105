// Children and their records within audits: plans, minutes, the footprint of reviewing officers.

import CareEvents
import Dates
import Journeys

/// Answers how many children were audited, and how many records of one scope.
///
/// A record is one child's within one audit, so it counts once however often it was looked at; a
/// child counts once in a cell. Both go by the day on which the record was looked at.
struct RecordsAuditedProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private let audits: Audits
    /// The scope that the measure is of, nil where it counts children.
    private let scope: String?

    init(_ question: Question, in context: borrowing ReplayContext) {
        scope =
            switch question.measure {
            case .reviewRecordsAudited: "plan"
            case .reviewMinutesAudited: "minutes"
            case .iroFootprintAudited: "footprint"
            default: nil
            }
        audits = Audits(context.known)
        counted = CountedQuestion(question, .flow(question), .count, in: context)
    }

    var sight: Sight {
        Sight([.recordAudited], on: counted.samples.days())
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        var seen: Set<Once> = []
        for fact in journey.asides where fact.type == .recordAudited {
            guard let bucket = counted.samples.bucket(of: fact.day),
                case .service(.recordAudited(let record)) = Event(fact, in: context.known.record)
            else { continue }
            let because = Because(
                fact.seq, of: journey.child, Why(.recordAudited, fact.day, word: record.auditID))
            if let scope, context.known.text(record.scope) != scope {
                counted.tally.leaveOut(bucket, because: because.leftOut(.notOfScope))
                continue
            }
            let audit = audits[record.auditID]
            let cell = counted.cell(bucket, of: because) { key in
                switch key {
                case .auditType, .theme: audit?.value(of: key) ?? .none
                case .sample: .symbol(record.sample)
                default: journey.value(of: key, on: fact.day, in: context)
                }
            }
            guard let cell else { continue }
            let once = Once(cell: cell, audit: scope == nil ? .none : record.auditID)
            guard seen.insert(once).inserted else { continue }
            counted.tally.count(cell, above: 1, below: 0, because: because)
        }
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] { counted.answers(in: context) }
}

/// What counts once: a cell, and within it the audit of a record.
private struct Once: Hashable {
    let cell: AnswerCell
    let audit: Symbol
}
