// Quarantined bytes that name what was erased: found for a person, never touched.

import Glibc
import TextFormats

/// Looks through `quarantine/` for texts. What lies there are parts of lines that nobody may parse,
/// so that a person must say what is to become of them.
public enum QuarantineSearch {
    /// The files in a ledger's quarantine that hold any of some texts, as names below the ledger's
    /// directory, in order. A file that cannot be read is named as well: it may hold them.
    public static func files(at path: String, naming texts: Set<String>) -> [String] {
        let quarantine = LogDirectory.join(path, TailRecovery.directory)
        let spelt = texts.flatMap(spellings)
        // A quarantine that cannot be looked into is named as a whole: it may hold them.
        guard let names = try? TailRecovery.names(in: quarantine) else {
            return [TailRecovery.directory]
        }
        return names.sorted().compactMap { name in
            let file = LogDirectory.join(quarantine, name)
            guard name != ".", name != "..", !FileOperations.isDirectory(file) else { return nil }
            let bytes = try? FileOperations.readBytes(file)
            guard bytes.map({ bytes in spelt.contains { holds($0, bytes) } }) ?? true else {
                return nil
            }
            return "\(TailRecovery.directory)/\(name)"
        }
    }

    /// The bytes of a text, and those that a line writes it with where they differ.
    private static func spellings(of text: String) -> [[UInt8]] {
        guard !text.isEmpty else { return [] }
        var writer = JSONWriter()
        writer.string(text)
        let written = Array(writer.bytes.dropFirst().dropLast())
        let plain = Array(text.utf8)
        return written == plain ? [plain] : [plain, written]
    }

    private static func holds(_ text: [UInt8], _ bytes: [UInt8]) -> Bool {
        guard let first = text.first, bytes.count >= text.count else { return false }
        return (0...(bytes.count - text.count)).contains { place in
            bytes[place] == first && bytes[place..<(place + text.count)].elementsEqual(text)
        }
    }
}
