// The fields of each event of `LedgerEvent`, typed.

public import Dates

/// The facts of `ledger_opened`.
public struct LedgerOpened: Sendable {
    /// The name of the ledger.
    public let ledger: Symbol
    /// The name of the local authority.
    public let authority: Symbol
    /// The authority's national code, which begins with E.
    public let authorityCode: Symbol
    /// The version of the format, 1.
    public let format: Int64

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        ledger = record.symbol(fields.next(.ledger))
        authority = record.symbol(fields.next(.authority))
        authorityCode = record.symbol(fields.next(.authorityCode))
        format = record.number(fields.next(.format)) ?? 0
    }
}

/// The facts of `policy_adopted`.
public struct PolicyAdopted: Sendable {
    /// Which policy is adopted, a code of `PolicyName`.
    public let policy: Symbol
    /// The object of an adopted review clock; absent in another policy.
    public let reviewClock: ListPlace
    /// The object of an adopted escalation scheme; absent in another policy.
    public let escalationScheme: ListPlace
    /// The object of an adopted record clock; absent in another policy.
    public let recordClock: ListPlace
    /// The object of an adopted caseload policy; absent in another policy.
    public let caseload: ListPlace
    /// The object of added and removed bank holidays; absent in another policy.
    public let bankHolidays: ListPlace
    /// The object of adopted retention periods; absent in another policy.
    public let retention: ListPlace
    /// The object of adopted access rights; absent in another policy.
    public let access: ListPlace
    /// The object of an adopted suppression rule; absent in another policy.
    public let suppression: ListPlace
    /// The object of an adopted workforce policy; absent in another policy.
    public let workforce: ListPlace
    /// The object of an adopted oversight policy; absent in another policy.
    public let oversight: ListPlace

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        policy = record.symbol(fields.next(.policy))
        reviewClock = record.list(fields.next(.reviewClock))
        escalationScheme = record.list(fields.next(.escalationScheme))
        recordClock = record.list(fields.next(.recordClock))
        caseload = record.list(fields.next(.caseload))
        bankHolidays = record.list(fields.next(.bankHolidays))
        retention = record.list(fields.next(.retention))
        access = record.list(fields.next(.access))
        suppression = record.list(fields.next(.suppression))
        workforce = record.list(fields.next(.workforce))
        oversight = record.list(fields.next(.oversight))
    }
}

/// The facts of `target_set`.
public struct TargetSet: Sendable {
    /// The measure, by its name in `Measure` or a name of the council's own.
    public let measure: Symbol
    /// The cell of the measure, `key=value` pairs with `;` between.
    public let dimensions: Symbol
    /// The first day on which the target is meant.
    public let fromOn: CalendarDate
    /// The last day on which the target is meant.
    public let toOn: CalendarDate
    /// What is aimed at, in thousandths of the measure's unit.
    public let value: Int64

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        measure = record.symbol(fields.next(.measure))
        dimensions = record.symbol(fields.next(.dimensions))
        fromOn = record.date(fields.next(.fromOn)) ?? fact.day
        toOn = record.date(fields.next(.toOn)) ?? fact.day
        value = record.number(fields.next(.value)) ?? 0
    }
}

/// The facts of `comparator_published`.
public struct ComparatorPublished: Sendable {
    /// The measure, by its name in `Measure` or a name of the council's own.
    public let measure: Symbol
    /// The cell of the measure, `key=value` pairs with `;` between.
    public let dimensions: Symbol
    /// The first day of the period.
    public let fromOn: CalendarDate
    /// The last day of the period.
    public let toOn: CalendarDate
    /// The value, in thousandths of its unit.
    public let value: Int64
    /// Who published the figure.
    public let publishedBy: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        measure = record.symbol(fields.next(.measure))
        dimensions = record.symbol(fields.next(.dimensions))
        fromOn = record.date(fields.next(.fromOn)) ?? fact.day
        toOn = record.date(fields.next(.toOn)) ?? fact.day
        value = record.number(fields.next(.value)) ?? 0
        publishedBy = record.symbol(fields.next(.publishedBy))
    }
}

/// The facts of `figure_published`.
public struct FigurePublished: Sendable {
    /// The figure.
    public let figureID: Symbol
    /// The measure, by its name in `Measure` or a name of the council's own.
    public let measure: Symbol
    /// The cell of the measure, `key=value` pairs with `;` between.
    public let dimensions: Symbol
    /// The day of a stock; nil for a flow.
    public let atOn: CalendarDate?
    /// The first day of a flow's period; nil for a stock.
    public let fromOn: CalendarDate?
    /// The last day of a flow's period; nil for a stock.
    public let toOn: CalendarDate?
    /// The value, in thousandths of its unit.
    public let value: Int64
    /// The unit, a word in the plural.
    public let unit: Symbol
    /// The line that says in free words where the figure was printed.
    public let statedWhere: Int?
    /// How many decimals the figure was printed with.
    public let decimals: Int64?
    /// The base of a share, in thousandths.
    public let denominator: Int64?
    /// What kind of figure it is, an open word.
    public let kind: Symbol
    /// How the words around the figure bound it, a code of `FigureBound`.
    public let bound: Symbol
    /// The object of what was meant, where the figure as printed cannot hold.
    public let readAs: ListPlace

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        figureID = record.symbol(fields.next(.figureID))
        measure = record.symbol(fields.next(.measure))
        dimensions = record.symbol(fields.next(.dimensions))
        atOn = record.date(fields.next(.atOn))
        fromOn = record.date(fields.next(.fromOn))
        toOn = record.date(fields.next(.toOn))
        value = record.number(fields.next(.value)) ?? 0
        unit = record.symbol(fields.next(.unit))
        statedWhere = record.wordsLine(fields.next(.statedWhere))
        decimals = record.number(fields.next(.decimals))
        denominator = record.number(fields.next(.denominator))
        kind = record.symbol(fields.next(.kind))
        bound = record.symbol(fields.next(.bound))
        readAs = record.list(fields.next(.readAs))
    }
}

/// The facts of `event_amended`.
public struct EventAmended: Sendable {
    /// The `seq` of the original that is said anew.
    public let amends: Int64
    /// The keys that are replaced, with their new values.
    public let set: ListPlace
    /// The keys that are taken away.
    public let unset: ListPlace
    /// Why the record is put right, a code of `CorrectionReason`.
    public let reason: Symbol
    /// On what authority, where one is needed.
    public let authority: Symbol
    /// The line that holds a note in free words.
    public let note: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        amends = record.number(fields.next(.amends)) ?? 0
        set = record.list(fields.next(.set))
        unset = record.list(fields.next(.unset))
        reason = record.symbol(fields.next(.reason))
        authority = record.symbol(fields.next(.authority))
        note = record.wordsLine(fields.next(.note))
    }
}

/// The facts of `event_withdrawn`.
public struct EventWithdrawn: Sendable {
    /// The `seq` of the line that should not be there.
    public let withdraws: Int64
    /// Why the line is withdrawn, a code of `CorrectionReason`.
    public let reason: Symbol
    /// The line that holds a note in free words.
    public let note: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        withdraws = record.number(fields.next(.withdraws)) ?? 0
        reason = record.symbol(fields.next(.reason))
        note = record.wordsLine(fields.next(.note))
    }
}

/// The facts of `event_reinstated`.
public struct EventReinstated: Sendable {
    /// The `seq` of the withdrawn line that stands again.
    public let reinstates: Int64
    /// Why the line stands again, a code of `CorrectionReason`.
    public let reason: Symbol
    /// The line that holds a note in free words.
    public let note: Int?

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        reinstates = record.number(fields.next(.reinstates)) ?? 0
        reason = record.symbol(fields.next(.reason))
        note = record.wordsLine(fields.next(.note))
    }
}

/// The facts of `event_erased`.
public struct EventErased: Sendable {
    /// The `seq` of the line that is erased.
    public let erases: Int64
    /// Why the line is erased, a code of `CorrectionReason`.
    public let reason: Symbol
    /// The law or order that the erasure rests on.
    public let authority: Symbol
    /// Who approved the erasure; never the one who recorded it.
    public let approvedBy: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        erases = record.number(fields.next(.erases)) ?? 0
        reason = record.symbol(fields.next(.reason))
        authority = record.symbol(fields.next(.authority))
        approvedBy = record.symbol(fields.next(.approvedBy))
    }
}

/// The facts of `tail_recovered`.
public struct TailRecovered: Sendable {
    /// The year file whose tail was torn.
    public let file: Symbol
    /// Where in the file the torn bytes began.
    public let offset: Int64
    /// How many bytes were torn off.
    public let bytes: Int64
    /// The SHA-256 of the torn bytes, 64 hexadecimal digits.
    public let sha256: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        file = record.symbol(fields.next(.file))
        offset = record.number(fields.next(.offset)) ?? 0
        bytes = record.number(fields.next(.bytes)) ?? 0
        sha256 = record.symbol(fields.next(.sha256))
    }
}

/// The facts of `role_granted`.
public struct RoleGranted: Sendable {
    /// The account that is granted the role.
    public let account: Symbol
    /// What the account may do from now on, a code of `LedgerRole`.
    public let role: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        account = record.symbol(fields.next(.account))
        role = record.symbol(fields.next(.role))
    }
}

/// The facts of `role_revoked`.
public struct RoleRevoked: Sendable {
    /// The account that loses the role.
    public let account: Symbol
    /// What the account may do no longer, a code of `LedgerRole`.
    public let role: Symbol

    init(_ fact: Fact, in record: borrowing CorrectedRecord) {
        var fields = FieldOrder(fact)
        account = record.symbol(fields.next(.account))
        role = record.symbol(fields.next(.role))
    }
}
