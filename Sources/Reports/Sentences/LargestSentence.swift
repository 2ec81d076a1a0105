// Which row of a table is the largest, in a sentence: `More than half of children … are …`.

import Tables

/// A sentence about the largest row of a table.
enum LargestSentence {
    /// The sentence: `More than half of reviews are …` or `The largest group of reviews is …`.
    /// Nothing is said where a number is not told; where two rows are as large as each other none
    /// is called the largest.
    ///
    /// - Parameter says: the label of a row as it stands after `are`: `aged 10 to 15`.
    static func words(
        _ table: Table, label: String, value: String, of things: String,
        says: (String) -> String
    ) -> String {
        let capital = things.prefix(1).uppercased() + things.dropFirst()
        let cells = table.column(value)
        guard !cells.contains(.suppressed) else { return "\(capital): too few to say." }
        let numbers = cells.map { $0.units ?? 0 }
        let all = numbers.reduce(0, +)
        guard let most = numbers.max(), most > 0 else { return "\(capital): there were none." }
        let rows = numbers.indices.filter { numbers[$0] == most }
        let counts = "\(NumberWords.grouped(most)) of \(NumberWords.grouped(all))"
        guard rows.count == 1 else { return "\(capital): no group is the largest (\(counts))." }
        let name = says(table.cell(rows[0], label).read)
        if most * 2 > all { return "More than half of \(things) are \(name): \(counts)." }
        return "The largest group of \(things) is \(name): \(counts)."
    }
}
