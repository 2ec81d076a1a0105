// Audits completed in a period, and against the year before.

import CareEvents
import Dates
import Journeys

/// Answers how many audits were completed, by kind and theme.
struct AuditProjection: RecordProjection {
    private var counted: CountedQuestion
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
        guard let cell = counted.plan.cell(sample, value: audit.value(of:)) else { return }
        counted.tally.count(cell, above: 1, below: 0, because: Because(audit.seq))
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        guard isChange else { return counted.answers(in: context) }
        let known = context.known
        let count = counted.samples.buckets.count
        return counted.answers(labels: { known.text($0) }) { cell, bucket in
            let now = counted.tally[cell.at(bucket)].above
            let then = counted.tally[cell.at(count + bucket)].above
            return AnswerForm.count.value(Counts(above: now - then), decimals: 0)
        }
    }
}
