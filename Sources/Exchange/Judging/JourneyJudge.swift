// The rows of a child held against the rules of journeys, so that a fault has a row and a column.

import CareEvents
import Dates

/// Judges the rows of one child together. Rows that the ledger tells are not judged, but stand
/// beside the others. What it misses, the judge of lines refuses when they are appended.
struct JourneyJudge {
    /// Whether the ledger, or a header row, registers the child.
    let isRegistered: Bool
    /// The London day on which the return is recorded.
    let recordedOn: CalendarDate
    /// Whether rows that break a rule are left out of what the later ones are held against.
    let leavesOut: Bool

    private(set) var faults: [RowFault] = []
    private var care: [(from: CalendarDate, to: CalendarDate?)] = []

    init(isRegistered: Bool, recordedOn: CalendarDate, leavesOut: Bool) {
        self.isRegistered = isRegistered
        self.recordedOn = recordedOn
        self.leavesOut = leavesOut
    }

    /// Judges all rows of a child, in order.
    mutating func judge(_ rows: ChildRows) {
        let born = ReturnDay.day(rows.birth)
        for (number, row) in rows.rows.enumerated() {
            let before = faults.count
            if row.module == .header, number > 0 {
                note(row, 0, "J1", "the child has a header already", "keep one header a child")
            }
            judgeDays(row, born: born)
            if !isRegistered {
                note(
                    row, 0, "J1", "the ledger knows no child \(row.child), and no header has it",
                    "add the child to the header")
            }
            if faults.count > before, row.module != .episodes { continue }
            switch row.module {
            case .episodes: judgeEpisode(row, isSound: faults.count == before)
            case .reviews: judgeReview(row)
            default: continue
            }
        }
        judgeDecisions(rows)
    }

    private mutating func judgeDays(_ row: ReturnRow, born: CalendarDate?) {
        for place in [row.module.dayPlace, row.module.endPlace].compactMap(\.self) {
            guard let day = ReturnDay.day(row.cells[place]) else { continue }
            let name = row.module.columns[place].name
            if let born, day < born {
                note(
                    row, place, "J1", "\(name) is before the birth of the child on \(born)",
                    "put the day right, or the date of birth")
            }
            if day > recordedOn {
                note(
                    row, place, "J1", "\(name) is after \(recordedOn), when it is recorded",
                    "put the day right")
            }
        }
        guard row.module == .header, let born, born > recordedOn else { return }
        note(
            row, 2, "J1", "the child is born after \(recordedOn), when it is recorded",
            "put the date of birth right")
    }

    private mutating func judgeEpisode(_ row: ReturnRow, isSound: Bool) {
        guard let day = row.day else { return }
        let before = faults.count
        let because = row.cells[EpisodeColumn.newBecause]
        if let last = care.last {
            if let ended = last.to {
                if day <= ended {
                    note(
                        row, EpisodeColumn.started, "J2",
                        "the episode begins on \(day), and care ended on \(ended)",
                        "look at the episode that ends then: another follows it with REC X1")
                } else if because != "S" {
                    note(
                        row, EpisodeColumn.newBecause, "J2",
                        "care ended on \(ended), and RNE \(because) says that it goes on",
                        "a new period of care begins with RNE S")
                }
            } else if because == "S" {
                note(
                    row, EpisodeColumn.newBecause, "J2",
                    "the child is looked after already since \(last.from)",
                    "end that period of care, or say by RNE what changed")
            }
        }
        let reason = row.cells[EpisodeColumn.endedBecause]
        let end = row.end
        let ends = end != nil && !reason.isEmpty && reason != ReasonCeased.X1.rawValue
        if let end, ends, end < day {
            note(
                row, EpisodeColumn.ended, "J2", "care ends on \(end), before the episode begins",
                "put one of the days right")
        }
        guard isSound && faults.count == before || row.place == nil || !leavesOut else { return }
        if care.last.map({ $0.to != nil }) ?? true { care.append((day, nil)) }
        if ends { care[care.count - 1].to = end }
    }

    private mutating func judgeReview(_ row: ReturnRow) {
        guard let day = row.day else { return }
        let isIn = care.contains { $0.from <= day && ($0.to.map { day <= $0 } ?? true) }
        if !isIn {
            note(
                row, 2, "J2", "the child is not looked after on \(day)",
                "put the day of the review right, or add the episode")
        }
    }

    /// One decision for adoption at a time (J3).
    private mutating func judgeDecisions(_ rows: ChildRows) {
        var last: (from: CalendarDate, to: CalendarDate?)?
        for row in rows.rows[rows.numbers(of: .placedForAdoption)] {
            guard let day = row.day else { continue }
            if let end = row.end, end < day {
                note(
                    row, 3, "J3", "the decision is reversed before it is made",
                    "put one of the days right")
                continue
            }
            if let last, last.to.map({ $0 > day }) ?? true {
                note(
                    row, 2, "J3", "the decision of \(last.from) stands still on \(day)",
                    "say when it was reversed")
                if leavesOut { continue }
            }
            last = (day, row.end)
        }
    }

    private mutating func note(
        _ row: ReturnRow, _ column: Int, _ rule: String, _ what: String, _ remedy: String
    ) {
        if let fault = RowFault(row, column, rule, what, remedy) { faults.append(fault) }
    }
}
