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
}
