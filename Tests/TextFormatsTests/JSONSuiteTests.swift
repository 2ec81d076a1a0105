// The public JSON parsing suite, where it is there: n_ is refused, y_ is read, i_ may be either.

import Foundation
import Testing
import TextFormats

/// The suite's folder beside the package: `../shared/data/samples/json`. It is not part of it.
private let suite = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/samples/json").standardizedFileURL

private let isSuiteThere = FileManager.default.fileExists(atPath: suite.path)

@Suite(.enabled(if: isSuiteThere, "the public JSON suite is not beside the package"))
struct JSONSuiteTests {
    /// A file of the suite, its last line feed taken off as the caller of the reader does.
    private func files(_ prefix: String) throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: suite.path).sorted()
            .filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }
            .map { name in
                var bytes = Array(try Data(contentsOf: suite.appending(path: name)))
                if bytes.last == 0x0A { bytes.removeLast() }
                return (name, bytes)
            }
    }

    /// What becomes of a document: its canonical text, or the kind of its fault.
    private func outcome(_ bytes: [UInt8]) -> String {
        do throws(JSONFault) {
            var writer = JSONWriter()
            writer.value(try JSONReader.readValue(bytes))
            return "read\t" + String(decoding: writer.bytes, as: UTF8.self)
        } catch {
            return "refused\t" + name(of: error.kind)
        }
    }

    /// The kinds by which the subset is narrower than RFC 8259. Every other kind is a fault in any
    /// JSON, so no y_ file may meet it.
    private func name(of kind: JSONFault.Kind) -> String {
        switch kind {
        case .null: "null"
        case .lineFeed: "lineFeed"
        case .badKey: "badKey"
        case .escapeInKey: "escapeInKey"
        case .duplicateKey: "duplicateKey"
        case .nulCharacter: "nulCharacter"
        case .badNumber(.exponent): "exponent"
        case .badNumber(.tooManyDecimals): "tooManyDecimals"
        default: "no rule of the subset: \(kind)"
        }
    }

    @Test func `every n_ file is refused`() throws {
        let files = try files("n_")
        #expect(files.count > 150)
        for file in files {
            #expect(throws: JSONFault.self, "\(file.name)") {
                try JSONReader.readValue(file.bytes)
            }
        }
    }

    /// What is read was written by another reader (Python's); which rule refuses, by hand.
    @Test func `every y_ file is read as expected or refused by a rule of the subset`() throws {
        let url = try #require(
            Bundle.module.url(forResource: "Fixtures/json-suite-y", withExtension: "tsv"))
        let table = Array(try Data(contentsOf: url)).split(separator: 0x0A)
        let files = try files("y_")
        #expect(files.count == table.count)
        for (file, row) in zip(files, table) {
            #expect("\(file.name)\t\(outcome(file.bytes))".utf8.elementsEqual(row), "\(file.name)")
        }
    }

    @Test func `no i_ file is read, and none upsets the reader`() throws {
        let files = try files("i_")
        #expect(files.count > 30)
        for file in files {
            guard let value = try? JSONReader.readValue(file.bytes) else { continue }
            Issue.record("\(file.name) should be refused, but was read as \(value)")
        }
    }
}
