// The future of a work list: what was due is done, or overdue, or gone, and the facts say why.

import CareEvents
import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

@Suite struct WorkFutureTests {
    @Test(arguments: WorkCase.all.indices)
    func `whatever is to be done is done by a later day, or still open, or the facts say why not`(
        place: Int
    ) throws {
        let own = WorkCase.all[place]
        for day in own.days {
            for ahead in [0, 1, 30, 400] {
                let later = day.adding(days: ahead)
                let now = Set(own.list(later).rows.map { own.identity($0.item) })
                for row in own.list(day, later: later).rows {
                    let told = "seed \(own.seed): \(own.identity(row.item)) at \(day), \(later)"
                    let fate = try #require(row.fate, "nothing says what became of \(told)")
                    #expect((fate == .open) == now.contains(own.identity(row.item)), "\(told)")
                    check(fate, of: row.item, from: day, to: later, own, told)
                }
            }
        }
    }

    /// Every fate has facts of some types, between the two days, of the child or the escalation.
    private func check(
        _ fate: WorkFate, of item: WorkItem, from day: CalendarDate, to later: CalendarDate,
        _ own: WorkCase, _ told: String
    ) {
        let types: [String]
        var span = (after: day, to: later)
        switch fate {
        case .open: return
        case .done(let done):
            #expect(done > day && done <= later, "\(told): \(done)")
            types = Self.doing(item)
            span = (done.adding(days: -1), done)
        case .wentAway(let reason):
            types = Self.ending(reason)
            if types.isEmpty {
                #expect(reason == .ruleChanged || reason == .firstYearOver, "\(told): \(reason)")
                return
            }
        }
        if case .change(let seq) = item.subject {
            let change = own.slow.all.first { $0.seq == seq }
            #expect(change?.date("notified_on").map { fate == .done($0) } == true, "\(told)")
            return
        }
        let found = own.slow.all.contains { fact in
            fact.day > span.after && fact.day <= span.to && types.contains(fact.type)
                && concerns(item, fact, own)
        }
        #expect(found, "\(told): \(fate) without any of \(types)")
    }

    private func concerns(_ item: WorkItem, _ fact: SlowFact, _ own: WorkCase) -> Bool {
        let known = own.context.known
        if case .stage(let id, _, _) = item.subject {
            return fact.text("escalation_id") == known.text(id)
        }
        if case .enquiry = item.subject { return true }
        let children = item.children.map { known.id(of: $0) }
        let named = [fact.child].compactMap(\.self) + fact.texts("child_ids")
        return named.contains { children.contains(own.slow.canonical($0)) }
    }

    /// The types of facts of which one does what was to be done.
    private static func doing(_ item: WorkItem) -> [String] {
        switch item.what {
        case .review: ["review_held", "review_part_held"]
        case .response: ["escalation_responded", "escalation_resolved"]
        case .allocation: ["iro_allocated"]
        case .record: ["review_record_completed"]
        case .distribution: ["review_record_distributed"]
        case .decision: ["decision_completed"]
        case .plan: ["plan_started", "plan_updated"]
        case .visit: ["social_worker_visited"]
        case .health: ["health_assessment_completed", "plan_started", "plan_updated"]
        case .contact: ["child_contacted", "oversight_recorded"]
        case .midway: ["midway_review_completed"]
        case .notification: ["start_notified", "significant_change_notified"]
        case .conference: ["conference_held"]
        }
    }

    /// The types of facts of which one takes the thing away.
    private static func ending(_ reason: WorkFate.Reason) -> [String] {
        switch reason {
        case .ceased: ["ceased_to_be_looked_after"]
        case .directed: ["review_directed"]
        case .adoptionClock, .ordinaryClock, .placementEnded: ["placement_moved"]
        case .reviewHeld: ["review_held", "review_part_held"]
        case .reviewMoved:
            ["review_held", "review_part_held", "review_directed", "placement_moved"]
        case .movedOn:
            ["escalation_stage_entered", "escalation_reopened", "escalation_raised"]
        case .resolvedElsewhere: ["escalation_resolved"]
        case .closed: ["escalation_closed"]
        case .serviceKnows: ["iro_allocated", "review_held", "review_part_held"]
        case .planEnded: ["plan_ended"]
        case .ruleChanged, .firstYearOver: []
        case .anotherEpisode: ["went_missing"]
        case .anotherConference, .duplicated, .notLinked, .otherChild: ["conference_held"]
        case .anotherPlan: ["plan_started"]
        case .conferenceCancelled: ["conference_cancelled"]
        }
    }

    @Test func `every kind of thing, and nearly every fate, is met on the random ledgers`() {
        var kinds: Set<WorkItem.What> = []
        var fates: Set<WorkFate.Reason> = []
        for own in WorkCase.all {
            for day in own.days {
                for row in own.list(day, later: day.adding(days: 400)).rows {
                    kinds.insert(row.item.what)
                    if case .wentAway(let reason)? = row.fate { fates.insert(reason) }
                }
            }
        }
        #expect(kinds.count == WorkItem.What.allCases.count)
        // Those that chance seldom makes have a test of their own.
        let rare: Set<WorkFate.Reason> = [
            .otherChild, .ordinaryClock, .duplicated, .closed, .resolvedElsewhere,
        ]
        let missing = Set(WorkFate.Reason.allCases).subtracting(fates).subtracting(rare)
        #expect(missing.isEmpty, "\(missing)")
    }
}
