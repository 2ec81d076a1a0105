// An episode, both ways: a row to the events that begin and end it, and the events to the row.

import CareEvents
import Dates

/// What begins an episode: the start of care, a move, another legal status, or some of them.
struct EpisodeStart {
    /// The day.
    let day: CalendarDate
    var became: ReturnFact?
    var moved: ReturnFact?
    var status: ReturnFact?
    /// The row's own words, where it shares its day with another row.
    var own: ReturnFact?

    /// Whether another row begins on the same day. Which of their moves comes first nobody can
    /// tell.
    var sharesDay = false

    init(on day: CalendarDate) { self.day = day }

    /// The fact that carries what only the row says.
    var carrier: ReturnFact? { own ?? became ?? moved ?? status }

    /// The columns of the row as far as the beginning says them; those that it does not say are as
    /// in the row before.
    func told(after before: [String]?, child: String) -> [String] {
        typealias Column = EpisodeColumn
        var cells = [String](repeating: "", count: ReturnModule.episodes.columns.count)
        cells[0] = child
        cells[Column.started] = day.description
        let sameCarer = moved?.text(.sameCarer) == "1"
        cells[Column.newBecause] =
            if became != nil {
                "S"
            } else if moved != nil {
                status == nil ? (sameCarer ? "T" : "P") : (sameCarer ? "U" : "B")
            } else {
                "L"
            }
        let before = before ?? cells
        func said(_ key: FieldKey, _ facts: ReturnFact?...) -> String? {
            facts.lazy.compactMap { $0?.text(key) }.first { !$0.isEmpty }
        }
        cells[Column.legalStatus] =
            said(.legalStatus, status, became) ?? before[Column.legalStatus]
        cells[Column.need] = said(.categoryOfNeed, moved, status, became) ?? before[Column.need]
        guard let placed = moved ?? became else {
            for place in [
                Column.place, Column.provider, Column.home, Column.postcode, Column.urn,
            ] { cells[place] = before[place] }
            return cells
        }
        cells[Column.place] = placed.text(.placementType)
        cells[Column.provider] = placed.text(.placementProvider)
        cells[Column.home] = placed.text(.homePostcode)
        cells[Column.postcode] = placed.text(.placementPostcode)
        cells[Column.urn] = placed.text(.urn)
        return cells
    }

    /// Puts what ends the episode into the columns: the next end of care before the next episode
    /// begins, else the beginning of the next.
    func close(
        _ cells: inout [String], next: EpisodeStart?, ends: inout ArraySlice<ReturnFact>
    ) {
        typealias Column = EpisodeColumn
        let move = next.flatMap { $0.sharesDay ? nil : $0.moved }
        cells[Column.movedBecause] = move?.text(.moveReason) ?? ""
        while let end = ends.first, end.day < day { ends = ends.dropFirst() }
        if let end = ends.first, next.map({ end.day <= $0.day }) ?? true {
            ends = ends.dropFirst()
            cells[Column.ended] = end.day.description
            cells[Column.endedBecause] = end.text(.reasonCeased)
        } else if let next {
            cells[Column.ended] = next.day.description
            cells[Column.endedBecause] = ReasonCeased.X1.rawValue
        } else {
            cells[Column.ended] = ""
            cells[Column.endedBecause] = ""
        }
    }
}

/// The rows of a child's episodes as the events tell them.
enum EpisodeRows {
    /// The rows, in order.
    static func told(
        _ starts: [EpisodeStart], ends: [ReturnFact], child: String
    ) -> [ReturnRow] {
        var rows: [ReturnRow] = []
        var left = inOrder(ends)[...]
        for (place, start) in starts.enumerated() {
            let next = place + 1 < starts.count ? starts[place + 1] : nil
            var cells = start.told(after: rows.last?.cells, child: child)
            start.close(&cells, next: next, ends: &left)
            start.carrier?.overrule(&cells, of: .episodes)
            rows.append(ReturnRow(.episodes, cells))
        }
        return rows
    }

    /// Ends of care in the order in which both ways take them.
    static func inOrder(_ ends: [ReturnFact]) -> ArraySlice<ReturnFact> {
        ends.sorted {
            ($0.day, $0.text(.reasonCeased)) < ($1.day, $1.text(.reasonCeased))
        }[...]
    }

    /// What begins each episode, out of the facts of a child. Several beginnings of one day are one
    /// episode, unless rows of the return said otherwise.
    static func starts(of facts: [ReturnFact]) -> [EpisodeStart] {
        let begin = facts.filter {
            $0.type == .becameLookedAfter || $0.type == .placementMoved
                || $0.type == .legalStatusChanged
        }
        var starts: [EpisodeStart] = []
        var place = 0
        let sorted = begin.enumerated().sorted {
            ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
        }.map(\.element)
        while place < sorted.count {
            let day = sorted[place].day
            let end = sorted[place...].firstIndex { $0.day != day } ?? sorted.count
            starts += startsOfOneDay(sorted[place..<end], day)
            place = end
        }
        return starts
    }

    private static func startsOfOneDay(
        _ facts: ArraySlice<ReturnFact>, _ day: CalendarDate
    ) -> [EpisodeStart] {
        let own = facts.filter { $0.returned("decom") != nil }
        if !own.isEmpty {
            var rows = own.map { fact in
                var cells = [String](repeating: "", count: ReturnModule.episodes.columns.count)
                fact.overrule(&cells, of: .episodes)
                return (row: ReturnRow(.episodes, cells), fact: fact)
            }
            rows.sort { ReturnRow.precedes($0.row, $1.row) }
            return rows.map { row in
                var start = EpisodeStart(on: day)
                if row.fact.type == .placementMoved { start.moved = row.fact }
                start.own = row.fact
                start.sharesDay = true
                return start
            }
        }
        var starts = [EpisodeStart(on: day)]
        for fact in facts {
            let last = starts.count - 1
            switch fact.type {
            case .becameLookedAfter where starts[last].became == nil: starts[last].became = fact
            case .placementMoved where starts[last].moved == nil: starts[last].moved = fact
            case .legalStatusChanged where starts[last].status == nil: starts[last].status = fact
            default:
                // A second move of a day is an episode of its own.
                var another = EpisodeStart(on: day)
                if fact.type == .becameLookedAfter { another.became = fact }
                if fact.type == .placementMoved { another.moved = fact }
                if fact.type == .legalStatusChanged { another.status = fact }
                starts.append(another)
            }
        }
        return starts
    }
}
