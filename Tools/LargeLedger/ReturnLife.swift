// What only the national return tells of a child: social workers, health by the year, liberty.

import CareEvents
import Dates

extension Tale {
    /// Tells what the returns say of a period of care.
    mutating func tellReturns(of spell: CareSpell) {
        let who = spell.sibling.who
        let allocated = tell(
            .socialWorkerAllocated, who, on: spell.start, after: spell.begun,
            detail: chance.below(10))
        tell(.socialWorkerDeallocated, who, on: spell.last, after: allocated)
        for day in Self.yearEnds(from: spell.start, to: spell.last) where chance.perMille(800) {
            tell(.outcomesReported, who, on: day, after: spell.begun)
        }
        if rare(30) {
            tell(
                .previousPermanenceReported, who, on: spell.start, after: spell.begun,
                detail: chance.below(5))
        }
        if rare(20) {
            tell(.unaccompaniedReported, who, on: spell.start, after: spell.begun)
        }
        if spell.sibling.isAged(13, on: spell.start), rare(40) {
            let day = chance.between(spell.start, spell.last - 1)
            let told = tell(.libertyDeprived, who, on: day, after: spell.begun)
            tell(
                .libertyRestored, who, on: min(spell.last, day + chance.between(5, 90)),
                after: told)
        }
        switch spell.ending {
        case .adoption:
            tell(
                .adoptionReported, who, on: spell.last, after: spell.begun,
                detail: chance.below(6), first: spell.last - chance.between(200, 400))
        case .grownUp:
            for day in Self.yearEnds(from: spell.last + 300, to: spell.last + 1_250) {
                tell(.careLeaverReported, who, on: day, after: spell.begun)
            }
        case .home, .guardianship, .elsewhere: break
        }
    }

    /// The last days of the returns' years from one day to another.
    private static func yearEnds(from first: Int, to last: Int) -> [Int] {
        let year = CalendarDate(dayNumber: Int32(first)).year
        return stride(from: year, through: year + (last - first) / 365 + 1, by: 1)
            .map { day($0, 3, 31) }
            .filter { first...max(first, last) ~= $0 }
    }
}
