// The program run within the process, as a person runs it.

import Commands

/// A run of the program on the scratch ledger.
enum ProgramRun {
    /// Traps where the command ends as no command may, or shows what it must not.
    static func expectAnswer(_ words: [String]) {
        var out: [UInt8] = []
        var talk: [UInt8] = []
        let surroundings = Surroundings(
            output: {
                out += $0
                return .all
            },
            talk: { talk += $0 }, input: { .end }, unixMilliseconds: { 1_546_300_800_000 },
            random: { 4 },
            variable: { $0 == "CARELEDGER" ? ScratchLog.path : nil }, account: { "root" })
        let code = Program.run(words, in: surroundings)
        guard [0, 1, 65, 66].contains(code) else {
            fatalError("\(words) ends with \(code): \(String(decoding: talk, as: UTF8.self))")
        }
        guard let shown = String(validating: out + talk, as: UTF8.self) else {
            fatalError("\(words) writes bytes that are no UTF-8")
        }
        ShownText.expectHarmless(shown, from: words[0])
    }
}
