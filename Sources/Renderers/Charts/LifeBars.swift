// Bars of a lane on levels, so that none hides another, each with as many words as have room.

/// A bar with its words, before and after it was given a level.
struct LifeBar {
    /// Where it begins and ends, in tenths.
    let left: Int
    let right: Int
    /// What may be written above it: first the most, then less.
    let words: [String]
    /// Which level it is on, from 0.
    var level = 0
    /// What is written above it, and where that begins; nil where nothing has room.
    var label: (x: Int, words: String)?
}

/// Puts bars on levels.
struct LifeLevels {
    /// The bars, in the order they came.
    private(set) var bars: [LifeBar] = []
    /// By level, where the next bar may begin, and which bar's words are its last.
    private var ends: [(bar: Int, labelled: Int?)] = []
    private let edge: (left: Int, right: Int)
    /// New levels are made for words only up to here.
    private let fewLevels: Int

    /// What lies between words.
    private static let gap = 60

    /// The number of levels.
    var count: Int { ends.count }

    /// Levels between two edges.
    init(_ bars: [LifeBar], fewLevels: Int, left: Int, right: Int) {
        edge = (left, right)
        self.fewLevels = fewLevels
        for bar in bars { add(bar) }
    }

    /// First a level with room for bar and words, then a new one; else words become fewer.
    private mutating func add(_ bar: LifeBar) {
        var bar = bar
        let full = bar.words.first.flatMap { label($0, of: bar) }
        func clear(_ level: Int) -> Bool {
            guard let full else { return false }
            return ends[level].bar <= bar.left && labelEnd(level) <= full.x
        }
        let free = ends.indices.filter { ends[$0].bar <= bar.left }
        if let level = ends.indices.first(where: clear) {
            bar.level = level
            bar.label = full
        } else if ends.count < fewLevels || free.isEmpty {
            bar.level = ends.count
            bar.label = full ?? shorter(bar)
            ends.append((bar.right, nil))
        } else {
            let level = free.min { labelEnd($0) < labelEnd($1) } ?? 0
            bar.level = level
            makeRoom(on: level, for: bar.left)
            bar.label = bar.words.compactMap { label($0, of: bar) }
                .first { $0.x >= labelEnd(level) }
        }
        ends[bar.level].bar = bar.right
        bars.append(bar)
        if bar.label != nil { ends[bar.level].labelled = bars.count - 1 }
    }

    /// Where further words on a level may begin.
    private func labelEnd(_ level: Int) -> Int {
        guard let last = ends[level].labelled, let label = bars[last].label else { return .min }
        return label.x + Words.width(label.words) + Self.gap
    }

    /// Shortens the last words of a level, so that others may begin at a place.
    private mutating func makeRoom(on level: Int, for x: Int) {
        guard labelEnd(level) > x, let last = ends[level].labelled else { return }
        for words in bars[last].words.dropFirst() {
            guard let shorter = label(words, of: bars[last]),
                shorter.x + Words.width(words) + Self.gap <= x
            else { continue }
            bars[last].label = shorter
            return
        }
    }

    /// Where words for a bar begin: with it, or where they have no room there so that they end with
    /// it, else at the edge.
    private func label(_ words: String, of bar: LifeBar) -> (x: Int, words: String)? {
        let width = Words.width(words)
        let place =
            bar.left + width <= edge.right ? bar.left : min(bar.right, edge.right) - width
        return place < edge.left ? nil : (place, words)
    }

    private func shorter(_ bar: LifeBar) -> (x: Int, words: String)? {
        bar.words.dropFirst().compactMap { label($0, of: bar) }.first
    }
}
