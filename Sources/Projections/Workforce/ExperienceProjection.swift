// Years, months and hours of the officers in post, one number for all of them.

import CareEvents
import Dates
import Journeys
import Tables

/// Answers the least and the longest of what officers bring, and how long ago the team changed.
struct ExperienceProjection: RecordProjection {
    private var counted: CountedQuestion
    /// The officers in post on the day of each bucket, in the cells of the split.
    private var officers: [AnswerCell: [Officer]] = [:]

    private struct Officer {
        let terms: Workforce.Terms
        /// The day of joining.
        let joined: CalendarDate
    }

    init(_ question: Question, in context: borrowing ReplayContext) {
        counted = CountedQuestion(question, .stock(question), .count, in: context)
        let workforce = context.setting.workforce
        for (sample, bucket) in counted.samples.buckets.enumerated() {
            let day = bucket.span.to
            for worker in workforce.inPost(as: .iro, on: day) {
                guard let terms = worker.terms(on: day), let joined = worker.joined(by: day),
                    let cell = counted.plan.cell(
                        sample, value: { terms.value(of: $0) },
                        belongs: { terms.belongs(to: $0, of: $1) })
                else { continue }
                counted.tally.count(cell, above: 1, below: 0, because: Because(terms.seq))
                officers[cell, default: []].append(Officer(terms: terms, joined: joined))
            }
        }
    }

    func answers(in context: borrowing ReplayContext) -> [Answer] {
        let known = context.known
        let workforce = context.setting.workforce
        return counted.answers(labels: { known.text($0) }) { cell, bucket in
            let day = counted.samples.buckets[bucket].span.to
            switch counted.question.measure {
            case .monthsSinceTeamExpansion:
                return whole(
                    Self.created(workforce, by: day).map { wholeMonths(from: $0, to: day) })
            case .monthsSinceIroLeft:
                return whole(Self.left(workforce, by: day).map { wholeMonths(from: $0, to: day) })
            default: return value(officers[cell.at(bucket)] ?? [], on: day)
            }
        }
    }

    /// The last day on which a post of an IRO was created.
    private static func created(
        _ workforce: borrowing Workforce, by day: CalendarDate
    ) -> CalendarDate? {
        workforce.posts.filter { WorkerRole($0.role) == .iro && $0.from <= day }.map(\.from).max()
    }

    /// The last day on which an IRO left.
    private static func left(
        _ workforce: borrowing Workforce, by day: CalendarDate
    ) -> CalendarDate? {
        workforce.workers.flatMap { worker in
            worker.left.map(\.day).filter { left in
                left <= day && worker.terms(on: left).flatMap { WorkerRole($0.role) } == .iro
            }
        }.max()
    }

    private func value(_ officers: [Officer], on day: CalendarDate) -> AnswerValue {
        func years(since days: [CalendarDate]) -> [Int] {
            days.map { Age.years(bornOn: $0, on: day) }
        }
        switch counted.question.measure {
        case .iroMinPostQualificationYears:
            return whole(years(since: officers.compactMap(\.terms.qualifiedOn)).min())
        case .iroMinSocialWorkExperienceYears:
            return whole(years(since: officers.compactMap(\.terms.experienceFromOn)).min())
        case .iroYearsInService: return whole(years(since: officers.map(\.joined)).max())
        case .iroDisabilityExperienceYears:
            let most = officers.compactMap(\.terms.disabilityExperienceYears).max()
            return AnswerValue(most.map { .shortest(thousandths: Int($0)) })
        case .iroContractHoursPerWeek:
            let hours = officers.compactMap(\.terms.hours)
            let sum = Int(hours.reduce(0, +))
            return AnswerValue(
                FixedDecimal.ratio(sum, hours.count * 1000, decimals: counted.question.decimals),
                numerator: .shortest(thousandths: sum),
                denominator: FixedDecimal(whole: hours.count))
        default: return AnswerValue(nil)
        }
    }

    private func whole(_ value: Int?) -> AnswerValue {
        AnswerValue(value.map(FixedDecimal.init(whole:)))
    }
}
