// Text in lines and columns.

import Testing

@testable import CommandLines

@Suite struct TextWrappingTests {
    @Test(arguments: [
        ("", [""]), ("one", ["one"]), ("one two", ["one two"]),
        ("one two six", ["one two", "six"]),
        ("one  two", ["one two"]), ("children six", ["children", "six"]),
        ("one\ntwo\n\nsix", ["one", "two", "", "six"]), ("  kept as it is", ["  kept as it is"]),
    ])
    func `a text is wrapped at seven`(_ text: String, _ lines: [String]) {
        #expect(wrapped(text, width: 7) == lines)
    }

    @Test func `the margin counts in the width`() {
        #expect(wrapped("one two six", width: 9, indent: 2) == ["  one two", "  six"])
    }

    @Test func `a label that leaves no room has a line of its own`() {
        let long = String(repeating: "x", count: 24)
        let rows = [
            (label: "short", text: "a"), (label: long, text: "b"), (label: "bare", text: ""),
        ]
        let column = String(repeating: " ", count: 26)
        #expect(
            twoColumns(rows, width: 80) == [
                "  short" + column.dropFirst(7) + "a", "  " + long, column + "b", "  bare",
            ])
    }
}
