// A line read whole, by every rule of the format: slow, obvious, and judge of the fast scanner.

import CareEvents
import Dates
import Evidence
import TextFormats

/// Reads one line of the log into values, or says what is wrong with it and where.
public enum LineReading {
    /// The line, an event or an erased stub. `bytes` are those of the line without its line feed.
    public static func read(_ bytes: [UInt8]) throws(LineFault) -> LogLine {
        let object: JSONObject
        do {
            object = try JSONReader.readObject(bytes)
        } catch {
            throw LineFault(
                .json(error.kind), at: error.offset..<(error.offset + max(error.length, 1)))
        }
        if object.member("erased_by") != nil, object.member("type") == nil {
            return .stub(try stub(object, bytes))
        }
        return .event(try event(object, lineLength: bytes.count))
    }

    /// The stub, if the line is exactly the bytes of one.
    private static func stub(_ object: JSONObject, _ bytes: [UInt8]) throws(LineFault) -> ErasedStub
    {
        if case .number(let seq)? = object["seq"], case .number(let by)? = object["erased_by"],
            case .string(let leaf)? = object["leaf"], let seq = seq.wholeNumber,
            let by = by.wholeNumber, let digest = Digest(hex: leaf)
        {
            let stub = ErasedStub(seq: Int(seq), erasedBy: Int(by), leaf: digest)
            if stub.bytes == bytes { return stub }
        }
        throw LineFault(.notAStub, at: 0..<bytes.count)
    }

    /// The event, with its fields told from those the vocabulary does not have.
    private static func event(
        _ object: JSONObject, lineLength: Int
    ) throws(LineFault) -> EventLine {
        let reader = EnvelopeReader(object: object, lineLength: lineLength)
        let seq = try reader.seq()
        let id = try reader.id()
        let declaration = try reader.declaration()
        let childID = try reader.optionalText("child_id")
        if declaration.subject == .oneChild, childID == nil {
            throw LineFault(.missingChild(type: declaration.name), at: reader.end)
        }
        var line = EventLine(
            seq: seq, id: id, type: declaration.type, childID: childID,
            occurredOn: try reader.day("occurred_on"), recordedAt: try reader.recordedAt(),
            recordedBy: try reader.recordedBy(), payload: [])
        line.source = try reader.optionalText("source")
        line.key = try reader.optionalText("key")
        (line.payload, line.unknowns) = try payload(of: object, as: declaration)
        if childID != nil,
            declaration.subject == .noChild || declaration.subject == .severalChildren
        {
            // Kept, and a finding: an event of no single child that names one.
            object.member("child_id").map { line.unknowns.append($0) }
            line.childID = nil
        }
        for field in declaration.fields where field.isRequired && line[field.key] == nil {
            throw LineFault(
                .missingField(field.key.name, type: declaration.name), at: reader.end)
        }
        return line
    }

    private static let envelope: Set<String> = [
        "seq", "id", "type", "v", "child_id", "occurred_on", "recorded_at", "recorded_by",
        "source", "key",
    ]

    private static func payload(
        of object: JSONObject, as declaration: EventDeclaration
    ) throws(LineFault) -> ([EventLine.Field], [JSONObject.Member]) {
        var fields: [EventLine.Field] = []
        var unknowns: [JSONObject.Member] = []
        for member in object.members where !envelope.contains(member.key) {
            guard let key = FieldKey(name: member.key) else {
                unknowns.append(member)
                continue
            }
            try FieldShapes.check(member.value, of: key, at: member.valueRange)
            if declaration.place(of: key) != nil {
                fields.append(EventLine.Field(key, member.value, range: member.valueRange))
            } else {
                unknowns.append(member)
            }
        }
        return (fields, unknowns)
    }
}
