// The policies of a council, gathered adoption by adoption.

import CareEvents
import Dates
import Policies
import TextFormats

/// What each policy is from when on, while the adoptions are read.
struct AdoptedPolicies {
    private(set) var reviewClock = PolicyTimeline(standing: ReviewClock.statutory)
    private(set) var escalationScheme = PolicyTimeline(standing: EscalationScheme())
    private(set) var recordClock = PolicyTimeline(standing: RecordClock())
    private(set) var caseload = PolicyTimeline(standing: CaseloadPolicy())
    private(set) var oversight = PolicyTimeline(standing: OversightPolicy())
    private(set) var workforcePolicy = PolicyTimeline(standing: WorkforcePolicy())
    private(set) var suppression = PolicyTimeline(standing: SuppressionPolicy())
    private(set) var retention = PolicyTimeline(standing: RetentionPolicy())
    private(set) var access = PolicyTimeline(standing: AccessPolicy())
    private(set) var calendars = PolicyTimeline(standing: WorkingDays.england)

    /// Takes the adoption of a policy.
    mutating func adopt(_ adopted: PolicyAdopted, _ fact: Fact, _ known: KnownFacts) {
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
