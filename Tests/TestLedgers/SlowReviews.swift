// The review clock as a person would keep it: a diary, gone through day by day.

public import Dates
import TextFormats

/// A review that was held, with what the diary said of it.
public struct SlowReview: Sendable {
    /// The line of its completion.
    public let seq: Int
    /// The id.
    public let id: String
    /// The day that counts.
    public let heldOn: CalendarDate
    /// The line that counts.
    public let countedSeq: Int
    /// Which review of its period it is, 0 outside care.
    public var number = 0
    /// The day it was due, nil outside care.
    public var dueOn: CalendarDate?
    /// The rule by which it was due.
    public var rule: String?
    /// Whether it is in time.
    public var isOnTime = false
    /// The place of its period of care, or -1.
    public var period = -1
    /// Whether it is the final one.
    public let isFinal: Bool
    /// The officer, nil where the review names none.
    public let iro: String?
    /// The code of participation that stands, nil where none does.
    public let participation: String?
}

/// What a period of care waits for at the end of a day.
public struct SlowWaiting: Sendable, Equatable {
    /// The number of the review.
    public let number: Int
    /// The day it is due; where care has ended, the day it was.
    public let dueOn: CalendarDate
    /// The rule.
    public let rule: String
    /// `due`, `missed` or `fell_away`.
    public let state: String
    /// The day care ended, for what was missed.
    public let ceasedOn: CalendarDate?
}

extension SlowFacts {
    /// The reviews of a child's story with the day that counts of each, in the order of those days.
    public func countedReviews(_ facts: [SlowFact]) -> [SlowReview] {
        let held = facts.filter { $0.type == "review_held" }
        return held.map { review in
            let id = review.text("review_id") ?? ""
            let codes = facts.filter {
                $0.type == "participation_recorded" && $0.text("review_id") == id
            }
            let opening = opening(of: review, facts)
            return SlowReview(
                seq: review.seq, id: id, heldOn: opening?.day ?? review.day,
                countedSeq: opening?.seq ?? review.seq, isFinal: review.flag("final") == true,
                iro: review.text("iro_id"),
                participation: codes.last?.text("participation") ?? review.text("participation"))
        }.sorted { ($0.heldOn, $0.countedSeq) < ($1.heldOn, $1.countedSeq) }
    }

    /// Where the policy counts the opening: the first part, if completion is soon enough after it.
    private func opening(of review: SlowFact, _ facts: [SlowFact]) -> SlowFact? {
        let policy = policy("review_clock", on: review.day)
        guard policy?["counts"] == .string("opening") else { return nil }
        var within = "20 working days"
        if case .string(let adopted)? = policy?["part_held_within"] { within = adopted }
        let parts = facts.filter {
            $0.type == "review_part_held" && $0.text("review_id") == review.text("review_id")
                && $0.day <= review.day
        }
        guard let first = parts.min(by: { ($0.day, $0.seq) < ($1.day, $1.seq) }),
            review.day <= end(within, after: first.day)
        else { return nil }
        // A first part before the period of care opens nothing.
        if let period = SlowDiary.period(on: review.day, SlowDiary.periods(facts)),
            first.day < period.start.day
        {
            return nil
        }
        return first
    }
}

/// The diary of one child's reviews.
public struct SlowDiary {
    /// The reviews held, in the order of the days that count.
    public private(set) var reviews: [SlowReview]
    private let setting: SlowFacts
    private let facts: [SlowFact]
    private let days: [CalendarDate: [SlowFact]]
    private var pages: [(place: Int, page: Page)] = []

    /// One period of care.
    typealias Period = (start: SlowFact, end: SlowFact?)

    /// What is written of one period of care.
    private struct Page {
        var number = 1
        var dueOn: CalendarDate?
        var rule = ""
        var lastHeld: CalendarDate?
        var adoptionReviews: Int?
        var ceasedOn: CalendarDate?
    }

    /// The diary of a story, not begun.
    public init(_ facts: [SlowFact], _ setting: SlowFacts) {
        self.facts = facts
        days = Dictionary(grouping: facts, by: \.day)
        self.setting = setting
        reviews = setting.countedReviews(facts)
    }

    /// The periods of care of a story.
    static func periods(_ facts: [SlowFact]) -> [Period] {
        SlowChild(facts, on: .latest).periods
    }

    /// The period that holds a day, the day of ceasing included.
    static func period(on day: CalendarDate, _ periods: [Period]) -> Period? {
        periods.last { $0.start.day <= day && ($0.end.map { day <= $0.day } ?? true) }
    }

    /// Keeps the diary through a day. `evening` is told what each period waits for at the end of
    /// each day, once the period has begun.
    public mutating func keep(
        through last: CalendarDate, evening: (CalendarDate, Int, SlowWaiting?) -> Void
    ) {
        let periods = Self.periods(facts)
        guard let first = facts.first?.day else { return }
        var day = first
        while day <= last {
            morning(of: day, periods)
            for (place, page) in pages { evening(day, place, waiting(page)) }
            day = day.adding(days: 1)
        }
    }

    private mutating func morning(of day: CalendarDate, _ periods: [Period]) {
        for (place, period) in periods.enumerated() where period.start.day == day {
            var page = Page()
            waitOrdinarily(&page, period)
            pages.append((place, page))
        }
        guard let current = pages.last?.place, var page = pages.last?.page else { return }
        let period = periods[current]
        let today = days[day] ?? []
        if page.ceasedOn == nil {
            for fact in today where fact.isPlacement(in: period) {
                settle(&page, fact, period)
            }
        }
        if reviews.contains(where: { $0.heldOn == day }) { hold(on: day, &page, current, period) }
        if page.ceasedOn == nil {
            for fact in today where fact.type == "review_directed" {
                guard let due = page.dueOn, day <= due, let by = fact.date("by_on"), by < due
                else { continue }
                page.dueOn = by
                page.rule = "REV-5"
            }
        }
        if period.end?.day == day { page.ceasedOn = day }
        pages[pages.count - 1].page = page
    }

    /// A spell of A3 to A6 begins or ends; temporary placements are looked through.
    private func settle(_ page: inout Page, _ fact: SlowFact, _ period: Period) {
        if fact.isTemporaryPlacement { return }
        if fact.isAdoptivePlacement {
            guard page.adoptionReviews == nil else { return }
            page.adoptionReviews = 0
            if let due = page.dueOn, due < fact.day { return }
            page.dueOn = setting.end(adoption(0, on: fact.day), after: fact.day)
            page.rule = "REV-13"
        } else if page.adoptionReviews != nil {
            page.adoptionReviews = nil
            waitOrdinarily(&page, period)
        }
    }

    private mutating func hold(
        on day: CalendarDate, _ page: inout Page, _ current: Int, _ period: Period
    ) {
        for place in reviews.indices where reviews[place].heldOn == day {
            if let ceased = page.ceasedOn {
                guard reviews[place].isFinal,
                    day <= setting.end("20 working days", after: ceased)
                else { continue }
                // A due date on or after the day of ceasing has fallen away: in time.
                reviews[place].isOnTime = page.dueOn.map { $0 >= ceased } ?? false
            } else {
                reviews[place].isOnTime = page.dueOn.map { day <= $0 } ?? false
            }
            reviews[place].period = current
            reviews[place].number = page.number
            reviews[place].dueOn = page.dueOn
            reviews[place].rule = page.rule
            page.number += 1
            page.lastHeld = day
            if page.ceasedOn != nil {
                page.dueOn = nil
            } else if let seen = page.adoptionReviews {
                page.adoptionReviews = seen + 1
                page.dueOn = setting.end(adoption(seen + 1, on: day), after: day)
                page.rule = "REV-13"
            } else {
                waitOrdinarily(&page, period)
            }
        }
    }

    private func adoption(_ place: Int, on day: CalendarDate) -> String {
        var lengths = ["4 weeks", "3 months", "6 months"]
        if case .list(let adopted)? = setting.policy("review_clock", on: day)?[
            "placed_for_adoption"]
        {
            lengths = adopted.compactMap { if case .string(let text) = $0 { text } else { nil } }
        }
        return lengths[min(place, lengths.count - 1)]
    }

    /// From the start, or from the last review held.
    private func waitOrdinarily(_ page: inout Page, _ period: Period) {
        let anchor = page.lastHeld ?? period.start.day
        let name: String
        let usual: String
        let isBreak = period.start.flag("short_break") == true
        switch (page.number, isBreak) {
        case (1, true): (name, usual, page.rule) = ("short_break_first", "3 months", "REV-12")
        case (_, true): (name, usual, page.rule) = ("subsequent", "6 months", "REV-12")
        case (1, _): (name, usual, page.rule) = ("first", "20 working days", "REV-1")
        case (2, _): (name, usual, page.rule) = ("second", "3 months", "REV-2")
        default: (name, usual, page.rule) = ("subsequent", "6 months", "REV-3")
        }
        var length = usual
        if case .string(let adopted)? = setting.policy("review_clock", on: anchor)?[name] {
            length = adopted
        }
        page.dueOn = setting.end(length, after: anchor)
    }

    private func waiting(_ page: Page) -> SlowWaiting? {
        guard let due = page.dueOn else { return nil }
        guard let ceased = page.ceasedOn else {
            return SlowWaiting(
                number: page.number, dueOn: due, rule: page.rule, state: "due", ceasedOn: nil)
        }
        return SlowWaiting(
            number: page.number, dueOn: due, rule: page.rule,
            state: due < ceased ? "missed" : "fell_away", ceasedOn: due < ceased ? ceased : nil)
    }
}

extension SlowFact {
    /// Whether it tells where the child lives within a period: its start or a move.
    fileprivate func isPlacement(in period: SlowDiary.Period) -> Bool {
        if type == "became_looked_after" { return seq == period.start.seq }
        return type == "placement_moved"
    }
}
