// The review clock of a council that may count otherwise than the regulations do.

/// A length of the clock.
enum ClockLength {
    case workingDays(Int)
    case days(Int)
    case weeks(Int)
    case months(Int)

    func after(_ day: Day) -> Day {
        switch self {
        case .workingDays(let count): day.workingDays(count)
        case .days(let count): day + count
        case .weeks(let count): day + 7 * count
        case .months(let count): day.months(count)
        }
    }

    /// As a policy writes it.
    var words: String {
        switch self {
        case .workingDays(let count): "\(count) working days"
        case .days(let count): "\(count) days"
        case .weeks(let count): "\(count) weeks"
        case .months(let count): "\(count) months"
        }
    }
}

/// The lengths in force, and the day on which the next review of a period of care is due.
struct LocalClock {
    let first: ClockLength
    let second: ClockLength
    let subsequent: ClockLength

    static let statutory = LocalClock(
        first: .workingDays(20), second: .months(3), subsequent: .months(6))

    /// What is due next after reviews on the days `held`, as seen by the end of a month; a
    /// placement for adoption replaces what was pending, and no review comes before it.
    func pending(
        _ spell: Spell, after held: [Day], by horizon: Day
    ) -> (due: Day, notBefore: Day?) {
        let ordinary = ordinary(spell, after: held)
        guard let placed = ReviewClock.adoptionDay(spell), placed <= horizon else {
            return (ordinary, nil)
        }
        let since = held.filter { $0 >= placed }
        switch since.count {
        case 0: return ordinary >= placed ? (placed + 28, placed + 1) : (ordinary, nil)
        case 1: return (since[0].months(3), nil)
        default: return (since[since.count - 1].months(6), nil)
        }
    }

    /// Without regard to adoption.
    func ordinary(_ spell: Spell, after held: [Day]) -> Day {
        guard let last = held.last else { return first.after(spell.start) }
        return (held.count == 1 ? second : subsequent).after(last)
    }

    /// The clock as a policy.
    var policy: FieldValue {
        .object([
            ("first", .text(first.words)), ("second", .text(second.words)),
            ("subsequent", .text(subsequent.words)), ("short_break_first", .text("3 months")),
            ("placed_for_adoption", .list(["4 weeks", "3 months", "6 months"])),
            ("counts", .text("completion")), ("part_held_within", .text("20 working days")),
        ])
    }
}
