// Repeats among marks found in piles, against a set of all of them.

import Testing

@testable import EventLogs

struct RepeatSearchTests {
    @Test func `no mark at all, and one, are no repeat`() {
        #expect(!RepeatSearch.hasRepeat([], threads: 2))
        #expect(!RepeatSearch.hasRepeat([[], [7], []], threads: 3))
        #expect(!RepeatSearch.hasRepeat([[0]], threads: 1))
    }

    @Test func `the mark nought is found where it is there twice`() {
        #expect(RepeatSearch.hasRepeat([[0, 4], [5, 0]], threads: 2))
    }

    @Test(arguments: [1, 2, 5])
    func `one repeat among many is found, wherever it stands`(threads: Int) {
        var numbers = SeededNumbers(seed: 5)
        for count in [2, 100, 8192, 8193, 50_000] {
            let marks = (0..<count).map { _ in numbers.next() }
            let parts = stride(from: 0, to: count, by: 777).map {
                Array(marks[$0..<min(count, $0 + 777)])
            }
            #expect(!RepeatSearch.hasRepeat(parts, threads: threads))
            for place in [0, count / 2, count - 1] {
                var repeated = parts
                repeated[repeated.count / 2].append(marks[place])
                #expect(RepeatSearch.hasRepeat(repeated, threads: threads), "\(place) of \(count)")
            }
        }
    }

    @Test func `few values repeat as a set says`() {
        var numbers = SeededNumbers(seed: 6)
        for _ in 0..<400 {
            let marks = (0..<5).map { _ in UInt64.random(in: 0..<20, using: &numbers) }
            let repeats = Set(marks).count < marks.count
            #expect(RepeatSearch.hasRepeat([marks], threads: 1) == repeats, "\(marks)")
        }
    }
}
