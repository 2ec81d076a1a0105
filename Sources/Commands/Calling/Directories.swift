// Directories that a command makes beside the ledger: looked into, made, named, taken away.

import EventLogs
import Glibc

extension Files {
    /// Whether a path is that of a directory.
    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a directory but its own and its parent's; none where it cannot be read.
    static func names(in path: String) -> [String] {
        ((try? LogDirectory.names(in: path)) ?? []).filter { $0 != "." && $0 != ".." }
    }

    /// Makes a directory, which must not be there yet.
    static func makeDirectory(_ path: String) throws(Stop) {
        if mkdir(path, 0o777) != 0 { throw cannotCreate(path, errno) }
    }

    /// Gives a directory another name, where nothing is but perhaps an empty directory.
    static func rename(_ path: String, to name: String) throws(Stop) {
        if Glibc.rename(path, name) != 0 { throw cannotCreate(name, errno) }
    }

    /// Takes away a file.
    static func remove(_ path: String) { unlink(path) }

    /// Takes away a directory of plain files.
    static func removeDirectory(_ path: String) {
        for name in names(in: path) { unlink(path + "/" + name) }
        rmdir(path)
    }
}
