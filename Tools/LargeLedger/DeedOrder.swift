// Puts deeds in the order of their recording: by day first, then within each day.

import Dispatch

/// All deeds of a ledger in order, and where each day of recording begins.
///
/// What is unsafe: one buffer, filled at places that were counted before, and sorted day by day by
/// several threads that share no day. It is never freed: the tool ends with it.
struct OrderedDeeds: @unchecked Sendable {
    /// The deeds; the place of a deed is its `seq`.
    let deeds: UnsafeMutablePointer<Deed>
    let count: Int
    /// For each day since 1970 the place of its first deed, and the count at the end.
    let starts: [Int]

    /// Orders the deeds of all parts. Deeds of one instant stay in the order of the parts.
    init(_ parts: [[Deed]]) {
        var counts = [Int](repeating: 0, count: Int(UInt32.max / 86_400) + 2)
        for part in parts { for deed in part { counts[Int(deed.at / 86_400) + 1] += 1 } }
        for day in 1..<counts.count { counts[day] += counts[day - 1] }
        starts = counts
        count = counts[counts.count - 1]
        deeds = .allocate(capacity: max(1, count))
        for part in parts {
            for deed in part {
                let day = Int(deed.at / 86_400)
                (deeds + counts[day]).initialize(to: deed)
                counts[day] += 1
            }
        }
        let all = self
        let days = counts.indices.dropLast().filter { starts[$0 + 1] - starts[$0] > 1 }
        let slices = 64
        DispatchQueue.concurrentPerform(iterations: slices) { slice in
            for place in stride(from: slice, to: days.count, by: slices) {
                all.sort(day: days[place])
            }
        }
    }

    private func sort(day: Int) {
        let first = deeds + starts[day]
        let count = starts[day + 1] - starts[day]
        var keys = (0..<count).map { UInt64(first[$0].at) << 32 | UInt64($0) }
        keys.sort()
        let copy = Array(UnsafeBufferPointer(start: first, count: count))
        for place in 0..<count { first[place] = copy[Int(keys[place] & 0xffff_ffff)] }
    }
}
