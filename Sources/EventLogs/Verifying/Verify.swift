// Verifying a log: the reading, the tree, what must be unique, the checkpoints, the quarantine.

import CareEvents
public import Evidence
import TextFormats

extension LogVerification {
    /// Recomputes everything from the bytes. Reads only; a torn tail is left where it is.
    ///
    /// - Parameters:
    ///   - old: a checkpoint that was kept elsewhere (`--against`).
    ///   - progress: is told now and then how many bytes have been read.
    public static func verify(
        _ directory: LogDirectory, against old: Checkpoint? = nil,
        progress: (Int) -> Void = { _ in }
    ) throws(LogOpenFault) -> LogVerification {
        let onDisk = try CheckpointOnDisk(directory)
        var survey = LogSurvey(watching: [onDisk.size, old?.size].compactMap { $0 })
        var contents = try LogReader(directory).read(observing: &survey, progress: progress)
        let name = contents.record.ledgerName
        if contents.faultCount == 0 { noteRepeats(survey, directory, &contents) }
        let origin = name.flatMap(CheckpointOrigin.of(ledger:))
        let state = onDisk.state(origin: origin, survey.roots, count: survey.count)
        if let problem = state.problem(logSize: survey.count) {
            contents.note(
                LogFault(
                    file: directory.path(of: "checkpoint"), line: 0, bytes: [], range: 0..<0,
                    what: problem.what, remedy: problem.remedy))
        }
        return LogVerification(
            contents: contents, size: survey.count, root: survey.frontier.root, ledgerName: name,
            checkpoint: state, against: old.map { held(against: $0, origin: origin, survey.roots) },
            erasuresToCarryOut: erasuresToCarryOut(contents.record),
            quarantined: quarantined(in: directory, toldIn: contents.record),
            stubCount: contents.record.events.count { $0.type == .erased }, survey: survey)
    }

    /// Notes ids, keys and leaves that are there twice, each at its second line. Where the grammar
    /// is damaged the places would not be right, and the damage is told already.
    private static func noteRepeats(
        _ survey: LogSurvey, _ directory: LogDirectory, _ contents: inout LogContents
    ) {
        let repeats = (survey.repeats + survey.repeatedLeaves).sorted { $0.seq < $1.seq }
        for (seq, problem) in repeats {
            guard let place = survey.place(of: seq) else { continue }
            let path = directory.path(of: place.file.name)
            let bytes =
                (try? FileOperations.readBytes(path, from: place.offset, count: place.count))
                ?? []
            let object = try? JSONReader.readObject(bytes)
            contents.note(
                LogFault(
                    file: path, line: place.line, bytes: bytes,
                    range: problem.key.flatMap { object?.member($0)?.valueRange } ?? 0..<1,
                    what: problem.what, remedy: problem.remedy))
        }
    }

    /// The torn tails in `quarantine`, each with whether one of these events tells of it.
    static func quarantined(
        in directory: LogDirectory, toldIn record: RecordedEvents
    ) -> [QuarantinedTail] {
        let tails = (try? TailRecovery.tails(at: directory.path)) ?? []
        let untold = Set(TailRecovery.untold(tails, in: record).map(\.name))
        return tails.map {
            QuarantinedTail(name: $0.name, bytes: $0.bytes, isTold: !untold.contains($0.name))
        }
    }

    /// Whether a log with these roots at its sizes extends a checkpoint.
    static func held(
        against old: Checkpoint, origin: String?, _ roots: [Int: Digest]
    ) -> Extension {
        guard old.origin == origin else { return .otherLog(old) }
        guard let found = roots[old.size] else { return .longer(old) }
        return found == old.root ? .holds(old) : .rootDiffers(old, found: found)
    }

    /// The lines that an `event_erased` names and that still say what they said.
    private static func erasuresToCarryOut(_ record: RecordedEvents) -> [Erasure] {
        let corrected = CorrectedRecord(record)
        var found: [Erasure] = []
        for (seq, event) in record.events.enumerated() where event.type == .eventErased {
            guard let target = corrected.erases(seq), (0..<seq).contains(target),
                record.events[target].type != .erased
            else { continue }
            found.append(Erasure(authorisedBy: seq, seq: target))
        }
        return found
    }
}

extension OrderProblem {
    /// The key of the line that a repeat is about.
    fileprivate var key: String? {
        switch self {
        case .repeatedID: "id"
        case .repeatedKey: "key"
        case .repeatedLeaf: "leaf"
        default: nil
        }
    }
}

extension CheckpointState {
    /// The damage that this state is, nil for one that is none.
    func problem(logSize: Int) -> OrderProblem? {
        switch self {
        case .missing, .equal, .shorter: nil
        case .longer(let kept): .checkpointLonger(size: kept.size, log: logSize)
        case .disagrees(let kept): .checkpointDisagrees(size: kept.size)
        case .otherLog(let kept): .checkpointOfAnother(kept.origin)
        case .unreadable(let why): .checkpointUnreadable(why)
        }
    }
}

/// The file `checkpoint` as it was found.
enum CheckpointOnDisk {
    case missing
    case unreadable(String)
    case read(Checkpoint)

    /// Reads the file. That the system does not give it is no damage, and stops the reading.
    init(_ directory: LogDirectory) throws(LogOpenFault) {
        let path = directory.path(of: "checkpoint")
        let bytes: [UInt8]
        do throws(WriteFailure) {
            guard try FileOperations.extentIfThere(of: path) != nil else {
                self = .missing
                return
            }
            bytes = try FileOperations.readSettled(path, count: 1 << 20)
        } catch {
            throw LogOpenFault(path: path, problem: .system(error.words))
        }
        do throws(CheckpointFault) {
            self = .read(try Checkpoint(text: bytes))
        } catch {
            // A power cut between the rename and the sync leaves the name with nothing behind it,
            // or with zeros. A part of a checkpoint is damage: it fits one sector of a disk.
            let isEmptied = bytes.allSatisfy { $0 == 0 }
            self = isEmptied ? .missing : .unreadable(error.description)
        }
    }

    /// The checkpoint, nil where there is none that can be read.
    var checkpoint: Checkpoint? {
        if case .read(let checkpoint) = self { checkpoint } else { nil }
    }

    /// The size that it speaks of.
    var size: Int? {
        switch self {
        case .missing, .unreadable: nil
        case .read(let checkpoint): checkpoint.size
        }
    }

    /// How it stands to a log of so many lines with these roots at its sizes.
    func state(origin: String?, _ roots: [Int: Digest], count: Int) -> CheckpointState {
        switch self {
        case .missing: return .missing
        case .unreadable(let why): return .unreadable(why)
        case .read(let kept):
            guard kept.origin == origin else { return .otherLog(kept) }
            guard let root = roots[kept.size] else { return .longer(kept) }
            guard root == kept.root else { return .disagrees(kept) }
            return kept.size == count ? .equal(kept) : .shorter(kept)
        }
    }
}
