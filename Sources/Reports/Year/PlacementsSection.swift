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
                period.over(.placementSharePercent, split: [.placementType]),
            ]
        ) { answers, context in
            [
                whereabouts(period, answers), stability(period, context), types(period, answers[7]),
            ]
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
            ])
    }

    /// Children in the stock at the end by how many placements they had in the period, temporary
    /// ones left out (CNT-4).
    private static func stability(
        _ period: YearPeriod, _ context: borrowing ReplayContext
    ) -> Table {
        var counts = [0, 0, 0]
        context.forEachJourney { journey in
            guard let open = journey.period(on: period.end),
                !journey.periods[open].isShortBreak
            else { return }
            let number = journey.settledPlacements(during: period.span)
            counts[min(max(number, 1), 3) - 1] += 1
        }
        let total = counts.reduce(0, +)
        return Table(
            title: "Placements in \(period.name) of the children looked after at its end",
            note: "Temporary placements are left out.", label: ("placements", "Placements"),
            numbers: [.count("children", "Children"), .share("percent", "% of all")],
            rows: zip(["one", "two", "three or more"], counts).map { label, count in
                (label, [.count(count), Cell(share(count, of: total, period))])
            })
    }

    private static func types(_ period: YearPeriod, _ answers: [Answer]) -> Table {
        var rows: [[Cell]] = []
        for type in PlacementType.allCases {
            guard let answer = answers.first(where: { $0.dimensions.first?.value == type.rawValue }),
                let above = answer.numerator, above.units > 0
            else { continue }
            rows.append([
                .text(type.rawValue), .text(type.label), Cell(answer.numerator),
                Cell(answer.denominator), Cell(answer.value),
            ])
        }
        return Table(
            title: "Types of placement, average of the days of \(period.name)",
            columns: [
                Column(key: "placement_type", title: "Type", kind: .text), Column("label", .text),
                .share("child_days", "Child days"), .share("of", "Of"), .share("percent", "%"),
            ], rows: rows)
    }
}
