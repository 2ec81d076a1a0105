// What a journey answers at the end of a day.

public import CareEvents
public import Dates

extension Journey {
    /// The period of care that is open at the end of a day, or nil.
    @inlinable
    public func period(on day: CalendarDate) -> Int? {
        periods.lastIndex { $0.isOpen(on: day) }
    }

    /// The placement at the end of a day, temporary or not, nil outside care.
    public func placement(on day: CalendarDate) -> Placement? {
        guard let period = period(on: day) else { return nil }
        return placements.last { $0.period == Int32(period) && $0.from <= day }
    }

    /// The latest placement that is not temporary at the end of a day, nil outside care.
    public func settledPlacement(on day: CalendarDate) -> Placement? {
        guard let period = period(on: day) else { return nil }
        return placements.last {
            $0.period == Int32(period) && $0.from <= day && !$0.isTemporary
        }
    }

    /// Whether the child is placed for adoption at the end of a day, temporary placements looked
    /// through.
    public func isPlacedForAdoption(on day: CalendarDate) -> Bool {
        settledPlacement(on: day)?.isForAdoption ?? false
    }

    /// The legal status at the end of a day, `.none` outside care.
    public func legalStatus(on day: CalendarDate) -> Symbol {
        guard let period = period(on: day) else { return .none }
        return statuses.last { $0.from <= day && $0.from >= periods[period].from }?.status ?? .none
    }

    /// The primary need at the end of a day, `.none` outside care.
    public func need(on day: CalendarDate) -> Symbol {
        guard let period = period(on: day) else { return .none }
        return statuses.last {
            $0.from <= day && $0.from >= periods[period].from && $0.need != .none
        }?.need ?? periods[period].need
    }

    /// The age in completed years, nil where the child is not born by that day.
    public func age(on day: CalendarDate) -> Int? {
        guard let bornOn, bornOn <= day else { return nil }
        return Age.years(bornOn: bornOn, on: day)
    }

    /// The sex recorded for a day: `.none` where none is said by then.
    public func sex(on day: CalendarDate) -> Symbol { detail(on: day, \.sex) }

    /// The ethnicity recorded for a day.
    public func ethnicity(on day: CalendarDate) -> Symbol { detail(on: day, \.ethnicity) }

    /// The area recorded for a day.
    public func area(on day: CalendarDate) -> Symbol { detail(on: day, \.area) }

    /// The family recorded for a day.
    public func family(on day: CalendarDate) -> Symbol { detail(on: day, \.family) }

    /// The team that holds the case on a day.
    public func team(on day: CalendarDate) -> Symbol { detail(on: day, \.team) }

    /// Whether the child is known to be unaccompanied and seeking asylum on a day.
    public func isUnaccompanied(on day: CalendarDate) -> Bool {
        details.last { $0.from <= day && $0.isUnaccompanied != nil }?.isUnaccompanied ?? false
    }

    /// The disabilities recorded for a day.
    public func disability(on day: CalendarDate) -> ListPlace {
        details.last { $0.from <= day && $0.disability != .none }?.disability ?? .none
    }

    private func detail(on day: CalendarDate, _ said: (Detail) -> Symbol) -> Symbol {
        for detail in details.reversed() where detail.from <= day {
            let symbol = said(detail)
            if symbol != .none { return symbol }
        }
        return .none
    }
}

extension Journey {
    /// How many placements that are not temporary the child had in a period: those that began in
    /// it, and the one in force at its start. A return after a temporary placement is none.
    public func settledPlacements(during span: DateSpan) -> Int {
        var number = 0
        var last: (period: Int32, type: Symbol)?
        var wasTemporary = false
        for (place, placement) in placements.enumerated() where placement.period >= 0 {
            if placement.from > span.to { break }
            if placement.isTemporary {
                wasTemporary = true
                continue
            }
            let isReturn =
                wasTemporary && last?.period == placement.period && last?.type == placement.type
            wasTemporary = false
            last = (placement.period, placement.type)
            if isReturn { continue }
            if placement.from >= span.from || endOfPlacement(place) > span.from { number += 1 }
        }
        return number
    }

    /// The day the next settled placement begins, or care ends; the last of days where neither.
    private func endOfPlacement(_ place: Int) -> CalendarDate {
        let own = placements[place]
        let next = placements[(place + 1)...].first { $0.period == own.period && !$0.isTemporary }
        return next?.from ?? periods[Int(own.period)].to ?? .latest
    }
}
