// What the reader of JSON lines takes, where it says things stand, and that nothing upsets it.

import Foundation
import Testing
import TextFormats

/// The value of some text.
func read(_ text: String) throws -> JSONValue {
    try JSONReader.readValue(Array(text.utf8))
}

@Suite struct JSONReaderTests {
    static let values: KeyValuePairs<String, JSONValue> = [
        #""""#: .string(""),
        #""a\"\\\/\b\f\n\r\tz""#: .string("a\"\\/\u{8}\u{C}\n\r\tz"),
        #""\u00e9\u00E9é""#: .string("ééé"),
        #""\ud83d\uDE00😀""#: .string("😀😀"),
        "\"\u{7F}\u{2028}\u{FFFF}\"": .string("\u{7F}\u{2028}\u{FFFF}"),
        "-12.50": .number(Thousandths(thousandths: -12_500)),
        "true": .bool(true), " \tfalse\t ": .bool(false),
        "[]": .list([]), "[ ]": .list([]), "{\t}": .object(JSONObject([])),
        "[1,\"1\" ,[true]]": .list([.number(Thousandths(1)), .string("1"), .list([.bool(true)])]),
        #"{"b" : 2,"a_1":{"b":false}}"#: .object(
            JSONObject([
                "b": .number(Thousandths(2)), "a_1": .object(JSONObject(["b": .bool(false)])),
            ])),
    ]

    @Test func `values of every kind are read`() throws {
        for (text, value) in Self.values { #expect(try read(text) == value, "\(text)") }
    }

    @Test func `keys and values know the bytes they were read from`() throws {
        let line = #" {"seq": 41 ,"set":{"a":"é", "b" :[1, 2]},"v":2}"#
        let bytes = Array(line.utf8)
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        let object = try JSONReader.readObject(bytes)
        #expect(object.members.map { text($0.keyRange) } == [#""seq""#, #""set""#, #""v""#])
        let values = object.members.map { text($0.valueRange) }
        #expect(values == ["41", #"{"a":"é", "b" :[1, 2]}"#, "2"])
        guard case .object(let inner) = object["set"] else {
            Issue.record("set is no object")
            return
        }
        #expect(inner.members.map { text($0.keyRange) } == [#""a""#, #""b""#])
        #expect(inner.members.map { text($0.valueRange) } == [#""é""#, "[1, 2]"])
    }

    @Test func `a line may have 65,535 bytes and not one more`() throws {
        let frame = #"{"note":""}"#.utf8.count
        func line(_ count: Int) -> [UInt8] {
            Array((#"{"note":""# + String(repeating: "x", count: count - frame) + "\"}").utf8)
        }
        #expect(try JSONReader.readObject(line(65_535)).members.count == 1)
        let fault = #expect(throws: JSONFault.self) { try JSONReader.readObject(line(65_536)) }
        #expect(fault == JSONFault(.tooLong(65_536), offset: 65_535, length: 1))
    }

    @Test func `brackets may stand eight deep and not nine`() throws {
        func nested(_ depth: Int) -> String {
            #"{"a":"# + String(repeating: "[", count: depth - 1)
                + String(repeating: "]", count: depth - 1) + "}"
        }
        #expect(throws: Never.self) { try JSONReader.readObject(Array(nested(8).utf8)) }
        let fault = #expect(throws: JSONFault.self) {
            try JSONReader.readObject(Array(nested(9).utf8))
        }
        #expect(fault == JSONFault(.tooDeep, offset: 12, length: 1))
    }

    @Test func `a hundred thousand open brackets do not exhaust the stack`() {
        let fault = #expect(throws: JSONFault.self) {
            try read(String(repeating: "[", count: 100_000))
        }
        #expect(fault?.kind == .tooDeep)
    }

    @Test func `an object of many keys is read in time that grows with its size`() throws {
        let keys = (0..<100_000).map { "\"k\($0)\":\($0)" }
        guard case .object(let object) = try read("{" + keys.joined(separator: ",") + "}") else {
            Issue.record("no object")
            return
        }
        #expect(object.members.count == 100_000)
        #expect(object == JSONObject(object.members.reversed()))
    }

    @Test func `bytes held elsewhere are read alike`() throws {
        let bytes = Array(#"{"a":1}"#.utf8)
        let object = try JSONReader.readObject(bytes)
        #expect(try JSONReader.readObject(bytes.span) == object)
    }

    @Test func `what is written is read as the same value`() throws {
        var random = SeededRandom(seed: 2)
        for _ in 0..<2000 {
            let value = random.value(depth: 6)
            var writer = JSONWriter()
            writer.value(value)
            #expect(try JSONReader.readValue(writer.bytes) == value)
        }
    }

    /// Foundation is laxer than the subset, so it is an oracle in one direction only.
    @Test func `a line with one byte changed is refused at a place, or good for Foundation too`() {
        var random = SeededRandom(seed: 3)
        let likely = Array(#"{}[]",:\ue+-.019nulltrue"#.utf8) + [0, 9, 10, 13, 0x80, 0xC0, 0xFF]
        for _ in 0..<20_000 {
            var writer = JSONWriter()
            writer.value(.object(random.object(depth: 4)))
            var line = writer.bytes
            let place = Int.random(in: 0..<line.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: line.remove(at: place)
            case 1: line.insert(likely.randomElement(using: &random) ?? 0, at: place)
            default: line[place] = likely.randomElement(using: &random) ?? 0
            }
            do throws(JSONFault) {
                let object = try JSONReader.readObject(line)
                var again = JSONWriter()
                again.value(.object(object))
                #expect((try? JSONReader.readObject(again.bytes)) == object)
                #expect((try? JSONSerialization.jsonObject(with: Data(line))) != nil)
            } catch {
                #expect(error.offset >= 0 && error.offset + error.length <= line.count)
                #expect(error.length > 0 || error.offset == line.count)
            }
        }
    }
}
