// Moves of placement in a period, and how many children moved just once (CNT-4).

import CareEvents
import Journeys

/// Answers how many placement moves there were, temporary ones and returns included, and the share
/// of the children who moved that did so once.
struct MovesProjection<T: Tally>: TallyingProjection {
    var counted: CountedQuestion<T>
    private let breaks: ShortBreaks
    private var moves: [Int]
    /// The last move of the child in each bucket.
    private var last: [Journey.Placement?]

    init(_ question: Question, in context: borrowing ReplayContext) {
        breaks = ShortBreaks(question)
        let form: AnswerForm = question.measure == .placementMoves ? .count : .percent
        counted = CountedQuestion(question, .flow(question), form, in: context)
        moves = Array(repeating: 0, count: counted.samples.buckets.count)
        last = Array(repeating: nil, count: counted.samples.buckets.count)
    }

    var sight: Sight {
        Sight([.placementMoved], on: counted.samples.days())
    }

    @_specialize(where T == CountingTally)
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for bucket in moves.indices { moves[bucket] = 0 }
        for placement in journey.placements where placement.isMove {
            guard let bucket = counted.samples.bucket(of: placement.from) else { continue }
            let because = Because(
                placement.seq, of: journey.child,
                Why(.moved, placement.from, word: placement.type))
            guard takes(placement, journey) else {
                let reason = breaks.reason
                counted.tally.leaveOut(bucket, because: because.leftOut(reason))
                continue
            }
            moves[bucket] += 1
            last[bucket] = placement
            guard counted.question.measure == .placementMoves else { continue }
            let cell = counted.cell(bucket, of: because) { key in
                journey.value(of: key, on: placement.from, in: context)
            } belongs: { group, key in
                journey.belongs(to: group, of: key, on: placement.from)
            }
            if let cell { counted.tally.count(cell, above: 1, below: 0, because: because) }
        }
        guard counted.question.measure == .childrenMovedOncePercent else { return }
        for bucket in moves.indices {
            guard moves[bucket] > 0, let last = last[bucket] else { continue }
            let number = moves[bucket]
            counted.tally.count(
                AnswerCell(sample: bucket), above: number == 1 ? 1 : 0, below: 1,
                because: Because(
                    last.seq, of: journey.child, Why(.movedTimes, last.from, number: number)))
        }
    }

    /// Moves within short breaks are left out unless asked for; a move outside care counts.
    private func takes(_ placement: Journey.Placement, _ journey: Journey) -> Bool {
        guard placement.period >= 0 else { return breaks != .only }
        return breaks.take(journey.periods[Int(placement.period)])
    }

    mutating func merge(_ other: Self) { counted.tally.merge(other.counted.tally) }

    func answers(in context: borrowing ReplayContext) -> [Answer] { counted.answers(in: context) }
}
