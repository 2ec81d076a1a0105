// Audits completed in a period, and against the year before.

import CareEvents
import Dates
import Journeys

/// Answers how many audits were completed, by kind and theme.
struct AuditProjection<T: Tally>: RecordProjection {
    private var counted: CountedQuestion<T>
    private let isChange: Bool

    init(_ question: Question, in context: borrowing ReplayContext) {
        let samples = Samples.flow(question)
        isChange = question.measure == .auditsCompletedChange
        counted = CountedQuestion(
            question, samples, .count, in: context,
            sampleCount: samples.buckets.count * (isChange ? 2 : 1))
        let before = isChange ? samples.yearBefore : nil
        for audit in Audits(context.known).all {
            if let bucket = samples.bucket(of: audit.day) { count(audit, in: bucket) }
            if let bucket = before?.bucket(of: audit.day) {
                count(audit, in: samples.buckets.count + bucket)
            }
        }
    }

    private mutating func count(_ audit: Audits.Audit, in sample: Int) {
        let because = Because(audit.seq, Why(.auditCompleted, audit.day, word: audit.id))
        guard let cell = counted.cell(sample, of: because, value: audit.value(of:)) else { return }
        counted.tally.count(cell, above: 1, below: 0, because: because)
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        guard isChange else { return counted.answers(in: context) }
        let count = counted.samples.buckets.count
        return counted.answers(in: context) { cell, bucket in
            counted.figure(.count, [.above(cell.at(bucket)), .taken(cell.at(count + bucket))])
        }
    }
}
