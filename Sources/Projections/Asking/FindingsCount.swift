// The findings of a record, made in the same replay as its figures.

public import Journeys

/// What is found in the stories of children, each held against the rules as it is shown.
public struct FindingsCount: JourneyCounting {
    private var told: StoryFindings

    /// Nothing found yet.
    public init(in context: borrowing ReplayContext) {
        told = StoryFindings(context.known, against: context.setting)
    }

    /// Every story, which need not be folded.
    public var sight: Sight { Sight(depth: .laid) }

    /// Takes the story of one child.
    public mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        told.take(journey)
    }

    /// Adds what was found of other children.
    public mutating func merge(_ other: FindingsCount) { told.merge(other.told) }

    /// Every finding, once every child was seen, in the order of lines.
    public func findings(in context: borrowing ReplayContext) -> [Finding] {
        Findings.all(
            known: context.known, setting: context.setting, ofStories: told,
            threads: context.threads)
    }
}
