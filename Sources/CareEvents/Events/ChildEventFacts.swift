// The fields of each event of `ChildEvent`, typed.

public import Dates

/// The facts of `child_registered`.
public struct ChildRegistered: Sendable {
    /// The day of birth; nil for an unborn child, who has `expectedOn`.
    public let bornOn: CalendarDate?
    /// The day on which an unborn child is expected; nil once born.
    public let expectedOn: CalendarDate?
    /// The sex, a code of `Sex`; `U` for an unborn child.
    public let sex: Symbol
    /// The ethnicity, a code of `Ethnicity`.
    public let ethnicity: Symbol
    /// The disabilities, codes of the children in need census, `NONE` included.
    public let disability: ListPlace
    /// Whether the child is an unaccompanied asylum-seeking child.
    public let uasc: Bool?
    /// The area of the council, an open word.
    public let area: Symbol
    /// The family, an id that siblings share.
    public let familyID: Symbol
    /// What is known of the household, open words such as `low_income`.
    public let household: ListPlace
    /// The unique pupil number, or the code that says why there is none.
    public let upn: Symbol
    /// The team that holds the case, an open word.
    public let team: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        bornOn = record.date(fields.next(.bornOn))
        expectedOn = record.date(fields.next(.expectedOn))
        sex = record.symbol(fields.next(.sex))
        ethnicity = record.symbol(fields.next(.ethnicity))
        disability = record.list(fields.next(.disability))
        uasc = record.flag(fields.next(.uasc))
        area = record.symbol(fields.next(.area))
        familyID = record.symbol(fields.next(.familyID))
        household = record.list(fields.next(.household))
        upn = record.symbol(fields.next(.upn))
        team = record.symbol(fields.next(.team))
    }
}

/// The facts of `child_born`.
public struct ChildBorn: Sendable {
    /// The day of birth, which is the day of the event.
    public let bornOn: CalendarDate
    /// The sex, a code of `Sex`.
    public let sex: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        bornOn = record.date(fields.next(.bornOn)) ?? fact.day
        sex = record.symbol(fields.next(.sex))
    }
}

/// The facts of `child_details_changed`.
public struct ChildDetailsChanged: Sendable {
    /// The sex from this day on, a code of `Sex`; unsaid, as before.
    public let sex: Symbol
    /// The ethnicity, a code of `Ethnicity`.
    public let ethnicity: Symbol
    /// The disabilities, codes of the children in need census, `NONE` included.
    public let disability: ListPlace
    /// Whether the child is an unaccompanied asylum-seeking child.
    public let uasc: Bool?
    /// The area of the council, an open word.
    public let area: Symbol
    /// The family, an id that siblings share.
    public let familyID: Symbol
    /// What is known of the household, open words such as `low_income`.
    public let household: ListPlace
    /// The unique pupil number, or the code that says why there is none.
    public let upn: Symbol
    /// The team that holds the case from this day on, an open word.
    public let team: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        sex = record.symbol(fields.next(.sex))
        ethnicity = record.symbol(fields.next(.ethnicity))
        disability = record.list(fields.next(.disability))
        uasc = record.flag(fields.next(.uasc))
        area = record.symbol(fields.next(.area))
        familyID = record.symbol(fields.next(.familyID))
        household = record.list(fields.next(.household))
        upn = record.symbol(fields.next(.upn))
        team = record.symbol(fields.next(.team))
    }
}

/// The facts of `children_merged`.
public struct ChildrenMerged: Sendable {
    /// The child under whose id both histories are read.
    public let into: ChildNumber

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        into = record.child(fields.next(.into))
    }
}
