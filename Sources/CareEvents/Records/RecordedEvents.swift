// The whole log as flat arrays: events, their payload slots, and the tables these point into.

public import Dates

/// Everything that was read from a log, in the order of its lines. `events[n]` is line `n`.
///
/// A slot is 32 bits. What it means goes by the shape of its field: a day number, a symbol, a
/// child's number, 0 or 1, a number (see `number(_:)`), the place of a list in `lists`
/// (a count and then its symbols or children), the place of an object in `lists` (an offset and a
/// length in `objects`), the place of replacements in `lists` (a count and then pairs of key and
/// slot), or for free words the `seq` of the line that says them.
public struct RecordedEvents: Sendable {
    /// One a line.
    public var events: [RecordedEvent] = []
    /// The payload slots of all events, event by event: those of the fields that are there.
    public var slots: [Int32] = []
    /// Numbers that a slot does not hold.
    public var numbers: [Int64] = []
    /// Lists, each begun by its count.
    public var lists: [UInt32] = []
    /// The bytes of the objects.
    public var objects: [UInt8] = []
    /// The texts.
    public var symbols = Self.seeded
    /// The children's ids.
    public var children = SymbolTable()
    /// The lines that say something of other lines or ids, in order: corrections, merges of two
    /// children, what is left of erased lines.
    public internal(set) var repairs: [Int32] = []

    /// Where these are not all lines of a log: the number of each, in order. Empty where event `n`
    /// is line `n`. What lines say of others, free words included, goes by the log's numbers.
    public var lineNumbers: [Int32] = []

    /// Where these are a part of a log: the places of lines that are of another part, and here
    /// because all must know what was said of them.
    public var foreign: Set<Int32> = []

    /// Where these are a part of a log: when the last known line of the whole was recorded,
    /// whatever part it is of. Rules that ask what day it is go by it.
    public var wholeRecordedAt: Instant?

    /// A log of no lines.
    public init() {}

    /// A log of no lines that will have few: copying it costs little.
    public init(forFewLines: ()) {
        symbols = Self.seededForFew
        children = SymbolTable(forFewTexts: [])
    }

    /// Makes room for a log of so many bytes, so that the arrays do not move while they grow. Room
    /// that is not used is never touched.
    public mutating func reserve(forBytes count: Int) {
        let lines = count / 220
        events.reserveCapacity(lines)
        slots.reserveCapacity(lines * 4)
    }

    /// Adds an event, whose slots are the last that were added.
    @inlinable
    public mutating func append(_ event: RecordedEvent) {
        if event.type.isRepair { noteRepair() }
        events.append(event)
    }

    @usableFromInline
    mutating func noteRepair() { repairs.append(Int32(events.count)) }

    /// Takes the last events off, down to so many.
    public mutating func removeEvents(downTo count: Int) {
        events.removeLast(events.count - count)
        while let last = repairs.last, Int(last) >= count { repairs.removeLast() }
    }

    /// Makes room beside the events and slots for what a log of so many bytes may have: more than
    /// most have, and more is taken if need be.
    public mutating func reserveBeside(forBytes count: Int) {
        symbols.reserve(count / 512, longWords: count / 512)
        children.reserve(count / 4096, longWords: 0)
        lists.moveToRoom(for: count / 128)
        objects.moveToRoom(for: count / 64)
    }

    /// A number, whole or in thousandths as its field has it: twice itself where that fits a slot,
    /// else one more than twice its place in `numbers`.
    @inlinable
    public func number(_ slot: Int32) -> Int64 {
        slot & 1 == 0 ? Int64(slot >> 1) : numbers[Int(UInt32(bitPattern: slot) >> 1)]
    }

    /// The slot of a number, which is held beside the slots if it is large.
    @inlinable
    public mutating func slot(ofNumber number: Int64) -> Int32 {
        if number >= -1 << 29, number < 1 << 29 { return Int32(number) << 1 }
        numbers.append(number)
        return Int32(truncatingIfNeeded: (numbers.count - 1) << 1 | 1)
    }

    /// The lines at some places, in ascending order, as a record of a part of the log. It shares
    /// the slots, texts and children of the whole, so that it costs no more than its events.
    public func part(of places: [Int]) -> RecordedEvents {
        var part = self
        part.events = places.map { events[$0] }
        part.lineNumbers = places.map { Int32(lineNumber(at: $0)) }
        part.repairs = part.events.indices.filter { part.events[$0].type.isRepair }.map(Int32.init)
        return part
    }

    /// Takes everything out but texts and children, and keeps the room.
    public mutating func empty() {
        events.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        lists.removeAll(keepingCapacity: true)
        objects.removeAll(keepingCapacity: true)
        repairs.removeAll(keepingCapacity: true)
        lineNumbers.removeAll(keepingCapacity: true)
        symbols.emptyDeferred()
        children.emptyDeferred()
    }

    /// A part of a log, whose texts get the numbers of the whole log when it is joined to the rest.
    public static func part() -> RecordedEvents {
        var part = RecordedEvents()
        part.symbols = SymbolTable(SeededTexts.all, deferring: .rareTexts)
        part.children = SymbolTable(deferring: .allTexts)
        return part
    }

    /// The texts that have the same symbols in every ledger.
    private static let seeded = SymbolTable(SeededTexts.all)
    private static let seededForFew = SymbolTable(forFewTexts: SeededTexts.all)

    /// Adds what another record holds beside its events and slots, whose lines follow from `seq`
    /// on.
    public mutating func join(_ other: borrowing RecordedEvents, at seq: Int) {
        numbers += other.numbers
        lists += other.lists
        objects += other.objects
        repairs += other.repairs.map { $0 + Int32(seq) }
        lineNumbers += other.lineNumbers
    }

    /// How many lines were read.
    public var count: Int { events.count }

    /// The number in the log of the line at a place among the events.
    public func lineNumber(at place: Int) -> Int {
        place < lineNumbers.count ? Int(lineNumbers[place]) : place
    }

    /// The place among the events of a line of the log; one past them all for a line that is not
    /// among these.
    public func place(ofLine number: Int) -> Int {
        guard !lineNumbers.isEmpty else { return number }
        var low = 0
        var high = lineNumbers.count
        while low < high {
            let middle = (low + high) / 2
            if Int(lineNumbers[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low < lineNumbers.count && Int(lineNumbers[low]) == number ? low : events.count
    }

    /// The text of a symbol.
    public func text(_ symbol: Symbol) -> String { symbols[symbol.number] }

    /// The id of a child.
    public func id(of child: ChildNumber) -> String {
        child == .none ? "" : children[child.number]
    }

    /// The child with that id, or nil if no line names it.
    public func child(withID id: String) -> ChildNumber? { children.find(id).map(ChildNumber.init) }
}
