// Which row of a table is the largest, in a sentence: `Most children are aged 10-15 (301 of 691).`

import Tables

/// A sentence about the largest row of a table.
enum LargestSentence {
    /// The sentence: more than half are `Most`, else `The largest group`. Nothing is said where a
    /// number is not told, or where two rows are as large as each other.
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
        let name = table.cell(rows[0], label).read
        if most * 2 > all { return "Most \(things) \(says(name)): \(counts)." }
        return "The largest group of \(things) \(says(name)): \(counts)."
    }
}
