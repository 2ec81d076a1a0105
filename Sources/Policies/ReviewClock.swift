// The review clock: within what time a child's care plan must be reviewed.

public import Dates

/// How long after its anchor each review falls due, and on which day a review counts as held.
///
/// Source: Care Planning, Placement and Case Review (England) Regulations 2010, regulations 33, 36
/// and 48; Adoption Agencies Regulations 2005, regulation 36. A council may count otherwise
/// (Herefordshire: 28 days and 12 weeks); then the adopted clock says so.
public struct ReviewClock: Hashable, Sendable {
    /// The first review, from the start of the period of care.
    public var first = Length(20, .workingDays)
    /// The second, from the day the first was held.
    public var second = Length(3, .months)
    /// Each later one, from the day the last was held.
    public var subsequent = Length(6, .months)
    /// The first review of a period of short breaks, from its start; then `subsequent`.
    public var shortBreakFirst = Length(3, .months)
    /// From the placement for adoption, then from review to review; the last repeats.
    public var placedForAdoption = [Length(4, .weeks), Length(3, .months), Length(6, .months)]
    /// Which day of a review held as a series of meetings counts.
    public var counts = CountedDay.completion
    /// How soon after its first part a review must be completed for the opening to count.
    public var partHeldWithin = Length(20, .workingDays)

    /// The day on which a review held in parts counts.
    public enum CountedDay: String, Hashable, Sendable {
        case completion, opening
    }

    /// The clock of the regulations.
    public static let statutory = ReviewClock()

    /// The statutory clock, to be changed where a council counts otherwise.
    public init() {}
}

/// The rule by which a review fell due, as it is shown in lists.
public enum ReviewRule: String, CaseIterable, Hashable, Sendable {
    case first = "REV-1"
    case second = "REV-2"
    case subsequent = "REV-3"
    case directed = "REV-5"
    case shortBreak = "REV-12"
    case placedForAdoption = "REV-13"

    /// Where the rule stands.
    public var citation: String {
        switch self {
        case .first: "CPPCR 2010 reg 33(1)"
        case .second, .subsequent: "CPPCR 2010 reg 33(2)"
        case .directed: "CPPCR 2010 reg 33(3)"
        case .shortBreak: "CPPCR 2010 reg 48"
        case .placedForAdoption: "Adoption Agencies Regulations 2005 reg 36"
        }
    }
}

/// Which children the timeliness of children is told of.
public enum TimelinessCohort {
    /// The least time in care by the day asked: four weeks (CNT-2).
    public static let inCareFor = Length(4, .weeks)
}

/// The window in which later reviews were due only where reasonably practicable.
///
/// Source: S.I. 2020/445, in force 24 April to 25 September 2020.
public enum RelaxedReviews {
    /// The days on which a due date is relaxed; a review held by the last of them is on time.
    public static let window = DateSpan(
        CalendarDate(dayNumber: 18376), through: CalendarDate(dayNumber: 18530))
    /// Reviews after this number in their period of care are relaxed.
    public static let afterNumber = 2
}
