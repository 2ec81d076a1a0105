// Placements and permanence: where children live, how often they moved, how they left.

import CareEvents
import Dates
import Projections
import Tables

extension AnnualPart {
    /// The page of placements and permanence.
    static func placements(_ period: YearPeriod) -> AnnualPart {
        AnnualPart(
            address: "placements", name: "Placements and permanence",
            about: [
                """
                A placement is where a child in care lives. Permanence is a home that lasts: back \
                with the family, with a guardian, or adopted.
                """
            ],
            headlines: [
                Headline(
                    "Children placed outside the authority", noun: "children",
                    period.at(.childrenPlacedOutsideAuthorityPercent)),
                Headline(
                    "Children placed over 20 miles away",
                    subject: "The number of children placed over 20 miles away",
                    noun: "children", isPlural: false, period.at(.childrenPlacedOver20Miles)),
                Headline(
                    "Moves between placements", subject: "The number of moves between placements",
                    noun: "moves", isPlural: false, period.over(.placementMoves)),
                Headline(
                    "Children adopted", subject: "The number of children adopted",
                    noun: "children", isPlural: false, period.over(.childrenAdopted)),
                Headline(
                    "Children made subject to special guardianship",
                    subject: "The number of children with a new guardian", noun: "children",
                    isPlural: false, period.over(.childrenMadeSubjectToSgo)),
            ],
            questions: [
                period.at(.childrenLookedAfter, split: [.placementType]),
                period.at(.childrenLookedAfter),
            ],
            details: [
                Details(
                    title: "Placements in detail", section: .placements(period), leavingOut: [2]),
                Details(title: "Permanence in detail", section: .permanence(period)),
            ],
            tables: { answers, _, _ in [types(period, answers)] },
            lay: { told in
                [PageSection("Where children live", [.figure(typesFigure(told[0]))])]
            })
    }

    private static func types(_ period: YearPeriod, _ answers: [[Answer]]) -> MeasuredTable {
        let met = PlacementType.allCases.map { type in
            (type: type, answer: answers[0].of((.placementType, type.rawValue)))
        }.filter { ($0.answer?.value?.units ?? 0) > 0 }
        return MeasuredTable(
            title: "Children looked after at \(period.endWords), by type of placement",
            note: "Types with nobody in them are left out.",
            columns: [
                Column(key: "type", title: "Type of placement", kind: .text),
                Column(key: "code", title: "Code", kind: .text), .count("children", "Children"),
            ],
            rows: met.map {
                [.text($0.type.shortLabel), .text($0.type.rawValue), .value($0.answer)]
            }
        ) {
            $0.rows(of: "children", makeUp: answers[1].only.map { CellSource($0, .value) })
        }
    }

    private static func typesFigure(_ table: Table) -> Figure {
        Figure(
            LargestSentence.words(
                table, label: "type", value: "children", of: "children looked after"
            ) { "in “\($0)”" }, table,
            .bars(label: "type", value: "children", unit: Chart.Unit("children")))
    }
}
