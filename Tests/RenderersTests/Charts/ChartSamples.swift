// Small figures, one for each kind of chart, as a report would make them.

import Tables

/// A figure of a kind of chart: its columns by key, of which the first is the names of the rows.
func figure(
    _ title: String, _ keys: [String], _ rows: [(String, [Cell])], _ chart: Chart
) -> Figure {
    let columns = keys.enumerated().map { Column($1, $0 == 0 ? .text : .decimal) }
    return Figure(
        title,
        Table(title: "Numbers", columns: columns, rows: rows.map { [.text($0.0)] + $0.1 }), chart)
}

/// A tenth of a per cent as a cell: 962 is 96.2.
func tenths(_ units: Int) -> Cell { .decimal(FixedDecimal(units: Int64(units), decimals: 1)) }

/// A small figure of each kind of chart, by the name of its snapshot.
let smallFigures: [(name: String, figure: Figure)] = [
    (
        "run",
        figure(
            "Fewer reviews were in time in July.",
            ["month", "in_time", "centre", "lower_limit", "upper_limit", "year_before"],
            [("2016-04", 961), ("2016-05", 955), ("2016-06", 972), ("2016-07", 887)].map {
                ($0.0, [tenths($0.1), tenths(950), tenths(905), tenths(990), tenths(941)])
            },
            .run(
                RunChart(
                    label: "month", value: "in_time", centre: "centre", lower: "lower_limit",
                    upper: "upper_limit", before: "year_before", unit: .percent)))
    ),
    (
        "dots",
        figure(
            "One of four officers has more than 70 children.", ["officer", "v", "low", "high"],
            [("IRO-01", 64), ("IRO-02", 78), ("IRO-03", 41)].map {
                ($0.0, [.count($0.1), .count(50), .count(70)])
            } + [("IRO-04", [.suppressed, .count(50), .count(70)])],
            .dots(
                DotChart(
                    label: "officer", value: "v", low: "low", high: "high",
                    unit: Chart.Unit("children"))))
    ),
    (
        "waterfall",
        figure(
            "Fewer children are looked after.", ["what", "n"],
            [
                ("On 31 March 2016", [.count(655)]), ("Began", [.count(212)]),
                ("Ended", [.count(-226)]), ("On 31 March 2017", [.count(641)]),
            ], .waterfall(label: "what", value: "n", unit: Chart.Unit("children")))
    ),
    (
        "pyramid",
        figure(
            "There are more boys than girls.", ["age", "boys", "girls"],
            [
                ("Under 1", [.count(21), .suppressed]), ("1 to 4", [.count(48), .count(51)]),
                ("16 and over", [.count(96), .count(71)]),
            ],
            .pyramid(label: "age", left: "boys", right: "girls", unit: Chart.Unit("children")))
    ),
    (
        "flow",
        figure(
            "Most are resolved before they are formal.",
            ["stage", "entered", "resolved", "moved_on", "open"],
            [
                ("Informal", [.count(96), .count(62), .count(30), .count(4)]),
                ("Team manager", [.count(38), .count(36), .count(2), .count(0)]),
                ("Head of service", [.count(2), .count(1), .count(0), .count(1)]),
            ],
            .flow(
                FlowChart(
                    label: "stage", entered: "entered", resolved: "resolved",
                    movedOn: "moved_on", open: "open", unit: Chart.Unit("escalations"))))
    ),
    (
        "columns",
        figure(
            "The rate rose.", ["year", "here", "england"],
            [
                ("2014-15", [tenths(601), tenths(600)]), ("2015-16", [tenths(633), .empty]),
                ("2016-17", [tenths(656), tenths(620)]),
            ],
            .columns(
                label: "year", values: ["here", "england"],
                unit: Chart.Unit("children for each 10,000")))
    ),
    (
        "bars",
        figure(
            "Late reports are the commonest reason.", ["reason", "n"],
            [
                ("The social worker's report was late", [.count(44)]),
                ("The carer could not come on the day that was agreed with all", [.count(31)]),
                ("Snow", [.count(0)]),
            ], .bars(label: "reason", value: "n", unit: Chart.Unit("reviews")))
    ),
    (
        "distribution",
        figure(
            "Most first reviews are within 20 working days.", ["working_days", "n"],
            [
                ("0 to 9", [.count(17)]), ("10 to 20", [.count(212)]), ("21 to 29", [.count(9)]),
                ("30 or more", [.count(6)]),
            ],
            .distribution(
                label: "working_days", value: "n", unit: Chart.Unit("first reviews"),
                limit: Chart.Limit(afterRow: 2, "20 working days")))
    ),
    (
        "diverging",
        figure(
            "Most say that their officer listens.",
            ["question", "never", "rarely", "sometimes", "often", "always"],
            [
                ("My officer listens to me", [2, 3, 11, 24, 40].map(Cell.count)),
                ("I know how to complain", [15, 18, 20, 12, 9].map(Cell.count)),
            ],
            .diverging(
                label: "question", against: ["never", "rarely"], neither: "sometimes",
                for: ["often", "always"]))
    ),
]
