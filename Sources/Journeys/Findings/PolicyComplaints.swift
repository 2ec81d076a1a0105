// What in an adopted policy could not be taken.

import CareEvents
import Policies
import TextFormats

/// Reads the object of an adoption once more, for its complaints.
enum PolicyComplaints {
    /// The complaints about a `policy_adopted`, none where all of it is taken.
    static func of(_ fact: Fact, _ record: CorrectedRecord) -> [String] {
        guard let name = PolicyName(record.symbol(fact, .policy)) else { return [] }
        guard let key = FieldKey(name: name.rawValue),
            let object = try? JSONReader.readObject(record.object(record.list(fact, key)))
        else { return ["the policy \(name.rawValue) comes without its object"] }
        return switch name {
        case .reviewClock: ReviewClock.read(object).complaints
        case .escalationScheme: EscalationScheme.read(object).complaints
        case .recordClock: RecordClock.read(object).complaints
        case .caseload: CaseloadPolicy.read(object).complaints
        case .oversight: OversightPolicy.read(object).complaints
        case .workforce: WorkforcePolicy.read(object).complaints
        case .suppression: SuppressionPolicy.read(object).complaints
        case .retention: RetentionPolicy.read(object).complaints
        case .access: AccessPolicy.read(object).complaints
        case .bankHolidays: BankHolidayChanges.read(object).complaints
        }
    }
}
