// Chance that is the same in every run: the same seed, the same ledger.

/// SplitMix64, a well-known small generator.
public struct SeededChance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The chance of a seed.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number of a range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int {
        .random(in: range, using: &self)
    }

    /// Whether something of so many in a hundred happens.
    public mutating func happens(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// One of a list; an empty list has nothing to give and is a bug.
    public mutating func one<Element>(of list: [Element]) -> Element {
        list[number(0...(list.count - 1))]
    }
}
