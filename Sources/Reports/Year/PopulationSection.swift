// Children looked after in a year's statistics: the stock, the bridge, month by month.

import CareEvents
import Dates
import Projections
import Tables

extension YearSection {
    /// The population: at the end by age and sex, status and need; the bridge; month by month.
    public static func population(_ period: YearPeriod) -> YearSection {
        let before = period.span.from.adding(days: -1)
        let spells = [Question.Asked(.count, "spells")]
        return YearSection(
            title: "Population",
            questions: [
                period.at(.childrenLookedAfter, on: before),
                period.over(.childrenStartedLookedAfter, spells),
                period.over(.childrenCeasedLookedAfter, spells),
                period.at(.childrenLookedAfter),
                period.over(.childrenStartedLookedAfter),
                period.over(.childrenCeasedLookedAfter),
                period.over(.childrenLookedAfterInPeriod),
                period.over(.averageChildrenLookedAfter),
                period.at(.childrenLookedAfter, split: [.ageBand, .sex]),
                period.at(.childrenLookedAfter, split: [.ageBand]),
                period.over(.childrenStartedLookedAfter, spells, by: .month),
                period.over(.childrenCeasedLookedAfter, spells, by: .month),
                period.over(.childrenLookedAfter, by: .month),
                period.at(.childrenLookedAfter, split: [.legalStatus]),
                period.at(.childrenLookedAfter, split: [.primaryNeed]),
                period.at(.childrenLookedAfter, split: [.ethnicity]),
            ]
        ) { answers, _, _ in
            [
                bridge(period, answers), ages(period, answers), months(period, answers),
                codes(
                    "by legal status", period, answers[13], answers[3].first, "legal_status",
                    "Legal status", LegalStatus.self
                ) { $0.label },
                codes(
                    "by need", period, answers[14], answers[3].first, "primary_need", "Need",
                    CategoryOfNeed.self
                ) { $0.label },
                groups(period, answers[15], answers[3].first),
            ]
        }
    }

    /// Opening + started − ceased = closing: in spells it closes always, in children only where
    /// nobody started or ceased twice.
    private static func bridge(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        let opening = answers[0].whole
        let closing = answers[3].whole
        let spells = (started: answers[1].whole, ceased: answers[2].whole)
        let children = (started: answers[4].whole, ceased: answers[5].whole)
        let rest = closing - (opening + children.started - children.ceased)
        return Table(
            title: "Children looked after, \(period.name): the bridge",
            note: "\(answers[6].whole) children were looked after on some day of it; "
                + "on average \(answers[7].first?.value?.description ?? "0") "
                + "at the ends of months.",
            label: ("line", ""),
            numbers: [.count("spells", "Spells"), .count("children", "Children")],
            rows: [
                (
                    "at \(DateSpelling.words(period.span.from.adding(days: -1)))",
                    [.count(opening), .count(opening)]
                ),
                ("+ started", [.count(spells.started), .count(children.started)]),
                ("− ceased", [.count(spells.ceased), .count(children.ceased)]),
                (
                    "started or ceased more than once",
                    [.count(0), .count(rest)]
                ),
                ("= at \(period.endWords)", [.count(closing), .count(closing)]),
            ]
        ).declared { said in
            said.people("spells", "children")
            said.balance("spells", "children", rows: 3..<4)
            said.atMost("children", "spells", rows: 1..<3)
            for (column, places) in [("spells", [0, 1, 2, 3]), ("children", [0, 4, 5, 3])] {
                for (row, place) in zip([0, 1, 2, 4], places) {
                    said.value(answers[place].first, row: row, column)
                }
                func cell(_ row: Int) -> Disclosure.Number { .cell(row: row, column: column) }
                said.sum(cell(4), of: [cell(0), cell(1), cell(3)], less: [cell(2)])
            }
            said.noteTells((answers[6] + answers[12]).map { .value($0) })
        }
    }

    private static func ages(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        let total = answers[3].whole
        var rows: [(label: String, cells: [Cell])] = []
        var girls = 0
        var boys = 0
        for answer in answers[9] {
            let band = answer.dimensions.first?.value ?? ""
            func of(_ sex: String) -> Int {
                answers[8].count { dimensions in
                    dimensions.contains { $0.value == band }
                        && dimensions.contains { $0.value == sex }
                }
            }
            let all = Int(answer.value?.units ?? 0)
            girls += of("F")
            boys += of("M")
            rows.append(
                (
                    band,
                    [
                        .count(of("F")), .count(of("M")), .count(all),
                        Cell(share(all, of: total, period)),
                    ]
                ))
        }
        rows.append(
            (
                "all",
                [
                    .count(girls), .count(boys), .count(total),
                    Cell(share(total, of: total, period)),
                ]
            ))
        return Table(
            title: "Children looked after at \(period.endWords), by age and sex",
            label: ("age_band", "Age"),
            numbers: [
                .count("girls", "Girls"), .count("boys", "Boys"), .count("children", "All"),
                .share("percent", "% of all"),
            ], rows: rows
        ).declared { said in
            said.people("girls", "boys", "children")
            said.share("percent", of: "children", inAll: .cell(row: said.last, column: "children"))
            for row in said.rows {
                said.sum(
                    .cell(row: row, column: "children"),
                    of: ["girls", "boys"].map { .cell(row: row, column: $0) }, rest: .people)
                let band = row < said.last ? rows[row].label : nil
                for (column, sex) in [("girls", "F"), ("boys", "M")] {
                    let dimensions = (band.map { "age_band=\($0);" } ?? "") + "sex=\(sex)"
                    said.name(
                        QuantityName.at(.childrenLookedAfter, period.end, dimensions), row: row,
                        column)
                }
                said.value(
                    row < said.last ? answers[9][row] : answers[3].first, row: row, "children")
            }
            said.lastRowIsTotal(of: "girls", "boys")
            said.sum(
                .cell(row: said.last, column: "children"),
                of: said.parts.map { .cell(row: $0, column: "children") }, rest: .people)
        }
    }

    private static func months(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        var opening = answers[0].whole
        var rows: [(label: String, cells: [Cell])] = []
        for place in answers[12].indices {
            let started = Int(answers[10][place].value?.units ?? 0)
            let ceased = Int(answers[11][place].value?.units ?? 0)
            let closing = Int(answers[12][place].value?.units ?? 0)
            let span = answers[10][place].span ?? period.span
            rows.append(
                (
                    Bucketing.month.name(of: span),
                    [.count(opening), .count(started), .count(ceased), .count(closing)]
                ))
            opening = closing
        }
        return Table(
            title: "Children looked after, month by month (spells)", label: ("month", "Month"),
            numbers: [
                .count("opening", "Opening"), .count("started", "Started"),
                .count("ceased", "Ceased"), .count("closing", "Closing"),
            ], rows: rows
        ).declared { said in
            said.people("opening", "started", "ceased", "closing")
            said.sum("closing", of: ["opening", "started"], less: ["ceased"])
            for row in said.rows {
                said.value(
                    row == 0 ? answers[0].first : answers[12][row - 1], row: row, "opening")
                said.value(answers[10][row], row: row, "started")
                said.value(answers[11][row], row: row, "ceased")
                said.value(answers[12][row], row: row, "closing")
            }
        }
    }

    /// A stock by the codes of a list, those that nobody has left out.
    private static func codes<List: CodeList>(
        _ words: String, _ period: YearPeriod, _ answers: [Answer], _ all: Answer?, _ key: String,
        _ title: String, _ list: List.Type, label: (List) -> String
    ) -> Table {
        let total = answers.reduce(0) { $0 + Int($1.value?.units ?? 0) }
        var rows: [[Cell]] = []
        for code in list.allCases {
            let number = answers.count(key, code.rawValue)
            guard number > 0 else { continue }
            rows.append([
                .text(code.rawValue), .text(label(code)), .count(number),
                Cell(share(number, of: total, period)),
            ])
        }
        return Table(
            title: "Children looked after at \(period.endWords), \(words)",
            columns: [
                Column(key: key, title: title, kind: .text), Column("label", .text),
                .count("children", "Children"), .share("percent", "% of all"),
            ], rows: rows
        ).declared { said in
            let own = rows.map { row in
                answers.first { $0.dimensions.contains { row[0] == .text($0.value) } }
            }
            said.split(words, "children", own, total: total, of: all)
        }
    }

    private static func groups(
        _ period: YearPeriod, _ answers: [Answer], _ all: Answer?
    ) -> Table {
        let total = answers.reduce(0) { $0 + Int($1.value?.units ?? 0) }
        return Table(
            title: "Children looked after at \(period.endWords), by ethnicity",
            label: ("ethnicity", "Ethnicity"),
            numbers: [.count("children", "Children"), .share("percent", "% of all")],
            rows: answers.map { answer in
                let number = Int(answer.value?.units ?? 0)
                return (
                    answer.dimensions.first?.value ?? "",
                    [.count(number), Cell(share(number, of: total, period))]
                )
            }
        ).declared { $0.split("by ethnicity", "children", answers, total: total, of: all) }
    }

    /// A share of a whole, rounded half up.
    static func share(_ part: Int, of whole: Int, _ period: YearPeriod) -> FixedDecimal? {
        FixedDecimal.percent(numerator: part, denominator: whole, decimals: period.decimals)
    }
}
