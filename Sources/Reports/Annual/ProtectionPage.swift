// Child protection: plans over the years, categories, length, conferences in time.

import Dates
import Journeys
import Projections
import Tables

extension AnnualPart {
    /// The page of child protection.
    static func protection(_ period: YearPeriod) -> AnnualPart {
        let years = StockOverYears(
            subject: "Children on protection plans", noun: "children", period: period)
        let months = MonthlySeries.share(
            "Review conferences held in time", noun: "conferences", above: "In time", of: "Held",
            period)
        return AnnualPart(
            address: "protection", name: "Child protection",
            about: [
                """
                A child who is at risk of harm may have a child protection plan. A conference \
                makes the plan, and later ones review it.
                """
            ],
            headlines: [
                Headline(
                    "Children on protection plans at \(period.endWords)",
                    subject: "The number of children on a protection plan", noun: "children",
                    isPlural: false, period.at(.childrenSubjectToCpp)),
                Headline(
                    "Initial conferences held",
                    subject: "The number of initial conferences", noun: "conferences",
                    isPlural: false, period.over(.icpcsHeld)),
                Headline(
                    "Initial conferences within 15 working days of the enquiry",
                    subject: "The number of initial conferences within 15 working days",
                    noun: "conferences", isPlural: false,
                    period.over(.icpcsWithin15WorkingDaysOfS47)),
                Headline(
                    "Review conferences held in time", noun: "review conferences",
                    period.over(.cppReviewConferencesInTimePercent), late: true),
            ],
            questions: [
                period.at(.childrenSubjectToCpp, split: [.category]),
                period.at(.childrenSubjectToCpp, split: [.duration]),
                period.at(.childrenSubjectToCpp),
            ] + months.questions(.cppReviewConferencesInTimePercent)
                + years.questions(.childrenSubjectToCpp),
            details: [
                Details(title: "Plans and conferences in detail", section: .protection(period))
            ],
            tables: { answers, _, context in
                [
                    stock(
                        "by category", answers[0], answers[2], .category, "Category", period),
                    stock(
                        "by length so far", answers[1], answers[2], .duration, "Length so far",
                        period),
                    months.table(answers[3...], in: context),
                    years.table(Array(answers[7...]), in: context),
                ]
            },
            lay: { told in
                [
                    PageSection("Over the years", [.figure(years.figure(told[3]))]),
                    PageSection("Why children have plans", [.figure(categories(told[0]))]),
                    PageSection("How long plans have run", [.figure(lengths(told[1]))]),
                    PageSection("Review conferences", [.figure(months.figure(told[2]))]),
                ]
            })
    }

    private static func stock(
        _ words: String, _ answers: [Answer], _ all: [Answer], _ key: DimensionKey,
        _ title: String, _ period: YearPeriod
    ) -> MeasuredTable {
        MeasuredTable(
            title: "Children on protection plans at \(period.endWords), \(words)",
            columns: [
                Column(key: "group", title: title, kind: .text), .count("children", "Children"),
            ],
            rows: answers.map { answer in
                let value = answer.dimensions.first?.value ?? ""
                return [
                    .text(key == .duration ? months(value) : self.words(ofCode: value)),
                    .value(answer),
                ]
            }
        ) { $0.rows(of: "children", makeUp: all.only.map { CellSource($0, .value) }) }
    }

    /// A band of months in words.
    private static func months(_ band: String) -> String {
        switch band {
        case "0-6m": "under 6 months"
        case "6-12m": "6 to 11 months"
        case "12-18m": "12 to 17 months"
        case "18-24m": "18 to 23 months"
        case "24m+": "2 years or more"
        default: band
        }
    }

    private static func categories(_ table: Table) -> Figure {
        Figure(
            LargestSentence.words(
                table, label: "group", value: "children", of: "children on plans"
            ) { "on one for “\($0.lowercased())”" }, table,
            .bars(label: "group", value: "children", unit: Chart.Unit("children")))
    }

    private static func lengths(_ table: Table) -> Figure {
        Figure(
            LargestSentence.words(
                table, label: "group", value: "children", of: "children on plans"
            ) { "on one for \($0)" }, table,
            .distribution(
                label: "group", value: "children", unit: Chart.Unit("children"), limit: nil))
    }
}
