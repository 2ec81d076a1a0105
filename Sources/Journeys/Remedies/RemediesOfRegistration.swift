// Ways to put J1 right: registration, birth, and days in the future.

import CareEvents
import Dates

extension Flaw {
    /// A registration moved or repeated, a birth recorded, a day put right, or the fact withdrawn.
    var registrationWays: [[Remedy]] {
        guard let fact else { return [] }
        let first = story.first { $0.type == .childRegistered }
        switch finding.breach {
        case .registeredAgain, .registeredTwiceByMerging: return withdrawal(.duplicate)
        case .dayBeforeRegistration:
            guard let first else { return withdrawal() }
            let earliest = story.map(\.day).min() ?? fact.day
            return [[say.move(first.seq, to: earliest)], [say.move(first.seq, to: fact.day)]]
                + [[say.move(seq, to: first.day)]] + withdrawal()
        case .inTheFuture:
            return [[say.move(seq, to: known.recordedAt(seq).londonDay)]] + withdrawal()
        case .beforeBirth: return beforeBirthWays(fact, first)
        case .notYetBorn:
            let needing = story.filter { !$0.type.mayComeBeforeBirth }.map(\.day).min()
            let expected = first.flatMap { known.record.date($0, .expectedOn) }
            let days = [needing, expected.map { min($0, fact.day) }, fact.day].compactMap(\.self)
            return days.map { day in
                [
                    say.record(
                        .childBorn, of: child, on: day,
                        [(.bornOn, "\(day)"), (.sex, Sex.U.rawValue)])
                ]
            } + withdrawal()
        default: return withoutTheChild(fact) + withdrawal()
        }
    }

    private func beforeBirthWays(_ fact: Fact, _ first: Fact?) -> [[Remedy]] {
        guard let bornOn = journey.bornOn else { return withdrawal() }
        if fact.type == .childRegistered {
            return [[say.amend(seq, .bornOn, "\(fact.day)")], [say.move(seq, to: bornOn)]]
        }
        return [[say.move(seq, to: bornOn)]]
            + (first.map { [[say.amend($0.seq, .bornOn, "\(fact.day)")]] } ?? []) + withdrawal()
    }

    /// A fact about several children without this one.
    private func withoutTheChild(_ fact: Fact) -> [[Remedy]] {
        guard fact.type.isAboutSeveral else { return [] }
        let others = known.record.children(known.record.list(fact, .childIDs)).filter {
            known.canonical($0) != child
        }
        guard !others.isEmpty else { return [] }
        return [[say.amend(seq, .childIDs, others.map { known.id(of: $0) })]]
    }
}
