// The ledgers that reports of every kind are tried on: random ones, and the five examples.

import CareEvents
import Dates
import EventLogs
import Foundation
import Journeys
import Projections
import TestLedgers
import Testing

/// A random ledger by its seed, or one of the examples, whose replay is kept for all tests.
enum KindLedger: Sendable, CustomTestStringConvertible {
    case random(UInt64)
    case example(String)

    var testDescription: String {
        switch self {
        case .random(let seed): "random ledger \(seed)"
        case .example(let name): name
        }
    }

    /// So many random ones, and the examples.
    static func some(_ count: UInt64) -> [KindLedger] {
        (1...count).map(KindLedger.random) + examples.map(KindLedger.example)
    }

    private static let examples = [
        "bradford", "bromley", "herefordshire", "kirklees", "worcestershire",
    ]

    /// Each example with the last whole reporting year that it tells of.
    private static let replays = Dictionary(
        uniqueKeysWithValues: examples.map { name in
            let folder = URL(fileURLWithPath: #filePath)
                .deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
                .appendingPathComponent("EventLogs").appendingPathComponent(name)
            do {
                let contents = try LogReader(LogDirectory(path: folder.path)).read()
                return (name, ReplayContext(KnownFacts(contents.record)))
            } catch {
                preconditionFailure("\(folder.path): \(error)")
            }
        })

    /// The replay, some days, and an officer of it.
    var asked: (context: ReplayContext, span: DateSpan, officer: String) {
        switch self {
        case .random(let seed):
            var random = RandomLedger(seed: seed)
            let context = ReplayContext(KnownFacts(random.ledger.record))
            let (a, b) = (random.someDay(), random.someDay())
            return (context, DateSpan(min(a, b), through: max(a, b)), "iro-1")
        case .example(let name):
            guard let context = Self.replays[name], let last = context.known.lastDay else {
                preconditionFailure("there is no example \(name)")
            }
            let year = ReportingYear.lastEnded(by: last).span
            let officers = context.setting.workforce.inPost(as: .iro, on: year.to)
                .map { context.known.text($0.id) }.sorted()
            return (context, year, officers.first ?? "")
        }
    }
}
