// Lines of an import but for their numbers and ids: what threads write side by side.

public import CareEvents
public import Dates
public import TextFormats

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

    /// Adds a line about a child, with what `value` says of each field of its type.
    public mutating func add(
        _ type: EventType, child: String, on day: CalendarDate, source: LineSource? = nil,
        _ value: (FieldKey) -> JSONValue?
    ) {
        if ends.isEmpty { bytes.reserveCapacity(Self.room) }
        let number = Int(type.rawValue)
        bytes += writing.types[number].beforeChild
        put(child)
        bytes += writing.beforeDay
        day.appendISO(to: &bytes)
        bytes += writing.recorded
        for place in writing.types[number].fields.indices {
            guard let value = value(writing.types[number].fields[place].key) else { continue }
            bytes += writing.types[number].fields[place].name
            add(value)
        }
        if let source {
            bytes += source.beforeLine.bytes
            put(String(source.line))
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "}"))
        ends.append(bytes.count)
    }

    /// Room for the lines of some sixty children, so that they are not moved again and again.
    private static let room = 1 << 18

    /// Texts here are mostly short.
    private mutating func put(_ text: String) {
        let text = text.utf8Span.span
        for place in text.indices { bytes.append(text[place]) }
    }

    private mutating func add(_ value: JSONValue) {
        switch value {
        case .string(let text): add(text)
        case .bool(let yes): put(yes ? "true" : "false")
        case .number, .list, .object:
            var writer = JSONWriter()
            writer.value(value)
            bytes += writer.bytes
        }
    }

    private mutating func add(_ text: String) {
        let start = bytes.count
        let span = text.utf8Span.span
        bytes.append(UInt8(ascii: "\""))
        for place in span.indices {
            let byte = span[place]
            guard byte >= 0x20, byte != 0x22, byte != 0x5C else {
                bytes.removeLast(bytes.count - start)
                var writer = JSONWriter()
                writer.string(text)
                bytes += writer.bytes
                return
            }
            bytes.append(byte)
        }
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
