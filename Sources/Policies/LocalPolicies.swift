// The other policies of a council: records, caseloads, holidays, retention, access, publication.

public import Dates

/// Within what time of a review its record must be made. Source: IRO Handbook.
public struct RecordClock: Hashable, Sendable {
    /// Decisions written down.
    public var decisionsWithin = Length(5, .workingDays)
    /// The full record completed.
    public var recordWithin = Length(15, .workingDays)
    /// The record distributed.
    public var distributedWithin = Length(20, .workingDays)

    /// The Handbook's times.
    public init() {}
}

/// How many children an IRO should have, and how soon one is allocated. Source: IRO Handbook.
public struct CaseloadPolicy: Hashable, Sendable {
    /// The lower end of a full-time caseload, in children.
    public var fullTimeFrom = 50
    /// The upper end of a full-time caseload, in children.
    public var fullTimeTo = 70
    /// Within what time of becoming looked after an IRO is allocated.
    public var allocatedWithin = Length(5, .workingDays)
    /// How many reviews or conferences a year are planned for each child: two at the least, three
    /// with a first year's. A number of practice, not of law.
    public var meetingsPerYear = 3

    /// The Handbook's band.
    public init() {}
}

/// Days that a council's calendar has otherwise than the rules of bank holidays give.
public struct BankHolidayChanges: Hashable, Sendable {
    /// Days that are holidays besides.
    public var add: [CalendarDate] = []
    /// Days that are none.
    public var remove: [CalendarDate] = []

    /// No change.
    public init() {}
}

/// How long records are kept. Source: CPPCR 2010 reg 50; Adoption Agencies Regulations 2005 reg 40.
public struct RetentionPolicy: Hashable, Sendable {
    /// Of children who were looked after.
    public var lookedAfter = "75 years after birth"
    /// Of children who died before 18.
    public var died = "15 years after death"
    /// Of children who were adopted.
    public var adopted = "100 years after the order"

    /// The periods of the regulations.
    public init() {}
}

/// Small numbers that are not published.
public struct SuppressionPolicy: Hashable, Sendable {
    /// Counts from 1 to one less than this are suppressed.
    public var below = 6
    /// What stands in their place.
    public var symbol = "c"

    /// The threshold of national statistics.
    public init() {}
}

/// How often workers are supervised and appraised.
public struct WorkforcePolicy: Hashable, Sendable {
    /// From one supervision to the next.
    public var supervisionWithin = Length(8, .weeks)
    /// From one appraisal to the next.
    public var appraisalWithin = Length(12, .months)

    /// The common intervals.
    public init() {}
}

/// How soon an IRO looks at a missing episode, and how old a plan may be.
public struct OversightPolicy: Hashable, Sendable {
    /// From the missing episode to the IRO's oversight.
    public var missingWithin = Length(5, .workingDays)
    /// How long each kind of plan stays current, by kind in the order given.
    public var planCurrentWithin: [PlanCurrency] = [
        PlanCurrency(plan: "pep", within: Length(6, .months)),
        PlanCurrency(plan: "health", within: Length(12, .months)),
    ]

    /// How long one kind of plan stays current.
    public struct PlanCurrency: Hashable, Sendable {
        /// The kind of plan.
        public var plan: String
        /// How long it stays current.
        public var within: Length

        /// A kind and its time.
        public init(plan: String, within: Length) {
            self.plan = plan
            self.within = within
        }
    }

    /// The usual times.
    public init() {}
}

/// Which families of events each role may append.
public struct AccessPolicy: Hashable, Sendable {
    /// Each role with its families, in the order given.
    public var grants: [Grant] = [
        Grant(role: "iro", families: ["reviews", "escalations"]),
        Grant(role: "social_worker", families: ["child", "care", "plans"]),
        Grant(
            role: "manager",
            families: ["child", "care", "plans", "reviews", "escalations", "service"]),
        Grant(role: "records_officer", families: ["ledger"]),
        Grant(role: "analyst", families: []),
        Grant(role: "auditor", families: []),
        Grant(
            role: "administrator",
            families: ["child", "care", "plans", "reviews", "escalations", "service", "ledger"]),
    ]

    /// The families of one role.
    public struct Grant: Hashable, Sendable {
        /// The role.
        public var role: String
        /// The families, by the headings of the vocabulary page.
        public var families: [String]

        /// A role and its families.
        public init(role: String, families: [String]) {
            self.role = role
            self.families = families
        }
    }

    /// The grants that stand without a policy.
    public init() {}
}
