// What stories are read against: the policies in force, the calendar, the people in post.

import CareEvents
public import Dates
public import Policies

/// The events of no single child, made into what was in force on a day.
///
/// A class, because every fold and every projection holds on to it: handing it on costs one
/// reference, not one for each array within.
public final class Setting: Sendable {
    /// The review clock.
    public let reviewClock: PolicyTimeline<ReviewClock>
    /// The stages of escalations.
    public let escalationScheme: PolicyTimeline<EscalationScheme>
    /// The times for records of reviews.
    public let recordClock: PolicyTimeline<RecordClock>
    /// The band of caseloads.
    public let caseload: PolicyTimeline<CaseloadPolicy>
    /// The times of oversight.
    public let oversight: PolicyTimeline<OversightPolicy>
    /// The intervals of supervision.
    public let workforcePolicy: PolicyTimeline<WorkforcePolicy>
    /// What is not published.
    public let suppression: PolicyTimeline<SuppressionPolicy>
    /// How long records are kept.
    public let retention: PolicyTimeline<RetentionPolicy>
    /// Who may append what.
    public let access: PolicyTimeline<AccessPolicy>
    /// The people of the service.
    public let workforce: Workforce
    /// The name of the ledger, its authority, and the authority's code.
    public let ledger: (name: String, authority: String, code: String)
    private let calendars: PolicyTimeline<WorkingDays>

    /// The setting that the known facts make.
    public init(_ known: KnownFacts) {
        var adopted = AdoptedPolicies()
        var workforce = Workforce()
        var ledger = (name: "", authority: "", code: "")
        for fact in known.facts(of: Self.told) where fact.child == .none {
            guard let event = Event(fact, in: known.record) else { continue }
            switch event {
            case .service(let event): workforce.take(event, of: fact, in: known)
            case .ledger(.ledgerOpened(let opened)):
                ledger = (
                    known.text(opened.ledger), known.text(opened.authority),
                    known.text(opened.authorityCode)
                )
            case .ledger(.policyAdopted(let policy)): adopted.adopt(policy, fact, known)
            case .ledger, .child, .care, .plans, .reviews, .escalations: continue
            }
        }
        workforce.order()
        self.workforce = workforce
        self.ledger = ledger
        reviewClock = adopted.reviewClock
        escalationScheme = adopted.escalationScheme
        recordClock = adopted.recordClock
        caseload = adopted.caseload
        oversight = adopted.oversight
        workforcePolicy = adopted.workforcePolicy
        suppression = adopted.suppression
        retention = adopted.retention
        access = adopted.access
        calendars = adopted.calendars
    }

    /// The types that a setting is made of.
    private static let told: EventTypes = [
        .workerJoined, .workerChanged, .workerLeft, .absenceStarted, .absenceEnded, .postCreated,
        .postClosed, .supervisionHeld, .appraisalHeld, .trainingAttended, .ledgerOpened,
        .policyAdopted,
    ]

    /// The working days in force on a day.
    public func workingDays(on day: CalendarDate) -> WorkingDays { calendars.inForce(on: day) }

    /// The end of a length that begins on a day, with the working days in force that day.
    public func date(_ length: Length, after day: CalendarDate) -> CalendarDate {
        // Which days are working days is looked up only where they are counted.
        switch length.unit {
        case .workingDays: workingDays(on: day).date(length.amount, after: day)
        case .days: day.adding(days: length.amount)
        case .weeks: day.adding(days: 7 * length.amount)
        case .months: day.adding(months: length.amount)
        case .years: day.adding(months: 12 * length.amount)
        }
    }
}
