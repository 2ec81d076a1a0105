// The period a question is about: `--year`, `--from --to`, `--at`, cut up by `--by`.

import CommandLines
import Dates
import Projections

/// A period as it was asked, or the default.
///
/// A stock is asked at ``day``, the end of it. A flow is counted over ``span``: of `--at D` from
/// 1 April to D.
struct AskedPeriod: Hashable, Sendable {
    /// The days that a flow is counted over.
    let span: DateSpan
    /// Whether one day was asked for (`--at`), so that stocks and states alone are meant.
    let isOneDay: Bool
    /// Whether nothing was asked for and this is the last reporting year to have ended.
    let isDefault: Bool

    /// The day that a stock is asked at.
    var day: CalendarDate { span.to }

    /// The period as projections are asked: at one day, or over its days.
    var time: Question.Time { isOneDay ? .at(day) : .over(span) }

    /// What the period is called: `2016-17`, `1 April 2016 to 30 June 2016`, `at 31 March 2017`.
    var name: String {
        if isOneDay { return "at \(DateSpelling.words(day))" }
        let year = ReportingYear(containing: span.from)
        if year.span == span { return year.name }
        return "\(DateSpelling.words(span.from)) to \(DateSpelling.words(span.to))"
    }

    static func year(_ year: ReportingYear, isDefault: Bool = false) -> AskedPeriod {
        AskedPeriod(span: year.span, isOneDay: false, isDefault: isDefault)
    }

    static func days(_ span: DateSpan) -> AskedPeriod {
        AskedPeriod(span: span, isOneDay: false, isDefault: false)
    }

    static func at(_ day: CalendarDate) -> AskedPeriod {
        let start = ReportingYear(containing: day).span.from
        return AskedPeriod(
            span: DateSpan(start, through: day), isOneDay: true, isDefault: false)
    }

    /// The last reporting year that had ended by a day, which is where no period is asked the
    /// London day of the last known line.
    static func standing(on day: CalendarDate) -> AskedPeriod {
        .year(.lastEnded(by: day), isDefault: true)
    }
}

/// How a period is cut up.
enum Grouping: Hashable, Sendable {
    /// Into stretches of time.
    case time(Bucketing)
    /// By the independent reviewing officer.
    case iro
    /// By the team.
    case team

    /// The words after `--by`.
    static let words = Bucketing.allCases.map(\.rawValue) + ["iro", "team"]

    /// The grouping of that word.
    init?(_ word: String) {
        switch word {
        case "iro": self = .iro
        case "team": self = .team
        default:
            guard let bucketing = Bucketing(rawValue: word) else { return nil }
            self = .time(bucketing)
        }
    }
}

extension [OptionSpecification] {
    /// The options of a period.
    static let period: [OptionSpecification] = [
        .option("year", value: "year", help: "The reporting year, as 2016-17 (April to March)."),
        .option("from", value: "day", help: "The first day of the period."),
        .option("to", value: "day", help: "The last day of the period, included."),
        .option("at", value: "day", help: "One day: the state at its end."),
    ]

    /// The option that cuts a period up.
    static let grouping: [OptionSpecification] = [
        .option("by", value: "part", completion: .only(Grouping.words), help: "Cut it up.")
    ]
}

extension Call {
    /// The period that was asked, nil where none was. Two periods contradict each other.
    func askedPeriod() throws(Stop) -> AskedPeriod? {
        let year = value("year")
        let from = value("from")
        let to = value("to")
        let at = value("at")
        let given = [("--year", year), ("--at", at), ("--from", from), ("--to", to)]
            .filter { $0.1 != nil }.map(\.0)
        if given.count > 1, given != ["--from", "--to"] {
            throw misuse(.contradiction(given[0], given[1]))
        }
        if let year { return try .year(reportingYear(year)) }
        if let at { return .at(try day(at, of: "--at")) }
        guard let from else {
            guard to != nil else { return nil }
            throw misuse(.missingOption("--from", valueName: "day"))
        }
        guard let to else { throw misuse(.missingOption("--to", valueName: "day")) }
        let first = try day(from, of: "--from")
        guard let span = DateSpan(from: first, to: try day(to, of: "--to")) else {
            throw misuse(
                .badValue(
                    of: "--to", value: to, expected: "a day on or after \(first)", nearest: nil))
        }
        return .days(span)
    }

    /// How the period is cut up, nil where it is not.
    var grouping: Grouping? { value("by").flatMap(Grouping.init) }

    /// The year that `--year` names.
    func reportingYear(_ text: String) throws(Stop) -> ReportingYear {
        if let year = ReportingYear(text) { return year }
        throw misuse(
            .badValue(
                of: "--year", value: text, expected: "a reporting year such as 2016-17",
                nearest: Call.meantYear(text)?.name))
    }

    /// The year that a near miss means: `2016/17`, `2016-2017`.
    private static func meantYear(_ text: String) -> ReportingYear? {
        let parts = text.split(whereSeparator: { "-/–".contains($0) })
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2 || parts[1].count == 4
        else { return nil }
        return ReportingYear("\(parts[0])-\(parts[1].suffix(2))")
    }
}
