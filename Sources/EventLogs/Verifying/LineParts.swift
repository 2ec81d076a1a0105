// The id and the key of a line found by their bytes, and whether the line is an erased stub.

import Evidence
import TextFormats

/// The parts of a line that must be unique in the log. A line that is no good has none.
struct LineParts {
    /// The value of `id`.
    var id: UInt128?
    /// The value of `key`.
    var key: String?

    private static let quote = UInt8(ascii: "\"")
    private static let opening = Array("{\"seq\":".utf8)
    private static let beforeID = Array(",\"id\":\"".utf8)
    private static let beforeErasedBy = Array(",\"erased_by\":".utf8)
    private static let quotedKey = Array("\"key\"".utf8)
    private static let beforeKey = Array(",\"key\":\"".utf8)

    init(_ line: Span<UInt8>) {
        id = Self.usualID(line)
        let mayHaveKey = Self.contains(Self.quotedKey, in: line)
        if mayHaveKey { key = Self.usualKey(line) }
        if id == nil || (mayHaveKey && key == nil) { readWhole(line) }
    }

    /// The stub that the line is, if it is one.
    static func stub(_ line: Span<UInt8>) -> ErasedStub? {
        guard let place = afterSeq(line), holds(beforeErasedBy, at: place, in: line),
            case .stub(let stub) = try? LineReading.read(copy(line))
        else { return nil }
        return stub
    }

    private mutating func readWhole(_ line: Span<UInt8>) {
        guard let object = try? JSONReader.readObject(line) else { return }
        if case .string(let text)? = object["id"] {
            let bytes = Array(text.utf8)
            id = uuidValue(bytes.span)
        }
        if case .string(let text)? = object["key"] { key = text }
    }

    /// The id where the appender writes it.
    private static func usualID(_ line: Span<UInt8>) -> UInt128? {
        guard let place = afterSeq(line), holds(beforeID, at: place, in: line) else { return nil }
        let start = place + beforeID.count
        guard start + 36 < line.count, line[start + 36] == quote else { return nil }
        return uuidValue(line.extracting(start..<(start + 36)))
    }

    /// The key where the appender writes it, at the end of the line, if it is plain text. The last
    /// string of a line that ends `"}` is the value of a key of the line's own object, and a quote
    /// that no backslash stands before is no part of a text: so the bytes mean what they seem to.
    private static func usualKey(_ line: Span<UInt8>) -> String? {
        guard line.count > 2, line[line.count - 1] == UInt8(ascii: "}"),
            line[line.count - 2] == quote
        else { return nil }
        var start = line.count - 2
        while start > 0, line[start - 1] != quote {
            start -= 1
            if line[start] == UInt8(ascii: "\\") { return nil }
        }
        guard start >= beforeKey.count, holds(beforeKey, at: start - beforeKey.count, in: line)
        else { return nil }
        return String(decoding: copy(line.extracting(start..<(line.count - 2))), as: UTF8.self)
    }

    /// The place behind the digits of `{"seq":…`.
    private static func afterSeq(_ line: Span<UInt8>) -> Int? {
        guard holds(opening, at: 0, in: line) else { return nil }
        var place = opening.count
        while place < line.count, (0x30...0x39).contains(line[place]) { place += 1 }
        return place
    }

    private static func holds(_ bytes: [UInt8], at place: Int, in line: Span<UInt8>) -> Bool {
        guard place + bytes.count <= line.count else { return false }
        for offset in bytes.indices where line[place + offset] != bytes[offset] { return false }
        return true
    }

    private static func contains(_ bytes: [UInt8], in line: Span<UInt8>) -> Bool {
        guard line.count >= bytes.count else { return false }
        for place in 0...(line.count - bytes.count)
        where line[place] == quote && holds(bytes, at: place, in: line) { return true }
        return false
    }

    private static func copy(_ bytes: Span<UInt8>) -> [UInt8] {
        var copy: [UInt8] = []
        copy.reserveCapacity(bytes.count)
        for index in bytes.indices { copy.append(bytes[index]) }
        return copy
    }
}
