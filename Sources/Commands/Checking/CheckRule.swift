// The rules of `check` from whatever part of the program they come, and how they are asked for.

import CommandLines
import Journeys
import Projections
import Tables

/// A rule as `check --rules` lists it.
struct CheckRule: Sendable {
    /// The code: `J2`, `C14`, `903-101`.
    let code: String
    /// `error` or `notice`.
    let severity: FindingRule.Severity
    /// What it asks, in one sentence.
    let what: String
    /// Where it stands.
    let source: String

    /// The rules of journeys and of consistency.
    static let ofJourneys = FindingRule.allCases.map { rule in
        CheckRule(
            code: rule.code, severity: rule.severity, what: rule.what, source: rule.source)
    }

    /// The rules of the national return.
    static let ofReturns = ReturnFindings.rules.map { rule in
        CheckRule(
            code: rule.code, severity: rule.severity, what: rule.what,
            source: "SSDA903 validation rule \(rule.code.dropFirst(4))")
    }

    /// The rules of every source, in the order in which they are listed.
    static let all: [CheckRule] = ofJourneys + ofReturns

    /// Whether a word asks for the rule: its code, or the letters or the number before it, in
    /// whatever case.
    func isNamed(by word: String) -> Bool {
        let (code, word) = (code.uppercased(), word.uppercased())
        if code == word || code.hasPrefix(word + "-") { return true }
        return !word.isEmpty && word.allSatisfy(\.isLetter)
            && code.prefix { $0.isLetter } == word[...]
    }

    /// The words by which rules can be asked for.
    static let names: [String] = {
        var names: [String] = []
        for rule in all {
            let group = rule.code.split(separator: "-").first.map(String.init) ?? rule.code
            let letters = String(rule.code.prefix { $0.isLetter })
            for name in [rule.code, group, letters] where !name.isEmpty && !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }()
}

/// A finding as `check` tells it, from whatever part of the program it comes.
struct CheckedFinding: Sendable {
    /// The line it is about.
    let seq: Int32
    /// The child's id, nil where it is about no single child.
    let childID: String?
    /// The code of the rule.
    let rule: String
    /// `error` or `notice`.
    let severity: FindingRule.Severity
    /// What is wrong, in words.
    let words: String
    /// The commands that put it right, one after another; empty where there are none.
    var steps: [Remedy] = []
    /// Why there are none.
    var why = ""
}
