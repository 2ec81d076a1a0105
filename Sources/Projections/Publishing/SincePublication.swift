// What happened to the record since a figure was published: late, amended, withdrawn.

public import CareEvents
public import Dates
import Journeys
public import Tables

/// The record as it stood when a figure was published, and what came after.
public struct SincePublication: Sendable {
    /// What replay gave of what was known when it was published.
    public let valueThen: FixedDecimal?
    /// Whether that is what was published.
    public let agreedThen: Bool
    /// The lines since that touch what is measured, in their order.
    public let events: [Event]

    /// A line since.
    public struct Event: Sendable {
        /// What it is to the figure.
        public enum Kind: String, CaseIterable, Sendable {
            case late, amended, withdrawn, reinstated, erased
        }
        /// What it is to the figure.
        public let kind: Kind
        /// The line.
        public let seq: Int32
        /// The line that it puts right, nil for one told late.
        public let target: Int32?
        /// The type of what was told or put right.
        public let type: EventType
        /// The day it happened.
        public let day: CalendarDate
    }

    /// The instant of the last line before a figure that is no figure, so that the figures of one
    /// report share one replay; nil where nothing but figures was recorded since.
    static func lastInstant(
        before figure: PublishedFigure, _ known: borrowing KnownFacts
    ) -> Instant? {
        let lines = known.record.recorded.events
        let isUnchanged = (Int(figure.seq)..<known.lineCount).allSatisfy {
            lines[$0].type == .figurePublished
        }
        if isUnchanged { return nil }
        var seq = Int(figure.seq)
        while seq > 0, lines[seq].type == .figurePublished { seq -= 1 }
        return lines[seq].recordedAt
    }

    /// The lines since a line that touch what a question asks.
    static func events(
        since seq: Int32, _ question: Question, _ known: borrowing KnownFacts
    ) -> [Event] {
        let families = question.measure.familiesTold
        let span = Samples.flow(question).buckets[0].span
        let isFlow = question.measure.declaration.asked == .flow
        func touches(_ fact: Fact) -> Bool {
            families.contains(fact.type.declaration.family)
                && (isFlow ? span.contains(fact.day) : fact.day <= question.lastDay)
        }
        var events: [Event] = []
        for fact in known.facts[known.facts.index(after: Int(seq))...] where touches(fact) {
            events.append(
                Event(kind: .late, seq: fact.seq, target: nil, type: fact.type, day: fact.day))
        }
        for correction in known.corrections where correction.seq > seq && correction.hadEffect {
            let original = known.record.fact(at: Int(correction.target))
            let standing = known.fact(of: correction.target) ?? original
            guard correction.target <= seq, touches(original) || touches(standing),
                let kind = Event.Kind(known.record.recorded.events[Int(correction.seq)].type)
            else { continue }
            events.append(
                Event(
                    kind: kind, seq: correction.seq, target: correction.target,
                    type: original.type, day: standing.day))
        }
        return events.sorted { $0.seq < $1.seq }
    }
}

extension SincePublication.Event.Kind {
    /// What a correction is to the figure, nil for a line that is none.
    fileprivate init?(_ type: EventType) {
        let kinds: [EventType: Self] = [
            .eventAmended: .amended, .eventWithdrawn: .withdrawn,
            .eventReinstated: .reinstated, .eventErased: .erased,
        ]
        guard let kind = kinds[type] else { return nil }
        self = kind
    }
}

extension Measure {
    /// The families of events out of which the measure is told.
    var familiesTold: Set<EventFamily> {
        func isOf(_ group: [MeasureDeclaration]) -> Bool {
            group.contains { $0.measure == self }
        }
        if isOf(MeasureDeclaration.population) || isOf(MeasureDeclaration.placements) {
            return [.child, .care]
        }
        if isOf(MeasureDeclaration.permanence) || isOf(MeasureDeclaration.proceedings) {
            return [.child, .care, .plans]
        }
        if isOf(MeasureDeclaration.reviewTimeliness) || isOf(MeasureDeclaration.participation) {
            return [.child, .care, .reviews]
        }
        if isOf(MeasureDeclaration.childProtection) { return [.child, .care, .plans, .reviews] }
        if isOf(MeasureDeclaration.footprint) || isOf(MeasureDeclaration.forecast) {
            return [.child, .care, .plans, .reviews]
        }
        if isOf(MeasureDeclaration.caseloads) { return [.child, .care, .service] }
        if isOf(MeasureDeclaration.escalations) { return [.escalations] }
        return [.service]
    }
}
