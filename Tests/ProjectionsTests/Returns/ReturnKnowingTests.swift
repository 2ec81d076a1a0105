// The rules of the return read the corrected story: what is withdrawn, amended, merged, erased or
// not known yet is no finding.

import CareEvents
import Dates
import Journeys
import TestLedgers
import Testing

@testable import Projections

struct ReturnKnowingTests {
    private static let custody = "2013-01-01 A became_looked_after placement_type=R5"

    private func codes(_ sayings: String, asKnownAt instant: Instant? = nil) -> [String] {
        let telling = Telling(TestLedger(sayings), asKnownAt: instant)
        return ReturnFindings.all(telling.context).map { "\($0.rule.code) at \($0.seq)" }
            .filter { !$0.hasPrefix("903-526") }
    }

    @Test func `what was withdrawn is no finding`() {
        #expect(codes(Self.custody) == ["903-372 at 6"])
        #expect(codes(Self.custody + "\n2018-01-01 A event_withdrawn withdraws=6") == [])
    }

    @Test func `what was amended is judged as amended`() {
        let amended = #"\#n2018-01-01 A event_amended amends=6 set={"placement_type":"U4"}"#
        #expect(codes(Self.custody + amended) == [])
        let moved = #"\#n2018-01-01 A event_amended amends=6 set={"occurred_on":"2016-01-01"}"#
        #expect(codes(Self.custody + moved) == [])
    }

    @Test func `what is not known yet is no finding`() throws {
        let early = try #require(Instant(iso: "2017-12-31T00:00:00Z"))
        #expect(codes(Self.custody, asKnownAt: early) == [])
    }

    @Test func `two ids of one child are judged as one`() {
        let twice = """
            2013-01-01 A became_looked_after
            2013-02-01 A ceased_to_be_looked_after reason_ceased=E11
            2014-01-01 B became_looked_after
            """
        #expect(codes(twice) == ["903-390 at 7", "903-601 at 7"])
        #expect(
            codes(twice + "\n2018-01-01 B children_merged into=A")
                == ["903-390 at 7", "903-601 at 7", "903-199 at 8"])
    }

    @Test func `what an erased line may explain is no finding, what a line says by itself is`() {
        let adopted = """
            2013-01-01 A became_looked_after placement_postcode=HD12
            2013-02-01 A ceased_to_be_looked_after reason_ceased=E11
            """
        #expect(codes(adopted) == ["903-392c at 6", "903-390 at 7", "903-601 at 7"])
        let erased =
            "\n2013-01-15 A placement_moved placement_type=A4"
            + "\n2018-01-01 A event_erased erases=8"
        #expect(codes(adopted + erased) == ["903-392c at 6"])
    }

    @Test func `a gap is one only in a year in which most are told`() {
        let kept =
            "2013-01-01 A became_looked_after urn=SC1\n2013-01-01 B became_looked_after urn=2"
        let gap = "\n2016-05-01 C became_looked_after"
        #expect(codes(kept + gap) == [])
        let later = kept.replacing("2013-01", with: "2016-05")
        #expect(codes(later + gap) == ["903-218 at 8"])
    }

    @Test(arguments: 1...12)
    func `any number of threads finds the same`(seed: Int) {
        let record = RandomLedger(seed: UInt64(seed), children: 40).ledger.record
        func told(_ threads: Int) -> [String] {
            ReturnFindings.all(ReplayContext(KnownFacts(record), threads: threads))
                .map { "\($0.seq) \($0.rule.code) \($0.child.number) \($0.words)" }
        }
        let alone = told(1)
        #expect(!alone.isEmpty)
        #expect(told(4) == alone)
    }
}
