// What is to come for one child, found by living through the days: on each, what is due is held.

public import Dates
import TextFormats

extension SlowFacts {
    /// The days on which reviews are held after a day, if each is held on the day it is due and one
    /// that is past due on the first day; with the rule of each. The diary is kept anew after each.
    public func comingReviews(
        _ facts: [SlowFact], after eve: CalendarDate, through last: CalendarDate
    ) -> [String] {
        let held = Set(countedReviews(facts).filter { $0.heldOn <= eve }.map(\.seq))
        var told = facts.filter { fact in
            fact.day <= eve || (fact.type == "review_held" && held.contains(fact.seq))
        }
        let child = SlowChild(facts, on: eve)
        guard child.start != nil else { return [] }
        var coming: [String] = []
        var from = eve.adding(days: 1)
        while let next = firstDue(told, from: from, through: last) {
            if let age = child.bornOn.map({ Self.age(bornOn: $0, on: next.day) }), age >= 18 {
                break
            }
            coming.append("\(next.day) \(next.waiting.rule) \(next.waiting.dueOn)")
            told.append(
                SlowFact(
                    seq: 1_000_000 + coming.count, type: "review_held", day: next.day, child: nil,
                    fields: ["review_id": .string("to-come-\(coming.count)")]))
            from = next.day.adding(days: 1)
        }
        return coming
    }

    /// The first day from one on that ends with a review due on or before it, in the period that is
    /// open.
    private func firstDue(
        _ facts: [SlowFact], from: CalendarDate, through last: CalendarDate
    ) -> (day: CalendarDate, waiting: SlowWaiting)? {
        var found: (day: CalendarDate, waiting: SlowWaiting)?
        var diary = SlowDiary(facts, self)
        diary.keep(through: last) { day, _, waiting in
            guard found == nil, day >= from, let waiting, waiting.state == "due",
                waiting.dueOn <= day
            else { return }
            found = (day, waiting)
        }
        return found
    }

    /// The same of conferences about a child: initial ones after enquiries, reviews of a plan.
    public func comingConferences(
        of child: String, after eve: CalendarDate, through last: CalendarDate
    ) -> [String] {
        let own = all.filter { fact in
            fact.child == child
                || fact.texts("child_ids").contains { canonical($0) == child }
        }.filter { $0.day <= eve }.sorted { a, b in
            (a.day, a.placeInDay, a.seq) < (b.day, b.placeInDay, b.seq)
        }
        let bornOn = SlowChild(facts(of: child), on: eve).bornOn
        func isChild(on day: CalendarDate) -> Bool {
            bornOn.map { $0 > day || Self.age(bornOn: $0, on: day) < 18 } ?? true
        }
        var coming: [String] = []
        for due in initialDue(own) {
            let day = max(due, eve.adding(days: 1))
            let isForgotten = Self.months(3, after: due) < eve
            if day <= last && !isForgotten && isChild(on: day) {
                coming.append("\(day) initial \(due)")
            }
        }
        guard var due = reviewDue(own, child, on: eve) else { return coming }
        var day = eve.adding(days: 1)
        while day <= last && isChild(on: day) {
            if due <= day {
                coming.append("\(day) review \(due)")
                due = Self.months(6, after: day)
            }
            day = day.adding(days: 1)
        }
        return coming
    }

    /// When the conferences fall due that enquiries call for: what was said last of each decides.
    private func initialDue(_ own: [SlowFact]) -> [CalendarDate] {
        let first = SlowConferences(self).held
        var enquiries: [String] = []
        for fact in own where fact.type == "section47_started" {
            let id = fact.text("enquiry_id") ?? ""
            if !enquiries.contains(id) { enquiries.append(id) }
        }
        return enquiries.compactMap { id in
            func turns(_ fact: SlowFact) -> Bool? {
                switch fact.type {
                case "section47_started": return fact.text("enquiry_id") == id ? true : nil
                case "section47_concluded":
                    let isNeeded = fact.flag("conference_required") == true
                    return fact.text("enquiry_id") == id && !isNeeded ? false : nil
                case "conference_cancelled":
                    let asked = own.last {
                        $0.type == "conference_requested"
                            && ($0.day, $0.seq) < (fact.day, fact.seq)
                            && $0.text("conference_id") == fact.text("conference_id")
                    }
                    let named = fact.text("enquiry_id") ?? asked?.text("enquiry_id")
                    return named == id ? false : nil
                case "conference_held":
                    let counts = first.contains { $0.seq == fact.seq }
                    return counts && fact.text("conference") == "initial" ? false : nil
                default: return nil
                }
            }
            // Only what comes after the first start can close it.
            let began = own.firstIndex {
                $0.type == "section47_started" && $0.text("enquiry_id") == id
            }
            guard let began, own[began...].compactMap(turns).last == true else { return nil }
            let starts = all.filter {
                $0.type == "section47_started" && $0.text("enquiry_id") == id
            }
            return starts.map(\.day).min().map { end("15 working days", after: $0) }
        }
    }

    /// When the next conference about an open plan is due, nil where no plan is open.
    private func reviewDue(
        _ own: [SlowFact], _ child: String, on eve: CalendarDate
    ) -> CalendarDate? {
        let plans = SlowChild.protectionPlans(facts(of: child), through: eve)
        guard let plan = plans.last(where: { $0.end == nil }) else { return nil }
        let before = plans.compactMap { $0.end?.day }.filter { $0 <= plan.start.day }.max()
        let first = SlowConferences(self).held
        let held = own.filter { fact in
            first.contains { $0.seq == fact.seq } && before.map { $0 < fact.day } ?? true
        }
        let reviews = held.filter { $0.text("conference") == "review" }
        let initial = held.last { $0.text("conference") != "review" }
        if let last = held.last, last.text("conference") != "review" {
            return Self.months(3, after: last.day)
        }
        let asked = plans.last { $0.end.map { $0.day >= eve } ?? true } ?? plan
        guard let last = reviews.last else { return Self.months(3, after: plan.start.day) }
        if initial == nil && last.day < asked.start.day {
            return Self.months(3, after: asked.start.day)
        }
        return Self.months(6, after: last.day)
    }
}
