// The committed facts the tool builds from, read from the folder beside its sources.

import Dates

import Foundation

/// Reads the files of `Figures/`. They have no quoted fields.
enum FigureFiles {
    private static func rows(_ name: String) throws -> [[String]] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Figures")
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        return text.split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    static func figures(_ name: String) throws -> [PublishedFigure] {
        try rows(name).map { row in
            PublishedFigure(
                id: row[0], measure: row[1],
                dimensions: row[2].split(separator: ";").map { pair in
                    let parts = pair.split(separator: "=").map(String.init)
                    return (parts[0], parts[1])
                },
                days: row[3].split(separator: ";").compactMap { part in
                    Day(iso: String(part.split(separator: "=")[1]))
                },
                value: row[4], unit: row[5], kind: row[6], section: row[7])
        }
    }

    static func plans(_ name: String) throws -> [PlanRow] {
        try rows(name).map { row in
            PlanRow(
                ageBand: row[1], sex: row[2], ethnicity: row[3], area: row[4], category: row[5],
                duration: row[6])
        }
    }
}
