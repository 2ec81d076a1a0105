// Unsafe: work shared by threads, each result put into its place by whichever thread made it.
//
// The places are there before the threads start and are read when all have ended; a number is given
// to one thread only, so that no two write to one place. That is what `nonisolated(unsafe)` says.

import Dispatch
import Synchronization

/// The results of `body` for the numbers from 0, in order, made by so many threads.
func inParallel<Result: Sendable>(
    _ threads: Int, over count: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
    inParallel(threads, over: count, each: { _ in 0 }) { number, _ in body(number) }
}

/// The same with something that each thread makes for itself and uses for all its numbers.
func inParallel<Own: ~Copyable, Result: Sendable>(
    _ threads: Int, over count: Int, each make: @Sendable (_ thread: Int) -> Own,
    _ body: @Sendable (Int, inout Own) -> Result
) -> [Result] {
    guard count > 0 else { return [] }
    let next = Counter()
    nonisolated(unsafe) let places = UnsafeMutableBufferPointer<Result?>.allocate(capacity: count)
    places.initialize(repeating: nil)
    defer {
        places.deinitialize()
        places.deallocate()
    }
    DispatchQueue.concurrentPerform(iterations: min(max(threads, 1), count)) { thread in
        var own = make(thread)
        while let number = next.take(below: count) { places[number] = body(number, &own) }
    }
    return places.compactMap { $0 }
}

/// Numbers from 0, each given out once.
private final class Counter: Sendable {
    private let next = Atomic<Int>(0)

    func take(below count: Int) -> Int? {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return number < count ? number : nil
    }
}
