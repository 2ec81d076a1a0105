// Child protection in a year's statistics: who is on a plan, and the tables of what happened.

import CareEvents
import Dates
import Projections
import Tables

extension YearSection {
    /// Child protection: open plans each way, started and ended, conferences, enquiries, steps.
    public static func protection(_ period: YearPeriod) -> YearSection {
        YearSection(
            title: "Child protection",
            questions: [
                period.at(.childrenSubjectToCpp),
                period.at(.childrenSubjectToCpp, split: [.category, .ageBand]),
                period.at(.childrenSubjectToCpp, split: [.category]),
                period.at(.childrenSubjectToCpp, split: [.ageBand]),
                period.at(.childrenSubjectToCpp, split: [.area]),
                period.at(.childrenSubjectToCpp, split: [.ethnicity]),
                period.at(.childrenSubjectToCpp, split: [.sex]),
                period.at(.childrenSubjectToCpp, split: [.duration]),
                period.over(.childrenSubjectToCppChange),
                period.over(.averageChildrenSubjectToCpp),
                period.over(.icpcsHeld),
                period.over(.icpcsHeld, [Question.Asked(.count, "children")]),
                period.over(.icpcsWithin15WorkingDaysOfS47),
                period.over(.s47EnquiriesRequiringIcpc),
                period.over(.cppReviewConferencesHeld),
                period.over(.cppReviewConferencesInTimePercent),
                period.over(.childrenSubjectToJointCpClaPlan),
                period.over(.jointPlanCppEndedBySecondReviewPercent),
            ],
            counters: [
                { PlanFlowCounter(period) }, { LaterPlansCounter(period) },
                { EndedLengthCounter(period) }, { OpenPlansCounter(period) },
                { UnmetEnquiriesCounter(period) }, { StepsCounter(period) },
                { LongPlansCounter(period) }, { HouseholdsCounter(period) },
            ]
        ) { answers, counted, context in
            let total = answers[0].whole
            func stock(_ place: Int, _ words: String, _ key: String, _ title: String) -> Table {
                split(answers[place], of: total, words, (key, title), period)
            }
            return [
                summary(period, answers), categories(period, answers),
                stock(4, "by area", "area", "Area"),
                stock(5, "by ethnicity", "ethnicity", "Ethnicity"),
                stock(6, "by sex", "sex", "Sex"),
                stock(7, "by length so far", "duration", "Length so far"),
                counted[2], counted[0], counted[1], counted[3], conferences(period, answers),
                counted[4], joint(period, answers), counted[5], counted[6], counted[7],
                ProtectionCorrectionList.quarters(context, period),
            ]
        }
    }

    private static func summary(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        Table(
            title: "Children subject to a child protection plan", label: ("what", ""),
            numbers: [.share("count", "Children")],
            rows: [
                ("at \(period.endWords)", [.count(answers[0].whole)]),
                ("change in the year before that day", [.count(answers[8].whole)]),
                ("mean of the ends of months, \(period.name)", [Cell(answers[9].first?.value)]),
            ]
        ).declared { said in
            let (now, change) = (answers[0].whole, answers[8].whole)
            let eve = period.span.from.adding(days: -1)
            said.people("count", rows: 0..<1)
            said.value(answers[0].first, row: 0, "count")
            said.made(
                row: 1, "count",
                of: [
                    .cell(row: 0, column: "count"),
                    .named(QuantityName.at(.childrenSubjectToCpp, eve), now - change),
                ])
            said.made(row: 2, "count", of: [.cell(row: 0, column: "count")])
        }
    }

    /// Category by age; the children whose category or age is in no list are in the last row and
    /// column alone.
    private static func categories(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        let total = answers[0].whole
        let bands = answers[3].map { $0.dimensions.first?.value ?? "" }
        var rows: [(label: String, cells: [Cell])] = answers[2].map { answer in
            let category = answer.dimensions.first?.value ?? ""
            let cells = bands.map { band in
                Cell.count(
                    answers[1].count { dimensions in
                        dimensions.contains { $0.key == "age_band" && $0.value == band }
                            && dimensions.contains { $0.key == "category" && $0.value == category }
                    })
            }
            return (category, cells + part(Int(answer.value?.units ?? 0), of: total, period))
        }
        let ages = answers[3].map { Cell.count(Int($0.value?.units ?? 0)) }
        rows.append(("all", ages + part(total, of: total, period)))
        return Table(
            title: "Children on protection plans at \(period.endWords), by category and age",
            note: "An unborn child is in the first band.", label: ("category", "Category"),
            numbers: bands.map { .count("age_\($0)", $0) } + parts, rows: rows
        ).declared { declareCategories(bands, answers, &$0) }
    }

    private static func declareCategories(
        _ bands: [String], _ answers: [[Answer]], _ said: inout Disclosure
    ) {
        let ages = bands.map { "age_\($0)" }
        let all = Disclosure.Number.cell(row: said.last, column: "count")
        for column in ages { said.people(column) }
        said.people("of")
        said.share("percent", of: "count", inAll: all)
        for row in said.rows {
            said.sum(
                .cell(row: row, column: "count"),
                of: ages.map { .cell(row: row, column: $0) }, rest: .people)
            said.value(answers[0].first, row: row, "of")
            said.value(
                row < said.last ? answers[2][row] : answers[0].first, row: row, "count")
        }
        for column in ages + ["count"] {
            said.sum(
                .cell(row: said.last, column: column),
                of: said.parts.map { .cell(row: $0, column: column) }, rest: .people)
        }
        for (column, answer) in zip(ages, answers[3]) {
            said.value(answer, row: said.last, column)
        }
    }

    /// The stock by the values of one dimension, and those who are in none of them.
    private static func split(
        _ answers: [Answer], of total: Int, _ words: String, _ label: (key: String, title: String),
        _ period: YearPeriod
    ) -> Table {
        var rows: [(label: String, cells: [Cell])] = answers.map { answer in
            (
                answer.dimensions.first?.value ?? "",
                part(Int(answer.value?.units ?? 0), of: total, period)
            )
        }
        let rest = total - answers.reduce(0) { $0 + Int($1.value?.units ?? 0) }
        if rest > 0 { rows.append(("not recorded", part(rest, of: total, period))) }
        return Table(
            title: "Children on protection plans at \(period.endWords), \(words)", label: label,
            numbers: parts, rows: rows
        ).declaredParts { said in
            for (row, answer) in answers.enumerated() { said.value(answer, row: row, "count") }
            for row in said.rows {
                said.name(QuantityName.at(.childrenSubjectToCpp, period.end), row: row, "of")
            }
            if !answers.isEmpty {
                said.sum(
                    .cell(row: 0, column: "of"),
                    of: said.rows.map { .cell(row: $0, column: "count") })
            }
        }
    }

    private static func conferences(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        let held = answers[10].whole
        let inTime = answers[12].whole
        let reviews = answers[15].first
        return Table(
            title: "Conferences in \(period.name)",
            note: "A review conference is in time when it is for every child on it.",
            label: ("what", ""), numbers: parts,
            rows: [
                ("initial conferences held", [.count(held), .empty, .empty]),
                ("children on them", [.count(answers[11].whole), .empty, .empty]),
                (
                    "initial conferences within 15 working days of the enquiry's start",
                    part(inTime, of: held, period)
                ),
                (
                    "enquiries that call for an initial conference",
                    [.count(answers[13].whole), .empty, .empty]
                ),
                ("review conferences held", [.count(answers[14].whole), .empty, .empty]),
                (
                    "review conferences in time",
                    [
                        .count(Int(reviews?.numerator?.units ?? 0)),
                        .count(Int(reviews?.denominator?.units ?? 0)), Cell(reviews?.value),
                    ]
                ),
            ]
        ).declaredParts { said in
            for (row, place) in [(0, 10), (1, 11), (2, 12), (3, 13), (4, 14)] {
                said.value(answers[place].first, row: row, "count")
            }
            said.value(answers[10].first, row: 2, "of")
            said.counts(reviews, row: 5, "count", "of")
        }
    }

    private static func joint(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        let ended = answers[17].first
        return Table(
            title: "Looked after and on a protection plan at once, \(period.name)",
            label: ("what", ""), numbers: parts,
            rows: [
                (
                    "children, at the end of some day",
                    [.count(answers[16].whole), .empty, .empty]
                ),
                (
                    "of them, the plan ended by the second review of the care plan",
                    [
                        .count(Int(ended?.numerator?.units ?? 0)),
                        .count(Int(ended?.denominator?.units ?? 0)), Cell(ended?.value),
                    ]
                ),
            ]
        ).declaredParts { said in
            said.value(answers[16].first, row: 0, "count")
            said.counts(ended, row: 1, "count", "of")
        }
    }

    /// A part of a whole with its share: the two counts and the percentage.
    static func part(_ number: Int, of whole: Int, _ period: YearPeriod) -> [Cell] {
        [.count(number), .count(whole), Cell(share(number, of: whole, period))]
    }

    /// The columns of a part.
    static var parts: [Column] {
        [.count("count", "Count"), .count("of", "Of"), .share("percent", "%")]
    }
}
