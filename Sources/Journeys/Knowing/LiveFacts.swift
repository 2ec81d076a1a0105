// The facts that stand, made from the lines when they are asked for.

public import CareEvents
import Dates

/// The facts that stand, in `seq` order; the index of a fact is its `seq`. Corrections, erased
/// lines and what stands withdrawn are passed over. Nothing is held for a line that no correction
/// names.
@frozen
public struct LiveFacts: BidirectionalCollection, Sendable {
    @usableFromInline let events: [RecordedEvent]
    @usableFromInline let overlay: Overlay
    @usableFromInline let merged: MergedChildren
    /// The `seq` behind that of the last line.
    public let endIndex: Int

    init(
        _ record: CorrectedRecord, lineCount: Int, overlay: Overlay, readAs merged: MergedChildren
    ) {
        events = record.recorded.events
        self.overlay = overlay
        self.merged = merged
        endIndex = lineCount
    }

    /// The `seq` of the first fact.
    @inlinable public var startIndex: Int { index(after: -1) }

    /// How many facts stand.
    public var count: Int { endIndex - overlay.removed.count }

    /// The `seq` of the next fact.
    @inlinable
    public func index(after seq: Int) -> Int {
        var next = seq + 1
        while next < endIndex, !stands(next) { next += 1 }
        return next
    }

    /// The `seq` of the fact before.
    @inlinable
    public func index(before seq: Int) -> Int {
        var next = seq - 1
        while !stands(next) { next -= 1 }
        return next
    }

    /// Whether a line is a fact that stands.
    @inlinable
    public func stands(_ seq: Int) -> Bool { overlay.isPlain(seq) || !overlay.isRemoved(seq) }

    /// A number made of the lines of some facts, that means nothing: reading both ends of each
    /// brings them all near, without a wait for one before the next.
    @inline(__always)
    func near(_ places: some Sequence<UInt32>) -> Int32 {
        var near: UInt64 = 0
        for place in places {
            near &+= UInt64(bitPattern: events[Int(place)].recordedAt.seconds)
            near &+= UInt64(events[Int(place)].fields.bits)
        }
        return Int32(truncatingIfNeeded: near)
    }

    /// The fact of a line, which stands.
    @inlinable
    public subscript(seq: Int) -> Fact {
        var fact = Fact(events[seq], seq: seq)
        if !overlay.isPlain(seq) { overlay.lay(over: &fact) }
        if !merged.isEmpty { fact.child = merged.reading(fact.child) }
        return fact
    }
}

/// What corrections made of single lines: most lines are as they were recorded.
@usableFromInline
struct Overlay: Sendable {
    /// A bit for each line up to the last that is not as it was recorded.
    @usableFromInline var bits: [UInt64] = []
    private var replaced: [Int32: Fact] = [:]
    private(set) var removed: Set<Int32> = []

    init() {}

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
    @inlinable
    func isPlain(_ seq: Int) -> Bool {
        let word = seq >> 6
        return word >= bits.count || bits[word] >> UInt64(seq & 63) & 1 == 0
    }

    /// Whether a line that is not plain is no fact that stands.
    @usableFromInline
    func isRemoved(_ seq: Int) -> Bool { removed.contains(Int32(seq)) }

    /// Makes of the fact of a line that is not plain what it is read as.
    @usableFromInline
    func lay(over fact: inout Fact) {
        if let replacement = replaced[fact.seq] { fact = replacement }
    }
}
