// The ready commands with which the rules of the return are put right.

import CareEvents
import Dates
import Journeys

extension ReturnStory {
    /// Says a field of a line as the record implies it.
    func amending(_ fact: Fact, _ key: FieldKey, to value: String) -> Remedy {
        Remedy(["amend", number(fact), "--set", "\(key.name)=\(value)", "--reason", "data_entry"])
    }

    /// Takes a field of a line away.
    func unsetting(_ fact: Fact, _ key: FieldKey) -> Remedy {
        Remedy(["amend", number(fact), "--unset", key.name, "--reason", "data_entry"])
    }

    /// Withdraws a line that says what was said already.
    func withdrawing(_ fact: Fact) -> Remedy {
        Remedy(["withdraw", number(fact), "--reason", "duplicate"])
    }

    /// Records an event of the child.
    func recording(
        _ type: EventType, on day: CalendarDate, _ fields: (key: FieldKey, value: String)...
    ) -> Remedy {
        var words = ["record", type.name, "--child", id, "--on", day.description]
        for field in fields {
            words += ["--" + field.key.name.split(separator: "_").joined(separator: "-")]
            words += [field.value]
        }
        return Remedy(words)
    }

    private func number(_ fact: Fact) -> String { String(line(fact)) }
}
