// Reading the fixture files: rows of plain comma separated text under one line of headings.

import Foundation
import Testing

/// The rows of a fixture, each split at its commas, the headings left out.
func fixture(_ name: String) throws -> [[String]] {
    let file = try #require(
        Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Fixtures"))
    return try String(contentsOf: file, encoding: .utf8)
        .split(separator: "\n").dropFirst()
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
}
