// Unsafe: several threads put the places of facts into one array, each into stretches of its own.
//
// Each thread counts the facts of a part of the lines; from the counts of all follows where in a
// child's stretch the facts of each part begin, so that no two threads ever write the same place.
// Then each thread sorts the stretches of a part of the children.

import CareEvents
import Dates
import Dispatch

/// Gathers the facts of each child.
struct StoryGathering {
    private let known: KnownFacts
    private let childCount: Int
    private let threads: Int
    private let parts: [Range<Int>]

    /// Fewer lines than this are not worth a thread.
    private static let fewestLines = 20_000

    init(_ known: KnownFacts, threads: Int) {
        self.known = known
        childCount = known.children.count
        self.threads = max(1, min(threads, known.lineCount / Self.fewestLines))
        parts = Self.parts(of: known.lineCount, self.threads)
    }

    private static func parts(of count: Int, _ threads: Int) -> [Range<Int>] {
        (0..<threads).map { $0 * count / threads..<($0 + 1) * count / threads }
    }

    /// Where each child's stretch begins, one more at the end, and the places of the facts of each
    /// child in the order in which they take effect.
    func gather() -> (starts: [UInt32], order: [UInt32]) {
        var next = counts()
        var starts = [UInt32](repeating: 0, count: childCount + 1)
        var total: UInt32 = 0
        for child in 0..<childCount {
            starts[child] = total
            for part in next.indices {
                let count = next[part][child]
                next[part][child] = total
                total += count
            }
        }
        starts[childCount] = total
        let order = [UInt32](unsafeUninitializedCapacity: Int(total)) { order, count in
            place(&next, order)
            sort(starts, order)
            count = Int(total)
        }
        return (starts, order)
    }

    /// How many facts of each child there are in each part of the lines.
    private func counts() -> [[UInt32]] {
        var counts = Array(repeating: [UInt32](repeating: 0, count: childCount), count: threads)
        counts.withUnsafeMutableBufferPointer { counts in
            nonisolated(unsafe) let counts = counts
            perform { part in
                var own: [UInt32] = []
                swap(&own, &counts[part])
                visit(parts[part]) { child, _ in own[child] += 1 }
                swap(&own, &counts[part])
            }
        }
        return counts
    }

    private func place(_ next: inout [[UInt32]], _ order: UnsafeMutableBufferPointer<UInt32>) {
        nonisolated(unsafe) let order = order
        next.withUnsafeMutableBufferPointer { next in
            nonisolated(unsafe) let next = next
            perform { part in
                var own: [UInt32] = []
                swap(&own, &next[part])
                visit(parts[part]) { child, place in
                    order.initializeElement(at: Int(own[child]), to: UInt32(place))
                    own[child] += 1
                }
            }
        }
    }

    /// Visits each fact of a part of the lines once for each child that it names.
    @inline(__always)
    private func visit(_ part: Range<Int>, _ body: (Int, Int) -> Void) {
        let facts = known.facts
        for seq in part where facts.stands(seq) {
            let fact = facts[seq]
            if fact.child != .none {
                body(Int(fact.child.number), seq)
            } else if fact.type.isAboutSeveral {
                known.forEachChild(of: fact) { body(Int($0.number), seq) }
            }
        }
    }

    /// Facts are in `seq` order already, and most stories are in the order of days as well: these
    /// are left as they are.
    private func sort(_ starts: [UInt32], _ order: UnsafeMutableBufferPointer<UInt32>) {
        nonisolated(unsafe) let order = order
        let children = Self.parts(of: childCount, threads)
        perform { part in
            var keys: [UInt64] = []
            let facts = known.facts
            let classes = EventType.classesOfDay
            for child in children[part] {
                let range = Int(starts[child])..<Int(starts[child + 1])
                keys.removeAll(keepingCapacity: true)
                keys.reserveCapacity(range.count)
                // The facts are fetched before any is looked at, so that none waits for the one
                // before it; what was read is kept for a moment so that it is read at all.
                keys.append(UInt64(truncatingIfNeeded: facts.near(order[range])))
                keys.removeAll(keepingCapacity: true)
                for place in range {
                    let fact = facts[Int(order[place])]
                    let day = UInt64(UInt32(bitPattern: fact.day.dayNumber &+ 1_000_000))
                    let key =
                        day << 36 | UInt64(classes[Int(fact.type.rawValue)]) << 32
                        | UInt64(order[place])
                    keys.append(key)
                }
                if zip(keys, keys.dropFirst()).allSatisfy(<) { continue }
                keys.sort()
                for (offset, key) in keys.enumerated() {
                    order[range.lowerBound + offset] = UInt32(truncatingIfNeeded: key)
                }
            }
        }
    }

    /// Does the work of each part, all at once.
    private func perform(_ work: (Int) -> Void) {
        guard threads > 1 else { return work(0) }
        withoutActuallyEscaping(work) { work in
            nonisolated(unsafe) let work = work
            DispatchQueue.concurrentPerform(iterations: threads) { work($0) }
        }
    }
}
