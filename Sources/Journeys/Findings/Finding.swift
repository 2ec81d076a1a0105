// A finding: which line breaks which rule, and how, in words.

public import CareEvents

/// Something in the record that a rule does not allow.
public struct Finding: Sendable {
    /// The line it is about: the original's of a fact, or the correction's own.
    public let seq: Int32
    /// The child it is about, two ids of one child read as one, or `.none`.
    public let child: ChildNumber
    /// What exactly is wrong.
    public let breach: Breach
    /// What is wrong and with what it disagrees, in words that read as a fact.
    public let words: String

    /// The rule that is broken.
    public var rule: FindingRule { breach.rule }
    /// How grave that is.
    public var severity: FindingRule.Severity { rule.severity }
}

/// The findings of a record.
public enum Findings {
    /// Whether any of them is an error, which ends `check` with 1.
    public static func containsError(_ findings: [Finding]) -> Bool {
        findings.contains { $0.severity == .error }
    }
}
