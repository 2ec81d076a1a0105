// Texts and their numbers lead to each other, however many there are.

import Testing

@testable import CareEvents

struct SymbolTableTests {
    @Test func `texts keep their numbers while the table grows`() {
        var table = SymbolTable()
        var numbers: [String: UInt32] = [:]
        for place in 0..<5_000 {
            let text = "child-\(place * 7919 % 5_003)"
            let number = table.intern(text)
            #expect(numbers[text, default: number] == number)
            numbers[text] = number
        }
        #expect(table.count == numbers.count)
        for (text, number) in numbers {
            #expect(table.find(text) == number)
            #expect(table[number] == text)
        }
        #expect(table.find("child-9999") == nil)
    }

    @Test func `two spellings that only look alike stay two`() {
        var table = SymbolTable()
        let composed = table.intern("caf\u{e9}")
        let decomposed = table.intern("cafe\u{301}")
        #expect(composed != decomposed)
        #expect(Array(table.bytes(of: composed)) == [0x63, 0x61, 0x66, 0xc3, 0xa9])
    }

    @Test func `texts are put in the order of their bytes`() {
        let table = SymbolTable(["b", "a", "aa", "Z"])
        let sorted = (0..<4).map(UInt32.init).sorted { table.precedes($0, $1) }
        #expect(sorted.map { table[$0] } == ["Z", "a", "aa", "b"])
    }

    @Test func `texts put off get the numbers that they would have had at once`() {
        var whole = SymbolTable(["code"])
        var part = SymbolTable(["code"], deferring: .rareTexts)
        var numbers = SymbolTable.Numbers()
        var slow = SymbolTable(["code"])
        for round in 0..<4 {
            var told: [(text: String, number: UInt32)] = []
            for place in 0..<200 {
                let text = "r-\((place * 31 + round * 40) % 300)"
                let low = text.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                let count = text.utf8.count
                told.append((text, part.internRare(low: low, high: 0, count: count)))
                told.append(("w\(place % 9)", part.intern("w\(place % 9)")))
            }
            whole.take(part, into: &numbers)
            for (text, number) in told {
                #expect(whole[numbers[number]] == text)
                _ = slow.intern(text)
            }
            part.emptyDeferred()
        }
        #expect(whole.count == slow.count)
        #expect((0..<UInt32(slow.count)).allSatisfy { whole.find(slow[$0]) != nil })
    }

    @Test func `all texts put off are numbered in their order, long ones among them`() {
        var part = SymbolTable(deferring: .allTexts)
        var whole = SymbolTable()
        var numbers = SymbolTable.Numbers()
        let texts = ["K-1", "a text of more than sixteen bytes", "K-2", "K-1", "K-3"]
        let told = texts.map { text in
            text.utf8.count > 16
                ? part.intern(text)
                : part.internRare(
                    low: text.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) },
                    high: 0, count: text.utf8.count)
        }
        whole.take(part, into: &numbers)
        #expect(told.map { numbers[$0] } == [0, 1, 2, 0, 3])
        #expect((0..<4).map { whole[$0] } == [texts[0], texts[1], texts[2], texts[4]])
    }

    @Test func `texts of every length keep to themselves, in the order of their bytes`() {
        var table = SymbolTable([""])
        var texts = [""]
        for length in 1...40 {
            // They differ in their last byte, and the shorter begin the longer.
            for last in "abz" {
                texts.append(String(repeating: "a", count: length - 1) + String(last))
            }
        }
        let numbers = texts.map { table.intern($0) }
        for (text, number) in zip(texts, numbers) {
            #expect(table[number] == text && table.find(text) == number)
            #expect(table.intern(text) == number)
        }
        #expect(table.count == Set(texts).count)
        let byBytes = Set(texts).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        let sorted = (0..<UInt32(table.count)).sorted { table.precedes($0, $1) }
        #expect(sorted.map { table[$0] } == byBytes)
    }

    @Test func `texts are marked by what they say, sixty-four to a word`() {
        let texts = (0..<150).map { String(repeating: "x", count: $0 % 20) + "-\($0)" }
        let table = SymbolTable(texts)
        let marks = table.marks(in: 0..<3) { count, word in
            count < 16 && UInt8(truncatingIfNeeded: word(0)) == UInt8(ascii: "x")
        }
        let marked = texts.indices.filter { marks[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
        #expect(marked == texts.indices.filter { texts[$0].first == "x" && texts[$0].count < 16 })
        #expect(table.marks(in: 1..<2) { _, _ in true } == [.max])
    }
}
