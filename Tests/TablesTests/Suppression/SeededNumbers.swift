// Chance that is the same in every run.

/// SplitMix64: the same seed, the same numbers.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A count as tables of children have them: many none, many few, some many.
    mutating func count() -> Int {
        switch Int.random(in: 0..<100, using: &self) {
        case ..<25: 0
        case ..<60: Int.random(in: 1...5, using: &self)
        case ..<90: Int.random(in: 6...30, using: &self)
        default: Int.random(in: 31...200, using: &self)
        }
    }

    /// Yes, so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}
