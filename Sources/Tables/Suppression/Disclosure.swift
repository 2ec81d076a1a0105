// What the numbers of a table are, said by whoever lays it, so that it can be published (CNT-8).

/// What each number of a table is, and what a reader could work out from it: which numbers count
/// people, which are made of others, which add up to which, which stand in another table too.
///
/// A table is published with the numbers that are declared and without the others: what nobody
/// has declared is suppressed, as nobody can say what follows from it.
public struct Disclosure: Sendable, Hashable {
    /// What a number is.
    public enum Meaning: Sendable, Hashable {
        /// How many there are of people, or of what belongs to one person each: suppressed while
        /// it is small.
        case people
        /// What is left of a balance, which may be below zero: suppressed while it is small.
        case balance
        /// Nothing of any person's: full-time equivalents, days of a rule, lines, posts.
        case open
        /// Not for everyone, whatever it is.
        case never
        /// Worked out of other numbers: a share, a mean, a change, a median. It is told only
        /// where all of them are told and none is small, so that it never adds to them.
        case made(of: [Number])
    }

    /// A number, wherever it stands.
    public enum Number: Sendable, Hashable {
        /// The cell of a row (from 0) under a column, by its key.
        case cell(row: Int, column: String)
        /// A count of people that is not printed in this table; it may be in another, under the
        /// same name.
        case named(String, Int)
    }

    /// A total and what it is of: `total = plus − minus`.
    public struct Sum: Sendable, Hashable {
        /// The total.
        public let total: Number
        /// What is added.
        public let plus: [Number]
        /// What is taken away.
        public let minus: [Number]
        /// Whether there is something beside the parts that is printed nowhere: the total less
        /// the part of a share. It is suppressed as a count is, unless it is nobody's.
        public let rest: Rest

        /// What there is beside the parts.
        public enum Rest: Sendable, Hashable {
            /// Nothing.
            case none
            /// People, who would be counted by taking the parts from the total.
            case people
            /// Nobody: the parts are no more than the total, as children are than reviews.
            case slack
        }

        /// A total and its parts.
        public init(
            total: Number, plus: [Number], minus: [Number] = [], rest: Rest = .none
        ) {
            self.total = total
            self.plus = plus
            self.minus = minus
            self.rest = rest
        }
    }

    /// A place in the table.
    struct Place: Sendable, Hashable {
        let row: Int
        let column: String
    }

    /// The rows that there were when this was declared.
    public let rows: Range<Int>
    /// What is said of the numbers of the table.
    var meanings: [Place: Meaning] = [:]
    /// What numbers are called that stand in several places.
    var names: [Place: [String]] = [:]
    /// What numbers are called that may be those of other places: where they are as many.
    var likenesses: [Place: [String]] = [:]
    /// What adds up to what.
    var sums: [Sum] = []
    /// The numbers that the note says in its words.
    var noteNumbers: [Number] = []
    /// The column by which the rows are ordered, and which rows those are.
    var order: (column: String, rows: Range<Int>)? {
        orderColumn.map { ($0, orderRows) }
    }
    var orderColumn: String?
    var orderRows: Range<Int> = 0..<0
    /// A column that numbers the rows, and the word before the number.
    var numberedColumn: String?
    var numberedAs = ""

    /// Nothing said yet of a table's rows.
    init(rows: Range<Int>) { self.rows = rows }
}

extension Disclosure {
    /// The last row: in most tables the one of the totals.
    public var last: Int { rows.upperBound - 1 }

    /// The rows above the last.
    public var parts: Range<Int> { rows.lowerBound..<max(rows.lowerBound, last) }
}

extension Table {
    /// The counts of the table that have names, and those that are named beside it.
    public var namedNumbers: [(name: String, value: Int)] {
        guard let disclosure else { return [] }
        var named: [(name: String, value: Int)] = []
        for (row, cells) in rows.enumerated() {
            for (column, cell) in zip(columns, cells) {
                let place = Disclosure.Place(row: row, column: column.key)
                guard let names = disclosure.names[place], let value = cell.whole else { continue }
                named += names.map { ($0, value) }
            }
        }
        return named
    }

    /// The table with what its numbers are. Say it when all rows are there.
    public func declared(_ declare: (inout Disclosure) -> Void) -> Table {
        var table = self
        var disclosure = Disclosure(rows: rows.indices)
        declare(&disclosure)
        table.disclosure = disclosure
        return table
    }
}
