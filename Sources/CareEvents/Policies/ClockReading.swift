// The review clock, the record clock and the times of oversight, read from what a council adopted.

import Dates
public import Policies
public import TextFormats

extension ReviewClock {
    /// The clock that an object adopts, and what in it could not be taken.
    public static func read(_ object: JSONObject) -> (policy: ReviewClock, complaints: [String]) {
        var clock = ReviewClock()
        var reading = PolicyReading(object)
        reading.length("first", &clock.first)
        reading.length("second", &clock.second)
        reading.length("subsequent", &clock.subsequent)
        reading.length("short_break_first", &clock.shortBreakFirst)
        reading.lengths("placed_for_adoption", &clock.placedForAdoption)
        if let counts = reading.text("counts") {
            if let day = CountedDay(rawValue: counts) {
                clock.counts = day
            } else {
                reading.complain("\"counts\" is \"completion\" or \"opening\", not \"\(counts)\"")
            }
        }
        reading.length("part_held_within", &clock.partHeldWithin)
        reading.finish()
        return (clock, reading.complaints)
    }
}

extension RecordClock {
    /// The times that an object adopts, and what in it could not be taken.
    public static func read(_ object: JSONObject) -> (policy: RecordClock, complaints: [String]) {
        var clock = RecordClock()
        var reading = PolicyReading(object)
        reading.length("decisions_within", &clock.decisionsWithin)
        reading.length("record_within", &clock.recordWithin)
        reading.length("distributed_within", &clock.distributedWithin)
        reading.finish()
        return (clock, reading.complaints)
    }
}

extension OversightPolicy {
    /// The times that an object adopts, and what in it could not be taken.
    public static func read(_ object: JSONObject) -> (policy: OversightPolicy, complaints: [String])
    {
        var policy = OversightPolicy()
        var reading = PolicyReading(object)
        reading.length("missing_within", &policy.missingWithin)
        let current = reading.value("plan_current_within")
        if case .object(let plans)? = current {
            var inner = PolicyReading(plans)
            policy.planCurrentWithin = inner.takeAll().compactMap { member in
                guard case .string(let text) = member.value, let within = Length(text) else {
                    reading.complain("\"\(member.key)\" of \"plan_current_within\" is not a length")
                    return nil
                }
                return PlanCurrency(plan: member.key, within: within)
            }
        } else if current != nil {
            reading.complain("\"plan_current_within\" is not an object of lengths")
        }
        reading.finish()
        return (policy, reading.complaints)
    }
}

extension WorkforcePolicy {
    /// The intervals that an object adopts, and what in it could not be taken.
    public static func read(_ object: JSONObject) -> (policy: WorkforcePolicy, complaints: [String])
    {
        var policy = WorkforcePolicy()
        var reading = PolicyReading(object)
        reading.length("supervision_within", &policy.supervisionWithin)
        reading.length("appraisal_within", &policy.appraisalWithin)
        reading.finish()
        return (policy, reading.complaints)
    }
}
