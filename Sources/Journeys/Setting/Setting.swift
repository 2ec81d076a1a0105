// What stories are read against: the policies in force, the calendar, the people in post.

import CareEvents
public import Dates
public import Policies
import TextFormats

/// The events of no single child, made into what was in force on a day.
public struct Setting: Sendable {
    /// The review clock.
    public private(set) var reviewClock = PolicyTimeline(standing: ReviewClock.statutory)
    /// The stages of escalations.
    public private(set) var escalationScheme = PolicyTimeline(standing: EscalationScheme())
    /// The times for records of reviews.
    public private(set) var recordClock = PolicyTimeline(standing: RecordClock())
    /// The band of caseloads.
    public private(set) var caseload = PolicyTimeline(standing: CaseloadPolicy())
    /// The times of oversight.
    public private(set) var oversight = PolicyTimeline(standing: OversightPolicy())
    /// The intervals of supervision.
    public private(set) var workforcePolicy = PolicyTimeline(standing: WorkforcePolicy())
    /// What is not published.
    public private(set) var suppression = PolicyTimeline(standing: SuppressionPolicy())
    /// How long records are kept.
    public private(set) var retention = PolicyTimeline(standing: RetentionPolicy())
    /// Who may append what.
    public private(set) var access = PolicyTimeline(standing: AccessPolicy())
    /// The people of the service.
    public private(set) var workforce = Workforce()
    /// The name of the ledger, its authority, and the authority's code.
    public private(set) var ledger = (name: "", authority: "", code: "")
    private var calendars = PolicyTimeline(standing: WorkingDays.england)

    /// The setting that the known facts make.
    public init(_ known: KnownFacts) {
        for fact in known.facts where fact.child == .none {
            guard let event = Event(fact, in: known.record) else { continue }
            switch event {
            case .service(let event): workforce.take(event, of: fact, in: known)
            case .ledger(.ledgerOpened(let opened)):
                ledger = (
                    known.text(opened.ledger), known.text(opened.authority),
                    known.text(opened.authorityCode)
                )
            case .ledger(.policyAdopted(let adopted)): adopt(adopted, fact, known)
            case .ledger, .child, .care, .plans, .reviews, .escalations: continue
            }
        }
        workforce.order()
    }

    /// The working days in force on a day.
    public func workingDays(on day: CalendarDate) -> WorkingDays { calendars.inForce(on: day) }

    /// The end of a length that begins on a day, with the working days in force that day.
    public func date(_ length: Length, after day: CalendarDate) -> CalendarDate {
        length.date(after: day, workingDays: workingDays(on: day))
    }

    private mutating func adopt(_ adopted: PolicyAdopted, _ fact: Fact, _ known: KnownFacts) {
        let seq = Int(fact.seq)
        func object(_ place: ListPlace) -> JSONObject {
            (try? JSONReader.readObject(known.record.object(place))) ?? JSONObject([])
        }
        switch PolicyName(adopted.policy) {
        case .reviewClock:
            let policy = ReviewClock.read(object(adopted.reviewClock)).policy
            reviewClock.adopt(policy, from: fact.day, seq: seq)
        case .escalationScheme:
            let policy = EscalationScheme.read(object(adopted.escalationScheme)).policy
            escalationScheme.adopt(policy, from: fact.day, seq: seq)
        case .recordClock:
            let policy = RecordClock.read(object(adopted.recordClock)).policy
            recordClock.adopt(policy, from: fact.day, seq: seq)
        case .caseload:
            let policy = CaseloadPolicy.read(object(adopted.caseload)).policy
            caseload.adopt(policy, from: fact.day, seq: seq)
        case .oversight:
            let policy = OversightPolicy.read(object(adopted.oversight)).policy
            oversight.adopt(policy, from: fact.day, seq: seq)
        case .workforce:
            let policy = WorkforcePolicy.read(object(adopted.workforce)).policy
            workforcePolicy.adopt(policy, from: fact.day, seq: seq)
        case .suppression:
            let policy = SuppressionPolicy.read(object(adopted.suppression)).policy
            suppression.adopt(policy, from: fact.day, seq: seq)
        case .retention:
            let policy = RetentionPolicy.read(object(adopted.retention)).policy
            retention.adopt(policy, from: fact.day, seq: seq)
        case .access:
            let policy = AccessPolicy.read(object(adopted.access)).policy
            access.adopt(policy, from: fact.day, seq: seq)
        case .bankHolidays:
            let changes = BankHolidayChanges.read(object(adopted.bankHolidays)).policy
            let days = BankHolidays.england.adopting(add: changes.add, remove: changes.remove)
            calendars.adopt(WorkingDays(days), from: fact.day, seq: seq)
        case nil: return
        }
    }
}
