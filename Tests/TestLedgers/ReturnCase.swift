// A rule of the national return in two small ledgers: one that trips it, and one that does not.

/// What trips a rule of the return, and its like that does not. Lines stand after the prelude of
/// `TestLedger`, so that the first of them is line 6.
public struct ReturnCase: Sendable, CustomStringConvertible {
    /// The code of the rule, `903-184`.
    public let code: String
    /// The lines that are found, by their numbers.
    public let lines: [Int]
    /// The ready command, nil where only a person can put it right.
    public let remedy: String?
    /// What trips the rule.
    public let trips: TestLedger
    /// What does not.
    public let passes: TestLedger
    private let name: String

    /// The case as it is told in a list of tests.
    public var description: String { "\(code): \(name)" }

    init(
        _ number: String, _ name: String, at lines: [Int], remedy: String? = nil, trips: String,
        passes: String
    ) {
        code = "903-" + number
        self.name = name
        self.lines = lines
        self.remedy = remedy
        self.trips = TestLedger(trips)
        self.passes = TestLedger(passes)
    }

    /// Every case of every rule.
    public static let all: [ReturnCase] = [
        ofChildren, ofEnds, ofStatuses, ofPlacements, ofProviders, ofAdoption, ofAbsences,
    ].flatMap(\.self)
}
