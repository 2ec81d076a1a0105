// One page of the annual report: what it asks, the tables it makes, and how it is laid.

import Dates
import Projections
import Tables

/// A page of the annual report. Its tables come first; it is laid of the tables that are told.
struct AnnualPart: Sendable {
    /// The name of its file, without the prefix of a ledger among several.
    let address: String
    /// What it is called in the list of pages.
    let name: String
    /// What a reader must know before the figures, in plain words.
    var about: [Prose] = []
    /// Its main figures.
    var headlines: [Headline] = []
    /// What it asks besides.
    var questions: [Question] = []
    /// What it counts besides, which is no measure: each makes a table.
    var counters: [@Sendable () -> any YearCounter] = []
    /// The sections of `replay` whose tables stand below its figures.
    var details: [Details] = []
    /// Its own tables, out of the answers to its questions and the tables of its counters.
    var tables: @Sendable ([[Answer]], [Table], ReplayContext) -> [MeasuredTable] = { _, _, _ in []
    }
    /// Its figures and lists, out of its own tables as they are told.
    var lay: @Sendable ([Table]) -> [PageSection] = { _ in [] }

    /// Tables of a section of `replay`, by their places in it; all of them unless said.
    struct Details: Sendable {
        let title: String
        let section: YearSection
        var leavingOut: Set<Int> = []
    }

    /// Every page of a year but the summary and the method, in the order of reading: a new one is
    /// one line here.
    static func all(_ source: AnnualReport.Source, forEveryone: Bool) -> [AnnualPart] {
        let period = source.period
        return [
            .population(period),
            .timeliness(period, source.context),
            .participation(period, forEveryone: forEveryone),
            .escalations(period),
            .protection(period),
            .caseloads(period, forEveryone: forEveryone),
            .placements(period),
            .surveys(period),
            .published(forEveryone: forEveryone),
            .dataQuality(),
        ]
    }
}

/// Everything that the pages of one ledger are made of.
struct AnnualTables: Sendable {
    /// The parts, in the order of reading.
    let parts: [AnnualPart]
    /// The tables of each part: main figures where it has any, its own, those below.
    let made: [Made]

    /// The tables of one part.
    struct Made: Sendable {
        /// Its main figures, nil where it has none.
        let headlines: MeasuredTable?
        /// Its own.
        let own: [MeasuredTable]
        /// Those below, under the titles of their sections.
        let details: [[MeasuredTable]]

        /// All of them, in a fixed order.
        var all: [MeasuredTable] { (headlines.map { [$0] } ?? []) + own + details.flatMap(\.self) }
    }

    /// Asks everything in one replay.
    init(_ source: AnnualReport.Source, forEveryone: Bool) {
        let context = source.context
        let parts = AnnualPart.all(source, forEveryone: forEveryone)
        self.parts = parts
        let sections = parts.flatMap { $0.details.map(\.section) }
        let own = parts.map { $0.headlines.flatMap(\.questions) + $0.questions }
        let counters = parts.flatMap { $0.counters.map { $0() } }
        let asked = YearSection.Asked(sections)
        let (answers, counted) = context.answer(
            own.flatMap(\.self) + asked.questions, alsoCounting: counters + asked.counters())
        let ownCount = own.reduce(0) { $0 + $1.count }
        var details = asked.tables(
            Array(answers[ownCount...]), Array(counted[counters.count...]), context)[...]
        let targets = TargetsAndComparators(context.known)
        let reach = RecordReach(context.known, source.period)
        var next = 0
        var nextCounter = 0
        made = parts.map { part in
            func take(_ count: Int) -> [[Answer]] {
                defer { next += count }
                return Array(answers[next..<(next + count)])
            }
            let ofHeadlines = take(part.headlines.reduce(0) { $0 + $1.questions.count })
            let ofOwn = take(part.questions.count)
            let tables = counted[nextCounter..<(nextCounter + part.counters.count)].compactMap {
                ($0 as? any YearCounter)?.table(in: context)
            }
            nextCounter += part.counters.count
            let below = part.details.map { detail in
                let laid = details.removeFirst()
                return laid.indices.filter { !detail.leavingOut.contains($0) }
                    .map { MeasuredTable(laid[$0]) }.filter { !$0.table.rows.isEmpty }
            }
            return Made(
                headlines: part.headlines.isEmpty
                    ? nil
                    : Headline.table(
                        part.headlines, ofHeadlines, source.period, before: source.beforeName,
                        targets: targets, reach: reach),
                own: part.tables(ofOwn, tables, context), details: below)
        }
    }

    /// All tables of the ledger, in a fixed order.
    var all: [MeasuredTable] { made.flatMap(\.all) }
}

/// The tables of one ledger as they are told: some of their cells perhaps suppressed.
struct AnnualTold: Sendable {
    /// The parts with their tables.
    let parts: [Part]

    /// A part with its tables.
    struct Part: Sendable {
        let part: AnnualPart
        let headlines: Table?
        let own: [Table]
        let details: [[Table]]
    }

    /// Takes the told tables in the order in which they were made, as many as there are.
    init(_ tables: AnnualTables, told: [Table]) {
        var told = told[...]
        parts = zip(tables.parts, tables.made).map { part, made in
            func take(_ count: Int) -> [Table] {
                let own = Array(told.prefix(count))
                told = told.dropFirst(count)
                return own
            }
            let headlines = take(made.headlines == nil ? 0 : 1).first
            let own = take(made.own.count)
            return Part(
                part: part, headlines: headlines, own: own,
                details: made.details.map { take($0.count) })
        }
    }
}
