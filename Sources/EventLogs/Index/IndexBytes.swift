// Numbers as the index writes them: little-endian words and short forms, and a check over bytes.

/// Bytes of an index file being written.
struct IndexWriter {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func add(_ more: some Sequence<UInt8>) { bytes += more }

    /// A number of 32 bits, the lowest byte first.
    mutating func add32(_ number: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    /// A number of 64 bits, the lowest byte first.
    mutating func add64(_ number: UInt64) {
        add32(UInt32(truncatingIfNeeded: number))
        add32(UInt32(truncatingIfNeeded: number >> 32))
    }

    /// A number in sevens of bits, the lowest first; each byte but the last has its top bit set.
    mutating func addShort(_ number: Int) {
        var rest = UInt64(number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// The check over the bytes from a place on.
    func check(from place: Int) -> UInt32 { IndexCheck.of(bytes[place...]) }
}

/// Bytes of an index file being read; nil where they end too soon.
struct IndexReader {
    let bytes: ArraySlice<UInt8>
    private(set) var place: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    var isAtEnd: Bool { place == bytes.endIndex }

    mutating func take32() -> UInt32? {
        guard bytes.endIndex - place >= 4 else { return nil }
        var number: UInt32 = 0
        for offset in 0..<4 { number |= UInt32(bytes[place + offset]) << UInt32(offset * 8) }
        place += 4
        return number
    }

    mutating func takeShort() -> Int? {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.endIndex, shift < 42 {
            let byte = bytes[place]
            place += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return Int(number) }
            shift += 7
        }
        return nil
    }
}

/// The check that tells bytes that were written from others (FNV-1a, 32 bits).
enum IndexCheck {
    static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash
    }
}
