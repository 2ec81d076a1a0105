// Every published figure of Kirklees, reconciled, against the verdict that is expected of it.

import CareEvents
import Dates
import Foundation
import Journeys
import Testing

@testable import Projections

struct KirkleesVerdictsTests {
    /// The reconciliation of the whole ledger, made once.
    static let reconciled = Result {
        Reconciliation(try KirkleesRecord.now.get()).figures
    }

    @Test func `every published figure has the verdict that is expected of it`() throws {
        let expected = try Self.expected()
        let figures = try Self.reconciled.get()
        let ids = Set(figures.map(\.figure.id))
        #expect(Set(expected.keys) == ids)
        for one in figures {
            #expect(
                one.verdict.rawValue == expected[one.figure.id],
                "\(one.figure.id) \(one.figure.dimensionsText) \(one.figure.claim): \(one.reading)")
        }
        let counts = Verdict.allCases.map { verdict in
            "\(verdict.rawValue) \(figures.count { $0.verdict == verdict })"
        }
        print("Kirklees, published figures: \(counts.joined(separator: ", "))")
    }

    @Test func `the figures that were counted out of an extract hold as of the extract`() throws {
        let meant = try Self.reconciled.get().filter { $0.figure.meant != nil }
        #expect(meant.count == 11)
        for one in meant { #expect(one.meant?.agrees == true, "\(one.figure.id) \(one.reading)") }
    }

    @Test func `the impossible says its arithmetic`() throws {
        for one in try Self.reconciled.get() where one.verdict == .impossible {
            let isShown = one.grounds.contains { $0.isImpossible }
            #expect(isShown, "\(one.figure.id)")
            #expect(!one.reading.isEmpty)
        }
    }

    private static func expected() throws -> [String: String] {
        guard
            let file = Bundle.module.url(
                forResource: "kirklees_verdicts", withExtension: "csv", subdirectory: "Fixtures")
        else { throw NotPrepared(what: "no table of expected verdicts") }
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let parts = row.split(separator: ",").map(String.init)
                return (parts[0], parts[1])
            })
    }
}
