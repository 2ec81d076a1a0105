// Rows to facts and back: whatever a return says of a child, its events say again.

import CareEvents
import Dates
import Testing
import TestLedgers

@testable import Exchange

struct TellingTests {
    @Test(arguments: 0..<300)
    func `the rows of a child, sound or not, are told again by their facts`(seed: Int) {
        var chance = SeededChance(seed: UInt64(seed))
        for child in 0..<20 {
            let rows = RandomRows.rows(of: "C\(child)", &chance)
            let told = ChildRows("C\(child)", telling: rows.facts, spellsSexInLetters: false)
            #expect(told.rows.map(\.cells) == rows.rows.map(\.cells), "seed \(seed)")
        }
    }

    @Test func `a period of care is told by plain events, and nothing is said twice`() {
        let rows = ChildRows(
            "C1",
            [
                RandomRows.row(.header, ["C1", "1", "2010-01-02", "WBRI", "UN4", "", ""]),
                RandomRows.row(
                    .episodes,
                    "C1 2016-05-01 S C1 N1 U4 PR1 2016-07-01 X1 CARPL - SW1A -"),
                RandomRows.row(
                    .episodes, "C1 2016-07-01 P C1 N1 U4 PR4 2016-08-01 X1 - - SW1B 123"),
                RandomRows.row(
                    .episodes, "C1 2016-08-01 L C2 N1 U4 PR4 2016-09-01 X1 CHILD - SW1B 123"),
                RandomRows.row(
                    .episodes, "C1 2016-09-01 B E1 N1 A4 PR1 2016-12-24 E11 - - - -"),
                RandomRows.row(.reviews, ["C1", "2010-01-02", "2016-05-20", "PN1"]),
            ], spellsSexInLetters: false)
        let facts = rows.facts
        #expect(
            facts.map(\.type) == [
                .childRegistered, .becameLookedAfter, .placementMoved, .legalStatusChanged,
                .placementMoved, .legalStatusChanged, .ceasedToBeLookedAfter, .orderMade,
                .reviewHeld,
            ])
        #expect(facts.allSatisfy { $0.returned.isEmpty })
        #expect(facts[2].text(.moveReason) == "CARPL")
        #expect(facts[4].text(.moveReason) == "CHILD")
        #expect(facts[0].text(.sex) == "M")
    }
}

/// Rows of a child as an untidy case system might return them.
enum RandomRows {
    static func row(_ module: ReturnModule, _ cells: [String]) -> ReturnRow {
        ReturnRow(module, cells, yearEnd: module.isYearly ? yearEnd : nil)
    }

    /// A row as words, `-` for an empty cell.
    static func row(_ module: ReturnModule, _ words: String) -> ReturnRow {
        row(module, words.split(separator: " ").map { $0 == "-" ? "" : String($0) })
    }

    static let yearEnd = CalendarDate(year: 2017, month: 3, day: 31)!

    static func rows(of child: String, _ chance: inout SeededChance) -> ChildRows {
        let birth = chance.happens(90) ? "2010-01-02" : "2009-11-30"
        var rows: [ReturnRow] = []
        if chance.happens(95) {
            rows.append(
                row(
                    .header,
                    [
                        child, chance.one(of: ["1", "2", "M", "9"]), "2010-01-02",
                        chance.one(of: ["WBRI", "", "XXXX"]), chance.one(of: ["UN1", "", "H0"]),
                        chance.one(of: ["", "0", "1"]),
                        chance.one(of: ["", "2016-02-03", "31/02/2016"]),
                    ]))
        }
        for _ in 0..<chance.number(0...6) {
            rows.append(row(.episodes, [child] + episode(&chance)))
        }
        for _ in 0..<chance.number(0...4) {
            rows.append(row(.reviews, [child, birth, day(&chance), chance.one(of: codes)]))
        }
        for _ in 0..<chance.number(0...3) {
            let end = chance.one(of: ["", day(&chance), "tomorrow"])
            rows.append(
                row(.missing, [child, birth, chance.one(of: ["M", "A"]), day(&chance), end]))
            rows.append(
                row(
                    .socialWorkers,
                    [child, birth, "SW1", day(&chance), end, chance.one(of: ["MANAGE", ""])]))
            rows.append(row(.liberty, [child, birth, day(&chance), end]))
        }
        if chance.happens(30) { rows += yearly(child, birth, &chance) }
        return ChildRows(child, rows, spellsSexInLetters: false)
    }

    private static let codes = ["PN1", "PN0", "", "PN9"]

    private static func day(_ chance: inout SeededChance) -> String {
        RandomRows.yearEnd.adding(days: chance.number(-60...0)).description
    }

    private static func episode(_ chance: inout SeededChance) -> [String] {
        let start = day(&chance)
        return [
            start, chance.one(of: ["S", "L", "P", "T", "B", "U", "Q", ""]),
            chance.one(of: ["C1", "C2", "V2"]), chance.one(of: ["N1", "N2"]),
            chance.one(of: ["U4", "K2", "A4", "T2"]), chance.one(of: ["PR1", "PR4", ""]),
            chance.one(of: ["", start, day(&chance), "31/02/2017"]),
            chance.one(of: ["X1", "E4A", "E11", "", "E99"]),
            chance.one(of: ["", "CARPL", "NO"]), chance.one(of: ["", "SW1A 1AA"]),
            chance.one(of: ["", "SW1B", "N1"]), chance.one(of: ["", "SC123"]),
        ]
    }

    private static func yearly(
        _ child: String, _ birth: String, _ chance: inout SeededChance
    ) -> [ReturnRow] {
        [
            row(
                .unaccompanied,
                [
                    child, chance.one(of: ["1", "2"]), birth,
                    chance.one(of: ["", "2028-01-02", "x"]),
                ]
            ),
            row(
                .outcomes,
                [child, birth, chance.one(of: ["", "12", "012", "99999999"]), "SDQ1"]
                    + (0..<8).map { _ in chance.one(of: ["", "0", "1", "2"]) }),
            row(
                .careLeavers,
                [child, birth, chance.one(of: ["YES", "?"]), "F1", chance.one(of: ["", "B1"])]),
            row(
                .adoptions,
                [
                    child, birth, chance.one(of: ["", "2016-05-01"]), "2016-05-02", "0", "2", "MF",
                    chance.one(of: ["L0", "L9"]),
                ]),
            row(
                .placedForAdoption,
                [child, birth, day(&chance), chance.one(of: ["", day(&chance)]), "RD1"]),
            row(
                .previousPermanence, [child, birth, "Z1", "", chance.one(of: ["", "zz/04/2012"])]),
        ]
    }
}
