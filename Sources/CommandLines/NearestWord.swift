// The word that was probably meant: the nearest of many by the number of slips of the keyboard.

/// The candidate nearest to a word, or nil where none is near enough to be worth a question.
///
/// Slips are a letter too many, too few or wrong, and two neighbours swapped: Damerau's distance
/// with no letter touched twice (optimal string alignment). Latin capitals and small letters are
/// the same. A word of 1 or 2 letters allows no slip, 3 or 4 one, 5 to 8 two, 9 and more three.
/// Of several as near, the first in the order of their Unicode scalars, so the order of the
/// candidates never matters. The word itself, if it is a candidate, is its own nearest.
///
/// Cost: a glance at the length of each candidate, and for those that could do about 7 steps a
/// letter; 100,000 candidates take some milliseconds.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    var band = SlipBand(word)
    var best: (slips: Int, word: String)?
    for candidate in candidates {
        if candidate == word { return candidate }
        let limit = best?.slips ?? band.allowance
        guard let slips = band.slips(to: candidate, atMost: limit) else { continue }
        if let best, slips == best.slips, !precedes(candidate, best.word) { continue }
        best = (slips, candidate)
    }
    return best?.word
}

private func precedes(_ one: String, _ other: String) -> Bool {
    one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
}

/// The table of distances between a word and one candidate after another, of which only a band
/// along the diagonal, as wide as the slips allowed, is ever filled.
private struct SlipBand {
    private let letters: [UInt32]
    private var other: [UInt32] = []
    /// The last row but one, the last row and the row being filled; one column per letter and one.
    private var older: [Int] = []
    private var old: [Int] = []
    private var new: [Int] = []

    init(_ word: String) {
        letters = word.unicodeScalars.map(folded)
    }

    /// How many slips a word of this length may have.
    var allowance: Int {
        switch letters.count {
        case 0...2: 0
        case 3...4: 1
        case 5...8: 2
        default: 3
        }
    }

    /// The slips between the word and a candidate, nil where there are more than `limit`.
    mutating func slips(to candidate: String, atMost limit: Int) -> Int? {
        // A scalar takes 1 to 4 bytes of UTF-8, so bytes bound the number of letters at no cost.
        let bytes = candidate.utf8.count
        guard bytes >= letters.count - limit, bytes <= 4 * (letters.count + limit) else {
            return nil
        }
        other.removeAll(keepingCapacity: true)
        for scalar in candidate.unicodeScalars { other.append(folded(scalar)) }
        guard abs(other.count - letters.count) <= limit else { return nil }

        let tooMany = limit + 1
        let width = other.count + 1
        for column in 0..<width {
            if column < old.count {
                (old[column], older[column]) = (min(column, tooMany), tooMany)
                new[column] = tooMany
            } else {
                old.append(min(column, tooMany))
                older.append(tooMany)
                new.append(tooMany)
            }
        }
        for row in 1..<max(letters.count + 1, 1) {
            guard fill(row, limit: limit) <= limit else { return nil }
            (older, old, new) = (old, new, older)
        }
        return old[other.count] <= limit ? old[other.count] : nil
    }

    /// Fills the band of one row from the two before it; answers the smallest number in it. Right
    /// of the band every row is still as it began, too many.
    private mutating func fill(_ row: Int, limit: Int) -> Int {
        let tooMany = limit + 1
        let first = max(1, row - limit)
        let last = min(other.count, row + limit)
        new[first - 1] = first == 1 ? min(row, tooMany) : tooMany
        var least = new[first - 1]
        if first <= last {
            for column in first...last {
                let isSame = letters[row - 1] == other[column - 1]
                var cost = old[column - 1] + (isSame ? 0 : 1)
                cost = min(cost, new[column - 1] + 1, old[column] + 1)
                if row > 1, column > 1, letters[row - 1] == other[column - 2],
                    letters[row - 2] == other[column - 1]
                {
                    cost = min(cost, older[column - 2] + 1)
                }
                new[column] = min(cost, tooMany)
                least = min(least, new[column])
            }
        }
        return least
    }
}

/// A letter with Latin capitals made small.
private func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    ("A"..."Z").contains(scalar) ? scalar.value + 32 : scalar.value
}
