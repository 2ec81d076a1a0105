// Children looked after: the stock over the years, the bridge of the year, age and sex.

import Dates
import Projections
import Tables

extension AnnualPart {
    /// How many years a stock is shown over.
    static let yearsShown = 5

    /// The page of children looked after.
    static func population(_ period: YearPeriod) -> AnnualPart {
        let spells = [Question.Asked(.count, "spells")]
        let eve = period.span.from.adding(days: -1)
        let years = StockOverYears(
            subject: "Children looked after", noun: "children", period: period)
        return AnnualPart(
            address: "children", name: "Children looked after",
            about: [
                """
                A child is looked after when the council cares for them. The count is of children \
                in care at the end of \(period.endWords).
                """
            ],
            headlines: [
                Headline(
                    "Children looked after at \(period.endWords)",
                    subject: "The number of children looked after at the end of the year",
                    noun: "children", isPlural: false, period.at(.childrenLookedAfter)),
                Headline(
                    "Children who started to be looked after",
                    subject: "The number of children who came into care", noun: "children",
                    isPlural: false, period.over(.childrenStartedLookedAfter)),
                Headline(
                    "Children who ceased to be looked after",
                    subject: "The number of children who left care", noun: "children",
                    isPlural: false, period.over(.childrenCeasedLookedAfter)),
            ],
            questions: [
                period.at(.childrenLookedAfter, on: eve),
                period.over(.childrenStartedLookedAfter, spells),
                period.over(.childrenCeasedLookedAfter, spells),
                period.at(.childrenLookedAfter),
                period.at(.childrenLookedAfter, split: [.ageBand, .sex]),
                period.at(.childrenLookedAfter, split: [.ageBand]),
            ] + years.questions(.childrenLookedAfter),
            details: [
                Details(
                    title: "Who the children are", section: .population(period),
                    leavingOut: [1])
            ],
            tables: { answers, _, context in
                [
                    bridge(period, answers), ages(period, answers),
                    years.table(Array(answers[6...]), in: context),
                ]
            },
            lay: { told in
                [
                    PageSection("Over the years", [.figure(years.figure(told[2]))]),
                    PageSection("Who came and who left", [.figure(bridgeFigure(told[0]))]),
                    PageSection("Age and sex", [.figure(agesFigure(told[1]))]),
                ]
            })
    }

    private static func bridge(_ period: YearPeriod, _ answers: [[Answer]]) -> MeasuredTable {
        MeasuredTable(
            title: "Children looked after, from the start to the end of \(period.name)",
            note: "Started and left are counted each time: a child who came in twice is there "
                + "twice.",
            columns: [
                Column(key: "line", title: "", kind: .text), .count("children", "Children"),
            ],
            rows: [
                [
                    .text("At \(DateSpelling.words(period.span.from.adding(days: -1)))"),
                    .value(answers[0].only),
                ], [.text("Started"), .value(answers[1].only)],
                [.text("Left"), .negative(answers[2].only)],
                [.text("At \(period.endWords)"), .value(answers[3].only)],
            ],
            declare: {
                $0.sum(row: 3, of: 0..<3, in: "children")
            })
    }

    private static func bridgeFigure(_ table: Table) -> Figure {
        let cells = table.column("children")
        let title: String
        if cells.contains(.suppressed) {
            title = "How many came into care and how many left: too few to say."
        } else {
            let started = cells[1].units ?? 0
            let left = -(cells[2].units ?? 0)
            let words =
                started == left
                ? "As many children came into care as left"
                : started > left
                    ? "More children came into care than left" : "More children left care than came in"
            title =
                "\(words): \(NumberWords.grouped(started)) in, \(NumberWords.grouped(left)) out."
        }
        return Figure(
            title, table,
            .waterfall(label: "line", value: "children", unit: Chart.Unit("children")))
    }

    private static func ages(_ period: YearPeriod, _ answers: [[Answer]]) -> MeasuredTable {
        MeasuredTable(
            title: "Children looked after at \(period.endWords), by age and sex",
            columns: [
                Column(key: "age_band", title: "Age", kind: .text), .count("girls", "Girls"),
                .count("boys", "Boys"), .count("children", "All"),
            ],
            rows: answers[5].map { answer in
                let band = answer.dimensions.first?.value ?? ""
                return [
                    .text(words(ofAgeBand: band)),
                    .value(answers[4].of((.ageBand, band), (.sex, "F"))),
                    .value(answers[4].of((.ageBand, band), (.sex, "M"))), .value(answer),
                ]
            }
        ) { disclosure in
            for row in disclosure.rows {
                disclosure.sum(
                    .cell(row: row, column: "children"),
                    of: ["girls", "boys"].map { .cell(row: row, column: $0) }, rest: .people)
            }
            disclosure.rows(
                of: "children", makeUp: answers[3].only.map { CellSource($0, .value) })
        }
    }

    /// An age band in words: `10 to 15`, `under 1`.
    static func words(ofAgeBand band: String) -> String {
        if band == "0" { return "under 1" }
        return band.split(separator: "-").joined(separator: " to ")
    }

    private static func agesFigure(_ table: Table) -> Figure {
        Figure(
            LargestSentence.words(
                table, label: "age_band", value: "children",
                of: "children looked after") { "aged \($0)" }, table,
            .pyramid(
                label: "age_band", left: "girls", right: "boys", unit: Chart.Unit("children")))
    }
}

/// A stock at the end of each of some years.
struct StockOverYears: Sendable {
    let subject: String
    let noun: String
    let period: YearPeriod

    private var days: [CalendarDate] {
        var spans = [period.span]
        while spans.count < AnnualPart.yearsShown { spans.append(spans[spans.count - 1].yearBefore) }
        return spans.map(\.to).reversed()
    }

    /// The questions, one a year.
    func questions(_ measure: Measure) -> [Question] { days.map { period.at(measure, on: $0) } }

    /// The table of the years, from the first at whose end the record was kept: of those before,
    /// it knows only whoever was there later.
    func table(_ answers: [[Answer]], in context: ReplayContext) -> MeasuredTable {
        let reach = RecordReach(context.known, period)
        let rows = zip(days, answers).map { ($0, $1.only) }.drop { !reach.tells(of: $0.0) }
        return MeasuredTable(
            title: "\(subject) at the end of each year",
            note: rows.count < AnnualPart.yearsShown
                ? "The record was opened on \(DateSpelling.words(reach.opened))." : nil,
            columns: [
                Column(key: "day", title: "At", kind: .text),
                .count("number", noun.prefix(1).uppercased() + noun.dropFirst()),
            ],
            rows: rows.map { [.text(DateSpelling.words($0.0)), .value($0.1)] })
    }

    /// The figure of the table as it is told.
    func figure(_ table: Table) -> Figure {
        let cells = table.column("number")
        let title: String
        if cells.contains(.suppressed) {
            title = "\(subject): too few to say over the years."
        } else if let first = cells.first, let last = cells.last, cells.count > 1 {
            let since = table.cell(0, "day").read
            title =
                switch Change(count: last, before: first) {
                case .rose: "\(subject) rose from \(first.read) at \(since) to \(last.read)."
                case .fell: "\(subject) fell from \(first.read) at \(since) to \(last.read)."
                case .same, .aboutTheSame:
                    "\(subject) are about as many as at \(since): \(last.read), after "
                        + "\(first.read)."
                case .tooFew, .nothing, .nothingBefore:
                    "\(subject): \(last.read), after \(first.read) at \(since). That is too few to "
                        + "say if it changed."
                }
        } else {
            title = "\(subject): the record holds one year only."
        }
        return Figure(
            title, table, .columns(label: "day", values: ["number"], unit: Chart.Unit(noun)))
    }
}
