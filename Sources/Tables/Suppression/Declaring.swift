// The words with which a table's numbers are declared for publication.

extension Disclosure {
    /// Columns that count people, or what belongs to one person each; in all rows or some.
    public mutating func people(_ columns: String..., rows: Range<Int>? = nil) {
        mean(.people, columns, rows)
    }

    /// Columns of what is left of balances, which may be below zero.
    public mutating func balance(_ columns: String..., rows: Range<Int>? = nil) {
        mean(.balance, columns, rows)
    }

    /// Columns of numbers that are nobody's.
    public mutating func open(_ columns: String..., rows: Range<Int>? = nil) {
        mean(.open, columns, rows)
    }

    /// A column worked out of others in the same row: a mean, a median, a change.
    public mutating func made(_ column: String, of others: [String], rows: Range<Int>? = nil) {
        for row in rows ?? self.rows {
            made(row: row, column, of: others.map { .cell(row: row, column: $0) })
        }
    }

    /// One number worked out of others, wherever they stand.
    public mutating func made(row: Int, _ column: String, of numbers: [Number]) {
        meanings[Place(row: row, column: column)] = .made(of: numbers)
    }

    /// A column worked out of whole columns: the mean or the limits that months vary about.
    public mutating func made(_ column: String, ofAllOf others: [String], rows: Range<Int>? = nil) {
        let all = (rows ?? self.rows).flatMap { row in
            others.map { Number.cell(row: row, column: $0) }
        }
        for row in rows ?? self.rows { made(row: row, column, of: all) }
    }

    /// A part of a whole in the same row with its share, if it is printed. Those who are in the
    /// whole and not in the part are not to be counted either while they are few.
    public mutating func share(
        _ percent: String? = nil, of part: String, in whole: String, rows: Range<Int>? = nil
    ) {
        for row in rows ?? self.rows {
            mean(.people, [whole], row..<row + 1)
            share(percent, row: row, of: part, in: .cell(row: row, column: whole))
        }
    }

    /// A part, and its share of a whole that stands elsewhere: in the row of totals, or nowhere
    /// in this table. What is beside the part is said by the sums of the table.
    public mutating func share(
        _ percent: String, of part: String, inAll whole: Number, rows: Range<Int>? = nil
    ) {
        for row in rows ?? self.rows {
            mean(.people, [part], row..<row + 1)
            made(row: row, percent, of: [.cell(row: row, column: part), whole])
        }
    }

    /// One part of a whole that stands anywhere, with its share, if it is printed.
    public mutating func share(
        _ percent: String? = nil, row: Int, of part: String, in whole: Number
    ) {
        let own = Number.cell(row: row, column: part)
        mean(.people, [part], row..<row + 1)
        if let percent { made(row: row, percent, of: [own, whole]) }
        sums.append(Sum(total: whole, plus: [own], minus: [], rest: .people))
    }

    /// A column that is the sum of others in each row, some of them taken away.
    public mutating func sum(
        _ total: String, of columns: [String], less others: [String] = [],
        rows: Range<Int>? = nil
    ) {
        for row in rows ?? self.rows {
            sum(
                .cell(row: row, column: total),
                of: columns.map { .cell(row: row, column: $0) },
                less: others.map { .cell(row: row, column: $0) })
        }
    }

    /// The last row has the totals of the rows above it, in these columns.
    public mutating func lastRowIsTotal(of columns: String...) {
        for column in columns { sum(row: last, of: parts, in: column) }
    }

    /// A row that is the total of others in a column.
    public mutating func sum(row total: Int, of parts: Range<Int>, in column: String) {
        guard rows.contains(total) else { return }
        sum(
            .cell(row: total, column: column),
            of: parts.map { .cell(row: $0, column: column) })
    }

    /// One number that is the sum of others, wherever they stand.
    public mutating func sum(
        _ total: Number, of plus: [Number], less minus: [Number] = [], rest: Sum.Rest = .none
    ) {
        sums.append(Sum(total: total, plus: plus, minus: minus, rest: rest))
    }

    /// A column that is never more than another in the same row, as children are not more than
    /// their reviews.
    public mutating func atMost(_ less: String, _ more: String, rows: Range<Int>? = nil) {
        for row in rows ?? self.rows {
            sum(
                .cell(row: row, column: more), of: [.cell(row: row, column: less)], rest: .slack)
        }
    }

    /// What a number is called, where it stands in other tables or other places as well: the same
    /// name for the same number. It may have several.
    public mutating func name(_ name: String, row: Int, _ column: String) {
        names[Place(row: row, column: column), default: []].append(name)
    }

    /// What a number is called that is the same as one elsewhere in most years, but by no rule:
    /// where they are as many, they are suppressed together.
    public mutating func likeness(_ name: String, row: Int, _ column: String) {
        likenesses[Place(row: row, column: column), default: []].append(name)
    }

    /// The numbers that the note says in words: it goes where one of them goes.
    public mutating func noteTells(_ numbers: [Number]) { noteNumbers += numbers }

    /// The rows are in the order of a column's numbers, by which a reader could guess those that
    /// are suppressed: they go to the end. Where a column only numbers the rows, `Officer 3`, they
    /// are numbered anew.
    public mutating func ordered(
        by column: String, rows: Range<Int>? = nil, numbering: String? = nil, as word: String = ""
    ) {
        orderColumn = column
        orderRows = rows ?? self.rows
        numberedColumn = numbering
        numberedAs = word
    }

    /// A number that is not for everyone, whatever it is.
    public mutating func never(row: Int, _ column: String) {
        meanings[Place(row: row, column: column)] = .never
    }

    private mutating func mean(_ meaning: Meaning, _ columns: [String], _ rows: Range<Int>?) {
        for row in rows ?? self.rows {
            for column in columns { meanings[Place(row: row, column: column)] = meaning }
        }
    }
}
