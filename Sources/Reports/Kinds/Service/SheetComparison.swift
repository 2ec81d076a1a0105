// One officer's numbers beside the team's: the same measures, asked of the officer and of all.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// The measures of the sheet, of the officer and of everybody.
struct SheetComparison {
    private let lines: [(line: ServiceMeasure, own: OneReplay.Asked?, team: OneReplay.Asked)]

    /// The row of the caseload.
    static let caseload = "children held"
    /// The row of timeliness.
    static let inTime = "reviews held in time"
    /// The rows that are read first.
    static let first = [
        caseload, inTime, "children aged four or more who took part",
        "direct contacts with children", "disputes open at the end",
        "disputes with an answer overdue",
    ]

    private static let measures =
        [ServiceMeasure(words: caseload, unit: "", measure: .iroCaseload, isStock: true)]
        + ServiceMeasure.all.filter(\.isOfOfficers) + [
            ServiceMeasure(
                words: "children who became looked after", unit: "",
                measure: .childrenStartedLookedAfter),
            ServiceMeasure(
                words: "children who ceased to be looked after", unit: "",
                measure: .childrenCeasedLookedAfter),
        ]

    init(_ question: KindQuestion, in replay: inout OneReplay) {
        let own = [Question.Asked(.iro, question.officer ?? "")]
        lines = Self.measures.map { line in
            (
                line, replay.ask(line.question(question.period, own)),
                replay.ask(line.question(question.period))
            )
        }
    }

    /// A row for each measure, and one for each count of disputes. The team's caseload is the mean.
    func table(
        _ title: String, _ made: OneReplay.Made,
        _ disputes: (own: OfficerDisputes.Counts, team: OfficerDisputes.Counts)
    ) -> Table {
        var table = Table(
            title: title,
            note: "The team is everybody, the officer among them; its children held are the mean "
                + "of officers with an allocation.",
            columns: [
                Column(key: "what", title: "What", kind: .text),
                Column(key: "unit", title: "Unit", kind: .text), .share("own", "Own"),
                .count("own_count", "Count"), .count("own_of", "Of"), .share("team", "Team"),
                .count("team_count", "Count"), .count("team_of", "Of"),
            ])
        for (line, own, team) in lines {
            table.append(
                [.text(line.words), .text(line.unit)]
                    + Self.cells(own.flatMap { made[$0].first }) + Self.cells(made[team].first))
        }
        let counts: [(String, KeyPath<OfficerDisputes.Counts, Int>)] = [
            ("disputes raised informally", \.informal), ("disputes raised formally", \.formal),
            ("disputes resolved", \.resolved), ("disputes open at the end", \.open),
            ("disputes with an answer overdue", \.overdue),
        ]
        for (words, count) in counts {
            table.append([
                .text(words), .empty, .count(disputes.own[keyPath: count]), .empty, .empty,
                .count(disputes.team[keyPath: count]), .empty, .empty,
            ])
        }
        return table
    }

    private static func cells(_ answer: Answer?) -> [Cell] {
        [
            Cell(answer?.value), Cell(answer?.numerator.map { Int($0.units) }),
            Cell(answer?.denominator.map { Int($0.units) }),
        ]
    }
}
