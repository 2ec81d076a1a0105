// Reviews held in time: month by month, the days to the first review, why reviews were late.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

extension AnnualPart {
    /// The page of timeliness.
    static func timeliness(_ period: YearPeriod, _ context: ReplayContext) -> AnnualPart {
        let months = MonthlySeries.share(
            "Reviews held in time", noun: "reviews", above: "In time", of: "Held", period)
        let first = context.setting.reviewClock.inForce(on: period.end).first
        return AnnualPart(
            address: "timeliness", name: "Timeliness",
            about: [
                """
                Each child in care has a care plan. A review checks that the plan is right for the \
                child. The first review is due within \(first) of coming into care.
                """
            ],
            headlines: [
                Headline("Reviews held in time", noun: "reviews",
                    period.over(.claReviewsInTimePercent), late: true),
                Headline(
                    "Children whose reviews were all in time", noun: "children",
                    period.over(.claChildrenReviewsInTimePercent)),
                Headline("Reviews held", subject: "The number of reviews held", noun: "reviews",
                    isPlural: false, period.over(.claReviewsHeld)),
            ],
            questions: months.questions(.claReviewsInTimePercent),
            counters: [{ FirstReviewsCounter(period: period) }],
            details: [
                Details(
                    title: "Why reviews were late", section: .timeliness(period),
                    leavingOut: [0]),
                Details(title: "Decisions and plans", section: .plans(period)),
            ],
            tables: { answers, counted, context in
                [
                    months.table(answers[...], in: context),
                    MeasuredTable(counted[0]),
                ]
            },
            lay: { told in
                [
                    PageSection("Month by month", [.figure(months.figure(told[0]))]),
                    PageSection(
                        "The first review", [.figure(FirstReviewsCounter.figure(told[1], first))]),
                ]
            })
    }
}

/// How long the first reviews of a period were held after the child came into care.
struct FirstReviewsCounter: YearCounter {
    let period: YearPeriod
    /// Reviews by the quarter of the time that they were held in; the last is all that came later.
    private var bands = Array(repeating: 0, count: FirstReviewsCounter.bandCount)

    /// The time that the clock gives is four bands; three more follow, and one without an end.
    private static let bandsInTime = 4
    private static let bandCount = 8

    init(period: YearPeriod) { self.period = period }

    var sight: Sight { Sight([.reviewHeld], on: period.span) }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        for review in journey.reviews where period.span.contains(review.heldOn) {
            guard review.number == 1, review.rule == .first, review.period >= 0 else { continue }
            let start = journey.periods[Int(review.period)].from
            let length = Self.length(in: context, period)
            let band = (0..<(Self.bandCount - 1)).first { band in
                review.heldOn
                    <= context.setting.date(
                        Length(Self.upTo(band, length), length.unit), after: start)
            }
            bands[band ?? Self.bandCount - 1] += 1
        }
    }

    mutating func merge(_ other: Self) {
        for place in bands.indices { bands[place] += other.bands[place] }
    }

    private static func length(
        in context: borrowing ReplayContext, _ period: YearPeriod
    ) -> Length { context.setting.reviewClock.inForce(on: period.end).first }

    /// The last day of a band.
    private static func upTo(_ band: Int, _ length: Length) -> Int {
        (band + 1) * length.amount / bandsInTime
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let length = Self.length(in: context, period)
        let labels = bands.indices.map { band -> String in
            let from = band == 0 ? 0 : Self.upTo(band - 1, length) + 1
            return band == Self.bandCount - 1
                ? "\(from) or more" : "\(from) to \(Self.upTo(band, length))"
        }
        return Table(
            title: "First reviews held in \(period.name), by \(length.unit.words) from coming into "
                + "care",
            note: "First reviews of children who are not on short breaks or placed for adoption. "
                + "Where the clock was changed in the year, its last length is shown.",
            label: ("band", length.unit.words.prefix(1).uppercased() + length.unit.words.dropFirst()),
            numbers: [.count("reviews", "First reviews")],
            rows: zip(labels, bands).map { ($0, [.count($1)]) }
        ).declared { $0.people("reviews") }
    }

    /// The figure of the table as it is told.
    static func figure(_ table: Table, _ length: Length) -> Figure {
        let cells = table.column("reviews")
        let title: String
        if cells.contains(.suppressed) {
            title = "How soon the first review was held: too few to say."
        } else {
            let numbers = cells.map { $0.units ?? 0 }
            let (late, all) = (numbers[bandsInTime...].reduce(0, +), numbers.reduce(0, +))
            title =
                all == 0
                ? "No first review was held."
                : late == 0
                    ? "All \(NumberWords.grouped(all)) first reviews were held within \(length)."
                    : "\(NumberWords.grouped(late)) of \(NumberWords.grouped(all)) first reviews "
                        + "came after \(length)."
        }
        return Figure(
            title, table,
            .distribution(
                label: "band", value: "reviews", unit: Chart.Unit("first reviews"),
                limit: Chart.Limit(afterRow: bandsInTime, "\(length)")))
    }
}

extension Length.Unit {
    /// The unit in words, of several.
    fileprivate var words: String { rawValue + "s" }
}
