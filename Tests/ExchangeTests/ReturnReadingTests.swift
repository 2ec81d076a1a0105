// Files of a return as they arrive, and as nobody should send them.

import CareEvents
import Dates
import Testing
import TestLedgers

@testable import Exchange

struct ReturnReadingTests {
    private static let year = ReportingYear(startYear: 2016)

    /// Reads one file, in blocks of so many bytes.
    private func read(
        _ bytes: [UInt8], block: Int = 4096
    ) throws(ReturnFault) -> (rows: ReturnRows, strange: [StrangeName]) {
        var rows = ReturnRows(of: Self.year)
        var reader = ReturnReader(file: 0)
        var place = 0
        while place < bytes.count {
            let end = min(place + block, bytes.count)
            try reader.add(Array(bytes[place..<end]), to: &rows)
            place = end
        }
        try reader.finish(&rows)
        try rows.finish()
        return (rows, reader.strange)
    }

    private func fault(_ bytes: [UInt8], block: Int = 4096) -> ReturnFault? {
        do {
            _ = try read(bytes, block: block)
            return nil
        } catch {
            return error
        }
    }

    private func words(_ text: String) -> String {
        fault(Array(text.utf8)).map { fault in
            "\(fault.place.map { "\($0.line):\($0.column)" } ?? "-"): \(fault.what)"
        } ?? "read"
    }

    private static let reviews = "CHILD,DOB,REVIEW,REVIEW_CODE\n"

    @Test func `headers in any order and case, a mark, blanks and both spellings of days`() throws {
        let text =
            "\u{FEFF}review_code, Review ,CHILD,dob\r\nPN1 ,20/05/2016, 12,2010-01-02\r\n"
            + "\"PN2\",\"21/05/2016\",\"12\",\"02/01/2010\""
        for block in [1, 2, 3, 7, 4096] {
            let rows = try read(Array(text.utf8), block: block).rows
            #expect(
                rows.rows(of: 0).map(\.cells) == [
                    ["C12", "2010-01-02", "2016-05-20", "PN1"],
                    ["C12", "2010-01-02", "2016-05-21", "PN2"],
                ], "blocks of \(block)")
        }
    }

    @Test func `a quote that is never closed is found where it opens`() {
        let text = Self.reviews + "1,\"02/03/2004,01/01/2017,PN1\n2,02/03/2004,01/01/2017,PN1\n"
        #expect(words(text) == "2:3: the double quote that opens here is never closed")
    }

    @Test func `a field without an end is refused before it is held`() {
        var rows = ReturnRows(of: Self.year)
        var reader = ReturnReader(file: 0)
        var taken = 0
        let block = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 16)
        #expect(throws: ReturnFault.self) {
            try reader.add(Array((Self.reviews + "1,\"").utf8), to: &rows)
            while taken < 1 << 30 {
                taken += block.count
                try reader.add(block, to: &rows)
            }
        }
        #expect(taken <= 1 << 17)
    }

    @Test(arguments: [";", "\t", "|"])
    func `other signs between cells are named, with quotes round the names or without`(sign: String)
    {
        let names = ["CHILD", "DOB", "REVIEW", "REVIEW_CODE"]
        for row in [names, names.map { "\"\($0)\"" }] {
            let said = words(row.joined(separator: sign) + "\n1\(sign)2\n")
            #expect(said.contains("its cells are parted by"), "\(said)")
        }
    }

    @Test func `what is not written in UTF-8 is named`() {
        let text = Array(Self.reviews.utf8)
        func wide(_ mark: [UInt8], _ first: Bool) -> [UInt8] {
            mark + text.flatMap { first ? [$0, 0] : [0, $0] }
        }
        for bytes in [
            wide([0xFF, 0xFE], true), wide([0xFE, 0xFF], false), wide([], true), wide([], false),
        ] {
            #expect(fault(bytes)?.what == "the file is UTF-16")
        }
        #expect(fault([0x50, 0x4B, 3, 4, 20, 0, 6, 0])?.what.contains("Excel") == true)
        let windows = fault(text + Array("1,02/03/2004,Zo".utf8) + [0xEB, 0x0A])
        #expect(windows?.what == "these bytes are not UTF-8")
        #expect(windows?.remedy.contains("Windows-1252") == true)
        let nul = fault(text + Array("1,02/03/2004,".utf8) + [0, 0x0A])
        #expect(nul?.what == "there is a zero byte here")
        #expect(nul?.place.map { [$0.line, $0.column] } == [2, 14])
    }

    @Test(
        arguments: [
            ("<!DOCTYPE a [<!ENTITY b \"bbbb\">]><EXPSSDA903/>", "document type"),
            ("<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\"><EXPSSDA903/>", "document type"),
            ("<EXPSSDA903><CHILD><HEADER><UPN>&b;</UPN>", "the entity &b;"),
            ("<EXPSSDA903><CHILD>", "ends in the middle"),
            ("<?xml version='1.0' encoding='windows-1252'?><EXPSSDA903/>", "windows-1252"),
            ("<RETURN/>", "no module"),
        ])
    func `XML that is none of a return, or declares anything, is refused`(text: String, why: String)
    {
        #expect(words(text).contains(why))
    }

    @Test func `a text in pieces without an end is refused before it is held`() {
        let piece = String(repeating: "a", count: 1 << 14) + "<!-- -->"
        let text = "<EXPSSDA903><CHILD><HEADER><UPN>" + String(repeating: piece, count: 9)
        #expect(words(text).contains("the text of an element has more than 32768 bytes"))
    }

    @Test func `elements that are none of the return are told, with how often`() throws {
        let child =
            "<CHILD><HEADER><CHILDID>1</CHILDID><SHOE>9</SHOE><ATRIP><TO>York</TO></ATRIP></HEADER>"
            + "<EPISODE><DECOM>01/05/2016</DECOM><MOOD>fair</MOOD></EPISODE></CHILD>"
        let text = "<EXPSSDA903>" + child + child + "<NOTE>x</NOTE></EXPSSDA903>"
        let strange = try read(Array(text.utf8)).strange
        #expect(
            strange == [
                StrangeName(kind: .group, name: "ATRIP", count: 2),
                StrangeName(kind: .element, name: "MOOD", count: 2),
                StrangeName(kind: .element, name: "NOTE", count: 1),
                StrangeName(kind: .element, name: "SHOE", count: 2),
            ])
    }

    @Test(arguments: 0..<100)
    func `the rows of children, sound or not, are read again from their XML`(seed: Int) throws {
        var chance = SeededChance(seed: UInt64(seed))
        var writer = ReturnMarkupWriter()
        var children: [ChildRows] = []
        for child in 0..<10 {
            let rows = RandomRows.rows(of: "C\(child)", &chance)
            if !rows.rows.isEmpty { children.append(rows) }
            writer.write(rows.rows)
        }
        writer.finish()
        let read = try read(writer.bytes, block: 1 << 12)
        #expect(read.strange.isEmpty)
        #expect(read.rows.childCount == children.count)
        for (number, rows) in children.enumerated() {
            let again = ChildRows(
                rows.child, read.rows.rows(of: number), spellsSexInLetters: false)
            #expect(again.rows.map(\.cells) == rows.rows.map(\.cells), "seed \(seed)")
        }
    }

    @Test func `an id is spelt one way in a return`() throws {
        let row = ",02/03/2004,01/01/2017,PN1\n"
        let both = fault(Array((Self.reviews + "12" + row + "C12" + row).utf8))
        #expect(both?.what.contains("both 12 and C12") == true)
        let letter = try read(Array((Self.reviews + "C12" + row).utf8)).rows.rows(of: 0)
        #expect(letter.map(\.hasLetter) == [true])
        let digits = try read(Array((Self.reviews + "12" + row).utf8)).rows.rows(of: 0)
        #expect(digits.map(\.hasLetter) == [false])
        #expect(digits[0].child == letter[0].child)
    }
}

extension ReturnRows {
    /// The rows of a child.
    func rows(of child: Int) -> [ReturnRow] {
        rows(ofPart: child / Self.childrenOfPart)?[child % Self.childrenOfPart] ?? []
    }
}
