// Proceedings in a year's statistics: issued, concluded, and within 26 weeks, by application.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// The sets of proceedings of a period, by what was applied for.
struct ProceedingsCounter: ToldCounter {
    private let period: YearPeriod
    private var kinds: [ProceedingsApplication: Counts] = [:]

    /// What the sets of one kind come to.
    private struct Counts {
        var issued = 0
        var issuedChildren = 0
        var concluded = 0
        var concludedChildren = 0
        var inTime = 0
        var running = 0
        var times = TimeInCare()
    }

    init(_ period: YearPeriod) { self.period = period }

    var sight: Sight { Sight([.proceedingsIssued], depth: .laid) }

    /// Sets are of several children: they are counted at the close.
    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {}

    mutating func close(in context: borrowing ReplayContext) {
        let sets = ProceedingsSets(context.known).sets
        for kind in Self.kinds {
            let own = sets.filter { Self.kind(of: $0) == kind }
            if !own.isEmpty { kinds[kind] = counts(own, context) }
        }
    }

    private func counts(
        _ sets: [ProceedingsSet], _ context: borrowing ReplayContext
    ) -> Counts {
        let issued = sets.filter { $0.issued.map { period.span.contains($0.day) } ?? false }
        let concluded = sets.filter { $0.concluded.map { period.span.contains($0.day) } ?? false }
        func children(_ sets: [ProceedingsSet]) -> Int { Set(sets.flatMap(\.children)).count }
        var counts = Counts()
        counts.issued = issued.count
        counts.issuedChildren = children(issued)
        counts.concluded = concluded.count
        counts.concludedChildren = children(concluded)
        counts.inTime = concluded.count { $0.isInTime(context.setting) == true }
        counts.running = sets.count { $0.isRunning(on: period.end) }
        for case let (from?, to?) in concluded.map({ ($0.issued?.day, $0.concluded?.day) }) {
            counts.times.add(to - from)
        }
        return counts
    }

    mutating func merge(_ other: Self) {
        kinds.merge(other.kinds) { own, other in
            var sum = own
            sum.issued += other.issued
            sum.issuedChildren += other.issuedChildren
            sum.concluded += other.concluded
            sum.concludedChildren += other.concludedChildren
            sum.inTime += other.inTime
            sum.running += other.running
            sum.times.merge(other.times)
            return sum
        }
    }

    mutating func exchange(_ cells: inout CounterCells) {
        cells.entries(&kinds, by: .word(), Counts()) { own, cells in
            cells.number(&own.issued)
            cells.number(&own.issuedChildren)
            cells.number(&own.concluded)
            cells.number(&own.concludedChildren)
            cells.number(&own.inTime)
            cells.number(&own.running)
            cells.times(&own.times)
        }
    }
    /// A row for each kind of application; care stands first, whether or not there is any.
    func table(in context: borrowing ReplayContext) -> Table {
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
        for kind in Self.kinds {
            guard let own = kinds[kind] ?? (kind == .care ? Counts() : nil) else { continue }
            table.append(row(kind, own))
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

    private func row(_ kind: ProceedingsApplication, _ counts: Counts) -> [Cell] {
        [
            .text(kind.rawValue), .count(counts.issued), .count(counts.issuedChildren),
            .count(counts.concluded), .count(counts.concludedChildren), .count(counts.inTime),
            Cell(YearSection.share(counts.inTime, of: counts.concluded, period)),
            Cell(counts.times.quartile(2)), .count(counts.running),
        ]
    }
}
