// Every published figure of the five ledgers against the verdict that is expected of it.

import Projections
import Testing

@Suite(.serialized) struct VerdictTests {
    /// With `CARELEDGER_RECORD` set the table is written anew instead.
    @Test func `the table of verdicts can be recorded`() throws {
        if ExpectedVerdict.isRecording { try ExpectedVerdict.record() }
        let ledgers = Set(try ExpectedVerdict.all().map(\.ledger))
        #expect(ledgers == Set(ExampleLedger.all.map(\.name)))
    }

    @Test(arguments: ExampleLedger.all)
    func `every published figure has the verdict that is expected of it`(
        ledger: ExampleLedger
    ) throws {
        let expected = try ExpectedVerdict.all().filter { $0.ledger == ledger.name }
        let figures = try ledger.reconciled()
        #expect(figures.map(\.figure.id) == expected.map(\.figure))
        for (one, row) in zip(figures, expected) {
            #expect(
                one.verdict.rawValue == row.verdict,
                "\(row.figure) \(one.figure.dimensionsText) \(one.figure.claim): \(one.reading)")
        }
        #expect(!figures.contains { $0.verdict == .differs })
    }

    /// Kirklees' figures that no record tells are as many as the table has.
    @Test(arguments: [
        ("bradford", 81, 4, 11), ("kirklees", 269, 9, nil), ("bromley", 212, 1, 21),
        ("worcestershire", 94, 0, 4), ("herefordshire", 2, 0, 4),
    ])
    func `so many agree, are impossible and not derivable`(
        name: String, agree: Int, impossible: Int, notDerivable: Int?
    ) throws {
        let ledger = try #require(ExampleLedger.all.first { $0.name == name })
        let verdicts = try ledger.reconciled().map(\.verdict)
        #expect(verdicts.count { $0 == .agrees } == agree)
        #expect(verdicts.count { $0 == .impossible } == impossible)
        let rest = verdicts.count { $0 == .notDerivable }
        #expect(rest == notDerivable ?? rest)
    }

    @Test(arguments: ExampleLedger.all)
    func `the impossible says its arithmetic, and which inconsistency explains it`(
        ledger: ExampleLedger
    ) throws {
        let rows = try ExpectedVerdict.all().filter { $0.ledger == ledger.name }
        for row in rows {
            let isImpossible = row.verdict == Verdict.impossible.rawValue
            #expect(isImpossible == !row.code.isEmpty, "\(row.figure) \(row.code)")
        }
        for one in try ledger.reconciled() where one.verdict == .impossible {
            let shown = one.grounds.first { $0.isImpossible }
            let words = try #require(shown, "\(one.figure.id)").words
            #expect(words.contains { $0.isNumber })
            #expect(one.reading.contains(words) || one.reading.contains { $0.isNumber })
        }
    }

    @Test(arguments: ExampleLedger.all)
    func `a figure that carries a reading agrees under it`(ledger: ExampleLedger) throws {
        for one in try ledger.reconciled() where one.figure.meant != nil {
            #expect(one.meant?.agrees == true, "\(one.figure.id) \(one.reading)")
        }
    }

    @Test func `fifteen figures carry a reading`() throws {
        let counts = try ExampleLedger.all.map { ledger in
            try ledger.reconciled().count { $0.figure.meant != nil }
        }
        #expect(counts == [2, 11, 1, 0, 1])
    }
}
