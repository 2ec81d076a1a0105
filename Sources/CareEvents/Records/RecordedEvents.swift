// The whole log as flat arrays: events, their payload slots, and the tables these point into.

/// Everything that was read from a log, in the order of its lines. `events[n]` is line `n`.
///
/// A slot is 32 bits. What it means goes by the shape of its field: a day number, a symbol, a
/// child's number, 0 or 1, the place of a number in `numbers`, the place of a list in `lists`
/// (a count and then its symbols or children), the place of an object in `lists` (an offset and a
/// length in `objects`), the place of replacements in `lists` (a count and then pairs of key and
/// slot), or for free words the `seq` of the line that says them.
public struct RecordedEvents: Sendable {
    /// One a line.
    public var events: [RecordedEvent] = []
    /// The payload slots of all events, event by event.
    public var slots: [Int32] = []
    /// Whole numbers as they are, decimal ones in thousandths.
    public var numbers: [Int64] = []
    /// Lists, each begun by its count.
    public var lists: [UInt32] = []
    /// The bytes of the objects.
    public var objects: [UInt8] = []
    /// The texts.
    public var symbols = SymbolTable(SeededTexts.all)
    /// The children's ids.
    public var children = SymbolTable()

    /// Where these are not all lines of a log: the number of each, in order. Empty where event `n`
    /// is line `n`. What lines say of others, free words included, goes by the log's numbers.
    public var lineNumbers: [Int32] = []

    /// A log of no lines.
    public init() {}

    /// Makes room for a log of so many bytes, so that the arrays do not move while they grow. Room
    /// that is not used is never touched.
    public mutating func reserve(forBytes count: Int) {
        let lines = count / 220
        events.reserveCapacity(lines)
        slots.reserveCapacity(lines * 7)
    }

    /// How many lines were read.
    public var count: Int { events.count }

    /// The number in the log of the line at a place among the events.
    public func lineNumber(at place: Int) -> Int {
        lineNumbers.isEmpty ? place : Int(lineNumbers[place])
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
