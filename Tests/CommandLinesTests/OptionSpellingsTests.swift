// Which words stand for options, and which of them take the next word.

import Testing

@testable import CommandLines

@Suite struct OptionSpellingsTests {
    @Test(arguments: [
        ("--year", true), ("-y", true), ("--", true), ("---", true), ("--5", true), ("-Z", true),
        ("-", false), ("", false), ("-5", false), ("-.5", false), ("- so", false), ("-£5", false),
        ("year", false), ("a-b", false),
    ])
    func `a dash and a letter, or two dashes, stand for an option`(_ word: String, _ isOne: Bool) {
        #expect(isOptionLike(word) == isOne)
    }

    @Test(arguments: [
        ("--year", true), ("--year=1", false), ("--verify", false), ("--unknown", false),
        ("-o", true), ("-oa", false), ("-v", false), ("-vo", true), ("-voa", false), ("-z", false),
        ("-vzo", false),
    ])
    func `an option takes the next word for its value`(_ word: String, _ takesIt: Bool) {
        #expect(OptionSpellings(replay.options).takesNextWord(word) == takesIt)
    }

    @Test func `a hidden option is known and never suggested`() {
        let spellings = OptionSpellings(replay.options)
        #expect(spellings["--trace"]?.long == "trace")
        #expect(spellings.nearest(to: "--trase") == nil)
        #expect(spellings.nearest(to: "--verfy") == "--verify")
    }
}
