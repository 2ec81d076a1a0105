// Objects and lists within a line, judged without being kept.

import TextFormats

/// More keys than this in one object are left to the general reader.
private let mostKeys = 24

extension PlainBytes {
    /// Passes a list of texts.
    mutating func passTexts() -> Bool {
        guard take(UInt8(ascii: "[")) else { return false }
        if take(UInt8(ascii: "]")) { return true }
        while true {
            guard take(UInt8(ascii: "\"")), passText() else { return false }
            if take(UInt8(ascii: ",")) { continue }
            return take(UInt8(ascii: "]"))
        }
    }

    /// Passes an object whose keys are plain and all different.
    mutating func passObject(depth: Int) -> Bool {
        guard depth <= JSONReader.depthLimit, take(UInt8(ascii: "{")) else { return false }
        if take(UInt8(ascii: "}")) { return true }
        var names: [UInt64] = []
        while true {
            guard take(UInt8(ascii: "\"")), let name = takeKey(), !names.contains(name),
                names.count < mostKeys, take(UInt8(ascii: ":")), passValue(depth: depth)
            else { return false }
            names.append(name)
            if take(UInt8(ascii: ",")) { continue }
            return take(UInt8(ascii: "}"))
        }
    }

    /// Passes a key, `[a-z][a-z0-9_]*`, and its closing quote, and answers its mark.
    private mutating func takeKey() -> UInt64? {
        let start = self
        while true {
            switch byte() {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): skip(1)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                guard offset(from: start.here) > 0 else { return nil }
                skip(1)
            case UInt8(ascii: "\""):
                let count = offset(from: start.here)
                guard count > 0 else { return nil }
                skip(1)
                return start.mark(ofText: count)
            default: return nil
            }
        }
    }

    private mutating func passValue(depth: Int) -> Bool {
        switch byte() {
        case UInt8(ascii: "\""):
            skip(1)
            return passText()
        case UInt8(ascii: "{"): return passObject(depth: depth + 1)
        case UInt8(ascii: "["): return passList(depth: depth + 1)
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return passFlag()
        default: return passNumber(wholeOnly: false)
        }
    }

    private mutating func passList(depth: Int) -> Bool {
        guard depth <= JSONReader.depthLimit, take(UInt8(ascii: "[")) else { return false }
        if take(UInt8(ascii: "]")) { return true }
        while true {
            guard passValue(depth: depth) else { return false }
            if take(UInt8(ascii: ",")) { continue }
            return take(UInt8(ascii: "]"))
        }
    }
}
