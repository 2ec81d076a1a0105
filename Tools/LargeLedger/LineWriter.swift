// Writes lines into a buffer of its own: copies of bytes that stand ready, no string is made.

// Copies are inlined where their length is known, so that they become a move or two.
//
// What is unsafe: the buffer is grown before a line is begun and every copy is checked against its
// end, so that nothing is written outside it; it lives as long as the writer.

import CareEvents
import Dates
import Evidence

/// The bytes of lines.
struct LineWriter: ~Copyable {
    /// No line is longer, the longest policy included.
    private static let longest = 8192

    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity = 1 << 20
    let days: DayTexts
    private let names: TypeNames
    /// Where the line in hand begins.
    private var lineStart = 0

    init(days: DayTexts) {
        bytes = .allocate(capacity: capacity)
        self.days = days
        names = TypeNames()
    }

    deinit { bytes.deallocate() }

    /// Forgets what was written.
    mutating func clear() { count = 0 }

    // MARK: A line

    /// Begins a line with its envelope.
    mutating func begin(_ deed: Deed, seq: Int, identity: UInt64) {
        reserve()
        lineStart = count
        put("{\"seq\":")
        number(seq)
        put(",\"id\":\"")
        uuid(at: deed.at, identity)
        put("\",\"type\":\"")
        typeName(deed.type)
        put("\"")
    }

    /// The rest of the envelope, after the child where there is one.
    mutating func told(_ deed: Deed, by recorder: UInt32) {
        put(",\"occurred_on\":\"")
        put(days.text(of: Int(deed.on)), 10)
        put("\",\"recorded_at\":\"")
        instant(deed.at)
        put("\",\"recorded_by\":\"")
        worker(recorder)
        put("\"")
    }

    /// Ends the line.
    mutating func end() { put("}\n") }

    /// Replaces the line in hand by what a lawful erasure leaves of it.
    mutating func erase(seq: Int, by eraser: Int) {
        let leaf = MerkleTree.leafHash(
            Array(UnsafeBufferPointer(start: bytes + lineStart, count: count - lineStart - 1)))
        count = lineStart
        put("{\"seq\":")
        number(seq)
        put(",\"erased_by\":")
        number(eraser)
        put(",\"leaf\":\"")
        for byte in leaf.bytes { hex(UInt64(byte), digits: 2) }
        put("\"}\n")
    }

    // MARK: Fields

    @inline(__always)
    mutating func text(_ key: StaticString, _ value: StaticString) {
        self.key(key)
        put("\"")
        put(value)
        put("\"")
    }

    @inline(__always)
    mutating func flag(_ key: StaticString, _ value: Bool) {
        self.key(key)
        if value { put("true") } else { put("false") }
    }

    mutating func number(_ key: StaticString, _ value: Int) {
        self.key(key)
        number(value)
    }

    /// A number given in tenths, written as short as it is.
    mutating func tenths(_ key: StaticString, _ value: Int) {
        self.key(key)
        number(value / 10)
        if value % 10 > 0 {
            put(".")
            number(value % 10)
        }
    }

    @inline(__always)
    mutating func date(_ key: StaticString, _ day: Int) {
        self.key(key)
        put("\"")
        put(days.text(of: day), 10)
        put("\"")
    }

    mutating func worker(_ key: StaticString, _ worker: UInt32) {
        self.key(key)
        put("\"")
        self.worker(worker)
        put("\"")
    }

    @inline(__always)
    mutating func key(_ key: StaticString) {
        put(",\"")
        put(key)
        put("\":")
    }

    // MARK: Parts

    /// A worker's id: the role's letters and the number.
    mutating func worker(_ worker: UInt32) {
        put(Wording.prefixes[Int(worker >> 24)])
        padded(Int(worker & 0xff_ffff), digits: 4)
    }

    mutating func typeName(_ type: UInt8) {
        let name = names.slots + Int(type) * TypeNames.width
        put(name + 1, Int(name[0]))
    }

    mutating func child(_ who: UInt32) {
        put("EXA-")
        padded(Int(who), digits: 7)
    }

    mutating func instant(_ at: UInt32) {
        put(days.text(of: Int(at / 86_400)), 10)
        let second = Int(at % 86_400)
        put("T")
        padded(second / 3600, digits: 2)
        put(":")
        padded(second / 60 % 60, digits: 2)
        put(":")
        padded(second % 60, digits: 2)
        put("Z")
    }

    /// A UUID of version 7: milliseconds, then bits that no other line has.
    private mutating func uuid(at: UInt32, _ identity: UInt64) {
        let milliseconds = UInt64(at) * 1000 + identity % 1000
        hex(milliseconds >> 16, digits: 8)
        put("-")
        hex(milliseconds & 0xffff, digits: 4)
        put("-7")
        let more = mixed(identity)
        hex(more & 0xfff, digits: 3)
        put("-")
        hex(0x8000 | more >> 12 & 0x3fff, digits: 4)
        put("-")
        hex(identity >> 16, digits: 12)
    }

    @inline(__always)
    mutating func hex(_ number: UInt64, digits: Int) {
        let digitText: StaticString = "0123456789abcdef"
        room(for: digits)
        for place in 0..<digits {
            let digit = Int(number >> UInt64(4 * (digits - 1 - place)) & 15)
            bytes[count + place] = digitText.utf8Start[digit]
        }
        count += digits
    }

    mutating func number(_ value: Int) {
        var digits = 1
        var bound = 10
        while value >= bound {
            digits += 1
            bound *= 10
        }
        padded(value, digits: digits)
    }

    /// A number with noughts in front.
    @inline(__always)
    mutating func padded(_ value: Int, digits: Int) {
        room(for: digits)
        var left = value
        for place in stride(from: digits - 1, through: 0, by: -1) {
            bytes[count + place] = UInt8(truncatingIfNeeded: 48 + left % 10)
            left /= 10
        }
        count += digits
    }

    @inline(__always)
    mutating func put(_ text: StaticString) { put(text.utf8Start, text.utf8CodeUnitCount) }

    @inline(__always)
    mutating func put(_ from: UnsafePointer<UInt8>, _ length: Int) {
        room(for: length)
        (bytes + count).update(from: from, count: length)
        count += length
    }

    @inline(__always)
    private func room(for length: Int) { precondition(count + length <= capacity) }

    private mutating func reserve() {
        guard count + Self.longest > capacity else { return }
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
        larger.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = larger
        capacity *= 2
    }
}

/// The names of the types, each in a slot: its length, then its letters.
private struct TypeNames {
    static let width = 64
    let slots: UnsafeMutablePointer<UInt8>

    /// Never freed: the tool ends with it.
    init() {
        slots = .allocate(capacity: EventType.allCases.count * Self.width)
        for type in EventType.allCases {
            let slot = slots + Int(type.rawValue) * Self.width
            let name = Array(type.name.utf8)
            slot[0] = UInt8(name.count)
            for (place, byte) in name.enumerated() { slot[place + 1] = byte }
        }
    }
}
