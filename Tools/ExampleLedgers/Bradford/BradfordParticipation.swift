// How the children of Bradford took part: 85% and 82%, 66% in the room, 14% not at all (B2).

import Dates

/// Deals the codes of a year's reviews by shares.
struct BradfordParticipation {
    let town: Town
    var generator: SeededGenerator

    /// Shares in hundredths; what is left goes to `rest`.
    struct Shares {
        let period: Days
        let codes: [(code: String?, percent: Int)]
        let rest: String
    }

    mutating func deal(_ shares: Shares) {
        let all = ParticipationCodes(town: town, generator: generator).reviews(in: shares.period)
        for entry in all where entry.age < 4 { entry.review.code = "PN0" }
        // Those who neither came nor sent a word were mostly older, moving towards independence.
        var order: [(key: Int, review: Review)] = []
        for entry in all where entry.age >= 4 {
            let pull = entry.age >= 16 ? 5 : entry.age >= 13 ? 2 : 1
            order.append((generator.below(1_000_000) / pull, entry.review))
        }
        order.sort { ($0.key, $0.review.held) < ($1.key, $1.review.held) }
        var cards: [String?] = []
        for (code, percent) in shares.codes {
            let count = (2 * percent * order.count + 100) / 200
            cards += [String?](repeating: code, count: count)
        }
        let none = cards.prefix { $0 == "PN7" }.count
        let rest = [String?](repeating: shares.rest, count: max(0, order.count - cards.count))
        let others = generator.shuffled(Array(cards.dropFirst(none)) + rest)
        for (index, entry) in order.enumerated() {
            entry.review.code = index < none ? "PN7" : others[index - none]
        }
    }

    /// Codes that were first written wrongly, or some weeks after the review.
    mutating func delay(in period: Days) {
        let all = ParticipationCodes(town: town, generator: generator).reviews(in: period)
        for entry in all {
            let days = generator.weighted([(0, 50), (1, 24), (2, 13), (5, 8), (12, 4), (40, 1)])
            entry.review.learning = .after(days: days)
        }
        let older = generator.shuffled(all.filter { $0.age >= 4 })
        for (index, entry) in older.filter({ $0.review.code == "PN6" }).prefix(14).enumerated() {
            let day = (entry.review.held + generator.between(15, 60)).workingOnOrAfter
            entry.review.firstCode = .other("PN7", correctedOn: day, byAmendment: index % 3 == 0)
        }
        for entry in older.filter({ $0.review.code == "PN1" }).prefix(18) {
            let day = (entry.review.held + generator.between(10, 45)).workingOnOrAfter
            entry.review.firstCode = .nothing(until: day)
        }
    }
}
