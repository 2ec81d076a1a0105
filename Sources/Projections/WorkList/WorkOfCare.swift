// What is to be done because a child is looked after: name an officer, tell, visit, look.

import CareEvents
import Dates
import Journeys
import Policies

extension Journey {
    /// An officer for a child who has none (IRO-1): from the start of care, or, where an allocation
    /// of this period of care has ended, from that day (IRO-2).
    func allocationWork(on day: CalendarDate, _ setting: borrowing Setting) -> [WorkItem] {
        guard let open = period(on: day), !periods[open].isShortBreak,
            officer(for: .cla, on: day) == .none
        else { return [] }
        let start = periods[open].from
        let ended = allocations.compactMap { allocation in
            Population(allocation.population) == .cla ? allocation.to : nil
        }.filter { $0 > start && $0 <= day }.max()
        let since = ended ?? start
        let within = setting.caseload.inForce(on: since).allocatedWithin
        return [
            WorkItem(
                .allocation, ended == nil ? .officerNamed : .officerNamedAgain,
                by: setting.date(within, after: since), since: since, .care(period: open),
                of: child, .none, team(on: day))
        ]
    }

    /// Whether an officer was named, or a review held, in a period of care by the end of a day: the
    /// reviewing service knows of the child, whoever told it.
    func isKnownToService(_ period: Int, by day: CalendarDate) -> Bool {
        let start = periods[period].from
        return reviews.contains { $0.period == Int32(period) && $0.heldOn <= day }
            || allocations.contains {
                Population($0.population) == .cla && $0.from <= day
                    && ($0.to.map { $0 > start } ?? true)
            }
    }

    /// The word to the reviewing service, on the day itself, that care began or that something
    /// changed (NTF-1, NTF-2), as long as it has not come.
    func notificationWork(
        on day: CalendarDate, in context: borrowing ReplayContext
    ) -> [WorkItem] {
        guard let open = period(on: day), !periods[open].isShortBreak else { return [] }
        let (iro, team) = (officer(for: .cla, on: day), team(on: day))
        var work: [WorkItem] = []
        if !isKnownToService(open, by: day) {
            let told = notifications(through: day, in: context).first {
                $0.what == .start && $0.seq == periods[open].seq
            }
            if told?.notifiedOn == nil {
                work.append(
                    WorkItem(
                        .notification, .startTold, by: periods[open].from,
                        since: periods[open].from, .care(period: open), of: child, iro, team))
            }
        }
        for fact in asides where fact.type == .significantChangeNotified && fact.day <= day {
            guard fact.day >= periods[open].from,
                let told = context.known.record.date(fact, .notifiedOn), told > day
            else { continue }
            work.append(
                WorkItem(
                    .notification, .changeTold, by: fact.day, since: fact.day,
                    .change(seq: fact.seq), of: child, iro, team))
        }
        return work
    }

    /// Where the child lives at the end of a day, and since when: temporary placements are looked
    /// through, and so is the return after one to a placement of the same type.
    func stay(on day: CalendarDate) -> (period: Int, from: CalendarDate)? {
        guard let open = period(on: day) else { return nil }
        var stay: (from: CalendarDate, type: Symbol)?
        var wasTemporary = false
        for placement in placements
        where placement.period == Int32(open) && placement.from <= day {
            if placement.isTemporary {
                wasTemporary = true
                continue
            }
            if !(wasTemporary && stay?.type == placement.type) {
                stay = (placement.from, placement.type)
            }
            wasTemporary = false
        }
        return stay.map { (open, $0.from) }
    }

    /// The next visit in the first year of a placement (VIS-1, VIS-2).
    func visitWork(on day: CalendarDate, _ setting: borrowing Setting) -> [WorkItem] {
        guard let stay = stay(on: day), !periods[stay.period].isShortBreak else { return [] }
        let visited = asides.last {
            $0.type == .socialWorkerVisited && $0.day >= stay.from && $0.day <= day
        }?.day
        let due = setting.date(
            visited == nil ? VisitTimes.firstWithin : VisitTimes.thenWithin,
            after: visited ?? stay.from)
        let last = setting.date(VisitTimes.during, after: stay.from)
        guard due <= last, day <= last else { return [] }
        return [
            WorkItem(
                .visit, visited == nil ? .firstVisit : .nextVisit, by: due,
                since: visited ?? stay.from, .stay(period: stay.period, from: stay.from),
                of: child, officer(for: .cla, on: day), team(on: day))
        ]
    }

    /// The officer's look at the case of a looked-after child who went missing (FTP-3). Of several
    /// episodes it is the last that can still be looked at.
    func missingWork(on day: CalendarDate, in context: borrowing ReplayContext) -> [WorkItem] {
        guard outline.types.contains(.wentMissing), let open = period(on: day),
            let last = missingEpisodes(through: day, in: context).last, last.oversight == nil,
            last.wentOn >= periods[open].from
        else { return [] }
        return [
            WorkItem(
                .contact, .missingOversight, by: last.oversightDueOn, since: last.wentOn,
                .episode(period: open, seq: last.seq), of: child, officer(for: .cla, on: day),
                team(on: day))
        ]
    }
}
