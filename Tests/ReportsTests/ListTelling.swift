// Tables of small ledgers told as lines of text, for tests that read as sentences.

import Dates
import EventLogs
import Journeys
import Projections
import Reports
import Tables
import TestLedgers

/// A small ledger, and the tables that are laid of it.
struct ListTelling {
    let context: ReplayContext

    /// The ledger, two officers and three girls of the prelude, with these sayings after it.
    init(_ sayings: String) {
        self.init(TestLedger(sayings))
    }

    /// A ledger in which everything is recorded on the day it happens, unless `recorded_at=` says
    /// otherwise from a line on.
    init(told sayings: String) {
        self.init(
            TestLedger(
                sayings,
                after: """
                    2012-01-01 - ledger_opened recorded_at=2012-01-01T12:00:00Z
                    2012-01-01 A child_registered born_on=2005-06-01
                    2012-01-01 B child_registered born_on=2005-06-01
                    """))
    }

    private init(_ ledger: TestLedger) {
        context = ReplayContext(KnownFacts(ledger.record))
    }

    /// The rows of a list over a period, cells parted by blanks, empty ones as `-`.
    func rows(
        _ table: (ReplayContext, DateSpan) -> Table, _ from: String, _ to: String
    ) -> [String] {
        Self.told(table(context, Self.span(from, to)))
    }

    /// The rows of a list that is asked over a period.
    func rows(
        over table: (ReplayContext, Question.Time) -> Table, _ from: String, _ to: String
    ) -> [String] {
        Self.told(table(context, .over(Self.span(from, to))))
    }

    /// A table of a section by the start of its title.
    func table(
        _ section: (YearPeriod) -> YearSection, _ title: String, _ from: String, _ to: String
    ) -> Table? {
        let period = YearPeriod(Self.span(from, to), name: "the period")
        return YearSection.document([section(period)], context, inLongForm: false).tables
            .first { $0.title.hasPrefix(title) }
    }

    static func told(_ table: Table?) -> [String] {
        (table?.rows ?? []).map { row in row.map(text).joined(separator: " ") }
    }

    private static func span(_ from: String, _ to: String) -> DateSpan {
        guard let from = CalendarDate(iso: from), let to = CalendarDate(iso: to) else {
            preconditionFailure("a day of a test: \(from) \(to)")
        }
        return DateSpan(from, through: to)
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .empty: "-"
        case .text(let text): text.isEmpty ? "-" : text
        case .count(let count): String(count)
        case .decimal(let decimal): decimal.description
        case .date(let day): day.description
        case .instant(let instant): instant.description
        case .flag(let yes): yes ? "yes" : "no"
        case .suppressed: Cell.suppressionMark
        }
    }
}
