// Reviews that are late by what is known now and were not by what was known when they fell due.

public import CareEvents
public import Dates
public import Journeys

/// A review that was held after the day it is now known to have been due, although on that day the
/// record asked for it later or not at all.
public struct LateByRecording: Sendable {
    /// The child.
    public let child: ChildNumber
    /// The review as it is known now.
    public let review: Journey.Review
    /// The officer of the review, else the one allocated that day.
    public let iro: Symbol
    /// The day it was due, as known now.
    public let dueOn: CalendarDate
    /// The day it was due as known at the end of that day, nil where none was waited for.
    public let dueAsKnownThen: CalendarDate?
    /// The type of what was recorded or corrected later.
    public let because: EventType
    /// The day on which that was so.
    public let occurredOn: CalendarDate
    /// The line that was recorded later: the event, or the correction of it.
    public let seq: Int32

    /// The reviews held in a span that are late by later recording alone, by child.
    ///
    /// The ledger is read again as it was known at the end of each due day on which there is
    /// something to ask: a late review of a child about whom something that the clock goes by was
    /// recorded, amended or withdrawn after that day.
    public static func rows(_ context: ReplayContext, during span: DateSpan) -> [LateByRecording] {
        let known = context.known
        let corrections = Dictionary(grouping: known.corrections, by: \.target)
            .compactMapValues { $0.filter(\.hadEffect).last?.seq }
        let withdrawn = Dictionary(grouping: known.withdrawn, by: \.child)
        let policies = known.facts.filter { $0.type == .policyAdopted }
        var asked: [CalendarDate: [LateByRecording]] = [:]
        context.forEachJourney { journey in
            for review in journey.reviews where span.contains(review.heldOn) && !review.isOnTime {
                guard let due = review.dueOn else { continue }
                let own = context.stories.places(of: journey.child).map { known.facts[Int($0)] }
                let bearing =
                    (own + (withdrawn[journey.child] ?? []) + policies).filter {
                        bearsOnTheClock($0.type) && $0.day < review.heldOn
                    }
                let later = bearing.map { (fact: $0, seq: max($0.seq, corrections[$0.seq] ?? -1)) }
                    .filter { known.recordedAt($0.seq).londonDay > due }
                // What is of the child is named before a policy that is of everybody.
                let named = later.filter { $0.fact.child != .none }
                guard
                    let first = (named.isEmpty ? later : named)
                        .min(by: { $0.fact.day < $1.fact.day })
                else { continue }
                asked[due, default: []].append(
                    LateByRecording(
                        child: journey.child, review: review, iro: journey.officer(of: review),
                        dueOn: due, dueAsKnownThen: nil, because: first.fact.type,
                        occurredOn: first.fact.day, seq: first.seq))
            }
        }
        return asked.sorted { $0.key < $1.key }
            .flatMap { day, rows in notLateThen(rows, on: day, known) }
            .sorted { ($0.child, $0.review.heldOn) < ($1.child, $1.review.heldOn) }
    }

    /// Those of the rows that were not waited for before they were held, as known at the end of the
    /// day on which all of them were due.
    private static func notLateThen(
        _ rows: [LateByRecording], on day: CalendarDate, _ known: KnownFacts
    ) -> [LateByRecording] {
        let then = ReplayContext(
            KnownFacts(known.record.recorded, asKnownAt: Instant(endOfLondonDay: day)))
        var due: [ChildNumber: CalendarDate] = [:]
        let children = Set(rows.map(\.child))
        then.forEachJourney { journey in
            // Two ids that are one child now may have been two then.
            let child = known.canonical(journey.child)
            guard children.contains(child), let period = journey.period(on: day),
                case .due(let own)? = journey.step(ofPeriod: period, on: day)?.state
            else { return }
            due[child] = min(own, due[child] ?? own)
        }
        return rows.compactMap { row in
            let dueThen = due[row.child]
            if let dueThen, dueThen < row.review.heldOn { return nil }
            return LateByRecording(
                child: row.child, review: row.review, iro: row.iro, dueOn: row.dueOn,
                dueAsKnownThen: dueThen, because: row.because, occurredOn: row.occurredOn,
                seq: row.seq)
        }
    }

    /// Whether the review clock goes by events of a type.
    private static func bearsOnTheClock(_ type: EventType) -> Bool {
        type == .becameLookedAfter || type == .ceasedToBeLookedAfter || type == .placementMoved
            || type == .reviewHeld || type == .reviewPartHeld || type == .reviewDirected
            || type == .childrenMerged || type == .policyAdopted
    }
}
