// Conferences held in a period, and those held in time (CNT-12).

import CareEvents
import Dates
import Journeys

/// Answers the measures of initial and review conferences, each conference counted once however
/// many children it is about.
struct ConferenceProjection: JourneyProjection {
    private let counted: CountedQuestion
    private var children: CountingTally
    private let kind: ConferenceKind
    private let countsChildren: Bool
    /// The conferences seen so far, by the lines that tell of them.
    private var seen: [Int32: Seen] = [:]

    /// What the children seen so far say of a conference.
    private struct Seen {
        let bucket: Int
        /// Where it is counted: by the child named first.
        var cell: AnswerCell?
        /// Whether it was in time for each of them.
        var isInTime: Bool
    }

    init(_ question: Question, in context: borrowing ReplayContext) {
        switch question.measure {
        case .icpcsHeld, .icpcsWithin15WorkingDaysOfS47: kind = .initial
        default: kind = .review
        }
        countsChildren = question.asked(.count) == "children"
        counted = CountedQuestion(
            question, .flow(question),
            question.measure == .cppReviewConferencesInTimePercent ? .percent : .count,
            in: context)
        children = counted.tally
    }

    var sight: Sight {
        Sight([.conferenceHeld], on: counted.samples.days())
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        // Most have none of the kind on these days: theirs are not put in order.
        let record = context.known.record
        let isAny = journey.asides.contains {
            $0.type == .conferenceHeld && counted.samples.bucket(of: $0.day) != nil
                && ConferenceKind(record.symbol($0, .conference)) == kind
        }
        guard isAny else { return }
        var cells: [AnswerCell] = []
        for own in journey.conferences(of: context.conferences, in: context).own {
            let conference = own.conference
            guard conference.kind == kind,
                let bucket = counted.samples.bucket(of: conference.day)
            else { continue }
            if countsChildren {
                guard let cell = cell(conference, bucket, journey, context),
                    !cells.contains(cell)
                else { continue }
                cells.append(cell)
                children.count(
                    cell, above: 1, below: 0, because: Because(conference.seq, of: journey.child))
                continue
            }
            // By the log's own number: partial answers may come of different parts of a log.
            let line = Int32(record.recorded.lineNumber(at: Int(conference.seq)))
            var seen = seen[line] ?? Seen(bucket: bucket, cell: nil, isInTime: true)
            seen.isInTime = seen.isInTime && own.isInTime
            if conference.children.first == journey.child {
                seen.cell = cell(conference, bucket, journey, context)
            }
            self.seen[line] = seen
        }
    }

    private func cell(
        _ conference: Conference, _ bucket: Int, _ journey: Journey,
        _ context: borrowing ReplayContext
    ) -> AnswerCell? {
        counted.plan.cell(bucket) { key in
            guard key == .iro else {
                return journey.value(of: key, on: conference.day, in: context)
            }
            // CNT-18: who chaired, else the officer allocated that day.
            return .symbol(
                conference.iro == .none
                    ? journey.officer(for: .cpp, on: conference.day) : conference.iro)
        }
    }

    mutating func merge(_ other: Self) {
        children.merge(other.children)
        seen.merge(other.seen) { own, other in
            Seen(
                bucket: own.bucket, cell: own.cell ?? other.cell,
                isInTime: own.isInTime && other.isInTime)
        }
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        var whole = counted
        whole.tally = children
        for seq in seen.keys.sorted() {
            guard let seen = seen[seq], let cell = seen.cell else { continue }
            whole.tally.count(
                cell, above: counts(seen) ? 1 : 0, below: 1, because: Because(seq))
        }
        return whole.answers(in: context)
    }

    private func counts(_ seen: Seen) -> Bool {
        switch counted.question.measure {
        case .icpcsHeld, .cppReviewConferencesHeld: true
        default: seen.isInTime
        }
    }
}
