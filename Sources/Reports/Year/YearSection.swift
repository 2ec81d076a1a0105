// One part of a year's statistics: the questions it asks, and the tables it lays for people.

public import Dates
import Journeys
public import Projections
public import Tables

/// A part of a year's statistics. Programs read its answers in the long form, people its tables;
/// both are made of the same answers.
public struct YearSection: Sendable {
    /// What the part is called: `Population`.
    public let title: String
    /// What it asks.
    public let questions: [Question]
    /// What it counts besides, which is no measure: each makes a table.
    var counters: [@Sendable () -> any ToldYearCounter] = []
    /// The tables that people read, out of the answers in the order of the questions and the tables
    /// of the counters in theirs.
    let lay: @Sendable ([[Answer]], [Table], borrowing ReplayContext) -> [Table]

    /// Every part of a year, in the order of printing: a new one is one line here.
    public static func all(_ period: YearPeriod) -> [YearSection] {
        [
            .population(period),
            .placements(period),
            .permanence(period),
            .timeliness(period),
            .participation(period),
            .footprint(period),
            .caseloads(period),
            .workforce(period),
            .escalations(period),
            .protection(period),
            .plans(period),
            .quality(period),
        ]
    }

    /// The document of some parts: every question is answered in one replay. The tables for people
    /// may have a summary of the findings after them, made in the same replay. Parts without a
    /// question have no long form: programs get their tables too.
    public static func document(
        _ sections: [YearSection], _ context: ReplayContext, inLongForm: Bool,
        withFindings: Bool = false
    ) -> Document {
        let asked = Asked(sections)
        let inLongForm = inLongForm && asked.hasLongForm
        var fresh: [any JourneyCounting] = []
        if !inLongForm {
            fresh = asked.counters()
            if withFindings { fresh.append(FindingsCount(in: context)) }
        }
        let (answers, counters) = context.answer(
            asked.questions, alsoCounting: fresh)
        var summary: Table?
        if !inLongForm, let findings = counters.last as? FindingsCount {
            summary = FindingsReport.summary(findings.findings(in: context))
        }
        return asked.document(answers, counters, context, inLongForm: inLongForm, summary)
    }

    /// The answers for programs.
    static func longForm(_ answers: [[Answer]]) -> Document {
        let rows = answers.joined().map(StatisticsReport.row)
        return Document(tables: [
            Table(title: "Statistics", columns: StatisticsReport.columns, rows: rows)
        ])
    }
}

extension YearSection {
    /// What some sections ask and count, and their tables out of what came of it.
    public struct Asked: Sendable {
        private let sections: [YearSection]

        /// What these sections ask.
        public init(_ sections: [YearSection]) { self.sections = sections }

        /// Every question, in order.
        public var questions: [Question] { sections.flatMap(\.questions) }

        /// Every counter, fresh.
        public func counters() -> [any ToldCounting] {
            sections.flatMap { $0.counters.map { $0() } }
        }

        /// Whether programs get the long form, and not the tables.
        var hasLongForm: Bool { !questions.isEmpty }

        /// The document of the sections, out of what parts of a ledger told; `findings` are among
        /// the counters, where a summary of them stands last.
        public func document(
            _ answers: [[Answer]], _ counters: [any JourneyCounting], _ context: ReplayContext,
            inLongForm: Bool, findings: ToldFindings? = nil
        ) -> Document {
            document(
                answers, counters, context, inLongForm: inLongForm && hasLongForm,
                findings.map { findings in FindingsReport.summary { findings[$0] } })
        }

        fileprivate func document(
            _ answers: [[Answer]], _ counters: [any JourneyCounting], _ context: ReplayContext,
            inLongForm: Bool, _ summary: Table?
        ) -> Document {
            if inLongForm { return YearSection.longForm(answers) }
            let tables = tables(answers, counters, context).flatMap(\.self)
            return Document(tables: tables + (summary.map { [$0] } ?? []))
        }

        /// The tables of each section, out of its own answers and counters.
        func tables(
            _ answers: [[Answer]], _ counters: [any JourneyCounting], _ context: ReplayContext
        ) -> [[Table]] {
            var next = 0
            var nextCounter = 0
            let ranges = sections.map { section in
                defer {
                    next += section.questions.count
                    nextCounter += section.counters.count
                }
                return (
                    answers: next..<(next + section.questions.count),
                    counters: nextCounter..<(nextCounter + section.counters.count)
                )
            }
            return SharedWork.map(sections.count, on: context.threads) { place in
                let counted = counters[ranges[place].counters].compactMap {
                    ($0 as? any YearCounter)?.table(in: context)
                }
                return sections[place].lay(
                    Array(answers[ranges[place].answers]), counted, context)
            }
        }
    }
}

/// Something that a section counts besides its measures: it sees each child's journey once.
protocol YearCounter: JourneyCounting {
    /// What came of it.
    func table(in context: borrowing ReplayContext) -> Table
}

/// The period of a year's statistics, and the days that its stocks are taken at.
public struct YearPeriod: Sendable {
    /// The days that flows are counted over.
    public let span: DateSpan
    /// What it is called in titles.
    public let name: String
    /// The decimals of shares.
    public let decimals: Int

    /// A period.
    public init(_ span: DateSpan, name: String, decimals: Int = 1) {
        self.span = span
        self.name = name
        self.decimals = decimals
    }

    /// The last day, at which stocks are taken.
    var end: CalendarDate { span.to }

    /// The last day alone.
    var lastDay: DateSpan { DateSpan(end, through: end) }

    /// The last day in words.
    var endWords: String { DateSpelling.words(span.to) }

    /// A question over the period. What a section asks is of its own making: a refusal is a bug.
    func over(
        _ measure: Measure, _ dimensions: [Question.Asked] = [], split: [DimensionKey] = [],
        by bucketing: Bucketing? = nil
    ) -> Question {
        question(measure, .over(span), dimensions, split, bucketing)
    }

    /// A question at the last day, or at another.
    func at(
        _ measure: Measure, _ dimensions: [Question.Asked] = [], split: [DimensionKey] = [],
        on day: CalendarDate? = nil
    ) -> Question {
        question(measure, .at(day ?? end), dimensions, split, nil)
    }

    private func question(
        _ measure: Measure, _ time: Question.Time, _ dimensions: [Question.Asked],
        _ split: [DimensionKey], _ bucketing: Bucketing?
    ) -> Question {
        do throws(QuestionFault) {
            return try Question(
                measure, time, dimensions: dimensions, split: split, bucketing: bucketing,
                decimals: decimals)
        } catch {
            preconditionFailure("a section asks what cannot be asked: \(error.what)")
        }
    }
}

extension [Answer] {
    /// The value of the row with a dimension's value, 0 where there is none.
    func count(_ key: String, _ value: String) -> Int {
        count { dimensions in dimensions.contains { $0.key == key && $0.value == value } }
    }

    /// The value of the first row whose dimensions meet a condition, 0 where there is none.
    func count(_ meets: ([(key: String, value: String)]) -> Bool) -> Int {
        Int(first { meets($0.dimensions) }?.value?.units ?? 0)
    }

    /// The value of the only row.
    var whole: Int { Int(first?.value?.units ?? 0) }
}

extension Table {
    /// A table of one label and some numbers a row.
    init(
        title: String, note: String? = nil, label: (key: String, title: String),
        numbers: [Column], rows: [(label: String, cells: [Cell])]
    ) {
        self.init(
            title: title, note: note,
            columns: [Column(key: label.key, title: label.title, kind: .text)] + numbers,
            rows: rows.map { [.text($0.label)] + $0.cells })
    }
}

extension Column {
    /// A column of whole numbers under a heading of its own.
    static func count(_ key: String, _ title: String) -> Column {
        Column(key: key, title: title, kind: .count)
    }

    /// A column of shares or means under a heading of its own.
    static func share(_ key: String, _ title: String) -> Column {
        Column(key: key, title: title, kind: .decimal)
    }
}
