// Maps of spreadsheets: what they say, what is wrong with them, and rows told by them.

import CareEvents
import Dates
import TextFormats
import Testing

@testable import Exchange

struct SheetMapTests {
    private static let review = """
        [review_held]
        key = r:{Ref}
        occurred_on = {Held}
        child_id = {Child}
        review_id = R-{Ref}

        """

    private func problems(_ text: String) -> [String] {
        do throws(SheetMapFaults) {
            _ = try SheetMap(text)
            return []
        } catch {
            return error.all.map { "\($0.line): \($0.problem.what)" }
        }
    }

    private func told(_ map: String, _ sheet: String) throws(SheetFault) -> [ToldRow] {
        guard let map = try? SheetMap(map) else {
            Issue.record("the map is not sound: \(problems(map))")
            return []
        }
        var reader = SheetReader(map)
        var rows: [ToldRow] = []
        try reader.add(Array(sheet.utf8)) { rows.append($0) }
        try reader.finish { rows.append($0) }
        return rows
    }

    @Test func `everything that is wrong with a map is told at once`() {
        #expect(problems(Self.review).isEmpty)
        #expect(problems("# nothing\n") == ["1: the map says no event"])
        #expect(
            problems("[review_heald]\nkey = x\n") == ["1: there is no event type \"review_heald\""])
        #expect(
            problems("[event_amended]\n[policy_adopted]\n") == [
                "1: event_amended is not made of a spreadsheet",
                "2: policy_adopted is not made of a spreadsheet",
            ])
        #expect(
            problems("heading = 0\ndelimiter = ;\n" + Self.review) == [
                "1: \"0\" is no number of a row", "2: \"delimiter\" is no setting of a map",
            ])
        #expect(
            problems("[review_held]\noccurred_on = {Held}\n") == [
                "1: review_held needs \"key\", and the section has none",
                "1: review_held needs \"child_id\", and the section has none",
                "1: review_held needs \"review_id\", and the section has none",
            ])
        let wrong = [
            "revew_id = 1": "review_held has no field \"revew_id\" that a map can say",
            "child_ids = {A}": "review_held has no field \"child_ids\" that a map can say",
            "key = {B}": "\"key\" stands there twice",
            "mode = {": "\"{\" has a brace without the name of a column",
            "mode = {}": "\"{}\" has a brace without the name of a column",
            "mode = {A} | upper": "\"upper\" is no step",
            "mode = {A} | day dd.mm.yyyy": "\"day dd.mm.yyyy\" is no step",
            "mode = {A} | split": "\"split\" is no step",
            "mode = {A} | code modes": "the map has no [codes modes]",
            "mode": "\"mode\" is neither [TYPE], [codes NAME] nor FIELD = VALUE",
        ]
        for (line, what) in wrong {
            #expect(problems(Self.review + line + "\n") == ["6: " + what])
        }
        #expect(
            problems(Self.review + "mode = {A} | code m\n[codes m]\nFace = ftf\n") == [
                "7: \"ftf\" is no code of \"mode\""
            ])
        #expect(
            problems(Self.review + "[codes m]\na = 1\nA = 2\n*=1\n* = 2\n[codes m]\n") == [
                "8: \"A\" stands there twice", "10: \"*\" stands there twice",
                "11: \"codes m\" stands there twice",
            ])
    }

    @Test(arguments: [
        ("{A}", "x y", ["x y"]), ("{A}", "", []), ("P-{A}", "1", ["P-1"]), ("P-{A}", "", []),
        ("{A}-{B}", "1", []), ("fixed", "", ["fixed"]), ("\" a | b \"", "", ["a | b"]),
        ("{A} | or none", "", ["none"]), ("{A} | or none", "x", ["x"]),
        ("{A} | split ;", "a; b;;c ", ["a", "b", "c"]), ("{A} | split \"|\"", "a|b", ["a", "b"]),
        ("{A} | split lines", "a\r\nb\nc", ["a", "b", "c"]),
        ("{A} | split , | prefix X", "1,2", ["X1", "X2"]),
        ("{A} | after ( | before )", "Ann (iro-1) x", ["iro-1"]),
        ("{A} | before (", "North (A)", ["North"]), ("{A} | word", " North  (A) ", ["north_a"]),
        ("{A} | word", "Çedilla & Co.", ["edilla_co"]), ("{A} | lower", "AbC", ["abc"]),
        ("{A} | code t", "YES", ["1"]), ("{A} | code t", "maybe", ["maybe"]),
        ("{A} | code t", "n/a", []), ("{#1}", "z", ["z"]),
        ("{A} | day mm/dd/yyyy", "03/31/2022", ["2022-03-31"]),
        ("{A} | day excel", "44651", ["2022-03-31"]), ("{A} | day excel", "61", ["1900-03-01"]),
        ("{A} | day dd/mm/yyyy", "1/2/2022 09:30:00", ["2022-02-01"]),
        ("{A} | day yyyy-mm-dd", "2022-02-01T09:30", ["2022-02-01"]),
    ]) func `a rule makes of a cell what it says`(_ rule: String, _ cell: String, _ made: [String])
        throws
    {
        let tables = [
            "t": SheetMap.Table(line: 1, codes: ["yes": "1", "n/a": ""], other: "*")
        ]
        let words = try SheetRule(rule, line: 1).words(
            { $0 == .named("B") ? "" : cell }, tables)
        #expect(words.all == made)
    }

    @Test(arguments: [
        ("31/03/22", "\"31/03/22\" is not a day"), ("30/02/2022", "\"30/02/2022\" is not a day"),
        ("soon", "\"soon\" is not a day"), ("03/31/2022", "\"03/31/2022\" is not a day"),
    ]) func `a day that is none is refused with its cell`(_ cell: String, _ what: String) throws {
        let rows = try told(Self.review, "Ref,Held,Child\n1,\(cell),C1\n")
        #expect(rows.count == 1 && rows[0].facts.isEmpty)
        let fault = rows[0].faults[0]
        #expect((fault.line, fault.column, fault.value, fault.rule) == (2, "Held", cell, "format"))
        #expect(fault.what == what)
    }

    @Test func `a heading may have its names in any case, with line feeds, and further down`()
        throws
    {
        let sheet = "Reviews of 2016\n,,\n\"REF\",\" held \n\",child\n1,20/05/2016,12\n,,\n2,,12\n"
        let rows = try told("heading = 3\n" + Self.review, sheet)
        #expect(rows.map(\.row.line) == [5, 7])
        #expect(rows[0].facts.map(\.child) == ["C12"])
        #expect(rows[0].facts.map(\.key) == ["r:1"])
        #expect(
            rows[1].faults.map(\.what) == ["\"occurred_on\" would be empty, and the event needs it"]
        )
    }

    @Test func `what is wrong with a file stops it`() {
        func fault(_ sheet: String) -> String {
            do throws(SheetFault) {
                _ = try told(Self.review, sheet)
                return ""
            } catch {
                return error.what
            }
        }
        #expect(fault("") == "the file is empty")
        #expect(fault("Ref;Held;Child\n") == "its cells are parted by semicolons")
        #expect(fault("Ref,Held\n") == "there is no column \"Child\", which the map names")
        #expect(fault("Child,Ref,held,Held\n") == "the column \"Held\" stands there twice")
        #expect(
            fault("Ref,Held,Child\n\"1,,\n") == "the double quote that opens here is never closed")
    }

    @Test func `a row of other length is refused, and the next is read`() throws {
        let rows = try told(Self.review, "Ref,Held,Child\n1,2\n2,2016-05-20,C1\n")
        #expect(rows[0].faults.map(\.what) == ["the row has 2 cells and the heading 3"])
        #expect(rows[1].facts.count == 1)
    }

    /// The slow and obvious way beside the map: rows made of facts, in whatever dress, say them.
    @Test(arguments: 0..<40) func `rows made of facts tell these facts`(_ seed: Int) throws {
        var chance = SeededChance(UInt64(seed))
        let map =
            Self.review
            + "where = {Status} is not Planned, cancelled\nmode = {Mode} | code m\n"
            + "venue = {Where}\n"
            + "final = {Final}\n[codes m]\nF2F = face_to_face\nOn line = virtual\n"
        var sheet = "Where,Ref,Status,Held,Child,Final,Mode\n"
        var expected: [[String]?] = []
        for number in 0..<60 {
            let day = CalendarDate(year: 2016, month: 1, day: 1)!.adding(
                days: Int(chance.next() % 900))
            let (year, month, date) = day.components
            let spelt = [
                day.description, "\(date)/\(month)/\(year)", DateSpelling.words(day),
                "\(day.description) 10:00",
            ][Int(chance.next() % 4)]
            let status = ["Held", "planned", "Cancelled", ""][Int(chance.next() % 4)]
            let mode = [("f2f", "face_to_face"), ("ON LINE", "virtual"), ("", "")][
                Int(chance.next() % 3)]
            let isFinal = [("yes", "true"), ("No", "false"), ("", "")][Int(chance.next() % 3)]
            let child = chance.next() % 2 == 0 ? "\(number)" : "X\(number)"
            let venue = ["home, \"upstairs\"", "school", ""][Int(chance.next() % 3)]
            var writer = CSVWriter()
            writer.row([venue, "\(number)", status, spelt, child, isFinal.0, mode.0])
            sheet += String(decoding: writer.bytes, as: UTF8.self)
            let isHeld = status == "Held" || status == ""
            let inLedger = child.hasPrefix("X") ? child : "C" + child
            expected.append(
                isHeld
                    ? [
                        "r:\(number)", inLedger, day.description, "R-\(number)", mode.1, venue,
                        isFinal.1,
                    ] : nil)
        }
        let rows = try told(map, sheet)
        #expect(rows.count == expected.count)
        for (row, facts) in zip(rows, expected) {
            #expect(row.faults.isEmpty)
            let said = row.facts.first.map { fact in
                func value(_ key: FieldKey) -> String {
                    switch fact.payload.first(where: { $0.key == key })?.value {
                    case .string(let text): text
                    case .bool(let yes): "\(yes)"
                    default: ""
                    }
                }
                return [
                    fact.key, fact.child ?? "", fact.day.description, value(.reviewID),
                    value(.mode), value(.venue), value(.isFinal),
                ]
            }
            #expect(said == facts)
        }
    }
}

/// Chance that is the same each time.
private struct SeededChance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
