// What was known when: `--as-known-at INSTANT|DATE`, on every command that reads.

import CommandLines
import Dates

extension OptionSpecification {
    /// The option of what was known.
    static let asKnownAt = OptionSpecification.option(
        "as-known-at", value: "instant",
        help: "Only what had been recorded by then: an instant, or a day's end in London.")
}

extension Call {
    /// The instant up to which lines count, nil for everything recorded.
    func knownAt() throws(Stop) -> Instant? {
        guard let text = value("as-known-at") else { return nil }
        return try instant(text, of: "--as-known-at")
    }
}
