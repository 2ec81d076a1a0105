// The conferences that are to meet: after enquiries that call for one, and for plans that are open.

import CareEvents
import Dates
import Journeys
import Policies

extension Journey {
    /// The next review conference of the protection plan that is open (CP-2).
    func conferenceWork(on day: CalendarDate, in context: borrowing ReplayContext) -> [WorkItem] {
        guard let plan = protectionPlan(on: day),
            let reviews = reviews(of: plan, on: day, context.conferences, in: context)
        else { return [] }
        return [
            WorkItem(
                .conference, .reviewConference, by: reviews.nextDueOn, since: plan.from,
                .protectionPlan(plan.id), of: child, officer(for: .cpp, on: day), team(on: day))
        ]
    }
}

extension EnquiryOutcome {
    /// Whether the conference is still waited for: there is none, and nothing that stands for it.
    var isWaitedFor: Bool { standing == .pending || standing == .neverRecorded }

    /// The initial conference as a thing to be done (CP-1); nil where it is not waited for, or no
    /// start of the enquiry is told.
    func work(on day: CalendarDate, _ desks: [ChildNumber: ChildDesk]) -> WorkItem? {
        guard isWaitedFor, let dueOn else { return nil }
        var named: [ChildNumber] = []
        for conclusion in enquiry.conclusions
        where conclusion.requiresConference && conclusion.day <= day
            && !named.contains(conclusion.child)
        {
            named.append(conclusion.child)
        }
        return WorkItem(
            what: .conference, dueOn: dueOn, rule: .initialConference,
            subject: .enquiry(enquiry.id), since: enquiry.startedOn ?? dueOn, children: named,
            officers: named.distinct { desks[$0]?.protectionOfficer },
            teams: named.distinct { desks[$0]?.team })
    }
}

extension [ChildNumber] {
    /// What is said of the children, each once, `.none` left out.
    func distinct(_ said: (ChildNumber) -> Symbol?) -> [Symbol] {
        var found: [Symbol] = []
        for child in self {
            if let symbol = said(child), symbol != .none, !found.contains(symbol) {
                found.append(symbol)
            }
        }
        return found
    }
}
