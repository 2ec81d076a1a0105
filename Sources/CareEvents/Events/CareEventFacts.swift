// The fields of each event of `CareEvent`, typed.

/// The facts of `became_looked_after`.
public struct BecameLookedAfter: Sendable {
    public let legalStatus: Symbol
    public let categoryOfNeed: Symbol
    public let shortBreak: Bool?
    public let placementType: Symbol
    public let placementProvider: Symbol
    public let outsideAuthority: Bool?
    public let distanceMiles: Int64?
    public let distanceFrom: Symbol
    public let area: Symbol
    public let setting: Symbol
    public let homePostcode: Symbol
    public let placementPostcode: Symbol
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
    public let notified: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        notified = record.symbol(fact, .notified)
    }
}

/// The facts of `placement_moved`.
public struct PlacementMoved: Sendable {
    public let placementType: Symbol
    public let placementProvider: Symbol
    public let outsideAuthority: Bool?
    public let distanceMiles: Int64?
    public let distanceFrom: Symbol
    public let area: Symbol
    public let setting: Symbol
    public let homePostcode: Symbol
    public let placementPostcode: Symbol
    public let urn: Symbol
    public let categoryOfNeed: Symbol
    public let moveReason: Symbol
    public let planned: Bool?
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
    public let legalStatus: Symbol
    public let categoryOfNeed: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        legalStatus = record.symbol(fact, .legalStatus)
        categoryOfNeed = record.symbol(fact, .categoryOfNeed)
    }
}

/// The facts of `ceased_to_be_looked_after`.
public struct CeasedToBeLookedAfter: Sendable {
    public let reasonCeased: Symbol
    public let destination: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reasonCeased = record.symbol(fact, .reasonCeased)
        destination = record.symbol(fact, .destination)
    }
}

/// The facts of `went_missing`.
public struct WentMissing: Sendable {
    public let kind: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        kind = record.symbol(fact, .kind)
    }
}
