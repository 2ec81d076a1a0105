// One child's story as the return would tell it: periods, placements, statuses, episodes.

import CareEvents
import Dates
import Journeys

/// The story of one child in care, laid out for the rules of the return. One value is used again
/// for child after child.
///
/// It keeps the lines behind everything, which the journey does not: a rule speaks of a line.
final class ReturnStory {
    /// A period of care.
    struct Period {
        let start: Fact
        var end: Fact?
        /// Why it ended.
        var reason: ReasonCeased?
        /// Its placements and statuses, by their places in the story; neither is ever empty.
        var placements: Range<Int>
        var statuses: Range<Int>

        var from: CalendarDate { start.day }
        var to: CalendarDate? { end?.day }
        /// Whether it ended by adoption.
        var isAdopted: Bool { reason == .E11 || reason == .E12 }

        /// Whether a day is in it, the day of ceasing included.
        func holds(_ day: CalendarDate) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }
    }

    /// Where the child lives in a period of care, up to the next placement.
    struct Placement {
        let fact: Fact
        let period: Int
        let type: PlacementType?
        var to: CalendarDate?

        var from: CalendarDate { fact.day }
        var isTemporary: Bool { type?.isTemporary ?? false }
        var isForAdoption: Bool { type?.isForAdoption ?? false }
        var isFostering: Bool { type.map { Self.fostering.contains($0) } ?? false }

        private static let fostering: Set<PlacementType> = [.U1, .U2, .U3, .U4, .U5, .U6]
    }

    /// The legal status in a period of care, up to the next.
    struct Status {
        let fact: Fact
        let period: Int
        let status: LegalStatus?
        var to: CalendarDate?

        var from: CalendarDate { fact.day }
        /// Whether the child is on an agreed series of short breaks.
        var isShortBreak: Bool { status == .V3 || status == .V4 }
    }

    /// A stretch with one placement under one status: what the return calls an episode.
    struct Episode {
        let from: CalendarDate
        var to: CalendarDate?
        let placement: Placement
        let status: Status

        /// The line that began it: the later of the two.
        var fact: Fact {
            (placement.from, placement.fact.seq) >= (status.from, status.fact.seq)
                ? placement.fact : status.fact
        }
    }

    /// A time of being missing, or away without authorisation.
    struct Absence {
        let fact: Fact
        var returned: Fact?
    }

    /// A decision that the child should be placed for adoption: an adoption plan.
    struct Decision {
        let fact: Fact
        let plan: Symbol
        var end: Fact?
        /// Whether it was reversed.
        var isRescinded = false
    }

    let known: KnownFacts
    let record: CorrectedRecord
    let kept: KeptFields
    /// The day up to which the record goes; what is open is open on it.
    let lastDay: CalendarDate

    var child = ChildNumber.none
    var types = EventTypes()
    var bornOn: CalendarDate?
    /// The registration that stands.
    var registration: Fact?
    /// What was said of the child, in order: the registration, the birth, the changes.
    var details: [Fact] = []
    var periods: [Period] = []
    var placements: [Placement] = []
    var statuses: [Status] = []
    var episodes: [Episode] = []
    var absences: [Absence] = []
    /// Going missing while missing, each with the absence that was open.
    var secondAbsences: [(fact: Fact, open: Absence)] = []
    /// Returns of a child who was not missing.
    var strayReturns: [Fact] = []
    var decisions: [Decision] = []
    var planUpdates: [Fact] = []
    var matches: [Fact] = []
    var orders: [Fact] = []
    var reviews: [Fact] = []
    /// The codes of participation said apart, by the id of the review; the last one stands.
    var codes: [Symbol: Symbol] = [:]
    /// The last day of any fact of the child.
    var lastFact = CalendarDate.earliest

    init(_ known: KnownFacts, _ kept: KeptFields) {
        self.known = known
        record = known.record
        self.kept = kept
        lastDay = known.lastDay ?? .earliest
    }
}
