// Where the rules write down what they find, and what they need to know of erasures.

import CareEvents
import Dates

/// The findings so far, and the facts that every rule reads.
struct FindingNotes: Sendable {
    let known: KnownFacts
    let setting: Setting
    /// The London day on which the last known line was recorded: what is asked "by now".
    let today: CalendarDate
    private(set) var found: [Finding] = []
    /// The first erased line of each child, by its number as read; the last place is for lines of
    /// no single child. `Int32.max` where nothing was erased.
    private var firstErased: [Int32] = []

    init(_ known: KnownFacts, against setting: Setting) {
        self.known = known
        self.setting = setting
        today = known.lastDay ?? .earliest
        guard !known.erasures.isEmpty else { return }
        firstErased = [Int32](repeating: .max, count: known.children.count + 1)
        for (line, child) in known.erasures.named {
            let place = place(of: known.canonical(child))
            firstErased[place] = min(firstErased[place], Int32(clamping: line))
        }
    }

    /// Adds what was found elsewhere in the same record.
    mutating func merge(_ other: FindingNotes) { found += other.found }

    /// Notes what is wrong with a fact.
    mutating func note(
        _ breach: Breach, _ fact: Fact, of child: ChildNumber, _ words: String
    ) {
        found.append(Finding(seq: fact.seq, child: child, breach: breach, words: words))
    }

    /// Notes what is wrong with a line.
    mutating func note(
        _ breach: Breach, seq: Int32, of child: ChildNumber, _ words: String
    ) {
        found.append(Finding(seq: seq, child: child, breach: breach, words: words))
    }

    /// Whether something of the child (`.none`: of no single child) was erased that stood before a
    /// line, so that what the line misses may be what was erased.
    func mayBeErased(of child: ChildNumber, before seq: Int32 = .max) -> Bool {
        !firstErased.isEmpty && firstErased[place(of: child)] < seq
    }

    private func place(of child: ChildNumber) -> Int {
        child == .none ? firstErased.count - 1 : Int(child.number)
    }

    /// The findings in the order of lines; those of one line in the order of rules.
    mutating func inOrder() -> [Finding] {
        found.sort { a, b in
            (a.seq, a.breach.rawValue, a.child.number, a.words)
                < (b.seq, b.breach.rawValue, b.child.number, b.words)
        }
        return found
    }

    /// The number in the log of a line of the record.
    func number(_ seq: Int32) -> Int { known.record.recorded.lineNumber(at: Int(seq)) }

    /// The id of a child, in words.
    func id(_ child: ChildNumber) -> String { known.id(of: child) }

    /// A text of the log.
    func text(_ symbol: Symbol) -> String { known.text(symbol) }
}

extension EventType {
    /// The name in words: `review_held` is "review held".
    var words: String { name.split(separator: "_").joined(separator: " ") }
}
