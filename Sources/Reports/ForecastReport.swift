// A forecast as tables: what falls due by month and officer, and the caseload that follows.

import CareEvents
import Dates
import Journeys
public import Projections
public import Tables

/// What falls due in the time to come, for whom, and how many officers that asks for.
public struct ForecastReport {
    let context: ReplayContext
    let forecast: Forecast
    /// Nil where the ledger does not reach back over the time that it is taken from.
    let turnover: Turnover?
    let change: StaffChange
    let monthsAhead: Int

    /// The forecast of some months after a day, under a change of staff.
    public init(
        _ context: ReplayContext, _ forecast: Forecast, _ turnover: Turnover,
        months: Int, after change: StaffChange
    ) {
        self.context = context
        self.forecast = forecast
        self.turnover = turnover.isTold(by: context) ? turnover : nil
        self.change = change
        monthsAhead = months
    }

    /// Whether nothing falls due at all.
    public var isEmpty: Bool {
        forecast.children.allSatisfy { $0.reviews.isEmpty && $0.conferences.isEmpty }
    }

    /// What falls due by month, kind and officer, in that order; only what there is some of.
    public var rows: Table {
        var table = Table(
            title: "Falling due", note: sentence,
            columns: [
                Column("month", .text), Column("what", .text), Column("iro_id", .text),
                Column("due", .count),
            ])
        let counts = Forecast.What.allCases.map { what in
            (what, named(forecast.byOfficer(what, after: change)))
        }
        for (place, month) in forecast.months.enumerated() {
            for (what, officers) in counts {
                for officer in officers where officer.value[place] > 0 {
                    table.append([
                        .text(ForecastReport.spelt(month)), .text(what.rawValue),
                        .text(officer.name), .count(officer.value[place]),
                    ])
                }
            }
        }
        return table
    }

    /// What falls due, for people: by month, by officer, and what follows for the service.
    public var tables: [Table] { [byMonth, byOfficer, outlookTable] }

    /// A month as `2017-04`.
    static func spelt(_ month: DateSpan) -> String { String(month.from.description.prefix(7)) }

    /// What is kept of each officer, by the officers' names.
    func named<Value>(
        _ values: [StaffChange.Officer: Value]
    ) -> [(officer: StaffChange.Officer, name: String, value: Value)] {
        values.map { ($0.key, change.name(of: $0.key, in: context.known), $0.value) }
            .sorted { Array($0.1.utf8).lexicographicallyPrecedes(Array($1.1.utf8)) }
    }

    private var byMonth: Table {
        let (reviews, conferences) = (forecast.byMonth(.review), forecast.byMonth(.conference))
        let meetings = forecast.meetingsByMonth
        var table = Table(
            title: "Reviews and conferences falling due, by month", note: sentence,
            columns: [
                Column("month", .text), .count("reviews", "Reviews"),
                .count("conferences", "Conferences of a child"),
                .count("meetings", "Meetings they come to"),
                .count("reviews_with_turnover", "Reviews, as many leaving and coming as before"),
                .count("conferences_with_turnover", "Conferences, likewise"),
            ])
        for (place, month) in forecast.months.enumerated() {
            table.append([
                .text(Self.spelt(month)), .count(reviews[place]), .count(conferences[place]),
                .count(meetings[place]),
                Cell(turnover?.expected(.review, reviews[place], inMonth: place)),
                Cell(turnover?.expected(.conference, conferences[place], inMonth: place)),
            ])
        }
        table.append([
            .text("all"), .count(reviews.reduce(0, +)), .count(conferences.reduce(0, +)),
            .count(meetings.reduce(0, +)), Cell(expected(.review)), Cell(expected(.conference)),
        ])
        return table
    }

    /// What is to be expected of all months, if as many leave and come as before.
    func expected(_ what: Forecast.What) -> Int? {
        let due = forecast.byMonth(what)
        let expected = due.indices.compactMap { place in
            turnover?.expected(what, due[place], inMonth: place)
        }
        return expected.count == due.count ? expected.reduce(0, +) : nil
    }

    private var outlookTable: Table {
        let outlook = CaseloadOutlook(forecast, turnover, in: context.setting)
        return Table(
            title: "The caseload that follows", note: outlookSentence(outlook),
            columns: [
                Column("at_on", .date), .count("looked_after", "Looked after"),
                .count("on_plans", "On a protection plan"), .count("children", "Children"),
                .share("fewest_fte", "Officers needed (FTE), at the least"),
                .share("most_fte", "at the most"),
            ],
            rows: outlook.points.map { point in
                [
                    .date(point.day), .count(point.lookedAfter), .count(point.onPlans),
                    .count(point.children), Cell(point.fewestFTE), Cell(point.mostFTE),
                ]
            })
    }
}
