// The bar: nothing for short work, one line that goes away for long work.

import CommandLines
import Testing

@testable import Commands

@Suite struct ProgressTests {
    private func bar(_ world: ScratchWorld, quiet: Bool = false) throws -> Progress {
        let words = quiet ? ["--quiet"] : []
        let arguments = try CommandSpecification(name: "x", abstract: "").parse(
            words, with: Roster.standard.specification.options)
        let call = Call(
            path: [], arguments: arguments, surroundings: world.surroundings,
            program: Roster.standard.specification)
        return Progress(call, reading: "kirklees", bytes: 200)
    }

    @Test func `work of half a second shows nothing, longer work a bar that goes`() throws {
        let world = ScratchWorld()
        world.talksToTerminal = true
        let progress = try bar(world)
        progress.reached(50)
        #expect(world.said.isEmpty)
        world.milliseconds += 501
        progress.reached(100)
        progress.reached(101)
        #expect(
            world.said == "\rkirklees [===============               ] 50%")
        progress.end()
        #expect(world.said.hasSuffix("\r\u{1B}[K"))
    }

    @Test(arguments: ["pipe", "dumb", "quiet"])
    func `no bar is shown in a pipe, on a dumb terminal, or where quiet is asked`(
        _ reason: String
    ) throws {
        let world = ScratchWorld()
        world.talksToTerminal = reason != "pipe"
        if reason == "dumb" { world.variables["TERM"] = "dumb" }
        let progress = try bar(world, quiet: reason == "quiet")
        world.milliseconds += 1000
        progress.reached(100)
        progress.end()
        #expect(world.said.isEmpty)
    }
}
