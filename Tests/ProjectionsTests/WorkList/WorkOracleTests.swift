// The work list held against the lists there are and against a slow reading of the facts.

import CareEvents
import Dates
import Journeys
import Policies
import TestLedgers
import Testing

@testable import Projections

@Suite struct WorkOracleTests {
    @Test(arguments: WorkCase.all.indices)
    func `reviews are those that the list of timeliness tells as overdue or pending`(place: Int) {
        let own = WorkCase.all[place]
        for day in own.days {
            var listed: [String] = []
            own.context.forEachJourney { journey in
                for row in ReviewList.rows(of: journey, .at(day))
                where row.state == .overdue || row.state == .pending {
                    guard let due = row.dueOn, let rule = row.rule else { continue }
                    listed.append(
                        "\(due) \(own.context.known.id(of: journey.child)) \(rule.rawValue) "
                            + own.context.known.text(row.iro))
                }
            }
            let due = own.list(day, [.review]).rows.filter { $0.item.dueOn <= day }.map { row in
                "\(row.item.dueOn) \(row.item.childIDs(in: own.context.known)) "
                    + "\(row.item.rule.rawValue) "
                    + (row.item.officers.first.map(own.context.known.text) ?? "")
            }
            #expect(due.sorted() == listed.sorted(), "seed \(own.seed) at \(day)")
        }
    }

    @Test(arguments: WorkCase.all.indices)
    func `reviews to come are those of a diary`(place: Int) {
        let own = WorkCase.all[place]
        var kept: [CalendarDate: [String]] = [:]
        for child in own.slow.children {
            var diary = SlowDiary(own.slow.facts(of: child), own.slow)
            diary.keep(through: RandomLedger.span.to.adding(days: 400)) { day, _, waits in
                guard let waits, waits.state == "due", own.days.contains(day) else { return }
                kept[day, default: []].append("\(waits.dueOn) \(child) \(waits.rule)")
            }
        }
        for day in own.days {
            let due = own.list(day, [.review]).rows.map { row in
                "\(row.item.dueOn) \(row.item.childIDs(in: own.context.known)) "
                    + row.item.rule.rawValue
            }
            #expect(due.sorted() == (kept[day] ?? []).sorted(), "seed \(own.seed) at \(day)")
        }
    }

    @Test(arguments: WorkCase.all.indices)
    func `answers are those of open stages with a day, told from the beginning`(place: Int) {
        let own = WorkCase.all[place]
        for day in own.days {
            var waiting: [String] = []
            for id in SlowEscalation.ids(own.slow) {
                let dispute = SlowEscalation(id, in: own.slow, on: day)
                for entry in dispute.entries
                where entry.leftOn == nil && entry.respondedOn == nil && entry.resolvedOn == nil {
                    guard let by = entry.respondByOn else { continue }
                    let named = dispute.children(own.slow).joined(separator: ";")
                    waiting.append("\(by) \(id) \(entry.stage) \(named)")
                }
            }
            let known = own.context.known
            let due = own.list(day, [.response]).rows.map { row in
                "\(row.item.dueOn) \(known.text(row.item.escalation)) "
                    + "\(row.item.distinction(in: known)) \(row.item.childIDs(in: known))"
            }
            #expect(due.sorted() == waiting.sorted(), "seed \(own.seed) at \(day)")
        }
    }

    @Test(arguments: WorkCase.all.indices)
    func `officers to be named and decisions to be carried out are those of the facts`(
        place: Int
    ) {
        let own = WorkCase.all[place]
        let known = own.context.known
        for day in own.days {
            var alone: [String] = []
            var open: [String] = []
            for id in own.slow.children {
                let story = own.slow.facts(of: id)
                let child = SlowChild(story, on: day)
                if child.isInStock, child.allocations["cla"] == nil { alone.append(id) }
                var seen: Set<String> = []
                for made in story where made.type == "decision_made" && made.day <= day {
                    let decision = made.text("decision_id") ?? ""
                    guard seen.insert(decision).inserted, let due = made.date("due_on") else {
                        continue
                    }
                    let isDone = story.contains {
                        $0.type == "decision_completed" && $0.text("decision_id") == decision
                            && $0.day >= made.day && $0.day <= day
                    }
                    if !isDone { open.append("\(due) \(id) \(decision)") }
                }
            }
            let unnamed = own.list(day, [.allocation]).rows.map { $0.item.childIDs(in: known) }
            #expect(unnamed.sorted() == alone.sorted(), "seed \(own.seed) at \(day)")
            let due = own.list(day, [.decision]).rows.map { row in
                "\(row.item.dueOn) \(row.item.childIDs(in: known)) "
                    + known.text(row.item.decision)
            }
            #expect(due.sorted() == open.sorted(), "seed \(own.seed) at \(day)")
        }
    }

    @Test(arguments: WorkCase.all.indices)
    func `a plan is not current when it is overdue, and not current plans are due`(place: Int) {
        let own = WorkCase.all[place]
        for day in own.days {
            let items = own.list(day, [.plan, .health]).rows.map(\.item)
            own.context.forEachJourney { journey in
                for plan in WorkPlan.allCases {
                    guard let required = RequiredPlan(plan) else { continue }
                    let item = items.first { item in
                        if case .plan(let its, _) = item.subject {
                            return its == plan && item.children == [journey.child]
                        }
                        return false
                    }
                    let standing = journey.standing(of: required, on: day, in: own.context)
                    let told = "seed \(own.seed): \(plan) at \(day)"
                    if let standing, !standing.isCurrent {
                        #expect(item.map { $0.dueOn <= day } == true, "\(told)")
                    }
                    if let item, item.dueOn < day {
                        #expect(standing?.isCurrent == false, "\(told)")
                    }
                }
            }
        }
    }

    @Test(arguments: WorkCase.all.indices)
    func `records are those that the list of records tells as overdue or pending`(place: Int) {
        let own = WorkCase.all[place]
        for day in own.days {
            var written = 0
            var sent = 0
            own.context.forEachJourney { journey in
                for review in journey.reviews where review.heldOn <= day {
                    let record = journey.record(of: review, on: day, in: own.context)
                    if [.overdue, .pending].contains(record.completed.state) { written += 1 }
                    if [.overdue, .pending].contains(record.distributed.state) { sent += 1 }
                }
            }
            #expect(own.list(day, [.record]).rows.count == written)
            #expect(own.list(day, [.distribution]).rows.count == sent)
        }
    }
}
