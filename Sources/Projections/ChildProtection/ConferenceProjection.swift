// Conferences held in a period, and those held in time (CNT-12).

import CareEvents
import Dates
import Journeys

/// Answers the measures of initial and review conferences, each conference counted once however
/// many children it is about.
struct ConferenceProjection<T: Tally>: JourneyProjection {
    private let counted: CountedQuestion<T>
    private var children: T
    private let kind: ConferenceKind
    private let countsChildren: Bool
    /// The conferences seen so far, by the lines that tell of them.
    private var seen: [Int32: SeenConference] = [:]

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

    @_specialize(where T == CountingTally)
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
                let because = Because(
                    conference.seq, of: journey.child,
                    Why(.conferenceHeld, conference.day, own.dueOn, word: conference.id))
                guard let cell = cell(conference, bucket, journey, context) else {
                    children.leaveOut(bucket, because: because.leftOut(.notAsked))
                    continue
                }
                if cells.contains(cell) { continue }
                cells.append(cell)
                children.count(cell, above: 1, below: 0, because: because)
                continue
            }
            // By the log's own number: partial answers may come of different parts of a log.
            let line = Int32(record.recorded.lineNumber(at: Int(conference.seq)))
            var seen =
                seen[line]
                ?? SeenConference(bucket: bucket, day: conference.day, id: conference.id)
            seen.take(own, of: conference.children.count == 1 ? journey.child : .none)
            if conference.children.first == journey.child {
                seen.isTold = true
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
        seen.merge(other.seen) { own, other in own.merged(with: other) }
    }

    mutating func close(in context: borrowing ReplayContext) {
        for seq in seen.keys.sorted() {
            guard let seen = seen[seq] else { continue }
            guard let cell = seen.cell else {
                if seen.isTold {
                    children.leaveOut(seen.bucket, because: seen.because(seq).leftOut(.notAsked))
                }
                continue
            }
            children.count(
                cell, above: counts(seen) ? 1 : 0, below: 1, because: seen.because(seq))
        }
        seen = [:]
    }

    func tell(_ telling: inout PartialTelling, in context: borrowing ReplayContext) {
        var closed = self
        closed.close(in: context)
        counted.tell(closed.children, &telling, in: context)
    }

    mutating func take(
        _ counts: Counts, at words: ArraySlice<PartialSums.Word>,
        in context: borrowing ReplayContext
    ) -> Bool {
        counted.take(counts, at: words, into: &children, in: context)
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        var closed = self
        closed.close(in: context)
        var whole = counted
        whole.tally = closed.children
        return whole.answers(in: context)
    }

    private func counts(_ seen: SeenConference) -> Bool {
        switch counted.question.measure {
        case .icpcsHeld, .cppReviewConferencesHeld: true
        default: seen.isInTime
        }
    }
}

/// What the children seen so far say of a conference.
private struct SeenConference {
    let bucket: Int
    let day: CalendarDate
    let id: Symbol
    /// Where it is counted: by the child named first.
    var cell: AnswerCell?
    /// Whether the child named first was seen.
    var isTold = false
    /// Whether it was in time for each of them.
    var isInTime = true
    /// The earliest day by which it was due for one of them.
    var dueOn: CalendarDate?
    /// The child, where it is about one.
    var child = ChildNumber.none

    init(bucket: Int, day: CalendarDate, id: Symbol) {
        self.bucket = bucket
        self.day = day
        self.id = id
    }

    mutating func take(_ own: OwnConference, of child: ChildNumber) {
        isInTime = isInTime && own.isInTime
        dueOn = [dueOn, own.dueOn].compactMap(\.self).min()
        self.child = child
    }

    func merged(with other: SeenConference) -> SeenConference {
        var both = self
        both.cell = cell ?? other.cell
        both.isTold = isTold || other.isTold
        both.isInTime = isInTime && other.isInTime
        both.dueOn = [dueOn, other.dueOn].compactMap(\.self).min()
        return both
    }

    /// The conference with its clock.
    func because(_ seq: Int32) -> Because {
        Because(
            seq, of: child,
            Why(isInTime ? .conferenceInTime : .conferenceLate, day, dueOn, word: id))
    }
}
