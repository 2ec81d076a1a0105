// Participation dealt in the same shares month by month, so that the year has them exactly.

/// Gives reviews their codes.
struct CodeShares {
    let town: Town
    var generator: SeededGenerator

    /// Deals codes over a run of months; no code at all is `nil`. The shares are in thousandths
    /// of the reviews of children of four and more; the last code takes what is left over.
    mutating func deal(_ shares: [(code: String?, share: Int)], over period: Days) {
        var dealt = [Int](repeating: 0, count: shares.count)
        var seen = 0
        for month in period.months {
            let codes = ParticipationCodes(town: town, generator: generator)
            let all = codes.reviews(in: month.overlap(period))
            for entry in all where entry.age < 4 { entry.review.code = "PN0" }
            let older = generator.shuffled(all.filter { $0.age >= 4 })
            seen += older.count
            var next = 0
            for (index, share) in shares.enumerated() {
                let isLast = index == shares.count - 1
                let due = (seen * share.share + 500) / 1000 - dealt[index]
                let count = isLast ? older.count - next : min(max(0, due), older.count - next)
                for entry in older[next..<(next + count)] { entry.review.code = share.code }
                dealt[index] += count
                next += count
            }
        }
    }

    /// Codes that were first written as others, and put right weeks later.
    mutating func correct(
        _ count: Int, from wrong: String, to right: String, in period: Days
    ) {
        let codes = ParticipationCodes(town: town, generator: generator)
        let all = generator.shuffled(codes.reviews(in: period).filter { $0.review.code == right })
        for (index, entry) in all.prefix(count).enumerated() {
            entry.review.firstCode = .other(
                wrong,
                correctedOn: (entry.review.held + generator.between(12, 60)).workingOnOrAfter,
                byAmendment: index % 3 == 0)
        }
    }
}
