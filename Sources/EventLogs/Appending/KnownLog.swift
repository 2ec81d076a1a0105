// What a writer knows of the log it appends to: the record, the tree, ids, keys, and the end.

import CareEvents
import Dates
import Evidence
import Glibc

/// The log as it was read under the lock, kept up to date by each append.
struct KnownLog {
    /// The events.
    var record: RecordedEvents
    /// Ids, keys, leaves and places.
    var survey: LogSurvey
    /// The year files as they were when the log was read or last written.
    var extents: [FileExtent]
    /// The origin of its checkpoints.
    let origin: String

    /// A file with its size and number: any change by another writer shows in one of the two.
    struct FileExtent: Equatable {
        let year: Int
        let size: Int
        let inode: UInt64
    }

    /// When the last line was recorded.
    var last: Instant { record.events.last?.recordedAt ?? Instant(seconds: .min) }

    /// The checkpoint of the log as it is.
    var checkpoint: Checkpoint {
        Checkpoint(origin: origin, size: survey.count, root: survey.frontier.root)
    }

    /// Reads the log whole, and refuses one that is damaged.
    init(reading path: String) throws(AppendFault) {
        do {
            let directory = try LogDirectory(path: path)
            let verification = try LogVerification.verify(directory)
            guard verification.contents.faultCount == 0 else {
                throw AppendFault.damaged(
                    verification.contents.faults, count: verification.contents.faultCount)
            }
            guard let origin = verification.origin else {
                throw AppendFault.badName(verification.ledgerName ?? "")
            }
            record = verification.contents.record
            survey = verification.survey
            self.origin = origin
            extents = Self.extents(of: path, directory.yearFiles)
        } catch let fault as AppendFault {
            throw fault
        } catch let fault as LogOpenFault {
            throw .cannotOpen(fault)
        } catch {
            throw .brokenOff
        }
    }

    /// Whether the files are still as this knows them.
    func isCurrent(at path: String) -> Bool {
        guard let directory = try? LogDirectory(path: path) else { return false }
        return Self.extents(of: path, directory.yearFiles) == extents
    }

    /// The sizes and numbers of the year files.
    static func extents(of path: String, _ files: [LogDirectory.YearFile]) -> [FileExtent] {
        files.map { file in
            let found = FileOperations.extent(of: LogDirectory.join(path, file.name))
            return FileExtent(
                year: file.year, size: found?.size ?? -1, inode: found?.inode ?? 0)
        }
    }
}

/// The origin line of a ledger's checkpoints.
public enum CheckpointOrigin {
    /// The origin for a ledger's name, nil for a name that no checkpoint can carry: an empty one,
    /// or one with control characters.
    public static func of(ledger name: String) -> String? {
        let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        return isPlain && !name.isEmpty ? kind + name : nil
    }

    /// The name of the ledger in an origin, nil where it is that of another kind of log.
    public static func ledger(in origin: String) -> String? {
        // By bytes: a name may begin with a mark that would join the slash.
        guard origin.utf8.starts(with: kind.utf8) else { return nil }
        return String(Substring(origin.utf8.dropFirst(kind.utf8.count)))
    }

    private static let kind = "careledger/"
}

extension RecordedEvents {
    /// The name that `ledger_opened` gave, nil where the log does not begin with it.
    var ledgerName: String? {
        guard let first = events.first, first.type == .ledgerOpened else { return nil }
        let record = CorrectedRecord(self)
        return text(record.symbol(record.fact(at: 0), .ledger))
    }

    /// How much of each array there is, so that lines added on trial can be taken off again.
    var mark: RecordMark {
        RecordMark(
            events: events.count, slots: slots.count, numbers: numbers.count, lists: lists.count,
            objects: objects.count)
    }

    /// Takes off what was added since a mark. Texts and ids that came new stay in their tables,
    /// where no event points to them.
    mutating func takeBack(to mark: RecordMark) {
        removeEvents(downTo: mark.events)
        slots.removeLast(slots.count - mark.slots)
        numbers.removeLast(numbers.count - mark.numbers)
        lists.removeLast(lists.count - mark.lists)
        objects.removeLast(objects.count - mark.objects)
    }
}

/// How long the arrays of a record were.
struct RecordMark {
    let events: Int
    let slots: Int
    let numbers: Int
    let lists: Int
    let objects: Int
}
