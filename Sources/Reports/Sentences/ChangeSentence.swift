// A main figure in a sentence: rose, fell, about the same, too few to say, with both numbers.

import Tables

/// The sentence about one row of a table of main figures, and nothing that is not in the row.
struct ChangeSentence: Sendable {
    /// What became of the figure.
    let change: Change
    /// The sentence.
    let words: String

    /// The sentence about the row at a place of a table of main figures.
    init(_ headline: Headline, in table: Table, at row: Int) {
        func cell(_ key: String) -> Cell { table.cell(row, key) }
        let (now, then): (String, String)
        let cells: [Cell]
        switch headline.form {
        case .count:
            cells = [cell("count"), cell("before_count")]
            change = Change(count: cells[0], before: cells[1])
            (now, then) = (cells[0].read, cells[1].read)
        case .mean:
            cells = [cell("share"), cell("before_share")]
            change = Change(count: cells[0], before: cells[1])
            (now, then) = (cells[0].read, cells[1].read)
        case .share:
            cells = ["share", "count", "of", "before_share", "before_count", "before_of"].map(cell)
            change = Change(
                share: (cells[1], cells[2]), before: (cells[4], cells[5]))
            now = Self.share(cells[0], cells[1], cells[2])
            then = Self.share(cells[3], cells[4], cells[5])
        }
        words = Self.words(
            headline, change, now, then, isTold: !cells.contains(.suppressed),
            isNone: cells[0].units == 0,
            wasNone: headline.form == .count && cells[1].units == 0)
    }

    private static func share(_ share: Cell, _ above: Cell, _ of: Cell) -> String {
        "\(share.read)% (\(above.read) of \(of.read))"
    }

    private static func words(
        _ headline: Headline, _ change: Change, _ now: String, _ then: String, isTold: Bool,
        isNone: Bool, wasNone: Bool
    ) -> String {
        let subject = headline.subject
        let be = headline.isPlural ? "were" : "was"
        switch change {
        case .rose where wasNone:
            return "\(subject): \(now). None is on record for the year before."
        case .rose: return "\(subject) rose from \(then) to \(now)."
        case .fell: return "\(subject) fell from \(then) to \(now)."
        case .same:
            return isNone
                ? "\(subject): none in either year."
                : "\(subject) \(be) the same in both years: \(now)."
        case .aboutTheSame: return "\(subject) \(be) about the same: \(now), after \(then)."
        case .tooFew:
            return isTold
                ? "\(subject): \(now), after \(then). That is too few to say if it changed."
                : "\(subject): too few to say."
        case .nothingBefore: return "\(subject): \(now). Nothing is on record for the year before."
        case .nothing: return "\(subject): nothing is on record."
        }
    }
}

extension Table {
    /// The cell of a row under a key; a key that is not there is a bug in the caller.
    func cell(_ row: Int, _ key: String) -> Cell {
        guard let column = columns.firstIndex(where: { $0.key == key }) else {
            preconditionFailure("\(title) has no column \(key)")
        }
        return rows[row][column]
    }

    /// Every cell under a key.
    func column(_ key: String) -> [Cell] { rows.indices.map { cell($0, key) } }
}
