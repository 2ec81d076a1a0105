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
            said.open("headcount", "fte", "available_fte", "posts_fte")
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
        ).declared { said in
            said.open("of")
            // How many officers there are is no secret; who they are by contract, sex and ethnicity
            // is told where none of the groups is small, and then in full.
            var next = 0
            for own in answers[0...2] {
                let range = next..<(next + own.count)
                next += own.count
                let group = range.map { row in
                    Disclosure.Number.named(
                        "officers, row \(row)", rows[row].cells[0].whole ?? 0)
                }
                for row in range {
                    said.made(row: row, "count", of: group)
                    said.made(row: row, "percent", of: group)
                }
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
            let reasons = (1..<left).map { row in
                Disclosure.Number.named("officers left, row \(row)", rows[row].cells[0].whole ?? 0)
            }
            said.open("value")
            for row in 1..<left { said.made(row: row, "value", of: reasons) }
            // Sickness is of a person, whoever employs them.
            said.people("value", rows: (left + 2)..<(left + 3))
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
            said.open("held", "due", "percent")
        }
    }
}

/// The reviews of a period by how the officer who held them was engaged that day.
private struct EngagementCounter: ToldCounter {
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

    mutating func exchange(_ cells: inout CounterCells) {
        cells.named(&reviews)
        cells.named(&children)
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
