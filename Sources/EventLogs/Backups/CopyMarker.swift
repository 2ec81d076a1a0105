// The mark of a backup that is not finished: it stands in the copy from the first byte to the last.

import Glibc

/// The file that stands in a copy while it is written, and stays where that is interrupted.
///
/// It says how long the files of the copy were before. What is behind these lengths was not synced
/// as a whole: where it is not what the ledger has, the next backup writes it anew.
struct CopyMarker {
    /// Its name within the copy.
    static let name = ".backup-unfinished"
    private static let heading = "careledger backup: not finished; run it again"

    /// How many bytes each file had.
    let known: [String: Int]

    /// Whether a directory has the mark.
    static func stands(in directory: String) throws(WriteFailure) -> Bool {
        try FileOperations.extentIfThere(of: LogDirectory.join(directory, name)) != nil
    }

    /// The mark in a directory, nil where there is none. One that cannot be understood was not
    /// synced: then nothing had been written yet, and everything there was is known.
    init?(in directory: String) throws(WriteFailure) {
        guard try Self.stands(in: directory) else { return nil }
        let bytes = try FileOperations.readBytes(LogDirectory.join(directory, Self.name))
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == Self.heading, lines.last == "end" else {
            known = try Self.lengths(in: directory)
            return
        }
        var known: [String: Int] = [:]
        for line in lines.dropFirst().dropLast() {
            let words = line.split(separator: " ")
            if words.count == 2, let size = Int(words[1]) { known[String(words[0])] = size }
        }
        self.known = known
    }

    /// Puts the mark into a directory, and sees to it that it stays.
    static func put(in directory: String) throws(WriteFailure) {
        let known = try lengths(in: directory)
        let lines = known.keys.sorted().map { "\($0) \(known[$0] ?? 0)" }
        let text = ([heading] + lines + ["end"]).joined(separator: "\n") + "\n"
        let path = LogDirectory.join(directory, name)
        try FileOperations.writeWhole(
            Array(text.utf8), as: path, beside: path + ".new", synced: true)
        try FileOperations.syncDirectory(directory)
    }

    /// Takes the mark away, once everything else is on the disk.
    static func takeAway(from directory: String) throws(WriteFailure) {
        let path = LogDirectory.join(directory, name)
        if unlink(path) != 0, errno != ENOENT { throw FileOperations.failure("remove", path) }
        try FileOperations.syncDirectory(directory)
    }

    /// How many bytes each year file of a copy has.
    private static func lengths(in directory: String) throws(WriteFailure) -> [String: Int] {
        var lengths: [String: Int] = [:]
        for name in try TailRecovery.names(in: directory) where LogDirectory.year(of: name) != nil {
            let path = LogDirectory.join(directory, name)
            lengths[name] = try FileOperations.extentIfThere(of: path)?.size ?? 0
        }
        return lengths
    }
}
