// Which figures go into which file for the platform, by which filters.

import Dates
import Projections
import Tables

/// A data file: its filters, and the measures under them.
struct StatisticsLayout: Sendable {
    /// The name of the file.
    let name: String
    let filters: [Filter]
    let indicators: [Indicator]

    /// A dimension as a column.
    struct Filter: Sendable {
        /// The dimension of the measures.
        let key: DimensionKey
        /// The name of the column.
        let column: String
        let label: String
        let hint: String
        /// The values, each with its words, in order.
        let items: KeyValuePairs<String, String>
    }

    /// A measure as a column.
    struct Indicator: Sendable {
        let measure: Measure
        /// The name of the column.
        let column: String
        let label: String
        let group: String
        /// Whether it is asked on the last day of the year.
        let isStock: Bool
        /// How the measure is meant: of flows the spells, as these add up over ages and a child who
        /// came twice at two ages would be told by what does not.
        var reading: [Question.Asked] = []
        /// Whether it is a share, with its two counts in the columns before it.
        var isShare = false
        /// Whether it is told only for the total of all filters: elsewhere it does not apply.
        var isOfTotal = false
        /// Which number of the answer it is.
        var side = Side.value
    }

    /// A number of an answer.
    enum Side: Sendable { case value, above }

    /// The files, in order.
    static let all = [lookedAfter, reviews, protection]

    private static let spells = [Question.Asked(.count, "spells")]
    private static let ages: KeyValuePairs = [
        "0": "Under 1", "1-4": "1 to 4 years", "5-9": "5 to 9 years", "10-15": "10 to 15 years",
        "16-17": "16 years and over",
    ]
    private static let protectedAges: KeyValuePairs = [
        "0": "Under 1 or unborn", "1-4": "1 to 4 years", "5-9": "5 to 9 years",
        "10-15": "10 to 15 years", "16+": "16 years and over",
    ]
    private static let lookedAfter = StatisticsLayout(
        name: "children_looked_after",
        filters: [
            Filter(
                key: .ageBand, column: "age_group", label: "Age group",
                hint: "Age on the day that counts", items: ages),
            Filter(
                key: .sex, column: "sex", label: "Sex", hint: "Filter by sex",
                items: ["F": "Female", "M": "Male"]),
        ],
        indicators: [
            Indicator(
                measure: .childrenLookedAfter, column: "looked_after_count",
                label: "Children looked after at 31 March", group: "Children looked after",
                isStock: true),
            Indicator(
                measure: .childrenStartedLookedAfter, column: "periods_started_count",
                label: "Periods of being looked after that began in the year",
                group: "Children looked after", isStock: false, reading: spells),
            Indicator(
                measure: .childrenCeasedLookedAfter, column: "periods_ended_count",
                label: "Periods of being looked after that ended in the year",
                group: "Children looked after", isStock: false, reading: spells),
        ])
    private static let reviews = StatisticsLayout(
        name: "reviews_of_children_looked_after",
        filters: [
            Filter(
                key: .participation, column: "participation", label: "Participation of the child",
                hint: "How the child took part in the review",
                items: [
                    "PN0": "Under 4 at the time of the review",
                    "PN1": "Attended and spoke for themselves",
                    "PN2": "Attended and an advocate spoke",
                    "PN3": "Attended and conveyed views by other means",
                    "PN4": "Attended without conveying views",
                    "PN5": "Did not attend and an advocate spoke",
                    "PN6": "Did not attend and sent views",
                    "PN7": "Did not attend or send views",
                    "not_recorded": "Not recorded",
                ])
        ],
        indicators: [
            Indicator(
                measure: .claReviewsByParticipation, column: "reviews_count",
                label: "Reviews held in the year", group: "Reviews", isStock: false),
            Indicator(
                measure: .claReviewsInTimePercent, column: "reviews_in_time_count",
                label: "Reviews held in time", group: "Reviews", isStock: false, isOfTotal: true,
                side: .above),
            Indicator(
                measure: .claReviewsInTimePercent, column: "reviews_in_time_percent",
                label: "Percentage of reviews held in time", group: "Reviews", isStock: false,
                isShare: true, isOfTotal: true),
        ])
    private static let protection = StatisticsLayout(
        name: "children_on_protection_plans",
        filters: [
            Filter(
                key: .category, column: "category_of_abuse", label: "Category of abuse",
                hint: "Latest category of the plan",
                items: [
                    "neglect": "Neglect", "emotional_abuse": "Emotional abuse",
                    "physical_abuse": "Physical abuse", "sexual_abuse": "Sexual abuse",
                    "multiple": "Multiple", "not_recorded": "Not recorded",
                ]),
            Filter(
                key: .ageBand, column: "age_group", label: "Age group", hint: "Age at 31 March",
                items: protectedAges),
        ],
        indicators: [
            Indicator(
                measure: .childrenSubjectToCpp, column: "protection_plan_count",
                label: "Children subject to a child protection plan at 31 March",
                group: "Child protection", isStock: true)
        ])

    /// The file that describes the data.
    var meta: Table {
        var table = Table(
            title: name + ".meta",
            columns: [
                "col_name", "col_type", "label", "indicator_grouping", "indicator_unit",
                "indicator_dp", "filter_hint", "filter_grouping_column",
            ].map { Column($0, .text) })
        for filter in filters {
            table.append(
                [filter.column, "Filter", filter.label, "", "", "", filter.hint, ""].map {
                    Cell.text($0)
                })
        }
        for one in indicators {
            table.append(
                [
                    one.column, "Indicator", one.label, one.group, one.isShare ? "%" : "",
                    one.isShare ? "1" : "0", "", "",
                ].map { Cell.text($0) })
        }
        return table
    }
}
