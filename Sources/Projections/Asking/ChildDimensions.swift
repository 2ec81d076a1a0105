// What a child says of the dimensions on a day.

import CareEvents
import Dates
import Journeys

extension Journey {
    /// The value of a dimension of the child on a day.
    func value(
        of key: DimensionKey, on day: CalendarDate, in context: borrowing ReplayContext
    ) -> DimensionValue {
        switch key {
        case .ageBand: .place(age(on: day).map(lookedAfterBand))
        case .sex: .place(bornSex(on: day))
        case .ethnicity: .place(Ethnicity(ethnicity(on: day))?.group ?? 5)
        case .area: .symbol(area(on: day))
        case .team: .symbol(team(on: day))
        case .iro: .symbol(officer(for: .cla, on: day))
        case .legalStatus: .place(LegalStatus(legalStatus(on: day))?.place)
        case .primaryNeed: .place(CategoryOfNeed(need(on: day))?.place)
        case .uasc: .place(isUnaccompanied(on: day) ? 0 : 1)
        case .disability: .place(isDisabled(on: day, in: context) ? 0 : 1)
        case .placementType:
            .place(placement(on: day).flatMap { PlacementType($0.type)?.place })
        case .setting: .symbol(placement(on: day)?.setting ?? .none)
        default:
            // What is not said of a child.
            .none
        }
    }

    /// Whether the child belongs to a named group of values on a day (CNT-16).
    func belongs(to group: String, of key: DimensionKey, on day: CalendarDate) -> Bool {
        switch key {
        case .ethnicity:
            guard let ethnicity = Ethnicity(ethnicity(on: day)) else {
                return group == "unknown_or_other"
            }
            return ethnicity.belongs(to: group)
        case .primaryNeed: return CategoryOfNeed(need(on: day)) == .N1
        case .placementType:
            guard let placement = placement(on: day), let type = PlacementType(placement.type)
            else { return false }
            return type.belongs(to: group, provider: PlacementProvider(placement.provider))
        default: return false
        }
    }

    /// F or M once the child is born; an unborn child and a child with sex U are in no such cell.
    private func bornSex(on day: CalendarDate) -> Int? {
        guard let bornOn, bornOn <= day else { return nil }
        return switch Sex(sex(on: day)) {
        case .F: 0
        case .M: 1
        case .U, nil: nil
        }
    }

    /// Any code of disability but NONE (CNT-16).
    private func isDisabled(on day: CalendarDate, in context: borrowing ReplayContext) -> Bool {
        let codes = context.known.record.texts(disability(on: day))
        return codes.contains { context.known.text($0) != "NONE" }
    }
}

/// The band of looked-after children in which an age falls; 18 or more is in the top band (CNT-10).
func lookedAfterBand(_ age: Int) -> Int {
    switch age {
    case ..<1: 0
    case 1...4: 1
    case 5...9: 2
    case 10...15: 3
    default: 4
    }
}
