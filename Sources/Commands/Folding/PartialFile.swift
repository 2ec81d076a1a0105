// A partial answer as a file: lines of JSON, sorted, with a checksum at the end.

import Dates
import Evidence
import Projections
import Tables
import TextFormats

/// What `fold` writes and `merge` reads: which question was asked, and what parts of some ledgers
/// answer. The same parts are the same bytes, in whatever order they were put together.
struct PartialFile: Sendable {
    /// The version of the format.
    static let version = 2

    /// The version of the program that folded it: another may count otherwise.
    var program = Program.version
    /// The words that ask the question: those of `statistics`, or the name of another command and
    /// its words.
    var asked: [String]
    /// The ledgers, by their names.
    var ledgers: [FoldedLedger]
}

/// What some shards of one ledger answer.
struct FoldedLedger: Sendable {
    /// What is the same in every shard of the ledger.
    struct Identity: Hashable, Sendable {
        /// The name.
        let name: String
        /// The origin of its checkpoints.
        let origin: String
        /// How many lines it has.
        let size: Int
        /// The Merkle root over them.
        let root: Digest
        /// When the last known line was recorded, nil where none was known.
        let last: Instant?
        /// How many shards there are.
        let shards: Int
    }

    let identity: Identity
    /// Which of the shards were folded, in order.
    var folded: [Int]
    /// The lines that the answer is laid out with, in order: those of no child of shard 1, and what
    /// others have to tell.
    var lines: [KeptLine] = []
    /// What the shards answer.
    var answer = PartialAnswer()
    /// By the place of the list in the question, the rows of the shards in order.
    var lists: [Int: [PlacedRow]] = [:]
}

/// A line as it stands in the ledger.
struct KeptLine: Hashable, Sendable {
    /// Its number.
    let number: Int
    /// Its bytes without the line feed.
    let bytes: [UInt8]
}

extension PartialFile {
    /// The bytes of the file.
    var written: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("careledger_partial", Self.version)
            writer.member("program", program)
            writer.key("asked")
            writer.beginList()
            for word in asked { writer.string(word) }
            writer.endList()
        }
        for ledger in ledgers { ledger.write(to: &writer) }
        let sum = SHA256.hash(writer.bytes)
        writer.object { $0.member("sha256", sum.hex) }
        return writer.bytes
    }
}

extension FoldedLedger {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("ledger", identity.name)
            writer.member("origin", identity.origin)
            writer.member("size", identity.size)
            writer.member("root", identity.root.hex)
            if let last = identity.last { writer.member("last", last.description) }
            writer.member("shards", identity.shards)
            writer.key("folded")
            writer.beginList()
            for shard in folded { writer.number(shard) }
            writer.endList()
        }
        for line in lines {
            writer.verbatim(line.bytes)
            writer.endLine()
        }
        for (question, answers) in answer.settled.sorted(by: { $0.key < $1.key }) {
            writer.object { writer in
                writer.member("q", question)
                writer.key("rows")
                writer.beginList()
                for answer in answers { Self.write(answer, to: &writer) }
                writer.endList()
            }
        }
        for (key, counts) in answer.sums.sorted {
            writer.object { writer in
                writer.member("q", key.question)
                writer.key("at")
                writer.beginList()
                for word in key.words {
                    switch word {
                    case .number(let number): writer.number(number)
                    case .text(let text): writer.string(String(decoding: text, as: UTF8.self))
                    }
                }
                writer.endList()
                writer.member("n", counts.above)
                writer.member("of", counts.below)
            }
        }
        for (place, rows) in lists.sorted(by: { $0.key < $1.key }) {
            for row in rows { row.write(ofList: place, to: &writer) }
        }
    }

    private static func write(_ answer: Answer, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("measure", answer.measure.rawValue)
        writer.key("dimensions")
        writer.beginList()
        for (key, value) in answer.dimensions {
            writer.string(key)
            writer.string(value)
        }
        writer.endList()
        let days = [
            ("from", answer.span?.from), ("to", answer.span?.to), ("at", answer.at),
        ]
        for case (let key, let day?) in days { writer.member(key, day.description) }
        let values = [
            ("value", answer.value), ("numerator", answer.numerator),
            ("denominator", answer.denominator),
        ]
        for case (let key, let value?) in values {
            writer.key(key)
            writer.beginList()
            writer.number(Int(value.units))
            writer.number(value.decimals)
            writer.endList()
        }
        writer.endObject()
    }
}

extension JSONWriter {
    /// A line that is an object.
    fileprivate mutating func object(_ members: (inout JSONWriter) -> Void) {
        beginObject()
        members(&self)
        endObject()
        endLine()
    }

    fileprivate mutating func member(_ key: String, _ text: String) {
        self.key(key)
        string(text)
    }

    fileprivate mutating func member(_ key: String, _ number: Int) {
        self.key(key)
        self.number(number)
    }
}
