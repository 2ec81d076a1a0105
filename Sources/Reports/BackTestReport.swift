// Past forecasts as a table: each month as it was foreseen a year before, and what was held.

import Dates
public import Projections
public import Tables

/// How well a forecast would have done.
public enum BackTestReport {
    /// A row for each month and what falls due.
    public static func table(_ test: BackTest) -> Table {
        Table(
            title: "Forecasts of a year before against what was held", note: sentence(test),
            columns: [
                Column("month", .text), Column("what", .text), Column("forecast", .count),
                Column("held", .count), Column("error", .count), Column("with_turnover", .count),
                Column("error_with_turnover", .count),
            ],
            rows: test.rows.map { row in
                [
                    .text(ForecastReport.spelt(row.month)), .text(row.what.rawValue),
                    .count(row.forecast), .count(row.held), .count(row.forecast - row.held),
                    Cell(row.withTurnover), Cell(row.withTurnover.map { $0 - row.held }),
                ]
            })
    }

    /// How far off the forecasts were, one row a kind and way of forecasting.
    public static func summary(_ test: BackTest) -> Table {
        var table = Table(
            title: "How far off", note: nil,
            columns: [
                Column("what", .text), Column("out_of", .text), Column("months", .count),
                .count("forecast", "Forecast in all"), .count("held", "Held in all"),
                .share("mean_percent_error", "Mean error, % of what was held"),
                .share("bias", "Mean of forecast less held"),
            ])
        for what in Forecast.What.allCases {
            for withTurnover in [false, true] {
                let own = test.summary(of: what, withTurnover: withTurnover)
                table.append([
                    .text(what.rawValue),
                    .text(withTurnover ? "stock, leavers and newcomers" : "stock alone"),
                    .count(own.months), .count(own.foreseen), .count(own.held),
                    Cell(own.meanPercentError), Cell(own.bias),
                ])
            }
        }
        return table
    }

    /// The error in words, or why there is none to tell.
    public static func sentence(_ test: BackTest) -> String {
        guard !test.rows.isEmpty else {
            return "No month to hold a forecast against: that takes a month with reviews or "
                + "conferences, over by the last line, and a year or more after the ledger began."
        }
        return Forecast.What.allCases.reversed().compactMap { what -> String? in
            let alone = test.summary(of: what, withTurnover: false)
            guard let error = alone.meanPercentError, let bias = alone.bias else { return nil }
            var words =
                "\(what == .review ? "Reviews" : "Conferences of a child"), a year ahead over "
                + "\(alone.months) months: off by \(error)% of what was held, by "
                + "\(signed(bias)) a month on the whole, out of the stock alone"
            let fair = test.summary(of: what, withTurnover: false, comparable: true)
            let more = test.summary(of: what, withTurnover: true)
            if let own = fair.meanPercentError, let with = more.meanPercentError,
                let bias = more.bias
            {
                words +=
                    "; over the \(more.months) months with a year's turnover known, "
                    + "\(own)% out of the stock alone and \(with)% (\(signed(bias)) a month) with "
                    + "leavers and newcomers as in the year before"
                words +=
                    with.units < own.units
                    ? ", which is nearer" : with.units > own.units ? ", which is farther" : ""
            }
            return words + "."
        }.joined(separator: " ")
    }

    private static func signed(_ number: FixedDecimal) -> String {
        number.units > 0 ? "+\(number)" : number.description
    }
}
