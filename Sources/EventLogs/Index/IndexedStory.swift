// What the index gives to readers: one child's lines as a record, without reading the log.

import CareEvents
public import Dates
public import Evidence

/// The story of one child, read through the index: a record of its lines, of those that name it
/// among others, of its escalations, and of what all stories are read against.
public struct IndexedStory: Sendable {
    /// The ledger's directory.
    public let directory: LogDirectory
    /// The lines, with their numbers in the log.
    public private(set) var contents = LogContents()
    /// How many lines the log has.
    public let size: Int
    /// The Merkle root over them.
    public let root: Digest
    /// The London day on which the last of them that was not erased was recorded.
    public let lastDay: CalendarDate?
    private let lines: [Int: [UInt8]]
    /// Those of the reviews that were asked for which some line of the log names.
    private let isReviewNamed: @Sendable (String) -> Bool

    /// The story of the child with an id; nil where there is no index of this very log, or no line
    /// that names the child: then the log is to be read whole.
    public init?(of child: String, in directory: LogDirectory) {
        guard let index = IndexKeeping.current(of: directory) else { return nil }
        var gathering = Gathering(index)
        gathering.ask(.child, child)
        gathering.ask([.ledgerOpened, .policyAdopted])
        gathering.gather()
        guard !gathering.isBroken else { return nil }
        let lines = gathering.lines
        let record = LinesAsRecord.record(
            of: gathering.numbers.map { ($0, lines[$0] ?? []) })
        guard let record, record.child(withID: child) != nil else { return nil }
        self.directory = index.directory
        contents.record = record
        self.lines = lines
        size = index.lineCount
        root = index.frontier.root
        lastDay = Self.lastDay(of: index)
        let found = index.directory
        isReviewNamed = { id in
            let lines = IndexKeeping.current(of: found)?.lines(
                with: TermHash.of(.reviewNamed, id))
            return lines?.isEmpty == false
        }
    }

    /// The day of the last line, over the stubs behind it: they count as recorded with the line
    /// before them.
    private static func lastDay(of index: LogIndex) -> CalendarDate? {
        var seq = index.lineCount - 1
        while seq >= 0 {
            guard let bytes = index.line(seq), let line = try? LineReading.read(bytes) else {
                return nil
            }
            if case .event(let event) = line { return event.recordedAt.londonDay }
            seq -= 1
        }
        return nil
    }

    /// Whether some line of the log names a review by this id.
    public func isNamed(review id: String) -> Bool { isReviewNamed(id) }

    /// The bytes of a line by its number in the log, nil for one that is not among these.
    public func bytes(of seq: Int) -> [UInt8]? { lines[seq] }
}

/// How a log stood before it was read, so that an index can be made of what was found good.
public struct LogState: Sendable {
    private let directory: LogDirectory
    private let extents: [IndexFile.Extent]

    /// The state of a log now; nil where there is no need of an index: the log is small.
    public init?(of directory: LogDirectory) {
        guard let extents = LogIndex.extents(of: directory),
            extents.reduce(0, { $0 + $1.size }) >= IndexKeeping.fewestBytes
        else { return nil }
        self.directory = directory
        self.extents = extents
    }

    /// Makes the index of the log, which was read since and has no fault. Where that cannot be
    /// done (a directory that takes no file, another process that is at it, a log that changed
    /// meanwhile) nothing is done, nothing is told, and the answer is false.
    @discardableResult
    public func makeIndex() -> Bool { IndexKeeping.make(directory, asRead: extents) }
}
