// By when each plan of a looked-after child must stand, and how long it stays current.

public import Dates

/// The times of the plans for a looked-after child.
public enum PlanTimes {
    /// The review of a period of care by which there is a plan for permanence. Source: IRO
    /// Handbook.
    public static let permanenceByReview = 2
    /// The age from which a child has an education plan. Source: Promoting the education of
    /// looked-after children, statutory guidance.
    public static let educationFromAge = 3
    /// The age from which a health assessment stays current longer. Source: CPPCR 2010 reg 7.
    public static let healthLongerFromAge = 5
    /// How long a health assessment stays current below that age. Source: CPPCR 2010 reg 7.
    public static let healthUnderFive = Length(6, .months)
    /// The age at which a pathway plan is asked for. Source: Children Act 1989 Schedule 2
    /// paragraph 19B.
    public static let pathwayFromAge = 16
    /// From that birthday to the pathway plan. Source: CPPCR 2010 reg 42.
    public static let pathwayWithin = Length(3, .months)
}

extension OversightPolicy {
    /// How long a kind of plan stays current, nil where it stays so until it ends. A kind that the
    /// adopted policy leaves out keeps the usual time.
    public func currentWithin(_ plan: String) -> Length? {
        let adopted = planCurrentWithin + OversightPolicy().planCurrentWithin
        return adopted.first { $0.plan == plan }?.within
    }
}
