// The commands that remedies are made of: a fact recorded, amended, withdrawn.

import CareEvents
import Dates

/// Spells the commands for one record.
struct RemedyCommands {
    let known: KnownFacts

    /// A fact that should not be there.
    func withdraw(_ seq: Int32, _ reason: CorrectionReason = .dataEntry) -> Remedy {
        Remedy(["withdraw", number(seq), "--reason", reason.rawValue])
    }

    /// A field said right.
    func amend(_ seq: Int32, _ key: FieldKey, _ value: String) -> Remedy {
        amend(seq, key, [value])
    }

    /// A list said right.
    func amend(_ seq: Int32, _ key: FieldKey, _ values: [String]) -> Remedy {
        let set = values.flatMap { ["--set", "\(key.name)=\($0)"] }
        return Remedy(["amend", number(seq)] + set + Self.dataEntry)
    }

    /// The day said right.
    func move(_ seq: Int32, to day: CalendarDate) -> Remedy {
        amend(seq, .occurredOn, "\(day)")
    }

    /// A field that should not have been there.
    func unset(_ seq: Int32, _ key: FieldKey) -> Remedy {
        Remedy(["amend", number(seq), "--unset", key.name] + Self.dataEntry)
    }

    /// A fact that is missing.
    func record(
        _ type: EventType, of child: ChildNumber = .none, on day: CalendarDate,
        _ fields: [(key: FieldKey, value: String)] = []
    ) -> Remedy {
        var words = ["record", type.name]
        if child != .none { words += ["--child", known.id(of: child)] }
        words += ["--on", "\(day)"]
        for field in fields {
            words += ["--" + String(field.key.name.map { $0 == "_" ? "-" : $0 }), field.value]
        }
        return Remedy(words)
    }

    private static let dataEntry = ["--reason", CorrectionReason.dataEntry.rawValue]

    private func number(_ seq: Int32) -> String {
        String(known.record.recorded.lineNumber(at: Int(seq)))
    }
}
