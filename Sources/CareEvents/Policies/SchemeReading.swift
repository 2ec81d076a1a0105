// The escalation scheme, caseloads, holidays, retention, access and suppression, read from objects.

import Dates
public import Policies
public import TextFormats

extension EscalationScheme {
    /// The scheme that an object adopts, and what in it could not be taken.
    public static func read(_ object: JSONObject) -> (
        policy: EscalationScheme, complaints: [String]
    ) {
        var scheme = EscalationScheme()
        var reading = PolicyReading(object)
        scheme.called = reading.text("called") ?? ""
        reading.length("whole_formal_process", &scheme.wholeFormalProcess)
        for stage in reading.objects("stages") ?? [] { scheme.add(stage: stage, &reading) }
        for category in reading.objects("categories") ?? [] {
            var inner = PolicyReading(category)
            guard let code = inner.text("code") else {
                reading.complain("a category without \"code\"")
                continue
            }
            scheme.categories.append(Category(code: code, called: inner.text("called") ?? code))
            inner.finish()
            for complaint in inner.complaints {
                reading.complain("category \"\(code)\": \(complaint)")
            }
        }
        scheme.requiresSatisfaction = reading.flag("requires_satisfaction") ?? false
        if scheme.stages.isEmpty {
            reading.complain("an escalation scheme needs at least one stage")
        }
        reading.finish()
        return (scheme, reading.complaints)
    }

    private mutating func add(stage object: JSONObject, _ reading: inout PolicyReading) {
        var inner = PolicyReading(object)
        guard let code = inner.text("code") else {
            reading.complain("a stage without \"code\"")
            return
        }
        if place(of: code) != nil { reading.complain("the stage \"\(code)\" stands twice") }
        var stage = Stage(code: code, isFormal: inner.flag("formal") ?? false)
        stage.isExternal = inner.flag("external") ?? false
        inner.optionalLength("respond_within", &stage.respondWithin)
        _ = inner.text("called")
        inner.finish()
        for complaint in inner.complaints { reading.complain("stage \"\(code)\": \(complaint)") }
        stages.append(stage)
    }
}

extension CaseloadPolicy {
    /// The band that an object adopts, and what in it could not be taken.
    public static func read(_ object: JSONObject) -> (policy: CaseloadPolicy, complaints: [String])
    {
        var policy = CaseloadPolicy()
        var reading = PolicyReading(object)
        reading.wholeNumber("full_time_from", &policy.fullTimeFrom)
        reading.wholeNumber("full_time_to", &policy.fullTimeTo)
        reading.length("allocated_within", &policy.allocatedWithin)
        reading.wholeNumber("meetings_per_year", &policy.meetingsPerYear)
        reading.finish()
        return (policy, reading.complaints)
    }
}

extension BankHolidayChanges {
    /// The days that an object adds and removes, and what in it could not be taken.
    public static func read(
        _ object: JSONObject
    ) -> (policy: BankHolidayChanges, complaints: [String]) {
        var changes = BankHolidayChanges()
        var reading = PolicyReading(object)
        reading.days("add", &changes.add)
        reading.days("remove", &changes.remove)
        reading.finish()
        return (changes, reading.complaints)
    }
}

extension RetentionPolicy {
    /// The periods that an object adopts, and what in it could not be taken.
    public static func read(_ object: JSONObject) -> (policy: RetentionPolicy, complaints: [String])
    {
        var policy = RetentionPolicy()
        var reading = PolicyReading(object)
        policy.lookedAfter = reading.text("looked_after") ?? policy.lookedAfter
        policy.died = reading.text("died") ?? policy.died
        policy.adopted = reading.text("adopted") ?? policy.adopted
        reading.finish()
        return (policy, reading.complaints)
    }
}

extension SuppressionPolicy {
    /// The threshold that an object adopts, and what in it could not be taken.
    public static func read(
        _ object: JSONObject
    ) -> (policy: SuppressionPolicy, complaints: [String]) {
        var policy = SuppressionPolicy()
        var reading = PolicyReading(object)
        reading.wholeNumber("below", &policy.below)
        policy.symbol = reading.text("symbol") ?? policy.symbol
        reading.finish()
        return (policy, reading.complaints)
    }
}

extension AccessPolicy {
    /// The grants that an object adopts, and what in it could not be taken. A role that it does not
    /// name keeps the families that it has without a policy, as every key that is left out does.
    public static func read(_ object: JSONObject) -> (policy: AccessPolicy, complaints: [String]) {
        var policy = AccessPolicy()
        var reading = PolicyReading(object)
        let adopted = reading.takeAll().compactMap { member -> Grant? in
            guard case .list(let values) = member.value else {
                reading.complain("\"\(member.key)\" is not a list of families")
                return nil
            }
            var families: [String] = []
            for value in values {
                guard case .string(let family) = value else {
                    reading.complain("\"\(member.key)\" is not a list of families")
                    continue
                }
                if EventFamily(rawValue: family) == nil {
                    reading.complain("there is no family of events \"\(family)\"")
                }
                families.append(family)
            }
            return Grant(role: member.key, families: families)
        }
        for grant in adopted {
            if let place = policy.grants.firstIndex(where: { $0.role == grant.role }) {
                policy.grants[place] = grant
            } else {
                policy.grants.append(grant)
            }
        }
        reading.finish()
        return (policy, reading.complaints)
    }
}
