// How children took part: the share month by month, the ways, contact between reviews.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

extension AnnualPart {
    /// The page of participation.
    static func participation(_ period: YearPeriod, forEveryone: Bool) -> AnnualPart {
        let months = MonthlySeries.share(
            "Reviews in which the child took part", noun: "reviews", above: "Took part",
            of: "Reviews", period)
        let byCode = period.over(.claReviewsByParticipation, split: [.participation])
        let inAll = period.over(.claReviewsByParticipation)
        return AnnualPart(
            address: "participation", name: "Participation",
            about: [
                """
                A child takes part when they come and speak, or send their views. The figures are \
                of children aged four or more.
                """
            ],
            headlines: [
                Headline(
                    "Reviews in which the child took part", noun: "reviews",
                    period.over(.claReviewParticipationPercent)),
                Headline(
                    "Reviews that the child came to", noun: "reviews",
                    period.over(.claReviewAttendancePercent)),
                Headline(
                    "Reviews with no word from the child", noun: "reviews",
                    period.over(.claReviewNoParticipationPercent)),
                Headline(
                    "Children who used Viewpoint", noun: "children",
                    period.over(.viewpointUsagePercent)),
                Headline(
                    "Direct contacts between officers and children",
                    subject: "The number of direct contacts with children", noun: "contacts",
                    isPlural: false, period.over(.iroDirectContacts)),
            ],
            questions: months.questions(.claReviewParticipationPercent)
                + [byCode, byCode.yearBefore, inAll, inAll.yearBefore],
            details: [
                Details(
                    title: "Views, consultation and absence", section: .participation(period),
                    leavingOut: [0]),
                Details(
                    title: "Contact between reviews", section: .footprint(period),
                    leavingOut: forEveryone ? [1, 3] : []),
            ],
            tables: { answers, _, context in
                [
                    months.table(answers[...], in: context),
                    ways(period, Array(answers[4...])),
                ]
            },
            lay: { told in
                [
                    PageSection("Month by month", [.figure(months.figure(told[0]))]),
                    PageSection("How children took part", [.figure(waysFigure(told[1]))]),
                ]
            })
    }

    private static func ways(_ period: YearPeriod, _ answers: [[Answer]]) -> MeasuredTable {
        MeasuredTable(
            title: "Reviews held in \(period.name), by how the child took part",
            note: "All reviews, those of children under four included.",
            columns: [
                Column(key: "way", title: "How", kind: .text),
                Column(key: "code", title: "Code", kind: .text), .count("reviews", "Reviews"),
                .count("before", "A year before"),
            ],
            rows: Participation.allCases.map { code in
                [
                    .text(code.shortLabel), .text(code.rawValue),
                    .value(answers[0].of((.participation, code.rawValue))),
                    .value(answers[1].of((.participation, code.rawValue))),
                ]
            }
        ) { disclosure in
            for (place, column) in ["reviews", "before"].enumerated() {
                disclosure.rows(
                    of: column, makeUp: answers[2 + place].only.map { CellSource($0, .value) })
            }
        }
    }

    private static func waysFigure(_ table: Table) -> Figure {
        Figure(
            LargestSentence.words(table, label: "way", value: "reviews", of: "reviews") {
                "“\($0)”"
            }, table, .bars(label: "way", value: "reviews", unit: Chart.Unit("reviews")))
    }
}

extension Participation {
    /// The code in a few words.
    fileprivate var shortLabel: String {
        switch self {
        case .PN0: "under four"
        case .PN1: "came and spoke"
        case .PN2: "came, an advocate spoke"
        case .PN3: "came, showed views without words"
        case .PN4: "came, gave no views"
        case .PN5: "sent an advocate"
        case .PN6: "sent their views"
        case .PN7: "did not take part"
        case .homeVisit: "first home visit"
        case .notRecorded: "not recorded"
        }
    }
}
