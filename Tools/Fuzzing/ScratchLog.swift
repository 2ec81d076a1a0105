// A ledger of one year file in memory where there is room, written anew for each input.

import EventLogs
import Glibc

/// The directory that a fuzzing process writes its ledgers to.
enum ScratchLog {
    /// The path of the ledger.
    static let path: String = {
        for place in ["/dev/shm", "/tmp"] {
            var template = Array("\(place)/careledger-fuzz-XXXXXX".utf8CString)
            guard let made = mkdtemp(&template) else { continue }
            atexit { ScratchLog.remove() }
            return String(cString: made)
        }
        fatalError("neither /dev/shm nor /tmp takes a directory")
    }()

    /// Makes the ledger these bytes, in the file of 2018, with or without a checkpoint.
    static func write(_ bytes: [UInt8], checkpoint: [UInt8]? = nil) {
        put(bytes, in: "2018.jsonl")
        if let checkpoint {
            put(checkpoint, in: "checkpoint")
        } else {
            unlink(path + "/checkpoint")
        }
    }

    /// The ledger as it is read.
    static var directory: LogDirectory {
        do { return try LogDirectory(path: path) } catch { fatalError("\(error)") }
    }

    /// Writes a file in the ledger's directory.
    static func put(_ bytes: [UInt8], in name: String) {
        let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { fatalError("\(name) cannot be written") }
        defer { close(file) }
        let wrote = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        guard wrote == bytes.count else { fatalError("\(name) cannot be written") }
    }

    private static func remove() {
        unlink(path + "/2018.jsonl")
        unlink(path + "/checkpoint")
        unlink(path + "/sent")
        rmdir(path)
    }
}
