// Caseloads and workforce: each officer's children against the band of the policy.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

extension AnnualPart {
    /// The page of caseloads and workforce.
    static func caseloads(_ period: YearPeriod, forEveryone: Bool) -> AnnualPart {
        AnnualPart(
            address: "caseloads", name: "Caseloads and workforce",
            about: [
                """
                A caseload is the number of children an officer is responsible for. The guidance \
                gives a band for an officer who works full time.
                """
            ],
            headlines: [
                Headline(
                    "Mean caseload of an officer", subject: "The mean caseload of an officer",
                    noun: "children", isPlural: false, period.at(.iroCaseload)),
                Headline(
                    "Reviewing officers in post at \(period.endWords)",
                    subject: "The number of reviewing officers", noun: "officers", isPlural: false,
                    period.at(.iroHeadcount)),
                Headline(
                    "Officers who joined", subject: "The number of officers who joined",
                    noun: "officers", isPlural: false, period.over(.iroJoiners)),
                Headline(
                    "Officers who left", subject: "The number of officers who left",
                    noun: "officers", isPlural: false, period.over(.iroLeavers)),
                Headline(
                    "Supervisions held in time", noun: "supervisions",
                    period.over(.supervisionCompliancePercent), late: true),
            ],
            counters: [{ OfficersCounter(period: period, forEveryone: forEveryone) }],
            details: [
                Details(
                    title: "Caseloads in detail", section: .caseloads(period), leavingOut: [1]),
                Details(title: "The workforce", section: .workforce(period)),
            ],
            tables: { _, counted, _ in counted.map { MeasuredTable($0) } },
            lay: { told in
                [
                    PageSection(
                        "Each officer's caseload", [.figure(OfficersCounter.figure(told[0]))])
                ]
            })
    }
}

/// What each officer in post holds on the last day, against the band of the caseload policy.
struct OfficersCounter: YearCounter {
    let period: YearPeriod
    let forEveryone: Bool
    private var caseloads = Caseloads()

    init(period: YearPeriod, forEveryone: Bool) {
        self.period = period
        self.forEveryone = forEveryone
    }

    var sight: Sight {
        Sight([.iroAllocated], on: period.lastDay, while: .allocation)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        if !journey.allocations.isEmpty { caseloads.add(journey, on: period.end) }
    }

    mutating func merge(_ other: Self) { caseloads.merge(other.caseloads) }

    /// Officers by their ids, or without them by how many children they hold: an order that says
    /// nothing of who they are.
    func table(in context: borrowing ReplayContext) -> Table {
        let policy = context.setting.caseload.inForce(on: period.end)
        let all = CaseloadsReport.table(caseloads, context, at: period.end)
        var rows = all.rows.indices.map { row in
            (
                name: all.cell(row, "iro_id"), children: all.cell(row, "children"),
                fte: all.cell(row, "fte")
            )
        }.filter { $0.fte.thousandths > 0 || ($0.children.units ?? 0) > 0 }
        if forEveryone {
            rows.sort {
                ($1.children.units ?? 0, $1.fte.thousandths)
                    < ($0.children.units ?? 0, $0.fte.thousandths)
            }
        }
        return Table(
            title: "Children each officer held at \(period.endWords)",
            note: "The band is \(policy.fullTimeFrom) to \(policy.fullTimeTo) children for an "
                + "officer who works full time, and less for one who works less.",
            columns: [
                Column(key: "officer", title: "Officer", kind: .text),
                .count("children", "Children"), .share("fte", "Full time = 1"),
                .share("low", "Band from"), .share("high", "to"),
            ],
            rows: rows.enumerated().map { place, row in
                let fte = row.fte.thousandths
                func end(_ number: Int) -> Cell {
                    fte == 0
                        ? .empty : Cell(FixedDecimal.ratio(number * fte, 1000, decimals: 0))
                }
                return [
                    forEveryone ? .text("Officer \(place + 1)") : row.name, row.children,
                    row.fte, end(policy.fullTimeFrom), end(policy.fullTimeTo),
                ]
            }
        ).declared { disclosure in
            disclosure.people("children")
            disclosure.open("fte", "low", "high")
            if forEveryone { disclosure.ordered(by: "children") }
        }
    }

    /// The figure of the table as it is told.
    static func figure(_ table: Table) -> Figure {
        Figure(
            sentence(table), table,
            .dots(
                DotChart(
                    label: "officer", value: "children", low: "low", high: "high",
                    unit: Chart.Unit("children"))))
    }

    private static func sentence(_ table: Table) -> String {
        guard !table.rows.contains(where: { $0.contains(.suppressed) }) else {
            return "Officers against the band: too few to say."
        }
        var (above, below, of) = (0, 0, 0)
        for row in table.rows.indices {
            guard let children = table.cell(row, "children").units,
                let low = table.cell(row, "low").units, let high = table.cell(row, "high").units
            else { continue }
            of += 1
            above += children > high ? 1 : 0
            below += children < low ? 1 : 0
        }
        guard of > 0 else { return "No officer was in post." }
        func told(_ count: Int) -> String { count == 0 ? "none" : NumberWords.grouped(count) }
        return "Of \(of) officers, \(told(above)) held more children than their band and "
            + "\(told(below)) held fewer."
    }
}

extension Cell {
    /// The number in thousandths, 0 where there is none.
    fileprivate var thousandths: Int {
        guard case .decimal(let decimal) = self else { return (units ?? 0) * 1000 }
        return (decimal.decimals..<3).reduce(Int(decimal.units)) { number, _ in number * 10 }
    }
}
