// What the reader of separated values takes and refuses, with places, however the bytes arrive.

import Foundation
import Testing
import TextFormats

@Suite struct CSVReaderTests {
    private func fields(_ text: String) throws -> [[String]] {
        try CSVReader.rows(of: Array(text.utf8)).map(\.fields)
    }

    static let tables: KeyValuePairs<String, [[String]]> = [
        "": [], "\n\r\n\n": [], "\u{FEFF}": [], "\u{FEFF}\n": [],
        "a,b\nc,d\n": [["a", "b"], ["c", "d"]],
        "a,b\r\nc,d": [["a", "b"], ["c", "d"]],
        "\u{FEFF}a,b\r\n": [["a", "b"]],
        "\u{FEFF}\"a\",b\n": [["a", "b"]],
        "\"\u{FEFF}a\"\n": [["\u{FEFF}a"]],
        "a,\u{FEFF}b\n": [["a", "\u{FEFF}b"]],
        ",\n": [["", ""]], "a,": [["a", ""]], ",a": [["", "a"]], "\"\"": [[""]],
        "\"\"\n": [[""]], "a\n\nb\n": [["a"], ["b"]],
        "\"a,b\",\"c\nd\",\"e\r\nf\"\n": [["a,b", "c\nd", "e\r\nf"]],
        "\"a\"\"b\"\"\"\n": [["a\"b\""]],
        "\"\"\"\"\n": [["\""]],
        " a , b\n": [[" a ", " b"]],
        "\"a\"\r\nb": [["a"], ["b"]],
        "\"a\rb\"": [["a\rb"]],
        "é,😀\n": [["é", "😀"]],
    ]

    @Test func `tables are read`() throws {
        for (text, rows) in Self.tables { #expect(try fields(text) == rows, "\(text)") }
    }

    static let faults: [(String, CSVFault.Kind, CSVPlace)] = [
        ("a,\"b\nc", .unclosedQuote, CSVPlace(line: 1, column: 3, offset: 2)),
        ("a\n\"", .unclosedQuote, CSVPlace(line: 2, column: 1, offset: 2)),
        ("\"a\" ,b", .textAfterClosingQuote, CSVPlace(line: 1, column: 4, offset: 3)),
        ("a\n\"b\nc\"d", .textAfterClosingQuote, CSVPlace(line: 3, column: 3, offset: 7)),
        ("a,5\" x", .strayQuote, CSVPlace(line: 1, column: 4, offset: 3)),
        ("a,b\rc", .bareCarriageReturn, CSVPlace(line: 1, column: 4, offset: 3)),
        ("a\r", .bareCarriageReturn, CSVPlace(line: 1, column: 2, offset: 1)),
        ("\ra", .bareCarriageReturn, CSVPlace(line: 1, column: 1, offset: 0)),
        ("a\nb\u{0}", .nulByte, CSVPlace(line: 2, column: 2, offset: 3)),
        ("\"\u{0}\"", .nulByte, CSVPlace(line: 1, column: 2, offset: 1)),
    ]

    @Test func `what is wrong is refused with its place`() {
        for (text, kind, place) in Self.faults {
            let fault = #expect(throws: CSVFault.self, "\(text)") { try fields(text) }
            #expect(fault == CSVFault(kind, at: place), "\(text)")
        }
    }

    @Test(
        arguments: [
            ([0x61, 0x0A, 0xE9, 0x0A], 2, 1), ([0x22, 0xE2, 0x82, 0x22], 1, 2),
            ([0x61, 0xE2, 0x82], 1, 2), ([0xC0, 0xAF], 1, 1), ([0xFF, 0xFE], 1, 1),
        ] as [([UInt8], Int, Int)])
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8], line: Int, column: Int) {
        let fault = #expect(throws: CSVFault.self) { try CSVReader.rows(of: bytes) }
        #expect(fault?.kind == .notUTF8)
        #expect(fault?.place.line == line)
        #expect(fault?.place.column == column)
    }

    @Test func `every field has its place`() throws {
        let rows = try CSVReader.rows(of: Array("\u{FEFF}a,é,\"x\ny\",z\r\n\r\n,\"\"\n".utf8))
        #expect(rows.map(\.fields) == [["a", "é", "x\ny", "z"], ["", ""]])
        #expect(rows.map(\.line) == [1, 4])
        let places = [(1, 4, 3), (1, 6, 5), (1, 9, 8), (2, 4, 14), (4, 1, 19), (4, 2, 20)]
        #expect(rows.flatMap(\.places) == places.map { CSVPlace(line: $0, column: $1, offset: $2) })
    }

    @Test func `a field has a limit, and so has the number of fields`() throws {
        func read(_ text: String) throws -> CSVRow? {
            var reader = CSVReader(fieldLimit: 5)
            reader.add(text.utf8)
            reader.finish()
            return try reader.nextRow()
        }
        #expect(try read("12345,\"12345\"")?.fields.count == 2)
        let tooLong = #expect(throws: CSVFault.self) { try read("1,\"123\n456\"") }
        #expect(tooLong?.kind == .fieldTooLong(limit: 5))
        #expect(tooLong?.place == CSVPlace(line: 1, column: 3, offset: 2))

        let many = String(repeating: ",", count: CSVReader.fieldsLimit - 1)
        #expect(try read(many)?.fields.count == CSVReader.fieldsLimit)
        #expect(throws: CSVFault.self) { try read(many + ",") }
        #expect(CSVReader().fieldLimit == 1_048_576)
    }

    @Test func `a fault stays, and the rows before it are given first`() throws {
        var reader = CSVReader()
        reader.add("a\nb\"\nc\n".utf8)
        #expect(try reader.nextRow()?.fields == ["a"])
        let first = #expect(throws: CSVFault.self) { try reader.nextRow() }
        let second = #expect(throws: CSVFault.self) { try reader.nextRow() }
        #expect(first == second && first?.kind == .strayQuote)
    }

    @Test func `the fixture of an Excel file is read`() throws {
        let url = try #require(
            Bundle.module.url(forResource: "Fixtures/excel", withExtension: "csv"))
        let rows = try CSVReader.rows(of: Array(try Data(contentsOf: url)))
        #expect(
            rows.map(\.fields) == [
                ["Child", "Date of review", "Remarks"],
                ["TST-0001", "23/01/2014", "Held; \"no change\", she said"],
                ["TST-0002", "", "First line\r\nsecond line"], ["TST-0003", "31/03/2014", "café"],
            ])
        #expect(rows.map(\.line) == [1, 2, 3, 6])
    }

    @Test func `what is written is read again, however the bytes are cut up`() throws {
        var random = SeededRandom(seed: 6)
        for _ in 0..<500 {
            let table = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                (0..<Int.random(in: 1...4, using: &random)).map { _ in random.text(upTo: 5) }
            }
            var writer = CSVWriter()
            for row in table { writer.row(row) }
            let whole = try CSVReader.rows(of: writer.bytes)
            #expect(whole.count == table.count)
            for (row, fields) in zip(whole, table) {
                #expect(row.fields.elementsEqual(fields) { $0.utf8.elementsEqual($1.utf8) })
            }
            #expect(try inPieces(writer.bytes, using: &random) == whole)
            for place in whole.flatMap(\.places) {
                let before = writer.bytes[..<place.offset]
                #expect(place.line == before.count { $0 == 0x0A } + 1)
                let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
                #expect(place.column == place.offset - lineStart + 1)
            }
        }
    }

    private func inPieces(
        _ bytes: [UInt8], using random: inout SeededRandom
    ) throws -> [CSVRow] {
        var reader = CSVReader()
        var rows: [CSVRow] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...7, using: &random))
            rest = rest.dropFirst(piece.count)
            reader.add(piece)
            while let row = try reader.nextRow() { rows.append(row) }
        }
        reader.finish()
        while let row = try reader.nextRow() { rows.append(row) }
        return rows
    }
}
