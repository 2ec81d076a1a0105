// Rows of a drawing, one under the other, with their names at the left.

/// The rows of a drawing that runs downwards: how high each is, and the names before them.
struct RowNames {
    /// Where the names end and the marks may begin.
    let right: Int
    private let names: [String]
    private let lines: [[String]]
    /// The upper edges of the rows, and the lower edge of the last.
    private let edges: [Int]

    /// Rows from `top` on, each at least so high and as high as the lines of its name.
    init(_ names: [String], at top: Int, least: Int, room: Int = 2200, atMost count: Int = 2) {
        self.names = names
        lines = names.map { Words.lines($0, within: room, atMost: count) }
        right = lines.joined().map(Words.width).max() ?? 0
        edges = lines.reduce(into: [top]) { edges, lines in
            edges.append(edges.last! + max(least, lines.count * Words.lineHeight + 60))
        }
    }

    /// The upper edge of the first row.
    var top: Int { edges[0] }

    /// The lower edge of the last row.
    var bottom: Int { edges.last! }

    /// The middle of a row.
    func middle(_ row: Int) -> Int { (edges[row] + edges[row + 1]) / 2 }

    /// The upper and the lower edge of a row.
    func edges(_ row: Int) -> (top: Int, bottom: Int) { (edges[row], edges[row + 1]) }

    /// Writes the names, ending where the marks may begin; or around the middle of a gap.
    func write(on sheet: inout Sheet, around middle: Int? = nil) {
        for (row, lines) in lines.enumerated() {
            let first = self.middle(row) - (lines.count - 1) * Words.lineHeight / 2 + 42
            let isCut = lines.joined(separator: " ").hasSuffix("…")
            for (number, line) in lines.enumerated() {
                sheet.write(
                    line, middle ?? right, first + number * Words.lineHeight,
                    middle == nil ? .end : .middle, .label,
                    whole: isCut && number == lines.count - 1 ? names[row] : nil)
            }
        }
    }
}
