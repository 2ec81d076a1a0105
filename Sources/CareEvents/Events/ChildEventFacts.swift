// The fields of each event of `ChildEvent`, typed.

public import Dates

/// The facts of `child_registered`.
public struct ChildRegistered: Sendable {
    public let bornOn: CalendarDate?
    public let expectedOn: CalendarDate?
    public let sex: Symbol
    public let ethnicity: Symbol
    public let disability: ListPlace
    public let uasc: Bool?
    public let area: Symbol
    public let familyID: Symbol
    public let household: ListPlace
    public let upn: Symbol
    public let team: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        bornOn = record.date(fact, .bornOn)
        expectedOn = record.date(fact, .expectedOn)
        sex = record.symbol(fact, .sex)
        ethnicity = record.symbol(fact, .ethnicity)
        disability = record.list(fact, .disability)
        uasc = record.flag(fact, .uasc)
        area = record.symbol(fact, .area)
        familyID = record.symbol(fact, .familyID)
        household = record.list(fact, .household)
        upn = record.symbol(fact, .upn)
        team = record.symbol(fact, .team)
    }
}

/// The facts of `child_born`.
public struct ChildBorn: Sendable {
    public let bornOn: CalendarDate
    public let sex: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        bornOn = record.date(fact, .bornOn) ?? fact.day
        sex = record.symbol(fact, .sex)
    }
}

/// The facts of `child_details_changed`.
public struct ChildDetailsChanged: Sendable {
    public let sex: Symbol
    public let ethnicity: Symbol
    public let disability: ListPlace
    public let uasc: Bool?
    public let area: Symbol
    public let familyID: Symbol
    public let household: ListPlace
    public let upn: Symbol
    public let team: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        sex = record.symbol(fact, .sex)
        ethnicity = record.symbol(fact, .ethnicity)
        disability = record.list(fact, .disability)
        uasc = record.flag(fact, .uasc)
        area = record.symbol(fact, .area)
        familyID = record.symbol(fact, .familyID)
        household = record.list(fact, .household)
        upn = record.symbol(fact, .upn)
        team = record.symbol(fact, .team)
    }
}

/// The facts of `children_merged`.
public struct ChildrenMerged: Sendable {
    public let into: ChildNumber

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        into = record.child(fact, .into)
    }
}
