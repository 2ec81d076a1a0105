// The kinds of report: what each is called, what it takes, and how its pages are made.

import CommandLines
import Dates
import Journeys
import Reports
import Tables

/// A kind of report, by the word after `--kind`. A new one is a value in a file of its own and one
/// line of ``all``.
struct ReportKind: Sendable {
    /// The word: `annual`.
    let name: String
    /// What it is and who reads it, one sentence.
    let says: String
    /// Whether it is made of several ledgers too.
    var takesSeveralLedgers = false
    /// Whether it names children or officers, so that it is never published.
    var namesPeople = false
    /// Its own options, which no other kind need have.
    var options: [OptionSpecification] = []
    /// Its tables, and the pages that are made of them.
    let draft: @Sendable (ReportInquiry) throws(Stop) -> ReportDraft

    /// Every kind, in the order of the help; the first is made where none is asked for.
    static let all: [ReportKind] = [
        .annual, .drpDashboard, .sqaDashboard, .officerSheet, .weeklyUpdate, .quarterly, .alerts,
        .monthly,
    ]

    /// The options of all kinds, each once.
    static var options: [OptionSpecification] {
        var options: [OptionSpecification] = []
        for option in all.flatMap(\.options) where !options.contains(where: { $0 == option }) {
            options.append(option)
        }
        return options
    }

    /// The kinds in words, for the help.
    static var discussion: String {
        "Kinds:\n" + all.map { "  \($0.name): \($0.says)" }.joined(separator: "\n")
    }
}

/// What a report is made from.
struct ReportInquiry {
    /// The call, for the kind's own options.
    let call: Call
    /// The ledgers, read, in the order named.
    let ledgers: [LoadedLedger]
    /// The period as it was asked, nil where none was.
    let asked: AskedPeriod?
    /// Whether everyone may read it: then no worker is named either.
    let isPublished: Bool

    /// The period for a ledger: as asked, or the last reporting year that had ended by the day of
    /// its last known line.
    func period(of ledger: LoadedLedger) -> AskedPeriod {
        asked ?? .standing(on: ledger.known.lastDay ?? call.today)
    }

    /// What the ledgers together are stamped with.
    var stamp: Stamp? {
        .joined(ledgers.map { $0.statedStamp(asAt: period(of: $0).day) })
    }
}

extension AskedPeriod {
    /// What the period is called where flows are counted too: of one day, the year up to it.
    var flowName: String {
        isOneDay
            ? "\(DateSpelling.words(span.from)) to \(DateSpelling.words(span.to))" : name
    }
}

extension LoadedLedger {
    /// What the council is called: as the log says, else as the ledger is called.
    var authority: String {
        setting.ledger.authority.isEmpty ? name : setting.ledger.authority
    }
}
