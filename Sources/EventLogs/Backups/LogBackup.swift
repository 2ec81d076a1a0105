// A copy of a ledger is made or brought up to date while writers write, and verified as it goes.

import Evidence
import Glibc

/// What a backup came to.
public struct BackupResult: Sendable {
    /// How many lines the copy has.
    public let lineCount: Int
    /// How many bytes they have.
    public let byteCount: Int
    /// How many bytes were written.
    public let writtenBytes: Int
    /// The year files that were written anew because lines of theirs are erased.
    public let rewritten: [String]
    /// Whether an earlier backup here had been interrupted.
    public let wasUnfinished: Bool
    /// What the copy proves.
    public let verification: LogVerification
}

/// Copies a ledger.
///
/// 1. The ledger is verified; a damaged one is not copied.
/// 2. Its files are opened under the writers' lock, for the moment that takes.
/// 3. The copy is compared with them byte for byte. It must be their beginning, erased lines aside.
/// 4. A mark is put into the copy; what came since is written behind what is there, and synced;
///    then files with lines that are erased since are written anew, each in one step.
/// 5. The copy is verified from its own bytes, and must extend the ledger as it was verified. The
///    checkpoint is written, and the mark is taken away.
///
/// Where this is interrupted the copy is still a log, with fewer lines, and the mark says so.
public struct LogBackup {
    private let source: String
    private let target: String
    private let threads: Int
    private let wait: Int

    /// A backup of a ledger's directory into another.
    public init(of source: String, to target: String, threads: Int = 1, wait: Int = 10) {
        self.source = source
        self.target = target
        self.threads = threads
        self.wait = wait
    }

    /// Makes the copy, or brings it up to date.
    ///
    /// - Parameter progress: is told now and then how many bytes of the ledger have been verified.
    public func run(progress: (Int) -> Void = { _ in }) throws(BackupFault) -> BackupResult {
        let verified = try verifiedSource(progress)
        let isNew = try judgeTarget()
        let log = try HeldLog(source, wait: wait)
        do {
            if isNew { try FileOperations.syncDirectory(LogDirectory.parent(of: target)) }
        } catch {
            throw .failed(error)
        }
        let lock = try lockTarget()
        defer { lock.isHeld() }
        return try bringUpToDate(log, verified)
    }

    private func verifiedSource(
        _ progress: (Int) -> Void
    ) throws(BackupFault) -> LogVerification {
        let verification: LogVerification
        do throws(LogOpenFault) {
            let directory = try LogDirectory(path: source)
            guard !directory.isUnfinishedCopy else {
                throw LogOpenFault(path: source, problem: .unfinishedCopy)
            }
            verification = try LogVerification.confirm(
                directory, threads: threads, progress: progress)
        } catch {
            throw .cannotOpen(error)
        }
        let contents = verification.contents
        guard contents.faultCount == 0 else {
            throw .damaged(contents.faults, count: contents.faultCount)
        }
        return verification
    }

    /// Sees to it that the directory is one that a copy can be made in; true where it was made.
    private func judgeTarget() throws(BackupFault) -> Bool {
        if isWithinSource { throw .withinLedger(path: target) }
        do throws(WriteFailure) {
            guard try FileOperations.extentIfThere(of: target) != nil else {
                guard mkdir(target, 0o777) == 0 else {
                    throw WriteFailure(
                        doing: "make", path: target, words: systemWords(errno), log: .asBefore)
                }
                return true
            }
            let names = try TailRecovery.names(in: target).filter {
                ![".", "..", ".lock", CopyMarker.name, CopyMarker.name + ".new"].contains($0)
            }
            if names.isEmpty || names.contains(where: { LogDirectory.year(of: $0) != nil }) {
                return false
            }
            if try CopyMarker.stands(in: target) { return false }
        } catch {
            throw .cannotCreate(path: error.path, why: error.words)
        }
        throw .notACopy(path: target)
    }

    /// Whether the target is the ledger's directory or below it.
    private var isWithinSource: Bool {
        guard let own = LogDirectory.resolved(source),
            let its = LogDirectory.resolved(target)
                ?? LogDirectory.resolved(LogDirectory.parent(of: target))
        else { return false }
        return its == own || its.hasPrefix(own == "/" ? own : own + "/")
    }

    private func lockTarget() throws(BackupFault) -> WriterLock {
        do {
            return try WriterLock(path: LogDirectory.join(target, ".lock"), wait: wait)
        } catch {
            switch error {
            case .busy(let holder, let waited):
                throw .busy(path: target, holder, waited: waited)
            case .failed(let failure): throw .cannotCreate(path: failure.path, why: failure.words)
            default: throw .notACopy(path: target)
            }
        }
    }

    private func bringUpToDate(
        _ log: HeldLog, _ verified: LogVerification
    ) throws(BackupFault) -> BackupResult {
        do {
            let marker = try CopyMarker(in: target)
            let steps = try steps(log, marker)
            let writing = CopyWriting(target: target, log: log, steps: steps)
            let isWritten = try writing.writeLines(isMarked: marker != nil)
            let verification = try verifiedCopy(verified)
            try writing.finish(
                checkpoint(of: log, verification), isMarked: marker != nil || isWritten)
            return BackupResult(
                lineCount: verification.size, byteCount: log.byteCount,
                writtenBytes: writing.writtenBytes,
                rewritten: steps.filter(\.isErased).map(\.file.name),
                wasUnfinished: marker != nil, verification: verification)
        } catch {
            throw BackupFault(error)
        }
    }

    /// What is to be done with each file.
    private func steps(_ log: HeldLog, _ marker: CopyMarker?) throws -> [CopyStep] {
        let copied = try TailRecovery.names(in: target)
            .filter { LogDirectory.year(of: $0) != nil }.sorted()
        let own = Set(log.files.map(\.name))
        if let more = copied.first(where: { !own.contains($0) }) {
            if more < log.files[0].name { throw BackupFault.otherLedger(path: target) }
            throw BackupFault.longer(file: LogDirectory.join(target, more), line: 1)
        }
        var steps: [CopyStep] = []
        for file in log.files {
            let comparison = CopyComparison(
                file: file, copy: LogDirectory.join(target, file.name),
                known: marker.map { $0.known[file.name] ?? 0 } ?? .max,
                isFirst: steps.isEmpty, isLast: file.name == copied.last)
            let step = try comparison.step()
            // A file that ends early, with others behind it, was not left so by a backup.
            if let last = copied.last, file.name < last, step.from < file.size, marker == nil {
                throw BackupFault.differs(
                    file: comparison.copy, line: try comparison.lineNumber(step.kept))
            }
            steps.append(step)
        }
        return steps
    }

    /// Verifies the copy from its bytes. Its old checkpoint does not count: it is replaced.
    private func verifiedCopy(_ verified: LogVerification) throws -> LogVerification {
        let verification = try LogVerification.confirm(
            LogDirectory(path: target), against: verified.recomputed, threads: threads)
        let contents = verification.contents
        let ofCheckpoint =
            verification.checkpoint.problem(logSize: verification.size) == nil ? 0 : 1
        guard contents.faultCount == ofCheckpoint, verification.against?.holds == true else {
            throw BackupFault.unsound(
                contents.faults, count: contents.faultCount - ofCheckpoint, path: target)
        }
        return verification
    }

    /// The ledger's own checkpoint, with its signatures, where it is that of the copy.
    private func checkpoint(of log: HeldLog, _ copy: LogVerification) -> Checkpoint? {
        if let kept = log.checkpoint, kept.size == copy.size, kept.root == copy.root { return kept }
        return copy.recomputed
    }
}
