// Random numbers that are the same on every run, and random values made of them.

import TextFormats

/// SplitMix64, a well-known small generator: the same seed, the same numbers.
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Text of every awkward kind but U+0000.
    mutating func text(upTo length: Int = 12) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x20...0x7E, 0x01...0x1F, 0x22...0x2F, 0x5C...0x5C, 0x7F...0xFF,
            0x300...0x36F, 0x2000...0x2070, 0xE000...0xFFFF, 0x1_0000...0x10_FFFF,
        ]
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            let range = ranges.randomElement(using: &self) ?? 0x41...0x5A
            let value = UInt32.random(in: range, using: &self)
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    /// A key of the subset.
    mutating func key() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let others = letters + Array("0123456789_")
        var key = String(letters.randomElement(using: &self) ?? "a")
        for _ in 0..<Int.random(in: 0...5, using: &self) {
            key.append(others.randomElement(using: &self) ?? "_")
        }
        return key
    }

    mutating func number() -> Thousandths {
        let value = Int64.random(in: Thousandths.least...Thousandths.greatest, using: &self)
        return Thousandths(thousandths: value >> Int64.random(in: 0..<60, using: &self))
    }

    /// A value that nests at most `depth` deep.
    mutating func value(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 5 : 3), using: &self) {
        case 0: return .string(text())
        case 1: return .number(number())
        case 2: return .bool(Bool.random(using: &self))
        case 3:
            let count = Int.random(in: 0...4, using: &self)
            return .list((0..<count).map { _ in value(depth: depth - 1) })
        default: return .object(object(depth: depth))
        }
    }

    /// An object that nests at most `depth` deep, itself included.
    mutating func object(depth: Int) -> JSONObject {
        var members: [JSONObject.Member] = []
        for _ in 0..<Int.random(in: 0...4, using: &self) {
            let key = key()
            guard !members.contains(where: { $0.key == key }) else { continue }
            members.append(JSONObject.Member(key: key, value: value(depth: depth - 1)))
        }
        return JSONObject(members)
    }
}
