// The rows behind the court's part: sets of proceedings, and children at home on a care order.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// The sets of proceedings.
public enum ProceedingsList {
    /// A row for each set issued or concluded in a period or running at its end, as at its last
    /// day.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Proceedings, as at \(DateSpelling.words(span.to))",
            columns: [
                Column("proceedings_id", .text), Column("application", .text),
                Column("court_pilot", .flag), Column("child_ids", .text),
                Column("children", .count), Column("issued_on", .date),
                Column("due_on", .date), Column("concluded_on", .date), Column("days", .count),
                Column("in_time", .flag),
            ])
        let known = context.known
        for set in ProceedingsSets(known, upTo: span.to).sets {
            let days = [set.issued?.day, set.concluded?.day].compactMap(\.self)
            guard days.contains(where: span.contains) || set.isRunning(on: span.to) else {
                continue
            }
            let isLate = set.concluded == nil && (set.dueOn(context.setting) ?? .latest) < span.to
            let row: [Cell] = [
                .text(known.text(set.id)),
                .text(ProceedingsCounter.kind(of: set).rawValue), .flag(set.isPilot),
                .text(set.children.map(known.id(of:)).joined(separator: ";")),
                .count(set.children.count), Cell(set.issued?.day),
                Cell(set.dueOn(context.setting)), Cell(set.concluded?.day),
                Cell(set.issued.map { (set.concluded?.day ?? span.to) - $0.day }),
                // A set still running is late once its day is past, and nothing before.
                Cell(isLate ? false : set.isInTime(context.setting)),
            ]
            table.append(row, at: RowPlace(known.line(of: set.firstSeq), 0))
        }
        return table
    }
}

/// The children who live with parents under a care order.
public enum HomeOnCareOrderList {
    /// A row for each child placed with parents (P1) under C1 or C2 on the last day of a period,
    /// with the application to discharge or revoke that is in train and how long it has waited.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Children at home under a care order at \(DateSpelling.words(span.to))",
            columns: [
                Column("child_id", .text), Column("legal_status", .text),
                Column("placed_on", .date), Column("days_at_home", .count),
                Column("application", .text), Column("proceedings_id", .text),
                Column("issued_on", .date), Column("days_waiting", .count),
                Column("iro_id", .text), Column("team", .text),
            ])
        let known = context.known
        let proceedings = ProceedingsSets(known, upTo: span.to)
        context.list(in: &table) { journey, table in
            guard let placement = journey.homeUnderCareOrder(on: span.to) else { return }
            let set = proceedings.of(journey.child).first { set in
                set.isRunning(on: span.to)
                    && set.applications.contains {
                        let kind = ProceedingsApplication($0)
                        return kind == .discharge || kind == .revocation
                    }
            }
            table.append([
                .text(known.id(of: journey.child)),
                .text(known.text(journey.legalStatus(on: span.to))), .date(placement.from),
                .count(span.to - placement.from),
                Cell(set.map { ProceedingsCounter.kind(of: $0).rawValue }),
                Cell(set.map { known.text($0.id) }), Cell(set?.issued?.day),
                Cell(set?.issued.map { span.to - $0.day }),
                .text(known.text(journey.officer(for: .cla, on: span.to))),
                .text(known.text(journey.team(on: span.to))),
            ])
        }
        return table
    }
}
