// Remedies for the lines of one record: a fact recorded, amended, withdrawn.

public import CareEvents
public import Dates

/// Makes the remedies of one record, where lines have places and the log has numbers for them.
public struct RemedyMaking {
    private let known: KnownFacts

    /// For the lines of a record.
    public init(_ known: KnownFacts) { self.known = known }

    /// A fact that should not be there.
    public func withdraw(_ seq: Int32, _ reason: CorrectionReason = .dataEntry) -> Remedy {
        .withdraw(number(seq), reason)
    }

    /// A field said right.
    public func amend(_ seq: Int32, _ key: FieldKey, _ value: String) -> Remedy {
        amend(seq, key, [value])
    }

    /// A list said right.
    func amend(_ seq: Int32, _ key: FieldKey, _ values: [String]) -> Remedy {
        .amend(number(seq), values.map { Remedy.Saying(key: key, value: $0) })
    }

    /// The day said right.
    public func move(_ seq: Int32, to day: CalendarDate) -> Remedy {
        amend(seq, .occurredOn, "\(day)")
    }

    /// A field that should not have been there.
    public func unset(_ seq: Int32, _ key: FieldKey) -> Remedy { .unset(number(seq), key) }

    /// A fact that is missing.
    public func record(
        _ type: EventType, of child: ChildNumber = .none, on day: CalendarDate,
        _ fields: [(key: FieldKey, value: String)] = []
    ) -> Remedy {
        .record(
            type, child: child == .none ? nil : known.id(of: child), on: day,
            fields.map { Remedy.Saying(key: $0.key, value: $0.value) })
    }

    private func number(_ seq: Int32) -> Int {
        known.record.recorded.lineNumber(at: Int(seq))
    }
}
