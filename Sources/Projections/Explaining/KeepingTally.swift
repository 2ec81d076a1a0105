// The tally that keeps the rows: it counts as the other does and remembers why.

import CareEvents

/// What was counted in a cell, and why.
struct KeptRow: Sendable {
    let above: Int
    let below: Int
    let because: Because
}

/// The tally of `explain`. It counts by means of the tally that only counts, so the two cannot
/// differ.
struct KeepingTally: Tally {
    private var counts: CountingTally
    private var rows: [AnswerCell: [KeptRow]] = [:]
    private var leftOut: [Int: [Because]] = [:]

    init(samples: Int, axes: [Int]?) {
        counts = CountingTally(samples: samples, axes: axes)
    }

    static var keepsRows: Bool { true }

    mutating func count(
        _ cell: AnswerCell, above: Int, below: Int, because: @autoclosure () -> Because
    ) {
        let because = because()
        counts.count(cell, above: above, below: below, because: because)
        rows[cell, default: []].append(KeptRow(above: above, below: below, because: because))
    }

    mutating func leaveOut(_ sample: Int, because: @autoclosure () -> Because) {
        leftOut[sample, default: []].append(because())
    }

    subscript(cell: AnswerCell) -> Counts { counts[cell] }

    var cells: [(AnswerCell, Counts)] { counts.cells }

    func holds(_ cell: AnswerCell) -> Bool { counts.holds(cell) }

    var openCells: Set<AnswerCell> { counts.openCells }

    func rows(of cell: AnswerCell) -> [KeptRow] { rows[cell] ?? [] }

    func leftOut(of sample: Int) -> [Because] { leftOut[sample] ?? [] }

    mutating func merge(_ other: KeepingTally) {
        counts.merge(other.counts)
        rows.merge(other.rows, uniquingKeysWith: +)
        leftOut.merge(other.leftOut, uniquingKeysWith: +)
    }
}
