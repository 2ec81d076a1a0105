// Objects within a line, passed over and judged without making values of them.

import CareEvents

/// Objects and lists within each other, the line's own object being the first.
private let deepest = 8
/// More keys than this are left to the general reader, which looks for repeats in another way.
private let mostKeys = 48

extension LineScanner {
    /// The object that stands here, kept as its bytes; nil for one the general reader must judge.
    func takeObject(_ cursor: inout ByteCursor, _ record: inout RecordedEvents) -> Int32? {
        let start = cursor
        guard passObject(&cursor, depth: 2) else { return nil }
        let place = record.lists.count
        let length = cursor.offset - start.offset
        record.lists.append(UInt32(record.objects.count))
        record.lists.append(UInt32(length))
        start.withBytes(length) { bytes in
            for index in bytes.indices { record.objects.append(bytes[index]) }
        }
        return Int32(place)
    }

    private func passObject(_ cursor: inout ByteCursor, depth: Int) -> Bool {
        guard depth <= deepest, cursor.take(UInt8(ascii: "{")) else { return false }
        if cursor.take(UInt8(ascii: "}")) { return true }
        var names: [NameWords] = []
        while true {
            guard cursor.take(UInt8(ascii: "\"")), let text = cursor.takePlainText(),
                let name = text.name, text.withBytes(isKey), !names.contains(name),
                names.count < mostKeys, cursor.take(UInt8(ascii: ":")),
                passValue(&cursor, depth: depth)
            else { return false }
            names.append(name)
            if cursor.take(UInt8(ascii: ",")) { continue }
            return cursor.take(UInt8(ascii: "}"))
        }
    }

    private func passList(_ cursor: inout ByteCursor, depth: Int) -> Bool {
        guard depth <= deepest, cursor.take(UInt8(ascii: "[")) else { return false }
        if cursor.take(UInt8(ascii: "]")) { return true }
        while true {
            guard passValue(&cursor, depth: depth) else { return false }
            if cursor.take(UInt8(ascii: ",")) { continue }
            return cursor.take(UInt8(ascii: "]"))
        }
    }

    private func passValue(_ cursor: inout ByteCursor, depth: Int) -> Bool {
        switch cursor.byte {
        case UInt8(ascii: "\""):
            cursor.skip(1)
            return takeAnyText(&cursor)
        case UInt8(ascii: "{"): return passObject(&cursor, depth: depth + 1)
        case UInt8(ascii: "["): return passList(&cursor, depth: depth + 1)
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return takeFlag(&cursor) != nil
        default: return takeNumber(&cursor) != nil
        }
    }

    /// `[a-z][a-z0-9_]*`, as keys are spelt at every depth.
    private func isKey(_ name: Span<UInt8>) -> Bool {
        guard name.count > 0 else { return false }
        for index in name.indices {
            switch name[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                if index == 0 { return false }
            default: return false
            }
        }
        return true
    }
}
