// Proofs as a person makes and looks at them: of an event, of a child's record, of growth.

import Foundation
import Testing

@testable import Commands

@Suite struct ProvingTests {
    private func world() -> ScratchWorld {
        let world = ScratchWorld()
        world.makeLedger()
        world.write(world.run("checkpoint").out, to: "kept")
        return world
    }

    @Test func `an event is proved to somebody who has no ledger`() {
        let world = world()
        #expect(world.run("prove", "6", "$/kirklees", "-o", "$/proof").code == 0)
        #expect(world.run("prove", "6").out == world.text("proof"))
        world.variables = [:]
        let alone = world.run("verify", "--proof", "$/proof", "--format", "csv")
        #expect(alone.code == 0)
        #expect(alone.out.contains("proof,holds,event 6 of careledger/kirklees at 8 lines"))
        #expect(alone.out.contains("checkpoint,not checked,"))
        let beside = world.run(
            "verify", "--proof", "$/proof", "--against", "$/kept", "--format", "csv")
        #expect(beside.code == 0)
        #expect(beside.out.contains("against,holds,the proof's checkpoint is that of 8 lines"))
        #expect(beside.out.contains("signatures,not checked"))
    }

    @Test func `a proof does not hold against another checkpoint than its own`() {
        let world = world()
        world.run("prove", "2", "-o", "$/proof")
        world.run(
            "record", "child_contacted", "--child", "KIR-0001", "--on", "2016-06-11", "--iro-id",
            "iro-03", "--contact", "phone", "--recorded-by", "iro-03")
        world.write(world.run("checkpoint").out, to: "later")
        let later = world.run(
            "verify", "--proof", "$/proof", "--against", "$/later", "--format", "csv")
        #expect(later.code == 1)
        #expect(later.out.contains("against,not proved,it is of 9 lines and the proof of 8"))
        for (from, to) in [("kirklees\n", "kirkleez\n"), ("\n8\n", "\n7\n")] {
            world.write(
                world.text("proof").replacingOccurrences(of: from, with: to), to: "other")
            #expect(world.run("verify", "--proof", "$/other", "--against", "$/kept").code == 1)
        }
        world.write(
            world.text("proof").replacingOccurrences(of: "index 2", with: "index 3"), to: "other")
        #expect(world.run("verify", "--proof", "$/other").code == 1)
    }

    @Test func `that the log only grew is proved between any two sizes`() {
        let world = world()
        world.write(world.run("prove", "--from", "8").out, to: "same")
        #expect(world.run("verify", "--proof", "$/same", "--against", "$/kept").code == 0)
        world.run(
            "record", "child_contacted", "--child", "KIR-0001", "--on", "2016-06-11", "--iro-id",
            "iro-03", "--contact", "phone", "--recorded-by", "iro-03")
        world.run("prove", "--from", "8", "$/kirklees", "-o", "$/growth")
        let holds = world.run(
            "verify", "--proof", "$/growth", "--against", "$/kept", "--format", "csv")
        #expect(holds.code == 0)
        #expect(
            holds.out.contains(
                "proof,holds,\"careledger/kirklees at 9 lines goes on from its first 8 lines"))
        world.write(world.run("checkpoint").out, to: "later")
        #expect(world.run("verify", "--proof", "$/growth", "--against", "$/later").code == 1)
        let root = world.text("later").split(separator: "\n")[2]
        world.write("careledger/kirklees\n8\n\(root)\n", to: "forged")
        #expect(world.run("verify", "--proof", "$/growth", "--against", "$/forged").code == 1)
        #expect(world.run("prove", "--from", "10").code == 66)
        #expect(world.run("prove", "--from", "0").code == 0)
    }

    @Test func `a log that is shorter than what was kept says so`() {
        let world = world()
        let lines = world.text("kirklees/2016.jsonl").split(separator: "\n")
        world.writeLog(lines.prefix(6).map(String.init))
        world.write("", to: "kirklees/checkpoint")
        let outcome = world.run("verify", "--against", "$/kept", "--format", "csv")
        #expect(outcome.code == 1)
        #expect(outcome.out.contains("it speaks of 8 lines, more than the log has"))
    }

    @Test func `a child's record is handed over with its proofs and nothing of another`() {
        let world = world()
        let made = world.run("prove", "--child", "KIR-0001", "$/kirklees", "-o", "$/out/")
        #expect(made.code == 0)
        #expect(made.err.contains("$/out/: 5 events of KIR-0001, each with its proof"))
        let disk = FileManager.default
        let names = (try? disk.contentsOfDirectory(atPath: world.path + "/out")) ?? []
        let proofs = [2, 4, 5, 6, 7].map { "\($0).tlog-proof" }
        #expect(Set(names) == Set(proofs + ["checkpoint", "events.jsonl"]))
        for name in names { #expect(!world.text("out/" + name).contains("KIR-0002")) }
        #expect(world.text("out/checkpoint") == world.text("kept"))
        #expect(world.run("verify", "--proof", "$/out", "--against", "$/kept").code == 0)
        #expect(world.run("prove", "--child", "KIR-0001", "-o", "$/out").code == 73)
        #expect(world.run("prove", "--child", "KIR-0009", "-o", "$/none").code == 66)
        #expect(!FileManager.default.fileExists(atPath: world.path + "/none"))
    }

    @Test func `whatever is changed or missing in a bundle is noticed`() {
        let world = world()
        world.run("prove", "--child", "KIR-0001", "-o", "$/out")
        let disk = FileManager.default
        func verify() -> Int32 { world.run("verify", "--proof", "$/out").code }
        for name in (try? disk.contentsOfDirectory(atPath: world.path + "/out")) ?? [] {
            let text = world.text("out/" + name)
            try? disk.removeItem(atPath: world.path + "/out/" + name)
            #expect(verify() == 65, "\(name) is missing")
            for bit in stride(from: 3, to: 8 * text.utf8.count, by: 97) {
                var bytes = Array(text.utf8)
                bytes[bit / 8] ^= 1 << UInt8(bit % 8)
                world.write(bytes, to: "out/" + name)
                #expect(verify() != 0, "bit \(bit) of \(name)")
            }
            world.write(text, to: "out/" + name)
        }
        #expect(verify() == 0)
        let events = world.text("out/events.jsonl").split(separator: "\n")
        world.write(events.dropLast().map { $0 + "\n" }.joined(), to: "out/events.jsonl")
        #expect(verify() == 1)
    }

    @Test func `a bundle that was half written is none, and is not written over`() {
        let world = world()
        world.write("{}\n", to: "out.careledger-new/events.jsonl")
        let outcome = world.run("prove", "--child", "KIR-0001", "-o", "$/out")
        #expect(outcome.code == 73)
        #expect(outcome.err.contains("$/out.careledger-new: an interrupted run left this"))
        #expect(world.run("verify", "--proof", "$/out.careledger-new").code == 65)
    }

    @Test func `nothing is proved of a damaged log or of an erased line`() {
        let world = world()
        var lines = world.text("kirklees/2016.jsonl").split(separator: "\n").map(String.init)
        lines[3] = lines[3].replacingOccurrences(of: "\"M\"", with: "\"F\"")
        world.writeLog(lines)
        #expect(world.run("prove", "2").code == 65)
        #expect(world.run("prove", "--child", "KIR-0001", "-o", "$/out").code == 65)
        #expect(!FileManager.default.fileExists(atPath: world.path + "/out"))
    }
}
