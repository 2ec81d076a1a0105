// The example ledger of Bradford, read once for all tests, with the figures its lines tell.

import CareEvents
import Dates
import EventLogs
import Foundation
import Journeys
import Tables
import Projections
import Tables

/// The ledger in `EventLogs/bradford`.
enum BradfordRecord {
    /// The folder of the ledger.
    static let folder = KirkleesRecord.repository.appendingPathComponent("EventLogs/bradford")

    /// What a reading of the whole log gave.
    static let contents = Result { try LogReader(LogDirectory(path: folder.path)).read() }

    /// Everything recorded, replayed.
    static let now = contents.map { ReplayContext(KnownFacts($0.record)) }

    /// The published figures, read as they were meant; all were recorded in 2014.
    static func figures() throws -> [PublishedFigure] {
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("2014.jsonl")))
        let named = Array(#""type":"figure_published""#.utf8)
        return try bytes.split(separator: 0x0a).compactMap { line in
            guard line.prefix(120).firstRange(of: named) != nil,
                case .event(let event) = try LineReading.read(Array(line))
            else { return nil }
            return PublishedFigure(event)
        }
    }

    /// What a measure gives over a reporting year or on a day, as a number.
    static func count(
        _ measure: Measure, _ time: Question.Time, _ dimensions: String = ""
    ) throws -> Int {
        let question = try Question(
            measure, time, dimensions: Question.dimensions(dimensions, of: measure), decimals: 0)
        let rows = try now.get().answer([question])
        guard rows.count == 1, let value = rows[0].first?.value else {
            throw NotPrepared(what: "no answer to \(measure) \(dimensions)")
        }
        return Int(value.units)
    }

    /// A day that is written in the test.
    static func day(_ text: String) throws -> Question.Time {
        guard let day = CalendarDate(iso: text) else { throw NotPrepared(what: text) }
        return .at(day)
    }

    /// The reporting year that begins on 1 April of a year.
    static func year(_ first: Int) throws -> Question.Time {
        guard let from = CalendarDate(iso: "\(first)-04-01"),
            let to = CalendarDate(iso: "\(first + 1)-03-31"),
            let span = DateSpan(from: from, to: to)
        else { throw NotPrepared(what: "\(first)") }
        return .over(span)
    }
}
