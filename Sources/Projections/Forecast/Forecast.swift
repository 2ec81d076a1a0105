// What falls due in the time to come, child by child, out of the stock of one day.

public import CareEvents
public import Dates
public import Journeys
import Policies

/// The reviews and conferences that fall due after a day, for the children there are at its end.
public struct Forecast: Sendable {
    /// The days looked at: from the day after the stock was taken.
    public let span: DateSpan
    /// The months of these days, the first and the last cut where the span cuts them.
    public let months: [DateSpan]
    /// Every child looked after, on a protection plan or to be conferred about, by their ids.
    public internal(set) var children: [Child]

    /// What falls due.
    public enum What: String, CaseIterable, Sendable {
        case conference, review
    }

    /// One child of the stock.
    public struct Child: Sendable {
        /// The child.
        public let child: ChildNumber
        /// Whether the child is looked after.
        public let isLookedAfter: Bool
        /// Whether the child is on a protection plan.
        public let isOnPlan: Bool
        /// Who reviews the care, `.none` where nobody is allocated.
        public let reviewer: Symbol
        /// Who chairs the conferences, `.none` where nobody is allocated.
        public let chair: Symbol
        /// The reviews to come.
        public let reviews: [ComingReview]
        /// The conferences to come.
        public let conferences: [ComingConference]

        /// The officer for what falls due.
        public func officer(for what: What) -> Symbol {
            switch what {
            case .review: reviewer
            case .conference: chair
            }
        }

        /// The days on which what falls due is taken to be held.
        public func days(of what: What) -> [CalendarDate] {
            switch what {
            case .review: reviews.map(\.heldOn)
            case .conference: conferences.map(\.heldOn)
            }
        }

        /// The officers whose case the child is, each once; nobody where nobody is allocated.
        public var officers: [Symbol] {
            let own = (isLookedAfter ? [reviewer] : []) + (isOnPlan ? [chair] : [])
            return own.enumerated().filter { place, officer in
                officer != .none && !own[..<place].contains(officer)
            }.map(\.element)
        }
    }

    /// The last day before the span, at the end of which the stock is taken.
    public var day: CalendarDate { span.from.adding(days: -1) }

    /// The days that a forecast over so many months after a day looks at: whole months from the
    /// last day of one, and in a year from 28 February no less than up to the next.
    public static func span(after day: CalendarDate, months: Int) -> DateSpan {
        let first = day.adding(days: 1)
        let last = max(
            first.adding(months: months).adding(days: -1), day.adding(months: months))
        return DateSpan(first, through: last)
    }

    /// The children looked after, those on a plan, and those who are either.
    public var stock: (lookedAfter: Int, onPlans: Int, children: Int) {
        (
            children.count(where: \.isLookedAfter), children.count(where: \.isOnPlan),
            children.count { $0.isLookedAfter || $0.isOnPlan }
        )
    }

    /// How many were due before the span begins, and were not held by then.
    public func overdue(_ what: What) -> Int {
        children.reduce(0) { sum, child in
            switch what {
            case .review: sum + child.reviews.count(where: \.isOverdue)
            case .conference: sum + child.conferences.count(where: \.isOverdue)
            }
        }
    }

    /// How many fall due in each month.
    public func byMonth(_ what: What) -> [Int] {
        var counts = Array(repeating: 0, count: months.count)
        for child in children {
            for day in child.days(of: what) { counts[place(of: day)] += 1 }
        }
        return counts
    }

    /// How many meetings the conferences of each month come to, if siblings come to one together.
    public var meetingsByMonth: [Int] {
        var meetings: Set<ComingConference.Meeting> = []
        var counts = Array(repeating: 0, count: months.count)
        for conference in children.lazy.flatMap(\.conferences)
        where meetings.insert(conference.meeting).inserted {
            counts[place(of: conference.heldOn)] += 1
        }
        return counts
    }

    /// The month of a day of the span.
    func place(of day: CalendarDate) -> Int {
        let (first, own) = (span.from.components, day.components)
        return (own.year - first.year) * 12 + own.month - first.month
    }
}

/// Makes a forecast, with what came and went in the time before: it sees each journey once.
public struct ForecastCount: JourneyCounting {
    /// What falls due.
    public private(set) var forecast: Forecast
    /// What came and went as long before.
    public private(set) var turnover: Turnover

    /// A forecast of some months after a day, nobody seen yet.
    public init(after day: CalendarDate, months: Int) {
        let span = Forecast.span(after: day, months: months)
        forecast = Forecast(
            span: span, months: Bucketing.month.buckets(of: span), children: [])
        turnover = Turnover(before: forecast, months: months)
    }

    /// Stories of care or protection in the time looked back on, and all with an enquiry.
    public var sight: Sight {
        Sight(
            [.becameLookedAfter, .planStarted, .conferenceHeld, .reviewHeld],
            on: DateSpan(turnover.dayBefore, through: forecast.day),
            while: [.care, .protection], orAny: [.section47Started])
    }

    /// Takes the journey of one child.
    public mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        turnover.see(journey, in: context)
        let day = forecast.day
        let reviews = journey.comingReviews(in: forecast.span, against: context.setting)
        let conferences = journey.comingConferences(in: forecast.span, against: context)
        let isLookedAfter = journey.period(on: day) != nil
        let isOnPlan = journey.protectionPlan(on: day) != nil
        guard isLookedAfter || isOnPlan || !conferences.isEmpty else { return }
        forecast.children.append(
            Forecast.Child(
                child: journey.child, isLookedAfter: isLookedAfter, isOnPlan: isOnPlan,
                reviewer: journey.officer(for: .cla, on: day),
                chair: journey.officer(for: .cpp, on: day), reviews: reviews,
                conferences: conferences))
    }

    /// Adds what was seen of other children.
    public mutating func merge(_ other: ForecastCount) {
        turnover.merge(other.turnover)
        forecast.children += other.forecast.children
    }

    /// Puts the children in the order of their ids, so that it is the same however they were seen.
    mutating func order(in context: borrowing ReplayContext) {
        let known = context.known
        let named = forecast.children.map { (id: Array(known.id(of: $0.child).utf8), child: $0) }
        forecast.children = named.sorted { $0.id.lexicographicallyPrecedes($1.id) }.map(\.child)
    }
}

extension ReplayContext {
    /// What falls due in so many months after a day, and what came and went in as many before it.
    public func forecast(
        after day: CalendarDate, months: Int
    ) -> (forecast: Forecast, turnover: Turnover) {
        let seen = answer([], alsoCounting: [ForecastCount(after: day, months: months)]).others
        guard var count = seen.first as? ForecastCount else {
            preconditionFailure("a count comes back as the count it was")
        }
        count.order(in: self)
        return (count.forecast, count.turnover)
    }
}
