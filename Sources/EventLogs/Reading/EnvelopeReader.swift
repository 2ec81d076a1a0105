// The keys that every line has: read, checked, and refused with their place.

import CareEvents
import Dates
import TextFormats

/// Reads the envelope of one line.
struct EnvelopeReader {
    let object: JSONObject
    let lineLength: Int

    /// The place of what is missing: the closing brace.
    var end: Range<Int> { max(0, lineLength - 1)..<lineLength }

    func seq() throws(LineFault) -> Int {
        let member = try required("seq")
        guard case .number(let number) = member.value, let seq = number.wholeNumber, seq >= 0 else {
            throw LineFault(
                .wrongShape(key: "seq", expected: "a whole number from 0"), at: member.valueRange)
        }
        return Int(seq)
    }

    func id() throws(LineFault) -> String {
        let (id, range) = try requiredText("id")
        guard isUUIDv7(Array(id.utf8)) else {
            throw LineFault(.notAnID(text: id), at: range)
        }
        return id
    }

    func declaration() throws(LineFault) -> EventDeclaration {
        let (name, range) = try requiredText("type")
        guard let declaration = Vocabulary.declaration(named: name) else {
            throw LineFault(.unknownType(name), at: range)
        }
        if let version = object.member("v") {
            guard case .number(let number) = version.value, number.wholeNumber != nil else {
                throw LineFault(
                    .wrongShape(key: "v", expected: "a whole number"), at: version.valueRange)
            }
            throw LineFault(
                number.value == 1000
                    ? .versionWrittenAsOne
                    : .versionTooNew(type: name, version: number.description),
                at: version.valueRange)
        }
        return declaration
    }

    func day(_ key: String) throws(LineFault) -> CalendarDate {
        let (text, range) = try requiredText(key)
        guard let day = CalendarDate(iso: text), day.isWithinLedgerRange else {
            throw LineFault(.notADay(key: key, text: text), at: range)
        }
        return day
    }

    func recordedAt() throws(LineFault) -> Instant {
        let (text, range) = try requiredText("recorded_at")
        guard let instant = Instant(iso: text) else {
            throw LineFault(.notAnInstant(text: text), at: range)
        }
        return instant
    }

    func recordedBy() throws(LineFault) -> String {
        let (text, range) = try requiredText("recorded_by")
        guard !text.isEmpty else { throw LineFault(.nobodyRecorded, at: range) }
        return text
    }

    func optionalText(_ key: String) throws(LineFault) -> String? {
        guard let member = object.member(key) else { return nil }
        guard case .string(let text) = member.value else {
            throw LineFault(.wrongShape(key: key, expected: "text"), at: member.valueRange)
        }
        return text
    }

    private func required(_ key: String) throws(LineFault) -> JSONObject.Member {
        guard let member = object.member(key) else { throw LineFault(.missingKey(key), at: end) }
        return member
    }

    private func requiredText(_ key: String) throws(LineFault) -> (String, Range<Int>) {
        let member = try required(key)
        guard case .string(let text) = member.value else {
            throw LineFault(.wrongShape(key: key, expected: "text"), at: member.valueRange)
        }
        return (text, member.valueRange)
    }
}

/// Whether the bytes are a UUID of version 7 in the usual spelling (RFC 9562, section 5.7).
func isUUIDv7(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 36, bytes[14] == UInt8(ascii: "7") else { return false }
    for (index, byte) in bytes.enumerated() {
        switch index {
        case 8, 13, 18, 23:
            if byte != UInt8(ascii: "-") { return false }
        case 19:
            if !"89abAB".utf8.contains(byte) { return false }
        default:
            if !isHexDigit(byte) { return false }
        }
    }
    return true
}

private func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
    default: false
    }
}
