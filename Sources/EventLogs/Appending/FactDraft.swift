// What a client asks to have recorded: a fact without the parts that are the appender's to give.

public import CareEvents
public import Dates
public import TextFormats

/// A fact on its way into the log. It becomes an `EventLine` when the appender gives it its `seq`,
/// its `id` and its `recorded_at`.
public struct FactDraft: Sendable {
    /// The type.
    public var type: EventType
    /// The one child it is about, if it is about one.
    public var childID: String?
    /// The day it happened.
    public var occurredOn: CalendarDate
    /// The fields of its type.
    public var payload: [EventLine.Field]
    /// Who recorded it; nil takes the writer's own name.
    public var recordedBy: String?
    /// Where an imported fact came from.
    public var source: String?
    /// The idempotency key of the client.
    public var key: String?
    /// The line of the input that said it, from 1. Refusals name it.
    public var inputLine: Int

    /// A draft of these parts.
    public init(
        type: EventType, childID: String? = nil, occurredOn: CalendarDate,
        payload: [EventLine.Field] = [], recordedBy: String? = nil, source: String? = nil,
        key: String? = nil, inputLine: Int = 1
    ) {
        self.type = type
        self.childID = childID
        self.occurredOn = occurredOn
        self.payload = payload
        self.recordedBy = recordedBy
        self.source = source
        self.key = key
        self.inputLine = inputLine
    }

    /// The value of a field, or nil where the draft does not have it.
    public subscript(key: FieldKey) -> JSONValue? { payload.first { $0.key == key }?.value }

    /// The day in a field, nil where there is none or it is not a day.
    func day(_ key: FieldKey) -> CalendarDate? {
        if case .string(let text) = self[key] { CalendarDate(iso: text) } else { nil }
    }
}

/// Why a line is not taken: a rule, what breaks it, and what to do.
public struct Refusal: Hashable, Sendable {
    /// The line of the input, from 1.
    public let line: Int
    /// The rule: `format` for the grammar and the fields of the type, `key` for a key that is
    /// taken, `C3` for fields and codes that the vocabulary does not have, `J1` to `J6` for the
    /// journey.
    public let rule: String
    /// What is wrong, as a phrase.
    public let what: String
    /// What to do about it, as a phrase.
    public let remedy: String

    /// A refusal of these parts.
    public init(line: Int, rule: String, what: String, remedy: String) {
        self.line = line
        self.rule = rule
        self.what = what
        self.remedy = remedy
    }

    /// The refusal of a line of the input that no reader could take once it were written.
    init(of fault: LineFault, line: Int) {
        self.init(
            line: line, rule: Refusal.format, what: fault.problem.what,
            remedy: fault.problem.remedy)
    }

    /// The grammar of a line and the fields of its type.
    static let format = "format"
    /// Fields and codes that readers keep and an append refuses.
    static let vocabulary = "C3"
    /// An idempotency key that stands for other facts.
    static let key = "key"
}
