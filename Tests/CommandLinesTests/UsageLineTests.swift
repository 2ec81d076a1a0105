// How arguments and options look in a line of usage and in a list of help.

import Testing

@testable import CommandLines

@Suite struct UsageLineTests {
    @Test(arguments: [
        (ArgumentSpecification.Arity.one, "<a>"), (.optional, "[<a>]"), (.many, "[<a> ...]"),
        (.oneOrMore, "<a> ..."),
    ])
    func `an argument shows how many words it takes`(
        _ arity: ArgumentSpecification.Arity, _ shown: String
    ) {
        #expect(ArgumentSpecification("a", arity: arity, help: "").inUsage == shown)
    }

    @Test(arguments: [
        (OptionSpecification.flag("x", help: ""), "[--x]", "--x"),
        (.flag("x", short: "y", help: ""), "[--x]", "-y, --x"),
        (.flag("x", invertible: true, help: ""), "[--x|--no-x]", "--x/--no-x"),
        (.flag("no-x", help: ""), "[--no-x]", "--no-x"),
        (.option("x", value: "v", help: ""), "[--x <v>]", "--x <v>"),
        (.option("x", value: "v", repeating: true, help: ""), "[--x <v> ...]", "--x <v>"),
        (.option("x", value: "v", short: "y", required: true, help: ""), "--x <v>", "-y, --x <v>"),
    ])
    func `an option shows its value and whether it is needed`(
        _ option: OptionSpecification, _ inUsage: String, _ inHelp: String
    ) {
        #expect(option.inUsage == inUsage)
        #expect(option.inHelp == inHelp)
    }
}
