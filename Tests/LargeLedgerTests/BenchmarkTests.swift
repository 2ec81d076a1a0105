// The benchmark, very small: every row is told, answers are equal, nothing breaks.

import Foundation
import Testing

struct BenchmarkTests {
    @Test func `the benchmark tells every row and breaks none`() throws {
        let peers = FileManager.default.temporaryDirectory
            .appendingPathComponent("careledger-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: peers) }
        let told = try Program.run(
            Program.repository.appendingPathComponent("Tools/benchmark").path,
            [
                "--events", "2000", "--large", "4000", "--runs", "1", "--no-install",
                "--peers", peers.path, "--careledger", Program.path(of: "careledger"),
                "--generator", Program.path(of: "build-large-ledger"),
            ])
        #expect(told.status == 0, "\(told.answer)")
        let rows = told.answer.split(separator: "\n").filter { $0.hasPrefix("| ") }
        #expect(rows.count == 17, "the head and sixteen rows: \(told.answer)")
        for peer in ["duckdb", "polars"] {
            #expect(told.answer.contains("not measured: \(peer) is not there"))
        }
    }
}
