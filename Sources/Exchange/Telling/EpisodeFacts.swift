// The rows of a child's episodes as events.

import CareEvents
import Dates

/// Turns the episodes of a child, in order, into facts. The inverse is ``EpisodeRows``.
struct EpisodeFacts {
    private typealias Column = EpisodeColumn

    private let rows: ArraySlice<ReturnRow>
    private var starts: [EpisodeStart] = []
    private var ends: [ReturnFact] = []
    private var orders: [ReturnFact] = []

    /// The facts of episodes, each with the number of its row.
    static func facts(of rows: ArraySlice<ReturnRow>) -> [ReturnFact] {
        var telling = EpisodeFacts(rows: rows)
        telling.begin()
        telling.noteRest()
        let told = telling.starts.flatMap { start in
            [start.became, start.moved, start.status].compactMap(\.self)
        }
        return told + telling.ends + telling.orders
    }

    private init(rows: ArraySlice<ReturnRow>) { self.rows = rows }

    private mutating func begin() {
        var isKnown = false
        for number in rows.indices {
            let row = rows[number]
            guard let day = row.day else { continue }
            let before = number > rows.startIndex ? rows[number - 1].cells : nil
            starts.append(start(row.cells, number, day, after: before, isFirst: !isKnown))
            isKnown = true
            end(row.cells, number)
        }
    }

    /// What begins an episode. The first that is known of a child begins its care, whatever the
    /// return says: it tells only of episodes of its year, not how an older period began.
    private func start(
        _ cells: [String], _ number: Int, _ day: CalendarDate, after before: [String]?,
        isFirst: Bool
    ) -> EpisodeStart {
        var start = EpisodeStart(on: day)
        let because = cells[Column.newBecause]
        if isFirst || because == "S" {
            var fact = ReturnFact(.becameLookedAfter, day, row: number)
            fact.say(.legalStatus, cells[Column.legalStatus])
            fact.say(.categoryOfNeed, cells[Column.need])
            place(cells, &fact)
            start.became = fact
            return start
        }
        let isMove =
            because == "P" || because == "T" || because == "B" || because == "U"
            || before?[Column.place] != cells[Column.place]
            || before?[Column.provider] != cells[Column.provider]
        let isStatus =
            because == "L" || because == "B" || because == "U" || !isMove
            || before?[Column.legalStatus] != cells[Column.legalStatus]
        let need = before?[Column.need] == cells[Column.need] ? "" : cells[Column.need]
        if isMove {
            var fact = ReturnFact(.placementMoved, day, row: number)
            place(cells, &fact)
            fact.say(.categoryOfNeed, need)
            fact.say(.moveReason, before?[Column.movedBecause] ?? "")
            if because == "T" || because == "U" { fact.sayFlag(.sameCarer, "1") }
            start.moved = fact
        }
        if isStatus {
            var fact = ReturnFact(.legalStatusChanged, day, row: number)
            fact.say(.legalStatus, cells[Column.legalStatus])
            if !isMove { fact.say(.categoryOfNeed, need) }
            start.status = fact
        }
        return start
    }

    private func place(_ cells: [String], _ fact: inout ReturnFact) {
        fact.fields.reserveCapacity(10)
        fact.say(.placementType, cells[Column.place])
        fact.say(.placementProvider, cells[Column.provider])
        fact.say(.homePostcode, cells[Column.home])
        fact.say(.placementPostcode, cells[Column.postcode])
        fact.say(.urn, cells[Column.urn])
    }

    /// What ends care: a reason other than that another episode follows, with its day.
    private mutating func end(_ cells: [String], _ number: Int) {
        let reason = cells[Column.endedBecause]
        guard let day = ReturnDay.day(cells[Column.ended]), !reason.isEmpty,
            reason != ReasonCeased.X1.rawValue
        else { return }
        var fact = ReturnFact(.ceasedToBeLookedAfter, day, row: number)
        fact.say(.reasonCeased, reason)
        ends.append(fact)
        guard let order = Self.order(of: reason, on: day) else { return }
        var made = ReturnFact(.orderMade, day, row: number)
        made.say(.order, order.rawValue)
        orders.append(made)
    }

    /// The order that a reason says was made.
    private static func order(of reason: String, on day: CalendarDate) -> CourtOrder? {
        switch ReasonCeased(rawValue: reason) {
        case .E11, .E12: .adoption
        case .E43, .E44, .E45, .E46, .E47, .E48: .specialGuardianship
        case .E41:
            day < CalendarDate(year: 2014, month: 4, day: 22)! ? .residence : .childArrangements
        default: nil
        }
    }

    /// Notes on the first event of each episode what its row says and the events do not.
    private mutating func noteRest() {
        var left = EpisodeRows.inOrder(ends)
        for place in starts.indices.dropFirst() where starts[place].day == starts[place - 1].day {
            starts[place - 1].sharesDay = true
            starts[place].sharesDay = true
        }
        for place in starts.indices {
            let number = starts[place].carrier?.row ?? rows.startIndex
            let row = rows[number]
            let before = number > rows.startIndex ? rows[number - 1].cells : nil
            var told = starts[place].told(after: before, child: row.child)
            let next = place + 1 < starts.count ? starts[place + 1] : nil
            starts[place].close(&told, next: next, ends: &left)
            if starts[place].sharesDay {
                // Two rows of one day would be read as one: the row is kept whole.
                told = [String](repeating: "\u{0}", count: told.count)
            }
            note(row, told, at: place)
        }
    }

    private mutating func note(_ row: ReturnRow, _ told: [String], at place: Int) {
        if starts[place].became != nil {
            starts[place].became?.note(row, against: told)
        } else if starts[place].moved != nil {
            starts[place].moved?.note(row, against: told)
        } else {
            starts[place].status?.note(row, against: told)
        }
    }
}
