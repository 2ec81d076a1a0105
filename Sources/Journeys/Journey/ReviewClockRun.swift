// The review clock run over one child's periods of care: what fell due, when, by which rule.

import CareEvents
import Dates
import Policies

extension Journey {
    /// Runs the clock of each period over its placements, reviews and directions, and lays down the
    /// reviews held and the steps of the clock.
    mutating func runClock(_ facts: ReviewFacts, against setting: borrowing Setting) {
        let counted = countedReviews(facts, against: setting)
        for review in counted where review.period == nil {
            reviews.append(held(review, facts, waiting: nil, period: -1))
        }
        for period in periods.indices {
            var run = ClockRun(period: period, of: periods[period])
            for moment in moments(of: period, counted, facts) {
                switch moment.kind {
                case .placement(let isForAdoption):
                    run.settle(isForAdoption: isForAdoption, on: moment.day, setting)
                case .review(let place):
                    let review = counted[place]
                    reviews.append(
                        held(review, facts, waiting: run, period: Int32(period)))
                    run.hold(on: moment.day, setting)
                case .direction(let by): run.direct(by: by, on: moment.day)
                case .end: run.end(on: moment.day)
                case .start: run.start(setting)
                }
                clock.append(run.step(on: moment.day))
            }
        }
        reviews.sort { ($0.heldOn, $0.countedSeq) < ($1.heldOn, $1.countedSeq) }
    }

    /// Something that the clock of a period has to take note of.
    private struct Moment {
        let day: CalendarDate
        let rank: Int
        let seq: Int32
        let kind: Kind

        enum Kind {
            case start
            case placement(isForAdoption: Bool)
            case review(Int)
            case direction(by: CalendarDate)
            case end
        }
    }

    /// The moments of a period in their order: on one day the start, placements, reviews,
    /// directions (which are for the review after), the end.
    private func moments(
        of period: Int, _ counted: [CountedReview], _ facts: ReviewFacts
    ) -> [Moment] {
        let care = periods[period]
        var moments = [Moment(day: care.from, rank: 0, seq: care.seq, kind: .start)]
        for (place, placement) in placements.enumerated()
        where placement.period == Int32(period) && !placement.isTemporary {
            // The first placement comes before the moves of its day, whichever was recorded first.
            moments.append(
                Moment(
                    day: placement.from, rank: 1, seq: Int32(place),
                    kind: .placement(isForAdoption: placement.isForAdoption)))
        }
        for (place, review) in counted.enumerated() where review.period == period {
            let rank = review.isAfterCare ? 5 : 2
            moments.append(
                Moment(day: review.day, rank: rank, seq: review.seq, kind: .review(place)))
        }
        for direction in facts.directions
        where periodIncludingItsEnd(on: direction.day) == period {
            moments.append(
                Moment(
                    day: direction.day, rank: 3, seq: direction.seq,
                    kind: .direction(by: direction.by)))
        }
        if let end = care.to {
            moments.append(Moment(day: end, rank: 4, seq: care.endSeq, kind: .end))
        }
        moments.sort { ($0.day, $0.rank, $0.seq) < ($1.day, $1.rank, $1.seq) }
        return moments
    }

    private func held(
        _ review: CountedReview, _ facts: ReviewFacts, waiting run: ClockRun?, period: Int32
    ) -> Review {
        let code = facts.code(of: review.facts.held, seq: review.facts.fact.seq)
        return Review(
            id: review.facts.held.reviewID, seq: review.facts.fact.seq, heldOn: review.day,
            countedSeq: review.seq, period: period, number: run?.number ?? 0,
            dueOn: run?.dueOn, rule: run?.rule, fellAway: run?.fellAway ?? false,
            iro: review.facts.held.iroID, participation: code.code, participationSeq: code.seq,
            lateBecause: review.facts.held.lateBecause)
    }
}

/// The clock of one period of care while it runs.
struct ClockRun {
    private let period: Int
    private let startedOn: CalendarDate
    private let isShortBreak: Bool
    /// The next review's number in the period, from 1.
    private(set) var number = 1
    /// The rule by which the next review is due.
    private(set) var rule = ReviewRule.first
    private var state = Journey.ClockStep.State.nothing
    private var lastHeld: CalendarDate?
    /// How many reviews the adoption clock has seen, nil outside a placement for adoption.
    private var adoptionReviews: Int?

    init(period: Int, of care: Journey.CarePeriod) {
        self.period = period
        startedOn = care.from
        isShortBreak = care.isShortBreak
    }

    /// A clock that stands as a step left it, so that it can be run on from there.
    init(resuming step: Journey.ClockStep, of care: Journey.CarePeriod) {
        self.init(period: Int(step.period), of: care)
        number = step.number
        rule = step.rule
        state = step.state
        adoptionReviews = step.adoptionReviews < 0 ? nil : Int(step.adoptionReviews)
    }

    /// The day the next review is due, or was due when care ended; nil where none is waited for.
    var dueOn: CalendarDate? {
        switch state {
        case .due(let day), .missed(let day, _), .fellAway(let day): day
        case .nothing: nil
        }
    }

    /// Whether the due date fell away when care ended.
    var fellAway: Bool {
        if case .fellAway = state { true } else { false }
    }

    func step(on day: CalendarDate) -> Journey.ClockStep {
        Journey.ClockStep(
            from: day, period: Int32(period), state: state, number: number, rule: rule,
            adoptionReviews: Int32(adoptionReviews ?? -1))
    }

    mutating func start(_ setting: borrowing Setting) { waitOrdinarily(setting) }

    /// A placement that is not temporary begins (REV-13).
    mutating func settle(
        isForAdoption: Bool, on day: CalendarDate, _ setting: borrowing Setting
    ) {
        if isForAdoption && adoptionReviews == nil {
            adoptionReviews = 0
            // A date already past stays: that review is late, and the first of the adoption clock.
            if case .due(let due) = state, due < day { return }
            let clock = setting.reviewClock.inForce(on: day)
            wait(clock.placedForAdoption[0], from: day, .placedForAdoption, setting)
        } else if !isForAdoption && adoptionReviews != nil {
            adoptionReviews = nil
            waitOrdinarily(setting)
        }
    }

    /// A review is held: the next one is due from the day that counts (REV-4).
    mutating func hold(on day: CalendarDate, _ setting: borrowing Setting) {
        number += 1
        lastHeld = day
        guard case .due = state else {
            state = .nothing
            return
        }
        if let seen = adoptionReviews {
            adoptionReviews = seen + 1
            let lengths = setting.reviewClock.inForce(on: day).placedForAdoption
            let length = lengths[min(seen + 1, lengths.count - 1)]
            wait(length, from: day, .placedForAdoption, setting)
        } else {
            waitOrdinarily(setting)
        }
    }

    /// The IRO asks for an earlier review (REV-5). After the due date that has no effect.
    mutating func direct(by earlier: CalendarDate, on day: CalendarDate) {
        guard case .due(let due) = state, day <= due, earlier < due else { return }
        state = .due(earlier)
        rule = .directed
    }

    /// Care ends: a due date on or after that day falls away, one before it is missed.
    mutating func end(on day: CalendarDate) {
        guard case .due(let due) = state else { return }
        state = due < day ? .missed(due, ceasedOn: day) : .fellAway(due)
    }

    /// The ordinary clock, from the last review or the start.
    private mutating func waitOrdinarily(_ setting: borrowing Setting) {
        let anchor = lastHeld ?? startedOn
        let clock = setting.reviewClock.inForce(on: anchor)
        if isShortBreak {
            wait(
                number == 1 ? clock.shortBreakFirst : clock.subsequent, from: anchor, .shortBreak,
                setting)
        } else if number == 1 {
            wait(clock.first, from: anchor, .first, setting)
        } else if number == 2 {
            wait(clock.second, from: anchor, .second, setting)
        } else {
            wait(clock.subsequent, from: anchor, .subsequent, setting)
        }
    }

    private mutating func wait(
        _ length: Length, from anchor: CalendarDate, _ rule: ReviewRule,
        _ setting: borrowing Setting
    ) {
        state = .due(setting.date(length, after: anchor))
        self.rule = rule
    }
}
