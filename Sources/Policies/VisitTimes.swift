// By when the social worker visits a looked-after child where the child lives.

public import Dates

/// How often a child is visited in the first year of a placement. Source: CPPCR 2010 reg 28.
public enum VisitTimes {
    /// The first visit, from the start of the placement.
    public static let firstWithin = Length(1, .weeks)
    /// Each later visit, from the one before it.
    public static let thenWithin = Length(6, .weeks)
    /// How long that holds, from the start of the placement. What is asked after it depends on what
    /// the placement is meant for, which no event says.
    public static let during = Length(12, .months)
}
