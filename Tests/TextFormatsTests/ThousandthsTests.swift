// Exact decimals: what is read, what is written, what is refused.

import Testing
import TextFormats

@Suite struct ThousandthsTests {
    @Test(
        arguments: [
            ("0", 0, "0"), ("-0", 0, "0"), ("-0.000", 0, "0"), ("20", 20_000, "20"),
            ("20.0", 20_000, "20"), ("0.6", 600, "0.6"), ("18.50", 18_500, "18.5"),
            ("-3", -3000, "-3"), ("0.001", 1, "0.001"), ("-0.05", -50, "-0.05"),
            ("1.010", 1010, "1.01"),
            ("999999999999999.999", Thousandths.greatest, "999999999999999.999"),
            ("-999999999999999.999", Thousandths.least, "-999999999999999.999"),
        ] as [(String, Int64, String)])
    func `a decimal is held as thousandths and written in its shortest form`(
        text: String, value: Int64, shortest: String
    ) throws {
        let number = try #require(Thousandths(text: text))
        #expect(number.value == value)
        #expect(number.description == shortest)
        #expect(Thousandths(text: shortest) == number)
    }

    @Test(
        arguments: [
            "", "-", "+1", "01", "-01", ".5", "-.5", "1.", "1.2345", "1e3", "1E0", " 1", "1 ",
            "0x1",
            "1000000000000000", "1.2.3", "--1", "NaN", "１", "1,5", "null",
        ])
    func `other text is no decimal`(text: String) {
        #expect(Thousandths(text: text) == nil)
    }

    @Test func `a whole number is told from a fraction`() {
        #expect(Thousandths(20).wholeNumber == 20)
        #expect(Thousandths(-3).wholeNumber == -3)
        #expect(Thousandths(text: "20.0")?.wholeNumber == 20)
        #expect(Thousandths(text: "-0.5")?.wholeNumber == nil)
        #expect(Thousandths(thousandths: 1).wholeNumber == nil)
    }

    @Test func `numbers are ordered by value`() throws {
        let texts = ["-2", "-1.5", "-0.001", "0", "0.001", "0.6", "18.5", "20"]
        let numbers = try texts.map { try #require(Thousandths(text: $0)) }
        #expect(numbers.reversed().sorted().map(\.description) == texts)
    }

    @Test func `every number is written so that it is read again`() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<10_000 {
            let value = Int64.random(in: Thousandths.least...Thousandths.greatest, using: &random)
            let small = Thousandths(thousandths: value >> Int64.random(in: 0..<60, using: &random))
            #expect(Thousandths(text: small.description) == small)
        }
    }
}
