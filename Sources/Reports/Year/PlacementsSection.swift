// Placements in a year's statistics: where children live, how far away, how often they moved.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

extension YearSection {
    /// Placements: outside the authority, over 20 miles, at home, moves, stability, types.
    public static func placements(_ period: YearPeriod) -> YearSection {
        YearSection(
            title: "Placements",
            questions: [
                period.at(.childrenPlacedOutsideAuthorityPercent),
                period.at(.childrenPlacedOver20Miles),
                period.at(.childrenLookedAfter),
                period.at(.childrenPlacedAtHomeUnderCareOrder),
                period.over(.placementMoves),
                period.over(.childrenMovedOncePercent),
                period.over(.placementMoves, by: .month),
                period.at(.childrenLookedAfter, split: [.placementType]),
            ], counters: [{ StabilityCounter(period: period) }]
        ) { answers, counted, _ in
            [whereabouts(period, answers)] + counted
                + [types(period, answers[7], of: answers[2].first)]
        }
    }

    private static func whereabouts(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        let total = answers[2].whole
        let outside = Int(answers[0].first?.numerator?.units ?? 0)
        let once = answers[5].first
        func part(_ number: Int) -> [Cell] {
            [.count(number), .count(total), Cell(share(number, of: total, period))]
        }
        return Table(
            title: "Placements at \(period.endWords), and moves in \(period.name)",
            label: ("what", ""),
            numbers: [
                .count("count", "Count"), .count("of", "Of"), .share("percent", "%"),
            ],
            rows: [
                ("children placed outside the authority", part(outside)),
                ("children placed over 20 miles away", part(answers[1].whole)),
                ("children placed at home under a care order", part(answers[3].whole)),
                ("moves", [.count(answers[4].whole), .empty, .empty]),
                (
                    "children who moved, that moved once",
                    [
                        .count(Int(once?.numerator?.units ?? 0)),
                        .count(Int(once?.denominator?.units ?? 0)), Cell(once?.value),
                    ]
                ),
            ]
        ).declaredParts { said in
            for row in 0..<3 { said.value(answers[2].first, row: row, "of") }
            if let outside = answers[0].first {
                said.name(QuantityName.above(outside), row: 0, "count")
            }
            said.value(answers[1].first, row: 1, "count")
            said.value(answers[3].first, row: 2, "count")
            said.value(answers[4].first, row: 3, "count")
            said.counts(once, row: 4, "count", "of")
        }
    }

    /// The types of placement on the last day, those that nobody has left out.
    private static func types(
        _ period: YearPeriod, _ answers: [Answer], of all: Answer?
    ) -> Table {
        let total = answers.reduce(0) { $0 + Int($1.value?.units ?? 0) }
        var rows: [[Cell]] = []
        for type in PlacementType.allCases {
            let number = answers.count("placement_type", type.rawValue)
            guard number > 0 else { continue }
            rows.append([
                .text(type.rawValue), .text(type.shortLabel), .count(number),
                Cell(share(number, of: total, period)),
            ])
        }
        return Table(
            title: "Children looked after at \(period.endWords), by type of placement",
            columns: [
                Column(key: "placement_type", title: "Type", kind: .text), Column("label", .text),
                .count("children", "Children"), .share("percent", "% of all"),
            ], rows: rows
        ).declared { said in
            let own = rows.map { row in
                answers.first { $0.dimensions.contains { row[0] == .text($0.value) } }
            }
            said.split("by type of placement", "children", own, total: total, of: all)
        }
    }
}

/// Children in the stock at the end by how many placements they had in the period, temporary ones
/// left out (CNT-4).
private struct StabilityCounter: ToldCounter {
    let period: YearPeriod
    private var counts = [0, 0, 0]

    init(period: YearPeriod) {
        self.period = period
    }

    var sight: Sight {
        Sight([.becameLookedAfter], on: period.lastDay, while: .care)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        guard let open = journey.period(on: period.end), !journey.periods[open].isShortBreak else {
            return
        }
        let number = journey.settledPlacements(during: period.span)
        counts[min(max(number, 1), 3) - 1] += 1
    }

    mutating func merge(_ other: Self) {
        for place in counts.indices { counts[place] += other.counts[place] }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.numbers(&counts)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let total = counts.reduce(0, +)
        return Table(
            title: "Placements in \(period.name) of the children looked after at its end",
            note: "Temporary placements are left out.", label: ("placements", "Placements"),
            numbers: [.count("children", "Children"), .share("percent", "% of all")],
            rows: zip(["one", "two", "three or more"], counts).map { label, count in
                (label, [.count(count), Cell(YearSection.share(count, of: total, period))])
            }
        ).declared { said in
            let all = Disclosure.Number.named(
                QuantityName.at(.childrenLookedAfter, period.end), total)
            said.share("percent", of: "children", inAll: all)
            said.sum(all, of: said.rows.map { .cell(row: $0, column: "children") })
        }
    }
}
