// How things were written down in Kirklees: late, wrongly, and put right.

/// Decides which reviews were coded late or coded wrongly first.
struct KirkleesRecording {
    let town: Town
    var generator: SeededGenerator

    /// Of the extract, 22 reviews had no code when it was taken (K10). Others were disputed.
    mutating func delayCodes(_ codes: ParticipationCodes) {
        let inExtract = generator.shuffled(codes.reviews(in: KirkleesShape.extract))
        for (code, count) in KirkleesShape.codedAfterExtract {
            for entry in inExtract.filter({ $0.review.code == code }).prefix(count) {
                let day = Day(2017, 4, 18) + generator.between(0, 40)
                entry.review.firstCode = .nothing(until: day.workingOnOrAfter)
            }
        }
        for entry in inExtract {
            entry.review.learning = .on(
                min((entry.review.held + generator.between(0, 2)).workingOnOrAfter, Day(2017, 4, 3))
            )
        }
        dispute(codes)
        delay(codes)
    }

    /// A child who was said to have given no view was found to have given one.
    private mutating func dispute(_ codes: ParticipationCodes) {
        let period = Days(Day(2015, 4, 1), KirkleesShape.extract.first + -40)
        let all = generator.shuffled(codes.reviews(in: period))
        for (index, entry) in all.filter({ $0.review.code == "PN6" }).prefix(22).enumerated() {
            entry.review.firstCode = .other(
                "PN7",
                correctedOn: (entry.review.held + generator.between(12, 60)).workingOnOrAfter,
                byAmendment: index % 3 == 0)
        }
        for (index, entry) in all.filter({ $0.review.code == "PN5" }).prefix(9).enumerated() {
            entry.review.firstCode = .other(
                "PN6",
                correctedOn: (entry.review.held + generator.between(12, 60)).workingOnOrAfter,
                byAmendment: index % 2 == 0)
        }
    }

    /// Most reviews are written down in days, some in weeks, a few not until the spring of 2017.
    private mutating func delay(_ codes: ParticipationCodes) {
        let before = Days(KirkleesShape.loadDay, KirkleesShape.extract.first + -1)
        for entry in codes.reviews(in: before) {
            let days = generator.weighted([(0, 52), (1, 24), (2, 12), (5, 8), (12, 3), (35, 1)])
            entry.review.learning = .after(days: days)
        }
        let autumn = Days(Day(2016, 9, 1), Day(2016, 12, 20))
        let plain = codes.reviews(in: autumn).filter { entry in
            if case .same = entry.review.firstCode { return true }
            return false
        }
        for entry in generator.shuffled(plain).prefix(6) {
            entry.review.learning = .on(Day(2017, 5, 3) + generator.between(0, 20))
        }
    }
}
