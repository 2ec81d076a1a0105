// The narrow door of every projection: this counts here, because of that event.

import CareEvents

/// What a projection counts into. One only counts, another keeps the rows; which of them it is is
/// settled at compile time, so that value and explanation are one mechanism, and a reason that
/// nobody asks for is never made.
protocol Tally: Sendable {
    /// A tally for so many samples. `axes` are the sizes of the axes, nil where one is open.
    init(samples: Int, axes: [Int]?)

    /// Whether the rows are kept.
    static var keepsRows: Bool { get }

    /// Counts `above` the line and `below` it in a cell.
    mutating func count(
        _ cell: AnswerCell, above: Int, below: Int, because: @autoclosure () -> Because)

    /// Says that something was considered for a sample and is in no cell of it.
    mutating func leaveOut(_ sample: Int, because: @autoclosure () -> Because)

    /// The counts of a cell.
    subscript(cell: AnswerCell) -> Counts { get }

    /// Every cell in which something was counted, and what.
    var cells: [(AnswerCell, Counts)] { get }

    /// Whether a cell is one of the tally's.
    func holds(_ cell: AnswerCell) -> Bool

    /// The cells that were met, where an axis is open.
    var openCells: Set<AnswerCell> { get }

    /// The rows of a cell, none where they are not kept.
    func rows(of cell: AnswerCell) -> [KeptRow]

    /// What was left out of a sample, nothing where that is not kept.
    func leftOut(of sample: Int) -> [Because]

    /// Adds what another tally of the same question counted.
    mutating func merge(_ other: Self)
}

/// A cell: a bucket or sample day, and the value of each dimension that is split by.
@frozen
public struct AnswerCell: Hashable, Sendable {
    /// The place of the bucket or of the sample.
    public let sample: Int32
    @usableFromInline let first: DimensionValue
    @usableFromInline let second: DimensionValue
    @usableFromInline let third: DimensionValue

    @inlinable
    init(
        sample: Int, first: DimensionValue = .none, second: DimensionValue = .none,
        third: DimensionValue = .none
    ) {
        self.sample = Int32(sample)
        self.first = first
        self.second = second
        self.third = third
    }

    /// The values of the split dimensions, in the order of the split.
    var values: [DimensionValue] { [first, second, third] }
}

/// Counts above and below the line.
@frozen
public struct Counts: Hashable, Sendable {
    /// What counts, or the numerator of a share.
    public var above: Int
    /// The denominator of a share.
    public var below: Int

    /// Counts, none unless said.
    @inlinable
    public init(above: Int = 0, below: Int = 0) {
        self.above = above
        self.below = below
    }

    static func += (left: inout Counts, right: Counts) {
        left.above += right.above
        left.below += right.below
    }
}

/// The tally that only counts. Two of them merge, in any order, to the same.
struct CountingTally: Tally, Sendable {
    /// Counts without a split, sample by sample.
    private var unsplit: [Counts]
    /// The bases of shares that are split by what is above the line alone.
    private var bases: [Counts]
    /// Counts by the values of closed axes, laid out one axis within the other.
    private var flat: [Counts] = []
    private let sizes: [Int]
    /// Counts where an axis is open.
    private var open: [AnswerCell: Counts] = [:]

    static var keepsRows: Bool { false }

    init(samples: Int, axes: [Int]?) {
        unsplit = Array(repeating: Counts(), count: samples)
        bases = unsplit
        sizes = axes ?? []
        if let axes, !axes.isEmpty {
            flat = Array(repeating: Counts(), count: axes.reduce(samples, *))
        }
    }

    /// Adds to the counts of a cell; the reason is not made.
    @inline(__always)
    mutating func count(
        _ cell: AnswerCell, above: Int, below: Int, because: @autoclosure () -> Because
    ) {
        add(cell, Counts(above: above, below: below))
    }

    @inline(__always)
    mutating func leaveOut(_ sample: Int, because: @autoclosure () -> Because) {}

    var openCells: Set<AnswerCell> { Set(open.keys) }

    func rows(of cell: AnswerCell) -> [KeptRow] { [] }

    func leftOut(of sample: Int) -> [Because] { [] }

    private mutating func add(_ cell: AnswerCell, _ counts: Counts) {
        if cell.first == .none {
            unsplit[Int(cell.sample)] += counts
        } else if cell.isBase {
            bases[Int(cell.sample)] += counts
        } else if sizes.isEmpty {
            open[cell, default: Counts()] += counts
        } else {
            flat[place(of: cell)] += counts
        }
    }

    /// The counts of a cell.
    subscript(cell: AnswerCell) -> Counts {
        if cell.first == .none { return unsplit[Int(cell.sample)] }
        if cell.isBase { return bases[Int(cell.sample)] }
        return sizes.isEmpty ? open[cell] ?? Counts() : flat[place(of: cell)]
    }

    /// Cells of nothing are left out, but those of an open axis, which were met all the same.
    var cells: [(AnswerCell, Counts)] {
        var cells: [(AnswerCell, Counts)] = []
        for (sample, counts) in unsplit.enumerated() where counts != Counts() {
            cells.append((AnswerCell(sample: sample), counts))
        }
        for (sample, counts) in bases.enumerated() where counts != Counts() {
            cells.append((AnswerCell(sample: sample).base, counts))
        }
        for (place, counts) in flat.enumerated() where counts != Counts() {
            cells.append((cell(at: place), counts))
        }
        return cells + open.map { ($0.key, $0.value) }
    }

    func holds(_ cell: AnswerCell) -> Bool {
        guard unsplit.indices.contains(Int(cell.sample)) else { return false }
        if cell.first == .none || cell.isBase || sizes.isEmpty { return true }
        return zip(sizes, cell.values).allSatisfy { (0..<$0).contains(Int($1.number)) }
    }

    /// The cell of a place among the flat counts.
    private func cell(at place: Int) -> AnswerCell {
        var rest = place
        var values: [DimensionValue] = []
        for size in sizes.reversed() {
            values.insert(.place(rest % size), at: 0)
            rest /= size
        }
        values += Array(repeating: .none, count: 3 - values.count)
        return AnswerCell(sample: rest, first: values[0], second: values[1], third: values[2])
    }

    private func place(of cell: AnswerCell) -> Int {
        var place = Int(cell.sample) * sizes[0] + Int(cell.first.number)
        if sizes.count > 1 { place = place * sizes[1] + Int(cell.second.number) }
        if sizes.count > 2 { place = place * sizes[2] + Int(cell.third.number) }
        return place
    }

    /// Adds what another tally of the same question counted.
    mutating func merge(_ other: CountingTally) {
        for place in unsplit.indices { unsplit[place] += other.unsplit[place] }
        for place in bases.indices { bases[place] += other.bases[place] }
        for place in flat.indices { flat[place] += other.flat[place] }
        for (cell, counts) in other.open { open[cell, default: Counts()] += counts }
    }
}
