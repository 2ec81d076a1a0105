// Explains the answers of one question: the rows of each figure, and who was left out.

import CareEvents
import Dates
import Journeys

/// The explanation of one question in the making.
struct Explaining {
    private let gathering: RowGathering
    /// What the figures of each bucket looked at.
    private var buckets: [Bucket]

    private struct Bucket {
        /// The samples of the tally that its figures are made of.
        var samples: Set<Int> = []
        /// Who counts in some cell of it.
        var counted: Set<Because.Subject> = []
        /// Who was counted with nothing.
        var idle: [Because] = []
    }

    /// Nothing explained yet.
    init(_ context: ReplayContext, _ count: Int) {
        gathering = RowGathering(context: context)
        buckets = Array(repeating: Bucket(), count: count)
    }

    /// The rows of the next figure of a bucket.
    mutating func rows<T: Tally>(
        of figure: Figure, in tally: T, _ bases: T?, bucket: Int
    ) -> [ExplainedRow] {
        let samples = figure.parts.map { Int($0.cell.sample) }
        buckets[bucket].samples.formUnion(samples.isEmpty ? [bucket] : samples)
        let gathered = gathering.rows(of: figure, in: tally, other: bases)
        for row in gathered.counted { buckets[bucket].counted.insert(row.subject) }
        buckets[bucket].idle += gathered.idle
        return gathered.counted
    }

    /// Tells with the first answer of each bucket who was left out of all its cells.
    func leaveOut<T: Tally>(from tally: T, in answers: inout [Answer]) {
        for (place, bucket) in buckets.enumerated() where answers.indices.contains(place) {
            let all = bucket.idle + bucket.samples.sorted().flatMap { tally.leftOut(of: $0) }
            var told: Set<Told> = []
            let left = all.filter { because in
                !bucket.counted.contains(because.subject)
                    && told.insert(Told(because)).inserted
            }
            answers[place].leftOut = gathering.sorted(left).map { gathering.row($0) }
        }
    }

    /// A reason is told once of a subject and a line.
    private struct Told: Hashable {
        let subject: Because.Subject
        let seq: Int32
        let kind: WhyKind

        init(_ because: Because) {
            subject = because.subject
            seq = because.seq
            kind = because.why.kind
        }
    }
}

extension [Answer] {
    /// Answers that were made apart, so that each says for itself who was left out of it: left out
    /// of all is who is counted in none, told with the first answer of the day or period.
    var leavingOutOnce: [Answer] {
        var answers = self
        let days = Dictionary(grouping: indices) { place in
            [self[place].span?.from, self[place].span?.to, self[place].at]
        }
        for places in days.values {
            var met = Set(places.flatMap { self[$0].rows }.map(\.subject))
            let left = places.flatMap { self[$0].leftOut }
                .filter { met.insert($0.subject).inserted }
            for place in places { answers[place].leftOut = [] }
            if let first = places.first { answers[first].leftOut = left }
        }
        return answers
    }
}

extension ReplayContext {
    /// Answers all questions with the rows behind each answer, in one replay. Who was left out is
    /// told where `leavingOut` is true: then no journey is passed by.
    public func explain(_ questions: [Question], leavingOut: Bool = false) -> [[Answer]] {
        answer(questions, alsoCounting: [], KeepingTally.self) { counts in
            let parts = SharedWork.parts(
                of: self.stories.childCount, atMost: 64 * self.threads)
            let fresh = CountingPass(counts, seesAll: leavingOut)
            return SharedWork.gather(parts.count, on: self.threads, into: fresh) { own, part in
                own.see(parts[part], in: self)
            }
        }.answers
    }
}
