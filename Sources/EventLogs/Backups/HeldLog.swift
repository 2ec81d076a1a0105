// A log held open as it stood at one moment, while its writers write on.

import Evidence
import Glibc

/// The year files of a ledger, each open and with the length that it had.
///
/// The writers' lock is held only while the files are opened. After that writers may append, which
/// changes nothing before the lengths kept here, or carry out an erasure, which puts another file
/// in the place of one that stays as it was for whoever has it open.
final class HeldLog {
    /// A year file as it stood.
    struct File {
        /// Its name.
        let name: String
        /// Where it was.
        let path: String
        /// It, open.
        let descriptor: Int32
        /// The bytes of its whole lines.
        let size: Int
    }

    /// The year files in the order of the log.
    private(set) var files: [File] = []
    /// The names and the bytes of what is in quarantine.
    private(set) var quarantined: [(name: String, bytes: [UInt8])] = []

    /// The checkpoint that stood beside them.
    private(set) var checkpoint: Checkpoint?

    /// How many bytes the lines have.
    var byteCount: Int { files.reduce(0) { $0 + $1.size } }

    /// Opens the files of a ledger while no writer is at them.
    init(_ path: String, wait: Int) throws(BackupFault) {
        let lock: WriterLock?
        do throws(AppendFault) {
            lock = try WriterLock.ofReader(path: LogDirectory.join(path, ".lock"), wait: wait)
        } catch {
            switch error {
            case .busy(let holder, let waited):
                throw .busy(path: path, holder, waited: waited)
            case .failed(let failure): throw .failed(failure)
            default: throw .cannotOpen(LogOpenFault(path: path, problem: .noLedger))
            }
        }
        do throws(LogOpenFault) {
            try open(LogDirectory(path: path))
        } catch {
            throw .cannotOpen(error)
        }
        lock?.isHeld()
    }

    private func open(_ directory: LogDirectory) throws(LogOpenFault) {
        do throws(WriteFailure) {
            for year in directory.yearFiles {
                let file = directory.path(of: year.name)
                let size = try FileOperations.extentIfThere(of: file)?.size ?? 0
                // What a crash left behind the last line feed is no line, and not copied.
                let isLast = year == directory.yearFiles.last
                let whole = isLast ? try TailRecovery.lengthOfWholeLines(file, size: size) : size
                if isLast, whole == 0, !files.isEmpty { continue }
                files.append(
                    File(
                        name: year.name, path: file,
                        descriptor: try FileOperations.openFile(file, O_RDONLY), size: whole))
            }
            checkpoint = directory.statedCheckpoint
            let place = directory.path(of: TailRecovery.directory)
            for name in try TailRecovery.names(in: place) where TailRecovery.parts(of: name) != nil
            {
                let bytes = try FileOperations.readBytes(LogDirectory.join(place, name))
                quarantined.append((name, bytes))
            }
        } catch {
            throw LogOpenFault(path: error.path, problem: .system(error.words))
        }
    }

    deinit { for file in files { close(file.descriptor) } }
}
