// Work shared out among threads: pieces taken from one counter, results put together at the end.

import Dispatch
import Synchronization

/// Work in pieces that do not depend on one another.
enum SharedWork {
    /// Takes every piece once, each thread into a copy of `fresh`; the copies as they are then.
    ///
    /// Which thread takes which piece is as it happens: what is made of the copies must be the same
    /// however the pieces are parted.
    static func gather<Partial: Sendable>(
        _ pieces: Int, on threads: Int, into fresh: Partial,
        _ take: @Sendable (inout Partial, Int) -> Void
    ) -> [Partial] {
        let workers = min(threads, pieces)
        guard workers > 1 else {
            var own = fresh
            for piece in 0..<pieces { take(&own, piece) }
            return [own]
        }
        let next = Atomic<Int>(0)
        let partials = Mutex<[Partial?]>(Array(repeating: nil, count: workers))
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            var own = fresh
            while true {
                let piece = next.add(1, ordering: .relaxed).oldValue
                guard piece < pieces else { break }
                take(&own, piece)
            }
            partials.withLock { $0[worker] = own }
        }
        return partials.withLock { $0.compactMap(\.self) }
    }

    /// What every piece comes to, in the order of the pieces.
    static func map<Result: Sendable>(
        _ pieces: Int, on threads: Int, _ make: @Sendable (Int) -> Result
    ) -> [Result] {
        let none: [(piece: Int, result: Result)] = []
        return gather(pieces, on: threads, into: none) { own, piece in
            own.append((piece, make(piece)))
        }.joined().sorted { $0.piece < $1.piece }.map(\.result)
    }

    /// Two things at once.
    static func both<A: Sendable, B: Sendable>(
        on threads: Int, _ first: @Sendable () -> A, _ second: @Sendable () -> B
    ) -> (A, B) {
        let results = map(2, on: threads) { piece in
            piece == 0 ? Either<A, B>.first(first()) : .second(second())
        }
        guard case .first(let a) = results[0], case .second(let b) = results[1] else {
            preconditionFailure("the two are made in their order")
        }
        return (a, b)
    }
}

private enum Either<A: Sendable, B: Sendable>: Sendable {
    case first(A)
    case second(B)
}

/// A range in parts that follow one another, none of them empty.
func contiguousParts(of count: Int, atMost parts: Int) -> [Range<Int>] {
    let parts = min(parts, count)
    return (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
}
