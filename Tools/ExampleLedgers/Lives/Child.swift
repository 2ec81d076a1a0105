// The people of a ledger: a child, a period of care, its reviews and placements.

import Dates

/// A made-up child. Nothing here is anybody's.
final class Child {
    /// Creation order, which breaks every tie.
    let number: Int
    var id = ""
    var born: Day
    var sex: String
    var ethnicity: String
    var area: String
    var family: String
    /// The first day the council knew of the child.
    var known: Day
    var unaccompanied = false
    var disability: [String] = []
    var household: [String] = []
    var team: String?
    var spells: [Spell] = []
    /// A second id the child was given by mistake is merged into this one.
    var mergedInto: Child?

    init(number: Int, born: Day, sex: String, ethnicity: String, area: String, family: String) {
        self.number = number
        self.born = born
        self.sex = sex
        self.ethnicity = ethnicity
        self.area = area
        self.family = family
        self.known = born
    }

    func age(on day: Day) -> Int { Age.years(bornOn: born, on: day) }

    /// The eighteenth birthday.
    var comesOfAge: Day { born.months(18 * 12) }

    /// The council knew of the child no later than this.
    func know(by day: Day) { known = min(known, day) }
}

/// One period of being looked after.
final class Spell {
    let child: Child
    let start: Day
    var end: Day?
    var reasonCeased = ""
    /// A day the period is bound to end on: the eighteenth birthday, the adoption order.
    var boundEnd: Day?
    var isShortBreak = false
    var need = "N1"
    var statuses: [(day: Day, code: String)] = []
    var placements: [Placement] = []
    var reviews: [Review] = []
    var adoption: AdoptionRoad?
    /// A period that must still be open on this day.
    var keepUntil: Day?
    /// What the review clock cannot see, because it lies before the ledger was loaded.
    var loadedReviews: [Day] = []

    init(child: Child, start: Day) {
        self.child = child
        self.start = start
    }

    /// In the stock at the end of the day (CAL-7).
    func isOpen(on day: Day) -> Bool { start <= day && (end.map { $0 > day } ?? true) }

    func status(on day: Day) -> String {
        statuses.last { $0.day <= day }?.code ?? statuses[0].code
    }

    func placement(on day: Day) -> Placement? { placements.last { $0.day <= day } }
}

/// The steps of a road to adoption, each on its day.
struct AdoptionRoad {
    let decided: Day
    let matched: Day
    let placed: Day
    let ordered: Day
}

/// A placement from its day on.
struct Placement {
    var day: Day
    var type: String
    var provider: String?
    var isOutside: Bool
    /// In thousandths of a mile, from the council's border where outside, from home where inside.
    var distance: Int
    var area: String
    var reason: String?
    var isPlanned = true
    var sameCarer = false
}

/// A review of the care plan.
final class Review {
    let held: Day
    var id = ""
    var due: Day?
    /// The code that stands in the end; none where nobody ever wrote one.
    var code: String?
    /// What was first written, where that was something else or nothing.
    var firstCode: FirstCode = .same
    var learning: Learning = .after(days: 0)
    var isDirected = false
    var isFinal = false
    var iro = ""

    enum FirstCode {
        case same
        /// Nothing was written with the review; the code came later, by that day.
        case nothing(until: Day)
        case other(String, correctedOn: Day, byAmendment: Bool)
    }

    init(held: Day) { self.held = held }

    var isLate: Bool { due.map { held > $0 } ?? false }
}
