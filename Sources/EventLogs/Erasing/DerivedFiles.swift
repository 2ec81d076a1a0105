// What is made from the log and may be made again: taken away where it could hold erased values.

import Glibc

/// The files of a ledger that are derived from its lines, and what a crash leaves of writing them.
enum DerivedFiles {
    /// Takes away everything below `.cache`, whoever put it there. Only the lock of the indexes
    /// stays, which is empty.
    static func discard(at path: String) throws(WriteFailure) {
        let cache = LogDirectory.join(path, LogIndex.directoryName)
        guard FileOperations.isDirectory(cache) else { return try FileOperations.remove(cache) }
        try empty(cache, keeping: ".lock")
        try FileOperations.syncDirectory(cache)
    }

    /// Takes away what an interrupted writer was writing beside a file: a year file without its
    /// erased lines, which holds all others twice, or a torn tail on its way into quarantine.
    static func discardUnfinished(at path: String) throws(WriteFailure) {
        let quarantine = LogDirectory.join(path, TailRecovery.directory)
        for left in [
            LogDirectory.join(path, LineErasing.temporaryName),
            LogDirectory.join(quarantine, TailRecovery.temporaryName),
        ] {
            try FileOperations.remove(left)
        }
    }

    /// Empties a directory, and what is below it.
    private static func empty(
        _ directory: String, keeping kept: String? = nil
    ) throws(WriteFailure) {
        for name in try TailRecovery.names(in: directory)
        where name != "." && name != ".." && name != kept {
            let path = LogDirectory.join(directory, name)
            if FileOperations.isDirectory(path) {
                try empty(path)
                if rmdir(path) != 0 { throw FileOperations.failure("remove", path) }
            } else {
                try FileOperations.remove(path)
            }
        }
    }
}
