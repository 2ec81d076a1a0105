// The file `shard` of a shard: which of how many it is, and what the whole ledger was.

public import Dates
public import Evidence
import TextFormats

/// What a shard remembers of the ledger that it was dealt out of, so that an answer about all of
/// its shards is stamped and dated as one about the ledger.
public struct ShardNote: Hashable, Sendable {
    /// The name of the file in the directory of a shard.
    public static let name = "shard"
    /// The version of the file's format.
    static let version = 1

    /// Which of the shards it is, from 1 on.
    public let number: Int
    /// How many shards there are.
    public let count: Int
    /// The name of the ledger.
    public let ledger: String
    /// How many lines the ledger has.
    public let size: Int
    /// The Merkle root over them.
    public let root: Digest
    /// When the last of them was recorded.
    public let last: Instant
    /// How many lines the shard has.
    public let lines: Int
    /// How many bytes they come to.
    public let bytes: Int
    /// Children of this shard whom none of its lines shows to be so: only lines of several, or
    /// corrections, name them.
    public let children: [String]
    /// For each London day on which a line of the ledger was recorded, the instant of the first.
    public let days: [Instant]

    /// The origin of the ledger's checkpoints, `careledger/kirklees`; empty for a name that has
    /// none.
    public var origin: String { CheckpointOrigin.of(ledger: ledger) ?? "" }

    /// When the last line of the ledger that was known at an instant was recorded, as far as its
    /// London day goes; nil where none was.
    public func lastKnown(at instant: Instant?) -> Instant? {
        guard let instant else { return last }
        return last <= instant ? last : days.last { $0 <= instant }
    }

    /// The bytes of the file: one line of JSON.
    public var written: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("careledger_shard")
        writer.number(Self.version)
        for (key, value) in [("shard", number), ("of", count)] {
            writer.key(key)
            writer.number(value)
        }
        for (key, text) in [("ledger", ledger), ("origin", origin)] {
            writer.key(key)
            writer.string(text)
        }
        writer.key("size")
        writer.number(size)
        for (key, text) in [("root", root.hex), ("last", last.description)] {
            writer.key(key)
            writer.string(text)
        }
        for (key, value) in [("lines", lines), ("bytes", bytes)] {
            writer.key(key)
            writer.number(value)
        }
        writer.key("children")
        writer.beginList()
        for child in children { writer.string(child) }
        writer.endList()
        writer.key("days")
        writer.beginList()
        for day in days { writer.number(Int(day.seconds)) }
        writer.endList()
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }
}

extension ShardNote {
    /// Reads the file, exactly as `written` writes it; nil for anything else.
    init?(_ bytes: [UInt8]) {
        guard bytes.last == 0x0A,
            case .object(let object)? = try? JSONReader.readValue(bytes.dropLast()),
            object.whole("careledger_shard") == Self.version,
            let number = object.whole("shard"), let count = object.whole("of"),
            (1...max(count, 1)).contains(number),
            let ledger = object.text("ledger"), let size = object.whole("size"),
            let root = object.text("root").flatMap({ Digest(hex: $0) }),
            let last = object.text("last").flatMap({ Instant(iso: $0) }),
            let lines = object.whole("lines"), let byteCount = object.whole("bytes"),
            case .list(let children)? = object["children"], case .list(let days)? = object["days"]
        else { return nil }
        self.init(
            number: number, count: count, ledger: ledger, size: size, root: root, last: last,
            lines: lines, bytes: byteCount,
            children: children.compactMap { if case .string(let id) = $0 { id } else { nil } },
            days: days.compactMap { day in
                guard case .number(let seconds) = day else { return nil }
                return seconds.wholeNumber.map { Instant(seconds: $0) }
            })
        // What was left out above, or is there besides, shows here.
        guard written == bytes else { return nil }
    }
}

extension JSONObject {
    fileprivate func whole(_ key: String) -> Int? {
        guard case .number(let number)? = self[key] else { return nil }
        return number.wholeNumber.map { Int($0) }
    }

    fileprivate func text(_ key: String) -> String? {
        if case .string(let text)? = self[key] { text } else { nil }
    }
}
