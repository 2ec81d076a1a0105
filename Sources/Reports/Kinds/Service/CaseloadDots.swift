// Caseloads of officers against the band of the policy, each by the part of the week they work.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// Counts who holds whom at the end of a day.
struct CaseloadCount: JourneyCounting {
    private let day: CalendarDate
    private var caseloads = Caseloads()

    init(on day: CalendarDate) { self.day = day }

    var sight: Sight {
        Sight([.iroAllocated], on: DateSpan(day, through: day), while: .allocation)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        if !journey.allocations.isEmpty { caseloads.add(journey, on: day) }
    }

    mutating func merge(_ other: Self) { caseloads.merge(other.caseloads) }

    /// The rows of `caseloads`, each with the band for the officer's part of the week: the whole
    /// band times the FTE, rounded down below and up above, so that nobody is out of it by a
    /// fraction of a child.
    func table(_ title: String, _ context: ReplayContext) -> Table {
        let policy = context.setting.caseload.inForce(on: day)
        let loads = CaseloadsReport.table(caseloads, context, at: day)
        return Table(
            title: title,
            note: "The band is \(policy.fullTimeFrom) to \(policy.fullTimeTo) children for an "
                + "officer who works the whole week, and its part for one who works a part of it.",
            columns: [
                Column(key: "iro_id", title: "Officer", kind: .text),
                .count("children", "Children"), .count("families", "Families"),
                Column(key: "fte", title: "FTE", kind: .decimal), .share("per_fte", "Per FTE"),
                .count("low", "Band from"), .count("high", "Band to"),
                Column(key: "stands", title: "Stands", kind: .text),
            ],
            rows: loads.rows.indices.map { row in
                let fte = Self.thousandths(loads.cell(row, "fte"))
                let children = loads.cell(row, "children").wholeNumber ?? 0
                let band =
                    fte > 0
                    ? (policy.fullTimeFrom * fte / 1000, (policy.fullTimeTo * fte + 999) / 1000)
                    : nil
                return [
                    loads.cell(row, "iro_id"), .count(children), loads.cell(row, "families"),
                    loads.cell(row, "fte"), loads.cell(row, "per_fte"), Cell(band?.0),
                    Cell(band?.1), .text(Self.stands(children, band)),
                ]
            })
    }

    private static func stands(_ children: Int, _ band: (Int, Int)?) -> String {
        guard let band else { return "not in post" }
        if children < band.0 { return "below" }
        return children > band.1 ? "above" : "within"
    }

    private static func thousandths(_ cell: Cell) -> Int {
        guard case .decimal(let decimal) = cell else { return 0 }
        return (decimal.decimals..<3).reduce(Int(decimal.units)) { units, _ in units * 10 }
    }

    /// The caseloads as dots against the band.
    static func figure(_ table: Table) -> Figure {
        Figure(
            sentence(table), table,
            .dots(
                DotChart(
                    label: "iro_id", value: "children", low: "low", high: "high",
                    unit: .init("children"))))
    }

    /// How many officers stand within the band.
    static func sentence(_ table: Table) -> String {
        let stands = table.column("stands").map(\.words)
        let inPost = stands.count { $0 != "not in post" }
        guard inPost > 0 else { return "No officer is in post." }
        func told(_ word: String) -> String { NumberWords.grouped(stands.count { $0 == word }) }
        let without = stands.count - inPost
        return "Of \(inPost == 1 ? "1 officer" : "\(inPost) officers") in post, \(told("within")) "
            + "\(stands.count { $0 == "within" } == 1 ? "has" : "have") a caseload within the "
            + "band, \(told("above")) above it and \(told("below")) below it"
            + (without == 0
                ? "."
                : "; children are also held by \(without) who \(without == 1 ? "is" : "are") not "
                    + "in post.")
    }
}
