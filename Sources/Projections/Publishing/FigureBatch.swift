// Figures asked together: one replay answers them all.

import CareEvents
import Dates
import Journeys
import Tables

/// The replays that a reconciliation needs: of what is known, and of what was known at instants.
final class Replays {
    /// What is known.
    let now: ReplayContext
    /// The ids of everybody who joined, in their order, for figures of some one officer.
    let officers: [String]
    private var earlier: [Instant: ReplayContext] = [:]

    init(_ now: ReplayContext) {
        self.now = now
        let known = now.known
        let ids = known.facts.filter { $0.type == .workerJoined }
            .map { known.text(known.record.symbol($0, .workerID)) }
        officers = Set(ids).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What was known at an instant; what the context does not know stays unknown.
    func asKnown(at instant: Instant) -> ReplayContext {
        if let own = now.known.knownAt, own <= instant { return now }
        if let made = earlier[instant] { return made }
        let made = ReplayContext(
            KnownFacts(now.known.record.recorded, asKnownAt: instant))
        earlier[instant] = made
        return made
    }
}

/// Figures and their questions.
struct FigureBatch {
    private let officers: [String]
    private var places: [(figure: Int, count: Int)] = []
    private var questions: [Question] = []

    init(_ replays: Replays) { officers = replays.officers }

    /// Adds the question of the figure at a place.
    mutating func add(_ asked: FigureQuestion, for place: Int) {
        add(asked.questions(officers: officers), for: place)
    }

    /// Adds questions of which any may give the figure at a place.
    mutating func add(_ own: [Question], for place: Int) {
        places.append((place, own.count))
        questions += own
    }

    /// Asks them all in one replay, and says of each figure what replay gave and whether that is
    /// what was published. Of several answers the first that agrees is told, else the first.
    func answer(
        in context: ReplayContext, _ claims: [PublishedClaim],
        _ tell: (Int, ReplayedValue, Bool) -> Void
    ) {
        guard !questions.isEmpty else {
            for place in places { tell(place.figure, .nothing, false) }
            return
        }
        let answers = context.answer(questions)
        var next = 0
        for place in places {
            let claim = claims[place.figure]
            let own = answers[next..<(next + place.count)].compactMap(\.first)
            next += place.count
            let agreeing = own.first { answer in
                answer.value.map {
                    claim.admits($0, above: answer.numerator, below: answer.denominator)
                } ?? false
            }
            let told = agreeing ?? own.first
            tell(
                place.figure, told.map { ReplayedValue($0, as: claim) } ?? .nothing, agreeing != nil
            )
        }
    }
}

extension ReplayedValue {
    /// The record says nothing.
    static let nothing = ReplayedValue(value: nil, numerator: nil, denominator: nil)

    /// What was answered, at the decimals at which the figure was published; one more where it was
    /// bounded, so that a number just over the bound is seen to be.
    init(_ answer: Answer, as claim: PublishedClaim) {
        let decimals = claim.value.decimals + (claim.bound == nil ? 0 : 1)
        value = answer.value.map { $0.rounded(to: decimals) }
        numerator = answer.numerator
        denominator = answer.denominator
    }
}

extension FixedDecimal {
    /// The number with no more than these decimals, rounded half away from zero.
    func rounded(to most: Int) -> FixedDecimal {
        guard decimals > most else { return self }
        return FixedDecimal.ratio(
            Int(units), PublishedClaim.power(decimals), decimals: most) ?? self
    }
}
