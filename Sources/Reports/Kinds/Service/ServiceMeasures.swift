// The measures of how the service does, for all together, for one officer or for one team.

import CareEvents
import Dates
import Journeys
import Policies
import Projections
import Tables

/// One line of performance: a measure with its words and how it is split.
struct ServiceMeasure {
    /// What it says of a service or an officer.
    let words: String
    /// What stands after the number: `%`, `days`, nothing.
    let unit: String
    let measure: Measure
    var dimensions: [Question.Asked] = []
    /// Whether it is asked at the last day.
    var isStock = false
    /// Whether it can be asked of one officer.
    var isOfOfficers = true

    /// What is told of everybody, in the order of the page.
    static let all = [
        ServiceMeasure(words: "reviews held", unit: "", measure: .claReviewsHeld),
        ServiceMeasure(
            words: "reviews held in time", unit: "%", measure: .claReviewsInTimePercent),
        ServiceMeasure(
            words: "children aged four or more who took part", unit: "%",
            measure: .claReviewParticipationPercent),
        ServiceMeasure(
            words: "children aged four or more who attended", unit: "%",
            measure: .claReviewAttendancePercent),
        ServiceMeasure(
            words: "working days from a review to its record", unit: "",
            measure: .reviewRecordWriteUpTime),
        ServiceMeasure(
            words: "direct contacts with children", unit: "", measure: .iroDirectContacts),
        ServiceMeasure(
            words: "children whose record was audited", unit: "", measure: .childrenAudited),
        ServiceMeasure(
            words: "audits completed", unit: "", measure: .auditsCompleted, isOfOfficers: false),
        ServiceMeasure(
            words: "review conferences held in time", unit: "%",
            measure: .cppReviewConferencesInTimePercent, isOfOfficers: false),
        ServiceMeasure(
            words: "answers to disputes in time", unit: "%", measure: .drpsRespondedInTimePercent,
            isOfOfficers: false),
        ServiceMeasure(
            words: "supervisions held in time", unit: "%", measure: .supervisionCompliancePercent,
            dimensions: [Question.Asked(.role, "iro")], isOfOfficers: false),
    ]

    /// The question over a period, of everybody or of some.
    func question(
        _ period: YearPeriod, _ more: [Question.Asked] = [], split: [DimensionKey] = []
    ) -> Question {
        isStock
            ? period.at(measure, dimensions + more, split: split)
            : period.over(measure, dimensions + more, split: split)
    }
}

/// Measures of everybody, now and a year before.
struct ServiceComparison {
    private let measures: [ServiceMeasure]
    private let now: [OneReplay.Asked]
    private let before: [OneReplay.Asked]

    init(_ question: KindQuestion, in replay: inout OneReplay) {
        measures = ServiceMeasure.all
        now = measures.map { replay.ask($0.question(question.period)) }
        before = measures.map { replay.ask($0.question(question.yearBefore)) }
    }

    /// A row for each measure.
    func table(_ title: String, _ made: OneReplay.Made) -> Table {
        var table = Table(
            title: title,
            columns: [
                Column(key: "what", title: "What", kind: .text), .share("value", "Value"),
                Column(key: "unit", title: "Unit", kind: .text), .count("count", "Count"),
                .count("of", "Of"), .share("year_before", "A year before"),
            ])
        for (place, measure) in measures.enumerated() {
            let answer = made[now[place]].first
            table.append([
                .text(measure.words), Cell(answer?.value), .text(measure.unit),
                Cell(answer?.numerator.map { Int($0.units) }),
                Cell(answer?.denominator.map { Int($0.units) }),
                Cell(made[before[place]].first?.value),
            ])
        }
        return table
    }
}

/// Measures officer by officer, or team by team.
struct ServiceParts {
    private let key: DimensionKey
    private let held: OneReplay.Asked
    private let inTime: OneReplay.Asked
    private let part: OneReplay.Asked
    private let writeUp: OneReplay.Asked
    private let contacts: OneReplay.Asked
    private let audited: OneReplay.Asked

    init(_ question: KindQuestion, by key: DimensionKey, in replay: inout OneReplay) {
        self.key = key
        let period = question.period
        held = replay.ask(period.over(.claReviewsHeld, split: [key]))
        inTime = replay.ask(period.over(.claReviewsInTimePercent, split: [key]))
        part = replay.ask(period.over(.claReviewParticipationPercent, split: [key]))
        writeUp = replay.ask(period.over(.reviewRecordWriteUpTime, split: [key]))
        contacts = replay.ask(period.over(.iroDirectContacts, split: [key]))
        audited = replay.ask(period.over(.childrenAudited, split: [key]))
    }

    /// A row for each officer or team of whom anything was counted, and for those named besides.
    func table(
        _ title: String, label: Column, also names: [String] = [], _ made: OneReplay.Made
    ) -> Table {
        let all = [held, inTime, part, writeUp, contacts, audited]
        var known = Set(names)
        for asked in all {
            for answer in made[asked] where answer.number != 0 {
                known.formUnion([answer].values(of: key))
            }
        }
        let sorted = known.sorted {
            Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
        }
        return Table(
            title: title,
            note: "Took part: of reviews of children aged four or more. Working days: from a "
                + "review to its completed record, on average.",
            columns: [
                label, .count("held", "Reviews held"), .count("in_time", "In time"),
                .share("percent", "% in time"), .count("took_part", "Took part"),
                .count("took_part_of", "Of"), .share("took_part_percent", "% took part"),
                .share("write_up", "Working days to record"), .count("contacts", "Contacts"),
                .count("audited", "Records audited"),
            ],
            rows: sorted.map { name in
                func own(_ asked: OneReplay.Asked) -> Answer? {
                    made[asked].row(key.rawValue, name)
                }
                let (timely, parts) = (own(inTime), own(part))
                return [
                    .text(name), .count(own(held)?.number ?? 0),
                    .count(Int(timely?.numerator?.units ?? 0)), Cell(timely?.value),
                    .count(Int(parts?.numerator?.units ?? 0)),
                    .count(Int(parts?.denominator?.units ?? 0)), Cell(parts?.value),
                    Cell(own(writeUp)?.value), .count(own(contacts)?.number ?? 0),
                    .count(own(audited)?.number ?? 0),
                ]
            })
    }
}
