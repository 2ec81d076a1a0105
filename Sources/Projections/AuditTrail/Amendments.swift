// What each amendment of an event changed: which keys became what, from what they last were.

import CareEvents
import Journeys

/// The amendments of one event, read in `seq` order.
struct Amendments {
    private var changes: [Int: String] = [:]

    /// The amendments among the corrections of a line.
    init(
        of target: Int, by corrections: [KnownFacts.Correction], in known: KnownFacts,
        words: @escaping FreeWords, names: Naming? = nil
    ) {
        guard target >= 0, target < known.lineCount else { return }
        let record = known.record
        let written = WrittenValues(known: known, words: words, names: names)
        let original = record.fact(at: target)
        var said: [FieldKey: String] = [:]
        for correction in corrections {
            let amendment = record.fact(at: Int(correction.seq))
            guard amendment.type == .eventAmended else { continue }
            var words: [String] = []
            func change(_ key: FieldKey, to value: String?) {
                let before = said[key] ?? written.value(key, of: original)
                words.append("\(key.name): \(Self.shown(before)) -> \(Self.shown(value))")
                // What had no effect is not what the next one changes.
                if correction.hadEffect { said[key] = value ?? "" }
            }
            for amended in written.changes(of: amendment) {
                change(amended.key, to: amended.value)
            }
            changes[Int(correction.seq)] = words.joined(separator: "; ")
        }
    }

    /// What the amendment at a line changed, nil where it is no amendment of this event.
    func words(at seq: Int) -> String? { changes[seq] }

    private static func shown(_ value: String?) -> String {
        guard let value, !value.isEmpty else { return "(not said)" }
        return value
    }
}
