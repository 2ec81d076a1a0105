// The words of a line that the record does not hold, read again from the log when asked for.

import CareEvents
import EventLogs
import Glibc
import TextFormats

/// Reads single lines of a ledger again: free words, fields that the vocabulary does not have.
struct LineTexts {
    private let ledger: LoadedLedger
    private let atHand: LinesAtHand?

    /// The lines of a ledger.
    ///
    /// - Parameter isForMany: whether very many are going to be asked for, so that it pays to go
    ///   through the log once for where each begins.
    init(_ ledger: LoadedLedger, forMany isForMany: Bool = false) {
        self.ledger = ledger
        atHand = isForMany && ledger.story == nil ? LinesAtHand(ledger.directory) : nil
    }

    /// The free words that a line says under a key, of an amendment also those that it sets.
    func words(_ seq: Int, _ key: FieldKey) -> String? {
        guard let line = line(seq) else { return nil }
        if let text = line.text(key) { return text }
        if case .object(let set)? = line[.set], case .string(let text)? = set[key.name] {
            return text
        }
        return nil
    }

    /// The fields of a line that the vocabulary does not have, `key: value`.
    func unknowns(_ seq: Int) -> [String] {
        (line(seq)?.unknowns ?? []).map { member in
            if case .string(let text) = member.value { return "\(member.key): \(text)" }
            var writer = JSONWriter()
            writer.value(member.value)
            return "\(member.key): \(String(decoding: writer.bytes, as: UTF8.self))"
        }
    }

    /// A line as it was written, nil for what is left of an erased one.
    func line(_ seq: Int) -> EventLine? {
        guard let bytes = bytes(of: seq), case .event(let line) = try? LineReading.read(bytes)
        else { return nil }
        return line
    }

    /// The bytes of a line, without its line feed; nil where they cannot be read.
    func bytes(of seq: Int) -> [UInt8]? {
        if let story = ledger.story { return story.bytes(of: seq) }
        if let atHand { return atHand.bytes(of: seq) }
        guard let place = ledger.contents.places.place(of: seq, in: ledger.directory) else {
            return nil
        }
        return lineBytes(ledger.directory.path(of: place.file.name), place.offset)
    }

    private func lineBytes(_ path: String, _ offset: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var block = [UInt8](repeating: 0, count: 4096)
        var bytes: [UInt8] = []
        while bytes.count <= JSONReader.lineLimit {
            let got = block.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress, $0.count, offset + bytes.count)
            }
            guard got > 0 else { return nil }
            if let feed = block[..<got].firstIndex(of: 0x0A) { return bytes + block[..<feed] }
            bytes += block[..<got]
        }
        return nil
    }
}
