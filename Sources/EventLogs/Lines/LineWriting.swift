// A line as bytes: keys in the order of the format, without blanks. The inverse is `LineReading`.

import CareEvents
import Dates
import Evidence
import TextFormats

extension EventLine {
    /// The bytes of the line, without its line feed.
    ///
    /// Envelope first, then the payload in the order of the vocabulary, `source`, `key`.
    public var bytes: [UInt8] {
        var writer = JSONWriter(reserving: 320)
        writer.beginObject()
        writer.key("seq")
        writer.number(seq)
        writeText("id", id, to: &writer)
        writeText("type", type.name, to: &writer)
        if let childID { writeText("child_id", childID, to: &writer) }
        writeText("occurred_on", occurredOn.description, to: &writer)
        writeText("recorded_at", recordedAt.description, to: &writer)
        writeText("recorded_by", recordedBy, to: &writer)
        writeFacts(to: &writer)
        if let key { writeText("key", key, to: &writer) }
        writer.endObject()
        return writer.bytes
    }

    private func writeFacts(to writer: inout JSONWriter) {
        for declaration in type.declaration.fields {
            guard let value = self[declaration.key] else { continue }
            writer.key(declaration.key.name)
            writer.value(value)
        }
        for member in unknowns {
            writer.key(member.key)
            writer.value(member.value)
        }
        if let source { writeText("source", source, to: &writer) }
    }

    private func writeText(_ key: String, _ text: String, to writer: inout JSONWriter) {
        writer.key(key)
        writer.string(text)
    }
}

extension ErasedStub {
    /// The bytes of the stub, without its line feed: exactly these, or the line is damage.
    public var bytes: [UInt8] {
        var writer = JSONWriter(reserving: 112)
        writer.beginObject()
        writer.key("seq")
        writer.number(seq)
        writer.key("erased_by")
        writer.number(erasedBy)
        writer.key("leaf")
        writer.string(leaf.hex)
        writer.endObject()
        return writer.bytes
    }
}
