// A fact as the one line of JSON it becomes: the envelope, then the vocabulary's fields in order.

import CareEvents
import Dates
import TextFormats

/// Writes lines.
struct LineText {
    private var keys: [String: [String]] = [:]

    init() {
        for declaration in Vocabulary.declarations {
            keys[declaration.name] = declaration.fields.map(\.key.name)
        }
    }

    /// The bytes of a line, without its line feed. A field that the type does not have stops the
    /// tool: it is a mistake of a builder.
    func line(of fact: Fact, id: String) -> [UInt8] {
        var writer = JSONWriter(reserving: 400)
        writer.beginObject()
        writer.key("seq")
        writer.number(fact.sequence)
        func text(_ key: String, _ value: String) {
            writer.key(key)
            writer.string(value)
        }
        text("id", id)
        text("type", fact.type)
        if let child = fact.child { text("child_id", child.id) }
        text("occurred_on", fact.on.iso)
        text("recorded_at", Instant(seconds: Int64(fact.recordedAt)).description)
        text("recorded_by", fact.by)
        var written = 0
        for key in keys[fact.type] ?? [] {
            guard let value = fact.fields[key] else { continue }
            writer.key(key)
            Self.write(value, to: &writer)
            written += 1
        }
        require(written == fact.fields.count, "a field of \(fact.type) is not in the vocabulary")
        if let source = fact.source { text("source", source) }
        writer.endObject()
        return writer.bytes
    }

    private static func write(_ value: FieldValue, to writer: inout JSONWriter) {
        switch value {
        case .text(let text): writer.string(text)
        case .whole(let number): writer.number(number)
        case .thousandths(let number): writer.number(Thousandths(thousandths: Int64(number)))
        case .flag(let flag): writer.bool(flag)
        case .list(let items):
            writer.beginList()
            for item in items { writer.string(item) }
            writer.endList()
        case .objects(let items):
            writer.beginList()
            for item in items { write(item, to: &writer) }
            writer.endList()
        case .object(let pairs):
            writer.beginObject()
            for (key, value) in pairs {
                writer.key(key)
                write(value, to: &writer)
            }
            writer.endObject()
        case .place(let fact): writer.number(fact.sequence)
        }
    }
}
