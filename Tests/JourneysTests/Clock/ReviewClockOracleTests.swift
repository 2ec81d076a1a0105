// The clock of the house against a diary kept day by day, on random lives.

import CareEvents
import Dates
import Journeys
import Policies
import TestLedgers
import Testing

@Suite struct ReviewClockOracleTests {
    @Test(arguments: 1...60)
    func `the clock says what a diary says that is kept day by day`(seed: UInt64) throws {
        var random = RandomLedger(seed: seed, children: 6)
        let ledger = random.ledger
        let knownAt = seed.isMultiple(of: 2) ? random.someInstant() : nil
        let known = KnownFacts(ledger.record, asKnownAt: knownAt)
        let slow = SlowFacts(ledger, knownAt: knownAt)
        let setting = Setting(known)
        let stories = Stories(known)
        var journey = Journey()
        for child in slow.children {
            let number = try #require(known.record.recorded.child(withID: child))
            journey.fold(number, stories.places(of: number), in: known, against: setting)
            compare(journey, slow.facts(of: child), slow, known, "seed \(seed), \(child)")
        }
    }

    private func compare(
        _ journey: Journey, _ facts: [SlowFact], _ slow: SlowFacts, _ known: KnownFacts,
        _ place: String
    ) {
        var diary = SlowDiary(facts, slow)
        var differences: [String] = []
        diary.keep(through: RandomLedger.span.to.adding(days: 60)) { day, period, waiting in
            // Every day is kept, one in seven is compared: another weekday in each year.
            guard day.dayNumber.isMultiple(of: 7) else { return }
            let step = journey.step(ofPeriod: period, on: day)
            let fast = step.flatMap { Self.told($0) }
            if fast != waiting.map(Self.told) {
                differences.append("\(day) \(fast ?? "-") but \(waiting.map(Self.told) ?? "-")")
            }
        }
        #expect(differences.isEmpty, "\(place): \(differences.first ?? "")")
        let fast = journey.reviews.map { review in
            "\(review.seq) \(review.heldOn) \(review.period) \(review.number) "
                + "\(review.dueOn?.description ?? "-") \(review.rule?.rawValue ?? "-") "
                + "\(review.isOnTime) \(known.text(review.participation))"
        }
        let obvious = diary.reviews.map { review in
            "\(review.seq) \(review.heldOn) \(review.period) \(review.number) "
                + "\(review.dueOn?.description ?? "-") \(review.rule ?? "-") "
                + "\(review.isOnTime) \(review.participation ?? "")"
        }
        #expect(fast == obvious, "\(place)")
    }

    private static func told(_ step: Journey.ClockStep) -> String? {
        let head = "\(step.number) \(step.rule.rawValue)"
        return switch step.state {
        case .due(let day): "\(head) due \(day)"
        case .missed(let day, let ceased): "\(head) missed \(day) \(ceased)"
        case .fellAway(let day): "\(head) fell_away \(day)"
        case .nothing: nil
        }
    }

    private static func told(_ waiting: SlowWaiting) -> String {
        let ceased = waiting.ceasedOn.map { " \($0)" } ?? ""
        return "\(waiting.number) \(waiting.rule) \(waiting.state) \(waiting.dueOn)\(ceased)"
    }
}
