// The two sides of a comparison, as the options of `compare` say them.

import CommandLines
import Dates
import EventLogs
import Evidence

extension Call {
    /// The two instants of `--known`, nil where it was not given. It says what was known itself, so
    /// that `--as-known-at` contradicts it.
    func comparedInstants() throws(Stop) -> (from: Instant, to: Instant)? {
        guard let text = value("known") else { return nil }
        if value("as-known-at") != nil { throw misuse(.contradiction("--known", "--as-known-at")) }
        let ends = try ends(text, of: "--known", such: "2017-04-30..2017-09-30")
        let (from, to) = (
            try instant(ends.from, of: "--known"), try instant(ends.to, of: "--known")
        )
        guard from <= to else { throw misuse(endBeforeStart("--known", ends.to, "\(from)")) }
        return (from, to)
    }

    /// The two days of `--at D1..D2`, nil where one day was given or none.
    func comparedDays() throws(Stop) -> DateSpan? {
        guard let text = value("at"), text.contains("..") else { return nil }
        for other in ["year", "from", "to"] where value(other) != nil {
            throw misuse(.contradiction("--at", "--" + other))
        }
        let ends = try ends(text, of: "--at", such: "2017-03-01..2017-03-31")
        let (from, to) = (try day(ends.from, of: "--at"), try day(ends.to, of: "--at"))
        guard let span = DateSpan(from: from, to: to) else {
            throw misuse(endBeforeStart("--at", ends.to, "\(from)"))
        }
        return span
    }

    private func ends(
        _ text: String, of option: String, such example: String
    ) throws(Stop) -> (from: String, to: String) {
        let parts = text.split(separator: "..", omittingEmptySubsequences: false)
            .map { String($0.trimming(while: { $0 == " " })) }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            throw misuse(
                .badValue(
                    of: option, value: text, expected: "two of them, such as \(example)",
                    nearest: nil))
        }
        return (parts[0], parts[1])
    }

    private func endBeforeStart(
        _ option: String, _ value: String, _ start: String
    ) -> UsageFault {
        .badValue(
            of: option, value: value, expected: "a time that is not before \(start)", nearest: nil)
    }

    /// The leaf of every line of a ledger.
    func leaves(of ledger: LoadedLedger) throws(Stop) -> [Digest] {
        var observer = LeafObserver()
        do throws(LogOpenFault) {
            _ = try LogReader(ledger.directory).read(observing: &observer)
        } catch {
            throw Stop(error)
        }
        return observer.leaves
    }
}

extension Substring {
    /// The text without what its ends have of some characters.
    fileprivate func trimming(while holds: (Character) -> Bool) -> Substring {
        var text = drop(while: holds)
        while let last = text.last, holds(last) { text.removeLast() }
        return text
    }
}
