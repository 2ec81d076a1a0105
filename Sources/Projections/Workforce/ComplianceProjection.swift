// Whether supervisions and appraisals were held within the interval that the council set itself.

import CareEvents
import Dates
import Journeys
import Policies
import Tables

/// Answers how many of the supervisions due, and of the workers due an appraisal, had it in time.
struct ComplianceProjection<T: Tally>: RecordProjection {
    private var counted: CountedQuestion<T>

    init(_ question: Question, in context: borrowing ReplayContext) {
        counted = CountedQuestion(question, .flow(question), .percent, in: context)
        for worker in context.setting.workforce.workers {
            if question.measure == .supervisionCompliancePercent {
                for turn in Self.turns(of: worker, in: context, counted.samples, \.supervised) {
                    count(
                        worker, turn.due, inTime: turn.isInTime,
                        turn.isInTime ? .supervised : .notSupervised)
                }
            } else {
                takeAppraisals(of: worker, in: context)
            }
        }
    }

    /// A worker is due an appraisal in a period once, however often: in time if always in time.
    private mutating func takeAppraisals(
        of worker: Workforce.Worker, in context: borrowing ReplayContext
    ) {
        let turns = Self.turns(of: worker, in: context, counted.samples, \.appraised)
        for bucket in counted.samples.buckets {
            let own = turns.filter { bucket.span.contains($0.due) }
            guard let first = own.first else { continue }
            let missed = own.first { !$0.isInTime }
            count(
                worker, first.due, inTime: missed == nil,
                missed == nil ? .appraised : .notAppraised, missed?.due)
        }
    }

    private mutating func count(
        _ worker: Workforce.Worker, _ due: CalendarDate, inTime: Bool, _ kind: WhyKind,
        _ missed: CalendarDate? = nil
    ) {
        guard let bucket = counted.samples.bucket(of: due), let terms = worker.terms(on: due)
        else { return }
        let because = Because(terms.seq, worker: worker.id, Why(kind, missed ?? due))
        let cell = counted.cell(
            bucket, of: because, value: { terms.value(of: $0) },
            belongs: { terms.belongs(to: $0, of: $1) })
        guard let cell else { return }
        counted.tally.count(cell, above: inTime ? 1 : 0, below: 1, because: because)
    }

    /// What fell due in the period for a worker. The time runs from joining, then from each
    /// holding, a late one included; where none is held for a whole interval more, it runs on from
    /// the day it was due and another is missed. A day on which the worker is
    /// not in post or is away is no due day: after an absence the time runs from its end.
    private static func turns(
        of worker: Workforce.Worker, in context: borrowing ReplayContext, _ samples: Samples,
        _ days: KeyPath<Workforce.Worker, [CalendarDate]>
    ) -> [DueTurn] {
        guard let last = samples.buckets.last?.span.to else { return [] }
        var turns: [DueTurn] = []
        for joined in worker.joined.map(\.day) {
            var anchor = joined
            while true {
                let policy = context.setting.workforcePolicy.inForce(on: anchor)
                let interval =
                    days == \.supervised ? policy.supervisionWithin : policy.appraisalWithin
                let due = context.setting.date(interval, after: anchor)
                guard due <= last, due > anchor, worker.isInPost(on: due),
                    worker.joined(by: due) == joined
                else { break }
                if let held = worker[keyPath: days].first(where: { $0 > anchor && $0 <= due }) {
                    turns.append(DueTurn(due: due, isInTime: true))
                    anchor = held
                } else if let absence = worker.absences.first(where: {
                    $0.from <= due && ($0.to.map { $0 > due } ?? true)
                }) {
                    guard let back = absence.to else { break }
                    anchor = back
                } else {
                    turns.append(DueTurn(due: due, isInTime: false))
                    let next = context.setting.date(interval, after: due)
                    anchor = worker[keyPath: days].first { $0 > due && $0 <= next } ?? due
                }
            }
        }
        return turns
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] { counted.answers(in: context) }
}

/// A day by which something was due, and whether it was held.
private struct DueTurn {
    let due: CalendarDate
    let isInTime: Bool
}
