// What a count has to see: a journey that has nothing of it is passed by, unfolded.

public import CareEvents
public import Dates
public import Journeys

/// The journeys that can leave a trace in a count.
///
/// It may be wider than it need be and never narrower: a journey that is out of sight must change
/// nothing in the answer. A test holds every count to that on random ledgers.
public struct Sight: Hashable, Sendable {
    /// The types of which a story must have some fact; none where any story will do.
    let needed: EventTypes
    /// The days on which something of the story must hold, nil where any days will do.
    let days: DateSpan?
    /// What holds on every day after it began, as long as it goes on.
    let whileGoing: StoryOutline.Going
    /// Types of which one fact is enough, whatever the days.
    let enough: EventTypes
    /// Whether the story must have a placement for adoption.
    let needsAdoptivePlacement: Bool
    /// Whether a category of a protection plan outside the list is enough, whatever the days.
    let orUnlistedCategory: Bool
    /// How much of the story must be folded.
    let depth: Journey.Depth

    /// Stories with a fact of some types, that touch some days or go on to them.
    public init(
        _ needed: EventTypes = [], on days: DateSpan? = nil,
        while going: StoryOutline.Going = [], orAny enough: EventTypes = [],
        adoptivePlacement: Bool = false, orUnlistedCategory: Bool = false,
        depth: Journey.Depth = .whole
    ) {
        self.needed = needed
        self.days = days
        whileGoing = going
        self.enough = enough
        needsAdoptivePlacement = adoptivePlacement
        self.orUnlistedCategory = orUnlistedCategory
        self.depth = depth
    }

    /// Every journey.
    public static let everything = Sight()

    /// Whether a story is in sight.
    @inline(__always)
    func takes(_ outline: borrowing StoryOutline) -> Bool {
        if !enough.isEmpty && enough.meets(outline.types) { return true }
        guard needed.isEmpty || needed.meets(outline.types) else { return false }
        if needsAdoptivePlacement && !outline.hasAdoptivePlacement { return false }
        guard let days else { return true }
        if outline.first <= days.to
            && (outline.last >= days.from || !whileGoing.isDisjoint(with: outline.going))
        {
            return true
        }
        return orUnlistedCategory && outline.hasUnlistedCategory
    }
}

extension DateSpan {
    /// The days from the first to the last of some, nil where there are none.
    static func covering(_ days: [CalendarDate]) -> DateSpan? {
        guard let first = days.min(), let last = days.max() else { return nil }
        return DateSpan(first, through: last)
    }
}

extension Samples {
    /// The days from the first bucket to the last, those of other samples included; nil where
    /// there is no bucket, so that nothing is out of sight.
    func days(with other: Samples? = nil) -> DateSpan? {
        DateSpan.covering(
            (buckets + (other?.buckets ?? [])).flatMap { [$0.span.from, $0.span.to] })
    }
}

extension StockSeries {
    /// The days from the first sample to the last, those of another series included.
    func days(with other: StockSeries? = nil) -> DateSpan? {
        DateSpan.covering(days + (other?.days ?? []))
    }
}
