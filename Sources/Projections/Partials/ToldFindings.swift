// The findings of parts of a ledger told to each other: how many there are of each rule.

public import Journeys

/// How many findings there are of each rule, told part by part.
///
/// What is found in a line of one part is told by that part. What every part finds in a line that
/// all have is told by each, and counts if as many told it as there are parts: what a line misses
/// is missed only if no part has it.
public struct ToldFindings: ToldCounting {
    private var found: FindingsCount
    private let standing: @Sendable (Finding, ReplayContext) -> FindingsOfParts.Standing
    private var counts: [FindingRule: Int] = [:]
    /// Found in lines that all have, and by how many parts.
    private var common: [Common: Int] = [:]
    private var parts = 0

    private struct Common: Hashable {
        let rule: FindingRule
        /// The line, what is found, and which of several findings that are told alike.
        let words: [PartialSums.Word]
    }

    /// Nothing found yet; `standing` says which part a finding counts with.
    public init(
        in context: borrowing ReplayContext,
        standing: @escaping @Sendable (Finding, ReplayContext) -> FindingsOfParts.Standing
    ) {
        found = FindingsCount(in: context)
        self.standing = standing
    }

    /// Every story, which need not be folded.
    public var sight: Sight { found.sight }

    /// Takes the story of one child.
    public mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        found.see(journey, in: context)
    }

    /// Adds what was found of other children of the part.
    public mutating func merge(_ other: ToldFindings) { found.merge(other.found) }

    /// Tells that there is a part, and what was found in it.
    public func tell(_ telling: inout PartialTelling, in context: borrowing ReplayContext) {
        telling.tell(Counts(above: 1), at: [.number(0)])
        var alike: [[PartialSums.Word]: Int] = [:]
        for finding in found.findings(in: context) {
            let rule = PartialSums.Word.text(finding.rule.code)
            switch standing(finding, copy context) {
            case .here: telling.tell(Counts(above: 1), at: [rule])
            case .elsewhere: continue
            case .everywhere(let line):
                let words = [rule, .number(line), .text(finding.words)]
                let which = alike[words, default: 0]
                alike[words] = which + 1
                telling.tell(Counts(above: 1), at: words + [.number(which)])
            }
        }
    }

    /// Counts what a part told.
    public mutating func take(
        _ counts: Counts, at words: ArraySlice<PartialSums.Word>,
        in context: borrowing ReplayContext
    ) -> Bool {
        if Array(words) == [.number(0)] {
            parts &+= counts.above
            return true
        }
        guard case .text(let code)? = words.first,
            let rule = FindingRule.allCases.first(where: { Array($0.code.utf8) == code })
        else { return false }
        if words.count == 1 {
            self.counts[rule, default: 0] &+= counts.above
        } else {
            common[Common(rule: rule, words: Array(words.dropFirst())), default: 0] &+= counts.above
        }
        return true
    }

    /// How many findings there are of a rule, once all parts were told of.
    public subscript(rule: FindingRule) -> Int {
        (counts[rule] ?? 0) + common.count { $0.key.rule == rule && $0.value == parts }
    }
}
