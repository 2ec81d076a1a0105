// A rule of the national return of children looked after (SSDA903), held against what events say.

import CareEvents
public import Journeys

/// One rule of the return. Its code is the number by which the Department knows it; its words are
/// ours.
///
/// The rules are those of the current rulebook, whatever year an event is of: where a code came or
/// went with a year, the rule itself says from which day.
public struct ReturnRule: Sendable {
    /// What a finding rests on.
    enum Ground: Sendable {
        /// On what one line says: it stands whatever else was erased.
        case line
        /// On several lines, or on one that is missing, which an erasure may explain.
        case story
    }

    /// The code, `903-184`.
    public let code: String
    /// What the rule asks, in one sentence.
    public let what: String
    /// How grave a breach is: the return is not the record, so that `check` only tells of it.
    public var severity: FindingRule.Severity { .notice }

    let ground: Ground
    /// A story without any of these types has nothing for the rule.
    let needs: EventTypes
    let judge: @Sendable (ReturnStory, inout ReturnNotes) -> Void

    init(
        _ number: String, needs: EventTypes, ground: Ground = .story, what: String,
        judge: @escaping @Sendable (ReturnStory, inout ReturnNotes) -> Void
    ) {
        code = "903-" + number
        self.what = what
        self.ground = ground
        self.needs = needs
        self.judge = judge
    }
}
