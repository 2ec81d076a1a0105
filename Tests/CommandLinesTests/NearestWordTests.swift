// The nearest word against a slow oracle, and by name.

import CommandLines
import Testing

@Suite struct NearestWordTests {
    @Test(
        arguments: [
            ("yaer", ["from", "year", "to"], "year"),
            ("formt", ["from", "format"], "format"),
            ("form", ["format", "from"], "from"),
            ("YEAR", ["yea", "year"], "year"),
            ("u1", ["U2", "U1"], "U1"),
            ("u3", ["U2", "U1"], nil),
            ("C1003", ["C1004", "C1002", "C1001"], "C1001"),
            ("C1003", ["C1001", "C1002", "C1004"], "C1001"),
            ("C1003", ["C1001", "C1003"], "C1003"),
            ("réveiw", ["review", "réview"], "réview"),
            ("abcdefgh", ["xyzdefgh"], nil),
            ("anything", [], nil),
            ("", ["a"], nil),
            ("", [""], ""),
        ] as [(String, [String], String?)])
    func `the word meant is found`(_ word: String, _ candidates: [String], _ meant: String?) {
        #expect(nearest(to: word, among: candidates) == meant)
    }

    @Test func `the nearest of random words is the oracle's`() {
        var random = SmallGenerator(state: 2026)
        var found = 0
        for round in 0..<4_000 {
            let word = random.word(letters: round % 12)
            let candidates = (0..<12).map { _ in random.word(letters: random.below(13)) }
            let expected = slowNearest(to: word, among: candidates)
            #expect(nearest(to: word, among: candidates) == expected)
            found += expected == nil ? 0 : 1
        }
        #expect(found > 500 && found < 3_900)
    }

    @Test func `a hundred thousand candidates are no trouble`() {
        let ids = (0..<100_000).map { "C\(1_000_000 + $0 * 7)" }
        let elapsed = ContinuousClock().measure {
            #expect(nearest(to: "D1000007", among: ids) == "C1000007")
        }
        #expect(elapsed < .seconds(5))
    }
}

/// The whole table, filled letter by letter, for every candidate.
private func slowNearest(to word: String, among candidates: [String]) -> String? {
    let allowance = [0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3][word.count]
    let near = candidates.map { (slowSlips(Array(word), Array($0)), $0) }
    return near.filter { $0.0 <= allowance }.min { $0 < $1 }?.1
}

private func slowSlips(_ one: [Character], _ other: [Character]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: other.count + 1), count: one.count + 1)
    for row in 0...one.count {
        for column in 0...other.count {
            guard row > 0, column > 0 else {
                table[row][column] = row + column
                continue
            }
            let isSame = one[row - 1] == other[column - 1]
            var ways = [
                table[row - 1][column] + 1, table[row][column - 1] + 1,
                table[row - 1][column - 1] + (isSame ? 0 : 1),
            ]
            if row > 1, column > 1, one[row - 1] == other[column - 2],
                one[row - 2] == other[column - 1]
            {
                ways.append(table[row - 2][column - 2] + 1)
            }
            table[row][column] = ways.min() ?? 0
        }
    }
    return table[one.count][other.count]
}

/// A seeded generator of words over few letters, so that near ones are common.
private struct SmallGenerator {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func word(letters: Int) -> String {
        String((0..<letters).map { _ in ["a", "b", "c"][below(3)] as Character })
    }
}
