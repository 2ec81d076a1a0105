// What a writer knows of a log through its index: enough to judge lines without reading the rest.

import CareEvents
import Dates
import Evidence

/// A log that is appended to through its index.
///
/// The index stands in for `KnownLog` where a batch can be judged by the stories of the children
/// that it names. Where it cannot, or where anything is to be refused, the log is read whole and
/// judged as if there were no index: so what is refused, and in which words, is the same.
final class IndexedLog {
    let index: LogIndex
    /// The stories that were judged last.
    let stories: StandingStories
    /// The origin of its checkpoints.
    let origin: String
    /// The lines that all stories are read against: the ledger's name, its policies.
    let readAgainst: RecordedEvents
    /// When the last line was recorded.
    private(set) var last: Instant
    /// The year files as they were when the log was opened or last written.
    private var extents: [KnownLog.FileExtent]

    /// How many lines the log has, staged ones included.
    var lineCount: Int { index.lineCount }

    /// The checkpoint of the log as it is.
    var checkpoint: Checkpoint {
        Checkpoint(origin: origin, size: index.lineCount, root: index.frontier.root)
    }

    /// The log of a ledger through its index; nil where there is none of this log, or where the
    /// checkpoint is not that of the log: then the log is read whole, and what is wrong is told.
    init?(at path: String) {
        guard let directory = try? LogDirectory(path: path),
            let index = IndexKeeping.current(of: directory), index.lineCount > 0,
            let stated = directory.statedCheckpoint, stated.size == index.lineCount,
            stated.root == index.frontier.root,
            let opened = index.line(0), case .event(let first) = try? LineReading.read(opened),
            let name = first.text(.ledger), CheckpointOrigin.of(ledger: name) == stated.origin,
            let last = Self.lastInstant(index),
            let readAgainst = Self.lines(of: [.ledgerOpened, .policyAdopted], index)
        else { return nil }
        self.readAgainst = readAgainst
        self.index = index
        stories = StandingStories(index)
        origin = stated.origin
        self.last = last
        extents = KnownLog.extents(of: path, directory.yearFiles)
        look(at: path)
    }

    /// A log that was just read whole and is short enough to be held in memory; nil for a longer
    /// one.
    init?(holding known: KnownLog, at path: String) {
        guard known.isCurrent(at: path), let directory = try? LogDirectory(path: path),
            let index = LogIndex(holding: directory),
            index.lineCount == known.survey.count,
            index.frontier.root == known.survey.frontier.root,
            let readAgainst = Self.lines(of: [.ledgerOpened, .policyAdopted], index)
        else { return nil }
        self.readAgainst = readAgainst
        self.index = index
        stories = StandingStories(index)
        origin = known.origin
        last = known.last
        extents = known.extents
        look(at: path)
    }

    /// When the last event was recorded: a stub counts as recorded with the line before it.
    static func lastInstant(_ index: LogIndex) -> Instant? {
        var seq = index.lineCount - 1
        while seq >= 0, let line = index.line(seq) {
            if case .event(let event) = try? LineReading.read(line) { return event.recordedAt }
            seq -= 1
        }
        return nil
    }

    /// Whether nothing was changed since this writer's last append. A writer changes the last file,
    /// and then replaces the checkpoint; a new file and a replaced one change the directory: where
    /// none of these three changed, the others are not looked at.
    func isAsLeft(at path: String) -> Bool {
        Self.glance(at: path, last: extents.last?.year) == glance
    }

    /// Whether the files are still as this knows them.
    func isCurrent(at path: String) -> Bool {
        guard let directory = try? LogDirectory(path: path) else { return false }
        return KnownLog.extents(of: path, directory.yearFiles) == extents
    }

    /// Remembers how the files stand, once they are as this knows them.
    func look(at path: String) { glance = Self.glance(at: path, last: extents.last?.year) }

    private var glance: [IndexFile.Extent?] = []

    private static func glance(at path: String, last year: Int?) -> [IndexFile.Extent?] {
        let last = year.map { LogDirectory.YearFile(year: $0).name } ?? ""
        return [".", last, "checkpoint"].map { name in
            IndexFile.extent(of: LogDirectory.join(path, name))
        }
    }

    /// Whether every tail that was put aside is told of.
    func tells(of tails: [TailRecovery.Tail]) -> Bool {
        guard !tails.isEmpty else { return true }
        guard let record = Self.lines(of: [.tailRecovered], index) else { return false }
        return TailRecovery.untold(tails, in: record).isEmpty
    }

    /// The lines of some types, and their corrections, as a record.
    private static func lines(of types: [EventType], _ index: LogIndex) -> RecordedEvents? {
        var gathering = Gathering(index)
        gathering.ask(types)
        gathering.gather()
        let lines = gathering.numbers.map { (seq: $0, bytes: gathering.lines[$0] ?? []) }
        return gathering.isBroken ? nil : LinesAsRecord.record(of: lines)
    }

    /// Takes a line that is to be written, whose terms are known unless its target has more.
    func take(_ line: EventLine, _ bytes: [UInt8], _ terms: LineTerms) {
        if line.type.isCorrection {
            index.add(bytes)
        } else {
            index.add(bytes, foundBy: terms.hashes)
        }
        last = line.recordedAt
    }

    /// Lines were written to the last file, or to a new one.
    func wrote(into file: OpenLog) {
        if extents.last?.year == file.year.year { extents.removeLast() }
        extents.append(
            KnownLog.FileExtent(year: file.year.year, size: file.size, inode: file.inode))
    }

    /// Whether more was appended than others read in place of an index of it.
    var isLong: Bool { index.recent.byteCount > LogIndex.mostRecentBytes }

    /// What the index says of a key.
    enum Keyed {
        case noLine
        case line(EventLine)
        /// The index cannot be trusted.
        case unknown
    }

    /// The line that has a key already.
    func line(withKey key: String) -> Keyed {
        guard let found = index.lines(with: TermHash.of(.key, key)) else { return .unknown }
        for seq in found {
            guard let bytes = index.line(seq) else { return .unknown }
            guard case .event(let line) = try? LineReading.read(bytes) else { continue }
            if line.key.map({ sameBytes($0, key) }) == true { return .line(line) }
        }
        return .noLine
    }
}
