// Unsafe: hands the scanner lines in a buffer of its own, longer by the bytes that it looks ahead.

// The lines that a child's story is made of, found by the index, and the record that they make.

public import CareEvents

/// Gathers lines by what they can be found by, until nothing that they speak of is missing.
///
/// The story of a child is every line that names it, the events of its escalations, the corrections
/// of all these, and the same for every id that it was merged with. Facts about several children
/// are in it; the rest of the other children's stories is not.
struct Gathering {
    private let index: LogIndex
    private var finder: TermFinder
    private var asked: Set<UInt64> = []
    private var waiting: [(hash: UInt64, kind: TermKind)] = []
    private var naming: [UInt64] = []
    private(set) var lines: [Int: [UInt8]] = [:]
    /// Whether the index failed, or a line speaks of one that cannot be had: then nothing that was
    /// gathered is to be used.
    private(set) var isBroken = false

    init(_ index: LogIndex) {
        self.index = index
        finder = Self.prototype
    }

    static let prototype = TermFinder()

    /// Asks for the lines with a term.
    mutating func ask(_ kind: TermKind, _ text: String) {
        ask(kind, TermHash.of(kind, text))
    }

    mutating func ask(_ kind: TermKind, _ hash: UInt64) {
        // Two kinds with one hash would only bring more than is needed.
        if asked.insert(hash).inserted { waiting.append((hash, kind)) }
    }

    /// Asks for the lines of a type that stories are read against.
    mutating func ask(_ types: [EventType]) {
        for type in types { ask(.type, type.name) }
    }

    /// Whether the lines with a term were asked for.
    func hasAsked(_ kind: TermKind, _ text: String) -> Bool {
        asked.contains(TermHash.of(kind, text))
    }

    /// Whether the lines with any of these terms were asked for.
    func hasAsked(anyOf hashes: [UInt64]) -> Bool { hashes.contains(where: asked.contains) }

    /// Takes a line that was appended to the log, and will ask for what it leads to.
    mutating func takeAppended(_ line: [UInt8], _ seq: Int) {
        lines[seq] = line
        finder.find(line)
        follow(finder)
    }

    /// Asks for the stories of all who name an id besides those that are gathered anyway: whether
    /// the log knows it, and whose wrong reference it would make another.
    mutating func ask(whoNames hash: UInt64) {
        if asked.insert(hash).inserted { naming.append(hash) }
    }

    /// Brings everything that was asked for, and what it leads to.
    mutating func gather() {
        gatherWaiting()
        while let next = naming.popLast(), !isBroken {
            gather(whoNames: next)
            gatherWaiting()
        }
    }

    /// The most stories that are gathered for an id that many name.
    private static let mostNaming = 8

    private mutating func gather(whoNames hash: UInt64) {
        guard let others = index.lines(with: hash)?.filter({ lines[$0] == nil }) else {
            isBroken = true
            return
        }
        // What many bring into the log is known, and no reference changes by one more of them.
        let isOfMany = others.count > Self.mostNaming
        var left = Self.mostNaming
        for seq in others where left > 0 && lines[seq] == nil {
            guard let line = index.line(seq) else {
                isBroken = true
                return
            }
            finder.find(line)
            guard !isOfMany || finder.type?.bringsAnID == true else { continue }
            left -= 1
            takeWithStory(seq)
            gatherWaiting()
        }
        if isOfMany, left == Self.mostNaming { isBroken = true }
    }

    private mutating func gatherWaiting() {
        while let next = waiting.popLast(), !isBroken {
            guard let found = index.lines(with: next.hash) else {
                isBroken = true
                return
            }
            for seq in found {
                // Who holds a review of that id is judged with all that is known of the child.
                if next.kind == .review { takeWithStory(seq) } else { take(seq) }
            }
        }
    }

    /// Brings a line, and whatever the story that it is in is found by.
    mutating func takeWithStory(_ seq: Int) {
        guard take(seq), let line = lines[seq] else { return }
        finder.find(line)
        for (hash, kind) in zip(finder.hashes, finder.kinds) where kind.leadsToAStory {
            ask(kind, hash)
        }
    }

    /// Brings a line; false where it cannot be had, and all is broken.
    @discardableResult
    private mutating func take(_ seq: Int) -> Bool {
        guard lines[seq] == nil else { return true }
        guard let line = index.line(seq) else {
            isBroken = true
            return false
        }
        lines[seq] = line
        finder.find(line)
        follow(finder)
        if let target = finder.target {
            // A line that says of a later one that it puts it right is read whole.
            guard target >= 0, target < seq else {
                isBroken = true
                return false
            }
            if lines[target] == nil { takeWithStory(target) }
        }
        return true
    }

    /// Asks for what a line leads to.
    private mutating func follow(_ line: TermFinder) {
        let leadsToChildren =
            line.type == .childrenMerged || line.type == .legalAdviceSought
            || line.type?.isCorrection == true
        for (hash, kind) in zip(line.hashes, line.kinds) {
            switch kind {
            case .escalation: ask(kind, hash)
            case .child:
                if leadsToChildren { ask(kind, hash) }
                // Another child that the line names may be read as one with a third.
                if !asked.contains(hash) { ask(.merge, TermHash.ofMerges(ofChild: hash)) }
            case .merge, .review, .worker, .key, .type, .reviewNamed, .planNamed, .enquiryNamed,
                .erasure, .stub:
                continue
            }
        }
    }

    /// The numbers of the lines gathered, in order.
    var numbers: [Int] { lines.keys.sorted() }
}

extension RecordedEvents {
    /// A record of some lines of a log, in order of their numbers, which knows these; nil where one
    /// is no line of a log.
    public init?(ofLines lines: [(seq: Int, bytes: [UInt8])]) {
        guard let record = LinesAsRecord.record(of: lines) else { return nil }
        self = record
    }
}

/// Lines of a log as a record: the lines and their numbers in the log.
struct LinesAsRecord {
    private var scanner: LineScanner
    /// A record that is made for a few lines.
    static let emptyRecord = RecordedEvents(forFewLines: ())

    /// The scanner's tables are made once.
    private static let scannerOfAll = LineScanner()

    init() { scanner = Self.scannerOfAll }

    /// The record of lines, in order of their numbers; nil where one is no line of a log.
    static func record(of lines: [(seq: Int, bytes: [UInt8])]) -> RecordedEvents? {
        var reading = LinesAsRecord()
        var record = emptyRecord
        record.lineNumbers = lines.map { Int32($0.seq) }
        for line in lines {
            guard reading.add(line.bytes, to: &record) else { return nil }
        }
        return record
    }

    /// Adds a line to a record; false for what is no line.
    mutating func add(_ line: [UInt8], to record: inout RecordedEvents) -> Bool {
        let padded = line + Self.padding
        let isTaken = padded.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { scanner.scan($0, count: line.count, into: &record) } ?? false
        }
        if isTaken { return true }
        switch try? LineReading.read(line) {
        case .event(let event): record.append(event, from: line)
        case .stub(let stub): record.append(stub)
        case nil: return false
        }
        return true
    }

    private static let padding: [UInt8] = [0x0A] + [UInt8](repeating: 0, count: 64)
}
