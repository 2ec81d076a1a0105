// Every ready command of a rule of the return is run, and its finding is gone.

import CareEvents
import Dates
import Foundation
import Journeys
import Projections
import TestLedgers
import Testing

@testable import Commands
@testable import EventLogs

struct ReturnRemedyTests {
    @Test(arguments: ReturnCase.all.filter { $0.remedy != nil })
    func `the command of a finding, run, takes the finding away`(example: ReturnCase) throws {
        let run = try runs(in: example.trips) { $0.rule.code == example.code }
        #expect(run == 1)
    }

    /// Random ledgers break many rules at once; whatever command they yield must hold there too.
    @Test(arguments: 1...3)
    func `the commands of a random ledger each take their finding away`(seed: Int) throws {
        var kinds: Set<String> = []
        let run = try runs(in: RandomLedger(seed: UInt64(seed), children: 12).ledger) { finding in
            // One of each rule: the ledgers are many, and a run reads the whole of one.
            kinds.insert(finding.rule.code).inserted
        }
        #expect(run >= 1)
    }

    /// Runs the command of each chosen finding on a fresh copy of the ledger; answers how many.
    private func runs(
        in ledger: TestLedger, choosing isChosen: (ReturnFinding) -> Bool
    ) throws -> Int {
        let world = ScratchWorld()
        world.milliseconds = 1_790_000_000_000  // 2026-09: after every line
        let found = try told(in: ledger, by: world)
        let errors = Set(found.errors)
        var run = 0
        for finding in found.returns where finding.remedy != nil && isChosen(finding) {
            let remedy = try #require(finding.remedy)
            let fresh = ScratchWorld()
            fresh.milliseconds = world.milliseconds
            write(ledger, in: fresh)
            let outcome = fresh.run(remedy.words)
            #expect(outcome.code == 0, "\(remedy.line): \(outcome.err)")
            let after = try told(by: fresh)
            #expect(
                !after.returns.contains {
                    $0.seq == finding.seq && $0.rule.code == finding.rule.code
                }, "\(remedy.line) leaves: \(finding.words)")
            let worse = after.errors.filter { !errors.contains($0) }
            #expect(worse.isEmpty, "\(remedy.line) makes: \(worse)")
            run += 1
        }
        return run
    }

    private func told(
        in ledger: TestLedger, by world: ScratchWorld
    ) throws -> (returns: [ReturnFinding], errors: [String]) {
        write(ledger, in: world)
        return try told(by: world)
    }

    /// What `check` would find, with the commands, which its table has no column for.
    private func told(
        by world: ScratchWorld
    ) throws -> (returns: [ReturnFinding], errors: [String]) {
        let directory = try LogDirectory(path: world.path + "/kirklees")
        let context = ReplayContext(KnownFacts(try LogReader(directory).read().record))
        let errors = Findings.all(known: context.known, setting: context.setting)
            .filter { $0.severity == .error }
            .map { "\($0.rule.code) \($0.seq) \($0.words)" }
        return (ReturnFindings.all(context), errors)
    }

    /// Writes the lines into the files of their years. What was erased has a leaf of its own there,
    /// which the random ledgers leave out.
    private func write(_ ledger: TestLedger, in world: ScratchWorld) {
        var year = ""
        var lines: [String: [String]] = [:]
        for (seq, (text, line)) in zip(ledger.lines, ledger.parsed).enumerated() {
            if case .event(let event) = line {
                year = String(event.recordedAt.description.prefix(4))
            }
            let leaf = String(repeating: "0", count: 64 - String(seq).count) + String(seq)
            let own = text.replacing(String(repeating: "0", count: 64), with: leaf)
            lines[year, default: []].append(own + "\n")
        }
        for (year, lines) in lines {
            world.write(lines.joined(), to: "kirklees/\(year).jsonl")
        }
    }
}
