// A bar on stderr for work that takes over half a second, where stderr is a terminal.

/// How far a reading has come. Shows nothing for short work, pipes and `--quiet`.
final class Progress {
    private let surroundings: Surroundings
    private let total: Int
    private let what: String
    private let isShown: Bool
    private let start: Int64
    private var shownPart = -1

    /// Milliseconds of work that need no bar.
    private static let patience: Int64 = 500
    /// The columns between the brackets.
    private static let columns = 30

    init(_ call: Call, reading what: String, bytes total: Int) {
        surroundings = call.surroundings
        self.total = max(total, 1)
        self.what = what
        isShown =
            call.surroundings.talksToTerminal && !call.isQuiet
            && call.surroundings.variable("TERM") != "dumb"
        start = isShown ? call.surroundings.unixMilliseconds() : 0
    }

    /// So many bytes have been read.
    func reached(_ bytes: Int) {
        guard isShown, surroundings.unixMilliseconds() - start > Progress.patience else { return }
        let part = min(100, bytes * 100 / total)
        guard part != shownPart else { return }
        shownPart = part
        let filled = part * Progress.columns / 100
        let bar =
            String(repeating: "=", count: filled)
            + String(repeating: " ", count: Progress.columns - filled)
        surroundings.talk(Array("\r\(what) [\(bar)] \(part)%".utf8))
    }

    /// The work is done: the bar goes.
    func end() {
        if shownPart >= 0 { surroundings.talk(Array("\r\u{1B}[K".utf8)) }
    }
}
