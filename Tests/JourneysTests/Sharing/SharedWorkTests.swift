// Work shared out among threads: every piece once, results in the order of the pieces.

import Journeys
import Testing

@Suite struct SharedWorkTests {
    @Test(arguments: [1, 2, 3, 7, 100])
    func `every piece is taken once on any number of threads`(threads: Int) {
        for pieces in [0, 1, 2, 50] {
            let taken = SharedWork.gather(pieces, on: threads, into: [Int]()) { $0.append($1) }
            #expect(taken.joined().sorted() == Array(0..<pieces))
        }
    }

    @Test(arguments: [1, 2, 7])
    func `results stand in the order of the pieces`(threads: Int) {
        #expect(SharedWork.map(40, on: threads) { $0 * $0 } == (0..<40).map { $0 * $0 })
        #expect(SharedWork.both(on: threads, { "a" }, { 1 }) == ("a", 1))
    }

    @Test func `parts follow one another and none is empty`() {
        for count in 0...20 {
            for most in 1...9 {
                let parts = SharedWork.parts(of: count, atMost: most)
                #expect(parts.count == min(count, most))
                #expect(parts.allSatisfy { !$0.isEmpty })
                #expect(Array(parts.joined()) == Array(0..<count))
            }
        }
    }
}
