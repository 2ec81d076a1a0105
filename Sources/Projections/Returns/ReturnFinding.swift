// A finding of a rule of the return: which line, of whom, what is wrong, what puts it right.

public import CareEvents
public import Journeys

/// Something in the record that a rule of the return would query.
public struct ReturnFinding: Sendable {
    /// The rule.
    public let rule: ReturnRule
    /// The line it is about, the original's of a fact.
    public let seq: Int32
    /// The child, two ids of one child read as one.
    public let child: ChildNumber
    /// What is wrong, in words that read as a fact; where only a person can supply what is missing,
    /// what to find out.
    public let words: String
    /// The command that puts it right, nil where the record does not imply it.
    public let remedy: Remedy?
    /// The place of the rule in the roster.
    let place: Int
}

/// Where the rules write down what they find.
struct ReturnNotes: Sendable {
    private(set) var found: [ReturnFinding] = []
    private var rule = 0
    private var child = ChildNumber.none

    /// What is noted from here on is of this rule, by its place, and of this child.
    mutating func turn(to rule: Int, of child: ChildNumber) {
        self.rule = rule
        self.child = child
    }

    /// Notes what is wrong with a fact.
    mutating func note(_ fact: Fact, _ words: String, remedy: Remedy? = nil) {
        found.append(
            ReturnFinding(
                rule: ReturnFindings.rules[rule], seq: fact.seq, child: child, words: words,
                remedy: remedy, place: rule))
    }

    /// Adds what was found of other children.
    mutating func merge(_ other: ReturnNotes) { found += other.found }

    /// The findings in the order of lines, then of rules, then of children.
    func inOrder() -> [ReturnFinding] {
        found.sorted { a, b in
            (a.seq, a.place, a.child.number, a.words) < (b.seq, b.place, b.child.number, b.words)
        }
    }
}
