// The command line as it is declared: no clash, help for all, completions for each shell.

import CareEvents
import CommandLines
import Testing

@testable import Commands

@Suite struct RosterTests {
    @Test func `nothing is wrong with the declaration`() {
        #expect(Roster.standard.specification.mistakes == [])
    }

    @Test func `every command has a page of help with its examples`() {
        let world = ScratchWorld()
        for command in Roster.standard.families.flatMap(\.commands) {
            let name = command.specification.name
            let page = world.run("help", name)
            #expect(page.code == 0)
            #expect(page.out == world.run(name, "--help").out)
            #expect(page.out.hasPrefix("OVERVIEW: "))
            #expect(page.out.contains("\nEXAMPLES:\n  careledger \(name) "))
        }
    }

    @Test func `help for a type to record lists its own fields`() {
        let world = ScratchWorld()
        let page = world.run("help", "record", "review_held").out
        #expect(page.contains("--joint-with-child-protection/--no-joint-with-child-protection"))
        #expect(!page.contains("--placement-type"))
    }

    @Test func `help for recording names every type that can be recorded`() {
        let world = ScratchWorld()
        let page = world.run("help", "record").out
        for declaration in Vocabulary.declarations where declaration.isRecorded {
            #expect(page.contains(declaration.name))
        }
    }

    @Test func `without a command every one is named, without a word the help is shown`() {
        let world = ScratchWorld()
        let outcome = world.run("--quiet")
        #expect(outcome.code == 64)
        #expect(outcome.err.hasPrefix("careledger: a command is missing. Give one of: "))
        for command in Roster.standard.specification.commands {
            #expect(outcome.err.contains(command.name))
        }
        let page = world.run()
        #expect(page.code == 0)
        #expect(page.out.hasPrefix("OVERVIEW: "))
    }

    @Test func `the version and a completion script are pages too`() {
        let world = ScratchWorld()
        #expect(world.run("--version").out == "careledger \(Program.version)\n")
        for shell in ["bash", "zsh", "fish"] {
            let script = world.run("--generate-completion-script", shell)
            #expect(script.code == 0)
            #expect(script.out.contains("review_held"))
        }
        #expect(world.run("--generate-completion-script", "tcsh").code == 64)
    }
}
