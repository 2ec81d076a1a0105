// The fields of each event of `CareEvent`, typed.

/// The facts of `became_looked_after`.
public struct BecameLookedAfter: Sendable {
    /// The legal status under which care began, a code of `LegalStatus`.
    public let legalStatus: Symbol
    /// The main need, a code of `CategoryOfNeed`.
    public let categoryOfNeed: Symbol
    /// Whether the period is one of short breaks, which national figures leave out.
    public let shortBreak: Bool?
    /// What kind of placement it is, a code of `PlacementType`.
    public let placementType: Symbol
    /// Who provides it, a code of `PlacementProvider`.
    public let placementProvider: Symbol
    /// Whether it lies outside the authority; unsaid is neither yes nor no.
    public let outsideAuthority: Bool?
    /// How far away it is, in thousandths of a mile.
    public let distanceMiles: Int64?
    /// From where the distance is measured, a code of `DistanceOrigin`.
    public let distanceFrom: Symbol
    /// The area where the placement lies, an open word.
    public let area: Symbol
    /// What sort of place it is within its type, an open word.
    public let setting: Symbol
    /// The postcode of the child's home.
    public let homePostcode: Symbol
    /// The postcode of the placement.
    public let placementPostcode: Symbol
    /// Ofsted's unique reference number of the provision.
    public let urn: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        legalStatus = record.symbol(fact, .legalStatus)
        categoryOfNeed = record.symbol(fact, .categoryOfNeed)
        shortBreak = record.flag(fact, .shortBreak)
        placementType = record.symbol(fact, .placementType)
        placementProvider = record.symbol(fact, .placementProvider)
        outsideAuthority = record.flag(fact, .outsideAuthority)
        distanceMiles = record.number(fact, .distanceMiles)
        distanceFrom = record.symbol(fact, .distanceFrom)
        area = record.symbol(fact, .area)
        setting = record.symbol(fact, .setting)
        homePostcode = record.symbol(fact, .homePostcode)
        placementPostcode = record.symbol(fact, .placementPostcode)
        urn = record.symbol(fact, .urn)
    }
}

/// The facts of `start_notified`.
public struct StartNotified: Sendable {
    /// The role that was told, an open word.
    public let notified: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        notified = record.symbol(fact, .notified)
    }
}

/// The facts of `placement_moved`.
public struct PlacementMoved: Sendable {
    /// What kind of placement it is, a code of `PlacementType`.
    public let placementType: Symbol
    /// Who provides it, a code of `PlacementProvider`.
    public let placementProvider: Symbol
    /// Whether it lies outside the authority; unsaid is neither yes nor no.
    public let outsideAuthority: Bool?
    /// How far away it is, in thousandths of a mile.
    public let distanceMiles: Int64?
    /// From where the distance is measured, a code of `DistanceOrigin`.
    public let distanceFrom: Symbol
    /// The area where the placement lies, an open word.
    public let area: Symbol
    /// What sort of place it is within its type, an open word.
    public let setting: Symbol
    /// The postcode of the child's home.
    public let homePostcode: Symbol
    /// The postcode of the placement.
    public let placementPostcode: Symbol
    /// Ofsted's unique reference number of the provision.
    public let urn: Symbol
    /// The main need, a code of `CategoryOfNeed`.
    public let categoryOfNeed: Symbol
    /// Why the placement changed, a code of `MoveReason`.
    public let moveReason: Symbol
    /// Whether the move was planned.
    public let planned: Bool?
    /// Whether the carer stayed the same.
    public let sameCarer: Bool?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        placementType = record.symbol(fact, .placementType)
        placementProvider = record.symbol(fact, .placementProvider)
        outsideAuthority = record.flag(fact, .outsideAuthority)
        distanceMiles = record.number(fact, .distanceMiles)
        distanceFrom = record.symbol(fact, .distanceFrom)
        area = record.symbol(fact, .area)
        setting = record.symbol(fact, .setting)
        homePostcode = record.symbol(fact, .homePostcode)
        placementPostcode = record.symbol(fact, .placementPostcode)
        urn = record.symbol(fact, .urn)
        categoryOfNeed = record.symbol(fact, .categoryOfNeed)
        moveReason = record.symbol(fact, .moveReason)
        planned = record.flag(fact, .planned)
        sameCarer = record.flag(fact, .sameCarer)
    }
}

/// The facts of `legal_status_changed`.
public struct LegalStatusChanged: Sendable {
    /// The legal status from this day on, a code of `LegalStatus`.
    public let legalStatus: Symbol
    /// The main need, a code of `CategoryOfNeed`.
    public let categoryOfNeed: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        legalStatus = record.symbol(fact, .legalStatus)
        categoryOfNeed = record.symbol(fact, .categoryOfNeed)
    }
}

/// The facts of `ceased_to_be_looked_after`.
public struct CeasedToBeLookedAfter: Sendable {
    /// Why the period of care ended, a code of `ReasonCeased`.
    public let reasonCeased: Symbol
    /// Where the child went, an open word.
    public let destination: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reasonCeased = record.symbol(fact, .reasonCeased)
        destination = record.symbol(fact, .destination)
    }
}

/// The facts of `went_missing`.
public struct WentMissing: Sendable {
    /// Missing, or away without authorisation, a code of `MissingKind`.
    public let kind: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        kind = record.symbol(fact, .kind)
    }
}
