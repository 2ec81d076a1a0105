// The fields of each event of `LedgerEvent`, typed.

public import Dates

/// The facts of `ledger_opened`.
public struct LedgerOpened: Sendable {
    public let ledger: Symbol
    public let authority: Symbol
    public let authorityCode: Symbol
    public let format: Int64

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        ledger = record.symbol(fact, .ledger)
        authority = record.symbol(fact, .authority)
        authorityCode = record.symbol(fact, .authorityCode)
        format = record.number(fact, .format) ?? 0
    }
}

/// The facts of `policy_adopted`.
public struct PolicyAdopted: Sendable {
    public let policy: Symbol
    public let reviewClock: ListPlace
    public let escalationScheme: ListPlace
    public let recordClock: ListPlace
    public let caseload: ListPlace
    public let bankHolidays: ListPlace
    public let retention: ListPlace
    public let access: ListPlace
    public let suppression: ListPlace
    public let workforce: ListPlace
    public let oversight: ListPlace

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        policy = record.symbol(fact, .policy)
        reviewClock = record.list(fact, .reviewClock)
        escalationScheme = record.list(fact, .escalationScheme)
        recordClock = record.list(fact, .recordClock)
        caseload = record.list(fact, .caseload)
        bankHolidays = record.list(fact, .bankHolidays)
        retention = record.list(fact, .retention)
        access = record.list(fact, .access)
        suppression = record.list(fact, .suppression)
        workforce = record.list(fact, .workforce)
        oversight = record.list(fact, .oversight)
    }
}

/// The facts of `target_set`.
public struct TargetSet: Sendable {
    public let measure: Symbol
    public let dimensions: Symbol
    public let fromOn: CalendarDate
    public let toOn: CalendarDate
    public let value: Int64

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        measure = record.symbol(fact, .measure)
        dimensions = record.symbol(fact, .dimensions)
        fromOn = record.date(fact, .fromOn) ?? fact.day
        toOn = record.date(fact, .toOn) ?? fact.day
        value = record.number(fact, .value) ?? 0
    }
}

/// The facts of `comparator_published`.
public struct ComparatorPublished: Sendable {
    public let measure: Symbol
    public let dimensions: Symbol
    public let fromOn: CalendarDate
    public let toOn: CalendarDate
    public let value: Int64
    public let publishedBy: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        measure = record.symbol(fact, .measure)
        dimensions = record.symbol(fact, .dimensions)
        fromOn = record.date(fact, .fromOn) ?? fact.day
        toOn = record.date(fact, .toOn) ?? fact.day
        value = record.number(fact, .value) ?? 0
        publishedBy = record.symbol(fact, .publishedBy)
    }
}

/// The facts of `figure_published`.
public struct FigurePublished: Sendable {
    public let figureID: Symbol
    public let measure: Symbol
    public let dimensions: Symbol
    public let atOn: CalendarDate?
    public let fromOn: CalendarDate?
    public let toOn: CalendarDate?
    public let value: Int64
    public let unit: Symbol
    public let statedWhere: Int?
    public let decimals: Int64?
    public let denominator: Int64?
    public let kind: Symbol
    public let bound: Symbol
    public let readAs: ListPlace

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        figureID = record.symbol(fact, .figureID)
        measure = record.symbol(fact, .measure)
        dimensions = record.symbol(fact, .dimensions)
        atOn = record.date(fact, .atOn)
        fromOn = record.date(fact, .fromOn)
        toOn = record.date(fact, .toOn)
        value = record.number(fact, .value) ?? 0
        unit = record.symbol(fact, .unit)
        statedWhere = record.wordsLine(fact, .statedWhere)
        decimals = record.number(fact, .decimals)
        denominator = record.number(fact, .denominator)
        kind = record.symbol(fact, .kind)
        bound = record.symbol(fact, .bound)
        readAs = record.list(fact, .readAs)
    }
}

/// The facts of `event_amended`.
public struct EventAmended: Sendable {
    public let amends: Int64
    public let set: ListPlace
    public let unset: ListPlace
    public let reason: Symbol
    public let authority: Symbol
    public let note: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        amends = record.number(fact, .amends) ?? 0
        set = record.list(fact, .set)
        unset = record.list(fact, .unset)
        reason = record.symbol(fact, .reason)
        authority = record.symbol(fact, .authority)
        note = record.wordsLine(fact, .note)
    }
}

/// The facts of `event_withdrawn`.
public struct EventWithdrawn: Sendable {
    public let withdraws: Int64
    public let reason: Symbol
    public let note: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        withdraws = record.number(fact, .withdraws) ?? 0
        reason = record.symbol(fact, .reason)
        note = record.wordsLine(fact, .note)
    }
}

/// The facts of `event_reinstated`.
public struct EventReinstated: Sendable {
    public let reinstates: Int64
    public let reason: Symbol
    public let note: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        reinstates = record.number(fact, .reinstates) ?? 0
        reason = record.symbol(fact, .reason)
        note = record.wordsLine(fact, .note)
    }
}

/// The facts of `event_erased`.
public struct EventErased: Sendable {
    public let erases: Int64
    public let reason: Symbol
    public let authority: Symbol
    public let approvedBy: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        erases = record.number(fact, .erases) ?? 0
        reason = record.symbol(fact, .reason)
        authority = record.symbol(fact, .authority)
        approvedBy = record.symbol(fact, .approvedBy)
    }
}

/// The facts of `tail_recovered`.
public struct TailRecovered: Sendable {
    public let file: Symbol
    public let offset: Int64
    public let bytes: Int64
    public let sha256: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        file = record.symbol(fact, .file)
        offset = record.number(fact, .offset) ?? 0
        bytes = record.number(fact, .bytes) ?? 0
        sha256 = record.symbol(fact, .sha256)
    }
}

/// The facts of `role_granted`.
public struct RoleGranted: Sendable {
    public let account: Symbol
    public let role: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        account = record.symbol(fact, .account)
        role = record.symbol(fact, .role)
    }
}

/// The facts of `role_revoked`.
public struct RoleRevoked: Sendable {
    public let account: Symbol
    public let role: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        account = record.symbol(fact, .account)
        role = record.symbol(fact, .role)
    }
}
