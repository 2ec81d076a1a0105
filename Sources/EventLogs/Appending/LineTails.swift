// Lines of an import but for their numbers and ids: what threads write side by side.

public import CareEvents
public import Dates
import TextFormats

/// Lines from their type on, end to end. Their numbers and ids come when it is known how many stand
/// before them.
///
/// What they say must be as `DraftChecks` asks: shapes, codes, ids. The lines are read back before
/// they are written, and what a reader would not take is refused.
public struct LineTails: Sendable {
    /// The tails, end to end.
    private(set) var bytes: [UInt8] = []
    /// Where each ends.
    private(set) var ends: [Int] = []
    let writing: TailWriting

    /// No lines yet.
    public init(_ writing: TailWriting) { self.writing = writing }

    /// How many lines there are.
    public var count: Int { ends.count }

    /// Adds a line about a child.
    public mutating func add(
        _ type: EventType, child: String, on day: CalendarDate, _ payload: [EventLine.Field],
        source: LineSource? = nil
    ) {
        let words = writing.types[Int(type.rawValue)]
        bytes += words.beforeChild
        bytes += child.utf8
        bytes += writing.beforeDay
        day.appendISO(to: &bytes)
        bytes += writing.recorded
        for field in words.fields {
            guard let place = payload.firstIndex(where: { $0.key == field.key }) else { continue }
            bytes += field.name
            add(payload[place].value)
        }
        if let source {
            bytes += source.beforeLine.bytes
            bytes += String(source.line).utf8
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "}"))
        ends.append(bytes.count)
    }

    private mutating func add(_ value: JSONValue) {
        switch value {
        case .string(let text): add(text)
        case .bool(let yes): bytes += (yes ? "true" : "false").utf8
        case .number, .list, .object:
            var writer = JSONWriter()
            writer.value(value)
            bytes += writer.bytes
        }
    }

    private mutating func add(_ text: String) {
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) else {
            var writer = JSONWriter()
            writer.string(text)
            bytes += writer.bytes
            return
        }
        bytes.append(UInt8(ascii: "\""))
        bytes += text.utf8
        bytes.append(UInt8(ascii: "\""))
    }
}

/// What the lines of an import have alike, as bytes: made once.
public struct TailWriting: Sendable {
    struct Words: Sendable {
        /// `,"type":"…","child_id":"`
        let beforeChild: [UInt8]
        /// The keys in the order of writing, each with `,"key":`.
        let fields: [(key: FieldKey, name: [UInt8])]
    }

    let types: [Words]
    let beforeDay = Array("\",\"occurred_on\":\"".utf8)
    /// `","recorded_at":"…","recorded_by":"…"`
    let recorded: [UInt8]
    let recordedAt: Instant

    init(recordedAt: Instant, recordedBy: String) {
        self.recordedAt = recordedAt
        types = Vocabulary.declarations.map { declaration in
            Words(
                beforeChild: Array(",\"type\":\"\(declaration.name)\",\"child_id\":\"".utf8),
                fields: declaration.fields.map { ($0.key, Array(",\"\($0.key.name)\":".utf8)) })
        }
        var writer = JSONWriter()
        writer.string(recordedBy)
        let before = "\",\"recorded_at\":\"\(recordedAt)\",\"recorded_by\":"
        recorded = Array(before.utf8) + writer.bytes
    }
}

/// Where an imported line comes from: a file, and the line in it.
public struct LineSource: Sendable {
    let beforeLine: SourceFile
    let line: Int

    /// A line of a file.
    public init(_ file: SourceFile, line: Int) {
        beforeLine = file
        self.line = line
    }
}

/// What stands before the number of a line in `source`, as a line of the log has it.
public struct SourceFile: Sendable {
    let bytes: [UInt8]

    /// A file, by a text that the number of a line follows.
    public init(_ text: String) {
        var writer = JSONWriter()
        writer.string(text)
        bytes = Array(",\"source\":".utf8) + writer.bytes.dropLast()
    }
}
