// When a child's next review is due, by the statutory clock, given those already held.

/// The clock of a period of care: twenty working days, three months, six; four weeks, three
/// months, six from a placement for adoption; three months, six for short breaks.
enum ReviewClock {
    /// The day the next review is due, after reviews held on `held` (in order).
    static func due(_ spell: Spell, after held: [Day]) -> Day {
        let ordinary: Day
        if spell.isShortBreak {
            ordinary = held.last.map { $0.months(6) } ?? spell.start.months(3)
        } else if held.isEmpty {
            ordinary = spell.start.workingDays(20)
        } else {
            ordinary = held[held.count - 1].months(held.count == 1 ? 3 : 6)
        }
        guard let placed = adoptionDay(spell) else { return ordinary }
        let since = held.filter { $0 >= placed }
        switch since.count {
        case 0: return ordinary
        case 1: return since[0].months(3)
        default: return since[since.count - 1].months(6)
        }
    }

    /// The due day once the placement for adoption has happened before the next review.
    static func dueInPlacement(_ spell: Spell, after held: [Day], on day: Day) -> Day {
        let ordinary = due(spell, after: held)
        guard let placed = adoptionDay(spell), day >= placed,
            !held.contains(where: { $0 >= placed }), ordinary >= placed
        else { return ordinary }
        return placed + 28
    }

    static func adoptionDay(_ spell: Spell) -> Day? {
        spell.placements.first { $0.type.hasPrefix("A") }?.day
    }

    /// Gives every review of the period its due day.
    static func setDues(_ spell: Spell) {
        var held = spell.loadedReviews
        for review in spell.reviews {
            review.due = dueInPlacement(spell, after: held, on: review.held)
            held.append(review.held)
        }
    }
}
