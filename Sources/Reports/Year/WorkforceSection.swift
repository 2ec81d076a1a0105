// The workforce in a year's statistics: who is there, who came and went, supervision, cover.

import CareEvents
import Dates
import Journeys
import Projections
import Tables

extension YearSection {
    /// The people of the service on the last day, the year's changes, supervision and training, and
    /// how the officers who held the reviews were engaged.
    public static func workforce(_ period: YearPeriod) -> YearSection {
        func asked(_ key: DimensionKey, _ value: String) -> [Question.Asked] {
            [Question.Asked(key, value)]
        }
        return YearSection(
            title: "Workforce",
            questions: [
                period.at(.iroHeadcount, split: [.contract]),
                period.at(.iroPercent, split: [.sex]),
                period.at(.iroPercent, split: [.ethnicity]),
                period.at(.iroFte), period.at(.iroFte, asked(.basis, "available")),
                period.at(.iroFte, asked(.basis, "posts")),
                period.over(.iroJoiners), period.over(.iroLeavers, split: [.event]),
                period.over(.iroPostsAdded), period.over(.iroLongTermSicknessHeadcount),
                period.over(.iroTrainingDays), period.over(.agencyIroCoverMonths),
                period.over(.supervisionCompliancePercent),
                period.over(.wellbeingReviewCompliancePercent),
                period.at(.serviceManagerVacancyFte),
            ],
            counters: [{ EngagementCounter(period: period) }]
        ) { answers, counted, context in
            [
                roles(period, context), officers(period, answers), changes(period, answers),
                compliance(period, answers), counted[0],
            ]
        }
    }

    private static func roles(_ period: YearPeriod, _ context: borrowing ReplayContext) -> Table {
        let workforce = context.setting.workforce
        let rows = WorkerRole.allCases.map { role -> (label: String, cells: [Cell]) in
            let workers = workforce.inPost(as: role, on: period.end)
            func fte(_ isCounted: (Workforce.Worker) -> Bool) -> Int {
                workers.filter(isCounted).reduce(0) {
                    $0 + Int($1.terms(on: period.end)?.fte ?? 0)
                }
            }
            let posts = workforce.posts.filter {
                WorkerRole($0.role) == role && $0.isOpen(on: period.end)
            }.reduce(0) { $0 + Int($1.fte) }
            return (
                role.rawValue,
                [
                    .count(workers.count), .decimal(.shortest(thousandths: fte { _ in true })),
                    .decimal(.shortest(thousandths: fte { !$0.isAbsent(on: period.end) })),
                    .decimal(.shortest(thousandths: posts)),
                ]
            )
        }
        return Table(
            title: "The service at \(period.endWords)",
            note: "Available leaves out those away on the day, for whatever reason.",
            label: ("role", "Role"),
            numbers: [
                .count("headcount", "In post"), .share("fte", "FTE"),
                .share("available_fte", "FTE available"), .share("posts_fte", "FTE of posts"),
            ], rows: rows
        ).declared { said in
            said.people("headcount")
            said.open("fte", "available_fte", "posts_fte")
            for (row, role) in WorkerRole.allCases.enumerated() where role == .iro {
                said.name(QuantityName.at(.iroHeadcount, period.end), row: row, "headcount")
            }
        }
    }

    private static func officers(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        let all = answers[1].first?.denominator
        var rows: [(label: String, cells: [Cell])] = []
        for answer in answers[0] {
            let share = answer.value.flatMap { part in
                FixedDecimal.percent(
                    numerator: Int(part.units), denominator: Int(all?.units ?? 0),
                    decimals: period.decimals)
            }
            rows.append(
                (answer.dimensionsText, [Cell(answer.value), Cell(all), Cell(share)]))
        }
        for answer in answers[1] + answers[2] {
            rows.append(
                (
                    answer.dimensionsText,
                    [Cell(answer.numerator), Cell(answer.denominator), Cell(answer.value)]
                ))
        }
        return Table(
            title: "Reviewing officers at \(period.endWords)", label: ("what", ""),
            numbers: [.count("count", "Officers"), .count("of", "Of"), .share("percent", "%")],
            rows: rows
        ).declaredParts { said in
            for row in said.rows {
                said.name(QuantityName.at(.iroHeadcount, period.end), row: row, "of")
            }
            // The officers by contract, by sex, by ethnicity: each of them is all officers.
            var next = 0
            for own in answers[0...2] where !own.isEmpty {
                let range = next..<(next + own.count)
                next += own.count
                said.sum(
                    .cell(row: range.lowerBound, column: "of"),
                    of: range.map { .cell(row: $0, column: "count") }, rest: .people)
            }
        }
    }

    private static func changes(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        var rows: [(label: String, cells: [Cell])] = [
            ("officers who joined", [Cell(answers[6].first?.value)])
        ]
        for answer in answers[7] where answer.value?.units != 0 {
            let reason = answer.dimensions.first { $0.key == "event" }?.value ?? ""
            rows.append(("officers who left: \(reason)", [Cell(answer.value)]))
        }
        rows += [
            (
                "officers who left",
                [.count(answers[7].reduce(0) { $0 + Int($1.value?.units ?? 0) })]
            ),
            ("posts of officers created", [Cell(answers[8].first?.value)]),
            ("officers with long-term sickness", [Cell(answers[9].first?.value)]),
            ("days of training provided", [Cell(answers[10].first?.value)]),
            ("whole months covered by agency officers", [Cell(answers[11].first?.value)]),
            (
                "vacant posts of service managers at \(period.endWords), FTE",
                [Cell(answers[14].first?.value)]
            ),
        ]
        return Table(
            title: "Changes in the service, \(period.name)", label: ("what", ""),
            numbers: [.share("value", "Number")], rows: rows
        ).declared { said in
            let left = rows.count - 6
            said.people("value", rows: 0..<(left + 1))
            said.open("value", rows: (left + 1)..<rows.count)
            said.people("value", rows: (left + 2)..<(left + 3))
            said.sum(row: left, of: 1..<left, in: "value")
            said.value(answers[6].first, row: 0, "value")
            said.name(QuantityName.over(.iroLeavers, period.span), row: left, "value")
        }
    }

    private static func compliance(_ period: YearPeriod, _ answers: [[Answer]]) -> Table {
        func row(_ label: String, _ place: Int) -> (label: String, cells: [Cell]) {
            let answer = answers[place].first
            return (
                label, [Cell(answer?.numerator), Cell(answer?.denominator), Cell(answer?.value)]
            )
        }
        return Table(
            title: "Supervision and appraisal, \(period.name)",
            note: "Due by the intervals of the workforce policy.", label: ("what", ""),
            numbers: [.count("held", "In time"), .count("due", "Due"), .share("percent", "%")],
            rows: [
                row("supervisions", 12), row("workers due an appraisal, always in time", 13),
            ]
        ).declared { said in
            said.share("percent", of: "held", in: "due")
            for row in said.rows { said.counts(answers[12 + row].first, row: row, "held", "due") }
        }
    }
}

/// The reviews of a period by how the officer who held them was engaged that day.
private struct EngagementCounter: YearCounter {
    let period: YearPeriod
    private var reviews: [String: Int] = [:]
    private var children: [String: Int] = [:]

    init(period: YearPeriod) {
        self.period = period
    }

    var sight: Sight {
        Sight([.reviewHeld], on: period.span)
    }

    mutating func see(_ journey: Journey, in context: borrowing ReplayContext) {
        var own: Set<String> = []
        for review in journey.reviews where period.span.contains(review.heldOn) {
            let kind = journey.engagement(of: review, in: context)
            reviews[kind, default: 0] += 1
            own.insert(kind)
        }
        for kind in own { children[kind, default: 0] += 1 }
    }

    mutating func merge(_ other: Self) {
        reviews.merge(other.reviews, uniquingKeysWith: +)
        children.merge(other.children, uniquingKeysWith: +)
    }

    func table(in context: borrowing ReplayContext) -> Table {
        let known = ContractKind.allCases.map(\.rawValue)
        let kinds = known + reviews.keys.filter { !known.contains($0) }.sorted()
        return Table(
            title: "Reviews by how the officer was engaged, \(period.name)",
            label: ("contract", "Contract"),
            numbers: [.count("reviews", "Reviews"), .count("children", "Children")],
            rows: kinds.map { ($0, [.count(reviews[$0] ?? 0), .count(children[$0] ?? 0)]) }
        ).declared { said in
            said.people("reviews", "children")
            said.atMost("children", "reviews")
            said.sum(
                .named(
                    QuantityName.over(.claReviewsHeld, period.span),
                    reviews.values.reduce(0, +)),
                of: said.rows.map { .cell(row: $0, column: "reviews") })
        }
    }
}

extension Journey {
    /// How the officer of a review was engaged that day: the contract, or that nobody is named.
    func engagement(of review: Review, in context: borrowing ReplayContext) -> String {
        let iro = review.iro == .none ? officer(for: .cla, on: review.heldOn) : review.iro
        guard iro != .none else { return "no officer recorded" }
        guard let terms = context.setting.workforce.worker(iro)?.terms(on: review.heldOn) else {
            return "not known as a worker"
        }
        return context.known.text(terms.contract)
    }
}
