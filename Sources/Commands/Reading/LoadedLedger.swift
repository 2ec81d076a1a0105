// A ledger read for a question: what is known of it, the setting, and what it can be stamped with.

import CareEvents
import CommandLines
import Dates
import EventLogs
import Evidence
import Journeys
import Projections
import Tables
import TextFormats

/// A ledger, read whole or as far as one child's story needs it.
struct LoadedLedger {
    /// Its directory.
    let directory: LogDirectory
    /// What the reading gave.
    let contents: LogContents
    /// The story as known at the instant asked, the setting it is read against, and the facts of
    /// each child in order: what every projection reads.
    let context: ReplayContext
    /// The Merkle root over the lines; nil where no stamp was asked for, as it costs a hash a line.
    let root: Digest?
    /// What was read in place of the whole, where the index gave one child's story.
    var story: IndexedStory?
    /// How the stories are read, where they are not all held.
    var parts: LedgerInParts?

    /// How many lines the ledger has.
    var size: Int { story?.size ?? parts?.look.size ?? contents.record.count }

    /// The London day on which the last of them was recorded, known at the instant asked or not.
    var lastDay: CalendarDate? {
        if let story { return story.lastDay }
        return contents.record.events.last?.recordedAt.londonDay
    }

    /// The story as known at the instant asked.
    var known: KnownFacts { context.known }
    /// What stories are read against.
    var setting: Setting { context.setting }

    /// The name that the log itself gives, else the directory's.
    var name: String { setting.ledger.name.isEmpty ? directory.name : setting.ledger.name }

    /// The child with an id that a known line names, or a stop (66) with the nearest id.
    func child(_ id: String) throws(Stop) -> ChildNumber {
        guard let child = contents.record.child(withID: id), namedChildren[Int(child.number)]
        else { throw noChild(id) }
        return child
    }

    /// The line with a number, or a stop (66).
    func event(_ seq: Int) throws(Stop) -> RecordedEvent {
        guard (0..<known.lineCount).contains(seq) else { throw noEvent(seq) }
        return contents.record.events[seq]
    }

    /// The stop for a child that no known line names (66), with the nearest id.
    func noChild(_ id: String) -> Stop {
        let named = namedChildren
        let ids = named.indices.lazy.filter { named[$0] }
            .map { contents.record.id(of: ChildNumber(UInt32($0))) }
        if known.knownAt != nil, contents.record.child(withID: id) != nil {
            return Stop(
                .notThere, "\(directory.path): there is no child \(id)\(asKnown)",
                remedy: "the ledger learnt of the child later: ask as known at a later instant")
        }
        return Stop(
            .notThere, "\(directory.path): there is no child \(id)\(asKnown)",
            remedy: nearest(to: id, among: ids).map { "did you mean \($0)?" }
                ?? "ids are spelt as `careledger audit` shows them, capitals included")
    }

    /// The stop for a line that is not there (66).
    func noEvent(_ seq: Int) -> Stop {
        Stop(
            .notThere, "\(directory.path): there is no event \(seq)\(asKnown)",
            remedy: known.lineCount == 0
                ? "the ledger had no event then"
                : "the ledger's events are 0 to \(known.lineCount - 1)")
    }

    private var asKnown: String { known.knownAt.map { " as known at \($0)" } ?? "" }

    /// By the number of each child, whether a known line names them.
    private var namedChildren: [Bool] {
        var named = [Bool](repeating: false, count: contents.record.children.count)
        let record = CorrectedRecord(contents.record)
        for seq in 0..<known.lineCount {
            let fact = record.fact(at: seq)
            if fact.child != .none { named[Int(fact.child.number)] = true }
            guard fact.type != .erased else { continue }
            for field in fact.type.declaration.fields {
                switch field.key.shape {
                case .child:
                    let child = record.child(fact, field.key)
                    if child != .none { named[Int(child.number)] = true }
                case .children:
                    for child in record.members(record.list(fact, field.key)) {
                        named[Int(child)] = true
                    }
                default: continue
                }
            }
        }
        return named
    }
}

extension Call {
    /// Reads a ledger. Damage is told whole and stops the command (65); a torn tail is told.
    ///
    /// - Parameter stamped: whether the root is needed.
    func load(_ path: String, knownAt: Instant?, stamped: Bool) throws(Stop) -> LoadedLedger {
        let threads = try threads()
        let directory: LogDirectory
        let contents: LogContents
        var root: Digest?
        do throws(LogOpenFault) {
            directory = try LogDirectory(path: path)
            let files = directory.yearFiles.map { directory.path(of: $0.name) }
            let progress = Progress(self, reading: directory.name, bytes: Files.bytes(in: files))
            defer { progress.end() }
            if stamped {
                var observer = LedgerObserver()
                contents = try LogReader(directory).read(
                    observing: &observer, progress: progress.reached)
                root = observer.root
            } else {
                contents = try LogReader(directory).read(
                    threads: threads, progress: progress.reached)
            }
        } catch {
            throw Stop(error)
        }
        if contents.faultCount > 0 { throw damage(of: directory) }
        tell(contents.tornTail, of: directory)
        let known = KnownFacts(contents.record, asKnownAt: knownAt, threads: threads)
        return LoadedLedger(
            directory: directory, contents: contents,
            context: ReplayContext(known, threads: threads), root: root)
    }

    /// Reads what one child's story needs, if there is an index of the ledger, else the whole; then
    /// the index is made for the next time.
    func loadStory(
        of child: String, _ path: String, knownAt: Instant?, stamped: Bool
    ) throws(Stop) -> LoadedLedger {
        let directory: LogDirectory
        do throws(LogOpenFault) {
            directory = try LogDirectory(path: path)
        } catch {
            throw Stop(error)
        }
        guard let story = IndexedStory(of: child, in: directory) else {
            let state = LogState(of: directory)
            let ledger = try load(path, knownAt: knownAt, stamped: stamped)
            state?.makeIndex()
            return ledger
        }
        var ledger = LoadedLedger(
            directory: directory, contents: story.contents,
            context: ReplayContext(KnownFacts(story.contents.record, asKnownAt: knownAt)),
            root: stamped ? story.root : nil)
        ledger.story = story
        return ledger
    }

    /// Tells of bytes at the end that no line feed commits, if there are any.
    func tell(_ tail: LogContents.TornTail?, of directory: LogDirectory) {
        guard let tail else { return }
        tell(
            "\(directory.path(of: tail.file)): \(tail.count) bytes at the end have no line feed "
                + "and are ignored; the next writer moves them to quarantine")
    }

    /// Everything that is wrong with a ledger, and which checkpoint still verifies.
    func damage(of directory: LogDirectory) -> Stop {
        do throws(LogOpenFault) {
            return Stop(damageOf: try LogVerification.verify(directory))
        } catch {
            return Stop(error)
        }
    }
}

extension Stop {
    /// The faults of a verified log, and what still holds of it.
    init(damageOf verification: LogVerification) {
        let contents = verification.contents
        let holding = verification.stillVerifying.map {
            "the checkpoint of \($0.size) lines still verifies (root \($0.root.base64))"
        }
        let nothing =
            "no checkpoint verifies\n  hold the log against one that was kept elsewhere: "
            + "careledger verify --against FILE"
        self.init(
            .damaged,
            paragraphs: Stop.told(contents.faults, of: contents.faultCount)
                + (holding.isEmpty ? [nothing] : holding))
    }
}
