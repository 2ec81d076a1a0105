// The measures against the names of the contract, and each declaration against its measure.

import Foundation
import Testing

@testable import Projections

struct MeasureDeclarationTests {
    @Test func `the measures are those of the contract and no other`() throws {
        let rows = try measureRows()
        #expect(rows.count == 113)
        #expect(Set(Measure.allCases.map(\.rawValue)) == Set(rows.map { $0[0] }))
        #expect(Measure.allCases.count == rows.count)
    }

    @Test func `the declarations stand in the order of the measures`() {
        #expect(MeasureDeclaration.all.map(\.measure) == Measure.allCases)
        for measure in Measure.allCases { #expect(measure.declaration.measure == measure) }
    }

    @Test func `every measure has its words, its source, and a unit in the plural`() {
        for declaration in MeasureDeclaration.all {
            #expect(!declaration.definition.isEmpty, "\(declaration.measure)")
            #expect(!declaration.source.isEmpty, "\(declaration.measure)")
            let unit = declaration.unit
            let isPlural =
                unit.hasSuffix("s") || unit.contains("s_per_")
                || ["percent", "children", "fte", "people"].contains(unit)
            #expect(isPlural, "\(declaration.measure): \(unit)")
        }
    }

    @Test func `a share is told in percent`() {
        for declaration in MeasureDeclaration.all {
            let isShare = declaration.measure.rawValue.hasSuffix("percent")
            #expect(!isShare || declaration.unit == "percent", "\(declaration.measure)")
        }
    }

    private func measureRows() throws -> [[String]] {
        let file = try #require(
            Bundle.module.url(
                forResource: "measures", withExtension: "csv", subdirectory: "Fixtures"))
        return try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }
}
