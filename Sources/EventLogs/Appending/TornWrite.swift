// A write of several pages that a power cut kept in part: later pages are there, earlier ones not.

import Evidence
import Glibc

/// Recovers a log whose last batch has holes.
///
/// Between a write and its sync the system may put pages on the disk in any order. Of a batch of
/// several pages the last may be there when the power goes, and the first not: where nothing was
/// written yet a file reads as zeros, and behind the zeros there is a line feed. No line has a zero
/// byte. So the tail that nothing committed begins, there, at the line of the first zero.
///
/// This is tried only where the log is found damaged, and believed only behind what the checkpoint
/// proves: a zero within that is damage, and so is every other kind of fault.
enum TornWrite {
    /// The log as it is read, after a torn write was put aside if there was one. The lock is held.
    static func knownLog(at path: String) throws(AppendFault) -> KnownLog {
        do {
            return try KnownLog(reading: path)
        } catch {
            guard case .damaged = error, try setAside(at: path) else { throw error }
            return try KnownLog(reading: path)
        }
    }

    /// Puts aside what a torn write left; false where there is no such thing.
    private static func setAside(at path: String) throws(AppendFault) -> Bool {
        do {
            let directory = try LogDirectory(path: path)
            guard let last = directory.yearFiles.last, let proven = try provenLines(directory)
            else { return false }
            let file = directory.path(of: last.name)
            let bytes = try FileOperations.readBytes(file)
            guard let zero = bytes.firstIndex(of: 0) else { return false }
            let start = (bytes[..<zero].lastIndex(of: 0x0A) ?? -1) + 1
            var lines = feeds(in: bytes[..<start])
            for year in directory.yearFiles.dropLast() {
                lines += feeds(in: try FileOperations.readBytes(directory.path(of: year.name))[...])
            }
            guard lines >= proven else { return false }
            try TailRecovery.quarantine(
                Array(bytes[start...]), of: last.name, at: start, ledger: path)
            try TailRecovery.cut(file, to: start)
            // A last file without a line goes, as after any torn tail.
            try TailRecovery.setTailAside(at: path)
            return true
        } catch let fault as AppendFault {
            throw fault
        } catch let fault as LogOpenFault {
            throw .cannotOpen(fault)
        } catch let failure as WriteFailure {
            throw .failed(failure)
        } catch {
            throw .brokenOff
        }
    }

    /// How many lines the checkpoint speaks of: 0 for one that a power cut emptied, nil where there
    /// is none or another that says nothing.
    private static func provenLines(_ directory: LogDirectory) throws(LogOpenFault) -> Int? {
        switch try CheckpointOnDisk(directory) {
        case .read(let checkpoint): checkpoint.size
        case .unreadable: nil
        case .missing:
            FileOperations.extent(of: directory.path(of: "checkpoint")) == nil ? nil : 0
        }
    }

    private static func feeds(in bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    }
}
