// The conferences that are to come for a child: after enquiries under way, and a plan's reviews.

public import CareEvents
public import Dates
public import Journeys
import Policies

/// A conference that a child still has to come to.
public struct ComingConference: Hashable, Sendable {
    /// Initial or review.
    public let kind: ConferenceKind
    /// The day it is due.
    public let dueOn: CalendarDate
    /// The day it is taken to be held: the day it is due, or the first day looked at where that has
    /// passed.
    public let heldOn: CalendarDate
    /// What siblings share who come to it together.
    public let meeting: Meeting

    /// Whether the day it was due had passed before the days looked at.
    public var isOverdue: Bool { dueOn < heldOn }

    /// One meeting, which may be about several children: those of one enquiry, or those whose last
    /// conference was one, if the next is due on one day.
    public struct Meeting: Hashable, Sendable {
        let after: After
        let heldOn: CalendarDate

        enum After: Hashable, Sendable {
            case enquiry(Symbol)
            case conference(Int32)
            /// A plan that no conference has met about.
            case plan(Int32)
        }
    }
}

extension Journey {
    /// The conferences that fall due in a span, each taken to be held on the day it is due; one
    /// that was due before the span and not held is held on its first day.
    ///
    /// It goes by what waited at the end of the day before the span: an initial conference for each
    /// enquiry that may still call for one, unless it is long overdue, and the reviews of
    /// an open plan, if it stays open. What comes of an initial conference is not known, so none
    /// follows it.
    public func comingConferences(
        in span: DateSpan, against context: borrowing ReplayContext
    ) -> [ComingConference] {
        initialConferences(in: span, against: context)
            + reviewConferences(in: span, against: context)
    }

    private func reviewConferences(
        in span: DateSpan, against context: borrowing ReplayContext
    ) -> [ComingConference] {
        let eve = span.from.adding(days: -1)
        guard let plan = protectionPlan(on: eve),
            let reviews = reviews(of: plan, on: eve, context.conferences, in: context)
        else { return [] }
        let last = conferences(of: context.conferences, through: eve, in: context).own.last
        let after: ComingConference.Meeting.After =
            last.map { .conference($0.conference.seq) } ?? .plan(plan.seq)
        var coming: [ComingConference] = []
        var due = reviews.nextDueOn
        while true {
            let held = max(due, span.from)
            guard held <= span.to, !hasComeOfAge(by: held) else { return coming }
            coming.append(
                ComingConference(
                    kind: .review, dueOn: due, heldOn: held,
                    meeting: .init(after: after, heldOn: held)))
            due = context.setting.date(ProtectionTimes.laterReviewWithin, after: held)
        }
    }

    private func initialConferences(
        in span: DateSpan, against context: borrowing ReplayContext
    ) -> [ComingConference] {
        let eve = span.from.adding(days: -1)
        return enquiriesUnderWay(on: eve, in: context).compactMap { enquiry in
            guard let startedOn = enquiry.startedOn else { return nil }
            let due = context.setting.date(
                ProtectionTimes.initialConferenceWithin, after: startedOn)
            let held = max(due, span.from)
            // One that is long overdue is a gap in the record, and not work that is to come.
            let soughtUntil = context.setting.date(
                ProtectionTimes.conferenceSoughtFor, after: due)
            guard held <= span.to, eve <= soughtUntil, !hasComeOfAge(by: held) else { return nil }
            return ComingConference(
                kind: .initial, dueOn: due, heldOn: held,
                meeting: .init(after: .enquiry(enquiry.id), heldOn: held))
        }
    }

    /// The enquiries into the child that may still call for an initial conference at the end of a
    /// day: begun, not concluded without need of one, none held about the child since the enquiry
    /// began, and the one that was asked for not cancelled.
    func enquiriesUnderWay(
        on day: CalendarDate, in context: borrowing ReplayContext
    ) -> [Enquiry] {
        guard outline.types.meets([.section47Started]) else { return [] }
        let record = context.known.record
        var open: [Symbol] = []
        var asked: [Symbol: Symbol] = [:]
        for fact in asides where fact.day <= day {
            switch fact.type {
            case .section47Started:
                let enquiry = record.symbol(fact, .enquiryID)
                if !open.contains(enquiry) { open.append(enquiry) }
            case .section47Concluded where record.flag(fact, .conferenceRequired) != true:
                let enquiry = record.symbol(fact, .enquiryID)
                open.removeAll { $0 == enquiry }
            case .conferenceRequested:
                asked[record.symbol(fact, .conferenceID)] = record.symbol(fact, .enquiryID)
            case .conferenceCancelled:
                let named = record.symbol(fact, .enquiryID)
                let enquiry =
                    named == .none ? asked[record.symbol(fact, .conferenceID)] ?? .none : named
                open.removeAll { $0 == enquiry }
            case .conferenceHeld:
                // The conference of any enquiry answers all that were under way when it met.
                if context.conferences.conference(toldBy: fact.seq)?.kind == .initial {
                    open = []
                }
            default: continue
            }
        }
        return open.compactMap { context.conferences.enquiry($0) }
    }
}
