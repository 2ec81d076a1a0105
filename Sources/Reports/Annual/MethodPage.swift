// Method: what each measure means, which policies were in force, how sentences are made, how to
// ask again.

import Dates
import Journeys
import Policies
import Projections
import Tables

/// The last page of a ledger's report.
struct MethodPage {
    static let address = "method"
    static let name = "Method"

    private let authority: AnnualReport.Authority
    private var source: AnnualReport.Source { authority.source }

    init(_ authority: AnnualReport.Authority) { self.authority = authority }

    func page(for readers: Page.Readers) -> Page {
        Page(
            address: authority.address(Self.address),
            name: authority.prefix.isEmpty ? Self.name : "\(source.authority): \(Self.name)",
            title: "\(Self.name): \(authority.name)",
            lead: [
                """
                All figures come from one record: a list of what happened, in the order in which \
                it was written down. Anyone who has the record can work them out again.
                """
            ],
            sections: [
                PageSection("The rules that were in force", [.table(policies)]),
                PageSection("What each figure means", [.table(measures)]),
                PageSection("How the sentences are made", [.list(rules)]),
                PageSection("How to ask again", [.list(commands)]),
            ], readers: readers, stamp: source.stamp)
    }

    private var policies: Table {
        let setting = source.context.setting
        let day = source.period.end
        let clock = setting.reviewClock.inForce(on: day)
        let caseload = setting.caseload.inForce(on: day)
        let record = setting.recordClock.inForce(on: day)
        let scheme = setting.escalationScheme.inForce(on: day)
        let counts =
            switch clock.counts {
            case .completion: "the day the last meeting of it was held"
            case .opening: "the day the first meeting of it was held"
            }
        let rows: [(String, String)] = [
            ("First review", "within \(clock.first) of coming into care"),
            ("Second review", "within \(clock.second) of the first"),
            ("Later reviews", "within \(clock.subsequent) of the last"),
            ("Day on which a review counts", counts),
            ("Officer allocated", "within \(caseload.allocatedWithin) of coming into care"),
            (
                "Caseload of an officer who works full time",
                "\(caseload.fullTimeFrom) to \(caseload.fullTimeTo) children"
            ),
            ("Record of a review", "completed within \(record.recordWithin)"),
            (
                "Stages of an escalation",
                scheme.stages.isEmpty
                    ? "in the order of their first use"
                    : scheme.stages.map { AnnualPart.words(ofCode: $0.code) }
                        .joined(separator: ", ")
            ),
            ("Whole formal process", "within \(scheme.wholeFormalProcess)"),
        ]
        return Table(
            title: "Rules in force at \(source.period.endWords)",
            note: "Where the council had adopted none, those of the law and its guidance.",
            columns: [
                Column(key: "what", title: "What", kind: .text),
                Column(key: "rule", title: "Rule", kind: .text),
            ], rows: rows.map { [.text($0.0), .text($0.1)] })
    }

    private var measures: Table {
        var rows: [[Cell]] = []
        for headline in authority.told.parts.flatMap(\.part.headlines) {
            let declaration = headline.question.measure.declaration
            rows.append([
                .text(headline.what), .text(headline.question.measure.rawValue),
                .text(declaration.definition), .text(declaration.source),
            ])
        }
        return Table(
            title: "What each figure means",
            columns: [
                Column(key: "figure", title: "Figure", kind: .text), Column("measure", .text),
                Column("definition", .text), Column("source", .text),
            ], rows: rows)
    }

    private var rules: [Prose] {
        [
            Prose(
                "A share “rose” or “fell” where the difference between the two years is more than "
                    + "\(Change.sigmas) standard errors. Chance alone gives that much about one "
                    + "time in twenty."),
            Prose(
                "A count “rose” or “fell” where it differs by at least "
                    + "\(Change.leastPartOfAHundred) in a hundred."),
            "Anything less is “about the same”.",
            Prose(
                "Counts below \(Change.leastCount), and shares of fewer than "
                    + "\(Change.leastBase), are “too few to say”."),
            Prose(
                "A month is above or below the limits where it is more than "
                    + "\(SeriesRules.sigmas) standard errors from the mean of the year."),
        ]
    }

    private var commands: [Prose] {
        let span = source.period.span
        let year = ReportingYear(containing: span.from)
        let period =
            year.span == span ? "--year \(year.name)" : "--from \(span.from) --to \(span.to)"
        let known = source.context.known.knownAt.map { " --as-known-at \($0)" } ?? ""
        return [
            Prose("This report: careledger report LEDGER -o DIR \(period)\(known)"),
            Prose("All tables of the year: careledger replay LEDGER \(period)\(known)"),
            Prose(
                "The events behind one number: careledger explain MEASURE --ledger LEDGER "
                    + "\(period)\(known)"),
            "Whether the record is whole: careledger verify LEDGER",
        ]
    }
}
