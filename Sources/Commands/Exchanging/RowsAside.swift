// Rows of a return that are too many to be held, on the disk of the ledger while it is imported.

import EventLogs
import Exchange
import Synchronization

/// A shelf in a file without a name in the ledger's directory: it is there when it is needed first,
/// and gone with the program.
final class RowsAside: RowShelf {
    private let directory: String
    private let state = Mutex(State())

    private struct State {
        var file: ScratchFile?
        var count = 0
        var failure: WriteFailure?
    }

    /// A shelf in a directory.
    init(in directory: String) { self.directory = directory }

    /// Why rows could not be read again.
    var failure: WriteFailure? { state.withLock(\.failure) }

    func put(_ bytes: [UInt8]) -> Int? {
        state.withLock { state in
            do throws(WriteFailure) {
                let file: ScratchFile
                if let open = state.file {
                    file = open
                } else {
                    file = try ScratchFile(in: directory)
                }
                state.file = file
                try file.write(bytes, at: state.count)
            } catch {
                return nil
            }
            defer { state.count += bytes.count }
            return state.count
        }
    }

    func bytes(at place: Int, count: Int) -> [UInt8]? {
        guard let file = state.withLock(\.file) else { return nil }
        do throws(WriteFailure) {
            return try file.read(at: place, count: count)
        } catch {
            state.withLock { $0.failure = error }
            return nil
        }
    }
}
