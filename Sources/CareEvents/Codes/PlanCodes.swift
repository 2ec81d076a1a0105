// Codes of plans, orders, proceedings and conferences.

/// The kinds of plan of which one may be open at a time.
public enum PlanKind: String, CodeList {
    case adoption, care, health, pathway, pep, permanence
    case childProtection = "child_protection"
    case delegatedAuthority = "delegated_authority"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<PlanKind>()
}

/// The category of a child protection plan. Source: children in need census.
public enum AbuseCategory: String, CodeList {
    case EMO, MUL, NEG, PHY, SAB

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<AbuseCategory>()
}

/// How a plan ended.
public enum PlanOutcome: String, CodeList {
    case achieved, other, rescinded, transferred
    case agedOut = "aged_out"
    case becameLookedAfter = "became_looked_after"
    case noLongerNeeded = "no_longer_needed"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<PlanOutcome>()
}

/// An order of the court.
public enum CourtOrder: String, CodeList {
    case adoption, care, placement, residence, supervision
    case childArrangements = "child_arrangements"
    case emergencyProtection = "emergency_protection"
    case interimCare = "interim_care"
    case secureAccommodation = "secure_accommodation"
    case specialGuardianship = "special_guardianship"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<CourtOrder>()
}

/// What proceedings were issued for.
public enum ProceedingsApplication: String, CodeList {
    case care, discharge, other, placement, revocation

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<ProceedingsApplication>()
}

/// The kinds of child protection conference.
public enum ConferenceKind: String, CodeList {
    case initial, review, transfer

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<ConferenceKind>()
}

/// The section of the Children Act 1989 under which short breaks are given.
public enum ShortBreakBasis: String, CodeList {
    case s176 = "s17_6"
    case s204 = "s20_4"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<ShortBreakBasis>()
}

/// What followed the assessment of a homeless 16 or 17 year old.
public enum HousingOutcome: String, CodeList {
    case other, supported
    case becameLookedAfter = "became_looked_after"
    case returnedHome = "returned_home"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<HousingOutcome>()
}

/// From where a placement's distance is measured.
public enum DistanceOrigin: String, CodeList {
    case authority, home

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<DistanceOrigin>()
}
