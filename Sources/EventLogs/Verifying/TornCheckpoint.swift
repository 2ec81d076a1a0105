// What a power cut may leave of a checkpoint that was renamed and not yet synced: less of it.

import Evidence

/// The bytes of a file `checkpoint` that is none, and whether they are the beginning of one.
///
/// A writer replaces the checkpoint at every append and syncs it once a second. A power cut in
/// between may leave the name with nothing behind it, with zeros, or with the first bytes of what
/// was written. That is no damage: it counts as a missing checkpoint, and the next append writes
/// one. Anything else that cannot be read is damage: no writer and no power cut leaves it.
struct TornCheckpoint {
    /// What there is, without the zeros at its end.
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = Array(bytes[..<((bytes.lastIndex { $0 != 0 } ?? -1) + 1)])
    }

    /// Whether there is nothing: no byte, or none but zeros.
    var isNothing: Bool { bytes.isEmpty }

    private var lines: [ArraySlice<UInt8>] {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    /// The size that it speaks of, where its second line is whole.
    var size: Int? {
        guard lines.count == 3 else { return nil }
        return Int(String(decoding: lines[1], as: UTF8.self))
    }

    /// Whether these are the first bytes of a checkpoint of a log of this origin, with these roots
    /// at its sizes, and not all of them.
    func isBeginning(origin: String?, _ roots: [Int: Digest], count: Int) -> Bool {
        guard let origin else { return false }
        switch lines.count {
        case 1: return begins(Checkpoint(origin: origin, size: count, root: SHA256.hash([])))
        case 2:
            guard let size = Int(String(decoding: lines[1], as: UTF8.self)) else {
                return lines[1].isEmpty
                    && begins(Checkpoint(origin: origin, size: count, root: SHA256.hash([])))
            }
            return (1...max(1, count)).contains(size)
                && begins(Checkpoint(origin: origin, size: size, root: SHA256.hash([])))
        case 3:
            guard let size, let root = roots[size] else { return false }
            return begins(Checkpoint(origin: origin, size: size, root: root))
        default: return false
        }
    }

    private func begins(_ whole: Checkpoint) -> Bool {
        let text = whole.bytes
        return bytes.count < text.count && text.starts(with: bytes)
    }
}
