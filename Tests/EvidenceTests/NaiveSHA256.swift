// The oracle of the SHA-256 tests: the pages of FIPS 180-4 in their order, as slow as they read.

/// SHA-256 of the whole message, with the constants worked out from the primes.
enum NaiveSHA256 {
    static let primes: [UInt64] = Array(
        (2...311).filter { number in (2..<number).allSatisfy { number % $0 != 0 } })

    /// Section 5.3.3: the first 32 bits of the fractional parts of the square roots of the first
    /// eight primes.
    static let initial: [UInt32] = primes.prefix(8).map { prime in
        fraction { root in root.multipliedFullWidth(by: root) <= (prime, 0) }
    }

    /// Section 4.2.2: the same of the cube roots of the first 64 primes.
    static let constants: [UInt32] = primes.prefix(64).map { prime in
        fraction { root in
            // root has 32 bits after the point, so its cube has 96: compare cube <= prime << 96.
            let cube = UInt128(root) * UInt128(root) * UInt128(root)
            return cube <= UInt128(prime) << 96
        }
    }

    /// The 32 bits after the point of the largest number, 32 bits after its point, that is small
    /// enough.
    static func fraction(isSmallEnough: (UInt64) -> Bool) -> UInt32 {
        var root: UInt64 = 0
        for bit in (0..<37).reversed() where isSmallEnough(root | 1 << UInt64(bit)) {
            root |= 1 << UInt64(bit)
        }
        return UInt32(truncatingIfNeeded: root)
    }

    static func rotr(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }

    static func hash(_ message: [UInt8]) -> [UInt8] {
        // 5.1.1: a 1, zeros, and the length in bits as 64 bits.
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = UInt64(message.count) * 8
        for shift in (0..<8).reversed() { padded.append(UInt8(bits >> UInt64(8 * shift) & 0xff)) }
        // 6.2.2: the computation, block by block.
        var h = initial
        for start in stride(from: 0, to: padded.count, by: 64) {
            var w: [UInt32] = (0..<16).map { t in
                padded[start + 4 * t..<start + 4 * t + 4].reduce(0) { $0 << 8 | UInt32($1) }
            }
            for t in 16..<64 {
                let s0 = rotr(w[t - 15], 7) ^ rotr(w[t - 15], 18) ^ w[t - 15] >> 3
                let s1 = rotr(w[t - 2], 17) ^ rotr(w[t - 2], 19) ^ w[t - 2] >> 10
                w.append(s1 &+ w[t - 7] &+ s0 &+ w[t - 16])
            }
            var v = h
            for t in 0..<64 {
                let sum1 = rotr(v[4], 6) ^ rotr(v[4], 11) ^ rotr(v[4], 25)
                let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
                let t1 = v[7] &+ sum1 &+ choice &+ constants[t] &+ w[t]
                let sum0 = rotr(v[0], 2) ^ rotr(v[0], 13) ^ rotr(v[0], 22)
                let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
                let t2 = sum0 &+ majority
                v = [t1 &+ t2, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
            }
            h = zip(h, v).map { $0 &+ $1 }
        }
        return h.flatMap { word in [24, 16, 8, 0].map { UInt8(word >> UInt32($0) & 0xff) } }
    }
}
