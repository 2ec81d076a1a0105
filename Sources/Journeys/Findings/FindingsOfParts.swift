// The findings of a ledger that was read in parts, counted rule by rule.

import CareEvents

/// How many findings there are of each rule, part by part.
///
/// What is found in a line of one part is found with that part alone. A line that every part has is
/// judged with each: what it says of a child counts with the part of that child, and what it misses
/// of no one child is missed only if no part has it.
public struct FindingsOfParts: Sendable {
    private var counts: [FindingRule: Int] = [:]
    /// What every part so far found in lines that all have, and how often.
    private var common: [Common: Int]?

    private struct Common: Hashable {
        let line: Int
        let breach: Breach
    }

    /// Where a finding counts.
    public enum Standing: Sendable {
        /// In this part.
        case here
        /// In another.
        case elsewhere
        /// In all of them or in none.
        case everywhere(line: Int)
    }

    /// Nothing found yet.
    public init() {}

    /// Takes what was found in a part.
    public mutating func take(_ findings: [Finding], standing: (Finding) -> Standing) {
        var own: [Common: Int] = [:]
        for finding in findings {
            switch standing(finding) {
            case .here: counts[finding.rule, default: 0] += 1
            case .elsewhere: continue
            case .everywhere(let line):
                own[Common(line: line, breach: finding.breach), default: 0] += 1
            }
        }
        guard let before = common else { return common = own }
        common = before.reduce(into: [:]) { both, found in
            let count = min(found.value, own[found.key] ?? 0)
            if count > 0 { both[found.key] = count }
        }
    }

    /// How many findings there are of a rule, once every part and the whole were taken.
    public subscript(rule: FindingRule) -> Int {
        (counts[rule] ?? 0)
            + (common ?? [:]).reduce(0) { $0 + ($1.key.breach.rule == rule ? $1.value : 0) }
    }
}
