// The sentence above a story: who the child is, where in care, what comes next.

import CareEvents
import Dates
import Journeys

extension StoryScene {
    /// One sentence, its parts divided by semicolons.
    func sentence(stages: [StageRow], clock: [ClockRow]) -> String {
        let parts = [
            inCare, missing, placed, next(clock), touched, disputes(stages), protection,
        ]
        let said = parts.compactMap(\.self).joined(separator: "; ")
        return "\(who) on \(DateSpelling.words(day)): \(said)"
    }

    private var who: String {
        let id = context.known.id(of: journey.child)
        guard let age = journey.age(on: day) else {
            return journey.registration == nil || journey.bornOn != nil
                ? id : id + ", not yet born,"
        }
        return "\(id), \(age == 0 ? "under 1" : counted(age, "year") + " old"),"
    }

    /// Whether and for how long the child is or was looked after.
    private var inCare: String {
        if let first = journey.registration?.day, first > day { return "not yet known that day" }
        let begun = periods
        guard let last = begun.last else { return "never looked after" }
        let days = counted(begun.reduce(0) { $0 + $1.days }, "day")
        let times = begun.count == 1 ? "" : " in \(begun.count) periods of care"
        let breaks = last.words == "looked after" ? "" : ", now on short breaks"
        guard let end = last.to else { return "looked after for \(days)\(times)\(breaks)" }
        let why = last.ended.map { ", \($0)" } ?? ""
        return "not looked after since \(DateSpelling.words(end))\(why), before that for "
            + "\(days)\(times)"
    }

    private var missing: String? {
        guard let gone = journey.missingEpisodes(through: day, in: context).last,
            gone.returnedOn == nil, journey.period(on: day) != nil
        else { return nil }
        return "missing since \(DateSpelling.words(gone.wentOn)), "
            + counted(day - gone.wentOn, "day")
    }

    private var placed: String? {
        guard let placement = placements.last, placement.stay.to == nil else { return nil }
        return "placed in \(placement.stay.words) since "
            + "\(DateSpelling.words(placement.stay.from)), "
            + counted(placement.stay.days, "day")
    }

    /// The review that is waited for.
    private func next(_ clock: [ClockRow]) -> String? {
        guard journey.period(on: day) != nil,
            let row = clock.last(where: { $0.state == .pending || $0.state == .overdue }),
            let due = row.dueOn
        else { return nil }
        let which = row.number == 1 ? "first" : "next"
        return "\(which) review due \(DateSpelling.words(due)) (\(row.rule)), \(row.words)"
    }

    /// When the officer was last in touch, for a child in care.
    private var touched: String? {
        guard let footprint = ChildFootprint(journey, on: day, in: context) else { return nil }
        guard let last = footprint.lastContact else { return "no contact by the IRO recorded" }
        let ago = day == last.day ? "today" : counted(day - last.day, "day") + " ago"
        return "last contact by the IRO \(DateSpelling.words(last.day)) "
            + "(\(plain(last.contact) ?? "")), \(ago)"
    }

    private func disputes(_ stages: [StageRow]) -> String? {
        let open = stages.filter { $0.leftOn == nil }
        guard !open.isEmpty else { return nil }
        let count = Set(open.map(\.escalationID)).count
        let told = open.map { "stage \($0.stage), \($0.words)" }
        return "\(counted(count, "escalation")) open (\(told.joined(separator: "; ")))"
    }

    private var protection: String? {
        let open = journey.plans.last {
            PlanKind($0.kind) == .childProtection && $0.isOpen(on: day)
        }
        return open.map {
            "on a child protection plan since \(DateSpelling.words($0.from))"
        }
    }
}
