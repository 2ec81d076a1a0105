// Whether any two of many numbers are the same: what proves that no id and no key is there twice.

/// Looks for repeats among the marks of a log, which come in parts.
///
/// The marks are dealt out by their highest bits into piles that the second cache holds, and each
/// pile is gone through with a table of its own. Threads share the parts first and the piles then.
/// Costs some 20 ns a mark on one thread, and 16 bytes.
enum RepeatSearch {
    /// How many marks a pile has about.
    private static let pileSize = 8192

    /// Whether two marks are the same. A mark is as good as random in all its bits.
    static func hasRepeat(_ parts: [[UInt64]], threads: Int) -> Bool {
        let count = parts.reduce(0) { $0 + $1.count }
        let bits = min(12, max(0, Int.bitWidth - (count / pileSize).leadingZeroBitCount))
        let dealt = inParallel(threads, over: threads) { share in
            let range = (parts.count * share / threads)..<(parts.count * (share + 1) / threads)
            return Piles(parts[range], bits: bits)
        }
        let found = inParallel(threads, over: 1 << bits) { pile in
            hasRepeat(inPile: pile, of: dealt)
        }
        return found.contains(true)
    }

    /// Marks sorted into piles by their highest bits.
    private struct Piles: Sendable {
        var marks: [UInt64]
        var ends: [Int]

        init(_ parts: ArraySlice<[UInt64]>, bits: Int) {
            let shift = UInt64(64 - bits)
            ends = Array(repeating: 0, count: 1 << bits)
            // A shift by all 64 bits gives nought: one pile.
            for part in parts { for mark in part { ends[Int(mark >> shift)] += 1 } }
            var next = 0
            for pile in ends.indices {
                let size = ends[pile]
                ends[pile] = next
                next += size
            }
            marks = Array(repeating: 0, count: next)
            for part in parts {
                for mark in part {
                    let pile = Int(mark >> shift)
                    marks[ends[pile]] = mark
                    ends[pile] += 1
                }
            }
        }

        func pile(_ number: Int) -> ArraySlice<UInt64> {
            marks[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
        }
    }

    private static func hasRepeat(inPile pile: Int, of dealt: [Piles]) -> Bool {
        let count = dealt.reduce(0) { $0 + $1.pile(pile).count }
        guard count > 1 else { return false }
        // Twice as many places as marks; 0 says that a place is free, and the mark 0 has a flag.
        let bits = Int.bitWidth - (2 * count - 1).leadingZeroBitCount
        let last = 1 << bits - 1
        var places = [UInt64](repeating: 0, count: 1 << bits)
        var hasZero = false
        for piles in dealt {
            for mark in piles.pile(pile) {
                if mark == 0 {
                    if hasZero { return true }
                    hasZero = true
                    continue
                }
                var place = Int(truncatingIfNeeded: mark) & last
                while places[place] != 0 {
                    if places[place] == mark { return true }
                    place = (place + 1) & last
                }
                places[place] = mark
            }
        }
        return false
    }
}
