// What an append would bring about: the findings that were not there before.

import CareEvents

extension Findings {
    /// The findings after an append that were not there before, of breaches that refuse it, in the
    /// order of lines; empty where it may be made.
    ///
    /// Compared as a multiset by fact, child and breach, whatever the words: a late fact that makes
    /// a recorded one wrong is told, a finding that only changes its words is not.
    public static func new(before: [Finding], after: [Finding]) -> [Finding] {
        var known: [Key: Int] = [:]
        for finding in before where finding.breach.refuses {
            known[Key(finding), default: 0] += 1
        }
        return after.filter { finding in
            guard finding.breach.refuses else { return false }
            let key = Key(finding)
            guard let count = known[key], count > 0 else { return true }
            known[key] = count - 1
            return false
        }
    }

    private struct Key: Hashable {
        let seq: Int32
        let child: ChildNumber
        let breach: Breach

        init(_ finding: Finding) {
            seq = finding.seq
            child = finding.child
            breach = finding.breach
        }
    }
}
