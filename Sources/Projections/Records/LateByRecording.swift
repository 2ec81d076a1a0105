// Reviews that are late by what is known now and were not by what was known when it mattered.

public import CareEvents
public import Dates
public import Journeys
import Policies

/// A review that is late as known now, although the record as known then did not say so: on the
/// day it fell due it was waited for later or not at all, or when it was first recorded it was in
/// time.
public struct LateByRecording: Sendable {
    /// The child.
    public let child: ChildNumber
    /// The review as it is known now.
    public let review: Journey.Review
    /// The officer of the review, else the one allocated that day.
    public let iro: Symbol
    /// The day it was due, as known now.
    public let dueOn: CalendarDate
    /// The day at whose end the record did not have it late.
    public let knownOn: CalendarDate
    /// The day it was due as known then, nil where none was waited for.
    public let dueThen: CalendarDate?
    /// The day it was held as known then, nil where it was not held or recorded by then.
    public let heldThen: CalendarDate?
    /// The type of what was recorded or corrected after that.
    public let because: EventType
    /// The day on which that was so.
    public let occurredOn: CalendarDate
    /// The line that came later: the event, or the last correction of it.
    public let seq: Int32

    /// The reviews held in a span that are late by later recording, by child.
    ///
    /// The ledger is read again as known at the end of each day on which there is something to ask:
    /// the day a late review fell due, and the day it was recorded. Where nothing that the clock
    /// goes by was recorded or corrected later, the review's own line is what came later.
    public static func rows(_ context: ReplayContext, during span: DateSpan) -> [LateByRecording] {
        let known = context.known
        let later = LaterWords(context)
        var asked: [CalendarDate: [Asked]] = [:]
        context.forEachJourney { journey in
            for review in journey.reviews where span.contains(review.heldOn) && !review.isOnTime {
                guard let due = review.dueOn else { continue }
                let recordedOn = known.recordedAt(review.seq).londonDay
                for (day, moment) in [(due, Moment.fallingDue), (recordedOn, .recorded)] {
                    let word =
                        later.first(bearingOn: review, of: journey, after: day)
                        ?? later.word(of: review)
                    asked[day, default: []].append(
                        Asked(
                            journey: (journey.child, journey.officer(of: review)), review: review,
                            due: due, moment: moment, word: word))
                }
            }
        }
        var rows: [LateByRecording] = []
        var found: Set<Int32> = []
        for (day, reviews) in asked.sorted(by: { $0.key < $1.key }) {
            for row in notLateThen(reviews, on: day, known)
            where found.insert(row.review.seq).inserted { rows.append(row) }
        }
        return rows.sorted { ($0.child, $0.review.heldOn) < ($1.child, $1.review.heldOn) }
    }

    /// At which moment the record is looked at again.
    private enum Moment {
        /// On the day the review is now known to have fallen due: was it waited for?
        case fallingDue
        /// On the day it was recorded: was it in time?
        case recorded
    }

    private struct Asked {
        let journey: (child: ChildNumber, iro: Symbol)
        let review: Journey.Review
        let due: CalendarDate
        let moment: Moment
        let word: LaterWords.Word
    }

    /// Those of the reviews that were not late as known at the end of a day.
    private static func notLateThen(
        _ asked: [Asked], on day: CalendarDate, _ known: KnownFacts
    ) -> [LateByRecording] {
        let end = Instant(endOfLondonDay: day)
        let then = ReplayContext(
            KnownFacts(known.record.recorded, asKnownAt: min(end, known.knownAt ?? end)))
        let children = Set(asked.map(\.journey.child))
        var due: [ChildNumber: CalendarDate] = [:]
        var held: [ChildNumber: [Journey.Review]] = [:]
        then.forEachJourney { journey in
            // Two ids that are one child now may have been two then.
            let child = known.canonical(journey.child)
            guard children.contains(child) else { return }
            held[child, default: []] += journey.reviews
            guard let period = journey.period(on: day),
                case .due(let own)? = journey.step(ofPeriod: period, on: day)?.state
            else { return }
            due[child] = min(own, due[child] ?? own)
        }
        return asked.compactMap { asked in
            let child = asked.journey.child
            let reviewThen = held[child]?.first { $0.id == asked.review.id }
            let dueThen: CalendarDate?
            switch asked.moment {
            case .fallingDue:
                dueThen = due[child]
                if let dueThen, dueThen < asked.review.heldOn { return nil }
            case .recorded:
                guard let reviewThen, reviewThen.isOnTime else { return nil }
                dueThen = reviewThen.dueOn
            }
            return LateByRecording(
                child: child, review: asked.review, iro: asked.journey.iro, dueOn: asked.due,
                knownOn: day, dueThen: dueThen, heldThen: reviewThen?.heldOn,
                because: asked.word.fact.type, occurredOn: asked.word.fact.day,
                seq: asked.word.seq)
        }
    }
}

/// What was recorded, amended or withdrawn after a day of what the review clock goes by.
private struct LaterWords {
    let context: ReplayContext
    /// The last correction that had an effect, by the line it puts right.
    private let corrected: [Int32: Int32]
    private let withdrawn: [ChildNumber: [Fact]]
    private let policies: [Fact]

    /// A fact, and the line that said it last.
    struct Word {
        let fact: Fact
        let seq: Int32
    }

    init(_ context: ReplayContext) {
        self.context = context
        let known = context.known
        corrected = Dictionary(grouping: known.corrections, by: \.target)
            .compactMapValues { $0.filter(\.hadEffect).last?.seq }
        withdrawn = Dictionary(grouping: known.withdrawn, by: \.child)
        policies = known.facts.filter { $0.type == .policyAdopted }
    }

    /// What bears on a review and was said last after a day: what its due day is counted from
    /// before anything else, and of several the last before the review; nil where there is nothing.
    func first(
        bearingOn review: Journey.Review, of journey: Journey, after day: CalendarDate
    ) -> Word? {
        let known = context.known
        let own = context.stories.places(of: journey.child).map { known.facts[Int($0)] }
        return (own + (withdrawn[journey.child] ?? []) + policies).filter { fact in
            // Two ids read as one are so on every day, whenever that was found out; and what was
            // corrected may have been said of an earlier day.
            fact.type.bearsOnTheReviewClock
                && (fact.day <= review.heldOn || corrected[fact.seq] != nil
                    || fact.type == .childrenMerged)
        }
        .map { Word(fact: $0, seq: max($0.seq, corrected[$0.seq] ?? -1)) }
        .filter { known.recordedAt($0.seq).londonDay > day }
        // That a review is written down after it was held is no later word.
        .filter { $0.seq != review.seq }
        .min {
            (rank($0.fact, for: review), $1.fact.day, $1.seq)
                < (rank($1.fact, for: review), $0.fact.day, $0.seq)
        }
    }

    /// The review itself, as the line that said it.
    func word(of review: Journey.Review) -> Word {
        Word(fact: context.known.record.fact(at: Int(review.seq)), seq: review.seq)
    }

    /// How near a fact is to the day from which a review's due day is counted, 0 the nearest.
    private func rank(_ fact: Fact, for review: Journey.Review) -> Int {
        if fact.seq == review.seq || fact.type == anchor(of: review) { return 0 }
        if fact.type == .becameLookedAfter { return 1 }
        return fact.type == .policyAdopted ? 3 : 2
    }

    /// The type of the event from which a due day is counted.
    private func anchor(of review: Journey.Review) -> EventType {
        switch review.rule {
        case .first, nil: .becameLookedAfter
        case .second, .subsequent: .reviewHeld
        case .directed: .reviewDirected
        case .shortBreak: review.number == 1 ? .becameLookedAfter : .reviewHeld
        case .placedForAdoption: .placementMoved
        }
    }
}

extension EventType {
    /// Whether the review clock goes by events of this type.
    var bearsOnTheReviewClock: Bool {
        self == .becameLookedAfter || self == .ceasedToBeLookedAfter || self == .placementMoved
            || self == .reviewHeld || self == .reviewPartHeld || self == .reviewDirected
            || self == .childrenMerged || self == .policyAdopted
    }
}
