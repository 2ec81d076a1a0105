// Missing episodes, and whether the reviewing officer looked at each within the policy's time.

public import CareEvents
public import Dates
public import Journeys
import Policies

/// An episode of a child being missing, as it stood at the end of a day.
public struct MissingEpisode: Sendable {
    /// The child.
    public let child: ChildNumber
    /// Missing, or away without authorisation, by the code.
    public let kind: Symbol
    /// The day the child went missing.
    public let wentOn: CalendarDate
    /// The line that says so.
    public let seq: Int32
    /// The day the child was back, nil while away.
    public internal(set) var returnedOn: CalendarDate?
    /// The day by which the officer looks at it, under the policy in force when it began.
    public let oversightDueOn: CalendarDate
    /// The first oversight of a missing episode recorded for it.
    public internal(set) var oversight: FootprintMark?

    /// How oversight of an episode stands.
    public enum State: String, CaseIterable, Sendable {
        /// In the policy's time.
        case inTime = "in_time"
        /// After it.
        case late
        /// None, and the time is over.
        case overdue
        /// None, and there is time left.
        case pending
    }

    /// How it stood at the end of a day.
    public func state(on day: CalendarDate) -> State {
        if let oversight { return oversight.day <= oversightDueOn ? .inTime : .late }
        return oversightDueOn < day ? .overdue : .pending
    }
}

extension Journey {
    /// The episodes that began by the end of a day, with what had followed by then.
    ///
    /// A return ends the episode that began last and is open; oversight because of a missing
    /// episode belongs to the one that began last, and the first is the one that counts.
    public func missingEpisodes(
        through end: CalendarDate, in context: borrowing ReplayContext
    ) -> [MissingEpisode] {
        var episodes: [MissingEpisode] = []
        for fact in asides where fact.day <= end {
            if fact.type == .returnedFromMissing {
                if let open = episodes.lastIndex(where: { $0.returnedOn == nil }) {
                    episodes[open].returnedOn = fact.day
                }
            } else if fact.type == .wentMissing {
                guard case .care(.wentMissing(let went))? = Event(fact, in: context.known.record)
                else { continue }
                let within = context.setting.oversight.inForce(on: fact.day).missingWithin
                episodes.append(
                    MissingEpisode(
                        child: child, kind: went.kind, wentOn: fact.day, seq: fact.seq,
                        oversightDueOn: context.setting.date(within, after: fact.day)))
            } else if let mark = FootprintMark(fact, in: context),
                OversightTrigger(mark.trigger) == .missing, let last = episodes.indices.last,
                episodes[last].oversight == nil
            {
                episodes[last].oversight = mark
            }
        }
        return episodes
    }
}
