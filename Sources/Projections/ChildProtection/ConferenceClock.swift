// The conferences of one child in order, and by when each review conference was due (CP-2).

import CareEvents
public import Dates
public import Journeys
import Policies

/// What the next review conference of a child is counted from.
public struct ConferenceClock: Sendable {
    private var initialOn: CalendarDate?
    private var reviewOn: CalendarDate?
    private var waitsForFirst = true

    /// No conference yet.
    public init() {}

    /// Takes the next conference that names the child.
    public mutating func take(_ conference: Conference) {
        switch conference.kind {
        case .initial, .transfer:
            initialOn = conference.day
            waitsForFirst = true
        case .review:
            reviewOn = conference.day
            waitsForFirst = false
        case nil: return
        }
    }

    /// By when the next review conference is due, as seen on a day: three months from the latest
    /// initial or transfer conference, from the plan's start where none names the child; six from
    /// the latest review conference. Nil where there is nothing to count from.
    public func dueOn(
        for journey: Journey, asSeenOn day: CalendarDate, in context: borrowing ReplayContext
    ) -> CalendarDate? {
        if waitsForFirst, let initialOn {
            return context.setting.date(ProtectionTimes.firstReviewWithin, after: initialOn)
        }
        let planFrom = initialOn == nil ? journey.planFrom(includingItsEnd: day) : nil
        if let planFrom, reviewOn.map({ $0 < planFrom }) ?? true {
            return context.setting.date(ProtectionTimes.firstReviewWithin, after: planFrom)
        }
        return reviewOn.map {
            context.setting.date(ProtectionTimes.laterReviewWithin, after: $0)
        }
    }
}

/// A conference as one of its children has it.
public struct OwnConference: Sendable {
    /// The conference.
    public let conference: Conference
    /// By when it was due: a review conference by the child's clock, an initial one by the enquiry.
    public let dueOn: CalendarDate?

    /// Whether it met on or before the day it was due; false where it was due on no day.
    public var isInTime: Bool { dueOn.map { conference.day <= $0 } ?? false }
}

extension Journey {
    /// The start of the protection plan open on a day, the day of its end included: the conference
    /// that ends a plan is one of it.
    fileprivate func planFrom(includingItsEnd day: CalendarDate) -> CalendarDate? {
        plans.last {
            $0.isForProtection && $0.from <= day && ($0.to.map { $0 >= day } ?? true)
        }?.from
    }

    /// The conferences held that name the child, in the order in which they took place, after one
    /// day and up to the end of another; and the clock as it then stands.
    public func conferences(
        of conferences: Conferences, after start: CalendarDate? = nil,
        through day: CalendarDate = .latest, in context: borrowing ReplayContext
    ) -> (own: [OwnConference], clock: ConferenceClock) {
        var own: [OwnConference] = []
        var clock = ConferenceClock()
        for fact in asides where fact.type == .conferenceHeld && fact.day <= day {
            guard start.map({ $0 < fact.day }) ?? true,
                let conference = conferences.conference(toldBy: fact.seq)
            else { continue }
            let dueOn: CalendarDate? =
                switch conference.kind {
                case .initial: conferences.dueOn(initial: conference, in: context)
                case .review: clock.dueOn(for: self, asSeenOn: conference.day, in: context)
                case .transfer, nil: nil
                }
            own.append(OwnConference(conference: conference, dueOn: dueOn))
            clock.take(conference)
        }
        return (own, clock)
    }
}
