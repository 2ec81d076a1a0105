// The repository as the tests of the house read it: its files as lines, from the disk.

import Foundation

/// A text file of the repository.
struct SourceFile: Sendable {
    /// The path from the top of the repository.
    let path: String
    /// The lines, without their line feeds.
    let lines: [String]

    init(_ path: String, _ text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The last part of the path.
    var name: String { String(path.split(separator: "/").last ?? "") }

    /// The folder under `Sources`, which is the module; nil elsewhere.
    var module: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    /// A finding about a line, with its place in front. Lines are counted from 1.
    func at(_ line: Int, _ words: String) -> String { "\(path):\(line): \(words)" }
}

/// The repository.
enum House {
    /// The top of the repository, two folders above this one.
    static let top = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// `Package.swift`.
    static let package = file("Package.swift") ?? SourceFile("Package.swift", "")

    /// Every Swift file, `Package.swift` first and the rest by path.
    static let swift = [package] + files(under: ["Sources", "Tests", "Tools"], ending: [".swift"])

    /// The Swift files under `Sources`.
    static let sources = swift.filter { $0.module != nil }

    /// The scripts and the pages.
    static let others =
        files(under: ["Sources", "Tools"], ending: [".md", ".py"])
        + [".ci/run", "Tools/benchmark", "Tools/run-readme-examples"].compactMap(file)

    /// A file by its path, nil where there is none.
    static func file(_ path: String) -> SourceFile? {
        guard let text = try? String(contentsOf: top.appending(path: path), encoding: .utf8) else {
            return nil
        }
        return SourceFile(path, text)
    }

    /// The files under some folders whose names end so, by path; fixtures are data and left out.
    static func files(under folders: [String], ending: [String]) -> [SourceFile] {
        paths(under: folders)
            .filter { path in ending.contains { path.hasSuffix($0) } }
            .filter { !$0.contains("/Fixtures/") }
            .compactMap(file)
    }

    /// The paths of all files under some folders, sorted.
    static func paths(under folders: [String]) -> [String] {
        folders.flatMap { folder -> [String] in
            let walk = FileManager.default.enumerator(atPath: top.appending(path: folder).path)
            return (walk?.compactMap { $0 as? String } ?? []).map { folder + "/" + $0 }
        }.sorted()
    }

    /// The names at the top of the repository, sorted.
    static var topNames: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: top.path)) ?? []).sorted()
    }
}

/// How many blanks a line begins with.
func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }
