// What is wrong with a row of a return: where, which value, by which rule, and what to do.

/// Something that is wrong with a row.
public struct RowFault: Sendable {
    /// Where the row stands.
    public let place: RowPlace
    /// The module.
    public let module: ReturnModule
    /// The column.
    public let column: String
    /// What stands there.
    public let value: String
    /// The rule: `format`, `C3` for a code that is on no list, `J1` to `J6` of the journey.
    public let rule: String
    /// What is wrong.
    public let what: String
    /// What to do.
    public let remedy: String
    /// Whether no event can say the row, so that it is refused even where findings are taken in.
    public let isUnsayable: Bool

    /// A fault of a row, found by whoever judges its events.
    public init(
        place: RowPlace, module: ReturnModule, column: String, value: String, rule: String,
        what: String, remedy: String, isUnsayable: Bool = false
    ) {
        self.place = place
        self.module = module
        self.column = column
        self.value = value
        self.rule = rule
        self.what = what
        self.remedy = remedy
        self.isUnsayable = isUnsayable
    }

    init?(
        _ row: ReturnRow, _ column: Int, _ rule: String, _ what: String, _ remedy: String,
        isUnsayable: Bool = false
    ) {
        guard let place = row.place else { return nil }
        self.init(
            place: place, module: row.module, column: row.module.columns[column].name,
            value: ReturnDay.returned(row.cells[column]), rule: rule, what: what, remedy: remedy,
            isUnsayable: isUnsayable)
    }
}
