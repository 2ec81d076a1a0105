// Each sentence of the contract about the review clock, as one small life and what is due in it.

import CareEvents
import Dates
import Journeys
import Policies
import TestLedgers
import Testing

/// A life of child A in a few lines, and what the clock says of it at the end of a day.
struct ClockCase: Sendable, CustomTestStringConvertible {
    let sentence: String
    let life: String
    /// Each review held: number, due date, rule, and in time or late.
    let held: [String]
    /// What is waited for at the end of 31 December 2017: number, rule, state, day.
    let waits: String

    var testDescription: String { sentence }

    init(_ sentence: String, _ life: String, held: [String], waits: String) {
        self.sentence = sentence
        self.life = life
        self.held = held
        self.waits = waits
    }
}

@Suite struct ReviewClockTests {
    @Test(arguments: ClockCase.ordinary + ClockCase.adoption + ClockCase.local)
    func `what was due and what is waited for`(life: ClockCase) throws {
        let known = KnownFacts(TestLedger(life.life).record)
        let child = try #require(known.record.recorded.child(withID: "A"))
        var journey = Journey()
        journey.fold(child, Stories(known).places(of: child), in: known, against: Setting(known))
        let held = journey.reviews.map { review in
            guard let due = review.dueOn else { return "\(review.number) never due" }
            let timing = review.isOnTime ? "in time" : review.isOnTimeRelaxed ? "relaxed" : "late"
            return "\(review.number) \(due) \(review.rule?.rawValue ?? "-") \(timing)"
        }
        #expect(held == life.held)
        let end = try #require(CalendarDate(iso: "2017-12-31"))
        let last = journey.periods.indices.last.flatMap { journey.step(ofPeriod: $0, on: end) }
        #expect(last.map(told) ?? "nothing" == life.waits)
    }

    private func told(_ step: Journey.ClockStep) -> String {
        switch step.state {
        case .due(let day): "\(step.number) \(step.rule.rawValue) due \(day)"
        case .missed(let day, _): "\(step.number) missed \(day)"
        case .fellAway(let day): "\(step.number) fell away \(day)"
        case .nothing: "nothing"
        }
    }
}
