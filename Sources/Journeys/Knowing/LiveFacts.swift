// The facts that stand, made from the lines when they are asked for.

public import CareEvents
import Dates

/// What corrections made of single lines: most lines are as they were recorded.
struct Overlay: Sendable {
    /// A bit for each line up to the last that is not as it was recorded.
    private var bits: [UInt64] = []
    private var replaced: [Int32: Fact] = [:]
    private(set) var removed: Set<Int32> = []

    /// Says that a line is no fact that stands.
    mutating func remove(_ seq: Int) {
        mark(seq)
        removed.insert(Int32(seq))
        replaced[Int32(seq)] = nil
    }

    /// Says what a line is read as.
    mutating func replace(_ seq: Int, by fact: Fact) {
        mark(seq)
        replaced[Int32(seq)] = fact
    }

    private mutating func mark(_ seq: Int) {
        while bits.count <= seq / 64 { bits.append(0) }
        bits[seq / 64] |= 1 << UInt64(seq % 64)
    }

    /// Whether a line is as it was recorded.
    @inline(__always)
    func isPlain(_ seq: Int) -> Bool {
        seq / 64 >= bits.count || bits[seq / 64] >> UInt64(seq % 64) & 1 == 0
    }

    /// What a line that is not plain is read as, nil where it is no fact that stands.
    func replacement(_ seq: Int) -> Fact? { replaced[Int32(seq)] }
}

/// The facts that stand, in `seq` order; the index of a fact is its `seq`. Corrections, erased lines
/// and what stands withdrawn are passed over. Nothing is held for a line that no correction names.
public struct LiveFacts: BidirectionalCollection, Sendable {
    private let record: CorrectedRecord
    private let overlay: Overlay
    private let merged: MergedChildren
    public let endIndex: Int

    init(
        _ record: CorrectedRecord, lineCount: Int, overlay: Overlay, readAs merged: MergedChildren
    ) {
        self.record = record
        self.overlay = overlay
        self.merged = merged
        endIndex = lineCount
    }

    public var startIndex: Int { index(after: -1) }

    /// How many facts stand.
    public var count: Int { endIndex - overlay.removed.count }

    public func index(after seq: Int) -> Int {
        var next = seq + 1
        while next < endIndex, !stands(next) { next += 1 }
        return next
    }

    public func index(before seq: Int) -> Int {
        var next = seq - 1
        while !stands(next) { next -= 1 }
        return next
    }

    /// Whether a line is a fact that stands.
    @inline(__always)
    public func stands(_ seq: Int) -> Bool {
        overlay.isPlain(seq) || !overlay.removed.contains(Int32(seq))
    }

    /// The fact of a line, which stands.
    public subscript(seq: Int) -> Fact {
        merged.reading(
            overlay.isPlain(seq)
                ? record.fact(at: seq) : overlay.replacement(seq) ?? record.fact(at: seq))
    }
}
