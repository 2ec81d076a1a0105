// A first look through a log that is to be read in parts: who is in it, and how much of each.

import CareEvents
public import Dates
import Dispatch

/// What a first look tells: that every line is right, all children and all texts that come again
/// and again with the numbers that they keep in every part, and who must be read together.
public struct LogLook: Sendable {
    /// How many lines the log has.
    public internal(set) var size = 0
    /// Bytes at the end that no line feed commits, if there are any.
    public internal(set) var tornTail: LogContents.TornTail?
    /// When the last known line was recorded; nil where none is known.
    public internal(set) var lastKnown: Instant?

    let directory: LogDirectory
    let slices: [LogSlice]
    var lastKnownLine: Int?
    var texts = RecordedEvents().symbols
    var children = SymbolTable()
    var links = ChildLinks()
    /// The node of each child among the links. Node 0 is for lines about several that name none.
    var nodes: [UInt32] = []
    /// What the lines of each child come to, and last of those that name none of several.
    var loads: [PartLoad] = []
    var loose = PartLoad()
    /// What every part has besides.
    var everywhere = PartLoad()
    /// What only the whole has.
    var whole = PartLoad()
    /// The lines that erasures name, in order.
    var erased: [Int] = []
    /// The lines that other corrections name, in the order of the corrections.
    var corrected: [Int] = []
    /// For each London day on which a line was recorded the instant of the first, in order.
    var firstsOfDays: [Instant] = []

    init(_ directory: LogDirectory, _ slices: [LogSlice]) {
        self.directory = directory
        self.slices = slices
        _ = links.add()
    }
}

/// What some lines come to, once read.
struct PartLoad: Sendable {
    var events: Int32 = 0
    var slots: Int32 = 0
    /// Bytes of memory, tables and all.
    var bytes = 0

    mutating func add(_ other: PartLoad) {
        events += other.events
        slots += other.slots
        bytes += other.bytes
    }
}

extension LogLook {
    /// The bytes of what every part has.
    public var everywhereBytes: Int { everywhere.bytes }
    /// The bytes of what only the ledger as a whole is asked for.
    public var wholeBytes: Int { whole.bytes }
}

extension LogReader {
    /// A reader that takes little memory beside what it reads.
    public static func sparing(_ directory: LogDirectory) -> LogReader {
        LogReader(directory, sliceSize: 256 << 10)
    }

    /// Looks through a log by several threads, or answers nil where anything is not as it should
    /// be: who verifies it is told what.
    ///
    /// - Parameter knownAt: up to which instant lines are known; nil for all.
    public func look(
        knownAt: Instant? = nil, threads: Int = 1, progress: (Int) -> Void = { _ in }
    ) -> LogLook? {
        guard let slices = LogSlice.slices(of: directory, size: sliceSize) else { return nil }
        let looking = SideBySide(
            directory, slices, LookTaker(LogLook(directory, slices), knownAt: knownAt))
        withoutActuallyEscaping(progress) { looking.run(threads: threads, progress: $0) }
        guard !looking.hasFailed, looking.taker.areErasuresAuthorised else { return nil }
        var look = looking.taker.look
        look.links.forgetIDs()
        guard look.joinAmended(looking.taker.amended, threads: threads) else { return nil }
        return look
    }
}

extension LogLook {
    /// Joins what amendments name anew to those whose lines they amend; false where these cannot be
    /// read.
    fileprivate mutating func joinAmended(
        _ amended: [(line: Int, node: UInt32)], threads: Int
    ) -> Bool {
        guard !amended.isEmpty else { return true }
        let lines = Array(Set(amended.map(\.line))).sorted()
        let filter = PartFilter(taking: .listed, children: children, parts: [], listed: lines)
        let most = PartLoad(events: Int32(lines.count), slots: Int32(lines.count * 16))
        guard let record = read(filter, atMost: most, threads: threads)?.record else {
            return false
        }
        let corrected = CorrectedRecord(record)
        for (line, node) in amended {
            let place = record.place(ofLine: line)
            guard place < record.count else { continue }
            let fact = corrected.fact(at: place)
            if fact.child != .none {
                links.join(node, nodes[Int(fact.child.number)])
            } else if TypeHome.all[Int(fact.type.rawValue)].isByChildren {
                let first = corrected.members(corrected.list(fact, .childIDs)).first
                links.join(node, first.map { nodes[Int($0)] } ?? 0)
            }
        }
        return true
    }
}

extension TypeHome {
    /// Whether the type is about several children, and parted by them.
    var isByChildren: Bool {
        switch self {
        case .byChildren: true
        case .byChild, .everywhere, .whole: false
        }
    }
}
