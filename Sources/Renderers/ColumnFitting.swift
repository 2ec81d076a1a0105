// How wide the columns of a text table are, and how words are wrapped and cut to fit.

import TextFormats

/// What a column would like, and the least it can do with.
struct ColumnRoom {
    /// The width at which nothing is wrapped or cut.
    let wanted: Int
    /// The width below which it never goes.
    let least: Int

    /// Words are not cut to fewer columns than these, however narrow the terminal.
    static let leastForWords = 8

    /// The room for a title and cells. Cells that may not be cut are kept whole, and so is every
    /// word of the title.
    init(title: String, widestCell: Int, mayCut: Bool) {
        let longestWord = title.split(separator: " ").map { displayWidth(String($0)) }.max() ?? 0
        wanted = max(displayWidth(title), widestCell)
        least = max(longestWord, mayCut ? min(widestCell, Self.leastForWords) : widestCell)
    }
}

/// The widths of columns that are to fit, with a gap between each two: one cap on all of them, as
/// high as there is room for, and what is left over given from the left. Where even the least is
/// too much, the least stands.
func fit(_ rooms: [ColumnRoom], within width: Int?, gap: Int) -> [Int] {
    let wanted = rooms.map(\.wanted)
    guard let width else { return wanted }
    let available = width - gap * (rooms.count - 1)
    func capped(_ cap: Int) -> [Int] { rooms.map { max($0.least, min($0.wanted, cap)) } }
    var cap = wanted.max() ?? 0
    while cap > 0, capped(cap).reduce(0, +) > available { cap -= 1 }
    var widths = capped(cap)
    var leftOver = available - widths.reduce(0, +)
    for (index, wider) in capped(cap + 1).enumerated() where widths[index] < wider && leftOver > 0 {
        widths[index] = wider
        leftOver -= 1
    }
    return widths
}

/// The words in lines of at most a width; a word wider than that has a line of its own.
func wrapped(_ words: String, within width: Int) -> [String] {
    var lines: [String] = []
    for word in words.split(separator: " ") {
        if let last = lines.last, displayWidth(last) + 1 + displayWidth(String(word)) <= width {
            lines[lines.count - 1] = last + " " + word
        } else {
            lines.append(String(word))
        }
    }
    return lines
}

/// The text cut short to a width, with `…` in the last column; a character is never halved.
func cut(_ text: String, _ width: Int) -> String {
    var short = ""
    var room = width - 1
    for character in text {
        room -= displayWidth(String(character))
        if room < 0 { break }
        short.append(character)
    }
    return short + "…"
}
