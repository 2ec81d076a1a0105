// Proceedings in a year's statistics: issued, concluded, and within 26 weeks, by application.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// The sets of proceedings of a period.
enum ProceedingsTable {
    /// A row for each kind of application; care stands first, whether or not there is any.
    static func table(_ context: borrowing ReplayContext, _ period: YearPeriod) -> Table {
        let sets = ProceedingsSets(context.known).sets
        let limit = CourtTimetable.disposedWithin
        var table = Table(
            title: "Proceedings, \(period.name), in sets and in children",
            note: "In time: concluded within \(limit) of the first issue "
                + "(\(CourtTimetable.citation)). A set applied for care and more is care.",
            columns: [
                Column("application", .text), .count("issued", "Sets issued"),
                .count("issued_children", "Children in them"),
                .count("concluded", "Sets concluded"),
                .count("concluded_children", "Children in those"), .count("in_time", "In time"),
                .share("percent", "% of concluded"), .count("median_days", "Median days"),
                .count("running", "Running at the end"),
            ])
        for kind in kinds {
            let own = sets.filter { self.kind(of: $0) == kind }
            if own.isEmpty && kind != .care { continue }
            table.append(row(kind, own, context, period))
        }
        return table.declared { said in
            said.people("issued", "issued_children", "concluded_children", "running")
            said.share("percent", of: "in_time", in: "concluded")
            said.made("median_days", of: ["concluded"])
        }
    }

    private static let kinds: [ProceedingsApplication] = [
        .care, .placement, .discharge, .revocation, .other,
    ]

    /// Care where care is applied for or nothing is said, else what was applied for first.
    static func kind(of set: ProceedingsSet) -> ProceedingsApplication {
        set.isCare ? .care : set.applications.first.flatMap { .init($0) } ?? .other
    }

    private static func row(
        _ kind: ProceedingsApplication, _ sets: [ProceedingsSet],
        _ context: borrowing ReplayContext, _ period: YearPeriod
    ) -> [Cell] {
        let issued = sets.filter { $0.issued.map { period.span.contains($0.day) } ?? false }
        let concluded = sets.filter { $0.concluded.map { period.span.contains($0.day) } ?? false }
        let inTime = concluded.count { $0.isInTime(context.setting) == true }
        var times = TimeInCare()
        for case let (from?, to?) in concluded.map({ ($0.issued?.day, $0.concluded?.day) }) {
            times.add(to - from)
        }
        func children(_ sets: [ProceedingsSet]) -> Cell {
            .count(Set(sets.flatMap(\.children)).count)
        }
        return [
            .text(kind.rawValue), .count(issued.count), children(issued), .count(concluded.count),
            children(concluded), .count(inTime),
            Cell(YearSection.share(inTime, of: concluded.count, period)), Cell(times.quartile(2)),
            .count(sets.count { $0.isRunning(on: period.end) }),
        ]
    }
}
