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

    /// The two instants of a range, `A..B`, the second not before the first; nil where the option
    /// was not given. A day means its end in London.
    func instants(of option: String) throws(Stop) -> (after: Instant, through: Instant)? {
        guard let text = value(option) else { return nil }
        let dots = text.firstRange(of: "..")
        let words = dots.map { [String(text[..<$0.lowerBound]), String(text[$0.upperBound...])] }
        guard let words, words.allSatisfy({ !$0.isEmpty }) else {
            throw misuse(
                .badValue(
                    of: "--" + option, value: text,
                    expected: "two instants or days, such as 2017-01-01..2017-03-31",
                    nearest: nil))
        }
        let after = try instant(words[0], of: "--" + option)
        let through = try instant(words[1], of: "--" + option)
        guard after <= through else {
            throw misuse(
                .badValue(
                    of: "--" + option, value: text, expected: "an end on or after \(words[0])",
                    nearest: nil))
        }
        return (after, through)
    }
}
