// The times of child protection: conferences, the bands of a plan's length, what counts as long.

public import Dates

/// Within what time conferences meet, and how the length of a plan is told.
///
/// Source: Working Together to Safeguard Children; the bands are those of the children in need
/// census.
public enum ProtectionTimes {
    /// The initial conference, from the earliest start of the section 47 enquiry (CP-1).
    public static let initialConferenceWithin = Length(15, .workingDays)
    /// The first review conference, from the initial or transfer conference (CP-2).
    public static let firstReviewWithin = Length(3, .months)
    /// Each later review conference, from the last (CP-2).
    public static let laterReviewWithin = Length(6, .months)
    /// How long a plan is open before it is told whether it was reviewed in time (CP-9).
    public static let reviewedOnceOpenFor = Length(3, .months)
    /// Where one band of length ends and the next begins (CP-7, CAL-8).
    public static let lengthBands = [
        Length(6, .months), Length(12, .months), Length(18, .months), Length(24, .months),
    ]
    /// After these an open plan is a long one, to be challenged. Kirklees names all three.
    public static let longPlans = [
        Length(9, .months), Length(15, .months), Length(18, .months),
    ]
    /// How long after an enquiry's conclusion a conference that does not name it is taken for the
    /// one it called for, and after the day it was due that one is still looked for. A local rule.
    public static let conferenceSoughtFor = Length(3, .months)
    /// How soon care after a plan, or a plan after care, is a step from one to the other. A local
    /// rule: no guidance sets a time.
    public static let stepWithin = Length(28, .days)
}
