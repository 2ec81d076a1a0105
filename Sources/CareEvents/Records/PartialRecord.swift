// A record that holds only some lines of a log: its corrections are those of the lines it has.

extension RecordedEvents {
    /// A record without a line, over texts and children that have their numbers already.
    public init(texts: SymbolTable, children: SymbolTable) {
        self.init()
        symbols = texts
        self.children = children
    }

    /// Takes out the corrections of lines that this record does not have. What names no line
    /// before it stays: it has no effect, wherever it is.
    public mutating func dropCorrectionsOfAbsentLines() {
        var dropped: [Bool] = []
        dropped = Self.correctionsOfAbsentLines(in: self)
        guard !dropped.isEmpty else { return }
        var kept = 0
        repairs.removeAll(keepingCapacity: true)
        for place in events.indices where !dropped[place] {
            if events[place].type.isRepair { repairs.append(Int32(kept)) }
            events[kept] = events[place]
            lineNumbers[kept] = lineNumbers[place]
            kept += 1
        }
        events.removeLast(events.count - kept)
        lineNumbers.removeLast(lineNumbers.count - kept)
    }

    /// By place, whether the line goes; empty where none does.
    private static func correctionsOfAbsentLines(in record: RecordedEvents) -> [Bool] {
        var dropped: [Bool] = []
        let corrected = CorrectedRecord(record)
        for place in record.repairs.map(Int.init)
        where record.events[place].type.isCorrection && record.events[place].type != .eventErased {
            guard let line = corrected.correctedLine(place), line >= 0,
                line < record.lineNumber(at: place)
            else { continue }
            let target = record.place(ofLine: line)
            guard target == record.count || (!dropped.isEmpty && dropped[target]) else { continue }
            if dropped.isEmpty { dropped = Array(repeating: false, count: record.count) }
            dropped[place] = true
        }
        return dropped
    }
}

extension CorrectedRecord {
    /// The number in the log of the line that a correction puts right, nil for a line that is none.
    public func correctedLine(_ place: Int) -> Int? {
        let fact = fact(at: place)
        return fact.type.correcting.flatMap { number(fact, $0) }.map { Int($0) }
    }
}

extension EventType {
    /// The field in which a correction names the line that it puts right; nil for what is none.
    public var correcting: FieldKey? {
        switch self {
        case .eventAmended: .amends
        case .eventWithdrawn: .withdraws
        case .eventReinstated: .reinstates
        case .eventErased: .erases
        default: nil
        }
    }
}
