// Documents for the tests of every format: every kind of cell, hostile words, nothing at all.

import Dates
import Tables

/// Reviews with a cell of every kind, and each kind once empty.
let everyKind = Table(
    title: "Reviews held",
    note: "Percentages are of reviews due.",
    columns: [
        Column("child_id", .text), Column("number", .count), Column("percent", .decimal),
        Column("held_on", .date), Column("recorded_at", .instant), Column("on_time", .flag),
    ],
    rows: [
        [
            .text("GEN-0003"), .count(12), .decimal(FixedDecimal(units: 947, decimals: 1)),
            day(2016, 6, 30), .instant(Instant(seconds: 1_467_327_599)), .flag(true),
        ],
        [
            .text("Zoë"), .count(-5), .decimal(FixedDecimal(units: -5, decimals: 2)),
            day(2016, 7, 1), .instant(Instant(seconds: 0)), .flag(false),
        ],
        [.empty, .empty, .empty, .empty, .empty, .empty],
    ])

/// Words that want to be something else: commands, formulas, markup, other cells, other lines.
let hostile = Table(
    title: "Notes",
    columns: [Column("words", .text), Column("seq", .count)],
    rows: [
        [.text("\u{1B}[31mred\u{9B}0m"), .count(1)],
        [.text("name\u{202E}txt"), .count(2)],
        [.text("=HYPERLINK(\"x\")"), .count(3)],
        [.text("@sum, +1"), .count(4)],
        [.text("one\r\ntwo|three\nfour"), .count(5)],
        [.text("<b>_a_ my_id *c* [d](e) `f` \\ &amp; #1"), .count(6)],
    ])

/// A table that has columns and no rows.
let empty = Table(title: "Late", columns: [Column("child_id", .text), Column("days", .count)])

/// A stamp that was made as known at the end, of one ledger.
let stamp = Stamp(
    ledger: "kirklees", size: 812, root: "ab12", asAt: CalendarDate(iso: "2017-03-31"),
    version: "1.0")

/// A day that is known to exist.
func day(_ year: Int, _ month: Int, _ day: Int) -> Cell {
    Cell(CalendarDate(year: year, month: month, day: day))
}

extension Array where Element == UInt8 {
    /// The bytes as text, for comparing.
    var text: String { String(decoding: self, as: UTF8.self) }
}
