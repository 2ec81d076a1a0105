// One line of the log, taken apart: the envelope and the payload, as values.

public import CareEvents
public import Dates
public import Evidence
public import TextFormats

/// What a line says, whole: the form in which lines are written, compared and shown.
///
/// Replaying does not build these; it reads lines straight into `RecordedEvents`.
public struct EventLine: Sendable {
    /// The position in the log.
    public var seq: Int
    /// The UUIDv7 that the appender minted.
    public var id: String
    /// The type.
    public var type: EventType
    /// The one child it is about, if it is about one.
    public var childID: String?
    /// The day it happened.
    public var occurredOn: CalendarDate
    /// When the ledger learnt it.
    public var recordedAt: Instant
    /// Who recorded it.
    public var recordedBy: String
    /// The fields of its type that it has, in the order of the vocabulary.
    public var payload: [Field]
    /// The fields that the vocabulary does not know, as they stood.
    public var unknowns: [JSONObject.Member]
    /// Where an imported fact came from.
    public var source: String?
    /// The idempotency key of the client.
    public var key: String?

    /// A payload field with its value and its place in the line.
    public struct Field: Sendable {
        /// The key.
        public let key: FieldKey
        /// The value.
        public let value: JSONValue
        /// The bytes of the value in the line.
        public let range: Range<Int>

        /// A field of these parts.
        public init(_ key: FieldKey, _ value: JSONValue, range: Range<Int> = 0..<0) {
            self.key = key
            self.value = value
            self.range = range
        }
    }

    /// A line of these parts.
    public init(
        seq: Int, id: String, type: EventType, childID: String?, occurredOn: CalendarDate,
        recordedAt: Instant, recordedBy: String, payload: [Field],
        unknowns: [JSONObject.Member] = [], source: String? = nil, key: String? = nil
    ) {
        self.seq = seq
        self.id = id
        self.type = type
        self.childID = childID
        self.occurredOn = occurredOn
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.payload = payload
        self.unknowns = unknowns
        self.source = source
        self.key = key
    }

    /// The value of a field, or nil where the line does not have it.
    public subscript(key: FieldKey) -> JSONValue? { payload.first { $0.key == key }?.value }

    /// The text of a field, or nil where the line does not have it.
    public func text(_ key: FieldKey) -> String? {
        if case .string(let text) = self[key] { text } else { nil }
    }

    /// The whole number of a field, or nil where the line does not have it.
    public func wholeNumber(_ key: FieldKey) -> Int? {
        if case .number(let number) = self[key] { number.wholeNumber.map(Int.init) } else { nil }
    }

    /// The texts of a list, empty where the line does not have it.
    public func texts(_ key: FieldKey) -> [String] {
        guard case .list(let values) = self[key] else { return [] }
        return values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    /// The `seq` of the line that a correction puts right, nil for a line that is none.
    public var correctedSeq: Int? { type.correcting.flatMap { wholeNumber($0) } }
}

/// What is left of a line after lawful erasure: three keys, the third the hash of the leaf it was.
public struct ErasedStub: Hashable, Sendable {
    /// The position in the log.
    public let seq: Int
    /// The `event_erased` that authorises it.
    public let erasedBy: Int
    /// The hash of the line that stood here.
    public let leaf: Digest

    /// A stub of these parts.
    public init(seq: Int, erasedBy: Int, leaf: Digest) {
        self.seq = seq
        self.erasedBy = erasedBy
        self.leaf = leaf
    }
}

/// A line of either kind.
public enum LogLine: Sendable {
    /// An event.
    case event(EventLine)
    /// What is left of one.
    case stub(ErasedStub)

    /// The position in the log.
    public var seq: Int {
        switch self {
        case .event(let line): line.seq
        case .stub(let stub): stub.seq
        }
    }
}
