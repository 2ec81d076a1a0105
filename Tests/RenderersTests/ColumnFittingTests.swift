// Fitting columns, wrapping titles, cutting words.

import Testing

@testable import Renderers

struct ColumnFittingTests {
    private func rooms(_ cells: Int...) -> [ColumnRoom] {
        cells.map { ColumnRoom(title: "", widestCell: $0, mayCut: true) }
    }

    @Test(arguments: [
        (30, [10, 16]), (28, [10, 16]), (24, [10, 12]), (20, [9, 9]), (19, [9, 8]), (18, [8, 8]),
        (5, [8, 8]),
    ])
    func `the widest gives way first, and none below its least`(width: Int, widths: [Int]) {
        #expect(fit(rooms(10, 16), within: width, gap: 2) == widths)
    }

    @Test func `without a width every column gets what it wants`() {
        #expect(fit(rooms(3, 500), within: nil, gap: 2) == [3, 500])
        #expect(fit([], within: 80, gap: 2) == [])
    }

    @Test func `a number is never cut`() {
        let room = ColumnRoom(title: "Days", widestCell: 20, mayCut: false)
        #expect(room.least == 20)
    }

    @Test(arguments: [
        ("Working days late", 17, ["Working days late"]),
        ("Working days late", 16, ["Working days", "late"]),
        ("Working days late", 7, ["Working", "days", "late"]), ("", 5, []),
        ("Working", 3, ["Working"]),
    ])
    func `titles are wrapped between words`(title: String, width: Int, lines: [String]) {
        #expect(wrapped(title, within: width) == lines)
    }

    @Test(arguments: [
        ("abcdef", 4, "abc…"), ("日本語", 4, "日…"), ("日本語", 5, "日本…"),
        ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("abc", 1, "…"),
    ])
    func `a text is cut between characters`(text: String, width: Int, short: String) {
        #expect(cut(text, width) == short)
    }
}
