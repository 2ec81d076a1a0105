// When two JSON values are the same fact.

import Testing
import TextFormats

@Suite struct JSONValueTests {
    @Test func `composed and decomposed accents are different facts`() throws {
        let composed = JSONValue.string("\u{E9}")
        let decomposed = JSONValue.string("e\u{301}")
        #expect("\u{E9}" == "e\u{301}", "Swift's own comparison, which is why ours is written out")
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed, .string("\u{E9}")]).count == 2)
        #expect(try read(#"["\u00e9"]"#) != read(#"["e\u0301"]"#))
    }

    @Test(
        arguments: [
            ("20", "20.0"), ("0", "-0"), (#""a""#, #""\u0061""#), ("[1, 2]", "[1,2]"),
            (#"{"a":1,"b":[{"c":2,"d":3}]}"#, #"{ "b":[{"d":3.0,"c":2}], "a":1 }"#), ("{}", "{ }"),
        ])
    func `the same fact written otherwise is equal and has the same hash`(a: String, b: String)
        throws
    {
        #expect(try read(a) == read(b))
        #expect(try read(a).hashValue == read(b).hashValue)
    }

    @Test func `other facts are not equal`() throws {
        let texts = [
            "1", "1.001", "-1", #""1""#, "true", "false", "[]", "{}", "[1]", "[1,2]", "[2,1]",
            #"{"a":1}"#, #"{"a":2}"#, #"{"b":1}"#, #"{"a":1,"b":1}"#, #"{"a":[1]}"#, #""""#,
        ]
        let values = try texts.map(read)
        for (i, a) in values.enumerated() {
            for (j, b) in values.enumerated() { #expect((a == b) == (i == j)) }
        }
    }
}

@Suite struct JSONObjectTests {
    let object = JSONObject(["b": .bool(true), "a": .string("x")])

    @Test func `a key is looked up`() {
        #expect(object["a"] == .string("x"))
        #expect(object["c"] == nil)
        #expect(object.member("b")?.value == .bool(true))
        #expect(object.member("b")?.keyRange == 0..<0)
    }

    @Test func `members keep their order, and equality ignores it`() {
        #expect(object.members.map(\.key) == ["b", "a"])
        #expect(object == JSONObject(["a": .string("x"), "b": .bool(true)]))
        #expect(object != JSONObject(["a": .string("x")]))
    }

    @Test func `places do not count in equality`() throws {
        let near = try JSONReader.readObject(Array(#"{"b":true,"a":"x"}"#.utf8))
        let far = try JSONReader.readObject(Array(#"  { "b" : true , "a" : "x" }"#.utf8))
        #expect(near == far && near == object)
        #expect(near.members[1].keyRange != far.members[1].keyRange)
    }
}
