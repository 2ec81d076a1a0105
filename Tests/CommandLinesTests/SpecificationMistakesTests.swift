// What is wrong with a declaration is said in a sentence.

import CommandLines
import Testing

@Suite struct SpecificationMistakesTests {
    @Test func `the example program has no mistakes`() {
        #expect(careledger.mistakes == [])
    }

    @Test func `each mistake is named`() {
        let a = ArgumentSpecification("a", arity: .many, help: "")
        let b = ArgumentSpecification("b", help: "")
        let command = CommandSpecification(
            name: "c", abstract: "", arguments: [a, b],
            options: [
                .flag("quiet", help: ""), .flag("x", short: "h", help: ""),
                .flag("break", invertible: true, help: ""), .flag("no-break", help: ""),
                .flag("digit", short: "1", help: ""),
            ],
            subcommands: [
                CommandSpecification(name: "d", abstract: "", examples: [("q d", ""), ("p d", "")])
            ])
        let program = ProgramSpecification(
            name: "p", abstract: "", version: "1",
            groups: [
                CommandGroup(
                    title: "",
                    commands: [command, CommandSpecification(name: "help", abstract: "")])
            ],
            options: [.option("quiet", value: "q", required: true, help: "")])
        #expect(
            program.mistakes == [
                "p: help is declared twice",
                "p: --quiet is of every command and cannot be required",
                "p c: --no-break is declared twice",
                "p c: --quiet is declared twice",
                "p c: -h is declared twice",
                "p c: -1 cannot be read as an option",
                "p c: <b> stands after the optional <a>",
                "p c: <a> takes the rest and is not the last",
                "p c: has subcommands and arguments",
                "p c d: the example 'q d' does not call p",
                "p help: has 0 examples, not 2",
            ])
    }
}
