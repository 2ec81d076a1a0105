// Every breach is told in exactly these words, and none is told of a sound ledger.

import Journeys
import Testing

@Suite struct FindingGalleryTests {
    @Test(arguments: GalleryCase.all)
    func `a broken ledger is told in exactly these words`(_ example: GalleryCase) throws {
        let ledger = try StoryText(example.broken)
        let told = example.breach.rule <= .C6 ? ledger.told : ledger.remarked
        #expect(told == example.told)
        #expect(ledger.findings.contains { $0.breach == example.breach })
    }

    @Test(arguments: GalleryCase.all)
    func `a sound ledger has no finding`(_ example: GalleryCase) throws {
        let ledger = try StoryText(example.sound)
        #expect(ledger.told == [])
        if example.breach.rule > .C6 { #expect(ledger.remarked == []) }
    }

    @Test func `no breach and no rule is missing from the gallery`() {
        #expect(GalleryCase.all.map(\.breach.rawValue).sorted() == Breach.allCases.map(\.rawValue))
        #expect(Set(GalleryCase.all.map(\.breach.rule)) == Set(FindingRule.allCases))
    }

    @Test func `the roster has a code, a severity and a sentence for each rule`() {
        for rule in FindingRule.allCases {
            #expect(rule.what.hasSuffix("."))
            #expect(rule.what.count < 250)
            #expect(!rule.source.isEmpty)
        }
        #expect(
            FindingRule.allCases.filter { $0.severity == .error }.map(\.code)
                == ["J1", "J2", "J3", "J4", "J5", "J6", "C1", "C2", "C3", "C4"])
        #expect(FindingRule.allCases == FindingRule.allCases.sorted())
    }
}
