// The benchmark, very small: every row is told, answers are equal, nothing breaks.

import Foundation
import Testing

struct BenchmarkTests {
    /// Peers that an earlier run of the benchmark installed are measured, others told as missing.
    @Test func `the benchmark tells every row and breaks none`() throws {
        let told = try Program.run(
            Program.repository.appendingPathComponent("Tools/benchmark").path,
            [
                "--events", "2000", "--large", "4000", "--runs", "1", "--no-install",
                "--careledger", Program.path(of: "careledger"),
                "--generator", Program.path(of: "build-large-ledger"),
            ])
        #expect(told.status == 0, "\(told.answer)")
        let rows = told.answer.split(separator: "\n").filter { $0.hasPrefix("| ") }
        #expect(rows.count == 17, "the head and sixteen rows: \(told.answer)")
        #expect(!told.answer.contains("BROKEN"))
    }
}
