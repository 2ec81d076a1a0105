// A seeded source of chance: the same numbers on every machine, and a stream for every family.

/// SplitMix64.
struct Chance {
    private var state: UInt64

    init(seed: UInt64, stream: UInt64) {
        state = mixed(seed ^ mixed(stream &+ 0x51_7c_c1_b7_27_22_0a_95))
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return mixed(state)
    }

    /// A whole number from 0 up to, not including, `bound`.
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A whole number from `low` to `high`, both included.
    mutating func between(_ low: Int, _ high: Int) -> Int { low + below(high - low + 1) }

    /// True `count` times in a thousand.
    mutating func perMille(_ count: Int) -> Bool { below(1000) < count }

    /// A time to wait whose mean is about `mean`, many short and few long: sixteen quantiles of
    /// the exponential distribution, in hundredths, without floating point.
    mutating func wait(_ mean: Int) -> Int {
        let draw = below(16)
        let hundredths = Self.quantiles[draw]
        return mean * (hundredths * 10 + below(100)) / 1000 + 1
    }

    private static let quantiles = [
        3, 10, 18, 27, 36, 45, 54, 65, 78, 92, 109, 129, 154, 187, 237, 369,
    ]

    /// The place of a weight, drawn as often as the weight says.
    mutating func weighted(_ weights: [Int]) -> Int {
        var left = below(weights.reduce(0, +))
        for (place, weight) in weights.enumerated() {
            if left < weight { return place }
            left -= weight
        }
        return 0
    }
}

/// A number scattered over all 64 bits; different numbers stay different.
func mixed(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
}
