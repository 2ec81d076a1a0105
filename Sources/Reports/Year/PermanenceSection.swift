// Permanence in a year's statistics: adoption, guardianship, how care ended, orders, the court.

import CareEvents
import Dates
import Projections
import Tables

extension YearSection {
    /// The adoption pipeline, guardianship, periods of care ended, permanence by the second review,
    /// legal status month by month, and proceedings.
    public static func permanence(_ period: YearPeriod) -> YearSection {
        let before = YearPeriod(
            period.span.yearBefore, name: "the year before", decimals: period.decimals)
        let eve = period.span.from.adding(days: -1)
        return YearSection(
            title: "Permanence",
            questions: [
                period.at(.childrenAwaitingAdoptionPlacement, on: eve),
                period.over(.childrenAdoptionPlanMade),
                period.over(.childrenWithAdoptionPlanInPeriod),
                period.over(.childrenMatchedForAdoption),
                period.over(.childrenAdoptionPlanRescinded),
                period.at(.childrenAwaitingAdoptionPlacement),
                period.over(.childrenLookedAfter, split: [.legalStatus], by: .month),
                period.over(.childrenPlacedForAdoption, split: [.ageBand]),
                period.over(.childrenAdopted, split: [.ageBand]),
                period.over(.childrenMadeSubjectToSgo, split: [.ageBand]),
            ] + steps(period) + steps(before),
            counters: [
                { EndedCareCounter(period: period) }, { SecondReviewCounter(period: period) },
            ]
        ) { answers, counted, context in
            let own = Array(answers[10..<15])
            let past = Array(answers[15..<20])
            return [
                pipeline(period, answers), placed(period, own, past), ages(period, answers),
            ] + counted + [statuses(answers[6]), ProceedingsTable.table(context, period)]
        }
    }

    /// What is compared with the year before.
    private static func steps(_ period: YearPeriod) -> [Question] {
        func state(_ value: String) -> [Question.Asked] { [Question.Asked(.state, value)] }
        return [
            period.over(.childrenPlacedForAdoption),
            period.over(.childrenPlacedForAdoption, state("order_granted")),
            period.over(.childrenPlacedForAdoption, state("in_pre_adoptive_placement")),
            period.over(.childrenAdopted), period.over(.childrenMadeSubjectToSgo),
        ]
    }

    /// Awaiting at the start + plans made − matched − rescinded, and the rest = awaiting at the
    /// end.
    private static func pipeline(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        let lines = answers[0...5].map(\.whole)
        let rest = lines[5] - (lines[0] + lines[1] - lines[3] - lines[4])
        func row(_ label: String, _ number: Int) -> (label: String, cells: [Cell]) {
            (label, [.count(number)])
        }
        return Table(
            title: "Children awaiting adoption, \(period.name): the bridge",
            note: "\(lines[2]) children awaited at the start or had a plan made. The other changes "
                + "are placements without a match, plans that ended otherwise, matches undone by a "
                + "new plan, and children who were counted on a line before they awaited.",
            label: ("line", ""), numbers: [.count("children", "Children")],
            rows: [
                row(
                    "awaiting at \(DateSpelling.words(period.span.from.adding(days: -1)))", lines[0]
                ),
                row("+ adoption plan made", lines[1]), row("− matched", lines[3]),
                row("− plan rescinded", lines[4]), row("other changes", rest),
                row("= awaiting at \(period.endWords)", lines[5]),
            ]
        ).declared { said in
            func cell(_ row: Int) -> Disclosure.Number { .cell(row: row, column: "children") }
            said.people("children")
            said.balance("children", rows: 4..<5)
            said.sum(cell(5), of: [cell(0), cell(1), cell(4)], less: [cell(2), cell(3)])
            for (row, place) in [(0, 0), (1, 1), (2, 3), (3, 4), (5, 5)] {
                said.value(answers[place].first, row: row, "children")
            }
            said.noteTells(answers[2].map { .value($0) })
        }
    }

    private static func placed(
        _ period: YearPeriod, _ own: [[Answer]], _ past: [[Answer]]
    ) -> Table {
        let labels = [
            "placed for adoption", "of these, adopted by the end",
            "of these, still placed at the end", "adopted", "made subject to special guardianship",
        ]
        return Table(
            title: "Adoption and special guardianship, \(period.name)",
            label: ("what", "Children"),
            numbers: [
                .count("children", "In the period"), .count("before", "A year before"),
                .count("change", "Change"),
            ],
            rows: labels.indices.map { place in
                let (now, then) = (own[place].whole, past[place].whole)
                return (labels[place], [.count(now), .count(then), .count(now - then)])
            }
        ).declared { said in
            said.people("children", "before")
            said.made("change", of: ["children", "before"])
            for (column, answers) in [("children", own), ("before", past)] {
                for row in said.rows { said.value(answers[row].first, row: row, column) }
                said.sum(
                    .cell(row: 0, column: column),
                    of: [.cell(row: 1, column: column), .cell(row: 2, column: column)],
                    rest: .people)
            }
        }
    }

    private static func ages(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        Table(
            title: "Adoption and special guardianship, \(period.name), by age on the day",
            label: ("age_band", "Age"),
            numbers: [
                .count("placed", "Placed"), .count("adopted", "Adopted"),
                .count("guardianship", "Special guardianship"),
            ],
            rows: answers[7].map { answer in
                let band = answer.dimensions.first?.value ?? ""
                return (band, answers[7...9].map { .count($0.count("age_band", band)) })
            }
        ).declared { said in
            for (column, own) in zip(["placed", "adopted", "guardianship"], answers[7...9]) {
                said.people(column)
                for row in said.rows {
                    let band = answers[7][row].dimensions.first?.value
                    said.value(
                        own.first { $0.dimensions.first?.value == band }, row: row, column)
                }
            }
        }
    }

    /// The stock at the end of each month by legal status, those that nobody had left out.
    private static func statuses(_ answers: [Answer]) -> Table {
        let met = LegalStatus.allCases.filter { status in
            answers.contains { answer in
                answer.dimensions.contains { $0.value == status.rawValue }
                    && (answer.value?.units ?? 0) > 0
            }
        }
        var days: [CalendarDate] = []
        for case let day? in answers.map(\.at) where !days.contains(day) { days.append(day) }
        return Table(
            title: "Children looked after at the end of each month, by legal status",
            label: ("month", "At"),
            numbers: met.map { .count($0.rawValue.lowercased(), $0.rawValue) },
            rows: days.map { day in
                (
                    DateSpelling.words(day),
                    met.map { status in
                        .count(
                            answers.filter { $0.at == day }.count("legal_status", status.rawValue))
                    }
                )
            }
        ).declared { said in
            for status in met {
                said.people(status.rawValue.lowercased())
                for (row, day) in days.enumerated() {
                    said.name(
                        QuantityName.at(
                            .childrenLookedAfter, day, "legal_status=\(status.rawValue)"),
                        row: row, status.rawValue.lowercased())
                }
            }
        }
    }
}
