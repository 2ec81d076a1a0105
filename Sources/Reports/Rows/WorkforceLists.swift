// The rows behind the workforce: who is in post, who was away, and the weeks of the year.

import CareEvents
public import Dates
import Journeys
public import Projections
public import Tables

/// The people of the service.
public enum WorkerList {
    /// A row for each worker in post at the end of a period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Workers in post at \(DateSpelling.words(span.to))",
            columns: [
                Column("worker_id", .text), Column("role", .text), Column("contract", .text),
                Column("fte", .decimal), Column("hours", .decimal), Column("team", .text),
                Column("joined_on", .date), Column("away", .text), Column("sex", .text),
                Column("ethnicity", .text), Column("qualified_on", .date),
                Column("leaving_on", .date),
            ])
        let known = context.known
        for worker in context.setting.workforce.workers where worker.isInPost(on: span.to) {
            guard let terms = worker.terms(on: span.to) else { continue }
            let away = worker.absences.last {
                $0.from <= span.to && ($0.to.map { $0 > span.to } ?? true)
            }
            table.append([
                .text(known.text(worker.id)), .text(known.text(terms.role)),
                .text(known.text(terms.contract)),
                .decimal(.shortest(thousandths: Int(terms.fte))),
                Cell(terms.hours.map { FixedDecimal.shortest(thousandths: Int($0)) }),
                .text(known.text(terms.team)), Cell(worker.joined(by: span.to)),
                .text(away.map { known.text($0.kind) } ?? ""), .text(known.text(terms.sex)),
                .text(known.text(terms.ethnicity)), Cell(terms.qualifiedOn),
                Cell(terms.leavingOn),
            ])
        }
        return table
    }
}

/// The times away.
public enum AbsenceList {
    /// A row for each absence with a day in a period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Absences",
            columns: [
                Column("worker_id", .text), Column("role", .text), Column("absence", .text),
                Column("from_on", .date), Column("to_on", .date), Column("days", .count),
            ])
        let known = context.known
        for worker in context.setting.workforce.workers {
            for absence in worker.absences where absence.touches(span) {
                let end = absence.to ?? span.to.adding(days: 1)
                table.append([
                    .text(known.text(worker.id)),
                    .text(worker.terms(on: absence.from).map { known.text($0.role) } ?? ""),
                    .text(known.text(absence.kind)), .date(absence.from), Cell(absence.to),
                    .count(
                        min(end, span.to.adding(days: 1)) - max(absence.from, span.from)),
                ])
            }
        }
        return table
    }
}

/// Demand and leave, week by week.
public enum DemandList {
    /// What makes demand.
    private enum Demand: String, Hashable { case reviewDue, reviewHeld, conferenceHeld }

    /// A row for each review due or held in a period and each conference held: what, and the day.
    public static func demand(_ context: ReplayContext, _ span: DateSpan) -> Table {
        var table = Table(
            title: "Demand", columns: [Column("what", .text), Column("on", .date)])
        func add(_ what: Demand, _ day: CalendarDate?, to table: inout Table) {
            guard let day, span.contains(day) else { return }
            table.append([.text(what.rawValue), .date(day)])
        }
        context.list(in: &table) { journey, table in
            for review in ReviewList.rows(of: journey, .over(span)) {
                add(.reviewDue, review.dueOn, to: &table)
                add(.reviewHeld, review.heldOn, to: &table)
            }
        }
        // Behind all children: no child is first named by a line that far.
        for fact in context.known.facts where fact.type == .conferenceHeld {
            add(.conferenceHeld, fact.day, to: &table)
            table.placeRows(at: Int(Int32.max), context.known.line(of: fact.seq))
        }
        return table
    }

    /// A row for each week of a period.
    public static func table(_ context: ReplayContext, _ span: DateSpan) -> Table {
        table(of: demand(context, span), context, span)
    }

    /// A row for each week of a period: reviews due and held, conferences held, officers away.
    public static func table(
        of demand: Table, _ context: ReplayContext, _ span: DateSpan
    ) -> Table {
        var table = Table(
            title: "Demand and leave by week",
            note: "Officers away are counted in working days of that week.",
            columns: [
                Column("from_on", .date), Column("to_on", .date), Column("reviews_due", .count),
                Column("reviews_held", .count), Column("conferences_held", .count),
                Column("officers_in_post", .count), Column("days_away", .count),
            ])
        let weeks = Bucketing.week.buckets(of: span)
        guard let first = weeks.first else { return table }
        var counts = weeks.map { _ in [Demand: Int]() }
        for row in demand.rows {
            guard case .text(let word) = row[0], let what = Demand(rawValue: word),
                case .date(let day) = row[1], span.contains(day)
            else { continue }
            // The first week may be cut short: the others begin on Mondays.
            let week = day <= first.to ? 0 : 1 + (day - first.to - 1) / 7
            counts[week][what, default: 0] += 1
        }
        for (own, counts) in zip(weeks, counts) {
            var away = 0
            for day in own.days where context.setting.workingDays(on: day).isWorkingDay(day) {
                away += context.setting.workforce.inPost(as: .iro, on: day).count {
                    $0.isAbsent(on: day)
                }
            }
            table.append([
                .date(own.from), .date(own.to), .count(counts[.reviewDue] ?? 0),
                .count(counts[.reviewHeld] ?? 0), .count(counts[.conferenceHeld] ?? 0),
                .count(context.setting.workforce.inPost(as: .iro, on: own.to).count), .count(away),
            ])
        }
        return table
    }
}
