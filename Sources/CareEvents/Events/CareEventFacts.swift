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
        var fields = FieldOrder(fact)
        legalStatus = record.symbol(fields.next(.legalStatus))
        categoryOfNeed = record.symbol(fields.next(.categoryOfNeed))
        shortBreak = record.flag(fields.next(.shortBreak))
        placementType = record.symbol(fields.next(.placementType))
        placementProvider = record.symbol(fields.next(.placementProvider))
        outsideAuthority = record.flag(fields.next(.outsideAuthority))
        distanceMiles = record.number(fields.next(.distanceMiles))
        distanceFrom = record.symbol(fields.next(.distanceFrom))
        area = record.symbol(fields.next(.area))
        setting = record.symbol(fields.next(.setting))
        homePostcode = record.symbol(fields.next(.homePostcode))
        placementPostcode = record.symbol(fields.next(.placementPostcode))
        urn = record.symbol(fields.next(.urn))
    }
}

/// The facts of `start_notified`.
public struct StartNotified: Sendable {
    /// The role that was told, an open word.
    public let notified: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        notified = record.symbol(fields.next(.notified))
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
        var fields = FieldOrder(fact)
        placementType = record.symbol(fields.next(.placementType))
        placementProvider = record.symbol(fields.next(.placementProvider))
        outsideAuthority = record.flag(fields.next(.outsideAuthority))
        distanceMiles = record.number(fields.next(.distanceMiles))
        distanceFrom = record.symbol(fields.next(.distanceFrom))
        area = record.symbol(fields.next(.area))
        setting = record.symbol(fields.next(.setting))
        homePostcode = record.symbol(fields.next(.homePostcode))
        placementPostcode = record.symbol(fields.next(.placementPostcode))
        urn = record.symbol(fields.next(.urn))
        categoryOfNeed = record.symbol(fields.next(.categoryOfNeed))
        moveReason = record.symbol(fields.next(.moveReason))
        planned = record.flag(fields.next(.planned))
        sameCarer = record.flag(fields.next(.sameCarer))
    }
}

/// The facts of `legal_status_changed`.
public struct LegalStatusChanged: Sendable {
    /// The legal status from this day on, a code of `LegalStatus`.
    public let legalStatus: Symbol
    /// The main need, a code of `CategoryOfNeed`.
    public let categoryOfNeed: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        legalStatus = record.symbol(fields.next(.legalStatus))
        categoryOfNeed = record.symbol(fields.next(.categoryOfNeed))
    }
}

/// The facts of `ceased_to_be_looked_after`.
public struct CeasedToBeLookedAfter: Sendable {
    /// Why the period of care ended, a code of `ReasonCeased`.
    public let reasonCeased: Symbol
    /// Where the child went, an open word.
    public let destination: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        reasonCeased = record.symbol(fields.next(.reasonCeased))
        destination = record.symbol(fields.next(.destination))
    }
}

/// The facts of `went_missing`.
public struct WentMissing: Sendable {
    /// Missing, or away without authorisation, a code of `MissingKind`.
    public let kind: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        kind = record.symbol(fields.next(.kind))
    }
}
